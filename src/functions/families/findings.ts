/** EMU.ROWS and EMU.CHECK: what is known of each row of the entries, and everything that is wrong. */
import { SEVERITIES } from "../../core/model/ids";
import type { Finding, Param } from "../../core/model/finding";
import { toNumber } from "../../core/numbers/exact";
import { totalToNumber, type TotalUnit } from "../../core/model/points";
import type { Score } from "../../core/model/score";
import { findingsByRow, scoreOfEntry } from "../../core/analysis/rows";
import { locate } from "../../tables/locate";
import { describeInCell } from "../../text/findings/in-cells";
import { functionWords, wherePhrase } from "../../text/functions/functions";
import { columnWord, tableTitle } from "../../text/naming";
import { isOmitted, type Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { openBook, openTables, periodOf, periodsOf, type GivenTable, type TableArguments } from "../arguments/request";
import { knownBook, type KnownBook, type KnownTables } from "../arguments/review-cache";
import type { Answer } from "../arguments/shape";

/** Parameters as far as they tell two findings of one cell apart. */
function plainParams(params: Readonly<Record<string, Param>>): string {
  return Object.values(params)
    .map((value) => (typeof value === "object" && "big" in value ? "" : String(value)))
    .join("|");
}

function keyOf({ code, place, params }: Finding): string {
  return [code, place.table, place.row, place.column, plainParams(params)].join("|");
}

/** What reading found and what every period's review adds, each once; errors first, else in the order of the tables. */
function findingsOf(known: KnownBook, periods: readonly string[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  const lists = periods.length === 0 ? [known.book.findings] : periods.map((period) => known.review(period).findings);
  for (const finding of lists.flat()) {
    found.set(keyOf(finding), finding);
  }
  return [...found.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

type RowAnswer = readonly [points: string | number, attainment: string | number, met: string | boolean, finding: string];

const BLANK_ROW: RowAnswer = ["", "", "", ""];

function messagesOf(findings: readonly Finding[]): string {
  return findings.map((finding) => describeInCell(finding, currentLanguage()).message).join(" ");
}

function scoreCells(score: Score | null, pointsIn: TotalUnit): readonly [string | number, string | number, string | boolean] {
  return [
    score === null || score.points === null ? "" : totalToNumber(score.points, pointsIn),
    score === null || score.attainment === null ? "" : toNumber(score.attainment),
    score?.met ?? "",
  ];
}

/** Answers for the rows of one period's entries. */
function answerPeriod(known: KnownBook, period: string, answers: RowAnswer[]): void {
  const { book } = known;
  const reviewed = known.review(period);
  const findings = findingsByRow(reviewed.findings);
  book.entries.forEach((entry, index) => {
    // An entry put together from the rows of its parts has no row of its own.
    if (entry.period === period && entry.row !== null) {
      const cells = scoreCells(scoreOfEntry(book, reviewed, index), reviewed.totals.pointsIn);
      answers[entry.row] = [...cells, messagesOf(findings.get(entry.row) ?? [])];
    }
  });
}

/** Points, attainment, met and finding of each data row of the entries, in their order, whatever period they are of. */
export function rows(tables: TableArguments): Answer | Refusal {
  const known = openBook(tables, ["EmuRubric", "EmuEntries"]);
  if (isRefusal(known)) {
    return known;
  }
  const unread = findingsByRow(known.book.findings);
  const dataRows = Math.max(1, (known.tables.EmuEntries?.cells.length ?? 1) - 1);
  // Rows that belong to nothing keep what reading found; a table without data has one blank row, as in Excel.
  const answers = Array.from({ length: dataRows }, (_row, row): RowAnswer => {
    const findings = unread.get(row);
    return findings === undefined ? BLANK_ROW : ["", "", "", messagesOf(findings)];
  });
  for (const period of periodsOf(known.book)) {
    answerPeriod(known, period, answers);
  }
  return answers;
}

/** Top left cells of the tables, where the caller knows them. */
export type TablePlaces = {
  readonly [Table in GivenTable]?: { readonly sheet: string; readonly row: number; readonly column: number };
};

function placed(tables: KnownTables, places: TablePlaces): KnownTables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, source]) => {
      const at = places[name as GivenTable];
      return [name, at === undefined ? source : { ...source, at }];
    }),
  );
}

function whereOf(finding: Finding, tables: KnownTables): string {
  const at = locate(tables, finding.place);
  if (at !== null) {
    return `${at.sheet}!${at.cell}`;
  }
  const { table, row, column } = finding.place;
  const language = currentLanguage();
  return wherePhrase(tableTitle(table, language), row, column === null ? null : columnWord(table, column, language), language);
}

/**
 * All findings: severity, where, found, expected, what to do; one row that says so when there are none.
 * @param period left out: every period that the entries are of
 * @param places where the tables stand, to name cells by their addresses
 */
export function check(given: TableArguments, period: Raw, places: TablePlaces = {}): Answer | Refusal {
  const tables = openTables(given, ["EmuRubric", "EmuEntries"]);
  if (isRefusal(tables)) {
    return tables;
  }
  const known = knownBook(tables);
  const wanted = isOmitted(period) ? periodsOf(known.book) : periodOf(period, known.book);
  if (isRefusal(wanted)) {
    return wanted;
  }
  const language = currentLanguage();
  const withPlaces = placed(tables, places);
  const findings = findingsOf(known, typeof wanted === "string" ? [wanted] : wanted);
  if (findings.length === 0) {
    return [[functionWords("NO_FINDINGS", language), "", "", "", ""]];
  }
  return findings.map((finding) => {
    const words = describeInCell(finding, language);
    // Where a cell holds nothing, the message says so by itself.
    const found = finding.found === null ? words.message : `${words.found}: ${words.message}`;
    return [words.severity, whereOf(finding, withPlaces), found, words.expected, words.action];
  });
}
