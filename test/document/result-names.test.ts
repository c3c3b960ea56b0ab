/** The hidden names of the cells that show results: what they hold, and that they say what should stand there. */
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { a1 } from "../../src/tables/cells/a1";
import { answerInCells } from "../../src/functions/workbook-call";
import { reviewTables } from "../../src/tables/review-tables";
import { tablesOf } from "../../src/document/reading/tables";
import { createDocumentPort } from "../../src/document/document-port";
import { withContent } from "../../src/document/patch/cells";
import { buildPreset, PRESETS } from "../../src/template/presets";
import {
  AREA_NAME,
  FORMULA_NAME,
  formulaOf,
  frozenSince,
  functionOf,
  namedArea,
  nameNumber,
  resultCellsOf,
} from "../../src/document/formulas/result-names";
import { safeFormula } from "../../src/document/formulas/safe-formula";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { bareWorkbook } from "./bare";
import { withoutLog } from "./edit-cases";

const IDS = PRESETS.map(({ id }) => id);

/** What the names say should stand in each formula's cell, beside what stands there. */
function templates(id: string) {
  const document = buildPreset(id, { sample: false, language: "vi" })!;
  const areas = new Map(
    document.names.flatMap(({ name, refersTo }) => {
      const number = nameNumber(name, AREA_NAME);
      return number === null ? [] : [[number, namedArea(refersTo)!] as const];
    }),
  );
  return document.names.flatMap(({ name, refersTo, comment = "" }) => {
    const at = namedArea(refersTo);
    if (nameNumber(name, FORMULA_NAME) === null || at === null) {
      return [];
    }
    const sheet = document.sheets.find((one) => one.name === at.sheet)!;
    return [{ comment, wanted: formulaOf(comment, at.sheet, areas), formula: sheet.cells[at.row]?.[at.column]?.formula }];
  });
}

test.each(IDS)("%s: every formula of the add-in is named, and its template gives it back", (id) => {
  const document = buildPreset(id, { sample: false, language: "vi" })!;
  const formulas = document.sheets.flatMap(({ cells }) => cells.flat()).filter((one) => functionOf(one?.formula) !== null);
  const named = templates(id);
  expect(named).toHaveLength(formulas.length);
  expect(named.length).toBeGreaterThan(5);
  for (const { wanted, formula, comment } of named) {
    // A range of one cell is that cell.
    expect(wanted).toBe(formula?.replace(/(\$[A-Z]+\$\d+):\1(?!\d)/g, "$1"));
    // Excel's limit for the comment of a name.
    expect(comment.length).toBeLessThanOrEqual(255);
  }
});

test("names and their templates survive the file", () => {
  const document = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
  const read = readXlsx(writeXlsx(document));
  expect(read.ok && read.document.names).toEqual(document.names);
});

test("a template follows the areas that were moved, onto another sheet as well; a lost area gives no formula", () => {
  const area = { sheet: "Tổng hợp", row: 9, column: 2, rows: 1, columns: 1 };
  const template = "EMU.TOTAL(EmuRubric[#All],{1}#,{2})";
  const wide = { sheet: "Bảng phụ", row: 0, column: 1, rows: 1, columns: 3 };
  expect(
    formulaOf(
      template,
      "Tổng hợp",
      new Map([
        [1, area],
        [2, wide],
      ]),
    ),
  ).toBe("EMU.TOTAL(EMU_RUBRIC,$C$10#,'Bảng phụ'!$B$1:$D$1)");
  expect(formulaOf(template, "Tổng hợp", new Map([[1, area]]))).toBeNull();
  expect(formulaOf("SUM({1})", "Tổng hợp", new Map([[1, area]]))).toBeNull();
});

test.each([
  ["'Tổng hợp'!$B$7", { sheet: "Tổng hợp", row: 6, column: 1, rows: 1, columns: 1 }],
  ["='Cụm d''Or'!$B$7:$C$9", { sheet: "Cụm d'Or", row: 6, column: 1, rows: 3, columns: 2 }],
  ["Sheet1!$A$1", { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }],
  ["#REF!", null],
  ["'Tổng hợp'!#REF!", null],
  ["1", null],
])("the name that refers to %s", (refersTo, area) => {
  expect(namedArea(refersTo)).toEqual(area);
});

test.each([
  ["EMU_FORMULA_12", 12],
  ["emu_formula_7", 7],
  ["EMU_FORMULA_", null],
  ["EMU_FORMULA_1x", null],
  ["EMU_AREA_1", null],
])("the number of %s", (name, number) => {
  expect(nameNumber(name, FORMULA_NAME)).toBe(number);
});

test.each([
  ['"31/12/2021 17:00"', "31/12/2021 17:00"],
  ['="31/12/2021"', "31/12/2021"],
  [undefined, null],
])("frozen since %s", (refersTo, since) => {
  expect(frozenSince(refersTo)).toBe(since);
});

describe("a workbook on which somebody typed (trap 9: a figure typed over a formula)", () => {
  const sample = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
  const answer = answerInCells("vi");
  const calculated = withCachedResults(sample, answer);
  const place = calculated.names.flatMap(({ comment, refersTo }) =>
    functionOf(comment) === "EMU.STANDINGS" ? [namedArea(refersTo)!] : [],
  )[0]!;

  function resultFindings(document: typeof sample): readonly string[] {
    const { review } = reviewTables(tablesOf(document), "2017");
    return review.findings.filter((one) => one.place.table === "EmuResults").map(({ code }) => code);
  }

  test("the first rank of Tổng hợp typed over: named, after a round trip through the file as well", () => {
    const typed = withContent(calculated, place, 1, undefined);
    expect(resultFindings(calculated)).toEqual([]);
    expect(resultFindings(typed)).toEqual(["FORMULA_LOST"]);
    const file = readXlsx(writeXlsx(typed));
    expect(file.ok && resultFindings(file.document)).toEqual(["FORMULA_LOST"]);
  });

  test("a number typed into the block below it, as Excel saves it: its formula cannot spill", () => {
    const sheets = calculated.sheets.map((sheet) =>
      sheet.name !== place.sheet
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((line, row) =>
              line.map((cell, column) =>
                cell !== undefined && row === place.row && column === place.column
                  ? { ...cell, value: { error: "#SPILL!" as const }, spill: [1, 1] as const }
                  : cell,
              ),
            ),
          },
    );
    expect(resultFindings({ ...calculated, sheets })).toEqual(["SPILL_BLOCKED"]);
  });

  test("a workbook of an earlier version has no such names: nothing is said", () => {
    expect(resultCellsOf({ ...calculated, names: [] })).toBeNull();
  });
});

describe("frozen and restored without Excel", () => {
  const sample = withCachedResults(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, answerInCells("vi"));
  const ranking = resultCellsOf(sample)!.cells.find(({ wanted }) => wanted === "EMU.STANDINGS")!;
  /** Without the views, which stay. */
  const count = resultCellsOf(sample)!.cells.filter(({ wanted }) => wanted.startsWith("EMU.")).length;
  const now = () => new Date(2021, 11, 31, 17, 5);

  function codes(document: typeof sample): readonly string[] {
    const { review } = reviewTables(tablesOf(document), "2017");
    return review.findings.filter((one) => one.place.table === "EmuResults").map(({ code }) => code);
  }

  test("frozen: the numbers stay; restored: calculated, the workbook is what it was", async () => {
    const port = createDocumentPort(sample, "so.xlsx", now);
    expect(await port.freeze()).toEqual({ ok: true, value: { cells: count } });
    const frozen = port.document();
    expect(resultCellsOf(frozen)?.frozen).toBe("2021-12-31 17:05");
    expect(codes(frozen)).toEqual(["RESULTS_FROZEN"]);
    expect(withCachedResults(frozen, answerInCells("vi"))).toEqual(frozen);
    expect(await port.freeze()).toEqual({ ok: true, value: { cells: 0 } });
    expect(await port.restore()).toEqual({ ok: true, value: { cells: count, left: [] } });
    const back = withoutLog(withCachedResults(port.document(), answerInCells("vi")));
    expect(back).toEqual(withoutLog(sample));
    expect(await port.undo()).toMatchObject({ ok: true });
    expect(port.document()).toEqual(frozen);
    expect(await port.undo()).toMatchObject({ ok: true });
    expect(port.document()).toEqual(sample);
  });

  test("a rank typed over is put back; what it refers to being gone, it is left and named", async () => {
    const typed = withContent(sample, { ...ranking.at, sheet: "Tổng hợp" }, 1, undefined);
    const port = createDocumentPort(typed, "so.xlsx", now);
    expect(await port.restore()).toEqual({ ok: true, value: { cells: 1, left: [] } });
    expect(codes(port.document())).toEqual([]);
    const lost = { ...typed, names: typed.names.map((one) => (one.name.startsWith(AREA_NAME) ? { ...one, refersTo: "#REF!" } : one)) };
    const other = createDocumentPort(lost, "so.xlsx", now);
    const answer = await other.restore();
    expect(answer).toMatchObject({ ok: true, value: { cells: 0 } });
    expect(answer.ok && answer.value.left).toContainEqual({ sheet: "Tổng hợp", cell: a1(ranking.at.row, ranking.at.column) });
    expect(other.document()).toEqual(lost);
  });

  test.each([
    ["the ranking's view of the answer", "Tổng hợp", 6, 0, 'IF($Q$7:$W$18="","",$Q$7:$W$18)'],
    ["the heat map, turned", "Tổng hợp", 27, 3, 'TRANSPOSE(IF($AC$7:$AY$18="","",$AC$7:$AY$18))'],
    ["names viewed from another sheet", "Xét cờ", 8, 1, "IF('Tổng hợp'!$R$7:$R$18=\"\",\"\",'Tổng hợp'!$R$7:$R$18)"],
  ])("%s, typed over, is named and put back", async (_what, sheet, row, column, formula) => {
    const typed = withContent(sample, { sheet, row, column }, "99", undefined);
    expect(codes(typed)).toEqual(["FORMULA_LOST"]);
    const port = createDocumentPort(typed, "so.xlsx", now);
    expect(await port.restore()).toEqual({ ok: true, value: { cells: 1, left: [] } });
    const after = port.document();
    expect(codes(after)).toEqual([]);
    expect(after.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column]?.formula).toBe(formula);
    const values = (document: typeof sample) =>
      withoutLog(document).sheets.map(({ cells }) => cells.map((line) => line.map((one) => one?.value)));
    expect(values(withCachedResults(after, answerInCells("vi")))).toEqual(values(sample));
  });

  /** `=ROUND(…)` around one of ours: people may have made it part of a formula of their own. */
  const OWN = "ROUND(EMU.TOTAL(EmuRubric[#All],EmuEntries[#All],EMU_PERIOD),1)";

  test("formulas of an earlier version are one warning, and restored as they are written today, names and all", async () => {
    const older = bareWorkbook(sample);
    expect(older.names.map(({ name }) => name)).not.toContain("EMU_RUBRIC");
    expect(codes(older)).toEqual(["FORMULA_BARE"]);
    // The web hands blanks over as blanks: they answer as ever.
    expect(resultCellsOf(withCachedResults(older, answerInCells("vi")))).toEqual(resultCellsOf(older));
    const port = createDocumentPort(older, "so.xlsx", now);
    expect(await port.restore()).toEqual({ ok: true, value: { cells: count, left: [] } });
    const after = port.document();
    expect(codes(after)).toEqual([]);
    const formulas = ({ sheets }: typeof sample) => sheets.map(({ cells }) => cells.flat().flatMap((cell) => cell?.formula ?? []));
    expect(formulas(after)).toEqual(formulas(sample));
    expect(after.names).toEqual(expect.arrayContaining(sample.names.filter(({ comment }) => comment === undefined)));
    const [calculated, wanted] = [withCachedResults(after, answerInCells("vi")), sample].map(resultCellsOf);
    expect(calculated).toEqual(wanted);
    expect(await port.undo()).toMatchObject({ ok: true });
    expect(port.document()).toEqual(older);
  });

  test("a bare formula inside one of the user's own stays inside it", async () => {
    const place = { ...ranking.at, sheet: "Tổng hợp" };
    const older = withContent(sample, place, 95.5, undefined);
    const sheets = older.sheets.map((sheet) =>
      sheet.name !== "Tổng hợp"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((line, row) =>
              row === place.row ? line.map((cell, column) => (column === place.column ? { value: 95.5, formula: OWN } : cell)) : line,
            ),
          },
    );
    const names = older.names.map((name) =>
      functionOf(name.comment) === "EMU.STANDINGS" ? { ...name, comment: "EMU.TOTAL(EmuRubric[#All],EmuEntries[#All],EMU_PERIOD)" } : name,
    );
    const port = createDocumentPort({ ...older, sheets, names }, "so.xlsx", now);
    expect(await port.restore()).toMatchObject({ ok: true, value: { cells: 1 } });
    const cell = port.document().sheets.find(({ name }) => name === "Tổng hợp")!.cells[place.row]![place.column];
    expect(cell?.formula).toBe("ROUND(EMU.TOTAL(EMU_RUBRIC,EMU_ENTRIES,EMU_PERIOD),1)");
  });

  test.each([
    ["EMU.CHECK(EmuRubric[#All],EmuEntries[#All])", "EMU.CHECK(EMU_RUBRIC,EMU_ENTRIES,,,,,,,EmuRubric[#Headers],EmuEntries[#Headers])"],
    ["EMU.CHECK(A1:B9,EmuEntries[#All])", "EMU.CHECK(A1:B9,EMU_ENTRIES,,,,,,,,EmuEntries[#Headers])"],
    ["EMU.CHECK(EmuRubric[#All],FILTER(A1:B9,A1:A9>0))", "EMU.CHECK(EMU_RUBRIC,FILTER(A1:B9,A1:A9>0))"],
    ["EMU.CHECK(EMU_RUBRIC,EMU_ENTRIES)", "EMU.CHECK(EMU_RUBRIC,EMU_ENTRIES)"],
  ])("%s is written today as %s", (formula, safe) => {
    expect(safeFormula(formula)).toBe(safe);
  });

  test("results not calculated yet are not frozen", async () => {
    const sheets = sample.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line) =>
        line.map((cell) => (cell?.formula?.startsWith("EMU.STANDINGS") ? { ...cell, value: { error: "#BUSY!" as const } } : cell)),
      ),
    }));
    const port = createDocumentPort({ ...sample, sheets }, "so.xlsx", now);
    expect(await port.freeze()).toMatchObject({ ok: false, code: "not-calculated" });
    expect(port.document().sheets).toEqual(sheets);
  });

  test.each([
    ["a newer schema", "9", "newer-schema"],
    ["no schema", null, "item-not-found"],
  ])("not in a workbook of %s", async (_what, version, code) => {
    const others = sample.names.filter(({ name }) => name !== "EMU_SCHEMA");
    const names = version === null ? others : [...others, { name: "EMU_SCHEMA", refersTo: version, hidden: true }];
    const port = createDocumentPort({ ...sample, names }, "so.xlsx", now);
    expect(await port.freeze()).toMatchObject({ ok: false, code });
    expect(await port.restore()).toMatchObject({ ok: false, code });
  });
});
