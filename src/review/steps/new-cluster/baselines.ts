/**
 * Last year's results as this year's baselines: of the same part of the year before, of the unit that the new one was. What is missing stays
 * blank; of units that were merged, only what can be added up is.
 */
import { at } from "../../../core/numbers/at";
import { add, divide, isWhole, sign, toNumber, type Exact } from "../../../core/numbers/exact";
import type { Cell } from "../../../core/model/cell";
import { neighbourOf } from "../../../core/periods/neighbours";
import type { Language } from "../../../schema/language";
import { cleanText } from "../../../tables/cells/keys";
import { numberIn } from "../../../tables/cells/cells";
import type { TableSources } from "../../../tables/source";
import type { UnitIndex } from "../../../tables/rows/units";
import type { TableRow } from "../../../template/content";
import { usesBaseline } from "../../../template/sheets/entries-sheet";
import { fillIn } from "../../../text/fill";
import { formatList } from "../../../text/format";
import { periodTitle } from "../../../text/period-words";
import { readableEntries, readCluster, type Cluster } from "../../cluster";
import { NEW_TEXT, type Problem, type Remarked } from "./words";

/** What a unit of the new year was: nothing (it is new), one unit under another name, several that were merged. */
export type Successor = { readonly unit: string; readonly from: readonly string[] };

/** `Old=New` · `A+B=New` for a merger · `=New` for a new unit; null: neither. */
export function readSuccessor(text: string): Successor | null {
  const [before = "", unit = "", ...rest] = text.split("=").map(cleanText);
  const from = before === "" ? [] : before.split("+").map(cleanText);
  return unit === "" || rest.length > 0 || from.includes("") ? null : { unit, from };
}

export type LastYear = {
  readonly title: string;
  readonly names: readonly string[];
  readonly find: (text: string) => number | null;
  readonly suggest: (text: string) => string;
  /** Criteria that are compared with the year before, by code. */
  readonly compared: ReadonlyMap<Cell, number>;
  /** What a unit had in a criterion: its result, or the two counts of a rate. */
  readonly result: (period: string, unit: number, criterion: number) => Result | null;
  /** The same part of the year before, where anything was said in it; null else. */
  readonly yearBefore: (period: string) => string | null;
};

type Result = { readonly actual: Exact } | { readonly numerator: Exact; readonly denominator: Exact };

function resultsIn(sources: TableSources, cluster: Cluster): LastYear["result"] {
  const { cells, columns } = readableEntries(sources);
  return (period, unit, criterion) => {
    const row = cluster.rowOf(period, unit, criterion);
    const figure = (column: string): Exact | null => numberIn((row === null ? [] : at(cells, row + 1))[columns.get(column) ?? -1] ?? null);
    const [actual, numerator, denominator] = [figure("actual"), figure("numerator"), figure("denominator")];
    return actual !== null ? { actual } : numerator !== null && denominator !== null ? { numerator, denominator } : null;
  };
}

export function lastYearIn(sources: TableSources, title: string): LastYear {
  const cluster = readCluster(sources);
  const { book, units } = cluster;
  return {
    title,
    names: book.units.map((_unit, index) => cluster.unitName(index)),
    find: units.find,
    suggest: units.suggest,
    compared: new Map(book.criteria.flatMap((criterion, index) => (usesBaseline(criterion) ? [[criterion.code, index] as const] : []))),
    result: resultsIn(sources, cluster),
    yearBefore(period) {
      const before = neighbourOf(book, period, "last-year");
      return before.there ? before.id : null;
    },
  };
}

/** null: they cannot be added up. Whole counts can, and of rates their counts; means and shares cannot. */
function merged(results: readonly Result[]): Exact | null {
  const actuals = results.flatMap((one) => ("actual" in one ? [one.actual] : []));
  if (actuals.length === results.length) {
    return actuals.every((one) => isWhole(one) && sign(one) >= 0) ? actuals.reduce(add) : null;
  }
  const rates = results.flatMap((one) => ("actual" in one ? [] : [one]));
  return rates.length === results.length
    ? divide(rates.map(({ numerator }) => numerator).reduce(add), rates.map(({ denominator }) => denominator).reduce(add))
    : null;
}

function single(result: Result): Exact | null {
  return "actual" in result ? result.actual : divide(result.numerator, result.denominator);
}

/** Which units of last year each of the new ones was; null: nothing was said, and no name is the same. */
type Origins = readonly (readonly number[] | null)[];

function originsOf(last: LastYear, units: UnitIndex, names: readonly string[], said: readonly Successor[], problems: Problem[]): Origins {
  const origins: (readonly number[] | null)[] = names.map((name) => {
    const same = last.find(name);
    return same === null ? null : [same];
  });
  for (const { unit, from } of said) {
    const place = units.find(unit);
    const old = from.map((name) => last.find(name));
    if (place === null) {
      const suggestion = units.suggest(unit);
      problems.push({ code: suggestion === "" ? "not-a-unit" : "not-a-unit-but", field: "same", values: { unit, suggestion } });
    }
    from.forEach((name, index) => {
      if (old[index] === null) {
        problems.push({ code: "not-last-year", field: "same", values: { unit: name, base: last.title } });
      }
    });
    if (place !== null && old.every((one) => one !== null)) {
      origins[place] = old;
    }
  }
  const taken = new Map<number, number>();
  origins.forEach((origin, place) => {
    for (const old of origin ?? []) {
      const other = taken.get(old);
      if (other !== undefined) {
        const values = { old: at(last.names, old), unit: at(names, other), other: at(names, place) };
        problems.push({ code: "old-twice", field: "same", values });
      }
      taken.set(old, place);
    }
  });
  return origins;
}

type Entry = TableRow<"EmuEntries">;

export type Baselines = {
  /** What a new entry says from the start. */
  readonly of: (period: string, unit: string, code: Cell) => Entry;
  /** Whole rows of another period than the first: only those that have something to say. */
  readonly rowsOf: (period: string) => readonly Entry[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Remarked[];
  /** Whether anything of last year is compared with: only then it matters what a unit was. */
  readonly compares: boolean;
};

type Carried = { readonly cells: Entry; readonly kind: "filled" | "apart" | "missing" };

/** One criterion of a unit that was these units before. */
function carried(last: LastYear, before: string, origin: readonly number[], criterion: number, language: Language): Carried {
  const results = origin.map((old) => last.result(before, old, criterion)).filter((one) => one !== null);
  const isMerged = origin.length > 1;
  const isComplete = origin.length > 0 && results.length === origin.length;
  const baseline = !isComplete ? null : isMerged ? merged(results) : single(at(results, 0));
  const kind = baseline !== null ? "filled" : isMerged && results.length > 0 ? "apart" : "missing";
  const note = { filled: isMerged ? NEW_TEXT.baselineSum : NEW_TEXT.baseline, apart: NEW_TEXT.baselineApart, missing: null }[kind];
  const units = formatList(
    origin.map((old) => at(last.names, old)),
    language,
  );
  return {
    kind,
    cells: {
      ...(baseline === null ? {} : { baseline: toNumber(baseline) }),
      ...(note === null ? {} : { note: fillIn(note, language, { period: periodTitle(before, language), base: last.title, units }) }),
    },
  };
}

/** What there is to be said of all of it. */
function notesOf(
  last: LastYear,
  found: readonly Carried[],
  origins: Origins,
  periods: readonly string[],
  language: Language,
): readonly Remarked[] {
  const field = "from";
  const count = (kind: Carried["kind"]): string => `${found.filter((one) => one.kind === kind).length}`;
  const values = {
    base: last.title,
    periods: formatList(
      periods.map((period) => periodTitle(period, language)),
      language,
    ),
    filled: count("filled"),
    missing: count("missing"),
    apart: count("apart"),
  };
  const gone = last.names.filter((_name, old) => !origins.some((origin) => origin?.includes(old)));
  return [
    ...(last.compared.size > 0 ? [{ code: periods.length > 0 ? "baselines" : "no-results", field, values } as const] : []),
    ...(values.apart !== "0" ? [{ code: "baselines-apart", field, values } as const] : []),
    ...(gone.length > 0 ? [{ code: "units-gone", field, values: { units: formatList(gone, language), base: last.title } } as const] : []),
  ];
}

/**
 * @param periods of the new year that get baselines
 * @param names of the new units, as `units` finds them
 */
export function baselinesOf(
  last: LastYear,
  periods: readonly string[],
  { names, units, said }: { readonly names: readonly string[]; readonly units: UnitIndex; readonly said: readonly Successor[] },
  language: Language,
): Baselines {
  const problems: Problem[] = [];
  const before = periods.flatMap((period) => {
    const earlier = last.yearBefore(period);
    return earlier === null ? [] : [{ period, earlier }];
  });
  const origins = originsOf(last, units, names, said, problems);
  const compares = before.length > 0 && last.compared.size > 0;
  const unknown = !compares ? [] : names.filter((_name, place) => origins[place] === null);
  if (unknown.length > 0) {
    problems.push({ code: "units-unknown", field: "same", values: { units: formatList(unknown, language), base: last.title } });
  }
  const found = before.flatMap(({ period, earlier }) =>
    names.flatMap((unit, place) =>
      [...last.compared].map(([code, criterion]) => ({
        key: [period, unit, code].join("|"),
        row: { period, unit, criterion: code },
        ...carried(last, earlier, origins[place] ?? [], criterion, language),
      })),
    ),
  );
  const byKey = new Map(found.map(({ key, cells }) => [key, cells]));
  return {
    of: (period, unit, code) => byKey.get([period, unit, code].join("|")) ?? {},
    rowsOf: (period) =>
      found.flatMap(({ row, cells, kind }) => (row.period === period && kind !== "missing" ? [{ ...row, ...cells }] : [])),
    problems,
    notes: notesOf(
      last,
      found,
      origins,
      before.map(({ earlier }) => earlier),
      language,
    ),
    compares,
  };
}
