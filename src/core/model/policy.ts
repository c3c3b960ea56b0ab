import type { Exact } from "./exact";
import type { Layer, RoundingMode } from "./ids";

/** How points become results: printed on every report, never hidden in code. One row each of EmuPolicy. */
export type Policy = {
  /** Decimals of a leaf's points, 0–6; everything above the leaves is exact. */
  readonly decimals: number;
  readonly rounding: RoundingMode;
  /** Compare units by their percentage of their own (rebased) maximum, or by points (R9). */
  readonly rankBy: "percent" | "points";
  /** Rank on the exact figure, or on the percentage rounded to `rankDecimals` places (of the percent number: 89.95). */
  readonly rankOn: "exact" | "rounded";
  readonly rankDecimals: number;
  /** What an entry not reported does to total and maximum: `out` of both (a review under way), or `zero` points (a closing one). */
  readonly blanks: "out" | "zero";
  /** Criterion or group codes that break ties in this order, larger first. Empty: ties stay, visible. */
  readonly tieBreak: readonly string[];
  /** Later layers replace earlier ones. */
  readonly layers: readonly Layer[];
  /** A difference between self-score and appraisal above this many points needs an explanation; null: not checked. */
  readonly differenceLimit: Exact | null;
};

export const DEFAULT_POLICY: Policy = {
  decimals: 2,
  rounding: "half-up",
  rankBy: "percent",
  rankOn: "exact",
  rankDecimals: 2,
  blanks: "out",
  tieBreak: [],
  layers: ["self", "cross-check", "appraised"],
  differenceLimit: null,
};
