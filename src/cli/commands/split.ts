/** `emu split`: a workbook for each unit from the cluster's. */
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import path from "node:path";
import { COLLECT_CLI, sayCollect } from "../../review/steps/collect/said";
import { CROSSCHECK_CLI, sayCrosscheck } from "../../text/review/crosscheck-cli";
import { filesToMake } from "../../review/steps/split/of-reading";
import { writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim, type Plan } from "../files/claim";
import { commit } from "../files/commit";
import { openFile } from "../open-workbook";

export type SplitOptions = {
  readonly period: string | null;
  readonly output: string;
  readonly force: boolean;
  /** `cross-check`: workbooks for the checkers. */
  readonly for: string | null;
};

/** All files or none. Nothing that is there already is written over unasked: it may be what a unit sent back. */
export async function split(file: string, options: SplitOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const isCheck = options.for === "cross-check";
  if (options.for !== null && !isCheck) {
    console.err(`${sayCrosscheck("forUnknown", language, { text: options.for })}\n`);
    return 2;
  }
  const opened = await openFile(file, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { reading } = opened;
  const { period } = reading.review;
  const workbooks = filesToMake(reading, isCheck ? "checkers" : "units") ?? [];
  if (workbooks.length === 0) {
    console.err(`${isCheck ? sayCrosscheck("noPlan", language, { file, period }) : sayCollect("noUnits", language, { file })}\n`);
    return 2;
  }
  const files = workbooks.map(({ fileName, make }) => [path.join(options.output, fileName), () => writeXlsx(make())] as const);
  const outputs = files.map(([target]) => ({ file: target, changes: null }));
  const plan: Plan = { inputs: [file], outputs, force: options.force, folder: options.output };
  const out = await claim(plan, context);
  return out === null ? 2 : commit(out, new Map(files), null, context);
}

export function addSplit(program: Command, within: Within): void {
  program
    .command("split <cluster>")
    .description(COLLECT_CLI.split[HELP])
    .option(...PERIOD)
    .option(...LANGUAGE)
    .option("--for <purpose>", CROSSCHECK_CLI.forOption[HELP])
    .requiredOption("-o, --output <folder>", COLLECT_CLI.splitOutput[HELP])
    .option(...FORCE)
    .action((file: string, options: Flags<"period" | "for", "force"> & { readonly output: string }) => {
      const { period = null, for: purpose = null, output, force } = options;
      return within(options.lang, (context) => split(file, { period, output, for: purpose, force }, context));
    });
}
