/** Named rounding modes of the DMN standard's own test suite, through EMU.WEIGHTED. */
import { callFunction } from "../../../src/functions/registry";
import { describeWithOracles, oracleText } from "../../core/oracles";

type DmnCase = {
  readonly id: string;
  readonly expression: string;
  readonly expected: string | null;
  readonly error: boolean;
};

/** The mode of each function, and the digits where none are said. */
const MODES: Readonly<Record<string, { readonly mode: string; readonly digits: number | null }>> = {
  "round up": { mode: "up", digits: null },
  "round down": { mode: "down", digits: null },
  "round half up": { mode: "half-up", digits: null },
  floor: { mode: "floor", digits: 0 },
  ceiling: { mode: "ceiling", digits: 0 },
};

/**
 * Not run: `decimal`, for which no results are given; round half down, a mode that EMU does not have; null, unknown or
 * too many names of arguments; more digits than a cell has.
 */
const NOT_RUN = {
  "1100-feel-decimal-function":
    "001_af177e63fc 002_f4ed9cd487 003_2d50ec7ffc 004_bb6f445d2c 005_55d33eadf6 006_d9661e1d45 007_49f7a22058 " +
    "008_73e4f1c8b9 009_398b94286e 010_4b46e59c8b",
  "1101-feel-floor-function": "008 009 010 011 012 013",
  "1102-feel-ceiling-function": "008 009 010 011 012 013",
  "1141-feel-round-up-function": "005 008 009 011_a 012 016_b 017_a 017_b",
  "1142-feel-round-down-function": "005 008 009 011_a 012 016_b 017_a 017_b",
  "1143-feel-round-half-up-function": "005 008 009 011_a 012 016_b 017_a 017_b",
  "1144-feel-round-half-down-function": "001 002 003 004 005 007 008 009 010 011_a 012 013 014 016_b 017_a 017_b",
};

const text = oracleText("dmn_rounding_cases.json");
const suites = text === "" ? {} : (JSON.parse(text) as { functions: Record<string, readonly DmnCase[]> }).functions;

/** A number, a text, or nothing. */
function operand(word: string): number | string | null {
  return word === "null" ? null : word.startsWith('"') ? word.slice(1, -1) : Number(word);
}

/** Value and digits as EMU.WEIGHTED takes them; null for what it cannot be asked. */
function asked(expression: string): readonly unknown[] | null {
  const [, name = "", list = ""] = /^([a-z ]+)\((.*)\)$/.exec(expression) ?? [];
  const found = MODES[name];
  const words = list
    .replace(/^n:/, "")
    .replace(/,\s*scale:/, ",")
    .split(",")
    .map((word) => word.trim());
  if (found === undefined || words.some((word) => !/^("[^"]*"|-?[\d.]+|null)$/.test(word)) || words.length > 2) {
    return null;
  }
  const [value = "", digits] = words;
  const places = digits === undefined ? found.digits : operand(digits);
  // Digits left out mean something else in the two: not rounded here, an error there.
  const isBeyond = places === null || (typeof places === "number" && places > 15);
  return isBeyond ? null : [[[operand(value)]], [[1]], places, found.mode];
}

const cases = Object.entries(suites).flatMap(([suite, list]) => list.map((one) => ({ ...one, suite, arguments: asked(one.expression) })));

describeWithOracles("rounding modes of DMN", () => {
  const numeric = cases.flatMap((one) =>
    one.arguments !== null && one.expected !== null ? [[one.expression, one.expected, one.arguments] as const] : [],
  );

  test.each(numeric)("%s = %s", (_expression, expected, args) => {
    expect(callFunction("EMU.WEIGHTED", args)).toEqual({ ok: true, value: [[Number(expected)]] });
  });

  test.each(cases.flatMap((one) => (one.arguments !== null && one.error ? [[one.expression, one.arguments] as const] : [])))(
    "%s is no number: a named error",
    (_expression, args) => {
      expect(callFunction("EMU.WEIGHTED", args)).toMatchObject({ ok: false, error: "#VALUE!" });
    },
  );

  test("what is not run", () => {
    const lists = new Map<string, string[]>();
    cases.forEach(({ suite, id, expected, error, arguments: args }) =>
      args === null || (expected === null && !error) ? lists.set(suite, [...(lists.get(suite) ?? []), id]) : lists,
    );
    expect(Object.fromEntries([...lists].map(([suite, ids]) => [suite, ids.join(" ")]))).toEqual(NOT_RUN);
    expect(numeric).toHaveLength(25);
  });
});
