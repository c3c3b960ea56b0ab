/** `emu board`: who has reported what in a period, and what is still owed. */
import { boardText } from "../../review/steps/board/lines";
import type { Command } from "commander";
import { HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { reportBoard } from "../../review/steps/board/plan";
import { BOARD_TEXT } from "../../review/steps/board/words";
import type { Context, ExitCode } from "../console";
import { openFile } from "../open-workbook";
import { withSealWarnings } from "../sealed";

export type BoardOptions = { readonly period: string | null };

/** Exit code 1 while somebody owes something, or a row counts for nobody. */
export async function board(file: string, options: BoardOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const opened = await openFile(file, { period: options.period, sheets: "any" }, context);
  if (opened === null) {
    return 2;
  }
  const { sources, book, review } = opened.reading;
  const reported = reportBoard(book, review);
  if (reported.units.length === 0) {
    console.err(`${BOARD_TEXT.noUnits[language]}\n`);
    return 2;
  }
  console.out(boardText(sources, book, reported, language));
  const code = reported.done === reported.units.length && reported.unread.length === 0 ? 0 : 1;
  return withSealWarnings(code, opened.reading, [review.period], context);
}

export function addBoard(program: Command, within: Within): void {
  program
    .command("board <cluster>")
    .description(BOARD_TEXT.cli[HELP])
    .option(...PERIOD)
    .option(...LANGUAGE)
    .action((file: string, { period = null, lang }: Flags<"period">) => within(lang, (context) => board(file, { period }, context)));
}
