/** The commands. Each answers with its exit code and writes nothing but what it was asked to. */
import type { Book } from "../core/model/book";
import type { Review } from "../core/result";
import { answerInCells } from "../functions/workbook-call";
import { say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import { writeMapping } from "../tables/own/stored";
import { readPeriodId } from "../tables/rows/periods";
import { reviewTables } from "../tables/review-tables";
import { verifySeals, withSealFindings } from "../tables/seal/report";
import type { WorkbookDocument } from "../document/document";
import { storedSeals } from "../document/parts/seal";
import { tablesOf } from "../document/reading/tables";
import { CannotCalculate, withCachedResults } from "../document/formulas/fill-cache";
import { ownPartXml } from "../document/parts/own-part";
import { withPeriod } from "../document/formulas/period-cell";
import { buildPreset, PRESETS } from "../template/presets";
import { valuesOnly } from "../document/formulas/values-only";
import { NotWritable, withOwnPart, writeXlsx } from "../xlsx";
import { choosePeriod } from "./choose-period";
import type { Context, ExitCode } from "./console";
import { ownMissingText, ownNewsText, ownSources, proposalText, proposeFor } from "./own";
import { callByName } from "./commands/call-function";
import { workbookNotes } from "./notes";
import { openWorkbook, periodIn } from "./open-workbook";
import { reviewJson } from "../review/steps/result/json";
import { findingsText, reviewText } from "../review/steps/result/lines";
import { plainJson } from "./terminal";
import { writeAndSay } from "./write-file";

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

export type BindOptions = {
  /** Name of the sheet to read; null: the likeliest. */
  readonly sheet: string | null;
  readonly period: string | null;
  readonly json: boolean;
  readonly write: boolean;
  readonly forget: boolean;
};

/** Shows how a file's own sheets could be read; remembers it in the file only when asked to. */
export async function bind(file: string, options: BindOptions, context: Context): Promise<ExitCode> {
  const opened = await openWorkbook(file, context);
  if (!opened.ok) {
    context.console.err(`${opened.sentence}\n`);
    return 2;
  }
  if (options.forget) {
    return saveLayout(file, opened.bytes, null, context);
  }
  const proposal = proposeFor(opened.document, file, options);
  if (proposal === null) {
    return refuse(context, options.sheet === null ? "nothingToBind" : "noSuchSheet", { sheet: options.sheet ?? "" });
  }
  const { mapping } = proposal;
  context.console.out(options.json ? `${JSON.stringify(proposal, null, 2)}\n` : proposalText(proposal, context.language));
  if (!options.write) {
    return 0;
  }
  return readPeriodId(mapping.period) === null
    ? refuse(context, "bindNeedsPeriod")
    : saveLayout(file, opened.bytes, writeMapping(mapping), context);
}

/** Every other part of the file stays as it is, byte for byte. */
async function saveLayout(file: string, bytes: Uint8Array, stored: string | null, context: Context): Promise<ExitCode> {
  const patched = withOwnPart(bytes, stored === null ? null : ownPartXml(stored));
  if (!patched.ok) {
    return refuse(context, "cannotWrite", { file, why: `${patched.code}: ${patched.detail}` });
  }
  return writeAndSay(file, () => patched.bytes, context);
}

export type ReviewOptions = { readonly period: string | null; readonly json: boolean; readonly values: string | null };

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
    console.out(`${plainJson(answer.value)}\n`);
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

function save(file: string, document: WorkbookDocument, context: Context): Promise<ExitCode> {
  const bytes = writeXlsx(document);
  return writeAndSay(file, () => bytes, context);
}

function refuse(context: Context, message: CliMessage, values: Readonly<Record<string, string>> = {}): ExitCode {
  context.console.err(`${say(message, context.language, values)}\n`);
  return 2;
}
