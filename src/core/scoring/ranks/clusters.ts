/** R32: clusters compared with clusters, by the mean of what their units are ranked by. */
import { add, divide, ZERO, type Exact } from "../../numbers/exact";
import { at } from "../../numbers/at";
import { totalToExact } from "../../model/points";
import type { ClusterStanding, Standing } from "../result";
import { competitionRanks } from "./ranking";
import type { Work } from "../columns/work";

/** In the order of their first units; empty unless the policy compares clusters and there are several. */
export function rankClusters(work: Work, standings: readonly Standing[]): readonly ClusterStanding[] {
  if (work.book.policy.clusters === "none" || work.clusters.length < 2) {
    return [];
  }
  const figures = work.members.map((units) => units.map((unit) => figureOf(work, at(standings, unit))));
  const means = figures.map((figure) => meanOf(figure.filter((one) => one !== null)));
  const ranks = competitionRanks(means.map((mean) => (mean === null ? null : [mean])));
  return work.clusters.map((cluster, index) => {
    const rank = ranks[index] ?? null;
    const units = at(work.members, index);
    return {
      cluster,
      ranked: at(figures, index).filter((figure) => figure !== null).length,
      units: units.length,
      mean: means[index] ?? null,
      rank,
      tiedWith: rank === null ? [] : work.clusters.filter((_, other) => other !== index && ranks[other] === rank),
      provisional: units.some((unit) => at(standings, unit).open.length > 0),
    };
  });
}

function figureOf(work: Work, { percent, points, rank }: Standing): Exact | null {
  return rank === null || work.book.policy.rankBy === "percent" ? percent : totalToExact(points, work.measuredIn);
}

/** null: of nothing. */
export function meanOf(figures: readonly Exact[]): Exact | null {
  return divide(figures.reduce(add, ZERO), { big: false, n: figures.length, d: 1 });
}
