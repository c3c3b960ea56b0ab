/** EMU.ROWS: what stands beside the entries, a line for each of their rows. */
import { findingsByRow, scoreOfEntry } from "../../core/analysis/rows";
import type { Entry } from "../../core/model/book";
import type { Finding } from "../../core/model/finding";
import { totalToNumber } from "../../core/model/points";
import type { Score } from "../../core/model/score";
import { toNumber } from "../../core/numbers/exact";
import { MARK_WORDS, type Mark } from "../../schema/row-words";
import { ROW, USUAL_ROW_WORDS, type RowWord } from "../../tables/row-columns";
import { requiredOf } from "../../text/explanations/reasons";
import { describeInCell } from "../../text/findings/in-cells";
import type { Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { openBook, periodsOf, type TableArguments } from "../arguments/request";
import type { KnownBook } from "../arguments/review-cache";
import type { Answer } from "../arguments/shape";
import { listedWords } from "../arguments/texts";
import { currentLanguage } from "../language";

/** Everything that is known of a row. `entry`, `score`: null where it belongs to nothing, or gives no points by itself. */
type Row = {
  readonly known: KnownBook;
  readonly entry: Entry | null;
  readonly score: Score | null;
  readonly points: number | "";
  readonly findings: readonly Finding[];
};

type Shown = string | number | boolean;

const CHOSEN_STATES = { "not-arisen": "not-arisen", "not-assigned": "not-assigned", "not-reported": "blank", faulty: "error" } as const;

/** The short mark of a row; null: nothing is typed there that would have one. */
function markOf({ score, findings }: Row): Mark | null {
  if (findings.some(({ severity }) => severity === "error")) {
    return "error";
  }
  if (score === null) {
    return null;
  }
  if (score.state !== "reported" && score.state !== "no-target") {
    return CHOSEN_STATES[score.state];
  }
  if (score.met === null) {
    return "entered";
  }
  return score.met ? (score.exceeded === true ? "exceeded" : "met") : "missed";
}

/** What is asked of this unit: its own target where it has one. */
function targetOf({ known, entry, score }: Row): string {
  const criterion = entry === null ? undefined : known.book.criteria[entry.criterion];
  return criterion === undefined ? "" : requiredOf(criterion, score?.target ?? criterion.target, currentLanguage());
}

const COLUMNS: Readonly<Record<RowWord, (row: Row) => Shown>> = {
  points: ({ points }) => points,
  attainment: ({ score }) => (score === null || score.attainment === null ? "" : toNumber(score.attainment)),
  met: ({ score }) => score?.met ?? "",
  finding: ({ findings }) => findings.map((finding) => describeInCell(finding, currentLanguage()).message).join(" "),
  mark: (row) => {
    const mark = markOf(row);
    return mark === null ? "" : MARK_WORDS[mark][currentLanguage()];
  },
  name: ({ known, entry }) => (entry === null ? "" : (known.book.criteria[entry.criterion]?.text ?? "")),
  "unit-of-measure": ({ known, entry }) => (entry === null ? "" : (known.book.criteria[entry.criterion]?.unitOfMeasure ?? "")),
  target: targetOf,
  maximum: ({ known, entry }) => {
    const maximum = entry === null ? null : (known.book.criteria[entry.criterion]?.maximum ?? null);
    return maximum === null ? "" : toNumber(maximum);
  },
};

/** The rows of one period's entries. */
function rowsOfPeriod(known: KnownBook, period: string, rows: Row[]): void {
  const { book } = known;
  const reviewed = known.review(period);
  const findings = findingsByRow(reviewed.findings);
  book.entries.forEach((entry, index) => {
    // An entry put together from the rows of its parts has no row of its own.
    if (entry.period === period && entry.row !== null) {
      const score = scoreOfEntry(book, reviewed, index);
      const points = score === null || score.points === null ? "" : totalToNumber(score.points, reviewed.totals.pointsIn);
      rows[entry.row] = { known, entry, score, points, findings: findings.get(entry.row) ?? [] };
    }
  });
}

/**
 * The columns asked for, of each data row of the entries in their order, whatever period they are of; points, attainment, met and
 * finding where none are.
 */
export function rows(tables: TableArguments, asked: Raw): Answer | Refusal {
  const known = openBook(tables, ["EmuRubric", "EmuEntries"]);
  if (isRefusal(known)) {
    return known;
  }
  const words = listedWords(asked, "columns", ROW, USUAL_ROW_WORDS);
  if (isRefusal(words)) {
    return words;
  }
  const unread = findingsByRow(known.book.findings);
  const dataRows = Math.max(1, (known.tables.EmuEntries?.cells.length ?? 1) - 1);
  // Rows that belong to nothing keep what reading found; a table without data has one blank row, as in Excel.
  const lines = Array.from({ length: dataRows }, (_row, row): Row => {
    return { known, entry: null, score: null, points: "", findings: unread.get(row) ?? [] };
  });
  for (const period of periodsOf(known.book)) {
    rowsOfPeriod(known, period, lines);
  }
  return lines.map((row) => words.map((word) => (word === null ? "" : COLUMNS[word](row))));
}
