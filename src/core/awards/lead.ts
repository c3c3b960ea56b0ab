/**
 * The condition "leads the cluster": rank 1, alone or tied, among all its units, also those that no award can go to.
 */
import { at, numberAt } from "../numbers/at";
import type { Reason } from "./outcome";
import { openUnits, unitNames, type AwardContext } from "./context";

/** One cluster's positions, as far as leading goes. */
export type Lead = {
  /** Nobody can end above `best`; `second`: nobody but `first` can end above that. −1: nobody is ranked. */
  readonly first: number;
  readonly best: number;
  readonly second: number;
  /** Somebody is sure to end at this position or above. */
  readonly sure: number;
};

export function leadOf(context: AwardContext, units: readonly number[]): Lead {
  const { worst, ranked } = context.positions;
  const lead = { first: -1, best: -1, second: -1, sure: -1 };
  for (const unit of units) {
    const top = topOf(context, unit);
    if (top > lead.best) {
      [lead.first, lead.best, lead.second] = [unit, top, lead.best];
    } else if (top > lead.second) {
      lead.second = top;
    }
    if (ranked[unit] === true) {
      lead.sure = Math.max(lead.sure, numberAt(worst, unit));
    }
  }
  return lead;
}

/** The best position of a unit; one that can never be ranked comes after all that are. */
function topOf({ positions: { best, rankable } }: AwardContext, unit: number): number {
  return rankable[unit] === true ? numberAt(best, unit) : -1;
}

export function leadReason(context: AwardContext, lead: Lead, unit: number): readonly Reason[] {
  const { worst, ranked } = context.positions;
  const top = topOf(context, unit);
  // While nobody is ranked, UNRANKED says enough.
  if (lead.sure > top) {
    const { rank } = at(context.standings, unit);
    return [{ code: "NOT_LEADING", params: rank === null ? {} : { rank } }];
  }
  if (top < 0) {
    return [];
  }
  const highestOther = lead.first === unit ? lead.second : lead.best;
  return ranked[unit] === true && numberAt(worst, unit) >= highestOther
    ? [{ code: "LEADS", params: {} }]
    : [{ code: "LEAD_OPEN", params: { units: unitNames(context, openUnits(context, unit)) } }];
}
