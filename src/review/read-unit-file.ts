/** Files from anybody into what the steps that take files read. */
import type { WorkbookDocument } from "../document/document";
import { marksOf } from "../document/reading/marks";
import { snapshotOf } from "../document/reading/snapshot";
import { newerSchema } from "./open";
import type { CollectedFile } from "./unit-files";

/** What the reader of files says of one. */
export type ReadFile = { readonly ok: true; readonly document: WorkbookDocument } | { readonly ok: false; readonly code: string };

/** A file from anybody, as a unit's workbook or with the reason why it is none. */
export function collectedFile(name: string, read: ReadFile): CollectedFile {
  if (!read.ok) {
    return { name, content: { problem: read.code } };
  }
  const snapshot = snapshotOf(read.document, name);
  if (!snapshot.bound) {
    return { name, content: { problem: snapshot.own === undefined ? "not-emu" : "own-layout" } };
  }
  if (newerSchema(snapshot) !== null) {
    return { name, content: { problem: "newer-schema" } };
  }
  const { unreadSheets } = read.document;
  return { name, content: { tables: snapshot.tables, marks: marksOf(read.document), ...(unreadSheets && { unreadSheets }) } };
}

/** The same from bytes that may have been made to do harm: what the reader trips over is one more file that cannot be used. */
export function collectedFrom(name: string, read: () => ReadFile): CollectedFile {
  try {
    return collectedFile(name, read());
  } catch {
    return { name, content: { problem: "not-understood" } };
  }
}
