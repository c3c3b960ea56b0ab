/** Every function in three sections: its arguments, what it answers, what it makes of blanks, text and errors. */
import { callFunction, FUNCTIONS } from "../../src/functions/registry";
import { SECTIONS } from "./cases";
import { AS_LEFT_OUT, KINDS, type Case, type Kind } from "./cases/sections";
import { call } from "./tables";

const names = [...FUNCTIONS.keys()];
const parametersOf = (name: string) => FUNCTIONS.get(name)!.parameters;
const kinds = Object.keys(KINDS) as Kind[];

test("every function of the registry has its three sections, and no other", () => {
  expect(Object.keys(SECTIONS)).toEqual(names);
});

test.each(names)("the sections of EMU.%s leave no parameter and no kind of cell out", (name) => {
  const { given, rule, casting } = SECTIONS[name]!;
  expect(given).toHaveLength(parametersOf(name).length);
  expect(rule.length).toBeGreaterThan(2);
  expect(Object.keys(casting).sort()).toEqual(
    parametersOf(name)
      .map((parameter) => parameter.name)
      .sort(),
  );
  for (const answers of Object.values(casting)) {
    expect(Object.keys(answers).sort()).toEqual([...kinds].sort());
  }
});

/** The arguments with one of them replaced. */
function replaced(args: readonly unknown[], index: number, cell: unknown): readonly unknown[] {
  return args.map((argument, at) => (at === index ? cell : argument));
}

/** The required arguments, then nothing, nulls, one too few, one too many; each required one left out. */
function arityCases(name: string): readonly Case[] {
  const { given, missing = {} } = SECTIONS[name]!;
  const parameters = parametersOf(name);
  const required = given.slice(0, parameters.filter(({ optional }) => !optional).length);
  const nulls = parameters.slice(required.length).map(() => null);
  const count = expect.stringMatching(new RegExp(`^#VALUE! EMU\\.${name} nhận .* đối số, đã cho \\d+\\.$`));
  const repeats = parameters.some(({ repeating }) => repeating);
  return [
    ["every argument", given, expect.not.stringMatching(/^#/)],
    ["the required ones only", required, expect.not.stringMatching(/^#/)],
    ["optional ones null, as Excel passes them", [...required, ...nulls], call(`EMU.${name}`, ...required)],
    ["one too few", required.slice(0, -1), count],
    ["none", [], count],
    ...(repeats ? [] : [["one too many", [...given, null], count] as const]),
    ...required.map((_argument, index): Case => {
      const parameter = parameters[index]!.name;
      const answer = missing[parameter] ?? `#VALUE! Thiếu đối số ${parameter}.`;
      return [`${parameter} left out`, replaced(required, index, null), answer];
    }),
  ];
}

function castingCases(name: string): readonly Case[] {
  const { given, casting, cells = {} } = SECTIONS[name]!;
  const whole = parametersOf(name).flatMap((parameter, index) =>
    kinds.map((kind): Case => {
      const answer = casting[parameter.name]![kind];
      const expected = answer === AS_LEFT_OUT ? call(`EMU.${name}`, ...replaced(given, index, null)) : answer;
      return [`${parameter.name}: ${kind}`, replaced(given, index, KINDS[kind]), expected];
    }),
  );
  const single = Object.entries(cells).flatMap(([what, [argumentsWith, answers]]) =>
    kinds.map((kind): Case => [`${what}: ${kind}`, argumentsWith(KINDS[kind]), answers[kind]]),
  );
  return [...whole, ...single];
}

describe.each(names)("EMU.%s", (name) => {
  function answers(args: readonly unknown[], expected: unknown): void {
    expect(call(`EMU.${name}`, ...args)).toEqual(expected);
  }

  describe("arity", () => {
    test.each(arityCases(name))("%s", (_what, args, expected) => {
      answers(args, expected);
    });
  });

  describe("rule", () => {
    test.each(SECTIONS[name]!.rule)("%s", (_what, args, expected) => {
      answers(args, expected);
    });
  });

  describe("casting", () => {
    test.each(castingCases(name))("%s", (_what, args, expected) => {
      answers(args, expected);
    });
  });
});

test.each(["emu.points", "EMU.POINTS", "points", " EMU.Points "])("%s is EMU.POINTS", (name) => {
  expect(call(name, "leader", 5, 8, 10)).toBe(2);
});

test("a name that is no function", () => {
  expect(callFunction("EMU.SCORES", [1])).toEqual({
    ok: false,
    error: "#VALUE!",
    message: "Không có hàm EMU.SCORES.",
  });
});
