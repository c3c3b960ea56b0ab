/** Periods and their ids: `2021-Q1` … `2021-Q4`, `2021-H1`, `2021-H2`, `2021-9M`, `2021-D1` … (drives), `2021`. */
import { given } from "../../core/numbers/at";
import type { Period } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import type { PeriodKind } from "../../core/model/ids";
import { known, readDate, readWord, textOf } from "../cells/cells";
import { at, note } from "../cells/notes";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteVariant } from "../cells/variants";
import { PERIOD_KIND, PERIOD_STATUS } from "../cells/words";

const ID = /^[12][0-9]{3}(?:-(?:(Q)[1-4]|(H)[12]|(9M)|(D)[1-9][0-9]?))?$/;
const KIND_OF_LETTER: ReadonlyMap<string | undefined, PeriodKind> = new Map([
  ["Q", "quarter"],
  ["H", "half"],
  ["9M", "nine-months"],
  ["D", "drive"],
]);

/** The id a cell holds, also a year typed as a number or in small letters; null when it is none. */
export function readPeriodId(cell: Cell): string | null {
  const id = textOf(cell)
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/, "-")
    .toUpperCase();
  return ID.test(id) ? id : null;
}

/** What an id (one that `readPeriodId` gave) says about itself. */
export function kindOfPeriod(id: string): PeriodKind {
  const letter = given(ID.exec(id))
    .slice(1)
    .find((part) => part !== undefined);
  return KIND_OF_LETTER.get(letter) ?? "year";
}

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
