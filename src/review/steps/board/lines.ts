/** Who has reported what, for a terminal. */
import { at, given } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import type { Finding } from "../../../core/model/finding";
import type { Language } from "../../../schema/language";
import { locate } from "../../../tables/locate";
import { indexUnits } from "../../../tables/rows/units";
import type { TableSources } from "../../../tables/source";
import { fill } from "../../../text/fill";
import { shown } from "../../../text/shown";
import { tableLines } from "../../lines";
import type { ReportBoard } from "./plan";
import { boardSummary, BOARD_TEXT, REPORT_STATES, unreadLines } from "./words";

const COLUMNS = ["unit", "state", "due", "filled", "owed", "faulty", "self", "crossCheck", "appraised"] as const;

export function boardText(sources: TableSources, book: Book, board: ReportBoard, language: Language): string {
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
