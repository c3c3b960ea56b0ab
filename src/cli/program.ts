/** The arguments of the command line, and what happens with those that make no sense. */
import { Command, CommanderError } from "commander";
import { LANGUAGES } from "../schema/language";
import { say } from "../text/cli";
import { HELP, help, type AddCommand, type Within } from "./command";
import { addBind } from "./commands/bind";
import { addBoard } from "./commands/board";
import { addCollect } from "./commands/collect";
import { addCompare, addYear } from "./commands/compare";
import { addCrosscheck } from "./commands/crosscheck";
import { addFn } from "./commands/fn";
import { addDeviations, addKit } from "./commands/kit";
import { addMinutes } from "./commands/minutes";
import { addNew } from "./commands/new";
import { addOpenPeriod } from "./commands/open-period";
import { addOverview } from "./commands/overview";
import { addRubric } from "./commands/rubric";
import { addReview } from "./commands/review";
import { addAdvance, addSeal, addVerify } from "./commands/seal";
import { addSplit } from "./commands/split";
import { addTemplate } from "./commands/template";
import { addVotes } from "./commands/votes";
import type { Console, ExitCode } from "./console";
import { NATIVE_PACKING } from "./native-packing";
import { plainLines } from "./terminal";
import { packWith } from "../xlsx";

/** In the order of the help. */
const COMMANDS: readonly AddCommand[] = [
  addTemplate,
  addNew,
  addKit,
  addDeviations,
  addReview,
  addBind,
  addRubric,
  addFn,
  addOpenPeriod,
  addSplit,
  addCollect,
  addCompare,
  addYear,
  addOverview,
  addBoard,
  addVotes,
  addCrosscheck,
  addVerify,
  addSeal,
  addAdvance,
  addMinutes,
];

/** Runs one command line (without `node` and the script) to its exit code; never throws. */
export async function run(args: readonly string[], terminal: Console): Promise<ExitCode> {
  packWith(NATIVE_PACKING);
  let isProgressShown = false;
  const progress = (words: string): void => {
    terminal.progress?.(plainLines(words));
    isProgressShown = words !== "";
  };
  const cleared = (words: string): string => {
    if (isProgressShown) progress("");
    return plainLines(words);
  };
  const console: Console = {
    out: (words) => terminal.out(cleared(words)),
    err: (words) => terminal.err(cleared(words)),
    input: terminal.input,
    progress: terminal.progress && progress,
  };
  let code: ExitCode = 0;
  const program = new Command("emu").description(help("program"));

  const within: Within = async (language, command) => {
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known === undefined) {
      console.err(`${say("languageUnknown", HELP, { id: language })}\n`);
      code = 2;
      return;
    }
    code = await command({ console, language: known });
  };

  COMMANDS.forEach((add) => {
    add(program, within);
  });

  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: console.out, writeErr: console.err });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    const why = error instanceof Error ? error.message : String(error);
    console.err(`${say("unexpected", HELP, { why })}\n`);
    return 2;
  }
}
