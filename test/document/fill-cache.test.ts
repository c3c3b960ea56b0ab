/** Formulas of a workbook held as plain data: which are understood, what their arguments are, where their results go. */
import type { Cell, Cells } from "../../src/core/model/cell";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import { CannotCalculate, MOST_WORK, withCachedResults } from "../../src/document/formulas/fill-cache";
import type { CallFunction } from "../../src/document/formulas/fill-cache";
import { readFormula, viewSize } from "../../src/document/formulas/formula-reader";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { everything } from "../runs";

describe("formulas that are understood", () => {
  test.each([
    ["EMU.ROWS(EmuRubric[#All],EmuEntries[#All])", "call"],
    ["emu.rank(EmuRubric[#All],,EMU_PERIOD,$A$7#)", "call"],
    ['EMU.SCORE(\'Chấm điểm, 2\'!$A$1:$B$2,"a,""b""")', "call"],
    ["'Thang điểm'!$A$6", "reference"],
    ["EmuUnits[Đơn vị]", "reference"],
    ["EMU_PERIOD", "reference"],
    ['IF($A$7:$C$9="","",$A$7:$C$9)', "reference"],
    ["TRANSPOSE(IF('Sổ 1'!$A$7:$C$9=\"\",\"\",'Sổ 1'!$A$7:$C$9))", "reference"],
    ['IF($A$7:$C$9="","",$A$7:$C$8)', null],
    ['IF($A$7:$C$9=0,"",$A$7:$C$9)', null],
    ["SUM(A1:A3)", null],
    ["EMU.POINTS(A1,5)", "call"],
    ["EMU.POINTS(A1,5%)", null],
    ["EMU.RANK(A1:A3)+1", null],
    ["EMU.RANK(SUM(A1:A3))", null],
    ["A1+1", null],
    ['"text"', null],
  ])("%s is %s", (formula, kind) => {
    expect(readFormula(formula)?.kind ?? null).toBe(kind);
  });

  test("an argument left out is left out, the others keep their places", () => {
    const formula = readFormula('EMU.X(A1,,"a,b",B2#)');
    expect(formula?.kind === "call" && formula.args.map(({ kind }) => kind)).toEqual(["area", "omitted", "value", "area"]);
  });
});

function cell(value: Cell, more: Partial<CellContent> = {}): CellContent {
  return { value, ...more };
}

function workbook(cells: SheetDocument["cells"]): WorkbookDocument {
  const table = { name: "EmuUnits", row: 0, column: 0, rows: 3, columns: 2 };
  const units = [
    [cell("unit"), cell("order")],
    [cell("A"), cell(1)],
    [cell("B"), cell(null)],
  ];
  return {
    sheets: [
      { name: "Sổ 1", cells: units, tables: [table], validations: [] },
      { name: "Results", cells, tables: [], validations: [] },
    ],
    names: [{ name: "EMU_PERIOD", refersTo: "'Sổ 1'!$B$2" }],
    properties: { title: "", language: "vi-VN" },
  };
}

function results(document: WorkbookDocument): readonly (readonly (Cell | undefined)[])[] {
  return document.sheets[1]?.cells.map((row) => row.map((one) => one?.value)) ?? [];
}

/** Answers with its first argument. */
const echo: CallFunction = (_name, [first = null]) => first;

describe("arguments", () => {
  test.each<readonly [string, Cells | Cell]>([
    [
      "EMU.X(EmuUnits[#All])",
      [
        ["unit", "order"],
        ["A", 1],
        ["B", null],
      ],
    ],
    ["EMU.X(EmuUnits[order])", [[1], [null]]],
    ["EMU.X('Sổ 1'!$A$2:$A$3)", [["A"], ["B"]]],
    ["EMU.X(EMU_PERIOD)", [[1]]],
    ['EMU.X("a")', "a"],
    ["EMU.X()", null],
    ["EMU.X(NO_SUCH_NAME)", { error: "#NAME?" }],
    ["EMU.X(EmuUnits[none])", { error: "#REF!" }],
    ["EMU.X(Sheet9!A1)", { error: "#REF!" }],
  ])("%s", (formula, expected) => {
    const seen: (Cells | Cell)[] = [];
    withCachedResults(workbook([[cell(null, { formula })]]), (_name, args) => {
      seen.push(args[0] ?? null);
      return 0;
    });
    expect(seen[0]).toEqual(expected);
  });

  test("their addresses are told as Excel tells them, null for what is no range", () => {
    const seen: (readonly (string | null)[])[] = [];
    const formula = 'EMU.X(EmuUnits[#All],EMU_PERIOD,"a",,Results!$C$1)';
    withCachedResults(workbook([[cell(null, { formula })]]), (_name, _args, addresses) => {
      seen.push(addresses);
      return 0;
    });
    expect(seen[0]).toEqual(["'Sổ 1'!A1:B3", "'Sổ 1'!B2:B2", null, null, "'Results'!C1:C1"]);
  });
});

describe("results", () => {
  test("a block spills, in the looks of its first row", () => {
    const done = withCachedResults(
      workbook([[cell(null, { formula: "EMU.X(EmuUnits[#All])", style: "computed" }), cell(null, { style: "label", format: "0.00" })]]),
      echo,
    );
    expect(results(done)).toEqual([
      ["unit", "order"],
      ["A", 1],
      ["B", null],
    ]);
    expect(done.sheets[1]?.cells[0]?.[0]?.spill).toEqual([3, 2]);
    expect(done.sheets[1]?.cells[2]?.map((one) => [one?.style, one?.format])).toEqual([
      ["computed", undefined],
      ["label", "0.00"],
    ]);
  });

  test("a smaller result takes the former block away; the same result changes nothing", () => {
    const wide = withCachedResults(workbook([[cell(null, { formula: "EMU.X(EmuUnits[#All])" })]]), echo);
    const narrow = withCachedResults(wide, () => [["one"]]);
    expect(
      results(narrow)
        .flat()
        .filter((value) => value !== undefined && value !== null),
    ).toEqual(["one"]);
    expect(narrow.sheets[1]?.cells[0]?.[0]?.spill).toEqual([1, 1]);
    expect(withCachedResults(wide, echo)).toEqual(wide);
  });

  test.each([
    ["EMU.X(EMU_PERIOD)", [1, 1]],
    ["EmuUnits[unit]", [2, 1]],
    ["'Sổ 1'!$A$2", undefined],
    ["EMU_PERIOD", undefined],
  ])("%s may spill later, or never: %p", (formula, spill) => {
    const done = withCachedResults(workbook([[cell(null, { formula })]]), echo);
    expect(done.sheets[1]?.cells[0]?.[0]?.spill).toEqual(spill);
  });

  test("a filled cell in the way gives #SPILL! and stays", () => {
    const done = withCachedResults(workbook([[cell(null, { formula: "EMU.X(EmuUnits[#All])" })], [cell("typed")]]), echo);
    expect(results(done)).toEqual([[{ error: "#SPILL!" }], ["typed"]]);
  });

  test("a formula sees the block that another one spilled, wherever it stands", () => {
    const later = cell(null, { formula: "EmuUnits[unit]" });
    const done = withCachedResults(workbook([[cell(null, { formula: "EMU.X(C1#)" }), undefined, later]]), echo);
    expect(results(done)).toEqual([
      ["A", undefined, "A"],
      ["B", undefined, "B"],
    ]);
  });

  test("a reference to a blank cell shows 0, as in Excel; other formulas keep their result", () => {
    const cells = [[cell(null, { formula: "'Sổ 1'!B3" }), cell(42, { formula: "SUM(A1:A9)" })]];
    expect(results(withCachedResults(workbook(cells), echo))).toEqual([[0, 42]]);
  });

  test("formulas in a circle are a fault, not an endless loop", () => {
    let count = 0;
    const grow: CallFunction = () => (count += 1);
    expect(() => withCachedResults(workbook([[cell(null, { formula: "EMU.X(A1)" })]]), grow)).toThrow("circle");
  });
});

function refusalOf(calculate: () => unknown): string | null {
  try {
    calculate();
    return null;
  } catch (error) {
    return error instanceof CannotCalculate ? error.code : String(error);
  }
}

describe("formulas of somebody else that ask too much", () => {
  const value = (formula: string) => cell(0, { formula });

  test.each([
    ["an argument of the whole sheet", "EMU.X(A1:XFD1048576)"],
    ["a reference to the whole sheet", "Results!A1:XFD1048576"],
  ])("%s is an error value, and nobody is called", (_what, formula) => {
    const call = jest.fn<Cells | Cell, Parameters<CallFunction>>(() => 1);
    expect(results(withCachedResults(workbook([[value(formula)]]), call))).toEqual([[{ error: "#VALUE!" }]]);
    expect(call).not.toHaveBeenCalled();
  });

  // In every run a hundredth of what is allowed; with `npm run test:all` all of it.
  const share = everything ? 1 : 100;
  const most = { seen: MOST_WORK.seen / share, filled: MOST_WORK.filled / share };

  test.each([
    ["are done", 30, null],
    ["are refused before they take minutes", 60, "too-much"],
  ])("%s: %i formulas over many cells, each looked at twice", (_what, count, refused) => {
    const line = Array.from({ length: count }, () => value(`EMU.X(A5:J${4 + 350_000 / share})`));
    const calculate = () => withCachedResults(workbook([line]), () => 1, "free", most);
    expect(refusalOf(calculate)).toBe(refused);
  });

  test.each([
    ["are done", 1, null],
    ["are refused: they would fill the memory", 3, "too-much"],
  ])("results %s (%i of them)", (_what, count, refused) => {
    const answer = Array.from({ length: 3000 / share }, () => Array.from({ length: 2000 }, () => 1));
    const line = Array.from({ length: count }, () => [value('EMU.X("a")'), cell(1)]).flat();
    expect(refusalOf(() => withCachedResults(workbook([line]), () => answer, "free", most))).toBe(refused);
  });

  test("an argument that could be split in countless ways is no formula of ours, at once", () => {
    expect(readFormula(`EMU.X(${"'a'".repeat(300)}(1)`)).toBeNull();
    expect(readFormula(`EMU.X(${'"a"'.repeat(300)}(1)`)).toBeNull();
  });
});

describe("a large workbook takes room once", () => {
  const rows = [[cell("x", { formula: "EMU.X(EmuUnits[#All])", style: "computed" }), cell(null, { style: "computed" })]];
  const source = workbook(rows);
  const answer: Cells = [
    ["Đạt", 1],
    ["Đạt", 1],
    ["Chưa", 1],
  ];
  const calculated = withCachedResults(source, () => answer);

  test("sheets in which nothing changed are the ones that were there", () => {
    expect(calculated.sheets[0]).toBe(source.sheets[0]);
    expect(withCachedResults(calculated, () => answer).sheets[1]).toBe(calculated.sheets[1]);
    expect(source.sheets[1]?.cells).toEqual(rows);
  });

  test("results that are alike are one", () => {
    const [, second, third] = calculated.sheets[1]?.cells ?? [];
    expect([second, third]).toEqual([
      [cell("Đạt", { style: "computed" }), cell(1, { style: "computed" })],
      [cell("Chưa", { style: "computed" }), cell(1, { style: "computed" })],
    ]);
    expect(third?.[1]).toBe(second?.[1]);
  });

  test("a row without formulas stays that row in a copy of values only", () => {
    const made = valuesOnly(calculated);
    expect(made.sheets[0]?.cells[1]).toBe(source.sheets[0]?.cells[1]);
    expect(made.sheets[1]?.cells[0]?.[0]).toEqual(cell("Đạt", { style: "computed" }));
  });
});

describe("views of cells", () => {
  const NONE: CallFunction = () => ({ error: "#NAME?" });
  const VIEW = "IF('Sổ 1'!$A$2:$B$3=\"\",\"\",'Sổ 1'!$A$2:$B$3)";

  test.each<[string, CellContent, readonly (readonly (Cell | undefined)[])[]]>([
    [
      "show what they view; a blank cell is a text without letters, not 0",
      cell(null, { formula: VIEW, spill: [2, 2] }),
      [
        ["A", 1],
        ["B", ""],
      ],
    ],
    [
      "turned by TRANSPOSE: rows are columns",
      cell(null, { formula: `TRANSPOSE(${VIEW})`, spill: [2, 2] }),
      [
        ["A", "B"],
        [1, ""],
      ],
    ],
    ["in one cell they are anybody's formula, which keeps its result", cell("as it was", { formula: VIEW }), [["as it was"]]],
    ["an array over other cells than it views is somebody's own", cell("as it was", { formula: VIEW, spill: [3, 1] }), [["as it was"]]],
    ["a view of nothing keeps what it showed", cell("gone", { formula: VIEW.replaceAll("Sổ 1", "Sổ 9"), spill: [2, 2] }), [["gone"]]],
  ])("%s", (_what, anchor, shown) => {
    expect(results(withCachedResults(workbook([[anchor]]), NONE))).toEqual(shown);
  });

  test.each([
    [VIEW, [2, 2]],
    ['TRANSPOSE(IF($A$1:$C$9="","",$A$1:$C$9))', [3, 9]],
    ['IF(EmuUnits[order]="","",EmuUnits[order])', null],
    ["EMU.RANK(A1)", null],
    ["$A$1:$C$9", null],
  ] as const)("%s fills %j", (formula, size) => {
    expect(viewSize(formula)).toEqual(size);
  });
});
