/** One unit's workbook: what is in it, what is open to be typed in, and that Excel and LibreOffice take the file. */
import { tablesOf } from "../../../src/document/reading/tables";
import { readA1 } from "../../../src/tables/cells/a1";
import { locate } from "../../../src/tables/locate";
import { readBook } from "../../../src/tables/read-book";
import { reviewTables } from "../../../src/tables/review-tables";
import { marksOf } from "../../../src/document/reading/marks";
import { CELL_LOOKS } from "../../../src/document/styles";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { openXmlErrors } from "../../xlsx/validate";
import { blanked, preset, splitOf } from "./support";

const WHOLE = preset("cahn-cum11-2021");
const UNITS = splitOf(WHOLE, "2021-D1");
/** In the order of the tabs: all but the log, which takes lines. */
const PROTECTED = [true, true, true, true, true, true, true, true, true, false];

function unit(name: string) {
  const found = UNITS.find((candidate) => candidate.unit === name);
  if (found === undefined) {
    throw new Error(name);
  }
  return found.document;
}

test("it holds the unit's rows only, one for each criterion, and of the cluster only what it needs", () => {
  const tables = tablesOf(unit("Ba Vì"));
  const book = readBook(tables);
  const all = readBook(tablesOf(WHOLE));
  expect(book.units.map(({ name }) => name)).toEqual(["Ba Vì"]);
  expect(book.periods?.map(({ id }) => id)).toEqual(["2021-D1"]);
  expect(book.criteria.map(({ code }) => code)).toEqual(all.criteria.map(({ code }) => code));
  expect(book.entries).toHaveLength(
    all.entries.filter(({ unit: index, period }) => period === "2021-D1" && all.units[index]?.name === "Ba Vì").length,
  );
  expect([tables.EmuStatus?.cells.length, tables.EmuVotes?.cells.length]).toEqual([2, 2]);
  expect(book.policy).toEqual(all.policy);
});

test.each(["cahn-cum11-2021", "bca-cum3-2017", "model-1000"])(
  "%s, nothing reported: each finding names a cell that is open, and nothing is said of a cluster",
  (id) => {
    const whole = preset(id);
    const period = readBook(tablesOf(whole)).periods![0]!.id;
    const { document } = splitOf(blanked(whole, period), period)[0]!;
    const sources = tablesOf(document);
    const { review } = reviewTables(sources, period);
    const cells = review.findings.flatMap(({ code, place }) => (code === "NOT_REPORTED" ? [locate(sources, place)!] : []));
    const locked = cells.filter(({ sheet, cell }) => {
      const { row, column } = readA1(cell)!;
      const style = document.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column]?.style;
      return style === undefined || CELL_LOOKS[style].locked;
    });
    expect(cells.length).toBeGreaterThan(0);
    expect(locked).toEqual([]);
    expect(review.findings.filter(({ code }) => code.startsWith("AWARD_"))).toEqual([]);
    expect(review.awards).toEqual([]);
  },
);

test("every sheet but the log is protected, and only the unit's own columns of its entries are open", () => {
  const document = unit("Ba Vì");
  expect(document.sheets.map((sheet) => sheet.protected === true)).toEqual(PROTECTED);
  const open = document.sheets
    .slice(0, -1)
    .map(({ cells }) => cells.reduce((sum, line) => sum + line.filter((cell) => cell?.style && !CELL_LOOKS[cell.style].locked).length, 0));
  // The guide shows what cells look like, with words in them.
  const at = document.sheets.findIndex(({ name }) => name === "Chấm điểm");
  expect(open.filter((_cells, index) => index !== 0 && index !== at)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(open[at]).toBeGreaterThan(0);
  const entries = document.sheets[at];
  const headers = entries?.cells[3]?.map((cell) => cell?.value) ?? [];
  for (const header of ["Kỳ", "Đơn vị", "Tiêu chí", "Kiểm tra chéo", "Thẩm định"]) {
    const column = headers.indexOf(header);
    const styles = entries?.cells.slice(4).map((line) => line[column]?.style);
    expect([header, new Set(styles)]).toEqual([header, new Set(["label"])]);
  }
});

test("what it knows of itself survives the file: unit, period, rubric, protection", () => {
  const document = unit("Ba Vì");
  const read = readXlsx(writeXlsx(document));
  expect(read.ok && marksOf(read.document)).toEqual(marksOf(document));
  expect(marksOf(document)).toMatchObject({ unit: "Ba Vì", period: "2021-D1", source: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(read.ok && read.document.sheets.map((sheet) => sheet.protected === true)).toEqual(PROTECTED);
  expect(marksOf(WHOLE)).toBeNull();
});

test("the Open XML SDK finds nothing wrong with it", async () => {
  expect(await openXmlErrors(writeXlsx(unit("Sơn Tây")))).toEqual([]);
}, 60_000);

test("names that Windows does not allow, or that are the same, still give a file for each unit", () => {
  const { sheets } = WHOLE;
  const renamed = {
    ...WHOLE,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line) => line.map((cell) => (cell?.value === "Ba Vì" ? { ...cell, value: 'Ba/Vì: "A".' } : cell))),
    })),
  };
  const names = splitOf(renamed, "2021-D1").map(({ fileName }) => fileName);
  expect(names).toContain("2021-D1 Ba Vì A.xlsx");
  expect(new Set(names).size).toBe(7);
});
