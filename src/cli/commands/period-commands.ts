/** The commands that look at more than one period or more than one workbook. */
import type { Command } from "commander";
import { CLI_TEXT } from "../../text/cli";
import type { Language } from "../../schema/language";
import { COMPARE_TEXT } from "../../review/steps/compare/words";
import { OVERVIEW_TEXT } from "../../review/steps/overview/words";
import { YEAR_TEXT } from "../../review/steps/year/words";
import { compare, year } from "./compare";
import type { Context, ExitCode } from "../console";
import { overview } from "./overview";

/** The program's own help is in the language that comes first. */
const HELP: Language = "vi";

type Within = (language: string, command: (context: Context) => Promise<ExitCode>) => Promise<void>;

export function addPeriodCommands(program: Command, within: Within): void {
  program
    .command("compare <file>")
    .description(COMPARE_TEXT.command[HELP])
    .option("--period <period>", CLI_TEXT.periodOption[HELP])
    .option("--with <which>", COMPARE_TEXT.withOption[HELP], "previous")
    .option("--against <file>", COMPARE_TEXT.againstOption[HELP])
    .option("--json", CLI_TEXT.jsonOption[HELP], false)
    .option("--lang <language>", CLI_TEXT.languageOption[HELP], HELP)
    .action((file: string, options: { period?: string; with: string; against?: string; json: boolean; lang: string }) => {
      const { period = null, against = null, json } = options;
      return within(options.lang, (context) => compare(file, { period, with: options.with, against, json }, context));
    });
  program
    .command("year <file>")
    .description(YEAR_TEXT.command[HELP])
    .option("--year <year>", YEAR_TEXT.yearOption[HELP])
    .option("--json", CLI_TEXT.jsonOption[HELP], false)
    .option("--lang <language>", CLI_TEXT.languageOption[HELP], HELP)
    .action((file: string, options: { year?: string; json: boolean; lang: string }) =>
      within(options.lang, (context) => year(file, { year: options.year ?? null, json: options.json }, context)),
    );
  program
    .command("overview <files...>")
    .description(OVERVIEW_TEXT.command[HELP])
    .option("--period <period>", CLI_TEXT.periodOption[HELP])
    .option("--json", CLI_TEXT.jsonOption[HELP], false)
    .option("--write <file>", OVERVIEW_TEXT.writeOption[HELP])
    .option("--lang <language>", CLI_TEXT.languageOption[HELP], HELP)
    .action((files: readonly string[], options: { period?: string; json: boolean; write?: string; lang: string }) => {
      const { period = null, json, write = null } = options;
      return within(options.lang, (context) => overview(files, { period, json, write }, context));
    });
}
