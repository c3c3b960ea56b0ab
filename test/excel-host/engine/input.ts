/** What Excel makes of typed text: the locale decides what is a number, and a text format keeps everything text. */
import { isErrorName } from "../../../src/core/model/cell";
import { localizedToEnglish } from "../calc/local-formula";
import type { Locale } from "./locale";
import type { Content } from "./workbook";

/** `format`: the number format a cell that was General takes over from what was typed (75% → 0%). */
export type Typed = { readonly content: Content; readonly format?: string };

function escaped(mark: string): string {
  return `\\${mark}`;
}

/**
 * A number as a person of this locale writes it, or null. Groups of thousands count only when they are groups of three:
 * `1.000` is one thousand in Vietnamese, `1.5` stays text.
 */
export function readNumber(text: string, locale: Locale): number | null {
  const [dot, group] = [escaped(locale.decimal), escaped(locale.thousands)];
  const pattern = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${dot}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`);
  const found = pattern.exec(text);
  if (!found || (found[2] === undefined && (found[3] ?? "") === "")) {
    return null;
  }
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = found;
  const number = Number(
    `${sign}${whole.replaceAll(locale.thousands, "")}.${fraction === "" ? "0" : fraction}e${exponent}`,
  );
  return Number.isFinite(number) ? number : null;
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, past the leap day of 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? Math.round((time - EPOCH) / DAY) : null;
}

function readDate(text: string, locale: Locale): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) {
    return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const local = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text);
  if (!local) {
    return null;
  }
  const year = local[3] === undefined ? new Date().getFullYear() : Number(local[3]);
  const [first, second] = [Number(local[1]), Number(local[2])];
  return locale.dayFirst ? serialOf(year, second, first) : serialOf(year, first, second);
}

function readPercent(text: string, locale: Locale): Typed | null {
  const found = /^(.*?)\s*%$/.exec(text);
  const number = found ? readNumber(found[1] ?? "", locale) : null;
  if (number === null) {
    return null;
  }
  return { content: { value: divideBy100(number) }, format: Number.isInteger(number) ? "0%" : "0.00%" };
}

/** By moving the decimal point, so that 7,1 % is the double nearest to 0.071. */
function divideBy100(number: number): number {
  return Number(`${number}e-2`);
}

/**
 * @param text what was typed, in the words of the locale
 * @param format the number format code of the cell (en-US)
 */
export function readTyped(text: string, format: string, locale: Locale): Typed {
  if (text === "") {
    return { content: { value: null } };
  }
  if (format === "@") {
    return { content: { value: text } };
  }
  if (text.startsWith("'")) {
    return { content: { value: text.slice(1), quoted: true } };
  }
  if (text.startsWith("=") && text.length > 1) {
    return { content: { formula: localizedToEnglish(text.slice(1), locale) } };
  }
  const trimmed = text.trim();
  const number = readNumber(trimmed, locale);
  if (number !== null) {
    const percent = format.includes("%") && Math.abs(number) >= 1;
    return { content: { value: percent ? divideBy100(number) : number } };
  }
  const percent = readPercent(trimmed, locale);
  if (percent) {
    return percent;
  }
  const date = readDate(trimmed, locale);
  if (date !== null) {
    return { content: { value: date }, format: locale.shortDate };
  }
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") {
    return { content: { value: upper === "TRUE" } };
  }
  return { content: { value: isErrorName(upper) ? { error: upper } : text } };
}
