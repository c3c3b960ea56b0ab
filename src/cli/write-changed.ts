/** A changed copy of a workbook that was opened: its file is patched, never made anew. */
import path from "node:path";
import { answerInCells } from "../functions/workbook-call";
import { FILE_PROBLEMS, say } from "../text/cli";
import { EXTENSIONS, PATCH_PROBLEMS, PATCH_TEXT } from "../text/patch-problems";
import type { Bilingual } from "../schema/language";
import { fillIn } from "../text/fill";
import type { WorkbookDocument } from "../document/document";
import { CannotCalculate, withCachedResults } from "../document/formulas/fill-cache";
import { patchBetween } from "../document/patch/between";
import { kindOfWorkbook, patchXlsx, type PatchProblem } from "../xlsx";
import type { Context, ExitCode } from "./console";
import type { FileDocument } from "./open-workbook";
import { writeAndSay } from "./write-file";

/** The compiler asks for the sentence of each reason. */
const OWN_PROBLEMS: Readonly<Record<PatchProblem, Bilingual>> = PATCH_PROBLEMS;
const PROBLEMS: Readonly<Record<string, Bilingual | undefined>> = { ...FILE_PROBLEMS, ...OWN_PROBLEMS };

function calculated(document: WorkbookDocument, { console, language }: Context, file: string): WorkbookDocument | null {
  try {
    return withCachedResults(document, answerInCells(language));
  } catch (error) {
    if (error instanceof CannotCalculate) {
      console.err(`${say("cannotWrite", language, { file, why: say(error.code, language) })}\n`);
      return null;
    }
    throw error;
  }
}

/** A file of macros under the name of one without, or the other way round, is one that Excel does not open. */
function extensionProblem(target: string, { bytes }: FileDocument): string | null {
  const wanted = EXTENSIONS[kindOfWorkbook(bytes)];
  const typed = path.extname(target).toLowerCase();
  return typed !== wanted && Object.values(EXTENSIONS).includes(typed) ? wanted : null;
}

/**
 * Writes `after` over a copy of the file, its results calculated anew; or says why not, before anything is written.
 * @param finish what is done to the calculated workbook before it is written
 */
export async function saveChanged(
  target: string,
  source: FileDocument,
  after: WorkbookDocument,
  context: Context,
  finish: (document: WorkbookDocument) => WorkbookDocument = (document) => document,
): Promise<ExitCode> {
  const { console, language } = context;
  const extension = extensionProblem(target, source);
  const refuse = (why: string): ExitCode => {
    console.err(`${say("cannotWrite", language, { file: target, why })}\n`);
    return 2;
  };
  if (extension !== null) {
    return refuse(fillIn(PATCH_TEXT.extension, language, { extension }));
  }
  const made = calculated(after, context, target);
  if (made === null) {
    return 2;
  }
  const patched = patchXlsx(source.bytes, source.document, patchBetween(source.document, finish(made)));
  if (!patched.ok) {
    const { code, detail } = patched;
    const text = PROBLEMS[code];
    return refuse(`${text === undefined ? code : fillIn(text, language, { detail })} [${code}: ${detail}]`);
  }
  return writeAndSay(target, () => patched.bytes, context);
}
