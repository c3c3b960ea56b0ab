/** How many arguments each function takes, and what it says when one is missing. */
import { FUNCTIONS } from "../../src/functions/registry";
import { AWARDS, call, column, ENTRIES, RUBRIC, UNITS } from "./tables";

/** Each function with exactly its required arguments. */
const REQUIRED: Readonly<Record<string, readonly unknown[]>> = {
  SCORE: [RUBRIC, ENTRIES, "2021"],
  ATTAINMENT: [RUBRIC, ENTRIES, "2021"],
  MET: [RUBRIC, ENTRIES, "2021"],
  TOTAL: [RUBRIC, ENTRIES, "2021"],
  MAXIMUM: [RUBRIC, ENTRIES, "2021"],
  PERCENT: [RUBRIC, ENTRIES, "2021"],
  RANK: [RUBRIC, ENTRIES, "2021"],
  TIES: [RUBRIC, ENTRIES, "2021"],
  FLAG: [RUBRIC, ENTRIES, UNITS, AWARDS, "2021"],
  REASON: [RUBRIC, ENTRIES, UNITS, AWARDS, "2021"],
  SLOTS: [RUBRIC, ENTRIES, UNITS, AWARDS, "2021"],
  ROWS: [RUBRIC, ENTRIES],
  CHECK: [RUBRIC, ENTRIES],
  EXPLAIN: [RUBRIC, ENTRIES, "2021", "An Bình"],
  POINTS: ["leader", 5, 8, 10],
  WEIGHTED: [column(1), column(1)],
  PLACE: [column(2, 1)],
};

const names = [...FUNCTIONS.keys()];

test("every function is here", () => {
  expect(names.sort()).toEqual(Object.keys(REQUIRED).sort());
});

test.each(names)("EMU.%s answers when every optional argument is left out", (name) => {
  expect(call(name, ...REQUIRED[name]!)).not.toEqual(expect.stringMatching(/^#/));
});

test.each(names)("EMU.%s answers when optional arguments are null, as Excel passes them", (name) => {
  const optional = FUNCTIONS.get(name)!.parameters.length - REQUIRED[name]!.length;
  const nulls = Array.from({ length: optional }, () => null);
  expect(call(name, ...REQUIRED[name]!, ...nulls)).toEqual(call(name, ...REQUIRED[name]!));
});

test.each(names)("EMU.%s refuses one argument too few", (name) => {
  expect(call(name, ...REQUIRED[name]!.slice(0, -1))).toMatch(/^#VALUE! EMU\.[A-Z]+ nhận .* đối số, đã cho \d+\.$/);
});

test.each(names.filter((name) => name !== "PLACE"))("EMU.%s refuses one argument too many", (name) => {
  const most = FUNCTIONS.get(name)!.parameters.length;
  const many = Array.from({ length: most + 1 }, (_argument, index) => REQUIRED[name]![index] ?? null);
  expect(call(name, ...many)).toMatch(/^#VALUE! EMU\.[A-Z]+ nhận .* đối số/);
});

test.each(names)("EMU.%s names the first required argument when it is blank", (name) => {
  const blank = [null, ...REQUIRED[name]!.slice(1)];
  expect(call(name, ...blank)).toBe(`#VALUE! Thiếu đối số ${FUNCTIONS.get(name)!.parameters[0]!.name}.`);
});

test.each(["emu.points", "EMU.POINTS", "points", " EMU.Points "])("%s is EMU.POINTS", (name) => {
  expect(call(name, "leader", 5, 8, 10)).toBe(2);
});

test("a name that is no function", () => {
  expect(call("EMU.SCORES", 1)).toBe("#VALUE! Không có hàm EMU.SCORES.");
});
