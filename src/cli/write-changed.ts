/** A changed copy of a workbook that was opened: its file is patched, never made anew. */
import path from "node:path";
import { forgetAll } from "../functions/arguments/review-cache";
import { answerInCells } from "../functions/workbook-call";
import { FILE_PROBLEMS, say } from "../text/cli";
import { EDIT_PROBLEMS, EXTENSIONS, PATCH_PROBLEMS, PATCH_TEXT } from "../text/patch-problems";
import type { Bilingual } from "../schema/language";
import { fillIn } from "../text/fill";
import type { PortFailure } from "../document/answer";
import type { WorkbookDocument } from "../document/document";
import { CannotCalculate, withCachedResults } from "../document/formulas/fill-cache";
import { kindOfWorkbook, changeXlsx, type PatchProblem } from "../xlsx";
import type { Context, ExitCode } from "./console";
import type { Claim } from "./files/claim";
import { commit } from "./files/commit";
import type { FileDocument } from "./open-workbook";

/** The compiler asks for the sentence of each reason. */
const OWN_PROBLEMS: Readonly<Record<PatchProblem, Bilingual>> = PATCH_PROBLEMS;
const PROBLEMS: Readonly<Record<string, Bilingual | undefined>> = { ...FILE_PROBLEMS, ...OWN_PROBLEMS, ...EDIT_PROBLEMS };

/** Why it is not written, in a sentence that names what stands in the way; code and place once more for whoever helps. */
function sayNotWritten(
  file: string,
  { code, detail }: { readonly code: string; readonly detail: string },
  { console, language }: Context,
): void {
  const text = PROBLEMS[code];
  const why = `${text === undefined ? code : fillIn(text, language, { detail })} [${code}: ${detail}]`;
  console.err(`${say("cannotWrite", language, { file, why })}\n`);
}

/** A change that the workbook itself does not allow: it has been said, and nothing is written. */
export function refuseChange(file: string, failure: PortFailure, context: Context): ExitCode {
  sayNotWritten(file, failure, context);
  return 2;
}

function calculated(document: WorkbookDocument, { console, language }: Context, file: string): WorkbookDocument | null {
  try {
    return withCachedResults(document, answerInCells(language));
  } catch (error) {
    if (error instanceof CannotCalculate) {
      console.err(`${say("cannotWrite", language, { file, why: say(error.code, language) })}\n`);
      return null;
    }
    throw error;
  } finally {
    // Writing needs the room that tables and reviews of a large workbook take.
    forgetAll();
  }
}

/** A file of macros under the name of one without, or the other way round, is one that Excel does not open. */
function extensionProblem(target: string, { bytes }: FileDocument): string | null {
  const wanted = EXTENSIONS[kindOfWorkbook(bytes)];
  const typed = path.extname(target).toLowerCase();
  return typed !== wanted && Object.values(EXTENSIONS).includes(typed) ? wanted : null;
}

/**
 * The file with what makes it `after`, its results calculated anew; null: why not has been said, before anything is written.
 * @param finish what is done to the calculated workbook before it is written
 */
export function changedFile(
  target: string,
  source: FileDocument,
  after: WorkbookDocument,
  context: Context,
  finish: (document: WorkbookDocument) => WorkbookDocument = (document) => document,
): Uint8Array | null {
  const { console, language } = context;
  const extension = extensionProblem(target, source);
  const refuse = (why: string): null => {
    console.err(`${say("cannotWrite", language, { file: target, why })}\n`);
    return null;
  };
  if (extension !== null) {
    return refuse(fillIn(PATCH_TEXT.extension, language, { extension }));
  }
  const made = calculated(after, context, target);
  if (made === null) {
    return null;
  }
  const patched = changeXlsx(source.bytes, source.document, finish(made));
  if (!patched.ok) {
    sayNotWritten(target, patched, context);
    return null;
  }
  return patched.bytes;
}

/**
 * What a command is to write. It is planned in a function of its own, and nothing else of what was read outlives that: book and review of a
 * large workbook take as much room as the workbook itself, and writing needs that room.
 */
export type Change = { readonly source: FileDocument; readonly after: WorkbookDocument };

export function changeOf({ document, bytes }: FileDocument, after: WorkbookDocument): Change {
  return { source: { document, bytes }, after };
}

/**
 * Writes it as the one output of a command.
 * @param planned the code to end with where nothing is to be written: why has been said
 */
export async function saveChanged(out: Claim, target: string, planned: Change | ExitCode, context: Context): Promise<ExitCode> {
  if (typeof planned === "number") {
    return planned;
  }
  const { source, after } = planned;
  const bytes = changedFile(target, source, after, context);
  return bytes === null ? 2 : commit(out, new Map([[target, () => bytes]]), source.bytes, context);
}
