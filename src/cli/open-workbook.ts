/** A file as a workbook, or the sentence that says why it is none. */
import { readFile } from "node:fs/promises";
import { CLI_TEXT, FILE_PROBLEMS, say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import type { Language } from "../schema/language";
import type { WorkbookDocument } from "../document/document";
import { readXlsx } from "../xlsx";
import type { Context } from "./console";
import { workbookNotes } from "./notes";

export type Opened =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly sentence: string };

/** What the pane says of a workbook in passing goes to stderr here, whatever the command does with it. */
export async function openWorkbook(file: string, { console, language }: Context): Promise<Opened> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { ok: false, sentence: say("cannotRead", language, { file, why: systemReason(error, language, "noSuchFile") }) };
  }
  const read = readXlsx(bytes);
  if (read.ok) {
    workbookNotes(read.document, language).forEach((note) => {
      console.err(`${file}: ${note}\n`);
    });
    return { ok: true, document: read.document, bytes };
  }
  const why = `${FILE_PROBLEMS[read.code]?.[language] ?? read.code} [${read.code}: ${read.detail}]`;
  return { ok: false, sentence: say("cannotRead", language, { file, why }) };
}

const REASONS: Readonly<Record<string, CliMessage>> = {
  EISDIR: "isFolder",
  EACCES: "noPermission",
  EPERM: "noPermission",
  ENOTDIR: "noSuchFolder",
};

/** The operating system's error in words; `absent` says what is missing when something is. */
export function systemReason(error: unknown, language: Language, absent: CliMessage): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "") {
    throw error;
  }
  const message = code === "ENOENT" ? absent : REASONS[code];
  return message === undefined ? say("systemError", language, { code }) : CLI_TEXT[message][language];
}
