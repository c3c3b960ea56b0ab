/** The value of a cell from its type and its text (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
import type { Cell } from "../../../core/model/cell";
import { errorOf } from "../format/errors";
import { decodeXstring } from "../format/xstring";
import { wholeNumber } from "./xml";

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * `type` is the cell's `t`, `text` its `v`, or the inline string where `type` is `inlineStr`; null where there is none.
 * What cannot be understood becomes #VALUE!, never a number or a blank.
 */
export function cellValue(type: string, text: string | null, strings: readonly string[]): Cell {
  if (text === null) return type === "str" ? "" : null;
  switch (type) {
    case "n":
      return numberOf(text);
    case "s":
      return strings[wholeNumber(text.trim()) ?? -1] ?? { error: "#VALUE!" };
    case "str":
      return decodeXstring(text);
    case "inlineStr":
      return text;
    case "b":
      return booleanOf(text.trim());
    case "e":
      return errorOf(text.trim());
    case "d":
      return dateNumber(text.trim());
    default:
      return { error: "#VALUE!" };
  }
}

/** null where the text is no number. */
export function parseNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function numberOf(text: string): Cell {
  if (text.trim() === "") return null;
  return parseNumber(text) ?? { error: "#NUM!" };
}

function booleanOf(text: string): Cell {
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : { error: "#VALUE!" };
}

/** Serial number, in days since 1899-12-30, of an ISO 8601 date. */
function dateNumber(text: string): Cell {
  const match = DATE.exec(text);
  if (match === null) return { error: "#VALUE!" };
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((piece: string | undefined) => parseNumber(piece ?? "0") ?? 0);
  const moment = new Date(Date.UTC(year, month - 1, day, hours, minutes));
  // 30 February would quietly become 2 March.
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && moment.getUTCHours() === hours;
  if (!isReal || minutes > 59 || seconds >= 60) return { error: "#VALUE!" };
  return moment.getTime() / DAY + seconds / 86_400 + UNIX_EPOCH;
}
