/** How far a rule and a measure can go: the most points there are to win, and targets that no result can meet. */
import { at } from "../numbers/at";
import type { Comparator, Measure } from "../model/ids";
import { compare, max, negate, ONE, sign, ZERO, type Exact, isWhole } from "../numbers/exact";
import type { LeafPlan } from "./leaf-plan";
import { countPoints } from "./count";
import { stepPoints } from "./step";

type Limits = { readonly least: Exact | null; readonly most: Exact | null };

/** The smallest and largest results of a measure; null: without end. A reduction below −100 % is possible. */
const LIMITS: Readonly<Record<Measure, Limits>> = {
  value: { least: null, most: null },
  ratio: { least: ZERO, most: ONE },
  share: { least: ZERO, most: ONE },
  reduction: { least: null, most: ONE },
  increase: { least: negate(ONE), most: null },
  count: { least: ZERO, most: null },
  rank: { least: ONE, most: null },
  judgement: { least: null, most: null },
};

type Reached = Pick<LeafPlan, "rule" | "measure" | "least" | "most">;

/** A judged value is the score itself. */
function limitsOf({ rule, measure, least, most }: Reached): Limits {
  return rule === "direct" && measure === "judgement" ? { least, most } : LIMITS[measure];
}

export type OutOfReach = { readonly measure: Measure; readonly comparator: Comparator; readonly target: Exact };

/** A target that no result of the measure can meet: over 100 % of all cases, under 0 events. null: somebody could. */
export function outOfReach(plan: Reached & Pick<LeafPlan, "comparator">, target: Exact): OutOfReach | null {
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

/** The most points that the rule can give, whatever the result; null where that is not known from the rubric alone. */
export function bestPoints(plan: LeafPlan): Exact | null {
  switch (plan.rule) {
    case "direct":
      return plan.most;
    case "count":
      return bestCount(plan);
    case "rank":
      return plan.points === undefined ? plan.maximum : largest(plan.points);
    case "bands":
      return largest(plan.bands.map(({ points }) => points));
    case "step":
      return bestStep(plan);
    case "pass":
    case "ratio":
    case "leader":
      return plan.maximum;
  }
}

/** Of a list that is never empty: a rule without the points it needs has an error. */
function largest(points: readonly Exact[]): Exact {
  return points.reduce(max, at(points, 0));
}

/** Without any event where each costs points; a value, or what parts are worth together, may be negative. */
function bestCount({ measure, scale }: LeafPlan): Exact {
  return measure === "count" && sign(scale.per) <= 0 ? countPoints(ZERO, scale) : scale.maximum;
}

/** The steps over a target end where the results do: at 100 %, or at 0 where less is better. */
function bestStep({ measure, less, target, step, rule, least, most }: LeafPlan): Exact | null {
  const limits = limitsOf({ rule, measure, least, most });
  const best = less ? limits.least : limits.most;
  if (best === null) {
    return step.maximum;
  }
  return target === null || sign(target) <= 0 ? null : stepPoints(best, target, less ? "<=" : ">=", less, step);
}
