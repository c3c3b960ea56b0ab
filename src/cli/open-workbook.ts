/** A file as a workbook, or the sentence that says why it is none. */
import { readFile } from "node:fs/promises";
import { CLI_TEXT, FILE_PROBLEMS, say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import type { Language } from "../schema/language";
import type { WorkbookDocument } from "../document/document";
import { SCHEMA_VERSION, schemaOf } from "../document/names";
import { tablesOf } from "../document/reading/tables";
import type { TableSources } from "../tables/source";
import { shown } from "../text/shown";
import { readXlsx } from "../xlsx";
import { askedPeriod, choosePeriod } from "./choose-period";
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
  const schema = read.ok ? schemaOf(read.document) : null;
  if (schema !== null && schema > SCHEMA_VERSION) {
    return { ok: false, sentence: say("newerSchema", language, { file, schema: `${schema}`, known: `${SCHEMA_VERSION}` }) };
  }
  if (read.ok) {
    workbookNotes(read.document, language).forEach((note) => {
      console.err(`${file}: ${note}\n`);
    });
    return { ok: true, document: read.document, bytes };
  }
  const why = `${FILE_PROBLEMS[read.code]?.[language] ?? read.code} [${read.code}: ${read.detail}]`;
  return { ok: false, sentence: say("cannotRead", language, { file, why }) };
}

export type Ours = { readonly document: WorkbookDocument; readonly bytes: Uint8Array; readonly sources: TableSources };

/** A scoring workbook; null: it is none, and it has been said. */
export async function openOurs(file: string, context: Context): Promise<Ours | null> {
  const { console, language } = context;
  const opened = await openWorkbook(file, context);
  if (!opened.ok || schemaOf(opened.document) === null) {
    console.err(`${opened.ok ? say("notEmu", language, { file }) : opened.sentence}\n`);
    return null;
  }
  const { document, bytes } = opened;
  return { document, bytes, sources: tablesOf(document) };
}

/** The period that was asked for, or else the one that the workbook shows; null: there is none, and it has been said. */
export function periodIn(typed: string | null, { document, sources }: Omit<Ours, "bytes">, file: string, context: Context): string | null {
  const asked = typed === null ? null : askedPeriod(typed, sources);
  const period = asked === null ? choosePeriod(document, sources) : asked.known ? asked.period : "";
  if (period !== "") {
    return period;
  }
  const periods = asked?.known === false ? asked.periods : [];
  const values = { file, period: shown(typed ?? ""), periods: periods.map((one) => shown(one)).join(", ") };
  context.console.err(`${say(periods.length > 0 ? "periodUnknown" : "noPeriods", context.language, values)}\n`);
  return null;
}

/** A scoring workbook and one of its periods; null: why not has been said. */
export async function openPeriod(
  file: string,
  typed: string | null,
  context: Context,
): Promise<(Ours & { readonly period: string }) | null> {
  const ours = await openOurs(file, context);
  const period = ours && periodIn(typed, ours, file, context);
  return ours === null || period === null ? null : { ...ours, period };
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
