/** `emu board`: who has reported what in a period, and what is still owed. */
import type { Command } from "commander";
import { HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { reportBoard, type ReportBoard } from "../../review/steps/board/plan";
import { at, given } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import type { Finding } from "../../core/model/finding";
import { locate } from "../../tables/locate";
import type { TableSources } from "../../tables/source";
import { indexUnits } from "../../tables/rows/units";
import { fill } from "../../text/fill";
import type { Language } from "../../schema/language";
import { boardSummary, BOARD_TEXT, REPORT_STATES, unreadLines } from "../../review/steps/board/words";
import { shown } from "../../text/shown";
import type { Context, ExitCode } from "../console";
import { tableLines } from "../../review/lines";
import { openFile } from "../open-workbook";

export type BoardOptions = { readonly period: string | null };

const COLUMNS = ["unit", "state", "due", "filled", "owed", "faulty", "self", "crossCheck", "appraised"] as const;

function boardText(sources: TableSources, book: Book, board: ReportBoard, language: Language): string {
  const { units } = board;
  const { fullName } = indexUnits(book.units);
  const name = (unit: number): string => shown(fullName(unit) || at(book.units, unit).name);
  const codes = (criteria: readonly number[]): string => criteria.map((index) => at(book.criteria, index).code).join(", ");
  const rows = units.map(({ unit, state, due, filled, owed: open, faulty, scored }) => [
    name(unit),
    REPORT_STATES[state][language],
    ...[due, filled, open.length, faulty.length, scored.self, scored["cross-check"], scored.appraised].map(String),
  ]);
  const lists = units.flatMap(({ unit, owed: open, faulty }) =>
    (
      [
        [BOARD_TEXT.owedCodes, open],
        [BOARD_TEXT.faultyCodes, faulty],
      ] as const
    ).flatMap(([text, criteria]) =>
      criteria.length === 0 ? [] : [`${name(unit)}: ${fill(text[language], new Map([["codes", shown(codes(criteria))]]))}`],
    ),
  );
  return `${[
    fill(BOARD_TEXT.heading[language], new Map([["period", board.period]])),
    "",
    ...tableLines(
      COLUMNS.map((column) => BOARD_TEXT[column][language]),
      rows,
      COLUMNS.map((column) => (column === "unit" || column === "state" ? "left" : "right")),
    ),
    "",
    boardSummary(board, language),
    ...lists,
    ...unreadLines(board, (finding) => cellText(sources, finding), language),
  ].join("\n")}\n`;
}

function cellText(sources: TableSources, { place }: Finding): string {
  const { sheet, cell } = given(locate(sources, place));
  return `${shown(sheet)}!${cell}`;
}

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
  return reported.done === reported.units.length && reported.unread.length === 0 ? 0 : 1;
}

export function addBoard(program: Command, within: Within): void {
  program
    .command("board <cluster>")
    .description(BOARD_TEXT.cli[HELP])
    .option(...PERIOD)
    .option(...LANGUAGE)
    .action((file: string, { period = null, lang }: Flags<"period">) => within(lang, (context) => board(file, { period }, context)));
}
