/** Worked examples of a reading, computed by the rules themselves: a rubric of one criterion and a unit for each figure. */
import type { Cell } from "../core/model/cell";
import type { Comparator } from "../core/model/ids";
import { totalToExact } from "../core/model/points";
import {
  add,
  compare,
  divide,
  equals,
  fromDecimalText,
  isWhole,
  min,
  multiply,
  ONE,
  sign,
  subtract,
  toNumber,
  ZERO,
  type Exact,
} from "../core/numbers/exact";
import { review } from "../core/review";
import type { Language } from "../schema/language";
import { readBook } from "../tables/read-book";
import { formatExact, formatShare } from "../text/format";
import { formOf } from "./form";
import type { Reading } from "./reading";
import { lineMaximum, rubricRows, targetValue } from "./to-rubric";

/** A result (`actual`, of a change beside its baseline) and what it earns. `isFull`: the maximum of a line that names none. */
export type Example = { readonly input: string; readonly actual: Exact | null; readonly points: Exact; readonly isFull: boolean };

type Input = {
  readonly shown: string;
  readonly actual: Exact;
  readonly baseline?: Exact;
  readonly target?: Exact;
  readonly parts?: readonly Exact[];
};

function decimal(text: string): Exact {
  return fromDecimalText(text) ?? ONE;
}
const TENTH = decimal("0.1");
const THOUSANDTH = decimal("0.001");
const TWO = decimal("2");
const HUNDRED = decimal("100");
const THOUSAND = decimal("1000");

type Shown = (value: Exact) => string;

function isShare({ measure }: Reading): boolean {
  return measure === "ratio" || measure === "share";
}

/** The smallest difference that people write beside such a target. */
function gapOf(reading: Reading, target: Exact): Exact {
  return isShare(reading) || isChange(reading) ? THOUSANDTH : isWhole(target) ? ONE : TENTH;
}

function isChange({ measure }: Reading): boolean {
  return measure === "reduction" || measure === "increase";
}

/** On both sides of a target. */
function sides(target: Exact, comparator: Comparator, gap: Exact): readonly Exact[] {
  switch (comparator) {
    case "=":
      return sign(target) === 0 ? [target, add(target, gap)] : [subtract(target, gap), target];
    case ">=":
      return [subtract(target, gap), target];
    case ">":
      return [target, add(target, gap)];
    case "<=":
      return [target, add(target, gap)];
    case "<":
      return [subtract(target, gap), target];
  }
}

function changed(reading: Reading, part: Exact, language: Language): Input {
  const actual = multiply(THOUSAND, reading.measure === "reduction" ? subtract(ONE, part) : add(ONE, part));
  return {
    shown: `${formatExact(THOUSAND, language)} → ${formatExact(actual, language)} (${formatShare(part, language, 3)})`,
    actual,
    baseline: THOUSAND,
  };
}

function againstTarget(reading: Reading, show: Shown, language: Language): readonly Input[] {
  const [want] = reading.wants;
  const comparator = want?.comparator ?? ">=";
  const own = want === undefined ? null : targetValue(want);
  if (isChange(reading)) {
    return sides(own ?? ZERO, comparator, THOUSANDTH).map((part) => changed(reading, part, language));
  }
  // A target that stands elsewhere: an example is made of one.
  const target = own ?? (isShare(reading) ? decimal("0.9") : HUNDRED);
  const known = own === null ? { target } : {};
  const said = own === null ? ` / ${show(target)}` : "";
  return sides(target, comparator, gapOf(reading, target))
    .filter((actual) => sign(actual) >= 0 && (!isShare(reading) || compare(actual, ONE) <= 0))
    .map((actual) => ({ shown: `${show(actual)}${said}`, actual, ...known }));
}

function bandInputs(reading: Reading, show: Shown): readonly Input[] {
  const limits = (reading.parameters.bands ?? []).flatMap(({ from }) => from ?? []);
  const lowest = limits.reduce<Exact | null>((least, one) => (least === null ? one : min(least, one)), null);
  const gap = lowest === null ? TENTH : reading.measure === "count" ? ONE : isShare(reading) ? THOUSANDTH : TENTH;
  const below = lowest === null ? [] : [subtract(lowest, gap)];
  const over = reading.wants[0]?.comparator === ">" ? limits.map((one) => add(one, gap)) : limits;
  return [...over, ...below]
    .filter((actual) => sign(actual) >= 0 && (!isShare(reading) || compare(actual, ONE) <= 0))
    .map((actual) => ({ shown: show(actual), actual }));
}

/** None, two, and as many as the limit takes. */
function countInputs(reading: Reading, show: Shown): readonly Input[] {
  const { per = ONE, start = ZERO, minimum, maximum } = reading.parameters;
  if (reading.parts.length > 0) {
    const ones = reading.parts.map(() => ONE);
    const first = reading.parts.map((_part, index) => (index === 0 ? TWO : ZERO));
    const label = (counts: readonly Exact[]): string => counts.map(show).join(" + ");
    return [ones, first].map((parts) => ({ shown: label(parts), actual: ZERO, parts }));
  }
  const end = sign(per) < 0 ? minimum : maximum;
  const range = end === undefined ? null : divide(subtract(end, start), per);
  const last = range === null || sign(range) <= 0 ? null : add(range, ONE);
  const counts = [ONE, TWO, ...(last === null || compare(last, TWO) <= 0 || !isWhole(last) ? [] : [last])];
  return counts.map((actual) => ({ shown: show(actual), actual }));
}

function stepInputs(reading: Reading, show: Shown): readonly Input[] {
  const [want] = reading.wants;
  const own = want === undefined ? null : targetValue(want);
  const target = own ?? (isShare(reading) ? decimal("0.6") : HUNDRED);
  const size = multiply(target, reading.parameters.every ?? ONE);
  const isLess = want?.comparator === "<=" || want?.comparator === "<";
  const away = (steps: Exact): Exact => (isLess ? subtract(target, multiply(size, steps)) : add(target, multiply(size, steps)));
  const known = own === null ? { target } : {};
  const said = own === null ? ` / ${show(target)}` : "";
  if (isChange(reading)) {
    return [];
  }
  return [ZERO, decimal("1.5"), TWO]
    .map(away)
    .filter((actual) => sign(actual) >= 0 && (!isShare(reading) || compare(actual, ONE) <= 0))
    .map((actual) => ({ shown: `${show(actual)}${said}`, actual, ...known }));
}

function inputsOf(reading: Reading, show: Shown, language: Language): readonly Input[] {
  switch (formOf(reading.rule)) {
    case "met":
      return againstTarget(reading, show, language);
    case "list":
      return bandInputs(reading, show);
    case "events":
      return countInputs(reading, show);
    case "steps":
      return stepInputs(reading, show);
    case "share":
      return [decimal("0.75"), ONE].map((actual) => ({ shown: show(actual), actual }));
    case "places":
      return [ONE, TWO].map((actual) => ({ shown: show(actual), actual }));
    case "typed": {
      const most = reading.parameters.maximum ?? TWO;
      return [divide(most, TWO) ?? most].map((actual) => ({ shown: show(actual), actual }));
    }
    case "lead":
    case "none":
      return [];
  }
}

const PERIOD = "2000";

function rowsFor(inputs: readonly Input[], parts: number, isTyped: boolean): readonly (readonly Cell[])[] {
  const column = (value: Exact | undefined): Cell => (value === undefined ? null : toNumber(value));
  return inputs.flatMap(({ actual, baseline, target, parts: counts }, index) => {
    const unit = `u${index}`;
    return parts > 0
      ? (counts ?? []).map((count, part): readonly Cell[] => [PERIOD, unit, `P.${part + 1}`, toNumber(count), null, null, null])
      : [[PERIOD, unit, "P", isTyped ? null : toNumber(actual), column(baseline), column(target), isTyped ? toNumber(actual) : null]];
  });
}

/** The points of each input; null: the rules refuse the reading or an input. */
function pointsOf(reading: Reading, maximum: Exact, inputs: readonly Input[]): readonly Exact[] | null {
  const only = { ...reading, wants: reading.wants.slice(0, 1) };
  const rows = rubricRows(only, { code: "P", text: "P", maximum }, "en");
  if (rows === null) {
    return null;
  }
  const columns = ["code", "measure", "rule", "maximum", "comparator", "target", "parameters"] as const;
  const book = readBook({
    EmuRubric: { cells: [columns, ...rows.map((row) => columns.map((column) => row[column]))] },
    EmuEntries: {
      cells: [
        ["period", "unit", "criterion", "actual", "baseline", "target", "appraised"],
        ...rowsFor(inputs, reading.parts.length, formOf(reading.rule) === "typed"),
      ],
    },
  });
  const result = review(book, PERIOD);
  if (result.findings.some(({ severity, place }) => severity === "error" && place.table === "EmuRubric")) {
    return null;
  }
  const points = inputs.map((_input, unit) => result.scores.pointsAt(unit));
  return points.every((one) => one !== null) ? points.map((one) => totalToExact(one ?? 0, result.totals.pointsIn)) : null;
}

/** @param maximum points of the line; null: none are stated, and the examples say “full” for all of them */
export function examplesOf(reading: Reading, maximum: Exact | null, language: Language): readonly Example[] {
  const isPercent = isShare(reading);
  const show: Shown = (value) => (isPercent ? formatShare(value, language, 4) : formatExact(value, language));
  const inputs = inputsOf(reading, show, language);
  const most = lineMaximum(reading, maximum);
  const points = inputs.length === 0 ? null : pointsOf(reading, most ?? HUNDRED, inputs);
  return (points ?? []).map((one, index) => ({
    input: inputs[index]?.shown ?? "",
    actual: inputs[index]?.actual ?? null,
    points: one,
    isFull: most === null && formOf(reading.rule) === "met" && equals(one, HUNDRED),
  }));
}
