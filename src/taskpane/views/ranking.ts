/** The ranking as it is shown: clusters among each other, then one group a cluster, best first, units without a rank last. */
import { compare, toNumber } from "../../core/numbers/exact";
import { rankedClusters } from "../../core/scoring/ranks/gaps";
import type { ClusterStanding, Standing } from "../../core/scoring/result";
import { periodWords } from "../../text/period-words";
import { formatExact, formatList, formatPercent, formatPoints, formatTotal } from "../../text/format";
import type { Language } from "../../schema/language";
import { PANE_TEXT } from "../../text/pane/pane";
import { BLANKS_PHRASES } from "../../text/explanations/policy";
import { shown } from "../../text/shown";
import type { Reading } from "../../review/opened";
import { rowsOfLiveFormulas } from "./swap";

export type RankingRow = {
  readonly unit: number;
  readonly name: string;
  readonly rank: string | null;
  readonly points: string;
  readonly maximum: string;
  readonly percent: string;
  /** 0…1, for the bar. */
  readonly fraction: number;
  /** Names of the units on the same rank; null: alone. */
  readonly tied: string | null;
  /** Names of the units with the same result that the tie-break chain places before or behind. */
  readonly separated: string | null;
  readonly provisional: boolean;
  readonly grade: string | null;
};

export type ClusterRow = {
  readonly cluster: string;
  readonly rank: string | null;
  readonly mean: string;
  readonly ranked: number;
  readonly units: number;
  /** Names of the clusters on the same rank; null: alone. */
  readonly tied: string | null;
  readonly provisional: boolean;
};

export type RankingGroup = { readonly cluster: string; readonly rows: readonly RankingRow[] };

export type RankingView = {
  readonly period: string;
  /** Entries without known points, of all units together. */
  readonly open: number;
  /** What the ranks would be with blanks treated the other way, in a sentence; null where they would be the same. */
  readonly otherRanks: string | null;
  /** What to do about the pause that many live rows cost with every edit; null: there is none to speak of. */
  readonly manyRows: string | null;
  /** Best first; empty unless clusters are compared. */
  readonly clusters: readonly ClusterRow[];
  readonly groups: readonly RankingGroup[];
};

/** A rank can still change while entries of the unit are open, or those of others can move its percentage. */
export function isProvisional(standing: Standing): boolean {
  const { lowest, highest } = standing;
  return standing.open.length > 0 || (lowest !== null && highest !== null && compare(lowest, highest) !== 0);
}

export function unitName(reading: Reading, unit: number): string {
  return reading.book.units[unit]?.name ?? "";
}

export function namesOf(reading: Reading, units: readonly number[], language: Language): string {
  return formatList(
    units.map((unit) => unitName(reading, unit)),
    language,
  );
}

function rowOf(reading: Reading, standing: Standing, language: Language): RankingRow {
  const { measuredIn } = reading.review.totals;
  // Nothing counts yet: that is not 0 points.
  function points(scaled: number): string {
    return standing.rank === null ? "–" : formatTotal(scaled, measuredIn, language);
  }
  return {
    unit: standing.unit,
    name: unitName(reading, standing.unit),
    rank: standing.rank === null ? null : `${standing.rank}`,
    points: points(standing.points),
    maximum: points(standing.maximum),
    percent: formatPercent(standing.percent, language),
    fraction: standing.percent === null ? 0 : toNumber(standing.percent),
    tied: standing.tiedWith.length > 0 ? namesOf(reading, standing.tiedWith, language) : null,
    separated: standing.separatedFrom.length > 0 ? namesOf(reading, standing.separatedFrom, language) : null,
    provisional: isProvisional(standing),
    grade: standing.grade,
  };
}

/** Changes named before the rest is only counted. */
const CHANGES_NAMED = 5;

/** What happens to blanks the other way round: the end of “if what is not reported is …”. */
export function otherWay({ review }: Reading, language: Language): string {
  return BLANKS_PHRASES[review.policy.blanks === "out" ? "zero" : "out"][language];
}

function otherRanks(reading: Reading, language: Language): string | null {
  const t = PANE_TEXT[language].results;
  const changes = reading.review.standings.flatMap(({ unit, rank, otherBlanks: other }) =>
    other === null || other.rank === rank ? [] : [t.rankChange(unitName(reading, unit), `${rank ?? "–"}`, `${other.rank ?? "–"}`)],
  );
  const named = changes.slice(0, CHANGES_NAMED).join(", ");
  return changes.length === 0 ? null : t.otherRanks(otherWay(reading, language), named, changes.length - CHANGES_NAMED);
}

function clusterRows({ review }: Reading, language: Language): readonly ClusterRow[] {
  const t = PANE_TEXT[language].results;
  function mean(standing: ClusterStanding): string {
    return review.policy.rankBy === "percent" || standing.mean === null
      ? formatPercent(standing.mean, language)
      : formatExact(standing.mean, language, { maximumDecimals: 2 });
  }
  return [...review.clusters]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map((standing) => ({
      cluster: t.cluster(standing.cluster),
      rank: standing.rank === null ? null : `${standing.rank}`,
      mean: mean(standing),
      ranked: standing.ranked,
      units: standing.units,
      tied: standing.tiedWith.length > 0 ? formatList(standing.tiedWith.map(t.cluster), language) : null,
      provisional: standing.provisional,
    }));
}

export function rankingView(reading: Reading, language: Language): RankingView {
  const { standings, period } = reading.review;
  const rows = rowsOfLiveFormulas(reading);
  const counted = standings.some((standing) => standing.rank !== null);
  return {
    period: shown(periodWords(period, language)),
    open: standings.reduce((sum, standing) => sum + standing.open.length, 0),
    otherRanks: otherRanks(reading, language),
    manyRows: rows === null ? null : PANE_TEXT[language].results.manyRows(formatPoints(rows, 0, language)),
    clusters: counted ? clusterRows(reading, language) : [],
    groups: counted
      ? rankedClusters(reading.book, reading.review).map(({ cluster, members }) => ({
          cluster,
          rows: members.map((standing) => rowOf(reading, standing, language)),
        }))
      : [],
  };
}
