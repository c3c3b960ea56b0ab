/** One cluster of one workbook, as a province's overview shows it: what its review says, in few figures. */
import { at } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import type { Exact } from "../../../core/numbers/exact";
import type { PeriodStatus } from "../../../core/model/ids";
import type { Policy } from "../../../core/model/policy";
import { sumOfMaxima } from "../../../core/scoring/rubric/group-problems";
import { totalToExact } from "../../../core/model/points";
import type { Review } from "../../../core/result";
import type { Standing } from "../../../core/scoring/result";
import type { SealStanding } from "../seal/standing";
import { meanOf } from "../../../core/scoring/ranks/clusters";

export type OverviewUnit = {
  readonly key: string;
  readonly name: string;
  /** In its own cluster; null: unranked. */
  readonly rank: number | null;
  /** How many share the rank. */
  readonly sharing: number;
  /** null where nothing counts: not 0. */
  readonly percent: Exact | null;
  readonly points: Exact | null;
  readonly maximum: Exact | null;
  readonly provisional: boolean;
};

/** `text`: as the workbook calls it. */
export type Proposed = { readonly award: string; readonly text: string; readonly units: readonly string[] };

/** What must be the same for clusters to be compared. */
export type Rules = { readonly maximum: Exact | null; readonly policy: Policy };

export type ClusterReport = {
  readonly file: string;
  /** The same for every workbook of this cluster and year, whatever the file is called. */
  readonly identity: string;
  /** Says whether two files of one cluster are copies of each other. */
  readonly content: string;
  /** The workbook's own title; "" where it has none. */
  readonly title: string;
  /** "" in a workbook of one cluster without a name. */
  readonly cluster: string;
  readonly period: string;
  readonly status: PeriodStatus;
  readonly seal: SealStanding;
  readonly rules: Rules;
  /** Best first, those without a rank last. */
  readonly units: readonly OverviewUnit[];
  readonly best: Exact | null;
  /** Mean percentage of the ranked units. */
  readonly mean: Exact | null;
  /** Mean of what the policy ranks by. */
  readonly figure: Exact | null;
  /** Every unit of rank 1. */
  readonly leads: readonly string[];
  readonly proposed: readonly Proposed[];
  /** Errors that stand in the workbook as a whole. */
  readonly errors: number;
  readonly provisional: boolean;
};

/** What is said of the workbook beside its book: who it is of, in which file. */
export type About = Pick<ClusterReport, "file" | "content" | "title" | "seal"> & {
  readonly identityOf: (cluster: string) => string;
  readonly unitName: (unit: number) => string;
};

export function rulesOf(book: Book): Rules {
  const tops = book.criteria.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  return { maximum: sumOfMaxima(tops, book), policy: book.policy };
}

function unitOf(book: Book, review: Review, standing: Standing, name: string): OverviewUnit {
  const { unit, percent, rank, tiedWith, open } = standing;
  const total = (sum: number): Exact | null => (rank === null ? null : totalToExact(sum, review.totals.measuredIn));
  return {
    key: at(book.units, unit).key,
    name,
    rank,
    sharing: tiedWith.length + 1,
    percent,
    points: total(standing.points),
    maximum: total(standing.maximum),
    provisional: open.length > 0,
  };
}

/** Best first; of one rank, and without one, by name: not by row. */
function inPlace(one: OverviewUnit, other: OverviewUnit): number {
  const [a, b] = [one.rank ?? Infinity, other.rank ?? Infinity];
  return a === b ? (one.key < other.key ? -1 : 1) : a - b;
}

/** One report for each cluster of the workbook. */
export function reportsOf(book: Book, review: Review, about: About): readonly ClusterReport[] {
  const { file, content, title, seal, identityOf, unitName } = about;
  const clusters = [...new Set(book.units.map(({ cluster }) => cluster))];
  return clusters.map((cluster) => {
    const standings = review.standings.filter(({ unit }) => at(book.units, unit).cluster === cluster);
    const units = standings.map((standing) => unitOf(book, review, standing, unitName(standing.unit))).sort(inPlace);
    const mean = meanOf(units.flatMap(({ percent }) => percent ?? []));
    return {
      ...{ file, content, title, seal, cluster, units, mean },
      identity: identityOf(cluster),
      period: review.period,
      status: book.periods?.find(({ id }) => id === review.period)?.status ?? "open",
      rules: rulesOf(book),
      best: units[0]?.percent ?? null,
      figure: book.policy.rankBy === "percent" ? mean : meanOf(units.flatMap(({ points }) => points ?? [])),
      leads: units.filter(({ rank }) => rank === 1).map(({ name }) => name),
      proposed: review.awards
        .filter((outcome) => outcome.cluster === cluster)
        .map(({ award, verdicts }) => ({
          award: at(book.awards, award).id,
          text: at(book.awards, award).text,
          units: verdicts.filter(({ verdict }) => verdict === "candidate").map(({ unit }) => unitName(unit)),
        })),
      errors: review.findings.filter(({ severity }) => severity === "error").length,
      provisional: units.some(({ provisional }) => provisional),
    };
  });
}
