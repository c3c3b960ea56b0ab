/** Who has reported what, in words. */
import { reportBoard, type UnitReport } from "../../review/steps/board/plan";
import { at } from "../../core/numbers/at";
import { indexUnits } from "../../tables/rows/units";
import { fill } from "../../text/fill";
import type { Language } from "../../schema/language";
import { boardSummary, BOARD_TEXT, REPORT_STATES, unreadLines } from "../../review/steps/board/words";
import { shown } from "../../text/shown";
import type { Reading } from "../../review/opened";
import { findingWords } from "./findings/finding-words";

export type ReportRow = {
  readonly key: string;
  /** Of the unit, in the book. */
  readonly index: number;
  readonly unit: string;
  readonly state: UnitReport["state"];
  readonly stateWords: string;
  readonly counts: string;
  /** 0…1, for the bar. */
  readonly share: number;
  /** What is owed and what is faulty, by code; empty when nothing is. */
  readonly lists: readonly string[];
};

/** `unread`: rows that count for nobody, a line each under the one that counts them; empty where there are none. */
export type ReportBoardView = { readonly summary: string; readonly rows: readonly ReportRow[]; readonly unread: readonly string[] };

/** Longer than any rubric's list of codes in one line of use. */
const CODES = 2_000;

export function reportBoardView(reading: Reading, language: Language): ReportBoardView {
  const { book, review } = reading;
  const board = reportBoard(book, review);
  const { units } = board;
  const { fullName } = indexUnits(book.units);
  const codes = (criteria: readonly number[]): string => shown(criteria.map((index) => at(book.criteria, index).code).join(", "), CODES);
  const rows = units.map(({ unit, state, due, filled, owed: open, faulty, scored }): ReportRow => {
    const { self, "cross-check": crossCheck, appraised } = scored;
    const figures = { due, filled, self, crossCheck, appraised };
    const said = new Map(Object.entries(figures).map(([id, count]) => [id, `${count}`]));
    const lists = [
      { text: BOARD_TEXT.owedCodes, criteria: open },
      { text: BOARD_TEXT.faultyCodes, criteria: faulty },
    ];
    return {
      key: `${unit}`,
      index: unit,
      unit: shown(fullName(unit) || at(book.units, unit).name),
      state,
      stateWords: REPORT_STATES[state][language],
      counts: fill(BOARD_TEXT.counts[language], said),
      share: due === 0 ? 1 : filled / due,
      lists: lists
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ text, criteria }) => fill(text[language], new Map([["codes", codes(criteria)]]))),
    };
  });
  const unread = unreadLines(board, (finding) => findingWords(reading, finding, language).where, language);
  return { summary: boardSummary(board, language), rows, unread: unread.map((line) => shown(line, CODES)) };
}
