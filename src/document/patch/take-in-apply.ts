/** Rows below a table of a workbook held as plain data, taken into it. */
import type { WorkbookDocument } from "../document";
import { lineCells, logged } from "./cells";
import { holds, type EditLog } from "./edits";
import { withTableOf } from "./followed";
import type { PortFailure } from "../answer";
import { placeOfTaking, takingLines, type TakingIn } from "./take-in";

export function withTakenIn(document: WorkbookDocument, taking: TakingIn, log: EditLog): WorkbookDocument | PortFailure {
  const { at, rows, to, columns, block } = taking;
  const sheet = document.sheets.find(({ name }) => name === at.sheet);
  const table = sheet?.tables.find(({ name }) => name.toLowerCase() === taking.table.toLowerCase());
  if (sheet === undefined || table === undefined) {
    return { ok: false, code: "item-not-found", detail: taking.table };
  }
  if (sheet.protected === true) {
    return { ok: false, code: "protected", detail: sheet.name };
  }
  const stands = table.row === at.row && table.column === at.column && table.columns === columns && table.rows === rows;
  const isSame = block.cells.every((line, row) => {
    const now = lineCells(sheet, table, block.row + row);
    return line.every((cell, column) => holds(now[column] ?? null, cell));
  });
  if (!stands || !isSame || table.totals !== undefined) {
    return { ok: false, code: "changed-meanwhile", detail: placeOfTaking(taking) };
  }
  const taken = withTableOf(sheet, table, to);
  const grown = { ...document, sheets: document.sheets.map((one) => (one === sheet ? taken : one)) };
  return logged(grown, takingLines(taking, "taken-in", log), log.language);
}
