/** The text a cell shows: number formats as far as a scoring workbook needs them. */
import { isCellError } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import { SHORT_DATE } from "./dates";
import type { Locale } from "./locale";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** Excel's General: at most 11 characters, no trailing zeros. */
export function generalText(number: number, locale: Locale): string {
  if (number === 0) {
    return "0";
  }
  const size = Math.floor(Math.log10(Math.abs(number)));
  if (size >= 11 || size < -9) {
    const [mantissa = "", exponent = "0"] = number.toExponential(5).split("e");
    const power = Number(exponent);
    const sign = power < 0 ? "-" : "+";
    return `${trimZeros(mantissa).replace(".", locale.decimal)}E${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const places = Math.max(0, 9 - Math.max(size, 0));
  return trimZeros(number.toFixed(places)).replace(".", locale.decimal);
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

/** Half away from zero on the decimal digits Excel shows (15), not on the binary value. */
export function fixedText(number: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(number).toExponential(14).split("e");
  const shifted = BigInt(mantissa.replace(".", ""));
  const drop = 14 - Number(exponent) - places;
  const scaled = drop > 0 ? roundAway(shifted, 10n ** BigInt(drop)) : shifted * 10n ** BigInt(-drop);
  const digits = scaled.toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  return places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
}

function roundAway(digits: bigint, unit: bigint): bigint {
  return (digits + unit / 2n) / unit;
}

/** `0.00E+00`: digits before the E as the code says, at least two behind it. */
function powerText(number: number, places: number, locale: Locale): string {
  const [mantissa = "0", exponent = "0"] = number.toExponential(places).split("e");
  const power = Number(exponent);
  return `${mantissa.replace(".", locale.decimal)}E${power < 0 ? "-" : "+"}${two(Math.abs(power))}`;
}

function numberText(number: number, code: string, locale: Locale): string {
  const power = /^0(?:\.(0+))?E\+00$/.exec(code);
  if (power) {
    return powerText(number, (power[1] ?? "").length, locale);
  }
  const percents = (code.match(/%/g) ?? []).length;
  const found = /[#0?][#0?,]*(?:\.([#0?]*))?/.exec(code);
  if (!found) {
    return literalText(code);
  }
  const optional = found[1] ?? "";
  const whole = (found[0].split(".")[0] ?? "").replaceAll(",", "");
  const grouped = /[#0?],[#0?]/.test(found[0]);
  const scaled = percents > 0 ? Number(`${number}e${2 * percents}`) : number;
  let [left = "0", right = ""] = fixedText(scaled, optional.length).split(".");
  const needed = optional.replace(/[#?]+$/, "").length;
  while (right.length > needed && right.endsWith("0")) {
    right = right.slice(0, -1);
  }
  left = left.padStart(whole.replace(/[#?]/g, "").length, "0");
  left = left === "0" && !whole.includes("0") ? "" : left;
  left = grouped ? left.replace(/\B(?=(\d{3})+$)/g, locale.thousands) : left;
  // As in Excel, the decimal mark stays even where every digit after it is optional and zero: 75,%
  const body = found[0].includes(".") ? `${left}${locale.decimal}${right}` : left;
  return literalText(code.slice(0, found.index)) + body + literalText(code.slice(found.index + found[0].length));
}

function literalText(code: string): string {
  return code.replace(/\[[^\]]*\]|_.|\*./g, "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

/** Format 14 says m/d/yyyy in every country and shows what the country writes; month names are the English ones. */
function dateText(serial: number, given: string, locale: Locale): string {
  const code = given === SHORT_DATE ? locale.shortDate : given;
  if (code === "[h]:mm:ss") {
    const seconds = Math.round(serial * 86_400);
    return [Math.floor(seconds / 3600), two(Math.floor(seconds / 60) % 60), two(seconds % 60)].join(":");
  }
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const hasHour = /h/i.test(code);
  const isHalf = /AM\/PM/i.test(code);
  const hour = isHalf ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  return literalText(code).replace(/yyyy|yy|mmm|mm|m|dd|d|hh|h|ss|AM\/PM/gi, (token, at: number, whole: string) => {
    const minutes = hasHour && /^m/i.test(token) && (/h[^a-z]*$/i.test(whole.slice(0, at)) || /^.{1,2}[^a-z]*s/i.test(whole.slice(at)));
    switch (token.toLowerCase()) {
      case "yyyy":
        return String(date.getUTCFullYear());
      case "yy":
        return two(date.getUTCFullYear() % 100);
      case "mmm":
        return MONTHS[date.getUTCMonth()] ?? "";
      case "mm":
        return two(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
      case "m":
        return String(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
      case "dd":
        return two(date.getUTCDate());
      case "d":
        return String(date.getUTCDate());
      case "hh":
        return two(hour);
      case "h":
        return String(hour);
      case "am/pm":
        return date.getUTCHours() < 12 ? "AM" : "PM";
      default:
        return two(date.getUTCSeconds());
    }
  });
}

/** A text is shown by the fourth section of its code, or by the last one that has an @ in it. */
function formattedText(text: string, code: string): string {
  const section = code
    .split(";")
    .reverse()
    .find((one) => one.includes("@"));
  return section === undefined
    ? text
    : section
        .split("@")
        .map((part) => literalText(part))
        .join(text);
}

/** @param code en-US number format code */
export function cellText(value: Cell, code: string, locale: Locale): string {
  if (value === null) {
    return "";
  }
  if (isCellError(value)) {
    return value.error;
  }
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  if (typeof value === "string") {
    return formattedText(value, code);
  }
  if (code === "General" || code === "@" || code === "") {
    return generalText(value, locale);
  }
  const sections = code.split(";");
  const negativeSection = value < 0 && sections.length > 1;
  const section = negativeSection ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const bare = (section ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, "");
  if (/^general$/i.test(bare)) {
    return generalText(value, locale);
  }
  if (/[ymdhs]/i.test(bare) && !/[#0?]/.test(bare)) {
    return dateText(value, section ?? "", locale);
  }
  const text = numberText(Math.abs(value), section ?? "", locale);
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !negativeSection && !isZero ? `-${text}` : text;
}
