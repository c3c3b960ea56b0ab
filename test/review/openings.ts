/** One workbook of each kind that can be opened, by the name of its file. */
import { detect } from "../../src/tables/own/detect";
import { writeMapping } from "../../src/tables/own/stored";
import { PERIOD_NAME, SCHEMA_NAME, SCHEMA_VERSION } from "../../src/document/names";
import { withLayout } from "../../src/document/parts/own";
import type { WorkbookDocument } from "../../src/document/document";
import { buildPreset } from "../../src/template/presets";
import { documentWith, ownWorkbook } from "../document/own-workbooks";
import { MATRIX, sheet } from "../tables/own/layouts";

const SAMPLE = buildPreset("cahn-cum11-2021", { sample: true, language: "vi" })!;

function named(document: WorkbookDocument, names: WorkbookDocument["names"]): WorkbookDocument {
  return { ...document, names: [...document.names.filter(({ name }) => !names.some((other) => other.name === name)), ...names] };
}

/** Rows of a table emptied, its header kept. */
function emptied(document: WorkbookDocument, tables: readonly string[]): WorkbookDocument {
  const sheets = document.sheets.map((one) => ({
    ...one,
    cells: one.cells.map((line, row) =>
      line.map((cell, column) =>
        one.tables.some(
          (table) =>
            tables.includes(table.name) &&
            row > table.row &&
            row < table.row + table.rows &&
            column >= table.column &&
            column < table.column + table.columns,
        )
          ? undefined
          : cell,
      ),
    ),
  }));
  return { ...document, sheets };
}

function without(document: WorkbookDocument, name: string): WorkbookDocument {
  return { ...document, names: document.names.filter((one) => one.name !== name) };
}

const layout = { ...detect([sheet("Bảng điểm", MATRIX)])[0]!.mapping, period: "2021-Q1" };

export const OPENINGS = {
  bound: SAMPLE,
  /** The cell that names the period is gone. */
  unnamed: without(SAMPLE, PERIOD_NAME),
  unmarked: without(SAMPLE, SCHEMA_NAME),
  stranger: documentWith([sheet("Ghi chép", "Họp ngày | 5\nGhi | 6")]),
  newer: named(SAMPLE, [{ name: SCHEMA_NAME, refersTo: `${SCHEMA_VERSION + 1}`, hidden: true }]),
  own: withLayout(ownWorkbook(), writeMapping(layout)),
  "own-lost": withLayout(documentWith([sheet("Khác", "A | B\n1 | 2")]), writeMapping(layout)),
  "no-period": without(emptied(SAMPLE, ["EmuPeriods", "EmuEntries"]), PERIOD_NAME),
} satisfies Readonly<Record<string, WorkbookDocument>>;

export type Opening = keyof typeof OPENINGS;
