/** The results of many units: the answer itself is the ranking, a row for each unit; the points of criteria stand in blocks under it. */
import { CAPTIONS, RESULT_HEADERS } from "../../../text/guide";
import type { ConditionDocument } from "../../../document/document";
import type { WorkbookContent } from "../../content";
import { listedRows } from "../../rubric-rows";
import { cellReference, type PlacedTable } from "../../table-block";
import type { Frame } from "../frame";
import { clustersBlock, clustersRows, comparesClusters, wordsInUse } from "./clusters-block";
import { framed } from "../looks";
import { policyBlock, POLICY_ROWS } from "./policy-block";
import { POINTS, unitRows } from "./results-formats";
import { putView } from "./view";
import { BY_BLANKS, zone, type Laid, type Zone, type ZoneWord } from "./zone";

const HEADER_ROW = 5;
/** Rows of an A4 page in landscape at that size. */
const PAGE_ROWS = 50;
const WIDTHS: { readonly [Word in ZoneWord]?: number } = { unit: 24, cluster: 12, ties: 16, grade: 14 };

export function downLayout(made: Frame, content: WorkbookContent, rubric: PlacedTable): Laid {
  const { sheet, language } = made;
  const room = unitRows(content);
  const words = rankingWords(content);
  const codes = listedRows(content.rubric);
  sheet.write(HEADER_ROW - 1, 0, CAPTIONS.ranking[language], "subtitle");
  const data = zone(made, rubric, { headerRow: HEADER_ROW, column: 0, room, words, codes, targets: false });
  const afterRanking = HEADER_ROW + 1 + room;
  let row = afterRanking;
  if (comparesClusters(content)) {
    clustersBlock(made, content, row, 0);
    row += clustersRows(content);
  }
  policyBlock(made, row);
  const details = detailsBlocks(made, {
    blocks: blocksOf(content, codes, words.length - 1),
    rubric,
    data,
    firstRow: row + POLICY_ROWS + 1,
  });
  const ranked = words.map((word) => WIDTHS[word] ?? 11);
  // Where the units alone fill a page, blocks save no paper: the points stand beside the ranking, on pages of their own.
  const isOnePage = details.captionRows.length > 0;
  const widths = [...ranked, ...codes.map(() => 10)];
  const width = (some: readonly number[]): number => some.slice(1).reduce((sum, one) => sum + one, 0);
  const pagesWide = isOnePage ? 1 : Math.max(1, Math.floor(width(widths) / width(ranked)));
  const pageBreaks = [...(isOnePage ? [afterRanking] : []), ...details.captionRows];
  const layout = {
    widths,
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    printTitleRows: 3,
    ...(pagesWide > 1 ? { pagesWide } : {}),
    ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
    ...(isOnePage ? { printArea: { row: 0, column: 0, rows: details.endRow, columns: words.length } } : {}),
    conditions: details.conditions,
  };
  return { zone: data, layout };
}

function rankingWords(content: WorkbookContent): readonly ZoneWord[] {
  const { clusters, grades } = wordsInUse(content);
  return ["unit", ...clusters, "rank", "ties", "total", "maximum", "percent", "gap", ...grades, ...BY_BLANKS];
}

type Details = { readonly captionRows: readonly number[]; readonly endRow: number; readonly conditions: readonly ConditionDocument[] };

type CodeAt = { readonly code: number; readonly nth: number };

/**
 * Columns of points in blocks of nearly the same width, one under the other and none wider than the ranking: printed one page wide,
 * sixty could not be read.
 */
function blocksOf({ units }: WorkbookContent, codes: readonly number[], most: number): readonly (readonly CodeAt[])[] {
  const rows = codes.map((code, nth) => ({ code, nth }));
  const count = units.length > PAGE_ROWS ? 0 : Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

type Blocks = {
  readonly blocks: readonly (readonly CodeAt[])[];
  readonly rubric: PlacedTable;
  readonly data: Zone;
  readonly firstRow: number;
};

/** Each with the units and codes of its own, all of it viewed. */
function detailsBlocks({ sheet, language }: Frame, { blocks, rubric, data, firstRow }: Blocks): Details {
  const height = 3 + data.room;
  const captionRows = blocks.map((_, index) => firstRow + index * height);
  const conditions = blocks.map((rows, index) => {
    const captionRow = captionRows[index] ?? firstRow;
    const part = blocks.length > 1 ? ` (${index + 1}/${blocks.length})` : "";
    sheet.write(captionRow, 0, `${CAPTIONS.details[language]}${part}`, "subtitle");
    sheet.write(captionRow + 1, 0, RESULT_HEADERS.unit[language], "header");
    rows.forEach(({ code }, column) => {
      sheet.put(captionRow + 1, 1 + column, { value: null, formula: cellReference(rubric, "code", code), style: "header" });
    });
    const first = { row: captionRow + 2, column: 0 };
    putView(sheet, { ...first, of: data.area("unit"), look: () => ({ style: "result-name", format: "General" }) });
    const of = { ...data.points, column: data.points.column + (rows[0]?.nth ?? 0), columns: rows.length };
    putView(sheet, { ...first, column: 1, of, look: () => ({ style: "result", format: POINTS }) });
    return framed({ ...first, rows: data.room, columns: 1 + rows.length }, 0);
  });
  return { captionRows, endRow: firstRow + blocks.length * height, conditions };
}
