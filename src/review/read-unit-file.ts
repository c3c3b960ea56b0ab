/** Files from anybody into what the steps that take files read. */
import type { WorkbookDocument } from "../document/document";
import { isBlank, type Cell, type Cells } from "../core/model/cell";
import { marksOf, type Marks } from "../document/reading/marks";
import { tablesOf } from "../document/reading/tables";
import { SCHEMA_VERSION, schemaOf } from "../document/names";
import { storedLayout } from "../document/parts/own";
import { requiredColumns } from "../schema/schema";
import { readHeaderRow } from "../tables/table";
import { RUBRIC_TABLES, rubricVersion } from "./rubric-version";
import { CHECK_COLUMNS, UNIT_COLUMNS, type CollectedFile } from "./unit-files";

/** What the reader of files says of one. */
export type ReadFile = { readonly ok: true; readonly document: WorkbookDocument } | { readonly ok: false; readonly code: string };

/** A file from anybody, as a unit's workbook or with the reason why it is none. Of its tables the entries are kept: hundreds are read. */
export function collectedFile(name: string, read: ReadFile): CollectedFile {
  if (!read.ok) {
    return { name, content: { problem: read.code } };
  }
  const schema = schemaOf(read.document);
  if (schema === null) {
    return { name, content: { problem: storedLayout(read.document) === null ? "not-emu" : "own-layout" } };
  }
  if (schema > SCHEMA_VERSION) {
    return { name, content: { problem: "newer-schema" } };
  }
  const { unreadSheets } = read.document;
  const marks = marksOf(read.document);
  const { EmuEntries = null, ...others } = tablesOf(read.document, ["EmuEntries", ...RUBRIC_TABLES]);
  if (EmuEntries === null || hasLostColumns(EmuEntries.cells, marks)) {
    return { name, content: { problem: "entries-lost" } };
  }
  const version = rubricVersion({ EmuEntries, ...others });
  return { name, content: { tables: { EmuEntries }, version, marks, ...(unreadSheets && { unreadSheets }) } };
}

/**
 * Whether entries cannot be told any more: a column that every row needs is gone, or one that was to be filled in, and somebody's
 * figures stand under a header that nobody knows.
 */
function hasLostColumns(cells: Cells, marks: Marks | null): boolean {
  const { columns } = readHeaderRow("EmuEntries", cells);
  const own = marks === null ? [] : marks.purpose === "cross-check" ? CHECK_COLUMNS : UNIT_COLUMNS;
  const known = new Set(columns.values());
  const isUnknown = (line: readonly Cell[]): boolean => line.some((cell, position) => !known.has(position) && !isBlank(cell));
  const isLost = own.some((column) => !columns.has(column)) && cells.slice(1).some(isUnknown);
  return isLost || requiredColumns("EmuEntries").some((column) => !columns.has(column));
}

/**
 * What a file is by its name alone; null: nothing that is known. Excel keeps a file of this name beside each workbook that is open
 * (learn.microsoft.com, “Description of how Word creates temporary files”: the owner file).
 */
export function problemOfName(name: string): string | null {
  return name.startsWith("~$") ? "lock-file" : null;
}

/** The same from bytes that may have been made to do harm: what the reader trips over is one more file that cannot be used. */
export function collectedFrom(name: string, read: () => ReadFile): CollectedFile {
  try {
    return collectedFile(name, read());
  } catch {
    return { name, content: { problem: "not-understood" } };
  }
}
