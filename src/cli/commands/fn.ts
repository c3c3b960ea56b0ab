/** `emu fn EMU.NAME`: a function of the cells, asked from the command line. */
import type { Command } from "commander";
import { help, LANGUAGE, type Flags, type Within } from "../command";
import type { Context, ExitCode } from "../console";
import { refuse } from "../refuse";
import { plainJson } from "../terminal";
import { setLanguage } from "../../functions/language";
import { callFunction, type CallResult } from "../../functions/registry";
import type { Language } from "../../schema/language";

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

export function addFn(program: Command, within: Within): void {
  program
    .command("fn <name>")
    .description(help("fn"))
    .option(...LANGUAGE)
    .action((name: string, { lang }: Flags<never>) => within(lang, (context) => fn(name, context)));
}

/** The functions of the cells, for `emu fn`. */
export function callByName(name: string, args: readonly unknown[], language: Language): CallResult {
  setLanguage(language);
  return callFunction(name, args);
}
