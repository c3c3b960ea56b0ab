/** The model rubric: its shape, every rule used and shown in the sample, and that the loss of any of them would be noticed. */
import { COMPARATORS, MEASURES } from "../../../../src/core/model/ids";
import { RULES } from "../../../../src/core/rules/rules";
import { reviewTables } from "../../../../src/tables/review-tables";
import { tablesOf } from "../../../../src/document/reading/tables";
import { BODY_ROW } from "../../../../src/document/set-up-layout";
import { hasParts, isScored, listedRows } from "../../../../src/template/rubric-rows";
import { preset, sheetNamed } from "../support";
import { factsOf, model } from "./facts";
import { SHAPES, withoutShape } from "./shapes";

const CONTENT = model();
const FACTS = factsOf(CONTENT);

describe("every rule shape of the field", () => {
  test("R1 to R33 are all in the table, each with the rows that have it", () => {
    const rules = new Set(SHAPES.flatMap((shape) => shape.rules));
    const all = Array.from({ length: 33 }, (_, index) => `R${index + 1}`);
    expect(all.filter((rule) => !rules.has(rule))).toEqual([]);
    const codes = SHAPES.flatMap((shape) => shape.codes).filter((code) => code !== "");
    expect(codes.filter((code) => FACTS.row(code) === undefined)).toEqual([]);
  });

  describe.each(SHAPES)("$rules $what", (shape) => {
    test("is in the sample", () => {
      expect(shape.shows(FACTS)).toBe(true);
    });

    test("would be missed", () => {
      expect(shape.shows(factsOf(withoutShape(shape)(CONTENT)))).toBe(false);
    });
  });

  test("every measure, every rule and every comparator but “under” stands in it", () => {
    const used = (column: "measure" | "rule" | "comparator") => new Set(CONTENT.rubric.map((row) => row[column]));
    expect(MEASURES.filter((measure) => !used("measure").has(measure))).toEqual([]);
    expect(Object.keys(RULES).filter((rule) => !(used("rule") as ReadonlySet<unknown>).has(rule))).toEqual([]);
    expect(COMPARATORS.filter((comparator) => !used("comparator").has(comparator))).toEqual(["<"]);
  });
});

describe("the usual shape", () => {
  const { book, review } = reviewTables(tablesOf(preset("model-1000", "template")), CONTENT.period);
  const maximumOf = (code: string) => CONTENT.rubric.find((row) => row.code === code)?.maximum;

  test("1000 points = 700 + 200 + 100, with pools outside them", () => {
    expect(["I", "II", "III", "IV", "V", "VI"].map(maximumOf)).toEqual([700, 200, 100, undefined, undefined, undefined]);
    expect(FACTS.maximum("A")).toBe(1000);
    expect(review.findings.filter(({ code }) => code !== "NOT_REPORTED")).toEqual([]);
  });

  test("sixty criteria in a tree of two to four levels, in two clusters of five and four units", () => {
    expect(book.leaves).toHaveLength(60);
    const levels = CONTENT.rubric.filter(isScored).map(({ code }) => String(code).split(".").length);
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([2, 4]);
    const sizes = ["Cụm mẫu 1", "Cụm mẫu 2"].map((name) => book.units.filter(({ cluster }) => cluster === name).length);
    expect(sizes).toEqual([5, 4]);
  });

  test("everything that says how points are earned is marked as assumed: rows, units, policy, awards", () => {
    const columns = ["text", "measure", "rule", "maximum", "comparator", "target", "parameters"] as const;
    const unmarked = CONTENT.rubric.flatMap((row) =>
      columns.filter((column) => row[column] !== undefined && row.assumedColumns?.includes(column) !== true),
    );
    expect(unmarked).toEqual([]);
    expect(book.criteria.filter(({ assumed }) => !assumed)).toEqual([]);
    expect([...CONTENT.units, ...CONTENT.policy, ...CONTENT.awards].filter((row) => !row.assumedColumns)).toEqual([]);
  });

  test("units are made up and say so", () => {
    expect(CONTENT.units.map(({ unit }) => unit)).toEqual([..."ABCDEFGHI"].map((letter) => `Đơn vị mẫu ${letter}`));
    expect(JSON.stringify(sheetNamed(preset("model-1000", "template"), "Hướng dẫn").cells)).toContain("ĐÂY LÀ MẪU");
  });
});

describe("sheets of a long rubric", () => {
  const document = preset("model-1000", "sample");
  const results = sheetNamed(document, "Tổng hợp");

  test("criteria stand one under the other with their names, units across: no page is wider than can be read", () => {
    const header = results.cells.findIndex(([first]) => first?.value === "Mã");
    // Parts of a criterion have no points of their own.
    const listed = listedRows(CONTENT.rubric).map((row) => CONTENT.rubric[row]);
    const rows = results.cells.slice(header + 1, header + 1 + listed.length);
    expect(rows.map(([code, text]) => [code?.value, text?.value])).toEqual(listed.map((row) => [row?.code, row?.text]));
    const across = (results.cells[header] ?? []).slice(3, 3 + CONTENT.units.length).map((cell) => cell?.value);
    expect([...across].sort()).toEqual(CONTENT.units.map(({ unit }) => unit).sort());
    const { columns = 0 } = results.printArea ?? {};
    const printed = (results.widths ?? []).slice(0, columns).reduce<number>((sum, width) => sum + (width ?? 0), 0);
    expect(printed).toBeLessThanOrEqual(162);
  });

  test("what is put together from parts is no input, its parts are", () => {
    const entries = sheetNamed(document, "Chấm điểm").cells;
    const headers = entries[BODY_ROW]!.map((cell) => cell?.value);
    const [criterion, actual] = ["Tiêu chí", "Kết quả thực hiện"].map((header) => headers.indexOf(header));
    const style = (code: string) => entries.find((cells) => cells[criterion!]?.value === code)?.[actual!]?.style;
    const wholes = CONTENT.rubric.filter((row) => hasParts(CONTENT.rubric, row)).map(({ code }) => String(code));
    expect(wholes).toEqual(["I.6.1", "II.2.2", "II.2.4", "VI.3"]);
    expect(wholes.map((code) => [style(code), style(`${code}.a`)])).toEqual(wholes.map(() => ["label", "sample"]));
  });
});
