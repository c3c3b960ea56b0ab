/** Tổng hợp: ranks, totals, clusters, the points of every criterion and the rules in force, all of them spilled from the tables. */
import { CELL_HINTS, DOCUMENT_NOTES } from "../../text/cell-hints";
import { CAPTIONS, RESULT_HEADERS } from "../../text/guide";
import type { StandingWord } from "../../tables/standing-columns";
import type { Language } from "../../schema/language";
import type { WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import { clustersFormula, standingsFormula, unitsFormula, scoreFormula } from "../formulas";
import { isScored } from "../rubric-rows";
import { columnReference, type PlacedTable } from "../table-block";
import { listedIn } from "../validations";
import { frame, type Frame } from "./frame";
import { clustersBlock, clustersRows, comparesClusters, hasSeveralClusters, policyValue } from "./clusters-block";
import { codeHeaders } from "./codes-block";
import { policyBlock, POLICY_ROWS } from "./policy-block";
import { PERCENT, POINTS, unitRows } from "./results-formats";

/** The cell that the name EMU_PERIOD stands for. */
export const PERIOD_CELL = { row: 2, column: 1 } as const;

const RANKING_ROW = 5;

type Column = { readonly word: StandingWord; readonly format: string; readonly width: number };

const RANKING: readonly Column[] = [
  { word: "rank", format: "0", width: 10 },
  { word: "ties", format: "General", width: 16 },
  { word: "total", format: POINTS, width: 10 },
  { word: "maximum", format: POINTS, width: 10 },
  { word: "percent", format: PERCENT, width: 10 },
];

const GRADE: Column = { word: "grade", format: "General", width: 14 };

/** Percent and rank as they would be if what is not reported were left out, or counted as 0: one of them is in force. */
const BY_BLANKS: readonly Column[] = [
  { word: "percent-out", format: PERCENT, width: 14 },
  { word: "rank-out", format: "0", width: 14 },
  { word: "percent-zero", format: PERCENT, width: 14 },
  { word: "rank-zero", format: "0", width: 14 },
];

/** Only in a workbook of several clusters: ranks begin anew in each, so the reader must see which is which. */
const CLUSTER_WIDTH = 12;

type Listed = { readonly periods: PlacedTable; readonly rubric: PlacedTable };

export function resultsSheet(content: WorkbookContent, language: Language, listed: Listed): SheetDocument {
  const made = frame("results", content, language);
  const { sheet } = made;
  sheet.write(PERIOD_CELL.row, 0, CAPTIONS.period[language], "label");
  sheet.write(PERIOD_CELL.row, PERIOD_CELL.column, content.period, "input", "@");
  sheet.validate(
    listedIn({ ...PERIOD_CELL, rows: 1, columns: 1 }, columnReference(listed.periods, "id"), CELL_HINTS.periodMessage, language),
  );
  sheet.write(3, 0, DOCUMENT_NOTES.tie[language], "normal");
  const groups = positions(content, (row) => topLevel(content, row) && row.measure === undefined);
  const leaves = positions(content, isScored);
  const clusters = hasSeveralClusters(content);
  const columns = policyValue(content, "grades") === null ? RANKING : [...RANKING, GRADE];
  ranking(made, listed.rubric, { groups, clusters, columns });
  const afterRanking = RANKING_ROW + 1 + unitRows(content);
  let row = afterRanking;
  if (comparesClusters(content)) {
    clustersBlock(made, content, row);
    row += clustersRows(content);
  }
  policyBlock(made, row);
  // Last, so that nothing is below the last of them.
  const details = detailsBlocks(made, content, listed.rubric, leaves, row + POLICY_ROWS + 1);
  const first = [24, ...(clusters ? [CLUSTER_WIDTH] : []), ...columns.map(({ width }) => width)];
  const widths = [...first, ...groups.map(() => 10), ...BY_BLANKS.map(({ width }) => width)];
  const all = Array.from({ length: Math.max(widths.length, details.columns) }, (_, index) => widths[index] ?? 10);
  const pageBreaks = holdsABlock(content, all) ? [afterRanking, ...breaksOf(details, row > afterRanking)] : [];
  const pagesWide = Math.floor(afterFirst(all) / afterFirst(widths));
  return sheet.build({
    widths: all,
    frozen: { rows: RANKING_ROW + 1, columns: 1 },
    printTitleRows: 3,
    ...(pagesWide > 1 ? { pagesWide } : {}),
    ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
  });
}

/** Characters beside each other on a page that is shrunk so far that a block of one row a unit fits on it. */
const SHRUNK = 180;

/** A page that holds a block whole begins with one; blocks that go over pages are printed one after the other. */
function holdsABlock(content: WorkbookContent, widths: readonly number[]): boolean {
  return unitRows(content) <= unitRows({ units: [] }) && widths.reduce((sum, width) => sum + width, 0) >= SHRUNK;
}

/** The rules in force, a page with the points of a single block: not where clusters stand above them. */
function breaksOf({ captionRows }: Details, clusters: boolean): readonly number[] {
  return clusters || captionRows.length > 1 ? captionRows : [];
}

/** Width without the first column, which repeats on each page: a page is wide enough for the whole ranking. */
function afterFirst([, ...widths]: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Data rows of the rubric that are wanted. */
function positions(content: WorkbookContent, wanted: (row: WorkbookContent["rubric"][number]) => boolean): number[] {
  return content.rubric.flatMap((row, index) => (wanted(row) ? [index] : []));
}

function topLevel(content: WorkbookContent, row: WorkbookContent["rubric"][number]): boolean {
  return !content.rubric.some((other) => `${row.code as string}`.startsWith(`${other.code as string}.`));
}

type RankingBlock = {
  readonly groups: readonly number[];
  readonly clusters: boolean;
  readonly columns: readonly Column[];
};

function ranking({ sheet, language }: Frame, rubric: PlacedTable, { groups, clusters, columns }: RankingBlock): void {
  const first = RANKING_ROW + 1;
  const column = clusters ? 2 : 1;
  const units = `$A$${first + 1}#`;
  sheet.write(RANKING_ROW - 1, 0, CAPTIONS.ranking[language], "subtitle");
  sheet.write(RANKING_ROW, 0, RESULT_HEADERS.unit[language], "header");
  sheet.put(first, 0, { value: null, formula: unitsFormula(language), style: "label" });
  if (clusters) {
    sheet.write(RANKING_ROW, 1, RESULT_HEADERS.cluster[language], "header");
    sheet.put(first, 1, { value: null, formula: clustersFormula(language), style: "label" });
  }
  const write = (from: number, { word, format }: Column, index: number): void => {
    sheet.write(RANKING_ROW, from + index, RESULT_HEADERS[word][language], "header");
    sheet.write(first, from + index, null, "computed", format);
  };
  columns.forEach((one, index) => write(column, one, index));
  const afterwards = column + columns.length;
  const codes = groups.length === 0 ? "" : codeHeaders({ sheet, rubric, rows: groups, headerRow: RANKING_ROW, column: afterwards });
  BY_BLANKS.forEach((one, index) => write(afterwards + groups.length, one, index));
  const asked = [...columns, ...(codes === "" ? [] : [{ word: "groups" } as const]), ...BY_BLANKS].map(({ word }) => word);
  const formula = standingsFormula(units, asked, codes);
  sheet.put(first, column, { value: null, formula, style: "computed", format: columns[0]?.format ?? "General" });
}

/** As wide as the ranking above, about 180 characters: A4 landscape at three quarters of the size. */
const MOST_COLUMNS = 16;
/** Rows of an A4 page in landscape at that size. */
const PAGE_ROWS = 50;

/** Caption and header above the row of each unit, and room for more units. */
function blockRows(content: WorkbookContent): number {
  return 2 + unitRows(content);
}

/** Data rows of the rubric in blocks of nearly the same width. */
function blocksOf({ units }: WorkbookContent, leaves: readonly number[]): readonly (readonly number[])[] {
  const count = units.length > PAGE_ROWS ? 1 : Math.max(1, Math.ceil(leaves.length / MOST_COLUMNS));
  const size = Math.ceil(leaves.length / count);
  return Array.from({ length: count }, (_, index) => leaves.slice(index * size, (index + 1) * size));
}

/**
 * The points of every criterion. A long rubric is cut into blocks of so many columns, one under the other and each with
 * the units and codes of its own: printed one page wide, sixty columns in a row could not be read. Where the units alone
 * fill a page, blocks save no paper, and each would be a call of its own that is handed all entries: there it is one.
 */
type Details = { readonly columns: number; readonly captionRows: readonly number[] };

/** @returns columns that the blocks take, and where they begin */
function detailsBlocks(
  { sheet, language }: Frame,
  content: WorkbookContent,
  rubric: PlacedTable,
  leaves: readonly number[],
  firstRow: number,
): Details {
  const blocks = blocksOf(content, leaves);
  const captionRows = blocks.map((_, index) => firstRow + index * blockRows(content));
  blocks.forEach((rows, index) => {
    const captionRow = captionRows[index] ?? firstRow;
    const part = blocks.length > 1 ? ` (${index + 1}/${blocks.length})` : "";
    const units = `$A$${captionRow + 3}#`;
    sheet.write(captionRow, 0, `${CAPTIONS.details[language]}${part}`, "subtitle");
    sheet.write(captionRow + 1, 0, RESULT_HEADERS.unit[language], "header");
    sheet.put(captionRow + 2, 0, { value: null, formula: unitsFormula(language), style: "label" });
    if (rows.length > 0) {
      const codes = codeHeaders({ sheet, rubric, rows, headerRow: captionRow + 1, column: 1 });
      sheet.put(captionRow + 2, 1, { value: null, formula: scoreFormula(units, codes), style: "computed", format: POINTS });
    }
  });
  return { columns: 1 + Math.max(...blocks.map(({ length }) => length)), captionRows };
}
