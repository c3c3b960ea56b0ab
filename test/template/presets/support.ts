/** Presets as workbooks with results, and their tables as rows by header. */
import { answerInCells } from "../../../src/functions/workbook-call";
import type { Language } from "../../../src/schema/language";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { buildPreset, PRESETS } from "../../../src/template/presets";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { convertWithLibreOffice } from "../../xlsx/libreoffice";

export type Variant = readonly [id: string, kind: "sample" | "template", language: Language];

const LANGUAGES: readonly Language[] = ["vi", "en"];

/** Every workbook that can be made of the presets. */
export const VARIANTS: readonly Variant[] = PRESETS.flatMap(({ id, sample }) =>
  (sample ? (["sample", "template"] as const) : (["template"] as const)).flatMap((kind) =>
    LANGUAGES.map((language): Variant => [id, kind, language]),
  ),
);

const made = new Map<string, WorkbookDocument>();

export function preset(id: string, kind: Variant[1], language: Language = "vi"): WorkbookDocument {
  const key = [id, kind, language].join(" ");
  const document = made.get(key) ?? makePreset(id, kind, language);
  made.set(key, document);
  return document;
}

function makePreset(id: string, kind: Variant[1], language: Language): WorkbookDocument {
  const built = buildPreset(id, { sample: kind === "sample", language });
  if (built === null) {
    throw new Error(id);
  }
  return withCachedResults(built, answerInCells(language));
}

export function sheetNamed(document: WorkbookDocument, name: string): SheetDocument {
  const found = document.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) {
    throw new Error(name);
  }
  return found;
}

export function sheetWith(document: WorkbookDocument, tableName: string): SheetDocument {
  const found = document.sheets.find(({ tables }) => tables.some(({ name }) => name === tableName));
  if (found === undefined) {
    throw new Error(tableName);
  }
  return found;
}

/** Rows of a table by header, with their cells. */
export function rowsOf(document: WorkbookDocument, tableName: string): readonly Readonly<Record<string, CellContent>>[] {
  const sheet = sheetWith(document, tableName);
  const table = sheet.tables.find(({ name }) => name === tableName);
  if (table === undefined) {
    throw new Error(tableName);
  }
  const cell = (row: number, column: number) => sheet.cells[table.row + row]?.[table.column + column] ?? { value: null };
  return Array.from({ length: table.rows - 1 }, (_row, row) =>
    Object.fromEntries(Array.from({ length: table.columns }, (_column, column) => [String(cell(0, column).value), cell(row + 1, column)])),
  );
}

export function opened(bytes: Uint8Array): WorkbookDocument {
  const read = readXlsx(bytes);
  if (!read.ok) {
    throw new Error(`${read.code}: ${read.detail}`);
  }
  return read.document;
}

export async function savedByLibreOffice(document: WorkbookDocument): Promise<WorkbookDocument> {
  const [file] = await convertWithLibreOffice(writeXlsx(document), "xlsx");
  return opened(file?.bytes ?? new Uint8Array());
}

/**
 * Every cell that shows something, by sheet and place. LibreOffice saves 15 digits and rounds the last one in its own
 * way.
 */
export function shown(document: WorkbookDocument, sheets: readonly string[]): readonly (readonly unknown[])[] {
  return sheets.flatMap((name) =>
    sheetNamed(document, name).cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const value = typeof cell?.value === "number" ? asSaved(cell.value) : (cell?.value ?? "");
        return value === "" ? [] : [[name, r, c, value]];
      }),
    ),
  );
}

function asSaved(value: number): string {
  return Number(value.toPrecision(15)).toPrecision(14);
}
