/** What the pane says of a workbook in passing, said on the command line: hidden rows count, copies of our tables do not. */
import { say } from "../text/cli";
import { PANE_TEXT } from "../text/pane/pane";
import type { Language } from "../schema/language";
import { shown } from "../text/shown";
import type { WorkbookDocument } from "../document/document";
import { schemaOf } from "../document/names";
import { copiesIn, hiddenIn } from "../document/reading/tables";

/** One sentence each; of a workbook that is not ours only what was not read of it. */
export function workbookNotes(document: WorkbookDocument, language: Language): readonly string[] {
  const { unreadSheets = [] } = document;
  const sheets = unreadSheets.map((name) => shown(name)).join(", ");
  const unread = unreadSheets.length > 0 ? [say("sheetsUnread", language, { sheets })] : [];
  if (schemaOf(document) === null) {
    return unread;
  }
  const t = PANE_TEXT[language];
  const hidden = hiddenIn(document);
  const copies = copiesIn(document).map(({ name, sheet }) => `${name} (${shown(sheet)})`);
  return [
    ...unread,
    ...(hidden.length > 0 ? [t.check.hiddenRows(hidden.join(", "))] : []),
    ...(copies.length > 0 ? [t.copies(copies.join(", "))] : []),
  ];
}
