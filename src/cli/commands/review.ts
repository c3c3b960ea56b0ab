/** `emu review file.xlsx`: the check and the results of one period. */
import type { Book } from "../../core/model/book";
import type { Review } from "../../core/result";
import { NotWritable } from "../../xlsx";
import { say } from "../../text/cli";
import { answerInCells } from "../../functions/workbook-call";
import { valuesOnly } from "../../document/formulas/values-only";
import { withCachedResults, CannotCalculate } from "../../document/formulas/fill-cache";
import type { WorkbookDocument } from "../../document/document";
import type { Context, ExitCode } from "../console";
import { save, refuse } from "../refuse";
import { withPeriod } from "../../document/formulas/period-cell";
import { storedSeals } from "../../document/parts/seal";
import { tablesOf } from "../../document/reading/tables";
import { reviewJson } from "../../review/steps/result/json";
import { reviewText, findingsText } from "../../review/steps/result/lines";
import { reviewTables } from "../../tables/review-tables";
import { withSealFindings, verifySeals } from "../../tables/seal/report";
import { choosePeriod } from "../choose-period";
import { workbookNotes } from "../notes";
import { openWorkbook, periodIn } from "../open-workbook";
import { ownSources, ownMissingText, ownNewsText } from "../own";
import { plainJson } from "../terminal";

export type ReviewOptions = { readonly period: string | null; readonly json: boolean; readonly values: string | null };

function exitCode({ review: done }: { readonly book: Book; readonly review: Review }): ExitCode {
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
  const opened = await openWorkbook(file, context);
  if (!opened.ok) {
    console.err(`${opened.sentence}\n`);
    return 2;
  }
  const { document } = opened;
  const own = ownSources(document);
  if (own !== null && !own.ok) {
    console.err(ownMissingText(file, own.missing, language));
    return 2;
  }
  if (own !== null) {
    console.err(ownNewsText(own.news, language));
  }
  const sources = own?.sources ?? tablesOf(document);
  const asked = options.period === null ? null : periodIn(options.period, { document, sources }, file, context);
  if (asked === null && options.period !== null) {
    return 2;
  }
  const period = asked ?? (own === null ? choosePeriod(document, sources) : own.mapping.period);
  const { book, review: made } = reviewTables(sources, period);
  const result = { book, review: withSealFindings(made, verifySeals(storedSeals(document), sources, book), sources, book) };
  if (options.json) {
    const notes = workbookNotes(document, language);
    const made = reviewJson(sources, result.book, result.review, language);
    console.out(`${plainJson(notes.length > 0 ? { ...made, notes } : made, 2)}\n`);
  } else {
    console.out(reviewText(document.properties.title, result.book, result.review, language));
    console.err(findingsText(sources, result.review, language));
  }
  if (options.values !== null) {
    const saved = await saveValues(options.values, withPeriod(document, period), context);
    if (saved !== 0) {
      return saved;
    }
  }
  return exitCode(result);
}
