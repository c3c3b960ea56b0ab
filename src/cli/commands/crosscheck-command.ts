/** The arguments of `emu crosscheck`. */
import type { Command } from "commander";
import { CLI_TEXT } from "../../text/cli";
import type { Language } from "../../schema/language";
import { CROSSCHECK_CLI } from "../../text/review/crosscheck-cli";
import type { Context, ExitCode } from "../console";
import { crosscheck } from "./crosscheck";

/** The program's own help is in the language that comes first. */
const HELP: Language = "vi";

type Flags = Partial<Record<"period" | "seed" | "mode" | "count" | "write", string>> & { readonly lang: string };

export function crosscheckCommand(
  program: Command,
  within: (language: string, command: (context: Context) => Promise<ExitCode>) => Promise<void>,
): void {
  program
    .command("crosscheck <cluster>")
    .description(CROSSCHECK_CLI.command[HELP])
    .option("--period <period>", CLI_TEXT.periodOption[HELP])
    .option("--seed <number>", CROSSCHECK_CLI.seedOption[HELP])
    .option("--mode <mode>", CROSSCHECK_CLI.modeOption[HELP])
    .option("--count <number>", CROSSCHECK_CLI.countOption[HELP])
    .option("--write <file>", CROSSCHECK_CLI.writeOption[HELP])
    .option("--lang <language>", CLI_TEXT.languageOption[HELP], HELP)
    .action((file: string, { lang, ...flags }: Flags) => {
      const asked = (name: Exclude<keyof Flags, "lang">): string | null => flags[name] ?? null;
      const options = { period: asked("period"), seed: asked("seed"), mode: asked("mode"), count: asked("count") };
      return within(lang, (context) => crosscheck(file, { ...options, write: asked("write") }, context));
    });
}
