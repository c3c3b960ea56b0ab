/** Targets that no result can meet. */
import type { Comparator, Measure } from "../model/ids";
import { compare, type Exact, isWhole } from "../numbers/exact";
import type { LeafPlan } from "./leaf-plan";
import { LIMITS, type Limits } from "./limits";

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
