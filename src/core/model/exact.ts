/**
 * Exact numbers: every measured value is a rational, so no comparison and no rank is ever decided by a float.
 *
 * Small numbers (all products below 2^53) are kept as two integers in doubles, larger ones as BigInts; callers never see the
 * difference. `d` is always positive.
 */
export type Exact =
  | { readonly big: false; readonly n: number; readonly d: number }
  | { readonly big: true; readonly n: bigint; readonly d: bigint };
