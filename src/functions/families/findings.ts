/** EMU.CHECK: everything that is wrong. */
import { SEVERITIES } from "../../core/model/ids";
import type { Finding, Param } from "../../core/model/finding";
import { locate } from "../../tables/locate";
import { describeInCell } from "../../text/findings/in-cells";
import { functionWords, wherePhrase } from "../../text/functions/functions";
import { columnWord, tableTitle } from "../../text/naming";
import { isOmitted, type Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { openTables, periodOf, periodsOf, type GivenTable, type TableArguments } from "../arguments/request";
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
