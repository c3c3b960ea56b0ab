/** `up` away from zero, `down` towards zero (truncate), `ceiling` towards +∞, `floor` towards −∞; halves: away from zero or to even. */
export const ROUNDING_MODES = ["half-up", "half-even", "up", "down", "ceiling", "floor"] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];
