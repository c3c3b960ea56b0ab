/** The rows of EmuPeriods. */
import type { Period } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import { known, readDate, readWord } from "../cells/cells";
import { at, note } from "../cells/notes";
import { kindOfPeriod, readPeriodId } from "../cells/period-id";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteVariant } from "../cells/variants";
import { PERIOD_KIND, PERIOD_STATUS } from "../cells/words";

export function readPeriods(table: OpenTable, findings: Finding[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "id");
    const kind = readWord(findings, at("EmuPeriods", row, "kind"), cellOf(table, row, "kind"), PERIOD_KIND);
    const status = readWord(findings, at("EmuPeriods", row, "status"), cellOf(table, row, "status"), PERIOD_STATUS);
    const from = readDate(findings, at("EmuPeriods", row, "from"), cellOf(table, row, "from"));
    const to = readDate(findings, at("EmuPeriods", row, "to"), cellOf(table, row, "to"));
    const id = readPeriodId(cell);
    if (id === null) {
      notePeriod(findings, row, cell);
      continue;
    }
    const first = periods.get(id);
    if (first) {
      note(findings, "PERIOD_TWICE", at("EmuPeriods", row, "id"), cell, { period: id, first: first.row + 1 });
      continue;
    }
    noteVariant(findings, at("EmuPeriods", row, "id"), cell, id);
    periods.set(id, {
      id,
      kind: known(kind) ?? kindOfPeriod(id),
      from: known(from),
      to: known(to),
      status: known(status) ?? "open",
      row,
    });
  }
  return [...periods.values()];
}

function notePeriod(findings: Finding[], row: number, cell: Cell): void {
  const code = isCellError(cell) ? "CELL_ERROR" : isBlank(cell) ? "VALUE_MISSING" : "PERIOD_UNREADABLE";
  note(findings, code, at("EmuPeriods", row, "id"), cell);
}
