/** Files of the units into what the plan of collecting reads, and the plan into what the port writes. */
import { given } from "../../../core/numbers/at";
import type { Cell, CellError } from "../../../core/model/cell";
import type { CollectedFile } from "../../unit-files";
import type { CollectPlan, NewRow } from "./plan";
import { cellAt } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import type { ColumnId } from "../../../schema/words";
import type { WorkbookDocument } from "../../../document/document";
import { SCHEMA_VERSION, schemaOf } from "../../../document/names";
import { tablesOf } from "../../../document/reading/tables";
import type { CellEdit, NewTableRow } from "../../../document/patch/edits";
import { entryFormat } from "../../../template/percent-cells";
import { marksOf } from "../../../document/reading/marks";
import { rowsOf } from "../../table-rows";

/** What the reader of files says of one. */
export type ReadFile = { readonly ok: true; readonly document: WorkbookDocument } | { readonly ok: false; readonly code: string };

/** A file from anybody, as a unit's workbook or with the reason why it is none. */
export function collectedFile(name: string, read: ReadFile): CollectedFile {
  if (!read.ok) {
    return { name, content: { problem: read.code } };
  }
  const schema = schemaOf(read.document);
  if (schema === null || schema > SCHEMA_VERSION) {
    return { name, content: { problem: schema === null ? "not-emu" : "newer-schema" } };
  }
  const { unreadSheets } = read.document;
  return { name, content: { tables: tablesOf(read.document), marks: marksOf(read.document), ...(unreadSheets && { unreadSheets }) } };
}

/** The same from bytes that may have been made to do harm: what the reader trips over is one more file that cannot be used. */
export function collectedFrom(name: string, read: () => ReadFile): CollectedFile {
  try {
    return collectedFile(name, read());
  } catch {
    return { name, content: { problem: "not-understood" } };
  }
}

type EntryColumn = ColumnId<"EmuEntries">;

/** Cells of new rows are formatted as the standard workbook formats those of their criterion. */
function tableRow(row: NewRow, criteria: ReadonlyMap<unknown, Parameters<typeof entryFormat>[0]>): NewTableRow {
  const criterion = criteria.get(row.criterion) ?? {};
  const cells = Object.entries(row) as readonly (readonly [EntryColumn, Exclude<Cell, CellError>])[];
  const values = new Map(cells);
  const columns = new Set<EntryColumn>([...values.keys(), "target", "actual", "baseline"]);
  return Object.fromEntries(
    [...columns].map((column) => {
      const value = values.get(column) ?? null;
      const format = typeof value === "string" ? undefined : entryFormat(criterion, column);
      return [column, { value, ...(format === undefined ? {} : { format }) }];
    }),
  );
}

export type CollectWriting = { readonly edits: readonly CellEdit[]; readonly rows: readonly NewTableRow[] };

/** What a plan of these tables writes: one action of the port. */
export function writingOf({ edits, rows }: CollectPlan, sources: TableSources): CollectWriting {
  const criteria = new Map(rowsOf(sources, "EmuRubric").map((row) => [row.code, row]));
  return {
    edits: edits.map(({ row, column, before, after }) => {
      const { sheet, cell } = given(cellAt(sources, { table: "EmuEntries", row, column }));
      return { address: { sheet, cell }, before, after };
    }),
    rows: rows.map((row) => tableRow(row, criteria)),
  };
}
