/** `emu review file.xlsx`: the check and the results of one period. */
import type { Command } from "commander";
import { help, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { NotWritable } from "../../xlsx";
import { say } from "../../text/cli";
import { answerInCells } from "../../functions/workbook-call";
import { valuesOnly } from "../../document/formulas/values-only";
import { withCachedResults, CannotCalculate } from "../../document/formulas/fill-cache";
import type { WorkbookDocument } from "../../document/document";
import type { Context, ExitCode } from "../console";
import { save, refuse } from "../refuse";
import { withPeriod } from "../../document/formulas/period-cell";
import { reviewJson } from "../../review/steps/result/json";
import { reviewText, findingsText } from "../../review/steps/result/lines";
import { workbookNotes } from "../notes";
import { openFile } from "../open-workbook";
import type { Reading } from "../../review/opened";
import { plainJson } from "../terminal";

export type ReviewOptions = { readonly period: string | null; readonly json: boolean; readonly values: string | null };

function exitCode({ review: done }: Reading): ExitCode {
  return done.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A file from somebody else may hold what Excel itself never writes, or formulas without an end. */
async function saveValues(file: string, document: WorkbookDocument, context: Context): Promise<ExitCode> {
  try {
    return await save(file, valuesOnly(withCachedResults(document, answerInCells(context.language))), context);
  } catch (error) {
    if (error instanceof CannotCalculate) {
      return refuse(context, "cannotWrite", { file, why: say(error.code, context.language) });
    }
    if (error instanceof NotWritable) {
      return refuse(context, "cannotWrite", { file, why: say("notWritable", context.language, { why: error.message }) });
    }
    throw error;
  }
}

export async function review(file: string, options: ReviewOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const opened = await openFile(file, { period: options.period, sheets: "any", periodless: true }, context);
  if (opened === null) {
    return 2;
  }
  const { document, reading } = opened;
  const { sources } = reading;
  if (options.json) {
    const notes = workbookNotes(document, language);
    const made = reviewJson(sources, reading.book, reading.review, language);
    console.out(`${plainJson(notes.length > 0 ? { ...made, notes } : made, 2)}\n`);
  } else {
    console.out(reviewText(document.properties.title, reading.book, reading.review, language));
    console.err(findingsText(sources, reading.review, language));
  }
  if (options.values !== null) {
    const saved = await saveValues(options.values, withPeriod(document, reading.review.period), context);
    if (saved !== 0) {
      return saved;
    }
  }
  return exitCode(reading);
}

export function addReview(program: Command, within: Within): void {
  program
    .command("review <file>")
    .description(help("review"))
    .option(...PERIOD)
    .option(...JSON_ANSWER)
    .option("--values <file>", help("valuesOption"))
    .option(...LANGUAGE)
    .action((file: string, { period = null, json, values = null, lang }: Flags<"period" | "values", "json">) =>
      within(lang, (context) => review(file, { period, json, values }, context)),
    );
}
