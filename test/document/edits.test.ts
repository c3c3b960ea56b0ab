/** Edits of cells in a workbook of plain data: all or none, logged, taken back. */
import type { Cell } from "../../src/core/model/cell";
import { createDocumentPort } from "../../src/document/document-port";
import { tablesOf } from "../../src/document/reading/tables";
import { editLines, formatAfter, holds, placeOf } from "../../src/document/patch/edits";
import { contentOf, DANGEROUS, edit, SAMPLE, withEntries, withoutLog } from "./edit-cases";

const MORNING = new Date(2021, 5, 30, 8, 15);

function open(document = SAMPLE) {
  return createDocumentPort(document, "so.xlsx", () => MORNING);
}

function logOf(port: ReturnType<typeof open>): readonly (readonly Cell[])[] {
  return tablesOf(port.document()).EmuLog!.cells.slice(1);
}

test("several cells are one action: written, logged line by line, taken back as one", async () => {
  const port = open(withEntries([0, "self", { value: "9,5", style: "input", format: "@" }], [1, "state", { value: "x" }]));
  const before = port.document();
  const edits = [edit(0, "self", "9,5", 9.5), edit(1, "state", "x", null), edit(2, "unit", "Phú Thọ", "Yên Bái")];
  expect(await port.applyEdits(edits, "fix-number")).toEqual({ ok: true, value: { cells: 3 } });
  expect(contentOf(port.document(), 0, "self")).toEqual({ value: 9.5, style: "input" });
  expect(contentOf(port.document(), 1, "state")!.value).toBeNull();
  expect(contentOf(port.document(), 2, "unit")).toEqual({ ...contentOf(before, 2, "unit"), value: "Yên Bái" });
  const place = edits.map(({ address }) => `${address.sheet}!${address.cell}`);
  expect(logOf(port).map((line) => line.slice(1))).toEqual([
    ["Đổi chữ thành số", place[0], "“9,5”", "9,5"],
    ["Đổi chữ thành số", place[1], "“x”", "(trống)"],
    ["Đổi chữ thành số", place[2], "“Phú Thọ”", "“Yên Bái”"],
  ]);
  expect(logOf(port)[0]![0]).toBeCloseTo(44377 + 8.25 / 24, 6);
  expect(await port.undo()).toEqual({ ok: true, value: { sheets: [] } });
  expect(withoutLog(port.document())).toEqual(withoutLog(before));
  expect(logOf(port)).toHaveLength(6);
  expect(logOf(port)[3]!.slice(1)).toEqual(["Hoàn tác sửa ô", place[0], "9,5", "“9,5”"]);
  expect(await port.undo()).toMatchObject({ code: "nothing-to-undo" });
});

test.each([
  ["a cell that was typed into meanwhile", [edit(0, "self", 1234, 5)], "changed-meanwhile"],
  ["one of two cells changed meanwhile", [edit(1, "unit", "Phú Thọ", "A"), edit(0, "self", 1234, 5)], "changed-meanwhile"],
  ["a number where the same text was", [edit(0, "period", 2017, "x")], "changed-meanwhile"],
  ["a sheet that is gone", [{ address: { sheet: "Không có", cell: "A1" }, before: null, after: 1 }], "item-not-found"],
] as const)("refused as a whole: %s", async (_what, edits, code) => {
  const port = open();
  expect(await port.applyEdits(edits, "fix-number")).toMatchObject({ ok: false, code });
  expect(port.document()).toBe(SAMPLE);
  expect(await port.undo()).toMatchObject({ code: "nothing-to-undo" });
});

test("a formula is never written over", async () => {
  const port = open(withEntries([0, "self", { value: "9,5", formula: 'TEXT(9.5,"0,0")' }]));
  const refused = await port.applyEdits([edit(0, "self", "9,5", 9.5)], "fix-number");
  expect(refused).toMatchObject({ ok: false, code: "formula-cell", detail: expect.stringContaining("Chấm điểm!M") });
});

test.each([
  ["not one of our workbooks", [], "item-not-found"],
  ["a newer schema", [{ name: "EMU_SCHEMA", refersTo: "3" }], "newer-schema"],
])("%s is not written into", async (_what, names, code) => {
  const port = open({ ...SAMPLE, names });
  expect(await port.applyEdits([edit(0, "unit", "Phú Thọ", "A")], "fix-spelling")).toMatchObject({ ok: false, code });
});

test("nothing to write is nothing to undo", async () => {
  const port = open();
  expect(await port.applyEdits([], "fix-number")).toEqual({ ok: true, value: { cells: 0 } });
  expect(await port.undo()).toMatchObject({ code: "nothing-to-undo" });
});

test("not taken back where one of the cells was typed into since; other cells may have been", async () => {
  const port = open();
  await port.applyEdits([edit(0, "unit", "Phú Thọ", "A"), edit(1, "unit", "Phú Thọ", "B")], "fix-spelling");
  port.edit(placeOf(edit(5, "note", null, null).address), "việc khác");
  port.edit(placeOf(edit(1, "unit", null, null).address), "C");
  expect(await port.undo()).toMatchObject({ ok: false, code: "changed-meanwhile" });
  port.edit(placeOf(edit(1, "unit", null, null).address), "B");
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(contentOf(port.document(), 5, "note")!.value).toBe("việc khác");
  expect(contentOf(port.document(), 1, "unit")!.value).toBe("Phú Thọ");
});

test("what was done before the edits can be taken back after them", async () => {
  const port = open();
  await port.choosePeriod("2017-H1");
  await port.applyEdits([edit(0, "unit", "Phú Thọ", "A")], "fix-spelling");
  await port.undo();
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(await port.read()).toMatchObject({ value: { period: "2017" } });
});

test("a workbook whose log is gone is written into all the same", async () => {
  const sheets = SAMPLE.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.filter(({ name }) => name !== "EmuLog"),
  }));
  const port = open({ ...SAMPLE, sheets });
  expect(await port.applyEdits([edit(0, "unit", "Phú Thọ", "A")], "fix-spelling")).toMatchObject({ ok: true });
});

test("texts are kept as they are, in the cell and in the log", async () => {
  const port = open();
  for (const text of DANGEROUS) {
    const before = contentOf(port.document(), 0, "unit")!.value;
    await port.applyEdits([edit(0, "unit", before, text)], "fix-suggestion");
    expect(contentOf(port.document(), 0, "unit")).toMatchObject({ value: text });
  }
  expect(logOf(port).map((line) => line[4])).toEqual(DANGEROUS.map((text) => `“${text}”`));
});

describe("the format after an edit", () => {
  test.each([
    ["General", "25,67", 25.67, "General"],
    ["0.00%", "75%", 0.75, "0.00%"],
    ["@", "25,67", 25.67, "General"],
    ["@", "75%", 0.75, "0.00%"],
    ["@", null, 5, "General"],
    ["@", "hoà", "hòa", "@"],
    ["@", "5", null, "@"],
    ["dd/mm/yyyy", "1", 1, "General"],
    ["d-mmm", 46146, 4.5, "General"],
    ["yyyy", 44197, "2021", "@"],
    ["d-mmm", 46146, null, "d-mmm"],
    ["0%", 0.85, 85, "General"],
    ["0.00%", 0.285, 28.5, "General"],
    ["0%", 75, 0.75, "0%"],
    ["0%", 0.85, 0.9, "0%"],
    ["0%", 0, 0, "0%"],
    ["0.0", 0.85, 85, "0.0"],
  ] as const)("%s, %p → %p: %s", (format, before, after, expected) => {
    expect(formatAfter(format, { before, after })).toBe(expected);
  });
});

test.each<readonly [Cell, Cell, boolean]>([
  [null, "", true],
  ["5", 5, false],
  [5, 5, true],
  ["a", "A", false],
  ["a ", "a", false],
  [true, "TRUE", false],
  [{ error: "#N/A" }, { error: "#N/A" }, true],
  [{ error: "#N/A" }, { error: "#REF!" }, false],
  [{ error: "#N/A" }, "#N/A", false],
  ["#N/A", { error: "#N/A" }, false],
])("%p holds %p: %p", (cell, expected, answer) => {
  expect(holds(cell, expected)).toBe(answer);
});

test("an address of several cells is a mistake of the code", () => {
  expect(() => placeOf({ sheet: "S", cell: "A1:B2" })).toThrow("not one cell");
});

describe("a line of the log does not begin like a formula, and is never longer than a cell", () => {
  const log = { action: "fix-number", time: MORNING, language: "vi" } as const;
  const line = (sheet: string, before: Cell) =>
    editLines([{ address: { sheet, cell: "A1" }, before, after: 1 }], log).map(({ place, before: text }) => [place, text]);

  test.each([
    ["Chấm điểm", "Chấm điểm!A1"],
    ["=1+1", "'=1+1'!A1"],
    ["+x", "'+x'!A1"],
    ["-x", "'-x'!A1"],
    ["@x", "'@x'!A1"],
    ["\uFF1Dx", "'\uFF1Dx'!A1"],
    ["=it's", "'=it''s'!A1"],
  ])("the sheet %s", (sheet, place) => {
    expect(line(sheet, null)).toEqual([[place, "(trống)"]]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", "=cmd|'/c calc'!A1"])(
    "the text %j stands in quotation marks",
    (text) => {
      expect(line("S", text)[0]![1]).toMatch(/^“.*”$/s);
    },
  );

  test("a text of 32,767 characters, all of them unseen", () => {
    expect(line("S", "\u202E".repeat(32_767))[0]![1]!.length).toBeLessThan(32_767);
  });
});
