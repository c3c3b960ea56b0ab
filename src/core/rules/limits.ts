import type { Measure } from "../model/ids";
import { negate, ONE, ZERO, type Exact } from "../numbers/exact";

export type Limits = { readonly least: Exact | null; readonly most: Exact | null };

/** The smallest and largest results of a measure; null: without end. A reduction below −100 % is possible. */
export const LIMITS: Readonly<Record<Measure, Limits>> = {
  value: { least: null, most: null },
  ratio: { least: ZERO, most: ONE },
  share: { least: ZERO, most: ONE },
  reduction: { least: null, most: ONE },
  increase: { least: negate(ONE), most: null },
  count: { least: ZERO, most: null },
  rank: { least: ONE, most: null },
  judgement: { least: null, most: null },
};
