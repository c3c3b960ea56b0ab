/** Formulas of the workbook: native ones by IronCalc, the add-in's functions by whoever answers for them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell } from "../../../src/core/model/cell";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { parseRect } from "../engine/address";
import { enter } from "../engine/user";
import { ExcelHost } from "../host";
import type { Answer, FunctionMetadata, Invocation } from "./functions";

const wasm = new Uint8Array(readFileSync(path.resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm")));

function matrix(name: string, optional = false): FunctionMetadata["parameters"][number] {
  return { name, type: "any", dimensionality: "matrix", optional };
}

const FUNCTIONS: readonly FunctionMetadata[] = [
  { id: "ECHO", name: "ECHO", parameters: [matrix("cells")] },
  { id: "SUMALL", name: "SUMALL", parameters: [matrix("cells"), { name: "more", type: "any", optional: true }] },
  { id: "ROWCOUNT", name: "ROWCOUNT", parameters: [matrix("cells")] },
  { id: "KINDS", name: "KINDS", parameters: [matrix("cells")], options: { allowErrorForDataTypeAny: true } },
  { id: "WHERE", name: "WHERE", parameters: [matrix("cells"), matrix("more", true)], options: { requiresParameterAddresses: true } },
  { id: "FAIL", name: "FAIL", parameters: [{ name: "x", type: "any" }] },
  { id: "JOIN", name: "JOIN", parameters: [{ name: "parts", type: "any", dimensionality: "matrix", repeating: true }] },
];

function numbers(cells: unknown): readonly number[] {
  return (cells as readonly (readonly unknown[])[]).flat().filter((value): value is number => typeof value === "number");
}

function answer({ functionId, args, parameterAddresses }: Invocation): Answer {
  const [cells] = args;
  switch (functionId) {
    case "ECHO":
      return { ok: true, value: cells };
    case "SUMALL":
      return {
        ok: true,
        value: numbers(cells).reduce((sum, number) => sum + number, typeof args[1] === "number" ? args[1] : 0),
      };
    case "ROWCOUNT":
      return { ok: true, value: (cells as readonly unknown[]).length };
    case "KINDS":
      return {
        ok: true,
        value: (cells as readonly (readonly unknown[])[]).map((row) =>
          row.map((value) => (value === null ? "null" : typeof value === "object" ? JSON.stringify(value) : typeof value)),
        ),
      };
    case "WHERE":
      return { ok: true, value: JSON.stringify(parameterAddresses) };
    case "JOIN":
      return { ok: true, value: JSON.stringify(cells) };
    default:
      return { ok: false, message: "vì sao", code: 1 };
  }
}

/** A sheet from lines of cells; a text that starts with "=" is a formula. */
function sheet(name: string, lines: readonly (readonly (Cell | CellContent)[])[], more: Partial<SheetDocument> = {}): SheetDocument {
  const cells = lines.map((line) =>
    line.map((cell): CellContent | undefined => {
      if (typeof cell === "object" && cell !== null && "value" in cell) {
        return cell;
      }
      const formula = typeof cell === "string" && cell.startsWith("=") ? { formula: cell.slice(1) } : {};
      return cell === null ? undefined : { value: "formula" in formula ? null : (cell as Cell), ...formula };
    }),
  );
  return { name, cells, tables: [], validations: [], ...more };
}

type Book = {
  readonly host: ExcelHost;
  readonly messages: (readonly string[])[];
  readonly get: (name: string, sheet?: string) => Cell;
  readonly type: (name: string, text: string) => Promise<void>;
};

async function open(sheets: readonly SheetDocument[], names: WorkbookDocument["names"] = []): Promise<Book> {
  const host = new ExcelHost({ sheets, names, properties: { title: "", language: "vi-VN" } });
  const messages: (readonly string[])[] = [];
  host.loadCalculation(wasm);
  host.setFunctions({ functions: FUNCTIONS });
  host.calculator.connect(async (calls) => {
    messages.push(calls.map(({ functionId }) => functionId));
    await Promise.resolve();
    return calls.map(answer);
  });
  await host.recalculate(true);
  const get = (name: string, sheetName = "A"): Cell => {
    const rect = parseRect(name);
    const found = host.workbook.sheet(sheetName);
    return (rect && found?.at(rect.row, rect.column)?.value) ?? null;
  };
  const type = async (name: string, text: string): Promise<void> => {
    const rect = parseRect(name);
    const found = host.workbook.sheet("A");
    if (rect && found) {
      enter(host.workbook, found, rect.row, rect.column, text, host.locale);
      await host.recalculate(false);
    }
  };
  return { host, messages, get, type };
}

function sheetName(cells: Book, names: readonly string[]): readonly Cell[] {
  return names.map((name) => cells.get(name));
}

test("a third is the nearest double, and 0.1 + 0.2 is not 0.3", async () => {
  const book = await open([sheet("A", [["=1/3", "=0.1+0.2", "=A1*3", "=1/0", '="a"&"b"', "=1<2"]])]);
  expect(sheetName(book, ["A1", "B1", "C1", "D1", "E1", "F1"])).toEqual([1 / 3, 0.1 + 0.2, 1, { error: "#DIV/0!" }, "ab", true]);
});

test.each([
  ["a whole table", "EMU.ROWCOUNT(T[#All])", 4],
  ["its data", "EMU.ROWCOUNT(T)", 3],
  ["one column, header included", "EMU.ROWCOUNT(T[[#All],[Điểm]])", 4],
  ["one column", "EMU.SUMALL(T[Điểm])", 6.5],
  ["two columns", "EMU.ROWCOUNT(T[[Đơn vị]:[Điểm]])", 3],
  ["as Excel saves it", "_xldudf_EMU_SUMALL(T[Điểm])", 6.5],
  ["a range on another sheet", "EMU.SUMALL('Chấm điểm'!A1:B4)", 6.5],
  ["a single cell", "EMU.SUMALL('Chấm điểm'!B2)", 1],
  ["a whole column", "EMU.SUMALL('Chấm điểm'!B:B)", 6.5],
  ["a spilled block", "EMU.SUMALL(D1#)", 21],
  ["a name", "EMU.SUMALL(Scores)", 6.5],
  ["an array constant", "EMU.SUMALL({1,2;3,-4})", 2],
  ["a native expression", "EMU.SUMALL('Chấm điểm'!B2:B4*10)", 65],
  ["a native expression over its own sheet", "EMU.SUMALL(IF(D1:D3>2,D1:D3,0))", 8],
  ["a second argument", "EMU.SUMALL(T[Điểm],100)", 106.5],
  ["a negative literal", "EMU.SUMALL(T[Điểm],-1)", 5.5],
  ["another function inside", "EMU.SUMALL(EMU.ECHO(T[Điểm]))", 6.5],
  ["inside a native formula", "ROUND(EMU.SUMALL(T[Điểm])*2,0)+1", 14],
  ["two calls in one formula", "EMU.SUMALL(T[Điểm])-EMU.SUMALL('Chấm điểm'!B2)", 5.5],
  ["a function that fails", "EMU.FAIL(1)", { error: "#N/A" }],
  ["a failure that is caught", "IFERROR(EMU.FAIL(1),7)", 7],
  ["a function nobody knows", "EMU.NONE(1)", { error: "#NAME?" }],
  ["an error value in an argument: not called", "EMU.SUMALL('Chấm điểm'!C2)", { error: "#N/A" }],
  ["a table that is missing", "EMU.SUMALL(Gone[Điểm])", { error: "#REF!" }],
  ["too few arguments", "EMU.SUMALL()", { error: "#VALUE!" }],
  ["too many arguments", "EMU.ECHO(1,2)", { error: "#VALUE!" }],
  ["repeating arguments", 'EMU.JOIN({1},"x")', '[[[1]],[["x"]]]'],
])("an argument may be %s", async (_name, formula, expected) => {
  const data = sheet(
    "Chấm điểm",
    [
      ["Đơn vị", "Điểm"],
      ["Phú Thọ", 1, { value: { error: "#N/A" } }],
      ["Bắc Kạn", 2],
      ["Hòa Bình", 3.5],
    ],
    { tables: [{ name: "T", row: 0, column: 0, rows: 4, columns: 2 }] },
  );
  const book = await open(
    [sheet("A", [[`=${formula}`, null, null, "=SEQUENCE(3,2)"]]), data],
    [{ name: "Scores", refersTo: "'Chấm điểm'!$B$2:$B$4" }],
  );
  expect(book.get("A1")).toEqual(expected);
  expect(book.host.failures()).toEqual([]);
});

test("blanks are sent as null, texts and numbers and errors as what they are", async () => {
  const book = await open([sheet("A", [["=EMU.KINDS(A3:D3)"], [], [1, "x", null, { value: { error: "#DIV/0!" } }]])]);
  expect(sheetName(book, ["A1", "B1", "C1", "D1"])).toEqual([
    "number",
    "string",
    "null",
    '{"type":"CustomFunctionError","code":"#DIV/0!"}',
  ]);
});

describe("a view of a table: an array in which blanks are empty texts, on whichever host", () => {
  const CELLS = [
    ["a", "b"],
    [1, null],
    [0, { value: { error: "#DIV/0!" as const } }],
  ];
  const names = [{ name: "VIEW", refersTo: 'IF(B!$A$1:$B$3="","",B!$A$1:$B$3)' }];
  test.each([
    ["named", "=EMU.KINDS(VIEW)"],
    ["written out", '=EMU.KINDS(IF(B!A1:B3="","",B!A1:B3))'],
  ])("%s", async (_what, formula) => {
    const book = await open([sheet("A", [[formula]]), sheet("B", CELLS)], names);
    expect(sheetName(book, ["A1", "B1", "A2", "B2", "A3", "B3"])).toEqual([
      "string",
      "string",
      "number",
      "string",
      "number",
      '{"type":"CustomFunctionError","code":"#DIV/0!"}',
    ]);
  });

  test("it stands nowhere", async () => {
    const view = [{ name: "VIEW", refersTo: 'IF(B!$A$1:$B$2="","",B!$A$1:$B$2)' }];
    const book = await open([sheet("A", [["=EMU.WHERE(VIEW,B!A1:B1)"]]), sheet("B", CELLS)], view);
    expect(book.get("A1")).toBe('[null,"B!A1:B1"]');
  });
});

test("a result spills; a cell in its way makes #SPILL!, and clearing it lets it spill again", async () => {
  const book = await open([sheet("A", [["=EMU.ECHO({1,2;3,4})"]])]);
  expect(sheetName(book, ["A1", "B1", "A2", "B2"])).toEqual([1, 2, 3, 4]);
  await book.type("B2", "x");
  expect(sheetName(book, ["A1", "B1", "A2", "B2"])).toEqual([{ error: "#SPILL!" }, null, null, "x"]);
  await book.type("B2", "");
  expect(sheetName(book, ["A1", "B1", "A2", "B2"])).toEqual([1, 2, 3, 4]);
});

test("formulas that hang on a call are computed after it, each call once", async () => {
  const book = await open([sheet("A", [["=EMU.SUMALL(B1:B2)", "=A2*2"], ["=EMU.SUMALL(C1:C2)", 1, 0], [null, null, null], ["=A1+1"]])]);
  expect(sheetName(book, ["A2", "B1", "A1", "A4"])).toEqual([0, 0, 1, 2]);
  expect(book.messages).toEqual([["SUMALL"], ["SUMALL"]]);
  book.messages.length = 0;
  await book.type("C1", "5");
  expect(sheetName(book, ["A2", "B1", "A1", "A4"])).toEqual([5, 10, 11, 12]);
  expect(book.messages).toEqual([["SUMALL"], ["SUMALL"]]);
});

test("all calls of one recalculation go in one message; an edit asks only what it touches", async () => {
  const book = await open([
    sheet("A", [
      ["=EMU.SUMALL(D1:D2)", "=EMU.ROWCOUNT(E1:E3)", null, 1, 1],
      [null, null, null, 2, 2],
    ]),
  ]);
  expect(book.messages).toEqual([["SUMALL", "ROWCOUNT"]]);
  book.messages.length = 0;
  await book.type("D1", "7");
  expect(book.get("A1")).toBe(9);
  expect(book.messages).toEqual([["SUMALL"]]);
});

test("calls that wait for each other in a circle are reported, not followed for ever", async () => {
  const book = await open([sheet("A", [["=EMU.SUMALL(B1,1)", "=EMU.SUMALL(A1,1)"]])]);
  expect(book.host.failures().map(({ kind }) => kind)).toContain("calculation");
});

test("a table that grows under a formula is seen whole", async () => {
  const book = await open([
    sheet("A", [["Điểm", null, "=EMU.SUMALL(T[Điểm])", "=SUM(T[Điểm])"], [1], [2]], {
      tables: [{ name: "T", row: 0, column: 0, rows: 3, columns: 1 }],
    }),
  ]);
  expect(sheetName(book, ["C1", "D1"])).toEqual([3, 3]);
  await book.type("A4", "4");
  expect(sheetName(book, ["C1", "D1"])).toEqual([7, 7]);
});

test("before the functions answer, the values that came with the file stay", async () => {
  const cached = sheet("A", [
    [{ value: 12, formula: "EMU.SUMALL(B1:B2)" }, 1, { value: 24, formula: "A1*2" }],
    [null, 2],
  ]);
  const host = new ExcelHost({ sheets: [cached], names: [], properties: { title: "", language: "vi-VN" } });
  host.loadCalculation(wasm);
  await host.recalculate(true);
  const values = host.document().sheets[0]?.cells[0]?.map((cell) => cell?.value);
  expect(values).toEqual([12, 1, 24]);
});

test("a function typed while no add-in is there is #NAME?", async () => {
  const host = new ExcelHost({ sheets: [sheet("A", [])], names: [], properties: { title: "", language: "vi-VN" } });
  host.loadCalculation(wasm);
  const found = host.workbook.active();
  enter(host.workbook, found, 0, 0, "=EMU.SUMALL(B1;2,5)", host.locale);
  await host.recalculate(false);
  expect(found.at(0, 0)).toMatchObject({ formula: "EMU.SUMALL(B1,2.5)", value: { error: "#NAME?" } });
});

test("blocks that spilled when the file was saved are shown, recalculated in place and block nothing", async () => {
  const lines = [
    [
      { value: 1, formula: "EMU.ECHO({1,2;3,4})", spill: [2, 2] as const },
      { value: 2 },
      { value: 8, formula: "SEQUENCE(2,1)*4", spill: [2, 1] as const },
    ],
    [{ value: 3 }, { value: 4 }, { value: 8 }],
    ["=SUM(A1#)+SUM(C1#)"],
  ];
  const host = new ExcelHost({ sheets: [sheet("A", lines)], names: [], properties: { title: "", language: "vi-VN" } });
  const before = host.document().sheets[0];
  expect(before?.cells[0]?.[0]).toEqual({ value: 1, formula: "EMU.ECHO({1,2;3,4})", spill: [2, 2] });
  const book = await open([sheet("A", lines)]);
  expect(sheetName(book, ["A1", "B1", "A2", "B2", "C1", "C2", "A3"])).toEqual([1, 2, 3, 4, 4, 8, 22]);
});

test.each([
  ["INDIRECT", '=INDIRECT("B"&2)*2'],
  ["a name that is a formula", "=Double"],
  ["a chain of formulas", "=C1*2"],
])("a native formula sees later changes of cells it reaches by %s", async (_name, formula) => {
  const book = await open(
    [
      sheet("A", [
        [formula, 1, "=B2"],
        [null, 5],
      ]),
    ],
    [{ name: "Double", refersTo: "A!$B$2*2" }],
  );
  expect(book.get("A1")).toBe(10);
  await book.type("B2", "7");
  expect(book.get("A1")).toBe(14);
});

test.each([
  ["a range on another sheet", "EMU.WHERE('Chấm điểm'!A1:B2)", "[\"'Chấm điểm'!A1:B2\"]"],
  ["a literal stands nowhere", 'EMU.WHERE("x",A1)', '[null,"A!A1"]'],
])("a function that asks for addresses is told where its arguments stand: %s", async (_what, formula, expected) => {
  const { get } = await open([sheet("A", [[1, { value: null, formula }]]), sheet("Chấm điểm", [["a"]])]);
  expect(get("B1")).toBe(expected);
});

test("functions that do not ask are not told", async () => {
  const seen: Invocation[] = [];
  const { host } = await open([sheet("A", [[1, { value: null, formula: "EMU.ECHO(A1)" }]])]);
  host.calculator.connect((calls) => {
    seen.push(...calls);
    return Promise.resolve(calls.map(answer));
  });
  await host.recalculate(true);
  expect(seen.map(({ parameterAddresses }) => parameterAddresses)).toEqual([null]);
});
