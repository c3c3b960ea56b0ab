/** What every sheet of the standard workbook begins with. */
import { CAPTIONS, SHEET_TITLES } from "../../text/guide";
import type { Language } from "../../schema/language";
import { SHEETS } from "../../schema/words";
import type { SheetId } from "../../schema/words";
import type { WorkbookContent } from "../content";
import { sheetBuilder } from "../../document/sheet-builder";
import type { SheetBuilder } from "../../document/sheet-builder";

export type Frame = { readonly sheet: SheetBuilder; readonly name: string; readonly language: Language };

/** Title, the cluster's name and, on a sample, the words that nothing here is real. The body may begin in row 3 (from 0). */
export function frame(id: SheetId, content: WorkbookContent, language: Language): Frame {
  const name = SHEETS[id][language];
  const sheet = sheetBuilder(name);
  sheet.write(0, 0, SHEET_TITLES[id][language], "title");
  sheet.write(1, 0, content.title + (content.sample ? ` — ${CAPTIONS.sample[language]}` : ""), "subtitle");
  return { sheet, name, language };
}
