/** Edits of cells that both ports are tested with. */
import type { Cell } from "../../src/core/model/cell";
import { a1 } from "../../src/tables/cells/a1";
import type { CellContent, WorkbookDocument } from "../../src/document/document";
import type { CellEdit } from "../../src/document/patch/edits";
import { textOf } from "../../src/tables/cells/cells";
import { buildPreset } from "../../src/template/presets";
import { bcaCum3 } from "../../src/template/presets/bca-cum3-2017";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { cellOf, columnOf } from "../taskpane/support";

export const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

/** Three of the sample's eight units and two of its areas: every sheet, table and name is there, and the first entries are where they were. */
export function smallCluster({ sample }: { readonly sample: boolean }): WorkbookDocument {
  const content = bcaCum3({ sample, language: "vi" });
  const units = content.units.filter(({ unit }) => ["Phú Thọ", "Bắc Kạn", "Yên Bái"].includes(textOf(unit ?? null)));
  const rubric = content.rubric.slice(0, 7);
  const [names, codes] = [new Set(units.map(({ unit }) => unit)), new Set(rubric.map(({ code }) => code))];
  const entries = content.entries.filter(({ unit, criterion }) => names.has(unit) && codes.has(criterion));
  return standardWorkbook({ ...content, units, rubric, entries }, { language: "vi" });
}

/** Cells of EmuEntries by data row and column. */
export function entry(row: number, column: string) {
  return cellOf(SAMPLE, "EmuEntries", row, column);
}

export function edit(row: number, column: string, before: Cell, after: CellEdit["after"]): CellEdit {
  const place = entry(row, column);
  return { address: { sheet: place.sheet, cell: a1(place.row, place.column) }, before, after };
}

type Change = readonly [row: number, column: string, content: CellContent];

/** The sample with other contents in cells of EmuEntries. */
export function withEntries(...changes: readonly Change[]): WorkbookDocument {
  return spoil(SAMPLE, ...changes);
}

export function spoil(sample: WorkbookDocument, ...changes: readonly Change[]): WorkbookDocument {
  return changes.reduce<WorkbookDocument>((document, [row, column, content]) => {
    const place = cellOf(sample, "EmuEntries", row, column);
    const sheets = document.sheets.map((sheet) =>
      sheet.name !== place.sheet
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((line, at) =>
              at === place.row ? line.map((cell, column2) => (column2 === place.column ? content : cell)) : line,
            ),
          },
    );
    return { ...document, sheets };
  }, sample);
}

/** Data row of EmuEntries of a unit's criterion. */
export function rowOf(document: WorkbookDocument, unit: string, criterion: string): number {
  const [units, criteria] = [columnOf(document, "EmuEntries", "unit"), columnOf(document, "EmuEntries", "criterion")];
  return units.findIndex((name, row) => name === unit && criteria[row] === criterion);
}

export function contentOf(document: WorkbookDocument, row: number, column: string): CellContent | undefined {
  const place = entry(row, column);
  return document.sheets.find(({ name }) => name === place.sheet)?.cells[place.row]?.[place.column] ?? undefined;
}

/** Everything but the log, which only ever grows. */
export function withoutLog(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets
    .filter(({ tables }) => !tables.some(({ name }) => name === "EmuLog"))
    .map((sheet) => ({ ...sheet, cells: sheet.cells.map((line) => Array.from(line, (cell) => cell ?? null)) }));
  return JSON.parse(JSON.stringify({ ...document, sheets })) as WorkbookDocument;
}

/** Texts that Excel would take for something else, were they typed. */
export const DANGEROUS = [
  "=1+1",
  '=HYPERLINK("http://x.test";"a")',
  "+A1",
  "-5",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "'quoted",
  "1.1",
  "2017",
  "1/2",
  "TRUE",
  "50%",
  "#N/A",
] as const;

/** Cells, sizes of tables: what differs between two documents, in few words. */
export function differences(before: WorkbookDocument, after: WorkbookDocument): readonly string[] {
  return after.sheets.flatMap((sheet, index) => {
    const old = before.sheets[index]!;
    const rows = Math.max(sheet.cells.length, old.cells.length);
    const cells = Array.from({ length: rows }, (_row, row) => {
      const columns = Math.max(sheet.cells[row]?.length ?? 0, old.cells[row]?.length ?? 0);
      return Array.from({ length: columns }, (_cell, column) => {
        const [was, is] = [old, sheet].map((one) => JSON.stringify(one.cells[row]?.[column] ?? null));
        return was === is ? [] : [`${sheet.name}!${a1(row, column)}: ${was!} → ${is!}`];
      }).flat();
    }).flat();
    const [were, are] = [old, sheet].map(({ tables }) => JSON.stringify(tables));
    return were === are ? cells : [...cells, `${sheet.name}: ${were!} → ${are!}`];
  });
}
