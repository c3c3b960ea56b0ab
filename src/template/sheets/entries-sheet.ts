/** Chấm điểm: inputs in the table; beside it spilled formulas show what each row is about, its points, its mark and what is found. */
import type { Measure } from "../../core/model/ids";
import { DOCUMENT_NOTES } from "../../text/cell-hints";
import type { Language } from "../../schema/language";
import { ROW_WORDS } from "../../schema/row-words";
import { type ColumnId, SCHEMA, requiredColumns } from "../../schema/schema";
import type { RowWord } from "../../tables/row-columns";
import type { RubricRow, TableRow, WorkbookContent } from "../content";
import type { SheetDocument, StyleName } from "../../document/document";
import { rowsFormula } from "../formulas";
import { entryFormat } from "../percent-cells";
import { hasParts } from "../rubric-rows";
import { columnReference, writeTable } from "../table-block";
import type { PlacedTable } from "../table-block";
import { checksOf } from "../validations";
import { frame, type Frame } from "./frame";
import { markLooks } from "./looks";
import { BODY_ROW } from "../../document/set-up-layout";

type Column = ColumnId<"EmuEntries">;

export type Beside = { readonly word: RowWord; readonly width: number; readonly format: string };

/**
 * Left of the table, where it stays in sight: what the row is about, what is asked for and how it stands. A table takes no spilled
 * formula in, and what the functions are handed cannot hold their own answers (docs/decisions/0037).
 */
export const ABOUT: readonly Beside[] = [
  { word: "name", width: 24, format: "General" },
  { word: "unit-of-measure", width: 8, format: "General" },
  { word: "target", width: 15, format: "General" },
  { word: "maximum", width: 6, format: "General" },
  { word: "points", width: 7, format: "0.00" },
  { word: "mark", width: 12, format: "General" },
];

/** Right of the table, after a blank column, over which it would otherwise grow: what is long and read last. */
const REMARKS: readonly Beside[] = [{ word: "finding", width: 60, format: "General" }];

/** The columns of the table as they are filled in: what is typed every period first. */
export const ENTRY_ORDER: readonly Column[] = [
  "criterion",
  "unit",
  "numerator",
  "denominator",
  "actual",
  "baseline",
  "self",
  "period",
  "state",
  "target",
  "cross-check",
  "appraised",
  "reason",
  "evidence",
  "note",
];

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

/** What a row is reported by. @param rates of a change: whether it is one between two rates */
export function figuresOf(measure: Measure, rates: boolean): readonly Column[] {
  return rates ? RATE_FIGURES : FIGURES[measure];
}

export const FIGURE_COLUMNS: readonly Column[] = ["numerator", "denominator", "actual", "baseline"];
/** Code and unit. */
export const KEPT_IN_SIGHT = 2;
const KEY_COLUMNS: readonly Column[] = requiredColumns("EmuEntries");

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
    column: ABOUT.length,
    order: ENTRY_ORDER,
    rows: content.entries,
    language,
    style: (row, column) => cellStyle(content, wholes, criteria.get(row.criterion ?? null), row, column),
    format: (row, column) => entryFormat(criteria.get(row.criterion ?? null) ?? {}, column),
  });
  beside(made, 0, ABOUT);
  beside(made, entries.column + entries.columns.length + 1, REMARKS);
  const [period, unit] = [columnReference(listed.periods, "id"), columnReference(listed.units, "unit")];
  sheet.validate(...checksOf(entries, language, { period, unit, criterion: columnReference(listed.rubric, "code") }));
  const widths = ENTRY_ORDER.map((column) => SCHEMA.EmuEntries[column].width);
  return sheet.build({
    widths: [...ABOUT.map(({ width }) => width), ...widths, 2, ...REMARKS.map(({ width }) => width)],
    frozen: { rows: BODY_ROW + 1, columns: ABOUT.length + KEPT_IN_SIGHT },
    printTitleRows: BODY_ROW + 1,
    // Points and mark: the last two of what stands left of the table.
    conditions: markLooks(BODY_ROW + 1, ABOUT.length - 1, 2),
  });
}

/** One formula, which spills over as many rows as the table has. */
function beside({ sheet, language }: Frame, first: number, columns: readonly Beside[]): void {
  columns.forEach(({ word, format }, index) => {
    sheet.write(BODY_ROW, first + index, ROW_WORDS[word][language], "header");
    sheet.write(BODY_ROW + 1, first + index, null, "computed-line", format);
  });
  const formula = rowsFormula(columns.map(({ word }) => word));
  sheet.put(BODY_ROW + 1, first, { value: null, formula, style: "computed-line", format: columns[0]?.format ?? "General" });
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
    return figuresOf(measure, criterion?.rates === true).includes(column) ? "input" : "label";
  }
  return "input";
}
