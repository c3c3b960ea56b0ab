/**
 * Whether a unit meets an award's standard: its conditions, knock-out minima, and that nothing forbids considering it.
 */
import { at } from "../numbers/at";
import type { Reason } from "./outcome";
import { REASON_KIND } from "./reasons";
import { gateReasons } from "./gates";
import { leadReason, type Lead } from "./lead";
import { targetReasons } from "./targets";
import { criterionCodes, type AwardContext } from "./context";

/** Three-valued: `yes` and `no` hold in every outcome of what is still open. */
export type Standard = { readonly status: "yes" | "no" | "open"; readonly reasons: readonly Reason[] };

export function standardFrom(reasons: readonly Reason[]): Standard {
  const kinds = reasons.map(({ code }) => REASON_KIND[code]);
  return { status: kinds.includes("against") ? "no" : kinds.includes("open") ? "open" : "yes", reasons };
}

/** The own standard of an award (index), without that of the award it is nested under. */
export function ownStandard(context: AwardContext, index: number, unit: number, lead: Lead): Standard {
  const { conditions } = at(context.book.awards, index);
  const reasons = (context.notConsidered.get(unit) ?? []).map(({ reason }): Reason => ({
    code: "NOT_CONSIDERED",
    params: { reason },
  }));
  reasons.push(...gateReasons(context, unit));
  const exceeded = conditions.includes("targets-exceeded");
  if (exceeded || conditions.includes("targets-met")) {
    reasons.push(...targetReasons(context, index, unit, exceeded));
  }
  if (conditions.includes("lead")) {
    reasons.push(...leadReason(context, lead, unit));
  }
  if (conditions.includes("complete")) {
    reasons.push(...completeReasons(context, unit));
  }
  if (at(context.standings, unit).rank === null) {
    reasons.push({ code: "UNRANKED", params: {} });
  }
  return standardFrom(reasons);
}

/** Everything reported: what is open may still be, what a closing review has counted as 0 will not. */
function completeReasons(context: AwardContext, unit: number): readonly Reason[] {
  const { open } = at(context.standings, unit);
  const leaves = context.book.leaves.length;
  const zeroed = context.book.leaves.filter((_, leaf) => {
    const cell = unit * leaves + leaf;
    return context.scores.stateAt(cell) === "not-reported" && context.scores.pointsAt(cell) !== null;
  });
  const reasons: Reason[] = [];
  if (zeroed.length > 0) {
    reasons.push({ code: "INCOMPLETE", params: { criteria: criterionCodes(context, zeroed) } });
  }
  if (open.length > 0) {
    reasons.push({ code: "ENTRIES_OPEN", params: { criteria: criterionCodes(context, open) } });
  }
  return reasons;
}
