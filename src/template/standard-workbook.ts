/**
 * Schema version 2 of the standard workbook: which sheets, tables and names it has. Names are ASCII and fixed; sheet titles are in
 * the user's language and may be renamed, columns are found by their headers and may be moved.
 */
import type { Language } from "../schema/language";
import { SHEETS } from "../schema/words";
import { absolute, quotedSheet } from "../document/addresses";
import type { WorkbookContent } from "./content";
import type { WorkbookDocument } from "../document/document";
import { PERIOD_NAME, SCHEMA_NAME, SCHEMA_VERSION, viewNames } from "../document/names";
import { resultNames } from "../document/formulas/result-names";
import { clusterSheets } from "./sheets/cluster-sheets";
import { entriesSheet } from "./sheets/entries-sheet";
import { flagsSheet } from "./sheets/flags-sheet";
import { guideSheet } from "./sheets/guide-sheet";
import { logSheet } from "./sheets/log-sheet";
import { PERIOD_CELL, resultsSheet } from "./sheets/results/results-sheet";
import { rubricSheet } from "./sheets/rubric-sheet";

/**
 * Lays content out as the standard workbook. Formulas have no results yet: `withCachedResults` puts in what the functions say.
 */
export function standardWorkbook(content: WorkbookContent, options: { readonly language: Language }): WorkbookDocument {
  const { language } = options;
  const cluster = clusterSheets(content, language, SCHEMA_VERSION);
  const rubric = rubricSheet(content, language);
  const listed = { units: cluster.units, periods: cluster.periods, rubric: rubric.rubric };
  const results = resultsSheet(content, language, listed);
  const sheets = [
    guideSheet(content, language),
    ...cluster.before,
    rubric.document,
    entriesSheet(content, language, listed),
    ...cluster.after,
    results.document,
    flagsSheet(content, language, cluster.awards, results),
    logSheet(content, language),
  ];
  return {
    sheets,
    names: [
      { name: SCHEMA_NAME, refersTo: `${SCHEMA_VERSION}`, hidden: true },
      {
        name: PERIOD_NAME,
        refersTo: `${quotedSheet(SHEETS.results[language])}!${absolute(PERIOD_CELL.row, PERIOD_CELL.column)}`,
      },
      ...viewNames(sheets),
      ...resultNames(sheets),
    ],
    properties: { title: content.title, language: language === "vi" ? "vi-VN" : "en-US" },
  };
}
