/** Chấm điểm of a checker's workbook: the rows of the units it checks, open for the cross-check alone. */
import { widthsOf } from "../../../schema/schema";
import type { Language } from "../../../schema/language";
import { CHECKER_NOTES } from "./checker-words";
import { CHECK_COLUMNS } from "../../unit-files";
import type { WorkbookContent } from "../../../template/content";
import type { SheetDocument } from "../../../document/document";
import { entryFormat } from "../../../template/percent-cells";
import { KEY_COLUMNS } from "../../../template/sheets/entries-sheet";
import { frame } from "../../../template/sheets/frame";
import { BODY_ROW } from "../../../document/set-up-layout";
import { writeTable } from "../../../template/table-block";
import { checksOf } from "../../../template/validations";

export function checkerEntriesSheet(content: WorkbookContent, language: Language): SheetDocument {
  const { sheet, name } = frame("entries", content, language);
  sheet.write(2, 0, CHECKER_NOTES.entries[language], "normal");
  const criteria = new Map(content.rubric.map((row) => [row.code, row]));
  const entries = writeTable(sheet, {
    table: "EmuEntries",
    sheet: name,
    row: BODY_ROW,
    rows: content.entries,
    language,
    style: (_row, column) => (CHECK_COLUMNS.includes(column) ? "input" : "label"),
    format: (row, column) => entryFormat(criteria.get(row.criterion ?? null) ?? {}, column),
  });
  sheet.validate(...checksOf(entries, language, {}, CHECK_COLUMNS));
  const document = sheet.build({
    widths: widthsOf("EmuEntries"),
    frozen: { rows: BODY_ROW + 1, columns: KEY_COLUMNS.length },
    printTitleRows: BODY_ROW + 1,
  });
  return { ...document, protected: true };
}
