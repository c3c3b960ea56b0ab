/**
 * EMU.POINTS: one criterion on any layout. The figures are laid out as a rubric of one criterion and an entry for each
 * of them, and reviewed like any workbook: the rules are the core's, and there is no second copy of them here.
 */
import { isCellError, type Cell, type Cells } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import type { Measure, Rule } from "../../core/model/ids";
import { totalToNumber } from "../../core/model/points";
import { at } from "../../core/numbers/at";
import { review } from "../../core/review";
import { RULES } from "../../core/rules/rules";
import { textKey } from "../../tables/cells/keys";
import { readBook } from "../../tables/read-book";
import { MEASURE, RULE } from "../../tables/cells/words";
import { describeInCell } from "../../text/findings/in-cells";
import { isOmitted, oneCell, position, toCells, type Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { numbersOf } from "../arguments/numbers";
import type { Answer } from "../arguments/shape";
import { wordOf } from "../arguments/word";

export type PointsArguments = {
  readonly rule: Raw;
  readonly maximum: Raw;
  readonly actual: Raw;
  readonly target: Raw;
  readonly comparator: Raw;
  readonly baseline: Raw;
  readonly leader: Raw;
  readonly parameters: Raw;
};

const PERIOD = "2000";
const CODE = "P";
/** Columns of the entries that come from arguments. */
const ARGUMENT_OF: Readonly<Record<string, string>> = {
  actual: "actual",
  target: "target",
  baseline: "baseline",
  state: "target",
  maximum: "maximum",
  comparator: "comparator",
  parameters: "parameters",
  rule: "rule",
};

type Measured = { readonly measure: Measure; readonly parameters: Cell };

/** `measure=…` among the parameters says how a baseline is used; the rest is the rule's own. */
function measureOf(rule: Rule, parameters: Cell, hasBaseline: boolean): Measured | Refusal {
  const parts = typeof parameters === "string" ? parameters.split(/[;\n]/).map((part) => part.trim()) : [];
  const named = parts.find((part) => /^measure\s*=/i.test(part));
  const measure = named === undefined ? undefined : MEASURE.byKey.get(textKey(named.slice(named.indexOf("=") + 1)));
  if (named !== undefined && measure === undefined) {
    return refuse("WORD_UNKNOWN", { argument: "parameters", found: named, accepted: MEASURE.ids.join(", ") });
  }
  if (hasBaseline && measure !== "reduction" && measure !== "increase") {
    return refuse("BASELINE_NEEDS_MEASURE");
  }
  const others = parts.filter((part) => part !== named).join("; ");
  return {
    measure: measure ?? at(RULES[rule].takes, 0),
    parameters: typeof parameters === "string" ? (others === "" ? null : others) : parameters,
  };
}

/** An argument beside `actual`: one value for all, or one for each. */
function beside(raw: Raw, argument: string, actual: Cells): Cells | Refusal {
  const cells = isOmitted(raw) ? [[null]] : toCells(raw);
  const [rows, columns] = [actual.length, actual[0]?.length ?? 0];
  if (cells.length === 1 && cells[0]?.length === 1) {
    const [[cell = null] = []] = cells;
    return actual.map((row) => row.map(() => cell));
  }
  return cells.length === rows && cells[0]?.length === columns ? cells : refuse("SHAPES_DIFFER", { argument: "actual", other: argument });
}

/**
 * A mark typed in place of a target (no target, not assigned, did not arise) is a state; the reader of tables knows
 * the words.
 */
function stateOf(target: Cell): Cell {
  return typeof target === "string" && !/[0-9]/.test(target) ? target : null;
}

/** Target, result and baseline of a unit whose measured value exceeds its target by the ratio `e`. */
function leaderFigures(measure: Measure, e: number): readonly [number, number, number | null] | null {
  // A reduction is never above 1: the target is made small enough for the value to stay below.
  const target = 10 ** -Math.max(0, Math.ceil(Math.log10(1 + e)));
  switch (measure) {
    case "value":
      return [1, 1 + e, null];
    case "increase":
      return [1, 2 + e, 1];
    case "reduction":
      return [target, 1 - target * (1 + e), 1];
    default:
      return null;
  }
}

/** Among the units compared by the leader rule, one more that stands for the leader found elsewhere. */
function leaderRow(leader: Raw, rule: Rule, measure: Measure): readonly (readonly Cell[])[] | Refusal {
  if (isOmitted(leader)) {
    return [];
  }
  const numbers = numbersOf(leader, "leader");
  if (isRefusal(numbers)) {
    return numbers;
  }
  const cell = oneCell(leader, "leader");
  if (isRefusal(cell)) {
    return cell;
  }
  // Who does not exceed its target leads nobody.
  if (RULES[rule].dependsOn !== "lead" || typeof cell !== "number" || cell <= 0) {
    return [];
  }
  const figures = leaderFigures(measure, cell);
  return figures === null ? refuse("LEADER_NEEDS_MEASURE") : [[PERIOD, "leader", CODE, null, ...figures]];
}

function refusalOf(finding: Finding, columns: number): Refusal {
  // There is no unit and no code in a sheet of one's own: the argument and its cell are named instead.
  const { unit: _unit, criterion: _criterion, ...params } = finding.params;
  const { message } = describeInCell({ ...finding, params }, currentLanguage());
  const argument = ARGUMENT_OF[finding.place.column ?? ""] ?? "actual";
  const row = finding.place.table === "EmuEntries" && finding.place.row !== null ? finding.place.row : 0;
  const place = `${argument} ${position(Math.floor(row / columns), row % columns)}`;
  return refuse("POINTS_IMPOSSIBLE", { place, why: message });
}

type Layout = {
  readonly rubric: readonly Cell[];
  readonly actual: Cells;
  readonly target: Cells;
  readonly baseline: Cells;
  readonly extra: readonly (readonly Cell[])[];
};

function entriesOf({ actual, target, baseline, extra }: Layout): Cells {
  const columns = actual[0]?.length ?? 0;
  const rows = actual.flatMap((line, row) =>
    line.map((cell, column): readonly Cell[] => {
      const aim = target[row]?.[column] ?? null;
      const state = stateOf(aim);
      const unit = `u${row * columns + column}`;
      return [PERIOD, unit, CODE, state, state === null ? aim : null, cell, baseline[row]?.[column] ?? null];
    }),
  );
  return [["period", "unit", "criterion", "state", "target", "actual", "baseline"], ...rows, ...extra];
}

/** The arguments laid out, or the first one that cannot be. */
function layOut(given: PointsArguments): Layout | Refusal {
  if (isOmitted(given.actual)) {
    return refuse("ARGUMENT_MISSING", { argument: "actual" });
  }
  const rule = wordOf(given.rule, "rule", RULE, null);
  if (isRefusal(rule)) {
    return rule;
  }
  const parameters = optionalCell(given.parameters, "parameters");
  if (isRefusal(parameters)) {
    return parameters;
  }
  const measured = measureOf(rule, parameters, !isOmitted(given.baseline));
  if (isRefusal(measured)) {
    return measured;
  }
  const maximum = isOmitted(given.maximum) ? refuse("ARGUMENT_MISSING", { argument: "maximum" }) : oneCell(given.maximum, "maximum");
  if (isRefusal(maximum)) {
    return maximum;
  }
  const comparator = optionalCell(given.comparator, "comparator");
  if (isRefusal(comparator)) {
    return comparator;
  }
  const actual = toCells(given.actual);
  const target = beside(given.target, "target", actual);
  if (isRefusal(target)) {
    return target;
  }
  const baseline = beside(given.baseline, "baseline", actual);
  if (isRefusal(baseline)) {
    return baseline;
  }
  const extra = leaderRow(given.leader, rule, measured.measure);
  if (isRefusal(extra)) {
    return extra;
  }
  const rubric = [CODE, measured.measure, rule, maximum, comparator, measured.parameters];
  return { rubric, actual, target, baseline, extra };
}

function optionalCell(raw: Raw, argument: string): Cell | Refusal {
  const cell = isOmitted(raw) ? null : oneCell(raw, argument);
  return isCellError(cell) ? refuse("ARGUMENT_ERROR", { argument, cell: position(0, 0), found: cell.error }) : cell;
}

/** Points of each figure of `actual`, in its shape; whatever cannot be scored is a named error. */
export function points(given: PointsArguments): Answer | Refusal {
  const layout = layOut(given);
  if (isRefusal(layout)) {
    return layout;
  }
  const columns = layout.actual[0]?.length ?? 1;
  const book = readBook({
    EmuRubric: { cells: [["code", "measure", "rule", "maximum", "comparator", "parameters"], layout.rubric] },
    EmuEntries: { cells: entriesOf(layout) },
  });
  const result = review(book, PERIOD);
  const fault = result.findings.find(({ severity, code }) => severity === "error" || code === "NOT_REPORTED");
  if (fault !== undefined) {
    return refusalOf(fault, columns);
  }
  return layout.actual.map((line, row) =>
    line.map((_cell, column) => {
      const scaled = result.scores.pointsAt(row * columns + column);
      return scaled === null ? "" : totalToNumber(scaled, result.totals.pointsIn);
    }),
  );
}
