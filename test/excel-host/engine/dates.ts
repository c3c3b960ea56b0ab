/** Dates and times as people type them, and the number format that a General cell takes over from them. */
import type { Locale } from "./locale";
import type { Typed } from "./workbook";

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, past the leap day of 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The built-in format 14. The object model calls it m/d/yyyy in every country; a cell shows it as the country writes its dates
 * (OfficeDev/office-js#229: typed in Australia, shown 31/12/2018, numberFormat m/d/yyyy).
 */
export const SHORT_DATE = "m/d/yyyy";

export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? Math.round((time - EPOCH) / DAY) : null;
}

/** Two digits: 00 to 29 are this century (support.microsoft.com, "Change the date system, format, or two-digit year interpretation"). */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function typed(serial: number | null, format: string): Typed | null {
  return serial === null ? null : { content: { value: serial }, format };
}

/** `2018-12-31` everywhere; `31/12/2018`, `4/5` or `4-5` in the order of the country. */
export function readDate(text: string, locale: Locale): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) {
    return typed(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), SHORT_DATE);
  }
  const local = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (!local) {
    return null;
  }
  const year = local[3] === undefined ? new Date().getFullYear() : yearOf(local[3]);
  const [first, second] = [Number(local[1]), Number(local[2])];
  const serial = locale.dayFirst ? serialOf(year, second, first) : serialOf(year, first, second);
  return typed(serial, local[3] === undefined ? "d-mmm" : SHORT_DATE);
}

/** `8:30`, `8:30:15`, `8:30 PM`; from 24 hours on it is a duration. */
export function readTime(text: string, { decimal }: Locale): Typed | null {
  const pattern = decimal === "," ? /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?()$/ : /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?:\s+([AP])M?)?$/i;
  const found = pattern.exec(text);
  if (!found) {
    return null;
  }
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? "0")];
  const half = (found[4] ?? "").toUpperCase();
  if (minutes > 59 || seconds > 59 || (half !== "" && (hours < 1 || hours > 12))) {
    return null;
  }
  const shifted = half === "" ? hours : (hours % 12) + (half === "P" ? 12 : 0);
  const code = found[3] === undefined ? "h:mm" : "h:mm:ss";
  const format = half !== "" ? `${code} AM/PM` : hours > 23 ? "[h]:mm:ss" : code;
  return typed((shifted * 3600 + minutes * 60 + seconds) / 86_400, format);
}
