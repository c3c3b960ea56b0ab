/**
 * A plan of the cross-check into the workbook: a sheet of its own where there is none, else rows in its table. A period that has a
 * plan already gets the new one in the same rows.
 */
import type { Reading } from "../../opened";
import { wordLanguage } from "../../../tables/fixes";
import type { Book } from "../../../core/model/book";
import { at } from "../../../core/numbers/at";
import { statusOf } from "../../../core/periods/obstacles";
import { permissionFor } from "../../../core/periods/states";
import { isPeriodSealed } from "../../../tables/seal/report";
import { isBlank, type Cell } from "../../../core/model/cell";
import type { CheckPlan } from "../../../core/crosscheck/plan";
import { cellAt } from "../../../tables/locate";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { TableSources } from "../../../tables/source";
import { readHeaderRow } from "../../../tables/table";
import { indexUnits } from "../../../tables/rows/units";
import type { Language } from "../../../schema/language";
import { CHECK_SHEET, checkNote, sayDrawn, type Drawn } from "./words";
import { type ColumnId, widthsOf } from "../../../schema/schema";
import { absolute, quotedSheet } from "../../../document/addresses";
import type { WorkbookDocument } from "../../../document/document";
import { holds, type CellEdit, type NewTableRow } from "../../../document/patch/edits";
import { TEXT_FORMAT } from "../../../document/formats";
import { sheetBuilder } from "../../../document/sheet-builder";
import { BODY_ROW } from "../../../document/set-up-layout";
import { writeTable } from "../../../template/table-block";
import { checksOf } from "../../../template/validations";

export type PlanWriting =
  | { readonly kind: "refused"; readonly why: "closed" | "early" }
  | { readonly kind: "create"; readonly document: WorkbookDocument }
  | { readonly kind: "rows"; readonly rows: readonly NewTableRow[]; readonly edits: readonly CellEdit[] };

type Column = ColumnId<"EmuChecks">;
type Row = Readonly<Record<Column, string>>;

const COLUMNS: readonly Column[] = ["period", "checker", "checked", "note"];

/** The rows of a plan, each unit written so that it names no other. */
export function planRows(book: Book, plan: CheckPlan, drawn: Drawn, language: Language): readonly Row[] {
  const index = indexUnits(book.units);
  const name = (unit: number): string => index.fullName(unit) || at(book.units, unit).name;
  const note = checkNote(drawn, language);
  return plan.pairs.map(({ checker, checked }) => ({
    period: drawn.period,
    checker: name(checker),
    checked: name(checked),
    note,
  }));
}

/** `'Cụm'!$A$5:$A$12`: the units as the list of validation wants them; null where it is not known where they stand. */
function unitList({ EmuUnits }: TableSources): string | null {
  const column = EmuUnits ? readHeaderRow("EmuUnits", EmuUnits.cells).columns.get("unit") : undefined;
  if (!EmuUnits?.at || column === undefined || EmuUnits.cells.length < 2) {
    return null;
  }
  const { sheet, row, column: left } = EmuUnits.at;
  const first = absolute(row + 1, left + column);
  return `${quotedSheet(sheet)}!${first}:${absolute(row + EmuUnits.cells.length - 1, left + column)}`;
}

function planSheet(sources: TableSources, rows: readonly Row[], drawn: Drawn, language: Language): WorkbookDocument {
  const name = CHECK_SHEET.name[language];
  const sheet = sheetBuilder(name);
  sheet.write(0, 0, CHECK_SHEET.title[language], "title");
  sheet.write(1, 0, sayDrawn(CHECK_SHEET.drawn, drawn, language), "subtitle");
  sheet.write(2, 0, CHECK_SHEET.again[language], "normal");
  const placed = writeTable(sheet, {
    table: "EmuChecks",
    sheet: name,
    row: BODY_ROW,
    rows,
    language,
    style: () => "input",
    format: () => TEXT_FORMAT,
  });
  const units = unitList(sources);
  if (units !== null) {
    sheet.validate(...checksOf(placed, language, { unit: units }));
  }
  const layout = { widths: widthsOf("EmuChecks"), frozen: { rows: BODY_ROW + 1, columns: 0 }, printTitleRows: BODY_ROW + 1 };
  const locale = language === "vi" ? "vi-VN" : "en-US";
  return { sheets: [sheet.build(layout)], names: [], properties: { title: CHECK_SHEET.title[language], language: locale } };
}

/** Data rows of the table that plan this period, whether they can be read or not. */
function rowsOfPeriod({ EmuChecks }: TableSources, period: string): readonly number[] {
  const cells = EmuChecks?.cells ?? [];
  const column = readHeaderRow("EmuChecks", cells).columns.get("period") ?? -1;
  return cells.slice(1).flatMap((line, row) => (readPeriodId(line[column] ?? null) === period ? [row] : []));
}

/** What a row becomes; null: it is emptied. Columns that the table has lost are passed over. */
function editsOf(sources: TableSources, row: number, to: Row | null): readonly CellEdit[] {
  return COLUMNS.flatMap((column): readonly CellEdit[] => {
    const found = cellAt(sources, { table: "EmuChecks", row, column });
    const after: Cell = to === null ? null : to[column];
    const isPeriod = column === "period" && to !== null;
    // However the period is written, the row was found by it.
    return found === null || isPeriod || holds(found.value, after) || (after === null && isBlank(found.value))
      ? []
      : [{ address: { sheet: found.sheet, cell: found.cell }, before: found.value, after }];
  });
}

type Standing = Pick<Reading, "book" | "seals">;

/** Nothing more is written into a period that is closed or sealed. */
export function isClosed({ book, review: { period }, seals }: Standing & Pick<Reading, "review">): boolean {
  return statusOf(book, period) === "closed" || isPeriodSealed(book, seals?.report, period);
}

/** `early`: nobody checks anything yet in a period that is still being filled in. null: a plan may be written. */
export function planRefusal({ book, seals }: Standing, period: string): "closed" | "early" | null {
  const status = statusOf(book, period);
  if (isPeriodSealed(book, seals?.report, period)) {
    return "closed";
  }
  // A workbook that says nothing of its periods says nothing against it.
  return status === null || permissionFor("cross-check", status) !== "no" ? null : status === "open" ? "early" : "closed";
}

export function planWriting({ sources, book, seals }: Standing & Pick<Reading, "sources">, plan: CheckPlan, drawn: Drawn): PlanWriting {
  const refused = planRefusal({ book, ...(seals && { seals }) }, drawn.period);
  if (refused !== null) {
    return { kind: "refused", why: refused };
  }
  const language = wordLanguage("EmuRubric", sources.EmuRubric?.cells ?? []);
  const rows = planRows(book, plan, drawn, language);
  if (!sources.EmuChecks) {
    return { kind: "create", document: planSheet(sources, rows, drawn, language) };
  }
  const there = rowsOfPeriod(sources, drawn.period);
  return {
    kind: "rows",
    edits: there.flatMap((row, index) => editsOf(sources, row, rows[index] ?? null)),
    rows: rows.slice(there.length).map((row): NewTableRow => {
      return Object.fromEntries(COLUMNS.map((column) => [column, { value: row[column] }]));
    }),
  };
}
