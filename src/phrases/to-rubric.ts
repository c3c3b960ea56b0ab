/** A reading as cells of the rubric: what the rules of the house compute it from. */
import type { Band, Parameters } from "../core/model/book";
import type { Cell } from "../core/model/cell";
import {
  divide,
  equals,
  fromDecimalText,
  isDecimal,
  multiply,
  negate,
  ONE,
  sign,
  toDecimalText,
  toNumber,
  ZERO,
  type Exact,
} from "../core/numbers/exact";
import type { Language } from "../schema/language";
import { PARAMETER_WORDS } from "../schema/typed-words";
import { COMPARATOR_WORDS, MEASURE_WORDS, YES_NO_WORDS } from "../schema/words";
import { RULE_WORDS } from "../schema/rules";
import { formOf, type Form } from "./form";
import type { Reading, Want } from "./reading";

/** Cells of one row of EmuRubric by column; a part of a criterion has no maximum and no rule. */
export type RubricCells = {
  readonly code: string;
  readonly text: string;
  readonly measure: Cell;
  readonly rule: Cell;
  readonly maximum: Cell;
  readonly comparator: Cell;
  readonly target: Cell;
  readonly "unit-of-measure": Cell;
  readonly parameters: Cell;
};

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/**
 * The number as the parameters column reads it back, exactly: a decimal, or a fraction where no decimal is that number, or where three
 * decimals could be taken for thousands.
 */
export function exactText(value: Exact, language: Language): string {
  const text = toDecimalText(value, 15);
  const isPlain = isDecimal(value) && equals(fromDecimalText(text) ?? ONE, value) && !/\.\d{3}$/.test(text);
  if (!isPlain) {
    return value.big ? text : reduced(value.n, value.d);
  }
  return language === "vi" ? text.replace(".", ",") : text;
}

/** In lowest terms. */
function reduced(n: number, d: number): string {
  let [a, b] = [Math.abs(n), d];
  while (b !== 0) {
    [a, b] = [b, a % b];
  }
  return `${n / a}/${d / a}`;
}

function shareText(value: Exact, language: Language): string {
  return isDecimal(value) ? `${exactText(multiply(value, HUNDRED), language)}%` : exactText(value, language);
}

function bandText({ from, points }: Band, share: boolean, language: Language): string {
  const limit = from === null ? "*" : share ? shareText(from, language) : exactText(from, language);
  return `${limit}:${exactText(points, language)}`;
}

/** `khởi điểm=10; mỗi lần=-0,5; tối thiểu=8`; null: none. */
export function parametersText(parameters: Parameters, share: boolean, language: Language): string | null {
  const { start, per, every, minimum, maximum, points, bands, bonus } = parameters;
  const number = (value: Exact | undefined): string | null => (value === undefined ? null : exactText(value, language));
  const said: readonly (readonly [keyof typeof PARAMETER_WORDS, string | null])[] = [
    ["start", start !== undefined && sign(start) === 0 ? null : number(start)],
    ["per", number(per)],
    ["every", every === undefined ? null : shareText(every, language)],
    ["minimum", number(minimum)],
    ["maximum", number(maximum)],
    ["points", points === undefined ? null : points.map((one) => exactText(one, language)).join("|")],
    ["bands", bands === undefined ? null : bands.map((band) => bandText(band, share, language)).join("|")],
    ["bonus", bonus === true ? YES_NO_WORDS.yes[language] : null],
  ];
  const parts = said.flatMap(([key, text]) => (text === null ? [] : [`${PARAMETER_WORDS[key][language]}=${text}`]));
  return parts.length === 0 ? null : parts.join("; ");
}

function isShareRule({ measure }: Reading): boolean {
  return measure === "ratio" || measure === "share" || measure === "reduction" || measure === "increase";
}

/** The figure of a target; null: it is entered for each unit, or there is none. */
export function targetValue({ target }: Want): Exact | null {
  return target?.kind === "figure" ? target.value : null;
}

const TAKES_TARGET: ReadonlySet<Form> = new Set<Form>(["met", "share", "steps"]);
const COMPARES: ReadonlySet<Form> = new Set<Form>([...TAKES_TARGET, "list"]);

/** Bands say themselves from where each begins: a target beside them would say it twice. */
function targetOf(reading: Reading, want: Want | undefined): Exact | null {
  return want !== undefined && TAKES_TARGET.has(formOf(reading.rule)) ? targetValue(want) : null;
}

export type Line = { readonly code: string; readonly text: string; readonly maximum: Exact | null };

/** null: no row can be written of it (no rule of the house says it). */
export function rubricRows(reading: Reading, line: Line, language: Language): readonly RubricCells[] | null {
  const { rule, parameters, parts } = reading;
  const form = formOf(rule);
  if (rule === null || reading.lacks !== null) {
    return null;
  }
  const several = form === "met" && reading.wants.length > 1;
  const made = (want: Want | undefined, code: string, text: string, maximum: Exact | null): RubricCells => {
    const target = targetOf(reading, want);
    const noun = want?.target?.kind === "figure" ? want.target.noun : "";
    const comparator = COMPARES.has(form) ? (want?.comparator ?? null) : null;
    return {
      code,
      text,
      measure: MEASURE_WORDS[reading.measure][language],
      rule: RULE_WORDS[rule][language],
      maximum: maximum === null ? null : toNumber(maximum),
      comparator: comparator === null ? null : COMPARATOR_WORDS[comparator][language],
      target: target === null ? null : toNumber(target),
      "unit-of-measure": isShareRule(reading) ? "%" : noun === "" ? null : noun,
      parameters: parametersText(parameters, isShareRule(reading), language),
    };
  };
  if (several) {
    const each = line.maximum === null ? null : (divide(line.maximum, fromDecimalText(`${reading.wants.length}`) ?? ONE) ?? line.maximum);
    return reading.wants.map((want, index) => made(want, `${line.code}.${index + 1}`, line.text, each));
  }
  const head = made(reading.wants[0], line.code, line.text, line.maximum);
  const rows = parts.map(({ text, per }, index) => ({
    code: `${line.code}.${index + 1}`,
    text,
    measure: MEASURE_WORDS.count[language],
    rule: null,
    maximum: null,
    comparator: null,
    target: null,
    "unit-of-measure": null,
    parameters: parametersText({ per }, false, language),
  }));
  // Points stand with each part: one of the criterion would be for parts that name none.
  return parts.length === 0 ? [head] : [{ ...head, parameters: parametersText(withoutPer(parameters), false, language) }, ...rows];
}

function withoutPer({ per: _per, ...rest }: Parameters): Parameters {
  return rest;
}

/** A bonus beside the total is worth its own points, whatever the total is. */
export function lineMaximum(reading: Reading, maximum: Exact | null): Exact | null {
  return reading.parameters.bonus === true && reading.worth !== null ? reading.worth : (maximum ?? impliedMaximum(reading));
}

/** The maximum that a phrase without one in its line implies: its own points, the most of its bands, its cap. */
export function impliedMaximum({ worth, parameters, rule }: Reading): Exact | null {
  const { bands, maximum, points, per, minimum } = parameters;
  if (worth !== null) {
    return worth;
  }
  if (bands !== undefined) {
    const most = bands.map((band) => band.points).reduce((best, one) => (toNumber(one) > toNumber(best) ? one : best), ZERO);
    return sign(most) > 0 ? most : null;
  }
  if (points !== undefined) {
    return points[0] ?? null;
  }
  if (formOf(rule) === "events" && per !== undefined && sign(per) < 0) {
    return minimum === undefined ? null : negate(minimum);
  }
  return maximum !== undefined && sign(maximum) > 0 ? maximum : null;
}
