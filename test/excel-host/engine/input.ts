/**
 * What Excel makes of typed text: the locale decides what is a number, and a text format keeps everything text. A General cell
 * takes over the format of what was typed: 12% → 0%, 12.5% → 0.00%, 123,456 → #,##0, $5 → currency, 3/8 → 8-Mar (d-mmm), 8:30 →
 * h:mm ("Understanding the General format" and "Using automatic number formatting" in the books excerpted on
 * jabsto.com/Tutorial/topic-25/Microsoft-Excel-2013-345.html and …/topic-98/Microsoft-Office-2013-468.html;
 * bettersolutions.com/excel/formatting/automatic-formatting.htm; 2018-12-31 → m/d/yyyy: OfficeDev/office-js#229). A sign before
 * other text begins a formula (remarks of Range.values in Microsoft's reference).
 */
import { isErrorName } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import { localizedToEnglish } from "../calc/local-formula";
import { readDate, readTime } from "./dates";
import type { Locale } from "./locale";
import type { Typed } from "./workbook";

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
  const number = Number(`${sign}${whole.replaceAll(locale.thousands, "")}.${fraction === "" ? "0" : fraction}e${exponent}`);
  return Number.isFinite(number) ? number : null;
}

function readPercent(text: string, locale: Locale): Typed | null {
  const digits = /^(.*?)\s*%$/.exec(text)?.[1];
  const number = digits === undefined ? null : readNumber(digits, locale);
  if (digits === undefined || number === null) {
    return null;
  }
  return { content: { value: divideBy100(number) }, format: digits.includes(locale.decimal) ? "0.00%" : "0%" };
}

/** By moving the decimal point, so that 7,1 % is the double nearest to 0.071. */
function divideBy100(number: number): number {
  return Number(`${number}e-2`);
}

/** The sign of money before the number in English, behind it in Vietnamese, with the formats of Excel's own currency. */
function readMoney(text: string, locale: Locale): Typed | null {
  const { pattern, whole, cents } = MONEY[locale.id];
  const [, sign = "", digits = ""] = pattern.exec(text) ?? [];
  const number = digits === "" ? null : readNumber(`${sign}${digits}`, locale);
  return number === null ? null : { content: { value: number }, format: digits.includes(locale.decimal) ? cents : whole };
}

const MONEY = {
  "en-US": {
    pattern: /^([+-]?)\$\s*([\d.,]+)$/,
    whole: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    cents: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  },
  "vi-VN": { pattern: /^([+-]?)([\d.,]+)\s*₫$/, whole: '#,##0\\ "₫"', cents: '#,##0.00\\ "₫"' },
} as const;

/** What a number that is nothing but a number gives a General cell: groups of thousands and powers of ten are kept. */
function formatOfNumber(text: string, locale: Locale): string | undefined {
  if (/e/i.test(text)) {
    return "0.00E+00";
  }
  const isGrouped = text.includes(locale.thousands);
  return isGrouped ? (text.includes(locale.decimal) ? "#,##0.00" : "#,##0") : undefined;
}

function readPlainNumber(text: string, format: string, locale: Locale): Typed | null {
  const number = readNumber(text, locale);
  if (number === null) {
    return null;
  }
  // "Enable automatic percent entry": 75 typed into a cell of percents is 75 %.
  const isPercent = format.includes("%") && Math.abs(number) >= 1;
  const taken = formatOfNumber(text, locale);
  return { content: { value: isPercent ? divideBy100(number) : number }, ...(taken === undefined ? {} : { format: taken }) };
}

function readWord(text: string): Cell {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") {
    return upper === "TRUE";
  }
  return isErrorName(upper) ? { error: upper } : text;
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
  const read =
    readPlainNumber(trimmed, format, locale) ??
    readPercent(trimmed, locale) ??
    readMoney(trimmed, locale) ??
    readDate(trimmed, locale) ??
    readTime(trimmed, locale);
  if (read) {
    return read;
  }
  // A sign before anything else begins a formula too; Excel keeps it and adds the "=".
  return /^[+-]./.test(text) ? { content: { formula: localizedToEnglish(text, locale) } } : { content: { value: readWord(text) } };
}
