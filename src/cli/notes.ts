/** What the pane says of a workbook in passing, said on the command line: hidden rows count, copies of our tables do not. */
import { PANE_TEXT } from "../text/pane";
import type { Language } from "../text/language";
import { shown } from "../text/shown";
import type { WorkbookDocument } from "../workbook/document";
import { schemaOf } from "../workbook/document-names";
import { copiesIn, hiddenIn } from "../workbook/document-tables";

/** One sentence each; none of a workbook that is not ours. */
export function workbookNotes(document: WorkbookDocument, language: Language): readonly string[] {
  if (schemaOf(document) === null) {
    return [];
  }
  const t = PANE_TEXT[language];
  const hidden = hiddenIn(document);
  const copies = copiesIn(document).map(({ name, sheet }) => `${name} (${shown(sheet)})`);
  return [
    ...(hidden.length > 0 ? [t.check.hiddenRows(hidden.join(", "))] : []),
    ...(copies.length > 0 ? [t.copies(copies.join(", "))] : []),
  ];
}
