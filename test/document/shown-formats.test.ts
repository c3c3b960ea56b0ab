/** What the formats that Excel tells say of the values beside them: days anywhere, percentages among points. */
import { joinMarks, marksOf, mayBePercent } from "../../src/excel/read/formats";

function said(marks: ReturnType<typeof marksOf>): readonly string[] {
  return [...marks].flatMap(([row, ofRow]) => [...ofRow].map(([column, mark]) => `${row},${column} ${mark.kind}`));
}

const CELLS = [
  ["Tự chấm", "Kết quả", "Kỳ"],
  [0.85, 0.85, 46054],
  [5, 0.9, "2026"],
];
const FORMATS = [
  ["General", "General", "General"],
  ["0%", "0%", "d-mmm"],
  ["0.0", "0%", "@"],
];

test.each<[string, ReadonlySet<number> | null, readonly string[]]>([
  ["among points", new Set([0]), ["1,0 percent", "1,2 date"]],
  ["where there are no points", new Set(), ["1,2 date"]],
  ["on sheets of which nobody knows where they are", null, ["1,0 percent", "1,1 percent", "1,2 date", "2,1 percent"]],
])("percentages %s", (_what, points, marks) => {
  expect(said(marksOf(CELLS, FORMATS, points, 0))).toEqual(marks);
});

test("an area within the table: rows and positions are those of the table", () => {
  expect(said(marksOf([[1, 0.5, 2]], [["0%"]], new Set([1]), 7, 1))).toEqual(["7,1 percent"]);
});

test("marks of one row that come in two parts are joined", () => {
  const days = marksOf(CELLS, [[], [null, null, "d-mmm"]], new Set([0]), 0);
  const percents = marksOf(
    CELLS,
    FORMATS.map(([first]) => [first]),
    new Set([0]),
    0,
  );
  expect([...said(joinMarks([days, percents]))].sort()).toEqual(["1,0 percent", "1,2 date"]);
});

test.each([
  [0.85, true],
  [1, true],
  [0, false],
  [8.5, false],
  [-0.5, false],
  ["85%", false],
  [null, false],
])("%p may be points that are shown as a percentage: %p", (value, expected) => {
  expect(mayBePercent(value)).toBe(expected);
});
