/** The arguments of the command line, and what happens with those that make no sense. */
import { Command, CommanderError } from "commander";
import { CLI_TEXT, say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import { LANGUAGES } from "../text/language";
import type { Language } from "../text/language";
import { fn, review, template } from "./commands";
import type { Console, Context, ExitCode } from "./console";

/** The program's own help is in the language that comes first. */
const HELP: Language = "vi";

function help(message: CliMessage): string {
  return CLI_TEXT[message][HELP];
}

/** Runs one command line (without `node` and the script) to its exit code; never throws. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("emu").description(help("program"));

  async function within(language: string, command: (context: Context) => Promise<ExitCode>): Promise<void> {
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known === undefined) {
      console.err(`${say("languageUnknown", HELP, { id: language })}\n`);
      code = 2;
      return;
    }
    code = await command({ console, language: known });
  }

  program
    .command("template <preset>")
    .description(help("template"))
    .option("--sample", help("sampleOption"), false)
    .option("--lang <language>", help("languageOption"), HELP)
    .requiredOption("-o, --output <file>", help("outputOption"))
    .action((preset: string, options: { sample: boolean; lang: string; output: string }) =>
      within(options.lang, (context) => template(preset, options, context)),
    );
  program
    .command("review <file>")
    .description(help("review"))
    .option("--period <period>", help("periodOption"))
    .option("--json", help("jsonOption"), false)
    .option("--values <file>", help("valuesOption"))
    .option("--lang <language>", help("languageOption"), HELP)
    .action((file: string, options: { period?: string; json: boolean; values?: string; lang: string }) => {
      const { period = null, json, values = null } = options;
      return within(options.lang, (context) => review(file, { period, json, values }, context));
    });
  program
    .command("fn <name>")
    .description(help("fn"))
    .option("--lang <language>", help("languageOption"), HELP)
    .action((name: string, options: { lang: string }) => within(options.lang, (context) => fn(name, context)));

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
