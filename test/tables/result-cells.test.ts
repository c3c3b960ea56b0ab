/** What becomes of a cell that shows results when people work around it (trap 9). */
import type { Cell } from "../../src/core/model/cell";
import { readBook } from "../../src/tables/read-book";
import { locate, cellAt } from "../../src/tables/locate";
import type { ResultCell, ResultCells } from "../../src/tables/source";
import { withViews } from "../../src/tables/bare-tables";
import { isNotCalled, needsRestoring } from "../../src/tables/result-cells";
import { viewedTable } from "../../src/tables/views";

const TOTAL = "EMU.TOTAL(EMU_RUBRIC,EMU_ENTRIES,EMU_PERIOD,$A$7#)";
const BARE = "EMU.TOTAL(EmuRubric[#All], emuentries[#all],EMU_PERIOD,$A$7#)";

function cell(formula: string | null, value: Cell): ResultCell {
  return { at: { sheet: "Tổng hợp", row: 6, column: 3 }, wanted: "EMU.TOTAL", formula, value };
}

function found(cells: readonly ResultCell[], frozen: string | null = null) {
  const results: ResultCells = { cells, frozen };
  const sources = { EmuRubric: { cells: [["Mã"]] }, EmuEntries: { cells: [["Kỳ"]] }, results };
  return readBook(sources)
    .findings.filter(({ place }) => place.table === "EmuResults")
    .map(({ code, severity, place, found: value, params }) => ({ code, severity, at: locate(sources, place), value, params }));
}

const AT = { sheet: "Tổng hợp", cell: "D7" };

test.each<readonly [what: string, formula: string | null, value: Cell]>([
  ["the formula and its result", TOTAL, 95.5],
  ["the formula in small letters", TOTAL.toLowerCase(), 95.5],
  ["the formula as Excel stores it", TOTAL.replace("EMU.", "_xldudf_EMU_"), 95.5],
  ["the formula inside one of the user's own", `ROUND(${TOTAL},1)`, 95.5],
  ["not calculated yet", TOTAL, null],
  ["tables as arrays in which blanks are texts", 'EMU.TOTAL(IF(EmuRubric[#All]="","",EmuRubric[#All]),EMU_ENTRIES)', 95.5],
])("nothing to say: %s", (_what, formula, value) => {
  expect(found([cell(formula, value)])).toEqual([]);
});

test.each<readonly [what: string, formula: string | null, value: Cell, code: string, severity: string, shown: Cell]>([
  ["a total typed over the formula", null, 95.5, "FORMULA_LOST", "error", 95.5],
  ["the formula deleted", null, null, "FORMULA_LOST", "error", null],
  ["a formula of somebody's own", "SUM(D8:D12)", 95.5, "FORMULA_LOST", "error", "=SUM(D8:D12)"],
  ["another function of ours", TOTAL.replace("TOTAL", "RANK"), 2, "FORMULA_LOST", "error", `=${TOTAL.replace("TOTAL", "RANK")}`],
  ["a filled cell in its way", TOTAL, { error: "#SPILL!" }, "SPILL_BLOCKED", "error", { error: "#SPILL!" }],
  ["functions not loaded", TOTAL, { error: "#NAME?" }, "RESULT_NOT_SHOWN", "warning", { error: "#NAME?" }],
  ["a reference gone", TOTAL, { error: "#REF!" }, "RESULT_NOT_SHOWN", "warning", { error: "#REF!" }],
  ["nothing to spill", TOTAL, { error: "#CALC!" }, "RESULT_NOT_SHOWN", "warning", { error: "#CALC!" }],
  ["a service out of reach", TOTAL, { error: "#CONNECT!" }, "RESULT_NOT_SHOWN", "warning", { error: "#CONNECT!" }],
  ["forbidden by the administrator", TOTAL, { error: "#BLOCKED!" }, "RESULT_NOT_SHOWN", "warning", { error: "#BLOCKED!" }],
  [
    "taken over by another add-in's link",
    "[1]!_xldudf_EMU_TOTAL(EMU_RUBRIC)",
    { error: "#VALUE!" },
    "RESULT_NOT_SHOWN",
    "warning",
    { error: "#VALUE!" },
  ],
  ["an error that the function itself answers", TOTAL, { error: "#VALUE!" }, "RESULT_ERROR", "warning", { error: "#VALUE!" }],
  ["a period that is not listed", TOTAL, { error: "#N/A" }, "RESULT_ERROR", "warning", { error: "#N/A" }],
  ["being calculated", TOTAL, { error: "#BUSY!" }, "RESULT_WAITING", "notice", { error: "#BUSY!" }],
  ["waiting for data", TOTAL, { error: "#GETTING_DATA" }, "RESULT_WAITING", "notice", { error: "#GETTING_DATA" }],
])("%s is named with its cell", (_what, formula, value, code, severity, shown) => {
  const error = code.startsWith("RESULT_") ? { error: (value as { error: string }).error } : {};
  expect(found([cell(formula, value)])).toEqual([{ code, severity, at: AT, value: shown, params: { formula: "EMU.TOTAL", ...error } }]);
});

test("each cell has a finding of its own", () => {
  const below = { ...cell(null, 1), at: { sheet: "Xét cờ", row: 8, column: 1 } };
  expect(found([cell(null, 95.5), cell(TOTAL, 95), below]).map(({ at }) => at)).toEqual([AT, { sheet: "Xét cờ", cell: "B9" }]);
});

const VIEW = 'IF($Q$7:$W$18="","",$Q$7:$W$18)';
const view = (formula: string | null, value: Cell): ResultCell => ({
  ...cell(formula, value),
  at: { sheet: "Tổng hợp", row: 6, column: 0 },
  wanted: "IF",
});

test.each<[string, readonly ResultCell[], readonly (readonly [string, string])[]]>([
  ["shows the answer", [cell(TOTAL, 95.5), view(VIEW, 95.5)], []],
  ["typed over", [cell(TOTAL, 95.5), view(null, 99)], [["FORMULA_LOST", "A7"]]],
  [
    "shows the error of the answer, which is named there",
    [cell(TOTAL, { error: "#SPILL!" }), view(VIEW, { error: "#SPILL!" })],
    [["SPILL_BLOCKED", "D7"]],
  ],
  ["has a filled cell in its own way", [cell(TOTAL, 95.5), view(VIEW, { error: "#SPILL!" })], [["SPILL_BLOCKED", "A7"]]],
  ["shows an error of one unit alone", [cell(TOTAL, 95.5), view(VIEW, { error: "#N/A" })], []],
])("a view of an answer %s", (_what, cells, expected) => {
  expect(found(cells).map(({ code, at }) => [code, at?.cell])).toEqual(expected);
});

test("a view is put back where it is gone, not for the errors that it shows", () => {
  expect([null, VIEW].map((formula) => needsRestoring(view(formula, { error: "#NAME?" })))).toEqual([true, false]);
});

test("formulas that hand tables over bare are one finding, at the first of them; each error among them has its own", () => {
  const [second, third] = [7, 8].map((row) => ({ ...cell(BARE, { error: "#VALUE!" }), at: { sheet: "Tổng hợp", row, column: 3 } }));
  expect(found([cell(TOTAL, 95.5), second!, third!, cell(BARE, 1)]).map(({ code, at, params }) => [code, at?.cell, params])).toEqual([
    ["RESULT_NOT_SHOWN", "D8", { formula: "EMU.TOTAL", error: "#VALUE!" }],
    ["FORMULA_BARE", "D8", { count: 3 }],
    ["RESULT_NOT_SHOWN", "D9", { formula: "EMU.TOTAL", error: "#VALUE!" }],
  ]);
});

test.each<readonly [formula: string | null, value: Cell, isSo: boolean]>([
  [TOTAL, 95.5, false],
  [TOTAL, { error: "#VALUE!" }, false],
  [TOTAL, { error: "#NAME?" }, true],
  [`'C:\\[EMU.xlam]x'!_xldudf_EMU_TOTAL(EMU_RUBRIC)`, 1, true],
  [BARE, 95.5, true],
  ["SUM(A1:A3)", 95.5, true],
  [null, 95.5, true],
])("%s showing %j has to be put back: %p", (formula, value, isSo) => {
  expect(needsRestoring({ formula, wanted: "EMU.TOTAL", value })).toBe(isSo);
});

test.each([
  ["EMU.POLICY(EmuPolicy[#All],EmuRubric[#All])", "EMU.POLICY(EMU_POLICY,EMU_RUBRIC)"],
  ['EMU.RANK(emurubric[#ALL], EmuEntries[#All], "2021")', 'EMU.RANK(EMU_RUBRIC, EMU_ENTRIES, "2021")'],
  ['EMU.POLICY(IF(EmuPolicy[#All]="","",EmuPolicy[#All]))', "EMU.POLICY(EMU_POLICY)"],
  ["EMU.POLICY(EmuLog[#All])", "EMU.POLICY(EmuLog[#All])"],
  ["EMU.PLACE(EmuEntries[Tự chấm])", "EMU.PLACE(EmuEntries[Tự chấm])"],
])("%s with views is %s", (formula, views) => {
  expect(withViews(formula)).toBe(views);
});

test.each([
  ["EMU_RUBRIC", "EmuRubric"],
  ["emu_status", "EmuStatus"],
  ["EMU_PERIOD", null],
])("the name %s is the view of %s", (name, table) => {
  expect(viewedTable(name)).toBe(table);
});

test("results frozen on purpose are one notice, at the first of them", () => {
  expect(found([cell(null, 95.5), cell(null, 1)], "31/12/2021 17:00")).toEqual([
    { code: "RESULTS_FROZEN", severity: "notice", at: AT, value: null, params: { time: "31/12/2021 17:00" } },
  ]);
});

test("a place among cells nobody knows of is nowhere", () => {
  const place = { table: "EmuResults", row: 3, column: null } as const;
  expect(locate({ results: { cells: [], frozen: null } }, place)).toBeNull();
  expect(locate({}, place)).toBeNull();
  expect(cellAt({}, place)).toBeNull();
  expect(cellAt({ results: { cells: [cell(null, 1)], frozen: null } }, { ...place, row: 0, column: "self" })).toBeNull();
});

test.each<readonly [value: Cell, isSo: boolean]>([
  [{ error: "#NAME?" }, true],
  [{ error: "#SPILL!" }, true],
  [{ error: "#BUSY!" }, true],
  [{ error: "#VALUE!" }, false],
  ["#NAME?", false],
  [null, false],
])("a cell with %j has not been called: %p", (value, isSo) => {
  expect(isNotCalled(value)).toBe(isSo);
});
