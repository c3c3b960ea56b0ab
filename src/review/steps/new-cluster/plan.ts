/**
 * A new cluster's workbook: its own name, year, units and periods, with rubric, awards and policy of a preset or of last year's workbook.
 * What comes from a preset was never said about this cluster and this year: all of it is marked as assumed, without its legal basis.
 */
import { at, given } from "../../../core/numbers/at";
import { fromDecimalText, toNumber } from "../../../core/numbers/exact";
import type { Unit } from "../../../core/model/book";
import type { Cell } from "../../../core/model/cell";
import type { Bilingual, Language } from "../../../schema/language";
import { cleanText, textKey } from "../../../tables/cells/keys";
import { readBook } from "../../../tables/read-book";
import { kindOfPeriod, readPeriodId } from "../../../tables/cells/period-id";
import { indexUnits, type UnitIndex } from "../../../tables/rows/units";
import type { TableSources } from "../../../tables/source";
import type { RubricRow, TableRow, WorkbookContent } from "../../../template/content";
import { PRESETS } from "../../../template/presets";
import { carriedOver } from "../../../template/presets/carried-over";
import { blankEntries } from "../../../template/presets/entries";
import { dividedYear } from "../../../template/presets/periods";
import { fillIn } from "../../../text/fill";
import { periodTitle } from "../../../text/period-words";
import { rowsOf } from "../../table-rows";
import { baselinesOf, lastYearIn, type Baselines, type LastYear, type Successor } from "./baselines";
import { withDays, type PeriodDays } from "./dates";
import type { RubricTable } from "./rubric-table";
import { RUBRIC_TABLE } from "./rubric-words";
import { isOddCount, listedUnits, withRoles, type Listed } from "./units";
import { NEW_TEXT, type Problem, type Remarked } from "./words";

/** As people wrote it. */
export type Wanted = {
  readonly name: string;
  readonly authority: string | null;
  readonly year: string;
  /** One a line; null: those of last year's workbook. */
  readonly units: readonly string[] | null;
  readonly lead: string | null;
  readonly deputy: string | null;
  /** One of `DIVISIONS` or `drives:4`; null: the usual one. */
  readonly periods: string | null;
  /** Units that were called otherwise, were merged or are new, where last year's results become baselines. */
  readonly successors?: readonly Successor[];
  /** Days of periods that are not those of the calendar. */
  readonly days?: readonly PeriodDays[];
};

export type NewCluster = {
  /** Results of last year become baselines: it is asked what each unit was. */
  readonly compares: boolean;
} & (
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "planned"; readonly content: WorkbookContent; readonly notes: readonly Remarked[] }
);

/** What rubric, awards and policy come from. */
export type Base = Pick<WorkbookContent, "policy" | "awards" | "rubric"> & {
  readonly preset: string | null;
  /** What it is called in sentences. */
  readonly title: string;
  readonly authority: string | null;
  readonly units: WorkbookContent["units"];
  /** Finds one of these units by its name. */
  readonly index: UnitIndex;
  /** What the rows of a criterion say from the start. */
  readonly states: ReadonlyMap<unknown, TableRow<"EmuEntries">["state"]>;
  /** Whose results become baselines; null: a preset, or a rubric alone. */
  readonly last: LastYear | null;
  /** A rubric of somebody's own: what is wrong in it, and what was assumed. */
  readonly table?: RubricTable;
};

/** null: no preset of that id. */
export function baseOfPreset(id: string, year: string, language: Language): Base | null {
  const preset = PRESETS.find((candidate) => candidate.id === id);
  if (preset === undefined) {
    return null;
  }
  const content = preset.content({ sample: false, language });
  return {
    preset: id,
    title: preset.title[language],
    authority: null,
    units: [],
    index: indexUnits([]),
    ...carriedOver(content, yearOf(year)),
    states: new Map(content.entries.map(({ criterion, state }) => [criterion, state])),
    last: null,
  };
}

/** Last year's workbook. */
export function baseOfWorkbook(sources: TableSources, title: string): Base {
  const authority = rowsOf(sources, "EmuCluster").find(({ name }) => name === "authority")?.value;
  const { units } = readBook(sources);
  const [header = [], ...lines] = sources.EmuUnits?.cells ?? [];
  const rowOf = ({ name, row }: Unit): TableRow<"EmuUnits"> =>
    (row === null ? undefined : rowsOf({ EmuUnits: { cells: [header, at(lines, row)] } }, "EmuUnits")[0]) ?? { unit: name };
  return {
    preset: null,
    title,
    authority: typeof authority === "string" ? authority : null,
    units: units.map(rowOf),
    index: indexUnits(units),
    rubric: rowsOf(sources, "EmuRubric"),
    awards: rowsOf(sources, "EmuAwards"),
    policy: rowsOf(sources, "EmuPolicy"),
    states: new Map(),
    last: lastYearIn(sources, title),
  };
}

/** A rubric alone: there are no awards yet, and the policy is the usual one. */
export function baseOfTable(table: RubricTable): Base {
  const { title, rows: rubric } = table;
  return {
    preset: null,
    title,
    authority: null,
    units: [],
    index: indexUnits([]),
    rubric,
    awards: [],
    policy: [],
    states: new Map(),
    last: null,
    table,
  };
}

/** `2026` or `2025-2026`; null: no year. */
function yearOf(text: string): string | null {
  const id = readPeriodId(text);
  return id !== null && ["year", "school-year"].includes(kindOfPeriod(id)) ? id : null;
}

/** So many drives in the year. */
const DRIVES = /^drives:(.*)$/;

/** A year is a number in its cell, a school year a text. */
function yearCell(year: string): Cell {
  return kindOfPeriod(year) === "year" ? toNumber(given(fromDecimalText(year))) : year;
}

/** Points for as many ranks as there are units: a preset's list is its own length, and further ranks earn nothing. */
function withRanks(row: RubricRow, units: number, notes: Remarked[]): RubricRow {
  const list = /points=([^;]*)/.exec(`${(row.parameters ?? "") as string}`)?.[1];
  const lacking = list === undefined ? 0 : units - list.split("|").length;
  if (list === undefined || lacking <= 0) {
    return row;
  }
  notes.push({
    code: "ranks-added",
    field: "from",
    values: { criterion: `${row.code as string}`, count: `${lacking}`, units: `${units}` },
  });
  return { ...row, parameters: `${row.parameters as string}`.replace(list, list + "|0".repeat(lacking)) };
}

/** The period of the whole year, where it is not the first: what it is compared with is known from the start too. */
function wholeYear(periods: WorkbookContent["periods"], first: unknown): string | null {
  const id = periods.find(({ kind }) => kind === "year" || kind === "school-year")?.id;
  return typeof id === "string" && id !== first ? id : null;
}

/** null: no workbook of last year. */
function baselinesFor(
  last: LastYear | null,
  periods: readonly unknown[],
  who: Parameters<typeof baselinesOf>[2],
  language: Language,
): Baselines | null {
  const known = periods.filter((id): id is string => typeof id === "string");
  return last === null || who.names.length === 0 ? null : baselinesOf(last, known, who, language);
}

/** A unit of last year keeps its level, what it belongs to and its cluster. */
function keptRows(listed: Listed, base: Base): Listed {
  const rows = listed.rows.map((row) => {
    const former = base.units[base.index.find(row.unit as string) ?? -1];
    return former === undefined ? row : { ...former, ...row, parent: former.parent ?? row.parent ?? null };
  });
  return { ...listed, rows };
}

/** Where its rubric comes from, in the workbook's own words. */
function saidOf({ preset, table }: Base): { readonly source: Bilingual; readonly remark: Bilingual } {
  if (table !== undefined) {
    return RUBRIC_TABLE;
  }
  return preset === null
    ? { source: NEW_TEXT.fromWorkbook, remark: NEW_TEXT.remarkWorkbook }
    : { source: NEW_TEXT.fromPreset, remark: NEW_TEXT.remarkPreset };
}

/** What is wrong is all named at once. */
export function planNewCluster(wanted: Wanted, base: Base, language: Language): NewCluster {
  const problems: Problem[] = [];
  const name = cleanText(wanted.name);
  const authority = wanted.authority === null ? base.authority : cleanText(wanted.authority);
  const year = yearOf(wanted.year);
  const division = wanted.periods ?? (year !== null && kindOfPeriod(year) === "school-year" ? "school-year" : "quarters");
  const calendar = year === null ? [] : dividedYear(year, division);
  if (name === "") {
    problems.push({ code: "no-name", field: "name", values: {} });
  }
  if (year === null) {
    problems.push({ code: wanted.year.trim() === "" ? "year-missing" : "no-year", field: "year", values: { year: wanted.year } });
  }
  const periods = calendar === null || year === null ? calendar : withDays(calendar, wanted.days ?? [], problems);
  if (periods === null) {
    const drives = DRIVES.exec(division)?.[1];
    problems.push({
      code: drives === undefined ? "no-periods" : "no-drives",
      field: "periods",
      values: { periods: division, drives: drives ?? "", year: year ?? "" },
    });
  }
  const listed: Listed =
    wanted.units === null
      ? { rows: base.units, index: base.index, levels: new Map(), problems: [], notes: [] }
      : keptRows(listedUnits(wanted.units, authority, language), base);
  if (listed.rows.length === 0) {
    problems.push({ code: "no-units", field: "units", values: {} });
  }
  problems.push(...listed.problems);
  const units = withRoles(listed, wanted, problems);
  const names = units.map(({ unit }, index) => listed.index.fullName(index) || `${unit as string}`);
  const first = periods?.[0]?.id;
  const whole = wholeYear(periods ?? [], first);
  const baselines = baselinesFor(base.last, [first, whole], { names, units: listed.index, said: wanted.successors ?? [] }, language);
  const compares = baselines?.compares ?? false;
  problems.push(...(baselines?.problems ?? []), ...(base.table?.problems ?? []));
  if (base.last === null && (wanted.successors ?? []).length > 0) {
    problems.push({ code: "same-needless", field: "same", values: {} });
  }
  if (problems.length > 0 || year === null || periods === null || typeof first !== "string") {
    return { kind: "refused", problems, compares };
  }
  const title = textKey(name).includes(year) ? name : fillIn(NEW_TEXT.title, language, { name, year, period: periodTitle(year, language) });
  const values = { year, base: base.title };
  const notes = [...listed.notes, ...(baselines?.notes ?? []), ...(base.table?.notes ?? [])];
  const { source, remark } = saidOf(base);
  const rubric = base.preset === null ? base.rubric : base.rubric.map((row) => withRanks(row, units.length, notes));
  const content: WorkbookContent = {
    title,
    cluster: [
      { name: "title", value: name },
      { name: "authority", value: authority },
      { name: "number", value: null },
      { name: "year", value: yearCell(year) },
      { name: "preset", value: base.preset },
      { name: "source", value: fillIn(source, language, values) },
    ],
    units,
    periods,
    policy: base.policy,
    awards: base.awards,
    status: [],
    votes: [],
    rubric,
    entries: [
      ...blankEntries(rubric, names, first, ({ code = null }, unit) => {
        const state = base.states.get(code);
        return { ...(state === undefined ? {} : { state }), ...baselines?.of(first, unit, code) };
      }),
      ...(whole === null ? [] : (baselines?.rowsOf(whole) ?? [])),
    ],
    period: first,
    remarks: [fillIn(remark, language, values)],
    sample: false,
  };
  return {
    kind: "planned",
    compares,
    content,
    notes: isOddCount(names.length) ? [...notes, { code: "odd-count", field: "units", values: { count: `${names.length}` } }] : notes,
  };
}
