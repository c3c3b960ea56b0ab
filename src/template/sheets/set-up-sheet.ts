/**
 * The sheets of who competes, when, by which rules. Excel moves no cell of a table for the sake of another one, so a table above
 * another one cannot take a row in: nothing stands below a table, and what people filter has its sheet to itself.
 */
import type { TableName } from "../../core/model/finding";
import { CAPTIONS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { type ColumnId, widthsOf } from "../../schema/schema";
import type { SheetId } from "../../schema/words";
import type { MarkedRow, WorkbookContent } from "../content";
import type { SheetDocument, StyleName } from "../../document/document";
import { PERCENT_FORMAT } from "../../document/formats";
import { writeTable } from "../table-block";
import type { PlacedTable } from "../table-block";
import { frame } from "./frame";
import { BODY_ROW, HEADER_ROW, type SetUpTable } from "../../document/set-up-layout";
import type { Frame } from "./frame";

export const DATE_FORMAT = "dd/mm/yyyy";
const TEXT = "@";

const FORMATS: { readonly [column: string]: string } = {
  "EmuPeriods.from": DATE_FORMAT,
  "EmuPeriods.to": DATE_FORMAT,
  "EmuStatus.from": DATE_FORMAT,
  "EmuStatus.to": DATE_FORMAT,
  "EmuPeriods.id": TEXT,
  "EmuAwards.award": TEXT,
  "EmuAwards.share": PERCENT_FORMAT,
  "EmuVotes.period": TEXT,
};

export type SetUpSheet = {
  readonly made: Frame;
  /** Beside what was placed before, a blank column between. */
  readonly place: <Table extends SetUpTable>(
    table: Table,
    rows: readonly MarkedRow<Table>[],
    style?: (row: MarkedRow<Table>, column: ColumnId<Table>) => StyleName,
  ) => PlacedTable;
  readonly build: () => SheetDocument;
};

const GAP_WIDTH = 3;

/** The one rule whose value is a percentage. */
function isShare(row: { readonly name?: unknown }, column: string): boolean {
  return row.name === "vote-threshold" && column === "value";
}

export function assumedOrInput<Table extends TableName>(row: MarkedRow<Table>, column: ColumnId<Table>): StyleName {
  return row.assumedColumns?.includes(column) === true ? "assumed" : "input";
}

export function setUpSheet(id: SheetId, content: WorkbookContent, language: Language): SetUpSheet {
  const made = frame(id, content, language);
  const all: number[] = [];
  return {
    made,
    place(table, rows, style = assumedOrInput) {
      if (all.length > 0) {
        all.push(GAP_WIDTH);
      }
      const column = all.length;
      all.push(...widthsOf(table));
      made.sheet.write(BODY_ROW, column, CAPTIONS[table][language], "subtitle");
      return writeTable(made.sheet, {
        table,
        sheet: made.name,
        row: HEADER_ROW,
        column,
        rows,
        language,
        style,
        format: (row, id) => FORMATS[`${table}.${id}`] ?? (isShare(row, id) ? PERCENT_FORMAT : undefined),
      });
    },
    build: () =>
      made.sheet.build({
        widths: all,
        frozen: { rows: HEADER_ROW + 1, columns: 0 },
        printTitleRows: HEADER_ROW + 1,
      }),
  };
}
