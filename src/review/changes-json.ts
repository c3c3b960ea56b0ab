/** Comparisons, years and overviews as JSON. Unknown is null; figures are numbers as a cell would hold them. */
import type { Book } from "../core/model/book";
import { toNumber, type Exact } from "../core/numbers/exact";
import type { Change } from "../core/periods/change";
import type { Comparison } from "../core/periods/compare";
import type { YearResult } from "../core/periods/year";

export function numberOf(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact);
}

function figureJson(change: Change<Exact> & { readonly difference: Exact | null }) {
  const { before, now, difference, direction } = change;
  return { before: numberOf(before), now: numberOf(now), difference: numberOf(difference), direction };
}

export function comparisonJson(book: Book, comparison: Comparison) {
  const name = (unit: number): string => book.units[unit]?.name ?? "";
  return {
    period: comparison.period,
    before: comparison.before,
    units: comparison.units.map((one) => ({
      unit: name(one.unit),
      presence: one.presence,
      percent: figureJson(one.percent),
      points: figureJson(one.points),
      maximum: figureJson(one.maximum),
      rank: one.rank,
      grade: one.grade,
      provisional: one.provisional,
      criteria: one.criteria.map(({ criterion, points, actual }) => ({
        criterion: book.criteria[criterion]?.code ?? "",
        points: figureJson(points),
        actual: figureJson(actual),
      })),
    })),
    gone: comparison.gone,
    otherMaximum: comparison.otherMaximum.map(name),
    otherCriteria: comparison.otherCriteria,
  };
}

export function yearJson(book: Book, { year, computed, own }: YearResult) {
  const name = (unit: number): string => book.units[unit]?.name ?? "";
  return {
    year,
    rankBy: book.policy.rankBy,
    computed: computed && {
      periods: computed.periods.map(({ id, weight, absence }) => ({ id, weight: toNumber(weight), absence })),
      provisional: computed.provisional,
      units: computed.standings.map(({ unit, figure, figures, rank, tiedWith, missing, otherBlanks }) => ({
        unit: name(unit),
        figure: numberOf(figure),
        rank,
        tiedWith: tiedWith.map(name),
        figures: figures.map(numberOf),
        missing: missing.map((index) => computed.periods[index]?.id ?? ""),
        otherBlanks: otherBlanks && { figure: numberOf(otherBlanks.figure), rank: otherBlanks.rank },
      })),
    },
    own: own && {
      units: own.standings.map(({ unit, percent, rank }) => ({ unit: name(unit), percent: numberOf(percent), rank })),
    },
  };
}
