/**
 * Runs in the add-in page, beside the adapter: an action of the port, a fault at one of its messages, and what the workbook and
 * the port say afterwards. Everything happens in one page, because there are hundreds of such trials.
 */
import type { LoggedEdit, LoggedSheets } from "../../src/text/log";
import { createExcelPort } from "../../src/excel/excel-port";
import type { CellEdit, Growth } from "../../src/document/patch/edits";
import type { Repair } from "../../src/document/patch/lost-tables";
import type { WorkbookPort } from "../../src/document/port";
import type { PortResult } from "../../src/document/answer";
import type { WorkbookDocument } from "../../src/document/document";
import type { Fault } from "../excel-host/protocol/faults";
import type { EmuHost } from "../excel-host/test-api";

export type Step =
  | { readonly call: "read" | "undo" | "onEdited" | "freeze" | "restore" | "survey" | "readOwn" }
  | { readonly call: "repair"; readonly repairs: readonly Repair[] }
  | { readonly call: "create"; readonly document: WorkbookDocument; readonly description?: LoggedSheets }
  | { readonly call: "applyEdits"; readonly edits: readonly CellEdit[] }
  | { readonly call: "choosePeriod"; readonly period: string }
  | { readonly call: "insertFormula"; readonly sheet: string; readonly cell: string; readonly formula: string }
  | {
      readonly call: "appendRows";
      readonly growth: readonly Growth[];
      readonly description: LoggedEdit;
      readonly edits: readonly CellEdit[];
    }
  | { readonly call: "seal"; readonly stored: string; readonly edits: readonly CellEdit[] }
  | { readonly call: "rememberOwn"; readonly stored: string | null; readonly before: string | null }
  | { readonly call: "select"; readonly sheet: string; readonly cell: string };

export type Trial = {
  /** Done before, without faults. */
  readonly before: readonly Step[];
  readonly step: Step;
};

export type Attempt = { readonly fault: Fault; readonly message: number };

/** What a trial answered in each of its attempts; `wrong`: what must not be, in words. */
export type Report = {
  readonly actions: readonly number[];
  readonly attempts: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
};

function host(): EmuHost {
  return parent.emuHost;
}

function newPort(): WorkbookPort {
  return createExcelPort({ now: () => new Date(2021, 5, 30, 8, 15) });
}

function take(port: WorkbookPort, step: Step): Promise<PortResult<unknown>> {
  switch (step.call) {
    case "create":
      return port.create(step.document, step.description);
    case "applyEdits":
      return port.applyEdits(step.edits, "fix-number");
    case "choosePeriod":
      return port.choosePeriod(step.period);
    case "insertFormula":
      return port.insertFormula(step, step.formula);
    case "appendRows":
      return port.appendRows(step.growth, step.description, step.edits);
    case "seal":
      return port.seal({ stored: step.stored, before: [] }, step.edits, { place: "2017", text: "7K3M" });
    case "rememberOwn":
      return port.rememberOwn(step.stored, step.before);
    case "select":
      return port.select(step);
    case "repair":
      return port.repair(step.repairs);
    case "onEdited":
      return port.onEdited(() => undefined);
    default:
      return port[step.call]();
  }
}

async function prepare(trial: Trial): Promise<WorkbookPort> {
  const port = newPort();
  for (const step of trial.before) {
    const result = await take(port, step);
    if (!result.ok) {
      throw new Error(`${step.call}: ${result.code} ${result.detail}`);
    }
  }
  return port;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Takes a step; where a message stays without an answer, the waiting is ended as a person ends it. */
async function takeOrStop(port: WorkbookPort, step: Step, silent: boolean): Promise<PortResult<unknown>> {
  const answer = take(port, step);
  if (!silent) {
    return answer;
  }
  let over = false;
  void answer.finally(() => {
    over = true;
  });
  while (!over && host().faultsLeft() > 0) {
    await pause();
  }
  for (let turn = 0; turn < 5; turn += 1) {
    await pause();
  }
  port.stopWaiting();
  return answer;
}

/** Everything the workbook holds. Where somebody looks is not part of it while the action only shows something. */
function imprintFor({ call }: Step): string {
  // Nothing is calculated here: what formulas show comes from the file or not at all.
  const whole = host().imprint(false);
  return call === "select" ? whole.replaceAll(/^active .*$|"selection":\{[^}]*\}/gm, "") : whole;
}

/** The first lines that differ, shortened. */
function difference(wanted: string, found: string): string {
  const [one, other] = [new Set(wanted.split("\n")), new Set(found.split("\n"))];
  const lost = [...one].filter((line) => !other.has(line)).map((line) => `- ${line.slice(0, 300)}`);
  const come = [...other].filter((line) => !one.has(line)).map((line) => `+ ${line.slice(0, 300)}`);
  return [...lost.slice(0, 3), ...come.slice(0, 3)].join("\n  ");
}

type Expected = { readonly asBefore: string; readonly asDone: string };

/** Nothing is calculated here: a workbook that is as before gets back what its formulas showed. */
type Judged = Expected & { readonly calculate: () => void };

/** What must hold after one attempt; an empty list: it does. */
async function judge(port: WorkbookPort, step: Step, result: PortResult<unknown>, expected: Judged): Promise<string[]> {
  const wrong: string[] = [];
  function check(what: string, wanted: string): void {
    const found = imprintFor(step);
    if (found !== wanted) {
      wrong.push(`${what}:\n  ${difference(wanted, found)}`);
    }
  }
  if (result.ok) {
    check("answered as done, but the workbook is not", expected.asDone);
    return wrong;
  }
  if (result.code !== "unknown-outcome") {
    check(`refused (${result.code}: ${result.detail}), but the workbook has changed`, expected.asBefore);
  }
  const reading = await port.read();
  const settled = reading.ok ? reading.value.settled : "not read";
  if ((settled !== undefined) !== (result.code === "unknown-outcome")) {
    wrong.push(`${result.code}, then settled as ${String(settled)}`);
  }
  if (settled === "written") {
    check("found written, but the workbook is not as done", expected.asDone);
    return wrong;
  }
  check(`settled as ${String(settled)}, but the workbook is not as before`, expected.asBefore);
  if (wrong.length === 0) {
    expected.calculate();
  }
  const again = await take(port, step);
  if (!again.ok) {
    wrong.push(`cannot be repeated: ${again.code} ${again.detail}`);
  }
  check("repeated, but the workbook is not as done", expected.asDone);
  return wrong;
}

/** What the step makes of the workbook when nothing goes wrong, and how many actions its messages hold. */
async function rehearse(trial: Trial): Promise<Expected & { readonly actions: readonly number[] }> {
  const port = await prepare(trial);
  const asBefore = imprintFor(trial.step);
  host().resetCounters();
  const result = await take(port, trial.step);
  if (!result.ok) {
    throw new Error(`${trial.step.call}: ${result.code} ${result.detail}`);
  }
  return { asBefore, asDone: imprintFor(trial.step), actions: host().actions() };
}

export async function messagesOf(trial: Trial): Promise<readonly number[]> {
  const back = host().checkpoint();
  const { actions } = await rehearse(trial);
  back();
  return actions;
}

export async function tryAll(trial: Trial, attempts: readonly (readonly Attempt[])[]): Promise<Report> {
  const back = host().checkpoint();
  const { actions, ...expected } = await rehearse(trial);
  const answers: Record<string, number> = {};
  const wrong: string[] = [];
  for (const attempt of attempts) {
    back();
    const port = await prepare(trial);
    // A checkpoint gives a part its old id back, which a part that was put back does not have; seals need nothing calculated.
    const isSealed = trial.before.some(({ call }) => call === "seal");
    const calculate = isSealed ? () => undefined : host().checkpoint();
    attempt.forEach(({ fault, message }) => host().inject({ ...fault, nth: message }));
    const silent = attempt.some(({ fault }) => fault.kind === "silence");
    const result = await takeOrStop(port, trial.step, silent);
    host().clearFaults();
    const answer = result.ok ? "done" : result.code;
    answers[answer] = (answers[answer] ?? 0) + 1;
    const problems = await judge(port, trial.step, result, { ...expected, calculate });
    wrong.push(...problems.map((problem) => `${JSON.stringify(attempt)} ${problem}`));
  }
  back();
  return { actions, attempts: attempts.length, answers, wrong };
}
