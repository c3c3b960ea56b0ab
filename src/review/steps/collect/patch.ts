/** The plan of collecting into what the port writes. */
import { given } from "../../../core/numbers/at";
import type { Cell, CellError } from "../../../core/model/cell";
import type { CollectPlan, NewRow } from "./plan";
import { cellAt } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import type { ColumnId } from "../../../schema/schema";
import type { CellEdit, NewTableRow } from "../../../document/patch/edits";
import { entryFormat } from "../../../template/percent-cells";
import { rowsOf } from "../../table-rows";

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
