/** `emu split`: a workbook for each unit from the cluster's. */
import type { Command } from "commander";
import { HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { COLLECT_CLI, sayCollect } from "../../review/steps/collect/said";
import { CROSSCHECK_CLI, sayCrosscheck } from "../../text/review/crosscheck-cli";
import { filesToMake } from "../../review/steps/split/of-reading";
import { writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { openFile } from "../open-workbook";
import { writeAndSay } from "../write-file";

export type SplitOptions = {
  readonly period: string | null;
  readonly output: string;
  /** `cross-check`: workbooks for the checkers. */
  readonly for: string | null;
};

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Nothing that is there already is written over: it may be what a unit sent back. */
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
  const files = workbooks.map(({ fileName, make }) => ({ path: path.join(options.output, fileName), make }));
  for (const { path: target } of files) {
    if (await isThere(target)) {
      console.err(`${sayCollect("exists", language, { file: target })}\n`);
      return 2;
    }
  }
  for (const { path: target, make } of files) {
    async function inFolder(): Promise<Uint8Array> {
      await mkdir(options.output, { recursive: true });
      return writeXlsx(make());
    }
    const saved = await writeAndSay(target, inFolder, context);
    if (saved !== 0) {
      return saved;
    }
  }
  return 0;
}

export function addSplit(program: Command, within: Within): void {
  program
    .command("split <cluster>")
    .description(COLLECT_CLI.split[HELP])
    .option(...PERIOD)
    .option(...LANGUAGE)
    .option("--for <purpose>", CROSSCHECK_CLI.forOption[HELP])
    .requiredOption("-o, --output <folder>", COLLECT_CLI.splitOutput[HELP])
    .action((file: string, options: Flags<"period" | "for"> & { readonly output: string }) => {
      const { period = null, for: purpose = null, output } = options;
      return within(options.lang, (context) => split(file, { period, output, for: purpose }, context));
    });
}
