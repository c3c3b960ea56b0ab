/** The condition "leads the cluster": rank 1, alone or tied, among all its units, also those that no award can go to. */
import type { Reason } from "../result";
import { unitNames, type AwardContext } from "./context";

export function leadReason(context: AwardContext, unit: number): readonly Reason[] {
  const { worst, best, ranked, rankable } = context.positions;
  if (rankable[unit] !== true) {
    return [];
  }
  const others = (context.members[context.clusterOf[unit] ?? 0] ?? []).filter((other) => other !== unit);
  const [ownWorst, ownBest] = [worst[unit] ?? 0, best[unit] ?? 0];
  if (others.some((other) => ranked[other] === true && (worst[other] ?? 0) > ownBest)) {
    const rank = context.standings[unit]?.rank ?? null;
    return [{ code: "NOT_LEADING", params: rank === null ? {} : { rank } }];
  }
  const behindAll = others.every((other) => rankable[other] !== true || (best[other] ?? 0) <= ownWorst);
  if (ranked[unit] === true && behindAll) {
    return [{ code: "LEADS", params: {} }];
  }
  return [{ code: "LEAD_OPEN", params: { units: unitNames(context, openUnits(context, unit)) } }];
}

/** Units of the same cluster with entries still open. */
export function openUnits(context: AwardContext, unit: number): readonly number[] {
  const members = context.members[context.clusterOf[unit] ?? 0] ?? [];
  return members.filter((other) => (context.standings[other]?.open.length ?? 0) > 0);
}
