/** The ranking as it is shown: one group a cluster, best first, units without a rank last. */
import { compare, toNumber } from "../../core/model/exact";
import type { Standing } from "../../core/result";
import { formatList, formatPercent, formatTotal } from "../../text/format";
import type { Language } from "../../text/language";
import type { Reading } from "../use-cases/state";

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
  readonly provisional: boolean;
};

export type RankingGroup = { readonly cluster: string; readonly rows: readonly RankingRow[] };

export type RankingView = {
  readonly period: string;
  /** Entries without known points, of all units together. */
  readonly open: number;
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
    return standing.percent === null ? "–" : formatTotal(scaled, measuredIn, language);
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
    provisional: isProvisional(standing),
  };
}

export function rankingView(reading: Reading, language: Language): RankingView {
  const { standings, period } = reading.review;
  const clusters = new Map<string, Standing[]>();
  for (const standing of standings) {
    const cluster = reading.book.units[standing.unit]?.cluster ?? "";
    const members = clusters.get(cluster);
    if (members) {
      members.push(standing);
    } else {
      clusters.set(cluster, [standing]);
    }
  }
  const counted = standings.some((standing) => standing.rank !== null);
  return {
    period,
    open: standings.reduce((sum, standing) => sum + standing.open.length, 0),
    groups: counted
      ? [...clusters].map(([cluster, members]) => ({
          cluster,
          rows: [...members]
            .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.unit - b.unit)
            .map((standing) => rowOf(reading, standing, language)),
        }))
      : [],
  };
}
