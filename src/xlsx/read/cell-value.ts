/** The value of a cell from its type and its text (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
import type { Cell } from "../../core/model/cell";
import { errorOf } from "../format/errors";
import { decodeXstring } from "../format/xstring";
import { wholeNumber } from "./xml";

const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;
/** Python's openpyxl writes times without a day, and lengths of time, in the same type. */
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;
const DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d+)?)S)?)?$/;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;
const DAY_SECONDS = 86_400;
/** Excel counts a 29 February 1900 that never was: days before 1 March 1900 have the number one lower. */
const FIRST_OF_MARCH_1900 = 61;

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
      // A blank cell as some programs write it.
      if (text.trim() === "") return null;
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
      return text.trim() === "" ? null : isoNumber(text.trim());
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

/** Of a day, a time of day, or a length of time, as Excel counts them: in days. */
function isoNumber(text: string): Cell {
  return timeNumber(TIME.exec(text)) ?? durationNumber(DURATION.exec(text)) ?? dateNumber(DATE.exec(text)) ?? { error: "#VALUE!" };
}

function pieces(match: RegExpExecArray): readonly number[] {
  return match.slice(1).map((piece: string | undefined) => parseNumber(piece ?? "0") ?? 0);
}

function timeNumber(match: RegExpExecArray | null): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = match === null ? [] : pieces(match);
  return match === null || hours > 23 || minutes > 59 || seconds >= 60 ? null : (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

function durationNumber(match: RegExpExecArray | null): number | null {
  if (match?.slice(1).every((piece: string | undefined) => piece === undefined) !== false) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = pieces(match);
  return days + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

function dateNumber(match: RegExpExecArray | null): number | null {
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = pieces(match);
  const moment = new Date(Date.UTC(year, month - 1, day, hours, minutes));
  // 30 February would quietly become 2 March.
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && moment.getUTCHours() === hours;
  if (!isReal || minutes > 59 || seconds >= 60) return null;
  const serial = moment.getTime() / DAY + seconds / DAY_SECONDS + UNIX_EPOCH;
  return serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial;
}
