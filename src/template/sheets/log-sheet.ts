/** Nhật ký: what the add-in changed. Empty to begin with. */
import { widthsOf } from "../../schema/schema";
import type { Language } from "../../schema/language";
import type { WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import { LOG_TIME_FORMAT } from "../../document/patch/log";
import { writeTable } from "../table-block";
import { frame } from "./frame";
import { BODY_ROW } from "../../document/set-up-layout";

export function logSheet(content: WorkbookContent, language: Language): SheetDocument {
  const { sheet, name } = frame("log", content, language);
  writeTable(sheet, {
    table: "EmuLog",
    sheet: name,
    row: BODY_ROW,
    rows: [],
    language,
    style: () => "label",
    format: (_, column) => (column === "time" ? LOG_TIME_FORMAT : "@"),
  });
  return sheet.build({
    widths: widthsOf("EmuLog"),
    frozen: { rows: BODY_ROW + 1, columns: 0 },
    printTitleRows: BODY_ROW + 1,
  });
}
