/** The arguments of the command line, and what happens with those that make no sense. */
import { Command, CommanderError } from "commander";
import { CLI_TEXT, say } from "../text/cli";
import type { CliMessage } from "../text/cli";
import { LANGUAGES } from "../schema/language";
import type { Language } from "../schema/language";
import { COLLECT_CLI } from "../review/steps/collect/said";
import { BOARD_TEXT } from "../review/steps/board/words";
import { board } from "./commands/board";
import { CROSSCHECK_CLI } from "../text/review/crosscheck-cli";
import { crosscheckCommand } from "./commands/crosscheck-command";
import { registerSeal } from "./commands/register-seal";
import { MINUTES_TEXT } from "../review/steps/minutes/words";
import { collect } from "./commands/collect";
import { addPeriodCommands } from "./commands/period-commands";
import { bind } from "./commands/bind";
import { template } from "./commands/template";
import { review } from "./commands/review";
import { fn } from "./commands/fn";
import type { Console, Context, ExitCode } from "./console";
import { minutes } from "./commands/minutes";
import { split } from "./commands/split";
import { plainLines } from "./terminal";
import { VOTE_CLI } from "../review/steps/votes/words";
import { votes } from "./commands/votes";
import { RECORD_TEXT } from "../review/steps/votes/record-words";

type BindFlags = Readonly<Record<"json" | "write" | "forget", boolean>>;

/** The program's own help is in the language that comes first. */
const HELP: Language = "vi";

function help(message: CliMessage): string {
  return CLI_TEXT[message][HELP];
}

/** Runs one command line (without `node` and the script) to its exit code; never throws. */
export async function run(args: readonly string[], terminal: Console): Promise<ExitCode> {
  const console: Console = {
    out: (words) => terminal.out(plainLines(words)),
    err: (words) => terminal.err(plainLines(words)),
    input: terminal.input,
  };
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
    .command("bind <file>")
    .description(help("bind"))
    .option("--sheet <name>", help("sheetOption"))
    .option("--period <period>", help("periodOption"))
    .option("--json", help("jsonOption"), false)
    .option("--write", help("writeOption"), false)
    .option("--forget", help("forgetOption"), false)
    .option("--lang <language>", help("languageOption"), HELP)
    .action((file: string, options: Partial<Record<"sheet" | "period", string>> & BindFlags & { lang: string }) => {
      const { sheet = null, period = null, json, write, forget } = options;
      return within(options.lang, (context) => bind(file, { sheet, period, json, write, forget }, context));
    });
  program
    .command("fn <name>")
    .description(help("fn"))
    .option("--lang <language>", help("languageOption"), HELP)
    .action((name: string, options: { lang: string }) => within(options.lang, (context) => fn(name, context)));

  program
    .command("split <cluster>")
    .description(COLLECT_CLI.split[HELP])
    .option("--period <period>", help("periodOption"))
    .option("--lang <language>", help("languageOption"), HELP)
    .option("--for <purpose>", CROSSCHECK_CLI.forOption[HELP])
    .requiredOption("-o, --output <folder>", COLLECT_CLI.splitOutput[HELP])
    .action((file: string, options: { period?: string; for?: string; lang: string; output: string }) => {
      const { period = null, for: purpose = null, output } = options;
      return within(options.lang, (context) => split(file, { period, output, for: purpose }, context));
    });
  program
    .command("collect <cluster> <files...>")
    .description(COLLECT_CLI.collect[HELP])
    .option("--period <period>", help("periodOption"))
    .option("--choose <conflict=choice...>", COLLECT_CLI.chooseOption[HELP], [])
    .option("--write <file>", COLLECT_CLI.writeOption[HELP])
    .option("--lang <language>", help("languageOption"), HELP)
    .action(
      (
        cluster: string,
        files: readonly string[],
        options: { period?: string; choose: readonly string[]; write?: string; lang: string },
      ) => {
        const { period = null, write = null, choose } = options;
        return within(options.lang, (context) => collect(cluster, files, { period, write, choose }, context));
      },
    );
  addPeriodCommands(program, within);

  program
    .command("board <cluster>")
    .description(BOARD_TEXT.cli[HELP])
    .option("--period <period>", help("periodOption"))
    .option("--lang <language>", help("languageOption"), HELP)
    .action((file: string, { period = null, lang }: { period?: string | null; lang: string }) =>
      within(lang, (context) => board(file, { period }, context)),
    );

  program
    .command("votes <file>")
    .description(VOTE_CLI.votes[HELP])
    .option("--period <period>", help("periodOption"))
    .option("--json", help("jsonOption"), false)
    .option("--record <list>", RECORD_TEXT.recordOption[HELP])
    .option("--replace", RECORD_TEXT.replaceOption[HELP], false)
    .option("--write <file>", RECORD_TEXT.writeOption[HELP])
    .option("--lang <language>", help("languageOption"), HELP)
    .action(
      (
        file: string,
        options: Partial<Record<"period" | "record" | "write", string>> & Record<"json" | "replace", boolean> & { lang: string },
      ) => {
        const { period = null, json, record = null, replace, write = null } = options;
        return within(options.lang, (context) => votes(file, { period, json, record, replace, write }, context));
      },
    );
  crosscheckCommand(program, within);
  registerSeal(program, HELP, within);

  program
    .command("minutes <file>")
    .description(MINUTES_TEXT.cli.command[HELP])
    .option("--period <period>", help("periodOption"))
    .option("--docx <file>", MINUTES_TEXT.cli.docxOption[HELP])
    .option("--write <file>", MINUTES_TEXT.cli.writeOption[HELP])
    .option("--lang <language>", help("languageOption"), HELP)
    .action((file: string, options: Partial<Record<"period" | "docx" | "write", string>> & { lang: string }) => {
      const { period = null, docx = null, write = null } = options;
      return within(options.lang, (context) => minutes(file, { period, docx, write }, context));
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
