/** The three commands. Each answers with its exit code and writes nothing but what it was asked to. */
import type { Book } from "../core/model/book";
import type { Review } from "../core/result";
import { answerInCells } from "../functions/workbook-call";
import { say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import { readPeriodId } from "../tables/periods";
import { reviewTables } from "../tables/review-tables";
import type { WorkbookDocument } from "../workbook/document";
import { tablesOf } from "../workbook/document-tables";
import { withCachedResults } from "../workbook/fill-cache";
import { withPeriod } from "../workbook/period-cell";
import { buildPreset, PRESETS } from "../workbook/presets";
import { valuesOnly } from "../workbook/values-only";
import { writeXlsx } from "../workbook/xlsx";
import { choosePeriod } from "./choose-period";
import type { Context, ExitCode } from "./console";
import { callByName } from "./functions";
import { openWorkbook, systemReason } from "./open-workbook";
import { reviewJson } from "./review-json";
import { findingsText, reviewText } from "./review-text";
import { writeWhole } from "./write-file";

export type TemplateOptions = { readonly sample: boolean; readonly output: string };

export async function template(id: string, options: TemplateOptions, context: Context): Promise<ExitCode> {
  const { language } = context;
  const preset = PRESETS.find((candidate) => candidate.id === id);
  const made = preset ? buildPreset(id, { sample: options.sample, language }) : null;
  if (preset === undefined || made === null) {
    return refuse(context, "presetUnknown", { id, ids: PRESETS.map((known) => known.id).join(", ") });
  }
  if (options.sample && !preset.sample) {
    return refuse(context, "noSample", { id });
  }
  return save(options.output, withCachedResults(made, answerInCells(language)), context);
}

export type ReviewOptions = { readonly period: string | null; readonly json: boolean; readonly values: string | null };

export async function review(file: string, options: ReviewOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const opened = await openWorkbook(file, language);
  if (!opened.ok) {
    console.err(`${opened.sentence}\n`);
    return 2;
  }
  const { document } = opened;
  const sources = tablesOf(document);
  const period = askedPeriod(options.period) ?? choosePeriod(document, sources);
  const result = reviewTables(sources, period);
  if (options.json) {
    console.out(`${JSON.stringify(reviewJson(sources, result.book, result.review, language), null, 2)}\n`);
  } else {
    console.out(reviewText(document.properties.title, result.book, result.review, language));
    console.err(findingsText(sources, result.review, language));
  }
  if (options.values !== null) {
    const shown = withCachedResults(withPeriod(document, period), answerInCells(language));
    const saved = await save(options.values, valuesOnly(shown), context);
    if (saved !== 0) {
      return saved;
    }
  }
  return exitCode(result);
}

/** `2017-q1` is 2017-Q1; what is no id at all stays as it was typed, and a finding says so. */
function askedPeriod(typed: string | null): string | null {
  return typed === null ? null : (readPeriodId(typed) ?? typed.trim());
}

function exitCode({ review: done }: { readonly book: Book; readonly review: Review }): ExitCode {
  return done.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** `emu fn EMU.NAME`: the arguments are JSON on stdin, the answer is JSON on stdout. */
export async function fn(name: string, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const args = parseArguments(await console.input());
  if (args === null) {
    return refuse(context, "inputNotJson");
  }
  const answer = callByName(name, args, language);
  if (answer.ok) {
    console.out(`${JSON.stringify(answer.value)}\n`);
    return 0;
  }
  console.err(`${answer.error} ${answer.message}\n`);
  return 1;
}

function parseArguments(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text.trim() === "" ? "[]" : text);
    return Array.isArray(parsed) ? parsed : null;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

async function save(file: string, document: WorkbookDocument, context: Context): Promise<ExitCode> {
  try {
    await writeWhole(file, writeXlsx(document));
  } catch (error) {
    const why = systemReason(error, context.language, "noSuchFolder");
    return refuse(context, "cannotWrite", { file, why });
  }
  context.console.err(`${say("written", context.language, { file })}\n`);
  return 0;
}

function refuse(context: Context, message: CliMessage, values: Readonly<Record<string, string>> = {}): ExitCode {
  context.console.err(`${say(message, context.language, values)}\n`);
  return 2;
}
