/** EMU.TOTAL, EMU.MAXIMUM, EMU.PERCENT: columns of units, tables left out, headers of the other language. */
import { call, column, ENTRIES, RUBRIC, UNITS, type Row } from "./tables";

const of = (name: string, unit: unknown, group: unknown = null) => call(name, RUBRIC, ENTRIES, "2021", unit, group, null, UNITS);

describe("casting", () => {
  test.each(["EMU.TOTAL", "EMU.MAXIMUM", "EMU.PERCENT"])("%s: a column of units gives a column, blanks stay blank", (name) => {
    const [first, , third] = of(name, column("An Bình", null, "Chí Linh")) as Row[];
    expect([first, third]).toEqual([[of(name, "An Bình")], [of(name, "Chí Linh")]]);
    expect((of(name, column("An Bình", null)) as Row[])[1]).toEqual([""]);
  });

  test.each([
    ["a blank cell", [[null]]],
    ["a blank cell on the desktop", [[0]]],
    ["an empty text", ""],
  ])("units given as %s: taken from the entries", (_what, units) => {
    expect(call("EMU.TOTAL", RUBRIC, ENTRIES, "2021", null, null, null, units)).toEqual([[7], [4], [7], [6.75]]);
  });

  test("English headers do as well", () => {
    const entries = [["period", "unit", "criterion", "state", "numerator", "denominator", "actual"], ...ENTRIES.slice(1)];
    expect(call("EMU.TOTAL", RUBRIC, entries, "2021", "An Bình")).toBe(7);
  });
});
