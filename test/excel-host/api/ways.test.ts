/** Ways of Excel that an add-in meets without asking for them: formats taken over, names passed over, colours and styles by name. */
import { ExcelHost } from "../host";
import { EMPTY_DOCUMENT } from "../engine/open";
import { NAMED_COLORS } from "./named-colors";
import { query } from "./query";
import type { Session } from "./session";
import { StyleCollection } from "./styles";
import { Worksheet } from "./worksheet";

function open(locale: "vi-VN" | "en-US" = "vi-VN") {
  const host = new ExcelHost(EMPTY_DOCUMENT, { locale });
  const session: Session = {
    workbook: host.workbook,
    calculator: host.calculator,
    locale: host.locale,
    excelApi: "1.14",
    failures: host.failureList,
    references: new Map(),
    subscriptions: new Map(),
    takeResults: () => undefined,
    functionsReady: () => undefined,
  };
  const sheet = new Worksheet(session, host.workbook.active());
  return { host, session, sheet, cell: sheet.getRange("A1") };
}

test.each<[written: string, value: unknown, format: string, shown: string]>([
  ["12%", 0.12, "0%", "12%"],
  ["12.5%", 0.125, "0.00%", "12,50%"],
  ["12,5%", "12,5%", "General", "12,5%"],
  ["25,67", "25,67", "General", "25,67"],
  ["25.67", 25.67, "General", "25,67"],
  ["1.1", 1.1, "General", "1,1"],
  ["1/2/2021", 44198, "m/d/yyyy", "02/01/2021"],
  ["2021-01-02", 44198, "m/d/yyyy", "02/01/2021"],
  ["19-8-2025", "19-8-2025", "General", "19-8-2025"],
  ["8:30", 8.5 / 24, "h:mm", "8:30"],
  ["2021-Q1", "2021-Q1", "General", "2021-Q1"],
  ["'12%", "12%", "General", "12%"],
])("values = [[%j]] in a General cell, in Vietnam: read as in the United States", (written, value, format, shown) => {
  const { cell } = open();
  cell.values = [[written]];
  expect([cell.values, cell.numberFormat, cell.text]).toEqual([[[value]], [[format]], [[shown]]]);
});

test.each(["12%", "4-5", "1/1/2021", "=1+1", "+84 24", "8:30"])("%s in a cell of text stays what it is", (written) => {
  const { cell } = open();
  cell.numberFormat = [["@"]];
  cell.values = [[written]];
  expect([cell.values, cell.formulas, cell.numberFormat]).toEqual([[[written]], [[written]], [["@"]]]);
});

test("a format of its own is kept; formulas take constants the same way; formulasLocal reads them as the country does", () => {
  const { cell } = open();
  cell.numberFormat = [["0.000"]];
  cell.formulas = [["12%"]];
  expect([cell.values, cell.numberFormat]).toEqual([[[0.12]], [["0.000"]]]);
  cell.clear();
  cell.formulasLocal = [["12,5%"]];
  expect([cell.values, cell.numberFormat]).toEqual([[[0.125]], [["0.00%"]]]);
});

test("a sign before other text is taken for a formula", () => {
  const { cell } = open();
  cell.values = [["-không đạt"]];
  expect(cell.formulas).toEqual([["=-không đạt"]]);
});

test("names that the API does not have are passed over in load; what the API has and this host lacks stays loud", () => {
  const { cell, session } = open();
  cell.values = [["a"]];
  const select = ["values", "colour", "format/fill/hue", "format/fill/color", "nothing/at/all"];
  expect(query(cell, { Select: select })).toEqual({
    Values: [["a"]],
    Format: { Fill: { Color: "#FFFFFF" } },
  });
  expect(session.failures).toEqual([]);
  expect(() => query(cell, { Select: ["hyperlink"] })).toThrow("not implemented");
  expect(session.failures).toHaveLength(1);
});

test.each([
  ["orange", "#FFA500"],
  ["Tomato", "#FF6347"],
  ["rebeccapurple", "#663399"],
  ["FFA500", "#FFA500"],
  ["#ffa500", "#FFA500"],
])("the colour %s is answered as %s, of fills, letters, tabs and lines", (given, answered) => {
  const { cell, sheet } = open();
  cell.format.fill.color = given;
  cell.format.font.color = given;
  sheet.tabColor = given;
  const edge = cell.format.borders.getItem("EdgeTop");
  edge.color = given;
  expect([cell.format.fill.color, cell.format.font.color, sheet.tabColor, edge.color]).toEqual([answered, answered, answered, answered]);
});

test("what is no colour is refused; CSS knows 148 names", () => {
  const { cell } = open();
  expect(() => (cell.format.fill.color = "cam")).toThrow("color cam");
  expect(NAMED_COLORS.size).toBe(148);
});

test.each([
  ["Good", "Good", { fill: "#C6EFCE", color: "#006100", bold: false }],
  ["Bad", "Bad", { fill: "#FFC7CE", color: "#9C0006", bold: false }],
  ["calculation", "Calculation", { fill: "#F2F2F2", color: "#FA7D00", bold: true }],
  ["Heading1", "Heading1", { fill: "#FFFFFF", color: "#44546A", bold: true }],
  ["Heading 1", "Heading1", { fill: "#FFFFFF", color: "#44546A", bold: true }],
  ["Accent1_20", "Accent1_20", { fill: "#DAE3F3", color: "#000000", bold: false }],
])("the built-in style %s is there without being added", (given, name, look) => {
  const { cell, session } = open();
  cell.style = given;
  const { fill, font } = cell.format;
  expect([cell.style, { fill: fill.color, color: font.color, bold: font.bold }]).toEqual([name, look]);
  expect(query(new StyleCollection(session).getItem(given), { Select: ["name", "builtIn"] })).toMatchObject({
    Name: name,
    BuiltIn: true,
  });
});

test("a built-in style brings its number format, cannot be added again or deleted; an unknown style is refused", () => {
  const { cell, session } = open();
  const styles = new StyleCollection(session);
  cell.values = [[0.5]];
  cell.style = "Percent";
  expect(cell.text).toEqual([["50%"]]);
  expect(() => {
    styles.add("good");
  }).toThrow("already exists");
  expect(() => {
    (styles.getItem("Good") as unknown as { delete: () => void }).delete();
  }).toThrow("cannot be deleted");
  expect(() => (cell.style = "Tốt")).toThrow("style Tốt");
});
