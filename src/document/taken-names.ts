/** Names that are in use: compared as Excel does, without case. */
import type { WorkbookDocument } from "./document";

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Names of sheets, tables and defined names that both documents have. */
export function taken(present: WorkbookDocument, added: WorkbookDocument): readonly string[] {
  function namesOf(document: WorkbookDocument): readonly string[] {
    const tables = document.sheets.flatMap((sheet) => sheet.tables);
    return [...document.sheets, ...tables, ...document.names].map(({ name }) => name);
  }
  return namesOf(added).filter((name) => namesOf(present).some((other) => sameName(name, other)));
}
