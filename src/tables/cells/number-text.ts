/**
 * Text that looks like a number: what number it would be. Nothing is ever computed with the answer; it is offered to the person
 * as a correction (trap 1). Both ways of writing are understood: 1.234,5 (vi-VN) and 1,234.5 (en-US).
 */
import { at, given } from "../../core/numbers/at";
import { divide, fromDecimalText, type Exact } from "../../core/numbers/exact";

export type NumberText =
  | { readonly kind: "number"; readonly number: Exact }
  /** Two numbers are possible (`1.000`); both as plain decimals with a point. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [grouped: string, decimal: string] }
  | { readonly kind: "none" };

/** Nobody types more digits than this by hand; Excel itself keeps 15. */
const MAXIMUM_LENGTH = 40;
const NONE: NumberText = { kind: "none" };
const SHAPE = /^([+-]?)([0-9.,]+|[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?) ?(%?)$/;

const FIRST_GROUP = /^[1-9][0-9]{0,2}$/;
const GROUP = /^[0-9]{3}$/;

type Digits = { readonly whole: string; readonly fraction: string };

/** Full-width forms, the true minus sign, a leading apostrophe and every kind of blank, in plain characters. */
function plainCharacters(text: string): string {
  return text
    .replace(/[\uFF05\uFF0B-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^['\u2019] ?/, "");
}

/** At most 15 digits on either side of a stroke, or one sign of Unicode such as ⅔. */
const FRACTION = /^([+-]?)([0-9]{1,15}) ?[/\u2044\u2215] ?([0-9]{1,15})$/;
const ONE_SIGN = /^[+-]?[\u00BC-\u00BE\u2150-\u215E]$/;

/**
 * `2/3` as text, for places that ask for a share, a ratio, a threshold or a coefficient; anywhere else it may be a date or a score
 * out of a maximum. null for everything else, also where the denominator is 0.
 */
export function readFractionText(text: string): Exact | null {
  if (text.length > MAXIMUM_LENGTH) {
    return null;
  }
  const plain = plainCharacters(text);
  const match = FRACTION.exec(ONE_SIGN.test(plain) ? plain.normalize("NFKC") : plain);
  if (match === null) {
    return null;
  }
  const sign = at(match, 1) === "-" ? "-" : "";
  return divide(given(fromDecimalText(sign + at(match, 2))), given(fromDecimalText(at(match, 3))));
}

/** Digits with a separator between groups of three. */
function isGrouped(whole: string, separator: string): boolean {
  const groups = whole.split(separator);
  return groups.every((group, index) => (index === 0 ? FIRST_GROUP : GROUP).test(group));
}

/** Every way to read digits with points and commas, the grouped reading first. */
function readings(body: string): readonly Digits[] {
  const position = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
  if (position < 0) {
    return [{ whole: body, fraction: "" }];
  }
  const decimal = body.charAt(position);
  const other = decimal === "." ? "," : ".";
  const whole = body.slice(0, position);
  const fraction = body.slice(position + 1);
  if (whole.includes(other)) {
    return fraction !== "" && isGrouped(whole, other) ? [{ whole: whole.replaceAll(other, ""), fraction }] : [];
  }
  const grouped = isGrouped(body, decimal) ? [{ whole: body.replaceAll(decimal, ""), fraction: "" }] : [];
  const single = !whole.includes(decimal) && fraction !== "" ? [{ whole, fraction }] : [];
  return [...grouped, ...single];
}

/** `25` `67` → `25.67`; a percentage moves the point two places. */
function decimalText(sign: string, digits: Digits, percent: boolean): string {
  const scale = digits.fraction.length + (percent ? 2 : 0);
  const all = (digits.whole + digits.fraction).padStart(scale + 1, "0");
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, "");
  const magnitude = fraction === "" ? whole : `${whole}.${fraction}`;
  return sign === "-" ? `-${magnitude}` : magnitude;
}

export function isPercentText(text: string): boolean {
  return /[%\uFF05]/.test(text);
}

/** What number `text` would be: one, one of two, or none. */
export function readNumberText(text: string): NumberText {
  const match = text.length <= MAXIMUM_LENGTH ? SHAPE.exec(plainCharacters(text)) : null;
  if (!match) {
    return NONE;
  }
  const [sign, body, percent] = [at(match, 1), at(match, 2), at(match, 3)];
  const texts = readings(body.replaceAll(" ", "")).map((digits) => decimalText(sign, digits, percent !== ""));
  if (texts.length === 2) {
    return { kind: "ambiguous", readings: [at(texts, 0), at(texts, 1)] };
  }
  const number = texts.length === 1 ? fromDecimalText(at(texts, 0)) : null;
  return number === null ? NONE : { kind: "number", number };
}

/** “10 điểm”, “8,5đ”, “9 points”, “- 0,5”: a number with what it counts behind it, or a sign set apart. */
const POINTS = /^([+-]?) ?([0-9][0-9.,]*) ?(?:điểm|đ|points?|pts?)?\.?$/u;
/** “9/10 điểm”: points out of a maximum. Without the word it may be a fraction or a day. */
const OUT_OF = /^([0-9][0-9.,]*) ?\/ ?[0-9][0-9.,]* ?(?:điểm|đ|points?|pts?)$/u;

/** The points that a text of points means, to be offered to the person; null: none, or not one alone. */
export function readPointsText(text: string): Exact | null {
  const plain = text.length <= MAXIMUM_LENGTH ? plainCharacters(text).normalize("NFC").toLowerCase() : "";
  const [, sign = "", points] = POINTS.exec(plain) ?? [];
  const [, part] = OUT_OF.exec(plain) ?? [];
  const body = points ?? part;
  const number = body === undefined ? null : readNumberText(`${sign}${body}`);
  return number?.kind === "number" ? number.number : null;
}
