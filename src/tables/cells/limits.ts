/**
 * What tables from somebody else may ask of a review, far above any cluster (the largest thought of has 5,000 units and 60
 * criteria). A workbook that asks more is not reviewed at all, and a finding says so: half a ranking would be none.
 */
export const BOOK_LIMITS = {
  units: 50_000,
  criteria: 20_000,
  awards: 200,
  /** Units × criteria, and units × awards four times: each pair has its own score, or its own verdict with reasons. */
  pairs: 4_000_000,
} as const;

/** Members of the lists in one parameters cell: points by place, and bands, each of which is compared with the others. */
export const PARAMETER_LIMITS = { points: 5_000, bands: 200 } as const;

/**
 * Findings that the reader of tables keeps; the rest is only said to be there. A column of the wrong kind in the largest cluster
 * makes 42,000.
 */
export const FINDINGS_KEPT = 100_000;

export type BookPart = keyof typeof BOOK_LIMITS;

/** The first limit that numbers of units, criteria and awards pass, and the number; null: none. */
export function beyondLimits(units: number, criteria: number, awards: number): { readonly what: BookPart; readonly count: number } | null {
  const counts: Readonly<Record<BookPart, number>> = {
    units,
    criteria,
    awards,
    pairs: units * Math.max(criteria, 4 * awards),
  };
  const what = (Object.keys(BOOK_LIMITS) as BookPart[]).find((part) => counts[part] > BOOK_LIMITS[part]);
  return what === undefined ? null : { what, count: counts[what] };
}
