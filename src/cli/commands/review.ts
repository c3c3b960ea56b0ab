/** `emu review file.xlsx`: the check and the results of one period. */
import type { Command } from "commander";
import { FORCE, help, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { valuesOnly } from "../../document/formulas/values-only";
import type { Context, ExitCode } from "../console";
import { withPeriod } from "../../document/formulas/period-cell";
import { reviewJson } from "../../review/steps/result/json";
import { reviewText, findingsText } from "../../review/steps/result/lines";
import { claim, planned } from "../files/claim";
import { commit } from "../files/commit";
import { workbookNotes } from "../notes";
import { openFile } from "../open-workbook";
import type { Reading } from "../../review/opened";
import { plainJson } from "../terminal";
import { changedFile, changeOf, type Change } from "../write-changed";

export type ReviewOptions = {
  readonly period: string | null;
  readonly json: boolean;
  readonly values: string | null;
  readonly force: boolean;
};

function exitCode({ review: done }: Reading): ExitCode {
  return done.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

export async function review(file: string, options: ReviewOptions, context: Context): Promise<ExitCode> {
  const out = await claim(planned([file], { made: options.values }, options.force), context);
  if (out === null) {
    return 2;
  }
  const shown = await shownReview(file, options, context);
  if (shown === null) {
    return 2;
  }
  const { change, code } = shown;
  if (options.values === null) {
    return code;
  }
  const bytes = changedFile(options.values, change.source, change.after, context, valuesOnly);
  const saved = bytes === null ? 2 : await commit(out, new Map([[options.values, () => bytes]]), null, context);
  return saved === 0 ? code : saved;
}

/** Printed; null: why not has been said. */
async function shownReview(
  file: string,
  options: ReviewOptions,
  context: Context,
): Promise<{ readonly change: Change; readonly code: ExitCode } | null> {
  const { console, language } = context;
  const opened = await openFile(file, { period: options.period, sheets: "any", periodless: true }, context);
  if (opened === null) {
    return null;
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
  return { change: changeOf(opened, withPeriod(document, reading.review.period)), code: exitCode(reading) };
}

export function addReview(program: Command, within: Within): void {
  program
    .command("review <file>")
    .description(help("review"))
    .option(...PERIOD)
    .option(...JSON_ANSWER)
    .option("--values <file>", help("valuesOption"))
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, { period = null, json, values = null, force, lang }: Flags<"period" | "values", "json" | "force">) =>
      within(lang, (context) => review(file, { period, json, values, force }, context)),
    );
}
