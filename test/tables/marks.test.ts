/** Cells that are not the value they seem, in every kind of column: what is found, what a click offers, what never counts. */
import type { Cell } from "../../src/core/model/cell";
import type { TableName } from "../../src/core/model/finding";
import { HEADERS } from "../../src/text/vocabulary";
import { fixesOf } from "../../src/tables/fixes";
import { asShown, readableCells } from "../../src/tables/marks";
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
    const cells = [["a", "b"], [1, 2], [3, 4]];
    expect(readableCells("EmuEntries", cells, undefined, columns)).toBe(cells);
    expect(readableCells("EmuEntries", cells, new Map(), columns)).toBe(cells);
    const read = readableCells("EmuEntries", cells, new Map([[1, new Map([[1, { kind: "pending" } as const]])]]), columns);
    expect([read[0], read[2]]).toEqual([cells[0], cells[2]]);
    expect(read[0]).toBe(cells[0]);
  });

  test("a mark in the header or under a header nobody knows says nothing; a short row grows to where it stands", () => {
    const mark = { kind: "pending" } as const;
    const marks = new Map([[0, new Map([[1, mark]])], [1, new Map([[0, mark]])], [2, new Map([[1, mark]])]]);
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
    const [, line = []] = readableCells("EmuEntries", [["a", "b"], [1, cell]], new Map([[1, new Map([[1, mark]])]]), columns);
    expect(asShown(line[1] ?? null)).toEqual(shown);
  });
});
