/** The ranking of each cluster, and of the clusters among each other. Ties are said, and so is what only looks like one. */
import { at, given } from "../../../core/numbers/at";
import { compare, equals, type Exact } from "../../../core/numbers/exact";
import type { Review } from "../../../core/result";
import type { Standing } from "../../../core/scoring/result";
import { formatExact, formatList, formatPercent, formatTotal } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { shown } from "../../../text/shown";
import { clustersOf, codeOf, nameOf, namesOf } from "./facts";
import type { MinutesInput } from "./input";
import type { MinutesBlock, MinutesColumn } from "../../../document/paper";

const UNKNOWN = "–";
const PRINTED = 2;
/** Figures that are not equal are told apart by so many decimals at most. */
const FINEST = 12;

/** Best first, units without a rank last; of those level in the order of the book. */
export function inRankOrder(standings: readonly Standing[]): readonly Standing[] {
  return [...standings].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.unit - b.unit);
}

function column(header: string, kind: MinutesColumn["kind"]): MinutesColumn {
  return { header, kind };
}

function rankingTable({ book, review, language }: MinutesInput, standings: readonly Standing[], caption: string): MinutesBlock {
  const { totals, policy } = review;
  const graded = policy.grades.length > 0;
  const rows = standings.map(({ unit, rank, points, maximum, percent, grade }) => [
    rank === null ? UNKNOWN : `${rank}`,
    nameOf(book, unit),
    rank === null ? UNKNOWN : formatTotal(points, totals.measuredIn, language),
    rank === null ? UNKNOWN : formatTotal(maximum, totals.measuredIn, language),
    formatPercent(percent, language, PRINTED),
    ...(graded ? [grade === null ? UNKNOWN : shown(grade)] : []),
  ]);
  const columns = [
    column(T.rank[language], "place"),
    column(T.unit[language], "name"),
    ...([T.points, T.maximum, T.percent] as const).map((header) => column(header[language], "figure")),
    ...(graded ? [column(T.grade[language], "words")] : []),
  ];
  return { kind: "table", table: { caption, columns, rows } };
}

/** Groups of units of which each is told once, at its best-placed member. */
function groupsOf(standings: readonly Standing[], others: (standing: Standing) => readonly number[]): readonly (readonly number[])[] {
  const told = new Set<number>();
  return standings.flatMap((standing) => {
    if (told.has(standing.unit) || others(standing).length === 0) {
      return [];
    }
    const group = new Set([standing.unit, ...others(standing)]);
    // Two that stay level with each other, both ahead of a third, are one group with it.
    standings.forEach((other) => {
      if (group.has(other.unit)) {
        others(other).forEach((unit) => group.add(unit));
      }
    });
    group.forEach((unit) => told.add(unit));
    return [standings.filter(({ unit }) => group.has(unit)).map(({ unit }) => unit)];
  });
}

/** Decimals at which percentages that differ are printed differently. */
function decimalsApart(percents: readonly Exact[], language: Language): number {
  for (let decimals = PRINTED + 1; decimals < FINEST; decimals += 1) {
    const print = (percent: Exact): string => formatPercent(percent, language, decimals);
    if (percents.every((one) => percents.every((other) => equals(one, other) || print(one) !== print(other)))) {
      return decimals;
    }
  }
  return FINEST;
}

/** Units that are printed with the same percentage and are not equal. */
function nearNotes({ book, language }: MinutesInput, standings: readonly Standing[]): readonly string[] {
  const alike = new Map<string, (Standing & { readonly percent: Exact })[]>();
  for (const standing of standings) {
    const { percent } = standing;
    if (percent !== null) {
      const print = formatPercent(percent, language, PRINTED);
      alike.set(print, [...(alike.get(print) ?? []), { ...standing, percent }]);
    }
  }
  return [...alike.values()]
    .filter((group) => group.some(({ percent }) => !equals(percent, at(group, 0).percent)))
    .map((group) => {
      const decimals = decimalsApart(
        group.map(({ percent }) => percent),
        language,
      );
      const figures = group.map(({ unit, percent }) =>
        sayMinutes(T.ranking.figure, language, {
          unit: nameOf(book, unit),
          percent: formatPercent(percent, language, decimals),
        }),
      );
      return sayMinutes(T.ranking.near, language, { figures: formatList(figures, language) });
    });
}

function isProvisional({ rank, open, lowest, highest }: Standing): boolean {
  return rank !== null && (open.length > 0 || (lowest !== null && highest !== null && compare(lowest, highest) !== 0));
}

function provisionalNote({ book, language }: MinutesInput, standings: readonly Standing[]): readonly string[] {
  const units = standings.filter(isProvisional).map(({ unit, open }) =>
    open.length === 0
      ? nameOf(book, unit)
      : sayMinutes(T.ranking.open, language, {
          unit: nameOf(book, unit),
          criteria: formatList(
            open.map((leaf) => codeOf(book, leaf)),
            language,
          ),
        }),
  );
  return units.length === 0 ? [] : [sayMinutes(T.ranking.provisional, language, { units: formatList(units, language) })];
}

function notes(input: MinutesInput, standings: readonly Standing[]): readonly MinutesBlock[] {
  const { book, review, language } = input;
  const list = (units: readonly number[]): string => formatList(namesOf(book, units), language);
  const unranked = standings.filter(({ rank }) => rank === null).map(({ unit }) => unit);
  const ties = groupsOf(standings, ({ tiedWith }) => tiedWith).map((units) =>
    sayMinutes(T.ranking.tie, language, { units: list(units), rank: `${at(review.standings, at(units, 0)).rank}` }),
  );
  const separated = groupsOf(standings, ({ separatedFrom }) => separatedFrom).map((units) =>
    sayMinutes(T.ranking.separated, language, {
      units: list(units),
      criteria: formatList(
        review.policy.tieBreak.map((code) => shown(code)),
        language,
      ),
    }),
  );
  return [
    ...ties,
    ...separated,
    ...nearNotes(input, standings),
    ...provisionalNote(input, standings),
    ...(unranked.length === 0 ? [] : [sayMinutes(T.ranking.unranked, language, { units: list(unranked) })]),
  ].map((text) => ({ kind: "note", text }) as const);
}

function clusterRanking({ review, language }: MinutesInput): readonly MinutesBlock[] {
  const { clusters, policy } = review;
  const sorted = [...clusters].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  if (sorted.length === 0) {
    return [];
  }
  const mean = (value: Exact | null): string =>
    policy.rankBy === "percent" || value === null
      ? formatPercent(value, language, PRINTED)
      : formatExact(value, language, { maximumDecimals: policy.decimals });
  const columns = [
    column(T.rank[language], "place"),
    column(T.cluster[language], "name"),
    column(T.mean[language], "figure"),
    column(T.ranked[language], "figure"),
  ];
  const rows = sorted.map(({ cluster, rank, mean: value, ranked, units }) => [
    rank === null ? UNKNOWN : `${rank}`,
    shown(cluster),
    mean(value),
    `${ranked}/${units}`,
  ]);
  const ties = sorted
    .filter(({ rank, tiedWith }, index) => rank !== null && tiedWith.length > 0 && sorted.findIndex((one) => one.rank === rank) === index)
    .map(({ cluster, rank, tiedWith }) =>
      sayMinutes(T.ranking.clusterTie, language, {
        clusters: formatList(
          [cluster, ...tiedWith].map((name) => shown(name)),
          language,
        ),
        rank: `${given(rank)}`,
      }),
    );
  const open = sorted.filter(({ provisional }) => provisional).map(({ cluster }) => shown(cluster));
  const said = open.length === 0 ? [] : [sayMinutes(T.ranking.clusterOpen, language, { clusters: formatList(open, language) })];
  return [
    { kind: "heading", text: T.clusters[language] },
    { kind: "table", table: { caption: T.clusters[language], columns, rows } },
    ...[...ties, ...said].map((text) => ({ kind: "note", text }) as const),
  ];
}

function standingsOf({ standings }: Review, units: readonly number[]): readonly Standing[] {
  return inRankOrder(units.map((unit) => at(standings, unit)));
}

/** Units of a cluster in the order of their ranks, as every table of the minutes lists them. */
export function unitsInOrder(review: Review, units: readonly number[]): readonly number[] {
  return standingsOf(review, units).map(({ unit }) => unit);
}

export function ranking(input: MinutesInput): readonly MinutesBlock[] {
  const { book, review, language } = input;
  if (review.standings.every(({ rank }) => rank === null)) {
    return [{ kind: "text", text: T.ranking.none[language] }];
  }
  const clusters = clustersOf(book);
  const each = clusters.flatMap(({ cluster, units }): readonly MinutesBlock[] => {
    const standings = standingsOf(review, units);
    const caption = cluster === "" ? T.section.ranking[language] : cluster;
    return [...headingOf(clusters.length, caption), rankingTable(input, standings, caption), ...notes(input, standings)];
  });
  return [...each, ...clusterRanking(input)];
}

/** Where there are several clusters, each table says which one it is of. */
export function headingOf(clusters: number, caption: string): readonly MinutesBlock[] {
  return clusters > 1 ? [{ kind: "heading", text: caption }] : [];
}
