/** The commands of the states and seals, as the program knows them. */
import type { Command } from "commander";
import { CLI_TEXT } from "../../text/cli";
import type { Language } from "../../schema/language";
import { SEAL_CLI } from "../../review/steps/seal/words";
import type { Context, ExitCode } from "../console";
import { advance, seal, verify } from "./seal";

type Within = (language: string, command: (context: Context) => Promise<ExitCode>) => Promise<void>;
type PeriodFlags = { readonly period?: string; readonly write?: string; readonly lang: string };

export function registerSeal(program: Command, help: Language, within: Within): void {
  const period = ["--period <period>", CLI_TEXT.periodOption[help]] as const;
  const write = ["--write <file>", SEAL_CLI.writeOption[help]] as const;
  const language = ["--lang <language>", CLI_TEXT.languageOption[help], help] as const;
  program
    .command("verify <file>")
    .description(SEAL_CLI.verify[help])
    .option("--json", CLI_TEXT.jsonOption[help], false)
    .option(...language)
    .action((file: string, { json, lang }: { json: boolean; lang: string }) => within(lang, (context) => verify(file, { json }, context)));
  program
    .command("seal <file>")
    .description(SEAL_CLI.seal[help])
    .option(...period)
    .option(...write)
    .option(...language)
    .action((file: string, options: PeriodFlags) =>
      within(options.lang, (context) => seal(file, { period: options.period ?? null, write: options.write ?? null }, context)),
    );
  program
    .command("advance <file>")
    .description(SEAL_CLI.advance[help])
    .requiredOption("--to <state>", SEAL_CLI.toOption[help])
    .option("--reason <text>", SEAL_CLI.reasonOption[help], "")
    .option(...period)
    .option(...write)
    .option(...language)
    .action((file: string, options: PeriodFlags & { readonly to: string; readonly reason: string }) => {
      const { to, reason } = options;
      const where = { period: options.period ?? null, write: options.write ?? null };
      return within(options.lang, (context) => advance(file, { ...where, to, reason }, context));
    });
}
