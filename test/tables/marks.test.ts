/** Cells that are not the value they seem, in every kind of column: what is found, what a click offers, what never counts. */
import type { Cell } from "../../src/core/model/cell";
import type { TableName } from "../../src/core/model/finding";
import { HEADERS } from "../../src/schema/schema";
import { describeFinding } from "../../src/text/findings/findings";
import { fixesOf } from "../../src/tables/fixes";
import { asShown, readableCells } from "../../src/tables/marks";
import { meansPoints, pointsPositions } from "../../src/tables/points-cells";
import { readBook } from "../../src/tables/read-book";
import { reviewTables } from "../../src/tables/review-tables";
import type { CellMark, TableSources } from "../../src/tables/source";
import { sourcesOf, withCell, workbook, type Workbook } from "./workbook";

type Table = keyof ReturnType<typeof workbook>;

const DAY = 46_146;

function marked(table: Table, row: number, column: number, cell: Cell, mark: CellMark): TableSources {
  const sources = sourcesOf(withCell(table, row, column, cell) as Workbook);
  return { ...sources, [table]: { ...sources[table]!, marks: new Map([[row + 1, new Map([[column, mark]])]]) } };
}

/** `EmuEntries row 5 actual: CELL_IS_DATE 4-May` of the findings that are not there without the mark. */
function found(sources: TableSources): readonly string[] {
  return readBook(sources)
    .findings.filter(({ code }) => code === "CELL_IS_DATE" || code === "FORMULA_PENDING")
    .map(({ place, code, params }) => [`${place.column}: ${code}`, params["shown"]].filter((part) => part !== undefined).join(" "));
}

/** Every column of a table that may hold a day, or is nothing but words. */
const HARMLESS: { readonly [Name in TableName]?: readonly string[] } = {
  EmuPeriods: ["from", "to"],
  EmuPolicy: ["note"],
  EmuAwards: ["text", "clause", "assumed"],
  EmuStatus: ["reason", "from", "to"],
  EmuRubric: ["text", "unit-of-measure", "clause", "assumed"],
  EmuEntries: ["reason", "evidence", "note"],
};

/** Columns whose cell may be left unread for another reason, or that this row has no use for. */
const TABLES: readonly Table[] = ["EmuUnits", "EmuPeriods", "EmuPolicy", "EmuAwards", "EmuStatus", "EmuRubric", "EmuEntries"];

function columnsOf(table: Table): readonly (readonly [string, number])[] {
  const headers = workbook()[table][0] ?? [];
  return Object.entries(HEADERS[table]).flatMap(([column, { vi }]): readonly (readonly [string, number])[] => {
    const position = headers.indexOf(vi);
    return position < 0 ? [] : [[column, position]];
  });
}

describe.each(TABLES)("%s", (table) => {
  test.each(columnsOf(table))("a day in %s", (column, position) => {
    const sources = marked(table, 0, position, DAY, { kind: "date", format: "d-mmm" });
    const isHarmless = HARMLESS[table]?.includes(column) === true;
    expect(found(sources)).toEqual(isHarmless ? [] : [`${column}: CELL_IS_DATE 4-May`]);
  });
});

test.each<[what: string, cell: Cell, mark: CellMark, expected: readonly string[]]>([
  ["a day", DAY, { kind: "date", format: "d-mmm" }, ["actual: CELL_IS_DATE 4-May"]],
  ["a length of time", 1.5, { kind: "date", format: "[h]:mm" }, ["actual: CELL_IS_DATE 36:00"]],
  ["a day that Excel does not have", -5, { kind: "date", format: "d-mmm" }, ["actual: CELL_IS_DATE -5"]],
  ["text in a cell of days", "chưa", { kind: "date", format: "d-mmm" }, []],
  ["nothing in a cell of days", null, { kind: "date", format: "d-mmm" }, []],
  ["a formula without a result", null, { kind: "pending" }, ["actual: FORMULA_PENDING"]],
])("%s", (_what, cell, mark, expected) => {
  const position = workbook().EmuEntries[0]!.indexOf("Kết quả thực hiện");
  const sources = marked("EmuEntries", 0, position, cell, mark);
  expect(found(sources)).toEqual(expected);
  const { book } = reviewTables(sources, "2021");
  expect(book.entries[0]?.state === "faulty").toBe(expected.length > 0 || typeof cell === "string");
});

/** Where points stand, and rows of the policy that are points. */
const POINTS: readonly (readonly [Table, string, row: number])[] = [
  ["EmuEntries", "Tự chấm", 0],
  ["EmuEntries", "Kiểm tra chéo", 0],
  ["EmuEntries", "Thẩm định", 0],
  ["EmuRubric", "Điểm tối đa", 0],
];

describe("a percentage", () => {
  const told = (sources: TableSources) => readBook(sources).findings.filter(({ code }) => code === "POINTS_PERCENT");

  test.each(POINTS)("in %s, %s is no number of points", (table, header, row) => {
    const sources = marked(table, row, workbook()[table][0]!.indexOf(header), 0.855, { kind: "percent", format: "0.0%" });
    const [one, ...others] = told(sources);
    expect([one?.found, one?.params["value"], others]).toEqual([0.855, "85.5%", []]);
    expect(describeFinding(one!, "vi").message).toContain("(85,5%)");
    expect(describeFinding(one!, "vi").found).toBe("Ô hiện “85,5%”");
    expect(describeFinding(one!, "en").found).toBe("The cell shows “85.5%”");
    expect(fixesOf(one!).map(({ code, ask, cells }) => [code, ask, cells[0].value])).toEqual([["number", true, 85.5]]);
  });

  test("its row gets no points", () => {
    const position = workbook().EmuEntries[0]!.indexOf("Tự chấm");
    const { book } = reviewTables(marked("EmuEntries", 0, position, 0.85, { kind: "percent", format: "0%" }), "2021");
    expect(book.entries[0]?.state).toBe("faulty");
  });

  test.each<[what: string, table: Table, header: string, cell: Cell]>([
    ["of results", "EmuEntries", "Kết quả thực hiện", 0.85],
    ["of baselines", "EmuEntries", "Kỳ gốc", 0.85],
    ["of targets of the rubric", "EmuRubric", "Chỉ tiêu", 0.85],
    ["of shares of places", "EmuAwards", "Tỷ lệ suất", 0.5],
    ["that is nothing", "EmuEntries", "Tự chấm", 0],
    ["in whose cell text stands", "EmuEntries", "Tự chấm", "chưa"],
  ])("%s is none of points", (_what, table, header, cell) => {
    const position = workbook()[table][0]!.indexOf(header);
    expect(position).toBeGreaterThanOrEqual(0);
    expect(told(marked(table, 0, position, cell, { kind: "percent", format: "0%" }))).toEqual([]);
  });

  test.each([
    ["difference-limit", 1],
    ["scale", 1],
    ["vote-threshold", 0],
  ])("in the policy: %s", (name, count) => {
    const sources = sourcesOf({
      ...workbook(),
      EmuPolicy: [
        ["Quy định", "Giá trị", "Giải thích"],
        [name, 0.8, null],
      ],
    });
    const marks = new Map([[1, new Map([[1, { kind: "percent", format: "0%" } as const]])]]);
    expect(told({ ...sources, EmuPolicy: { ...sources.EmuPolicy!, marks } })).toHaveLength(count);
  });

  test("in a table that has lost its column of names, nothing says what it is", () => {
    expect(meansPoints("EmuPolicy", "value", [0.8], new Map([["value", 0]]))).toBe(false);
  });

  test("where they stand, and where there are none", () => {
    const columns = new Map([
      ["self", 3],
      ["appraised", 5],
      ["actual", 1],
    ]);
    expect([...pointsPositions("EmuEntries", columns)]).toEqual([3, 5]);
    expect([...pointsPositions("EmuUnits", columns)]).toEqual([]);
  });

  test("beyond counting it is what it is", () => {
    const [line] = readableCells(
      "EmuEntries",
      [["a"], [1e300]],
      new Map([[1, new Map([[0, { kind: "percent", format: "0%" } as const]])]]),
      new Map([["self", 0]]),
    ).slice(1);
    expect(line?.[0]).toMatchObject({ code: "POINTS_PERCENT", params: { value: "1e+300" } });
  });
});

test.each<[table: Table, header: string, value: number, format: string, fixes: readonly Cell[]]>([
  ["EmuEntries", "Tự chấm", DAY, "d-mmm", [4.5, 0.8]],
  ["EmuEntries", "Kết quả thực hiện", 0.17013888888888887, "h:mm", [0.8]],
  ["EmuEntries", "Kỳ", 44197, "yyyy", ["2021"]],
  ["EmuEntries", "Kỳ", DAY, "d-mmm", []],
  ["EmuPeriods", "Kỳ", 44197, "yyyy", ["2021"]],
  ["EmuRubric", "Điểm tối đa", DAY, "dd/mm/yyyy", [4.5, 0.8]],
  ["EmuRubric", "Mã", DAY, "d-mmm", []],
  ["EmuEntries", "Tự chấm", 36526, "mmm-yy", []],
])("%s, %s: what was typed may have been…", (table, header, value, format, fixes) => {
  const position = workbook()[table][0]!.indexOf(header);
  const [one] = readBook(marked(table, 0, position, value, { kind: "date", format })).findings.filter(
    ({ code }) => code === "CELL_IS_DATE",
  );
  const offered = fixesOf(one!);
  expect(offered.map(({ cells }) => cells[0].value)).toEqual(fixes);
  expect(offered.every(({ code, ask }) => code === "date" && ask)).toBe(true);
});

describe("the cells that are handed on", () => {
  const columns = new Map([["actual", 1]]);

  test("without marks they are the same ones; with some, the other rows are", () => {
    const cells = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    expect(readableCells("EmuEntries", cells, undefined, columns)).toBe(cells);
    expect(readableCells("EmuEntries", cells, new Map(), columns)).toBe(cells);
    const read = readableCells("EmuEntries", cells, new Map([[1, new Map([[1, { kind: "pending" } as const]])]]), columns);
    expect([read[0], read[2]]).toEqual([cells[0], cells[2]]);
    expect(read[0]).toBe(cells[0]);
  });

  test("a mark in the header or under a header nobody knows says nothing; a short row grows to where it stands", () => {
    const mark = { kind: "pending" } as const;
    const marks = new Map([
      [0, new Map([[1, mark]])],
      [1, new Map([[0, mark]])],
      [2, new Map([[1, mark]])],
    ]);
    const read = readableCells("EmuEntries", [["x", "y"], [1], []], marks, columns);
    expect(read.map((line) => line.map((cell) => (typeof cell === "object" && cell !== null ? "!" : cell)))).toEqual([
      ["x", "y"],
      [1],
      [null, "!"],
    ]);
  });

  test.each<[cell: Cell, mark: CellMark, shown: Cell]>([
    [DAY, { kind: "date", format: "d-mmm" }, "4-May"],
    [null, { kind: "pending" }, { error: "#N/A" }],
    ["đạt", { kind: "date", format: "d-mmm" }, "đạt"],
  ])("%j elsewhere is %j", (cell, mark, shown) => {
    const [, line = []] = readableCells(
      "EmuEntries",
      [
        ["a", "b"],
        [1, cell],
      ],
      new Map([[1, new Map([[1, mark]])]]),
      columns,
    );
    expect(asShown(line[1] ?? null)).toEqual(shown);
  });
});
