/**
 * Number formats that show days and times: whether a code is one, and what a cell of it shows. Excel turns a typed “4/5” into a day
 * and formats the cell so (support.microsoft.com, “Stop automatically changing numbers to dates”); the value alone does not say it.
 * Codes are en-US, as files and Office.js have them (ECMA-376 part 1, 18.8.31).
 */
import { at } from "../../core/numbers/at";
import { calendarDay } from "../../core/model/dates";

/** Text in quotes, an escaped sign, a blank as wide as a sign, a repeated sign: nothing of them is a code. */
const LITERAL = /"[^"]*"?|\\.|_.|\*./g;
/** Also conditions, colours and languages in brackets; `[h]` is a length of time. `e`: years, save in `0.00E+00`. */
const PIECE = /"[^"]*"?|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|general|y+|m+|d+|h+|s+(?:\.0+)?|e[+-]|e+|b+|./giu;

const DAY_CODE = /^(?:[ydb]|e(?![+-]))/i;
const TIME_CODE = /^(?:[hs]|\[[hms]+\]|a(?:m)?\/p)/i;
const MONTH_OR_MINUTE = /^m/i;

/** A longer code is none ([MS-XLS] 2.4.126); looking for the end of each bracket of one would take the square of its length. */
const LONGEST = 255;

/** The section of a code that positive numbers are shown by. */
function firstSection(whole: string): string {
  const code = whole.slice(0, LONGEST);
  const quiet = code.replace(LITERAL, (piece) => "x".repeat(piece.length));
  const end = quiet.indexOf(";");
  return end < 0 ? code : code.slice(0, end);
}

/** Every sign of a code with all its sections, `;` between them. */
export function tokensOf(code: string): readonly string[] {
  return [...code.slice(0, LONGEST).matchAll(PIECE)].map(([token]) => token);
}

export function piecesOf(code: string): readonly string[] {
  return (firstSection(code).match(PIECE) ?? []).filter((piece) => !/^(?:general|\[(?![hms]+\]))/i.test(piece));
}

function isCode(piece: string | undefined): boolean {
  return piece !== undefined && (DAY_CODE.test(piece) || TIME_CODE.test(piece) || MONTH_OR_MINUTE.test(piece));
}

/** Beside hours or seconds, `m` is minutes. */
function isMinute(pieces: readonly string[], index: number): boolean {
  const before = pieces.slice(0, index).filter(isCode).at(-1);
  const after = pieces.slice(index + 1).find(isCode);
  return /^(?:h|\[h)/i.test(before ?? "") || /^(?:s|\[s)/i.test(after ?? "");
}

/** Whether numbers of this format are shown as days or times. */
export function isDateFormat(code: string): boolean {
  return piecesOf(code).some(isCode);
}

/** Whether a day is shown, or a part of one: a time alone counts from no day. */
export function showsDay(code: string): boolean {
  const pieces = piecesOf(code);
  return pieces.some((piece, index) => DAY_CODE.test(piece) || (MONTH_OR_MINUTE.test(piece) && !isMinute(pieces, index)));
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Saturday Sunday Monday Tuesday Wednesday Thursday Friday".split(" ");
const DAY_SECONDS = 86_400;

/** The short date of the computer, of which a code only says that it is that: in Vietnam day, month, year. */
const SHORT_DATES: Readonly<Record<string, string>> = { "m/d/yyyy": "dd/mm/yyyy", "m/d/yyyy h:mm": "dd/mm/yyyy h:mm" };

function padded(number: number, letters: number): string {
  return String(number).padStart(Math.min(letters, 2), "0");
}

function named(names: readonly string[], index: number, letters: number, number: number): string {
  const name = at(names, index);
  return letters < 3 ? padded(number, letters) : letters === 3 ? name.slice(0, 3) : letters === 5 ? name.slice(0, 1) : name;
}

/** What a cell of this format shows of the number, month and weekday names in English; "" for no day that Excel has. */
export function shownDate(value: number, code: string): string {
  if (!(value >= 0 && value < 2_958_466)) {
    return "";
  }
  const pieces = piecesOf(SHORT_DATES[code] ?? code);
  const isTwelve = pieces.some((piece) => /^a/i.test(piece));
  // A day of Excel is shown to the second: rounded once, so that 59.9999 seconds are a minute.
  const total = Math.round(value * DAY_SECONDS);
  const serial = Math.floor(total / DAY_SECONDS);
  const inDay = total - serial * DAY_SECONDS;
  const [hour, minute, second] = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60];
  const { year, month, day } = calendarDay(serial);

  function shownPiece(piece: string, index: number): string {
    const { length } = piece;
    const letter = piece.charAt(0).toLowerCase();
    switch (letter) {
      case "y":
        return length < 3 ? padded(year % 100, 2) : String(year).padStart(4, "0");
      case "e":
        return String(year);
      case "b":
        return length < 3 ? padded((year + 543) % 100, 2) : String(year + 543);
      case "m":
        return isMinute(pieces, index) ? padded(minute, length) : named(MONTHS, month - 1, length, month);
      case "d":
        return named(WEEKDAYS, serial % 7, length, day);
      case "h":
        return padded(isTwelve ? hour % 12 || 12 : hour, length);
      case "s":
        return padded(second, piece.replace(/\.0+$/, "").length);
      case "a":
        return piece.length > 3 ? (hour < 12 ? "AM" : "PM") : hour < 12 ? "A" : "P";
      case "[":
        return padded(Math.floor(total / (/h/i.test(piece) ? 3600 : /m/i.test(piece) ? 60 : 1)), length - 2);
      case '"':
        return piece.replaceAll('"', "");
      case "\\":
        return piece.slice(1);
      case "_":
        return " ";
      default:
        return /^[*@#?0]/.test(piece) ? "" : piece;
    }
  }

  return pieces.map(shownPiece).join("").trim();
}

/** What may have been typed that Excel took for this day or time, as decimals and fractions: 4 May is 4.5 or 4/5, 4:05 is 4/5. */
export function typedForDate(value: number, code: string): readonly string[] {
  const format = SHORT_DATES[code] ?? code;
  if (shownDate(value, format) === "") {
    return [];
  }
  if (!showsDay(format)) {
    const minutes = Math.round(value * 1440);
    return minutes % 60 === 0 ? [] : [`${Math.floor(minutes / 60)}/${minutes % 60}`];
  }
  const { year, month, day } = calendarDay(value);
  const hasDay = piecesOf(format).some((piece) => /^d/i.test(piece));
  if (hasDay) {
    return [`${day}.${month}`, `${day}/${month}`];
  }
  // “12/45” becomes December 1945.
  return /m/i.test(format) && year % 100 !== 0 ? [`${month}/${year % 100}`] : [];
}
