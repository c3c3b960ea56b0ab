/** One line of the log table, in the order of whatever columns the table has. */
import { fitCell } from "../../text/format";
import { type Language, LANGUAGES } from "../../schema/language";
import { loggedWords } from "../../text/log";
import type { LoggedAction, LoggedSheets } from "../../text/log";
import { HEADERS } from "../../schema/schema";
import type { ColumnId } from "../../schema/schema";
import type { WorkbookDocument } from "../document";

export type LogLine = {
  readonly time: Date;
  readonly action: LoggedAction;
  readonly place: string;
  readonly before: string;
  readonly after: string;
};

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Days from the epoch of spreadsheets to that of clocks. */
const CLOCK_EPOCH = 25_569;

/** One line for sheets that were added, or taken away again. */
export function sheetsLine(added: WorkbookDocument, action: LoggedAction, what: keyof LoggedSheets, time: Date): LogLine {
  const place = added.sheets.map(({ name }) => name).join(", ");
  const { title } = added.properties;
  return { time, action, place, before: what === "undone" ? title : "", after: what === "undone" ? "" : title };
}

/** The date serial that Excel shows as this moment on this computer's clock. */
export function dateSerial(time: Date): number {
  return (time.getTime() - time.getTimezoneOffset() * MINUTE) / DAY + CLOCK_EPOCH;
}

export const LOG_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

function columnOf(header: string): ColumnId<"EmuLog"> | null {
  const wanted = header.trim().toLowerCase();
  const ids = Object.keys(HEADERS.EmuLog) as ColumnId<"EmuLog">[];
  return ids.find((id) => LANGUAGES.map((language) => HEADERS.EmuLog[id][language]).some((word) => word.toLowerCase() === wanted)) ?? null;
}

/** A cell for each header; columns that people added stay blank. */
export function logCells(headers: readonly string[], line: LogLine, language: Language): readonly (string | number)[] {
  const cells: Readonly<Record<ColumnId<"EmuLog">, string | number>> = {
    time: dateSerial(line.time),
    action: loggedWords(line.action)[language],
    place: fitCell(line.place),
    before: fitCell(line.before),
    after: fitCell(line.after),
  };
  return headers.map((header) => {
    const column = columnOf(header);
    return column === null ? "" : cells[column];
  });
}
