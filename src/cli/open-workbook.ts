/** A file as a workbook, read and reviewed at one of its periods; what keeps it from being one is said, and the command ends. */
import path from "node:path";
import { finish } from "../core/steps";
import type { WorkbookDocument } from "../document/document";
import { snapshotOf } from "../document/reading/snapshot";
import { newerSchema, open } from "../review/open";
import type { Reading } from "../review/opened";
import { FILE_PROBLEMS, say } from "../text/cli";
import { INPUT_PROBLEMS } from "../text/files";
import { readXlsx } from "../xlsx";
import type { Context } from "./console";
import { readInput } from "./files/read";
import { reason } from "./files/system";
import { workbookNotes } from "./notes";
import { newerText, openingText, type Needs } from "./opening-text";
import { ownNewsText } from "./own";

export type FileDocument = { readonly document: WorkbookDocument; readonly bytes: Uint8Array };

/** A file's bytes; null: it cannot be read, and it has been said. */
export async function readBytes(file: string, { console, language }: Context): Promise<Uint8Array | null> {
  const input = await readInput(file);
  if (!input.ok) {
    console.err(`${say("cannotRead", language, { file, why: reason(INPUT_PROBLEMS, input.refused, language) })}\n`);
    return null;
  }
  return input.bytes;
}

/** Any workbook; null: it is none, and it has been said. What the pane says of a workbook in passing goes to stderr here. */
async function readDocument(file: string, context: Context): Promise<FileDocument | null> {
  const { console, language } = context;
  const bytes = await readBytes(file, context);
  const read = bytes && readXlsx(bytes);
  if (bytes === null || read === null) {
    return null;
  }
  if (!read.ok) {
    const why = `${FILE_PROBLEMS[read.code]?.[language] ?? read.code} [${read.code}: ${read.detail}]`;
    console.err(`${say("cannotRead", language, { file, why })}\n`);
    return null;
  }
  return { document: read.document, bytes };
}

function sayNotes(file: string, document: WorkbookDocument, { console, language }: Context): void {
  workbookNotes(document, language).forEach((note) => {
    console.err(`${file}: ${note}\n`);
  });
}

/** Any workbook that no newer EMU made, whatever is on its sheets; null: why not has been said. */
export async function openAny(file: string, context: Context): Promise<FileDocument | null> {
  const read = await readDocument(file, context);
  const newer = read && newerSchema(snapshotOf(read.document, path.basename(file)));
  if (newer !== null) {
    context.console.err(`${newerText(newer, file, context.language)}\n`);
    return null;
  }
  if (read !== null) {
    sayNotes(file, read.document, context);
  }
  return read;
}

export type OpenedFile = FileDocument & { readonly reading: Reading };

/** null: why not has been said. */
export async function openFile(file: string, needs: Needs, context: Context): Promise<OpenedFile | null> {
  const { console, language } = context;
  const read = await readDocument(file, context);
  if (read === null) {
    return null;
  }
  const opened = finish(open(snapshotOf(read.document, path.basename(file)), { asked: needs.period }));
  const refused = openingText(opened, needs, file, language);
  if (opened.kind !== "bound" || refused !== null) {
    console.err(`${refused ?? ""}\n`);
    return null;
  }
  sayNotes(file, read.document, context);
  console.err(ownNewsText(opened.reading.own?.news ?? [], language));
  return { ...read, reading: opened.reading };
}
