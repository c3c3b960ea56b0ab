/** A cluster of three units in cells, and what its units send back. */
import type { Choice, Conflict } from "../../../src/review/steps/collect/conflicts";
import type { Cell } from "../../../src/core/model/cell";
import type { CollectedFile } from "../../../src/review/unit-files";
import type { Marks } from "../../../src/document/reading/marks";
import { planCollect, type CollectPlan } from "../../../src/review/steps/collect/plan";
import { rubricVersion } from "../../../src/review/rubric-version";
import { sourcesOf, workbook, type Rows, type Workbook } from "../workbook";

export const PERIOD = "2021";
export const HEADER: readonly string[] = workbook().EmuEntries[0]!.map(String);
const [PERIOD_COLUMN, UNIT_COLUMN] = [0, 1] as const;

/** A row of entries by the headers that are not blank: period, unit, criterion and what else is said. */
export function row(unit: string, criterion: Cell, cells: Readonly<Record<string, Cell>> = {}, period: Cell = PERIOD): Cell[] {
  return HEADER.map((header, column) => [period, unit, criterion][column] ?? cells[header] ?? null);
}

/** The cluster's workbook with these entries. */
export function clusterOf(entries: Rows, others: Workbook = {}) {
  return sourcesOf({ ...workbook(), ...others, EmuEntries: [[...HEADER], ...entries] });
}

export const EMPTY = clusterOf(
  workbook()
    .EmuEntries.slice(1)
    .map((line) => row(String(line[UNIT_COLUMN]), line[2]!)),
);
export const FULL = sourcesOf(workbook());

export type FileSketch = {
  readonly name?: string;
  readonly rows: Rows;
  readonly marks?: Partial<Marks> | null;
  /** Tables that differ from the cluster's. */
  readonly others?: Workbook;
};

export function fileOf({ name = "a.xlsx", rows, marks = {}, others = {} }: FileSketch): CollectedFile {
  const { EmuRubric, EmuPolicy } = workbook();
  const tables = sourcesOf({ EmuRubric, EmuPolicy, EmuEntries: [[...HEADER], ...rows], ...others });
  const version = rubricVersion(FULL);
  const unit = String(rows[0]?.[UNIT_COLUMN] ?? "");
  const period = String(rows[0]?.[PERIOD_COLUMN] ?? PERIOD);
  return { name, content: { tables, marks: marks && { unit, period, source: version, own: version, ...marks } } };
}

export function planOf(
  cluster: ReturnType<typeof clusterOf>,
  files: readonly CollectedFile[],
  choices: Readonly<Record<string, Choice>> = {},
): CollectPlan {
  return planCollect(cluster, files, { period: PERIOD, choices: new Map(Object.entries(choices)) });
}

/** `filled a.xlsx Phú Thọ I.1: keep/take → ?` */
export function said({ kind, file, unit, detail, options, chosen }: Conflict): string {
  return `${kind} ${file} ${unit} ${detail}: ${options.join("/")} → ${chosen ?? "?"}`;
}

/** `I.1 actual: 1 → 2 @3` */
export function written({ units }: CollectPlan): readonly string[] {
  return units.flatMap(({ name, changes }) =>
    changes.map(
      ({ criterion, column, before, after, row: at }) =>
        `${name} ${criterion} ${column}: ${String(before)} → ${String(after)} @${at ?? "new"}`,
    ),
  );
}
