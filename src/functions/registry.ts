/**
 * Every function by its name, with its parameters in order: what Excel calls through `functions.ts` and the command
 * line through `emu fn`. Ids are permanent and parameters are only ever appended.
 */
import type { ErrorName } from "../core/model/cell";
import type { Raw } from "./arguments/arguments";
import { agrees } from "./families/agrees";
import { clusters, policy } from "./families/clusters";
import { flag, reason, slots, verdicts } from "./families/awards";
import { isRefusal, namedError, refuse, type Refusal } from "./arguments/errors";
import { tablePlaces } from "./families/addresses";
import { explain } from "./families/explain";
import { check, type TablePlaces } from "./families/findings";
import { place } from "./families/place";
import { points } from "./families/points";
import { TABLE_PARAMETERS, type GivenTable, type TableArguments } from "./arguments/request";
import { fitCell } from "../text/format";
import { attainment, grade, maximum, met, percent, rank, score, ties, total } from "./families/results";
import { rows } from "./families/rows";
import { seal } from "./families/seal";
import { standings } from "./families/standings";
import type { Answer } from "./arguments/shape";
import { weighted } from "./families/weighted";

export type Parameter = { readonly name: string; readonly optional: boolean; readonly repeating: boolean };

type Arguments = Readonly<Record<string, Raw>>;

export type FunctionEntry = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly call: (given: Arguments, places: TablePlaces) => Answer | Refusal;
  /** Where all of these are given as single values, the answer is one value and not a table. */
  readonly single: readonly string[];
};

/** `rubric entries [unit] [keys…]`: square brackets mean optional, dots repeated. */
function parametersOf(signature: string): readonly Parameter[] {
  return signature.split(" ").map((word) => ({
    name: word.replace(/[[\]…]/g, ""),
    optional: word.startsWith("["),
    repeating: word.includes("…"),
  }));
}

function entry(
  name: string,
  signature: string,
  call: FunctionEntry["call"],
  single: readonly string[] = [],
): readonly [string, FunctionEntry] {
  return [name, { name, parameters: parametersOf(signature), call, single }];
}

function tablesOf(given: Arguments): TableArguments {
  return {
    EmuRubric: given["rubric"],
    EmuEntries: given["entries"],
    EmuUnits: given["units"],
    EmuPeriods: given["periods"],
    EmuPolicy: given["policy"],
    EmuAwards: given["awards"],
    EmuStatus: given["status"],
  };
}

function scoreArguments(given: Arguments, criterion: string) {
  return { tables: tablesOf(given), period: given["period"], unit: given["unit"], criterion: given[criterion] };
}

function totalArguments(given: Arguments) {
  return { ...scoreArguments(given, "group"), blanks: given["blanks"] };
}

function awardArguments(given: Arguments) {
  return { tables: tablesOf(given), period: given["period"], unit: given["unit"], award: given["award"] };
}

const SCORES = "rubric entries period [unit] [criterion] [policy] [units]";
const TOTALS = "rubric entries period [unit] [group] [policy] [units]";
const RANKS = "rubric entries period [unit] [policy] [units]";
const AWARDS = "rubric entries units awards period [unit] [award] [status] [periods] [policy]";

/** Any cells of each table, its header row first of all: where they stand is asked for, not what they hold. */
const PLACE_PARAMETERS = Object.values(TABLE_PARAMETERS)
  .map((parameter) => `[${placeParameter(parameter)}]`)
  .join(" ");

function placeParameter(parameter: string): string {
  return `${parameter}At`;
}

export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map([
  entry("SCORE", SCORES, (given) => score(scoreArguments(given, "criterion")), ["unit", "criterion"]),
  entry("ATTAINMENT", SCORES, (given) => attainment(scoreArguments(given, "criterion")), ["unit", "criterion"]),
  entry("MET", SCORES, (given) => met(scoreArguments(given, "criterion")), ["unit", "criterion"]),
  entry("TOTAL", TOTALS, (given) => total(scoreArguments(given, "group")), ["unit"]),
  entry("MAXIMUM", `${TOTALS} [blanks]`, (given) => maximum(totalArguments(given)), ["unit"]),
  entry("PERCENT", `${TOTALS} [blanks]`, (given) => percent(totalArguments(given)), ["unit"]),
  entry("RANK", `${RANKS} [blanks]`, (given) => rank(totalArguments(given)), ["unit"]),
  entry("TIES", RANKS, (given) => ties(scoreArguments(given, "group")), ["unit"]),
  entry("GRADE", RANKS, (given) => grade(scoreArguments(given, "group")), ["unit"]),
  entry("STANDINGS", "rubric entries period [unit] [columns] [group] [policy] [units]", (given) =>
    standings({ ...scoreArguments(given, "group"), columns: given["columns"] }),
  ),
  entry("CLUSTERS", "rubric entries units period [policy]", (given) => clusters(tablesOf(given), given["period"])),
  entry("POLICY", "policy [rubric]", (given) => policy(tablesOf(given))),
  entry("FLAG", AWARDS, (given) => flag(awardArguments(given)), ["unit", "award"]),
  entry("REASON", AWARDS, (given) => reason(awardArguments(given)), ["unit", "award"]),
  entry("VERDICTS", AWARDS, (given) => verdicts(awardArguments(given))),
  entry("SLOTS", "rubric entries units awards period [award] [status] [periods] [policy]", (given) => slots(awardArguments(given))),
  entry("ROWS", "rubric entries [policy] [units] [columns]", (given) => rows(tablesOf(given), given["columns"])),
  entry("CHECK", `rubric entries [period] [units] [periods] [policy] [awards] [status] ${PLACE_PARAMETERS}`, (given, places) =>
    check(tablesOf(given), given["period"], places),
  ),
  entry("EXPLAIN", "rubric entries period unit [criterion] [policy] [units]", (given) => explain(scoreArguments(given, "criterion"))),
  entry(
    "POINTS",
    "rule maximum actual target [comparator] [baseline] [leader] [parameters]",
    ({ rule, maximum: most, actual, target, comparator, baseline, leader, parameters }) =>
      points({ rule, maximum: most, actual, target, comparator, baseline, leader, parameters }),
    ["actual"],
  ),
  entry("WEIGHTED", "values weights [places] [mode]", ({ values, weights, places, mode }) => weighted(values, weights, places, mode)),
  entry("PLACE", "values [keys…]", ({ values, keys }) => place(values, keys)),
  entry("AGREES", "total parts [places]", ({ total: printed, parts, places }) => agrees(printed, parts, places), ["total"]),
  entry("SEAL", "range [more…]", ({ range, more }) => seal(range, more), ["range"]),
]);

function countOf(entryOf: FunctionEntry): string {
  const required = entryOf.parameters.filter(({ optional }) => !optional).length;
  if (entryOf.parameters.some(({ repeating }) => repeating)) {
    return `≥ ${required}`;
  }
  return required === entryOf.parameters.length ? `${required}` : `${required}–${entryOf.parameters.length}`;
}

/** Arguments by the names of their parameters; those beyond the last one belong to it where it is repeated. */
function named(entryOf: FunctionEntry, given: readonly Raw[]): Arguments | Refusal {
  const { name, parameters } = entryOf;
  const required = parameters.filter(({ optional }) => !optional).length;
  const repeats = parameters.at(-1)?.repeating === true;
  if (given.length < required || (!repeats && given.length > parameters.length)) {
    return refuse("ARGUMENT_COUNT", { name: `EMU.${name}`, expected: countOf(entryOf), given: `${given.length}` });
  }
  return Object.fromEntries(
    parameters.map((parameter, index) => [parameter.name, parameter.repeating ? given.slice(index) : given[index]]),
  );
}

function isSingle(entryOf: FunctionEntry, given: Arguments): boolean {
  const isPlain = (name: string): boolean => given[name] !== null && given[name] !== undefined && !Array.isArray(given[name]);
  return entryOf.single.length > 0 && entryOf.single.every(isPlain);
}

/** The table that each parameter takes, or is told the place of; null: none. */
export function tablesInOrder(name: string): readonly (GivenTable | null)[] {
  const tables = Object.entries(TABLE_PARAMETERS) as [GivenTable, string][];
  const byParameter = new Map(
    tables.flatMap(([table, parameter]) => [
      [parameter, table],
      [placeParameter(parameter), table],
    ]),
  );
  return (FUNCTIONS.get(name)?.parameters ?? []).map((parameter) => byParameter.get(parameter.name) ?? null);
}

/** Findings quote cells, which may be full: what a cell shows must fit into one. */
function fitting(answer: Answer | Refusal): Answer | Refusal {
  return isRefusal(answer) ? answer : answer.map((row) => row.map((cell) => (typeof cell === "string" ? fitCell(cell) : cell)));
}

/** The function as Excel calls it: one argument for each parameter. */
export function answerOf(name: string, given: readonly Raw[], places: TablePlaces = {}): Answer | Refusal {
  const found = FUNCTIONS.get(name);
  if (found === undefined) {
    return refuse("FUNCTION_UNKNOWN", { name });
  }
  const byName = named(found, given);
  return isRefusal(byName) ? byName : fitting(found.call(byName, places));
}

/** The table places of a call whose arguments' addresses are known (`'Sheet 1'!A4:O124`; null: no range). */
export function placesOf(name: string, addresses: readonly (string | null)[]): TablePlaces {
  return tablePlaces(tablesInOrder(name), addresses);
}

export type CallResult =
  | { readonly ok: true; readonly value: Answer | string | number | boolean }
  | { readonly ok: false; readonly error: ErrorName; readonly message: string };

/**
 * A function called by name (`EMU.SCORE`, in any case), with JSON-like arguments: tables are arrays of rows, an
 * argument left out is null, an error value `{"error": "#N/A"}`.
 * @param addresses where the arguments stand, so that EMU.CHECK can name cells
 */
export function callFunction(name: string, args: readonly Raw[], addresses: readonly (string | null)[] = []): CallResult {
  const id = name
    .trim()
    .toUpperCase()
    .replace(/^EMU\./, "");
  const entryOf = FUNCTIONS.get(id);
  const byName = entryOf === undefined ? refuse("FUNCTION_UNKNOWN", { name }) : named(entryOf, args);
  const answer = isRefusal(byName) ? byName : entryOf && fitting(entryOf.call(byName, placesOf(id, addresses)));
  if (answer === undefined || isRefusal(answer)) {
    return { ok: false, ...namedError(answer ?? refuse("FUNCTION_UNKNOWN", { name })) };
  }
  const [[only] = []] = answer;
  const isOne = answer.length === 1 && answer[0]?.length === 1 && only !== undefined;
  const single = entryOf !== undefined && !isRefusal(byName) && isSingle(entryOf, byName);
  return { ok: true, value: isOne && single ? only : answer };
}
