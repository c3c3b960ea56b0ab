/** Chấm điểm: inputs in the table; beside it one spilled formula shows points, attainment, met and finding of each row. */
import type { Measure } from "../../core/model/ids";
import { DOCUMENT_NOTES } from "../../text/cell-hints";
import { RESULT_HEADERS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { type ColumnId, requiredColumns, widthsOf } from "../../schema/schema";
import type { RubricRow, TableRow, WorkbookContent } from "../content";
import type { SheetDocument, StyleName } from "../../document/document";
import { FORMULAS } from "../formulas";
import { entryFormat } from "../percent-cells";
import { hasParts } from "../rubric-rows";
import { columnReference, writeTable } from "../table-block";
import type { PlacedTable } from "../table-block";
import { checksOf } from "../validations";
import { frame } from "./frame";
import { BODY_ROW } from "../../document/set-up-layout";

type Column = ColumnId<"EmuEntries">;

/** Points, attainment, met, finding: one blank column after the table, which would otherwise grow over them. */
const COMPUTED = [
  { header: RESULT_HEADERS.points, width: 9, format: "0.00" },
  { header: RESULT_HEADERS.attainment, width: 10, format: "0.00%" },
  { header: RESULT_HEADERS.met, width: 9, format: "General" },
  { header: RESULT_HEADERS.finding, width: 44, format: "General" },
] as const;

/** The figures a measure needs; the other figure cells of the row are left plain, so that a person sees what to fill in. */
export const FIGURES: Readonly<Record<Measure, readonly Column[]>> = {
  value: ["actual"],
  ratio: ["numerator", "denominator"],
  reduction: ["actual", "baseline"],
  increase: ["actual", "baseline"],
  count: ["actual"],
  share: ["numerator", "denominator"],
  rank: ["actual"],
  judgement: [],
};

/** Whether it is compared with an earlier period; a group has no measure. */
export function usesBaseline({ measure }: { readonly measure: Measure | null }): boolean {
  return measure !== null && FIGURES[measure].includes("baseline");
}

/** Of a change between two rates: this year's as its two figures, last year's as it was reported. */
const RATE_FIGURES: readonly Column[] = ["numerator", "denominator", "baseline"];
export const FIGURE_COLUMNS: readonly Column[] = ["numerator", "denominator", "actual", "baseline"];
export const KEY_COLUMNS: readonly Column[] = requiredColumns("EmuEntries");

export type Listed = { readonly units: PlacedTable; readonly periods: PlacedTable; readonly rubric: PlacedTable };

export function entriesSheet(content: WorkbookContent, language: Language, listed: Listed): SheetDocument {
  const made = frame("entries", content, language);
  const { sheet } = made;
  sheet.write(2, 0, DOCUMENT_NOTES.entries[language], "normal");
  const criteria = new Map(content.rubric.map((row) => [row.code, row]));
  const wholes = new Set(content.rubric.filter((row) => hasParts(content.rubric, row)));
  const entries = writeTable(sheet, {
    table: "EmuEntries",
    sheet: made.name,
    row: BODY_ROW,
    rows: content.entries,
    language,
    style: (row, column) => cellStyle(content, wholes, criteria.get(row.criterion ?? null), row, column),
    format: (row, column) => entryFormat(criteria.get(row.criterion ?? null) ?? {}, column),
  });
  const first = entries.columns.length + 1;
  COMPUTED.forEach(({ header, format }, index) => {
    sheet.write(BODY_ROW, first + index, header[language], "header");
    sheet.write(BODY_ROW + 1, first + index, null, "computed", format);
  });
  sheet.put(BODY_ROW + 1, first, { value: null, formula: FORMULAS.rows, style: "computed", format: COMPUTED[0].format });
  const [period, unit] = [columnReference(listed.periods, "id"), columnReference(listed.units, "unit")];
  sheet.validate(...checksOf(entries, language, { period, unit, criterion: columnReference(listed.rubric, "code") }));
  return sheet.build({
    widths: [...widthsOf("EmuEntries"), 2, ...COMPUTED.map(({ width }) => width)],
    frozen: { rows: BODY_ROW + 1, columns: KEY_COLUMNS.length },
    printTitleRows: BODY_ROW + 1,
  });
}

function cellStyle(
  content: WorkbookContent,
  wholes: ReadonlySet<RubricRow>,
  criterion: RubricRow | undefined,
  row: TableRow<"EmuEntries">,
  column: Column,
): StyleName {
  const filled = row[column] !== undefined && row[column] !== null;
  if (content.sample && filled && !KEY_COLUMNS.includes(column)) {
    return "sample";
  }
  const measure = criterion?.measure as Measure | null | undefined;
  if (criterion !== undefined && FIGURE_COLUMNS.includes(column) && wholes.has(criterion)) {
    return "label";
  }
  if (measure && FIGURE_COLUMNS.includes(column)) {
    const figures = criterion?.rates === true ? RATE_FIGURES : FIGURES[measure];
    return figures.includes(column) ? "input" : "label";
  }
  return "input";
}
