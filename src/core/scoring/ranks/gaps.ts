/** How far units stand apart in the ranking of their cluster, and the order in which a ranking lists them. */
import { at, given } from "../../numbers/at";
import type { Book } from "../../model/book";
import { multiply, subtract, type Exact } from "../../numbers/exact";
import { totalToExact } from "../../model/points";
import type { Policy } from "../../model/policy";
import type { Standing, Totals } from "../result";
import { figureKey } from "./keys";

/** In percentage points or points, whichever the policy ranks by, and rounded where it ranks rounded figures. */
export type Gap = {
  /** To the rank above. */
  readonly above: Exact;
  /** From there on to the first of the cluster. */
  readonly rest: Exact;
};

/** What a review says of it. */
type Ranked = { readonly policy: Policy; readonly standings: readonly Standing[]; readonly totals: Totals };

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

function figureOf({ policy, totals }: Ranked, { percent, points }: Standing): Exact {
  if (policy.rankBy === "points") {
    return figureKey(totalToExact(points, totals.measuredIn), policy);
  }
  const figure = figureKey(given(percent), policy);
  return policy.rankOn === "exact" ? multiply(figure, HUNDRED) : figure;
}

export type RankedCluster = { readonly cluster: string; readonly members: readonly Standing[] };

/** Clusters in the order of their first units; in each best first, units of one rank as the table has them, those without a rank last. */
export function rankedClusters({ units }: Book, { standings }: Pick<Ranked, "standings">): readonly RankedCluster[] {
  const clusters = new Map<string, Standing[]>();
  for (const standing of standings) {
    const { cluster } = at(units, standing.unit);
    const members = clusters.get(cluster) ?? [];
    members.push(standing);
    clusters.set(cluster, members);
  }
  return [...clusters].map(([cluster, members]) => ({ cluster, members: byRank(members) }));
}

function byRank(members: readonly Standing[]): readonly Standing[] {
  return [...members].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.unit - b.unit);
}

/** Indices of all units as a ranking lists them, cluster by cluster. */
export function rankOrder(book: Book, review: Pick<Ranked, "standings">): readonly number[] {
  return rankedClusters(book, review).flatMap(({ members }) => members.map(({ unit }) => unit));
}

/** By unit; null: unranked, or first. Units of one rank have the same gap; by a tie-break alone it is 0. */
export function gapsOf(book: Book, review: Ranked): readonly (Gap | null)[] {
  const gaps = new Array<Gap | null>(review.standings.length).fill(null);
  for (const { members } of rankedClusters(book, review)) {
    const ranked = members.filter(({ rank }) => rank !== null);
    const figures = ranked.map((standing) => figureOf(review, standing));
    let above: Exact | null = null;
    ranked.forEach(({ unit, rank }, index) => {
      const before = ranked[index - 1];
      if (before !== undefined && before.rank !== rank) {
        above = given(figures[index - 1]);
      }
      const own = given(figures[index]);
      const first = given(figures[0]);
      gaps[unit] = above === null ? null : { above: subtract(above, own), rest: subtract(first, above) };
    });
  }
  return gaps;
}
