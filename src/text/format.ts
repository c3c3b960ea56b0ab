/**
 * Numbers, dates and lists as people read them: decimal comma and thousands point in Vietnamese, the other way round in English.
 * Everything is done on decimal text made from whole numbers; no float stands between a result and its print.
 */
import { totalToExact, type TotalUnit } from "../core/model/points";
import type { Cell } from "../core/model/cell";
import { isBlank, isCellError } from "../core/model/cell";
import { decimalShown, fromScaled, multiply, toDecimalText, type Exact } from "../core/numbers/exact";
import { calendarDay } from "../core/model/dates";
import type { Language } from "../schema/language";
import { shown } from "./shown";

export type FormatOptions = {
  /** Rounded, halves away from zero, to at most so many decimals; 6 when left out. Trailing zeros are not shown. */
  readonly maximumDecimals?: number;
  /** Exactly so many decimals, zeros included. */
  readonly decimals?: number;
  /** Thousands separated; true when left out. */
  readonly grouping?: boolean;
};

const MARKS = { vi: { decimal: ",", thousands: "." }, en: { decimal: ".", thousands: "," } } as const;
const HUNDRED: Exact = { big: false, n: 100, d: 1 };
const DEFAULT_DECIMALS = 6;
const BLANK = { vi: "(trống)", en: "(blank)" } as const;
/** Digits that Excel keeps and shows of a cell. */
const CELL_DECIMALS = 15;

/** Plain decimal text (`-1234.5`) with the marks of the language. */
function localised(text: string, language: Language, grouping: boolean): string {
  const { decimal, thousands } = MARKS[language];
  const [whole = "", fraction = ""] = text.split(".");
  const grouped = grouping ? whole.replace(/\B(?=(?:[0-9]{3})+$)/g, thousands) : whole;
  return fraction === "" ? grouped : `${grouped}${decimal}${fraction}`;
}

/** An exact number, rounded for display only. */
export function formatExact(x: Exact, language: Language, options: FormatOptions = {}): string {
  const { decimals, maximumDecimals = DEFAULT_DECIMALS, grouping = true } = options;
  const text = toDecimalText(x, decimals ?? maximumDecimals);
  if (decimals === undefined || decimals === 0) {
    return localised(text, language, grouping);
  }
  const [whole = "", fraction = ""] = text.split(".");
  return localised(`${whole}.${fraction.padEnd(decimals, "0")}`, language, grouping);
}

/** Points kept as whole numbers of 10^-decimals: `86184` with 2 decimals is 861,84. */
export function formatPoints(scaled: number, decimals: number, language: Language): string {
  return formatExact(fromScaled(scaled, decimals), language, { decimals });
}

/** A sum of points; where coefficients make finer parts of them, with up to two decimals more. */
export function formatTotal(total: number, unit: TotalUnit, language: Language): string {
  return unit.divisor === 1
    ? formatPoints(total, unit.decimals, language)
    : formatExact(totalToExact(total, unit), language, { maximumDecimals: unit.decimals + 2 });
}

/** A fraction as a percentage with fixed decimals; an unknown one is a dash. */
export function formatPercent(x: Exact | null, language: Language, decimals = 2): string {
  return x === null ? "–" : `${formatExact(multiply(x, HUNDRED), language, { decimals })}%`;
}

/** A percentage without needless zeros, as targets are written: 75%, 89,96%. */
export function formatShare(x: Exact, language: Language, maximumDecimals = 2): string {
  return `${formatExact(multiply(x, HUNDRED), language, { maximumDecimals })}%`;
}

/** An Excel date serial: 31/12/2021 in Vietnamese, 2021-12-31 in English. */
export function formatDate(serial: number, language: Language = "vi"): string {
  const { year, month, day } = calendarDay(serial);
  const [d, m, y] = [two(day), two(month), String(year).padStart(4, "0")];
  return language === "vi" ? `${d}/${m}/${y}` : `${y}-${m}-${d}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** More names than this in one sentence help nobody, and a thousand of them a thousand times over would not fit a cell. */
export const MOST_NAMED = 30;

/** `a`, `a và b`, `a, b và c`; of a long list the first `MOST_NAMED` and how many more there are. */
export function formatList(items: readonly string[], language: Language, joiner: "and" | "or" = "and"): string {
  const word = { vi: { and: "và", or: "hoặc" }, en: { and: "and", or: "or" } }[language][joiner];
  const more = items.length - MOST_NAMED;
  if (more > 0) {
    const named = items.slice(0, MOST_NAMED).join(", ");
    return language === "vi" ? `${named}… (còn ${more} nữa)` : `${named} … (${more} more)`;
  }
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** What Excel keeps in one cell; it refuses more. */
const CELL_TEXT_LIMIT = 32_767;

/** Text that fits into one cell: beyond the limit its end is left out, and an ellipsis says so. */
export function fitCell(text: string): string {
  if (text.length <= CELL_TEXT_LIMIT) {
    return text;
  }
  // A sign of two code units is not cut in half.
  return `${text.slice(0, CELL_TEXT_LIMIT - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/**
 * A cell as its user sees it: text in quotation marks, so that its blanks and its being text show; what nobody sees is written
 * out, and from `longest` characters on it is cut.
 */
export function formatCell(cell: Cell, language: Language, longest?: number): string {
  if (cell === null || cell === "") {
    return BLANK[language];
  }
  if (typeof cell === "string") {
    return isBlank(cell) ? `${BLANK[language]} “${shown(cell, longest)}”` : `“${shown(cell, longest)}”`;
  }
  if (isCellError(cell)) {
    return cell.error;
  }
  if (typeof cell === "boolean") {
    return String(cell).toUpperCase();
  }
  const exact = decimalShown(cell);
  return exact ? formatExact(exact, language, { maximumDecimals: CELL_DECIMALS, grouping: false }) : String(cell);
}
