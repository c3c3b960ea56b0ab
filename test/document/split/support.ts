/** A cluster's workbook, its units' files, and what a period's entries say. */
import type { Cell } from "../../../src/core/model/cell";
import { UNIT_COLUMNS, type CollectedFile } from "../../../src/review/unit-files";
import { planCollect, type CollectPlan } from "../../../src/review/steps/collect/plan";
import type { Choice } from "../../../src/review/steps/collect/conflicts";
import { inputLines, sorted } from "../../../src/tables/seal/lines";
import { readHeaderRow } from "../../../src/tables/table";
import { collectedFile } from "../../../src/review/read-unit-file";
import { writingOf } from "../../../src/review/steps/collect/patch";
import type { WorkbookDocument } from "../../../src/document/document";
import { withContent } from "../../../src/document/patch/cells";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { buildPreset } from "../../../src/template/presets";
import { marksOf } from "../../../src/document/reading/marks";
import { splitWorkbook, type UnitWorkbook } from "../../../src/review/steps/split/plan";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { COLLECT_ACTION } from "../../../src/review/steps/collect/words";

export function preset(id: string, sample = true): WorkbookDocument {
  const document = buildPreset(id, { sample, language: "vi" });
  if (document === null) {
    throw new Error(id);
  }
  return document;
}

export function splitOf(document: WorkbookDocument, period: string): readonly UnitWorkbook[] {
  return splitWorkbook(tablesOf(document), { period, language: "vi", title: document.properties.title });
}

/** As a document is read, without the detour over bytes. */
export function fileOf({ fileName, document }: UnitWorkbook): CollectedFile {
  return { name: fileName, content: { tables: tablesOf(document), marks: marksOf(document) } };
}

/** Through a real .xlsx file. */
export function realFileOf({ fileName, document }: UnitWorkbook): CollectedFile {
  return collectedFile(fileName, readXlsx(writeXlsx(document)));
}

export type EntryCell = { readonly sheet: string; readonly row: number; readonly column: number; readonly value: Cell };

/** Cells of the entries in the columns that are the units' own, those of other periods left out. */
export function unitCells(document: WorkbookDocument, period: string): readonly EntryCell[] {
  const source = tablesOf(document).EmuEntries;
  if (!source?.at) {
    throw new Error("no entries");
  }
  const { at, cells } = source;
  const { columns } = readHeaderRow("EmuEntries", cells);
  return cells.slice(1).flatMap((line, row) =>
    `${String(line[columns.get("period") ?? -1])}` === period
      ? UNIT_COLUMNS.map((column) => {
          const position = columns.get(column) ?? -1;
          const place = { sheet: at.sheet, row: at.row + 1 + row, column: at.column + position };
          return { ...place, value: line[position] ?? null };
        })
      : [],
  );
}

export function withCells(document: WorkbookDocument, cells: readonly EntryCell[]): WorkbookDocument {
  return cells.reduce((after, cell) => withContent(after, cell, cell.value, undefined), document);
}

/** Nothing of a period has come in yet. */
export function blanked(document: WorkbookDocument, period: string): WorkbookDocument {
  const filled = unitCells(document, period).filter(({ value }) => value !== null);
  return withCells(
    document,
    filled.map((cell) => ({ ...cell, value: null })),
  );
}

export function planOf(
  document: WorkbookDocument,
  files: readonly CollectedFile[],
  period: string,
  choices: Readonly<Record<string, Choice>> = {},
): CollectPlan {
  return planCollect(tablesOf(document), files, { period, choices: new Map(Object.entries(choices)) });
}

/** The cluster's workbook after a plan was carried out. */
export async function collected(document: WorkbookDocument, plan: CollectPlan): Promise<WorkbookDocument> {
  const port = createDocumentPort(document);
  const { edits, rows } = writingOf(plan, tablesOf(document));
  const result = await port.appendRows([{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits);
  if (!result.ok) {
    throw new Error(`${result.code} ${result.detail}`);
  }
  return port.document();
}

/** Every cell that decides the results, wherever its row stands. */
export function says(document: WorkbookDocument, period: string): readonly string[] {
  return sorted(inputLines(tablesOf(document), period)).map(({ key, value }) => `${key} ${value}`);
}
