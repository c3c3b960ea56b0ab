/** `emu crosscheck`: who checks whom in a period, and how far the scores lie apart. */
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { LARGEST_SEED, seedOf } from "../../core/crosscheck/chance";
import { blocksClosing } from "../../core/crosscheck/blocks";
import { CHECK_MODES, MOST_CHECKS, planChecks, type CheckMode, type CheckPlan } from "../../core/crosscheck/plan";
import { wholeTyped } from "../../tables/cells/whole";
import { CROSSCHECK_ACTION, CHECK_SHEET, refusalText, sayDrawn, sayStep, type Drawn } from "../../review/steps/crosscheck/words";
import { CROSSCHECK_CLI, sayCrosscheck } from "../../text/review/crosscheck-cli";
import { planRefusal, planWriting } from "../../review/steps/crosscheck/sheet";
import { createDocumentPort } from "../../document/document-port";
import type { Context, ExitCode } from "../console";
import { differenceLines, planLines, standingLines } from "../../review/steps/crosscheck/lines";
import { claim, planned } from "../files/claim";
import { openFile, type OpenedFile } from "../open-workbook";
import { changeOf, refuseChange, saveChanged, type Change } from "../write-changed";

export type CrosscheckOptions = {
  readonly period: string | null;
  readonly seed: string | null;
  readonly mode: string | null;
  readonly count: string | null;
  readonly write: string | null;
  readonly force: boolean;
};

/** What is to be drawn, or the sentence that says what is wrong with the options. */
function drawnOf(options: CrosscheckOptions, period: string, { language }: Context): Drawn | string {
  const { seed, mode = null, count } = options;
  const bad = (option: string, text: string, least: number, most: number): string =>
    sayCrosscheck("badNumber", language, { option, text, least: `${least}`, most: `${most}` });
  const asked: CheckMode | undefined = mode === null ? "inside" : CHECK_MODES.find((known) => known === mode);
  if (asked === undefined) {
    return sayCrosscheck("badMode", language, { text: mode ?? "" });
  }
  const from = seed === null ? seedOf(period) : wholeTyped(seed, 0, LARGEST_SEED);
  if (from === null) {
    return bad("--seed", seed ?? "", 0, LARGEST_SEED);
  }
  const times = count === null ? 1 : wholeTyped(count, 1, MOST_CHECKS);
  return times === null ? bad("--count", count ?? "", 1, MOST_CHECKS) : { period, mode: asked, count: times, seed: from };
}

async function writePlan(
  file: string,
  opened: OpenedFile,
  plan: CheckPlan,
  drawn: Drawn,
  target: string,
  context: Context,
): Promise<Change | ExitCode> {
  const port = createDocumentPort(opened.document, file);
  const writing = planWriting(opened.reading, plan, drawn);
  if (writing.kind === "refused") {
    context.console.err(`${sayStep(writing.why, context.language, { period: drawn.period })}\n`);
    return 2;
  }
  const written =
    writing.kind === "create"
      ? await port.create(writing.document, CROSSCHECK_ACTION.log)
      : await port.appendRows([{ table: "EmuChecks", rows: writing.rows }], CROSSCHECK_ACTION.log.made, writing.edits);
  if (!written.ok) {
    return refuseChange(target, written, context);
  }
  return changeOf(opened, port.document());
}

/** Exit code 1 where something keeps the period from being closed. The plan that stands is shown unless another one is asked for. */
export async function crosscheck(file: string, options: CrosscheckOptions, context: Context): Promise<ExitCode> {
  const out = await claim(planned([file], { changed: options.write }, options.force), context);
  return out === null ? 2 : saveChanged(out, options.write ?? file, await checking(file, options, context), context);
}

async function checking(file: string, options: CrosscheckOptions, context: Context): Promise<Change | ExitCode> {
  const { console, language } = context;
  const opened = await openFile(file, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { reading } = opened;
  const { book } = reading;
  const { period } = reading.review;
  const drawn = drawnOf(options, period, context);
  if (typeof drawn === "string") {
    console.err(`${drawn}\n`);
    return 2;
  }
  const unwanted = options.write === null ? null : planRefusal(reading, period);
  if (unwanted !== null) {
    console.err(`${sayStep(unwanted, language, { period })}\n`);
    return 2;
  }
  const isAsked = [options.seed, options.mode, options.count, options.write].some((option) => option !== null);
  const stands = (book.checks ?? []).some((check) => check.period === period);
  const plan = planChecks(book.units, drawn);
  if (stands && !isAsked) {
    const lines = [sayCrosscheck("standing", language, { period }), ...standingLines(book, period, language)];
    console.out(`${[sayCrosscheck("plan", language), ...lines, ""].join("\n")}\n`);
  } else if (plan.ok) {
    const lines = [sayDrawn(CHECK_SHEET.drawn, drawn, language), ...planLines(book, plan, language)];
    console.out(`${[sayCrosscheck("plan", language), ...lines, ""].join("\n")}\n`);
  } else {
    console.err(`${refusalText(plan, language)}\n`);
  }
  console.out(`${[sayCrosscheck("differences", language), ...differenceLines(book, period, language)].join("\n")}\n`);
  const blocks = blocksClosing(book, period).length;
  if (blocks > 0) {
    console.err(`${sayCrosscheck("blocks", language, { count: `${blocks}`, period })}\n`);
  }
  if (options.write !== null) {
    return plan.ok ? writePlan(file, opened, plan, drawn, options.write, context) : 2;
  }
  return !plan.ok && !(stands && !isAsked) ? 2 : blocks > 0 ? 1 : 0;
}

export function addCrosscheck(program: Command, within: Within): void {
  program
    .command("crosscheck <cluster>")
    .description(CROSSCHECK_CLI.command[HELP])
    .option(...PERIOD)
    .option("--seed <number>", CROSSCHECK_CLI.seedOption[HELP])
    .option("--mode <mode>", CROSSCHECK_CLI.modeOption[HELP])
    .option("--count <number>", CROSSCHECK_CLI.countOption[HELP])
    .option("--write <file>", CROSSCHECK_CLI.writeOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"period" | "seed" | "mode" | "count" | "write", "force">) => {
      const { period = null, seed = null, mode = null, count = null, write = null, force } = options;
      return within(options.lang, (context) => crosscheck(file, { period, seed, mode, count, write, force }, context));
    });
}
