/** One rule for one measured value: what every rule gives before rounding. */
import { given } from "../numbers/at";
import { ONE, sign, ZERO, type Exact } from "../numbers/exact";
import { bandPoints } from "./bands";
import { countPoints } from "./count";
import { leaderPoints } from "./leader";
import { noTargetPoints } from "./no-target";
import { passPoints } from "./pass";
import { rankPoints } from "./rank";
import { ratioPoints } from "./ratio";
import { stepPoints } from "./step";
import type { LeafPlan } from "./leaf-plan";

/**
 * Unrounded points of a result with a target (or of a rule that needs none); null: a rank behind the last place, or a
 * result that no band holds. `difference` has the sign of A − T, `attainment` is A/T (T/A where less is better),
 * `lead` the largest A/T of the cluster when above 1, `among` how many a rank counts. Of a rank in the cluster, `actual` is
 * the place.
 */
export function computePoints(
  plan: Pick<LeafPlan, "rule" | "maximum" | "comparator" | "less" | "scale" | "points" | "bands" | "step">,
  actual: Exact,
  target: Exact | null,
  difference: number,
  attainment: Exact | null,
  lead: Exact | null,
  among: number,
): Exact | null {
  switch (plan.rule) {
    case "pass":
      return plan.comparator === null ? ZERO : passPoints(plan.maximum, difference, plan.comparator);
    case "ratio":
      return ratioPoints(plan.maximum, difference, attainment, plan.less);
    case "leader":
      return leaderPoints(plan.maximum, attainment ?? ZERO, lead ?? ONE);
    case "count":
      return countPoints(actual, plan.scale);
    case "rank":
      return rankPoints(plan.maximum, actual, among, plan.points);
    case "direct":
      return actual;
    case "bands":
      return bandPoints(actual, plan.bands, plan.comparator);
    case "step":
      return stepPoints(actual, given(target), given(plan.comparator), plan.less, plan.step);
  }
}

/** R10 for the state "no target" with a result. */
export function computeWithoutTarget(plan: Pick<LeafPlan, "maximum">, actual: Exact, largest: Exact | null): Exact {
  return largest === null || sign(actual) <= 0 ? ZERO : noTargetPoints(plan.maximum, actual, largest);
}
