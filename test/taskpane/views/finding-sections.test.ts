/**
 * A cluster of 700 units with nothing reported has tens of thousands of findings: the page shows the first ones only.
 */
import type { Finding } from "../../../src/core/model/finding";
import type { Severity } from "../../../src/core/model/ids";
import { countSeverities, findingSections, toldIn, unitsNamed } from "../../../src/taskpane/views/findings/finding-sections";

function finding(severity: Severity, row: number, unit: string): Finding {
  return {
    code: severity === "error" ? "NOT_A_NUMBER" : "NOT_REPORTED",
    severity,
    place: { table: "EmuEntries", row, column: "actual" },
    found: null,
    params: { unit, criterion: "I.1" },
  };
}

const MANY: readonly Finding[] = [
  ...Array.from({ length: 42_000 }, (_one, row) => finding("warning", row, `Xã ${row % 700}`)),
  finding("error", 50_000, "Xã 3"),
];

const EVERYTHING = { severity: null, unit: null };

function shown(sections: ReturnType<typeof findingSections>): number {
  return sections.flatMap(({ groups }) => groups).reduce((sum, group) => sum + group.items.length, 0);
}

test("50 lines of 701 are shown, errors before warnings, and the counts are of all", () => {
  const sections = findingSections(MANY, EVERYTHING, () => "Chấm điểm", 50);
  expect(sections.map(({ severity, count }) => [severity, count])).toEqual([
    ["error", 1],
    ["warning", 42_000],
  ]);
  expect(shown(sections)).toBe(50);
  expect(sections[0]!.groups[0]!.items).toHaveLength(1);
  // The error, and 49 units with 60 blanks each, one line a unit.
  expect(toldIn(sections)).toBe(1 + 49 * 60);
});

test("asking for more adds to what is there and keeps every key", () => {
  function keys(limit: number): readonly string[] {
    return findingSections(MANY, EVERYTHING, () => "Chấm điểm", limit).flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ key }) => key)),
    );
  }
  const [first, more] = [keys(50), keys(100)];
  expect(more.slice(0, 50)).toEqual(first);
  expect(new Set(more).size).toBe(100);
});

test("a filter by unit counts only what is about that unit", () => {
  const sections = findingSections(MANY, { severity: null, unit: "Xã 3" }, () => "Chấm điểm", 500);
  expect(sections.map(({ severity, count }) => [severity, count])).toEqual([
    ["error", 1],
    ["warning", 60],
  ]);
});

test("findings of the same cell are told apart", () => {
  const twice = [finding("error", 1, "A"), finding("error", 1, "A")];
  const [section] = findingSections(twice, EVERYTHING, () => "Chấm điểm", 50);
  expect(new Set(section!.groups[0]!.items.map(({ key }) => key)).size).toBe(2);
});

test("units are named once each, in order of appearance", () => {
  expect(unitsNamed(MANY)).toHaveLength(700);
  expect(unitsNamed([finding("error", 1, "B"), finding("error", 2, "A"), finding("error", 3, "B")])).toEqual(["B", "A"]);
  expect(countSeverities(MANY)).toEqual({ error: 1, warning: 42_000, notice: 0 });
});
