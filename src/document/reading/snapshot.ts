/** What a reading of a workbook held as plain data answers. */
import { TABLE_NAMES } from "../../core/model/finding";
import type { WorkbookDocument } from "../document";
import { schemaOf } from "../names";
import { ownContent } from "../parts/own";
import { storedSeals } from "../parts/seal";
import { copiesIn, hiddenIn, tablesOf } from "./tables";
import { periodCellOf, periodInCell } from "../formulas/period-cell";
import type { Snapshot } from "../port";

export function snapshotOf(document: WorkbookDocument, fileName: string): Snapshot {
  const schema = schemaOf(document);
  const tables = tablesOf(document);
  if (schema === null) {
    const empty = document.sheets.every((sheet) => sheet.cells.every((line) => line.every((cell) => !cell)));
    const own = ownContent(document);
    const ours = TABLE_NAMES.filter((name) => tables[name]);
    return { bound: false, empty, fileName, ours, ...(own === null ? {} : { own }) };
  }
  const seals = storedSeals(document);
  return {
    bound: true,
    schema,
    fileName,
    period: periodInCell(document),
    periodCell: periodCellOf(document),
    tables,
    hidden: hiddenIn(document),
    copies: copiesIn(document),
    seals,
  };
}
