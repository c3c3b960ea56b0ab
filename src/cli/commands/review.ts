/** `emu review file.xlsx`: the check and the results of one period. */
import type { Command } from "commander";
import { help, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { valuesOnly } from "../../document/formulas/values-only";
import type { Context, ExitCode } from "../console";
import { withPeriod } from "../../document/formulas/period-cell";
import { reviewJson } from "../../review/steps/result/json";
import { reviewText, findingsText } from "../../review/steps/result/lines";
import { workbookNotes } from "../notes";
import { openFile } from "../open-workbook";
import type { Reading } from "../../review/opened";
import { plainJson } from "../terminal";
import { saveChanged } from "../write-changed";

export type ReviewOptions = { readonly period: string | null; readonly json: boolean; readonly values: string | null };

function exitCode({ review: done }: Reading): ExitCode {
  return done.findings.some(({ severity }) => severity === "error") ? 1 : 0;
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
    const saved = await saveChanged(options.values, opened, withPeriod(document, reading.review.period), context, valuesOnly);
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
