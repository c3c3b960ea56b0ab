/** `emu verify`, `emu seal`, `emu advance`: the states of a period and the seals of a workbook. */
import type { Command } from "commander";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { PERIOD_STATUSES, type PeriodStatus } from "../../core/model/ids";
import { isBlocked, type Obstacle } from "../../core/periods/obstacles";
import { fillIn } from "../../text/fill";
import { SEAL_CLI, SEAL_TEXT } from "../../review/steps/seal/words";
import { STATES_TEXT } from "../../review/steps/states/words";
import { LANGUAGES } from "../../schema/language";
import { PERIOD_STATUS_WORDS } from "../../schema/words";
import { createDocumentPort, type DocumentPort } from "../../document/document-port";
import { CannotCalculate } from "../../document/formulas/fill-cache";
import { answerInCells } from "../../functions/workbook-call";
import { falseResults, type ShownResult } from "../../document/formulas/shown-results";
import { periodCell } from "../../document/names";
import { contentAt } from "../../document/patch/cells";
import { readPeriodId } from "../../tables/cells/period-id";
import { isPeriodSealed, isSealed, type SealReport } from "../../tables/seal/report";
import { codeOf } from "../../tables/seal/code";
import { shown as shownText } from "../../text/shown";
import { say } from "../../text/cli";
import type { PortResult } from "../../document/answer";
import { freezingText, obstacleText } from "../../review/steps/seal/said";
import { moveOf, obstaclesOf, sealingOf, type Sealable } from "../../review/steps/seal/plan";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { openFile, type FileDocument } from "../open-workbook";
import { plainJson } from "../terminal";
import { verifyJson, verifyText } from "../../review/steps/seal/lines";
import { changeOf, refuseChange, saveChanged, type Change } from "../write-changed";

export type PeriodOptions = { readonly period: string | null; readonly write: string | null; readonly force: boolean };

export type VerifyOptions = { readonly json: boolean; readonly code: string | null };

/** The code as it is printed, whatever was typed: small letters, no hyphens, O and I for digits (Crockford). */
function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** `code`: of the signed minutes, which one of the seals must have. */
export async function verify(file: string, { json, code }: VerifyOptions, context: Context): Promise<ExitCode> {
  const opened = await openFile(file, { period: null, sheets: "ours", periodless: true }, context);
  const sealed = opened?.reading.seals;
  if (opened === null || sealed === undefined) {
    return 2;
  }
  const { sources } = opened.reading;
  const { report } = sealed;
  const shown = falseOf(opened, report, context);
  if (shown === null) {
    return 2;
  }
  const answer = verifyJson(report, shown, sources, context.language);
  context.console.out(json ? `${plainJson(answer, 2)}\n` : verifyText(report, shown, sources, context.language));
  if (!isSealed(report)) {
    context.console.err(`${fillIn(SEAL_CLI.noSeals, context.language, { file })}\n`);
  }
  const isThere = code === null || report.verifications.some(({ seal }) => plainCode(codeOf(seal.hash)) === plainCode(code));
  if (!isThere) {
    context.console.err(`${fillIn(SEAL_CLI.codeMissing, context.language, { code: shownText(code) })}\n`);
  }
  return answer.holds && isThere ? 0 : 1;
}

/** Cells that show other results of a sealed period than the formulas give; null: that cannot be calculated, and it has been said. */
function falseOf({ document }: FileDocument, { verifications }: SealReport, { console, language }: Context): readonly ShownResult[] | null {
  const place = periodCell(document);
  const shown = place === null ? null : readPeriodId(contentAt(document, place)?.value ?? null);
  if (!verifications.some(({ seal: { period } }) => period === shown)) {
    return [];
  }
  try {
    return falseResults(document, [language, ...LANGUAGES.filter((other) => other !== language)].map(answerInCells));
  } catch (error) {
    if (error instanceof CannotCalculate) {
      console.err(`${say(error.code, language)}\n`);
      return null;
    }
    throw error;
  }
}

/** The period asked for, read and reviewed, with the seals there are; null: why not has been said. */
async function openSealable(
  file: string,
  asked: string | null,
  context: Context,
): Promise<(FileDocument & { readonly at: Sealable }) | null> {
  const opened = await openFile(file, { period: asked, sheets: "ours" }, context);
  const seals = opened?.reading.seals;
  if (opened === null || seals === undefined) {
    return null;
  }
  const { sources, book, review } = opened.reading;
  const { document, bytes } = opened;
  return { document, bytes, at: { sources, book, review, seals: seals.stored, report: seals.report } };
}

function obstacleLines(obstacles: readonly Obstacle[], context: Context): string {
  const { language } = context;
  const lines = (blocks: boolean) => obstacles.filter((one) => one.blocks === blocks).map((one) => `  ${obstacleText(one, language)}`);
  const [blocking, considered] = [lines(true), lines(false)];
  const said = [
    ...(blocking.length === 0 ? [] : [STATES_TEXT.blocking[language], ...blocking]),
    ...(considered.length === 0 ? [] : [STATES_TEXT.considered[language], ...considered]),
  ];
  return said.length === 0 ? "" : `${said.join("\n")}\n`;
}

function changeBy(file: string, source: FileDocument, port: DocumentPort, done: PortResult<unknown>, context: Context): Change | ExitCode {
  return done.ok ? changeOf(source, port.document()) : refuseChange(file, done, context);
}

/** Nothing is ever written into a sealed period: 2. What else is in the way may be mended: 1. */
function blockedCode({ book, report, review }: Sealable): ExitCode {
  return isPeriodSealed(book, report, review.period) ? 2 : 1;
}

/** Exit code 1: something is in the way, 2: the period is sealed; nothing is written then. */
export async function seal(file: string, options: PeriodOptions, context: Context): Promise<ExitCode> {
  const { write } = options;
  const out = await claim(planned([file], { changed: write }, options.force), context);
  if (out === null) {
    return 2;
  }
  const sealed = await sealing(file, options, context);
  if (typeof sealed === "number") {
    return sealed;
  }
  const written = await saveChanged(out, write ?? file, sealed.change, context);
  if (written === 0) {
    context.console.out(`${fillIn(SEAL_TEXT.code, context.language, { code: sealed.code })}\n`);
  }
  return written;
}

async function sealing(
  file: string,
  { period, write }: PeriodOptions,
  context: Context,
): Promise<{ readonly change: Change | ExitCode; readonly code: string } | ExitCode> {
  const opened = await openSealable(file, period, context);
  if (opened === null) {
    return 2;
  }
  const { document, at } = opened;
  const obstacles = obstaclesOf(at, { to: "sealed", reason: "" });
  context.console.err(obstacleLines(obstacles, context));
  const plan = isBlocked(obstacles) ? null : sealingOf(at, new Date());
  if (plan === null) {
    return blockedCode(at);
  }
  const { seal: made, code, previous } = plan;
  const counts = { period: made.period, cells: `${plan.inputs}`, results: `${plan.results}` };
  const chain =
    previous === null ? fillIn(SEAL_TEXT.first, context.language) : fillIn(SEAL_TEXT.previous, context.language, { period: previous });
  const frozen = freezingText(plan.frozen, context.language);
  context.console.out(`${[fillIn(SEAL_TEXT.what, context.language, counts), ...(frozen === null ? [] : [frozen]), chain].join("\n")}\n`);
  if (write === null) {
    return 0;
  }
  const port = createDocumentPort(document, file);
  const done = await port.seal(plan.added, plan.edits, plan.remark);
  return { change: changeBy(write, opened, port, done, context), code };
}

/** An id, or the word of either language. */
function statusNamed(text: string): PeriodStatus | null {
  const wanted = text.trim().toLowerCase().normalize("NFC");
  return PERIOD_STATUSES.find((id) => id === wanted || Object.values(PERIOD_STATUS_WORDS[id]).includes(wanted)) ?? null;
}

export type AdvanceOptions = PeriodOptions & { readonly to: string; readonly reason: string };

export async function advance(file: string, options: AdvanceOptions, context: Context): Promise<ExitCode> {
  const to = statusNamed(options.to);
  if (to === null || to === "sealed") {
    const states = PERIOD_STATUSES.filter((id) => id !== "sealed").join(", ");
    context.console.err(
      `${to === null ? fillIn(SEAL_CLI.badState, context.language, { state: options.to, states }) : fillIn(SEAL_CLI.bySeal, context.language)}\n`,
    );
    return 2;
  }
  const out = await claim(planned([file], { changed: options.write }, options.force), context);
  if (out === null) {
    return 2;
  }
  return saveChanged(out, options.write ?? file, await advancing(file, { ...options, to }, context), context);
}

async function advancing(
  file: string,
  options: AdvanceOptions & { readonly to: Exclude<PeriodStatus, "sealed"> },
  context: Context,
): Promise<Change | ExitCode> {
  const { console, language } = context;
  const { to } = options;
  const opened = await openSealable(file, options.period, context);
  if (opened === null) {
    return 2;
  }
  const { document, at } = opened;
  const moving = { to, reason: options.reason };
  const obstacles = obstaclesOf(at, moving);
  const move = moveOf(at, moving);
  console.err(obstacleLines(obstacles, context));
  if (isBlocked(obstacles) || move === null) {
    return blockedCode(at);
  }
  const [{ address, before }] = move.edits as readonly [(typeof move.edits)[number]];
  const status = PERIOD_STATUS_WORDS[to][language];
  const cell = `${address.sheet}!${address.cell}`;
  console.out(
    `${fillIn(STATES_TEXT.preview, context.language, { cell, before: typeof before === "string" ? before : "", after: status })}\n`,
  );
  if (options.write === null) {
    return 0;
  }
  const port = createDocumentPort(document, file);
  return changeBy(options.write, opened, port, await port.applyEdits(move.edits, move.action, move.remark), context);
}

const WRITE = ["--write <file>", SEAL_CLI.writeOption[HELP]] as const;

export function addVerify(program: Command, within: Within): void {
  program
    .command("verify <file>")
    .description(SEAL_CLI.verify[HELP])
    .option("--code <code>", SEAL_CLI.codeOption[HELP])
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((file: string, { json, code = null, lang }: Flags<"code", "json">) =>
      within(lang, (context) => verify(file, { json, code }, context)),
    );
}

export function addSeal(program: Command, within: Within): void {
  program
    .command("seal <file>")
    .description(SEAL_CLI.seal[HELP])
    .option(...PERIOD)
    .option(...WRITE)
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, { period = null, write = null, force, lang }: Flags<"period" | "write", "force">) =>
      within(lang, (context) => seal(file, { period, write, force }, context)),
    );
}

export function addAdvance(program: Command, within: Within): void {
  program
    .command("advance <file>")
    .description(SEAL_CLI.advance[HELP])
    .requiredOption("--to <state>", SEAL_CLI.toOption[HELP])
    .option("--reason <text>", SEAL_CLI.reasonOption[HELP], "")
    .option(...PERIOD)
    .option(...WRITE)
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"period" | "write", "force"> & { readonly to: string; readonly reason: string }) => {
      const { period = null, write = null, force, to, reason } = options;
      return within(options.lang, (context) => advance(file, { period, write, force, to, reason }, context));
    });
}
