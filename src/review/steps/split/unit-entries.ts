/** Chấm điểm of a unit's workbook: its own rows, open where the unit types and locked where others do. */
import { UNIT_COLUMNS } from "../../unit-files";
import type { Cell } from "../../../core/model/cell";
import { isBlank } from "../../../core/model/cell";
import type { Comparator, Measure } from "../../../core/model/ids";
import { fromNumber, type Exact } from "../../../core/numbers/exact";
import { UNIT_NOTES } from "../collect/said";
import type { Language } from "../../../schema/language";
import { MARK_WORDS, ROW_WORDS } from "../../../schema/row-words";
import { SCHEMA, type ColumnId } from "../../../schema/schema";
import { a1 } from "../../../tables/cells/a1";
import type { RowWord } from "../../../tables/row-columns";
import type { RubricRow, TableRow, WorkbookContent } from "../../../template/content";
import type { CellContent, SheetDocument, StyleName } from "../../../document/document";
import { entryFormat } from "../../../template/percent-cells";
import { hasParts } from "../../../template/rubric-rows";
import { requiredOf } from "../../../text/explanations/reasons";
import { ABOUT, ENTRY_ORDER, FIGURE_COLUMNS, FIGURES, KEPT_IN_SIGHT, figuresOf } from "../../../template/sheets/entries-sheet";
import { frame } from "../../../template/sheets/frame";
import { markLooks } from "../../../template/sheets/looks";
import { BODY_ROW } from "../../../document/set-up-layout";
import { writeTable } from "../../../template/table-block";
import { checksOf } from "../../../template/validations";

type Column = ColumnId<"EmuEntries">;

/** A change may be reported by its two figures or, between two rates, by numerator and denominator. */
function openFigures(measure: Measure): readonly Column[] {
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
  const figures = Object.hasOwn(FIGURES, criterion.measure as string) ? openFigures(criterion.measure as Measure) : [];
  return (figures.includes(column) && !hasParts(rubric, criterion)) || !isBlank(cell);
}

type Cells = {
  readonly note: string;
  /** What may be typed into, in the cells that `isInput` names. */
  readonly columns: readonly Column[];
  readonly isInput: (row: TableRow<"EmuEntries">, column: Column, criterion: RubricRow | undefined) => boolean;
  /** Without which nothing is reported for the criterion. */
  readonly needed: (criterion: RubricRow | undefined) => readonly Column[];
};

/** What the row is about, as the cluster's own workbook shows it, and whether it is filled in: a formula of Excel's own. */
const TOLD = ABOUT.filter(({ word }) => word !== "points");

function figureOf(cell: Cell): Exact | null {
  return typeof cell === "number" ? fromNumber(cell) : null;
}

function toldOf(row: TableRow<"EmuEntries">, criterion: RubricRow | undefined, language: Language): Partial<Record<RowWord, Cell>> {
  if (criterion === undefined) {
    return {};
  }
  const asking = {
    measure: (criterion.measure ?? null) as Measure | null,
    comparator: (criterion.comparator ?? null) as Comparator | null,
    unitOfMeasure: `${criterion["unit-of-measure"] ?? ""}`,
  };
  const target = figureOf(row.target ?? null) ?? figureOf(criterion.target ?? null);
  return {
    name: criterion.text ?? null,
    "unit-of-measure": criterion["unit-of-measure"] ?? null,
    target: requiredOf(asking, target, language),
    maximum: criterion.maximum ?? null,
  };
}

/** The mark beside a row, and what it shows now. A state counts as reported; text in place of a number is an error. */
function markOf(row: TableRow<"EmuEntries">, needed: readonly Column[], at: (column: Column) => string, language: Language): CellContent {
  const [blank, error, entered] = [MARK_WORDS.blank[language], MARK_WORDS.error[language], MARK_WORDS.entered[language]];
  const cells = needed.map((column) => row[column] ?? null);
  const complete = cells.every((cell) => typeof cell === "number");
  const value =
    complete || !isBlank(row.state ?? null) ? entered : cells.some((cell) => !isBlank(cell) && typeof cell !== "number") ? error : blank;
  const texts = needed.map((column) => `ISTEXT(${at(column)})`).join(",");
  const counted = `COUNT(${needed.map(at).join(",")})=${needed.length}`;
  const formula = `IF(OR(${at("state")}<>"",${counted}),"${entered}",IF(OR(${texts}),"${error}","${blank}"))`;
  return { value, formula, style: "label-line" };
}

/** Chấm điểm of a workbook that is handed out: locked but for what its reader fills in. */
export function handedOutEntries(content: WorkbookContent, language: Language, cells: Cells): SheetDocument {
  const { sheet, name } = frame("entries", content, language);
  sheet.write(2, 0, cells.note, "normal");
  const criteria = new Map(content.rubric.map((row) => [row.code, row]));
  const criterionOf = (row: TableRow<"EmuEntries">): RubricRow | undefined => criteria.get(row.criterion ?? null);
  const entries = writeTable(sheet, {
    table: "EmuEntries",
    sheet: name,
    row: BODY_ROW,
    column: TOLD.length,
    order: ENTRY_ORDER,
    rows: content.entries,
    language,
    style: (row, column): StyleName => (cells.isInput(row, column, criterionOf(row)) ? "input" : "label"),
    format: (row, column) => entryFormat(criterionOf(row) ?? {}, column),
  });
  TOLD.forEach(({ word }, column) => sheet.write(BODY_ROW, column, ROW_WORDS[word][language], "header"));
  content.entries.forEach((row, index) => {
    const line = BODY_ROW + 1 + index;
    const told = toldOf(row, criterionOf(row), language);
    const at = (column: Column): string => a1(line, entries.column + ENTRY_ORDER.indexOf(column));
    const needed = cells.needed(criterionOf(row));
    TOLD.forEach(({ word }, column) => {
      if (word !== "mark") {
        sheet.write(line, column, told[word] ?? null, "label-line");
      } else if (needed.length > 0) {
        sheet.put(line, column, markOf(row, needed, at, language));
      }
    });
  });
  sheet.validate(...checksOf(entries, language, {}, cells.columns));
  const document = sheet.build({
    widths: [...TOLD.map(({ width }) => width), ...ENTRY_ORDER.map((column) => SCHEMA.EmuEntries[column].width)],
    frozen: { rows: BODY_ROW + 1, columns: TOLD.length + KEPT_IN_SIGHT },
    printTitleRows: BODY_ROW + 1,
    conditions: markLooks(BODY_ROW + 1, TOLD.length - 1),
  });
  return { ...document, protected: true };
}

/** A whole that is put together from its parts is reported by them; what is judged, by the unit's own points. */
function neededOf(rubric: readonly RubricRow[], criterion: RubricRow | undefined): readonly Column[] {
  const measure = (criterion?.measure ?? null) as Measure | null;
  if (criterion === undefined || measure === null || hasParts(rubric, criterion)) {
    return [];
  }
  if (measure === "judgement") {
    return ["self"];
  }
  return figuresOf(measure, criterion.rates === true);
}

export function unitEntriesSheet(content: WorkbookContent, language: Language): SheetDocument {
  return handedOutEntries(content, language, {
    note: UNIT_NOTES.entries[language],
    columns: UNIT_COLUMNS,
    isInput: (row, column, criterion) => isOpen(content.rubric, criterion, column, row[column] ?? null),
    needed: (criterion) => neededOf(content.rubric, criterion),
  });
}
