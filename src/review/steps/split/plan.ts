/** The cluster's workbook into one for each unit: only its rows of one period, the rules and the rubric to read. */
import { at } from "../../../core/numbers/at";
import type { Criterion } from "../../../core/model/book";
import { readCluster, type Cluster } from "../../cluster";
import { textOf } from "../../../tables/cells/cells";
import { textKey } from "../../../tables/cells/keys";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { TableSources } from "../../../tables/source";
import type { Language } from "../../../schema/language";
import type { CLUSTER_WORDS } from "../../../schema/words";
import type { TableRow, WorkbookContent } from "../../../template/content";
import type { WorkbookDocument } from "../../../document/document";
import { rowsOf } from "../../table-rows";
import { unitWorkbook } from "./unit-workbook";

export type UnitFile = {
  readonly unit: string;
  /** `2021-Q1 Phú Thọ.xlsx`; no two of a cluster are the same, in any case of letters. */
  readonly fileName: string;
  /** Its workbook, which takes a while: made one by one where somebody waits. */
  readonly make: () => WorkbookDocument;
};

export type UnitWorkbook = Pick<UnitFile, "unit" | "fileName"> & { readonly document: WorkbookDocument };

export type Splitting = {
  readonly period: string;
  readonly language: Language;
  /** What the cluster is called where its own table does not say. */
  readonly title: string;
};

type Entry = TableRow<"EmuEntries">;

/** Criteria that a person reports on: those that earn points, and the parts that some are put together from. */
function reported({ book }: Cluster): readonly Criterion[] {
  return book.criteria.filter(({ measure, parts }) => measure !== null && parts.length === 0);
}

/** Rows of the period by the unit they name (index of the book); those that name none are nobody's. */
export function rowsByUnit(cluster: Cluster, all: readonly Entry[], period: string): ReadonlyMap<number | null, readonly Entry[]> {
  const rows = new Map<number | null, Entry[]>();
  for (const row of all) {
    if (readPeriodId(row.period ?? null) === period) {
      const unit = cluster.units.find(textOf(row.unit ?? null));
      const own = rows.get(unit) ?? [];
      rows.set(unit, own);
      own.push(row);
    }
  }
  return rows;
}

/** The unit's rows as they stand, then one for each criterion that has none. */
function entriesFor(cluster: Cluster, own: readonly Entry[], unit: number, period: string): readonly Entry[] {
  const there = new Set(own.map((row) => cluster.codes.find(row.criterion ?? null)));
  const missing = reported(cluster).filter(({ code }) => !there.has(cluster.codes.find(code)));
  return [...own, ...missing.map(({ code }) => ({ period, unit: cluster.unitName(unit), criterion: code }))];
}

function isOf(cluster: Cluster, unit: number, name: TableRow<"EmuUnits">["unit"]): boolean {
  return cluster.units.find(textOf(name ?? null)) === unit;
}

export function titleOf(rows: readonly TableRow<"EmuCluster">[], otherwise: string): string {
  const title = rows.find(({ name }) => name === "title")?.value;
  return typeof title === "string" && title.trim() !== "" ? title : otherwise;
}

/** Written anew by the sheet itself. */
const OWN_ROWS: ReadonlySet<unknown> = new Set<keyof typeof CLUSTER_WORDS>(["schema", "sample"]);

/** What Windows does not allow in the name of a file becomes a blank. */
export function fileName(name: string): string {
  const allowed = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").replace(/\s+/g, " ");
  return allowed.slice(0, NAME_LIMIT).replace(/^[ .]+|[ .]+$/g, "");
}

const NAME_LIMIT = 120;

export function distinct(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(textKey(name)) ?? 0) + 1;
    times.set(textKey(name), time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

/** What all files of one period have in common, and the rows that each takes its own from. */
export function splitting(sources: TableSources, period: string) {
  const cluster = readCluster(sources);
  const about = rowsOf(sources, "EmuCluster");
  const unitRows = rowsOf(sources, "EmuUnits");
  const periods = rowsOf(sources, "EmuPeriods").filter(({ id }) => readPeriodId(id ?? null) === period);
  const entries = rowsByUnit(cluster, rowsOf(sources, "EmuEntries"), period);
  const shared = {
    cluster: about.filter(({ name }) => !OWN_ROWS.has(name)),
    periods: periods.length > 0 ? periods : [{ id: period }],
    policy: rowsOf(sources, "EmuPolicy"),
    awards: rowsOf(sources, "EmuAwards"),
    // Who is not considered and how was voted is nobody else's.
    status: [],
    votes: [],
    rubric: rowsOf(sources, "EmuRubric"),
    period,
    remarks: [],
    sample: false,
  } as const;
  return {
    cluster,
    about,
    shared,
    unitRow: (unit: number): readonly TableRow<"EmuUnits">[] =>
      at(cluster.book.units, unit).row === null
        ? [{ unit: cluster.unitName(unit) }]
        : unitRows.filter((line) => isOf(cluster, unit, line.unit)),
    entriesOf: (unit: number): readonly Entry[] => entriesFor(cluster, entries.get(unit) ?? [], unit, period),
  };
}

/** One file for each unit of the cluster, in its order; none where the workbook has no units. */
export function unitFiles(sources: TableSources, { period, language, title }: Splitting): readonly UnitFile[] {
  const { cluster, about, shared, unitRow, entriesOf } = splitting(sources, period);
  const { units } = cluster.book;
  const names = distinct(units.map((_unit, unit) => fileName(`${period} ${cluster.unitName(unit)}`)));
  function make(unit: number): WorkbookDocument {
    const name = cluster.unitName(unit);
    const content: WorkbookContent = {
      ...shared,
      title: `${titleOf(about, title)} – ${name} – ${period}`,
      units: unitRow(unit),
      entries: entriesOf(unit),
    };
    return unitWorkbook(content, language, { unit: name, source: cluster.version });
  }
  return units.map((_unit, unit) => ({
    unit: cluster.unitName(unit),
    fileName: `${at(names, unit)}.xlsx`,
    make: () => make(unit),
  }));
}

/** All of them at once. */
export function splitWorkbook(sources: TableSources, splitting: Splitting): readonly UnitWorkbook[] {
  return unitFiles(sources, splitting).map(({ unit, fileName, make }) => ({ unit, fileName, document: make() }));
}
