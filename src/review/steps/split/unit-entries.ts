/** Chấm điểm of a unit's workbook: its own rows, open where the unit types and locked where others do. */
import { UNIT_COLUMNS } from "../../unit-files";
import type { Cell } from "../../../core/model/cell";
import { isBlank } from "../../../core/model/cell";
import type { Measure } from "../../../core/model/ids";
import { UNIT_NOTES } from "../collect/said";
import type { Language } from "../../../schema/language";
import { type ColumnId, widthsOf } from "../../../schema/schema";
import type { RubricRow, TableRow, WorkbookContent } from "../../../template/content";
import type { SheetDocument, StyleName } from "../../../document/document";
import { entryFormat } from "../../../template/percent-cells";
import { hasParts } from "../../../template/rubric-rows";
import { FIGURE_COLUMNS, FIGURES, KEY_COLUMNS } from "../../../template/sheets/entries-sheet";
import { frame } from "../../../template/sheets/frame";
import { BODY_ROW } from "../../../document/set-up-layout";
import { writeTable } from "../../../template/table-block";
import { checksOf } from "../../../template/validations";

type Column = ColumnId<"EmuEntries">;

/** A change may be reported by its two figures or, between two rates, by numerator and denominator. */
function figuresOf(measure: Measure): readonly Column[] {
  return measure === "reduction" || measure === "increase" ? FIGURE_COLUMNS : FIGURES[measure];
}

function isOpen(rubric: readonly RubricRow[], criterion: RubricRow | undefined, column: Column, cell: Cell): boolean {
  if (!UNIT_COLUMNS.includes(column)) {
    return false;
  }
  if (criterion === undefined) {
    return true;
  }
  if (column === "target") {
    // A target is given, not chosen: it is typed only where nobody has stated one.
    return isBlank(cell) && isBlank(criterion.target ?? null);
  }
  if (!FIGURE_COLUMNS.includes(column)) {
    return true;
  }
  const figures = Object.hasOwn(FIGURES, criterion.measure as string) ? figuresOf(criterion.measure as Measure) : [];
  return (figures.includes(column) && !hasParts(rubric, criterion)) || !isBlank(cell);
}

type Cells = {
  readonly note: string;
  /** What may be typed into, in the cells that `isInput` names. */
  readonly columns: readonly Column[];
  readonly isInput: (row: TableRow<"EmuEntries">, column: Column, criterion: RubricRow | undefined) => boolean;
};

/** Chấm điểm of a workbook that is handed out: locked but for what its reader fills in. */
export function handedOutEntries(content: WorkbookContent, language: Language, { note, columns, isInput }: Cells): SheetDocument {
  const { sheet, name } = frame("entries", content, language);
  sheet.write(2, 0, note, "normal");
  const criteria = new Map(content.rubric.map((row) => [row.code, row]));
  const criterionOf = (row: TableRow<"EmuEntries">): RubricRow | undefined => criteria.get(row.criterion ?? null);
  const entries = writeTable(sheet, {
    table: "EmuEntries",
    sheet: name,
    row: BODY_ROW,
    rows: content.entries,
    language,
    style: (row, column): StyleName => (isInput(row, column, criterionOf(row)) ? "input" : "label"),
    format: (row, column) => entryFormat(criterionOf(row) ?? {}, column),
  });
  sheet.validate(...checksOf(entries, language, {}, columns));
  const document = sheet.build({
    widths: widthsOf("EmuEntries"),
    frozen: { rows: BODY_ROW + 1, columns: KEY_COLUMNS.length },
    printTitleRows: BODY_ROW + 1,
  });
  return { ...document, protected: true };
}

export function unitEntriesSheet(content: WorkbookContent, language: Language): SheetDocument {
  return handedOutEntries(content, language, {
    note: UNIT_NOTES.entries[language],
    columns: UNIT_COLUMNS,
    isInput: (row, column, criterion) => isOpen(content.rubric, criterion, column, row[column] ?? null),
  });
}
