/** A unit's own workbook: the guide, the rules and the rubric to read, its entries to fill in, a log. */
import { UNIT_GUIDE_STEPS } from "../collect/said";
import { CHECKER_GUIDE_STEPS, CHECKER_NOTES } from "./checker-words";
import type { Language } from "../../../schema/language";
import { rubricVersion } from "../../rubric-version";
import { absolute, quotedSheet } from "../../../document/addresses";
import type { WorkbookContent } from "../../../template/content";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../document/document";
import { PERIOD_NAME, SCHEMA_NAME, SCHEMA_VERSION, viewNames } from "../../../document/names";
import { tablesOf } from "../../../document/reading/tables";
import { clusterSheets } from "../../../template/sheets/cluster-sheets";
import { guideSheet } from "../../../template/sheets/guide-sheet";
import { logSheet } from "../../../template/sheets/log-sheet";
import { rubricSheet } from "../../../template/sheets/rubric-sheet";
import { CELL_LOOKS } from "../../../document/styles";
import { markNames } from "../../../document/reading/marks";
import { handedOutEntries, unitEntriesSheet } from "./unit-entries";
import { CHECK_COLUMNS } from "../../unit-files";

/** The cell in a style that protection locks. */
function locked(cell: CellContent | undefined): CellContent | undefined {
  return cell?.style === undefined || CELL_LOOKS[cell.style].locked ? cell : { ...cell, style: "label" };
}

/** A sheet to be read. */
function toRead(sheet: SheetDocument): SheetDocument {
  return { ...sheet, protected: true, validations: [], cells: sheet.cells.map((line) => line.map(locked)) };
}

/** @param source `rubricVersion` of the cluster's workbook */
export function unitWorkbook(
  content: WorkbookContent,
  language: Language,
  { unit, source, purpose }: { readonly unit: string; readonly source: string; readonly purpose?: "cross-check" },
): WorkbookDocument {
  const cluster = clusterSheets(content, language, SCHEMA_VERSION);
  const isCheck = purpose !== undefined;
  const guide = guideSheet(content, language, isCheck ? CHECKER_GUIDE_STEPS : UNIT_GUIDE_STEPS);
  const sheets = [
    // What cells look like is explained by cells that look so.
    { ...guide, protected: true },
    ...cluster.before.map(toRead),
    toRead(rubricSheet(content, language).document),
    isCheck ? checkerEntriesSheet(content, language) : unitEntriesSheet(content, language),
    ...cluster.after.map(toRead),
    logSheet(content, language),
  ];
  const { periods } = cluster;
  const period = `${quotedSheet(periods.sheet)}!${absolute(periods.row + 1, periods.column + periods.columns.indexOf("id"))}`;
  const document: WorkbookDocument = {
    sheets,
    names: [
      { name: SCHEMA_NAME, refersTo: `${SCHEMA_VERSION}`, hidden: true },
      { name: PERIOD_NAME, refersTo: period },
      ...viewNames(sheets),
    ],
    properties: { title: content.title, language: language === "vi" ? "vi-VN" : "en-US" },
  };
  const own = rubricVersion(tablesOf(document));
  const marks = { unit, period: content.period, source, own, ...(purpose && { purpose }) };
  return { ...document, names: [...document.names, ...markNames(marks)] };
}

/** Chấm điểm of a checker's workbook: the rows of the units it checks, open for the cross-check alone. */
function checkerEntriesSheet(content: WorkbookContent, language: Language): SheetDocument {
  return handedOutEntries(content, language, {
    note: CHECKER_NOTES.entries[language],
    columns: CHECK_COLUMNS,
    isInput: (_row, column) => CHECK_COLUMNS.includes(column),
    needed: () => ["cross-check"],
  });
}
