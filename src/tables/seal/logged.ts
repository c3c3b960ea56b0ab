/** The seals that the log of the workbook says were made: a seal that is cut out of the file is missed by it. */
import { isBlank, type Cell } from "../../core/model/cell";
import { LANGUAGES } from "../../schema/language";
import { SEAL_ACTIONS } from "../../schema/log-words";
import { textOf } from "../cells/cells";
import { readPeriodId } from "../cells/period-id";
import type { TableSources } from "../source";
import { readHeaderRow } from "../table";

export type LoggedSeal = { readonly period: string; readonly code: string };

/** The code as the log quotes it: `“7K3M-9QZX-2PFD-0A1B”`. */
const CODE = /^\P{L}?([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})\P{L}?$/u;

function isAction(cell: Cell, action: keyof typeof SEAL_ACTIONS): boolean {
  return LANGUAGES.some((language) => textOf(cell).normalize("NFC") === SEAL_ACTIONS[action][language]);
}

/** Those that were not taken back, in the order of the log. One undoing may have several lines, all of one moment. */
export function loggedSeals(sources: TableSources): readonly LoggedSeal[] {
  const { cells = [] } = sources.EmuLog ?? {};
  const { columns } = readHeaderRow("EmuLog", cells);
  const made: LoggedSeal[] = [];
  let undone: Cell = null;
  for (const line of cells.slice(1)) {
    const cellOf = (column: string): Cell => line[columns.get(column) ?? -1] ?? null;
    const period = readPeriodId(cellOf("place"));
    const code = CODE.exec(textOf(cellOf("after")))?.[1];
    if (isAction(cellOf("action"), "seal") && period !== null && code !== undefined) {
      made.push({ period, code });
      undone = null;
    }
    const time = cellOf("time");
    if (isAction(cellOf("action"), "undo-seal") && (isBlank(undone) || time !== undone)) {
      made.pop();
      undone = time;
    }
  }
  return made;
}
