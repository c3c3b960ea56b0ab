/** Workbook documents of every shape, as Excel could hold them. */
import fc from "fast-check";
import type { Cell } from "../../src/core/model/cell";
import type {
  CellContent,
  ChartDocument,
  ConditionDocument,
  NameDocument,
  SheetDocument,
  StyleName,
  TableDocument,
  ValidationDocument,
  WorkbookDocument,
} from "../../src/document/document";
import { STYLE_NAMES } from "../../src/document/styles";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("", " ", "=1+1", "-5", "#N/A", "_x0041_", "_x_x0041_\u0001", "_x0041\u0001", "a\r\nb\tc", "1.000", "Phú Thọ"),
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "]]>", "&amp;", "<c/>", "\uFFFE", "\uD800"),
);

const anyValue: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A").map((error) => ({ error }) as const),
);

const anyFormula = fc.constantFrom(
  'EMU.SCORE(EmuRubric[#All],EmuEntries[#All],"2017")',
  'IF(A1>0,"EMU.SCORE(","""")',
  "SUM('It''s EMU.TOTAL('!A1:B$2)*XLOOKUP(1,A:A,B:B)",
  'SORT(FILTER(Sheet1!A1#,"<&>"<>"#"))',
  "_xlfn.SINGLE(A1)",
  "EmuEntries[[#This Row],[Đơn vị]]&'a b'!B5#",
);

const anyStyle = fc.constantFrom<StyleName | undefined>(undefined, ...STYLE_NAMES);
const anyFormat = fc.constantFrom(undefined, "@", "0.00", "#,##0", "0.##%", 'd/m/yyyy "ngày"', '0" <đ> & ""');

const anyContent: fc.Arbitrary<CellContent> = fc
  .record({
    value: anyValue,
    formula: fc.option(anyFormula, { nil: undefined, freq: 4 }),
    style: anyStyle,
    format: anyFormat,
  })
  .map(defined);

/** The object without its undefined properties. */
function defined<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Shape]: Exclude<Shape[Key], undefined>;
  };
}

const anyMessage = fc.string({ unit: "grapheme-ascii", maxLength: 200 });

const anyValidation: fc.Arbitrary<ValidationDocument> = fc.record({
  row: fc.nat(50),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 3 }),
  title: fc.string({ unit: "grapheme-ascii", maxLength: 32 }),
  message: anyMessage,
  rule: fc.oneof(
    fc.record({
      type: fc.constant("list" as const),
      strict: fc.boolean(),
      source: fc.oneof(
        fc.array(fc.oneof(fc.constantFrom("Phú Thọ", "a,b", ' "x" ', "=1"), anyText), { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 40, maxLength: 60 }),
        fc.constantFrom("EmuUnitNames", 'INDIRECT("EmuUnits[unit]")', "'Cụm 3'!$A$1:$A$9").map((formula) => ({ formula })),
      ),
    }),
    fc.record({
      type: fc.constant("decimal" as const),
      minimum: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      maximum: fc.option(fc.integer(), { nil: null }),
    }),
  ),
});

const anyArea = fc.record({
  row: fc.nat(50),
  column: fc.nat(20),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const anyColor = fc.constantFrom("#C6EFCE", "#ffc7ce", "#006100");

const anyCondition: fc.Arbitrary<ConditionDocument> = fc
  .tuple(
    anyArea,
    fc.constantFrom("A1>0", '$B2="<&>"', "ISERROR(A1)", 'A1=XLOOKUP(1,$A$1:$A$9,$B$1:$B$9,"#")', "ISNA(A1)+(A1=#N/A)"),
    fc.constantFrom({ fill: "#C6EFCE" }, { bold: true as const, color: "#006100" }, { format: '"Đạt";;"<Chưa>"' }, { format: "0%" }),
  )
  .map(([area, formula, look]) => ({ ...area, formula, look }));

const anyChart: fc.Arbitrary<ChartDocument> = fc
  .record({
    name: fc.constantFrom("EmuRanking", "EmuOther", "EmuThird"),
    title: anyText.filter((text) => text !== ""),
    at: anyArea,
    from: fc.nat(9),
    rows: fc.integer({ min: 1, max: 9 }),
    series: fc.array(fc.record({ title: anyText, column: fc.nat(9), color: anyColor }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, title, at, from, rows, series }) => ({
    name,
    kind: "bar-stacked",
    title,
    at,
    categories: { row: from, column: 0, rows, columns: 1 },
    series: series.map(({ column, ...one }) => ({ ...one, values: { row: from, column, rows, columns: 1 } })),
  }));

type Body = Pick<SheetDocument, "cells" | "tables">;

/** Rows of cells; a spilled block and a table each keep to columns of their own. */
const anyBody: fc.Arbitrary<Body> = fc
  .record({
    cells: fc.array(fc.array(fc.option(anyContent, { nil: undefined }), { maxLength: 6 }), { maxLength: 8 }),
    spill: fc.option(fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 2 }), formula: anyFormula })),
    results: fc.array(anyValue, { minLength: 8, maxLength: 8 }),
    headers: fc.option(
      fc.uniqueArray(
        anyText.filter((text) => text !== ""),
        { minLength: 1, maxLength: 3, selector: (text) => text.toLowerCase() },
      ),
    ),
    tableRows: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ cells, spill, results, headers, tableRows }) => {
    const rows: (CellContent | undefined)[][] = Array.from({ length: 10 }, (_, row) => [...(cells[row] ?? [])]);
    const put = (row: number, column: number, cell: CellContent): void => {
      const cellsOfRow = rows[row];
      if (cellsOfRow !== undefined) cellsOfRow[column] = cell;
    };
    if (spill !== null) {
      for (let i = 0; i < spill.rows * spill.columns; i++) {
        const value = results[i] ?? null;
        put(Math.floor(i / spill.columns), 7 + (i % spill.columns), {
          value,
          ...(i === 0 ? { formula: spill.formula, spill: [spill.rows, spill.columns] as const } : {}),
        });
      }
    }
    headers?.forEach((value, i) => put(2, 10 + i, { value, style: "header" }));
    const table: TableDocument | null =
      headers === null ? null : { name: "EmuTable", row: 2, column: 10, rows: tableRows, columns: headers.length };
    return { cells: rows, tables: table === null ? [] : [table] };
  });

const anySheet: fc.Arbitrary<SheetDocument> = fc
  .record({
    body: anyBody,
    hidden: fc.constantFrom(undefined, true as const),
    widths: fc.option(
      fc.array(
        fc.option(
          fc.integer({ min: 0, max: 8000 }).map((width) => width / 32),
          { nil: undefined },
        ),
      ),
      {
        nil: undefined,
      },
    ),
    frozen: fc.option(fc.record({ rows: fc.nat(5), columns: fc.nat(5) }), { nil: undefined }),
    validations: fc.array(anyValidation, { maxLength: 3 }),
    printTitleRows: fc.option(fc.nat(4), { nil: undefined }),
    pagesWide: fc.constantFrom(undefined, 2, 5, 32_767),
    pageBreaks: fc.constantFrom(undefined, [1], [40, 1_048_575]),
    printArea: fc.option(anyArea, { nil: undefined }),
    conditions: fc.option(fc.array(anyCondition, { maxLength: 4 }), { nil: undefined }),
    charts: fc.option(fc.uniqueArray(anyChart, { maxLength: 2, selector: ({ name }) => name }), { nil: undefined }),
  })
  .map(({ body, ...rest }) => defined({ name: "", ...body, ...rest }));

const anySheetName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
  .map((name) => name.replace(/[[\]:*?/\\'\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "_"))
  .filter((name) => name.trim() !== "" && name.length <= 31);

const anyName: fc.Arbitrary<NameDocument> = fc
  .record({
    name: fc.stringMatching(/^[A-Z]{4}_[a-z0-9.]{0,5}$/),
    refersTo: fc.constantFrom("1", "'Cụm 3'!$A$1", '"a&b"', "EMU.TOTAL(EmuRubric[#All])"),
    hidden: fc.constantFrom(undefined, true as const),
  })
  .map(defined);

export const anyDocument: fc.Arbitrary<WorkbookDocument> = fc
  .record({
    sheets: fc.array(anySheet, { minLength: 1, maxLength: 3 }),
    sheetNames: fc.uniqueArray(anySheetName, { minLength: 4, maxLength: 4, selector: (name) => name.toLowerCase() }),
    names: fc.uniqueArray(anyName, { maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
    title: fc.string({ unit: "grapheme", maxLength: 20 }).map((title) => title.replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, "")),
    language: fc.constantFrom("vi-VN", "en-US"),
  })
  .map(({ sheets, sheetNames, names, title, language }) => ({
    sheets: [
      { name: sheetNames[3] ?? "Đầu", cells: [], tables: [], validations: [] },
      ...sheets.map((sheet, i) => ({
        ...sheet,
        name: sheetNames[i] ?? `Sheet${i}`,
        tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}${i}` })),
      })),
    ],
    names,
    properties: { title, language },
  }));

/** The same document without the differences that mean nothing, which no file keeps, and without what is never read from files. */
export function canonical(document: WorkbookDocument): WorkbookDocument {
  return { ...document, sheets: document.sheets.map(canonicalSheet) };
}

function canonicalSheet(sheet: SheetDocument): SheetDocument {
  const { hidden, widths, frozen, printTitleRows, conditions: _conditions, charts: _charts, ...rest } = sheet;
  const rows = sheet.cells.map((row) => withoutTail(row.map(canonicalCell), (cell) => cell !== undefined));
  const kept = withoutTail(widths?.map((width) => width && Math.round(width * 100) / 100) ?? [], (width) => width !== undefined);
  return {
    ...rest,
    cells: withoutTail(rows, (row) => row.length > 0),
    ...(hidden === true ? { hidden } : {}),
    ...(kept.length === 0 ? {} : { widths: kept }),
    ...(frozen === undefined || frozen.rows + frozen.columns === 0 ? {} : { frozen }),
    ...(printTitleRows === undefined || printTitleRows === 0 ? {} : { printTitleRows }),
  };
}

/** "normal" is no style, −0 is 0, and a blank cell without style, format and formula is no cell. */
function canonicalCell(cell: CellContent | undefined): CellContent | undefined {
  if (cell === undefined) return undefined;
  const { style, ...rest } = cell;
  const value = Object.is(rest.value, -0) ? 0 : rest.value;
  const kept = { ...rest, value, ...(style === undefined || style === "normal" ? {} : { style }) };
  return value === null && Object.keys(kept).length === 1 ? undefined : kept;
}

function withoutTail<Item>(items: readonly Item[], keep: (item: Item) => boolean): readonly Item[] {
  let length = items.length;
  while (length > 0 && !keep(items[length - 1] as Item)) length--;
  return items.slice(0, length);
}
