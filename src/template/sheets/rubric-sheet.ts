/** Thang điểm: the rubric as a tree by code. */
import type { Language } from "../../schema/language";
import { widthsOf } from "../../schema/schema";
import { DOCUMENT_NOTES } from "../../text/cell-hints";
import type { RubricRow, WorkbookContent } from "../content";
import type { SheetDocument, StyleName } from "../../document/document";
import { isPercentTarget } from "../percent-cells";
import { PERCENT_FORMAT } from "../../document/formats";
import { writeTable } from "../table-block";
import type { PlacedTable } from "../table-block";
import { checksOf, wordsFirst } from "../validations";
import { frame } from "./frame";
import { BODY_ROW } from "../../document/set-up-layout";

export type RubricSheet = { readonly document: SheetDocument; readonly rubric: PlacedTable };

export function rubricSheet(content: WorkbookContent, language: Language): RubricSheet {
  const { sheet, name } = frame("rubric", content, language);
  sheet.write(2, 0, DOCUMENT_NOTES.cells[language], "normal");
  const rubric = writeTable(sheet, {
    table: "EmuRubric",
    sheet: name,
    row: BODY_ROW,
    rows: content.rubric.map(complete),
    language,
    style: (row, column) => cellStyle(row, column),
    format: (row, column) => cellFormat(row, column),
  });
  sheet.validate(...wordsFirst(checksOf(rubric, language)));
  const document = sheet.build({
    widths: widthsOf("EmuRubric"),
    frozen: { rows: BODY_ROW + 1, columns: 2 },
    printTitleRows: BODY_ROW + 1,
  });
  return { document, rubric };
}

function complete(row: RubricRow): RubricRow {
  const leaf = row.measure !== undefined && row.measure !== null;
  const assumed = (row.assumedColumns?.length ?? 0) > 0 ? "yes" : "no";
  return leaf ? { gate: "no", "evidence-required": "no", assumed, ...row } : { assumed, ...row };
}

function cellStyle(row: RubricRow, column: keyof RubricRow): StyleName {
  if (row.assumedColumns?.some((assumed) => assumed === column) === true) {
    return "assumed";
  }
  return row.measure === undefined || row.measure === null ? "group" : "input";
}

function cellFormat(row: RubricRow, column: keyof RubricRow): string | undefined {
  if (column === "code" || column === "parameters" || column === "mandatory") {
    return "@";
  }
  return column === "target" && isPercentTarget(row) ? PERCENT_FORMAT : undefined;
}
