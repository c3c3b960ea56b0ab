/** How far the results of a measure go, and targets that none of them can meet. */
import type { Comparator, Measure } from "../model/ids";
import { compare, isWhole, negate, ONE, ZERO, type Exact } from "../numbers/exact";
import type { LeafPlan } from "./leaf-plan";

type Limits = { readonly least: Exact | null; readonly most: Exact | null };

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

/** A judged value is the score itself. */
function limitsOf({ rule, measure, least, most }: LeafPlan): Limits {
  return rule.dependsOn === "typed" && measure === "judgement" ? { least, most } : LIMITS[measure];
}

export type OutOfReach = { readonly measure: Measure; readonly comparator: Comparator; readonly target: Exact };

/** A target that no result of the measure can meet: over 100 % of all cases, under 0 events. null: somebody could. */
export function outOfReach(plan: LeafPlan, target: Exact): OutOfReach | null {
  const { comparator, measure } = plan;
  const { least, most } = limitsOf(plan);
  // Above 0 as the target lies over every result, below 0 as it lies under all of them.
  const overMost = most === null ? -1 : compare(target, most);
  const underLeast = least === null ? 1 : compare(target, least);
  return comparator !== null && isOutOfReach(comparator, overMost, underLeast, measure, target) ? { measure, comparator, target } : null;
}

function isOutOfReach(comparator: Comparator, overMost: number, underLeast: number, measure: Measure, target: Exact): boolean {
  switch (comparator) {
    case ">":
      return overMost >= 0;
    case ">=":
      return overMost > 0;
    case "<":
      return underLeast <= 0;
    case "<=":
      return underLeast < 0;
    case "=":
      return overMost > 0 || underLeast < 0 || ((measure === "count" || measure === "rank") && !isWhole(target));
  }
}
