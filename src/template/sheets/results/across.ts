/**
 * The results of a cluster of up to 13 units: ranking and chart beside each other, under them a heat map with criteria down and units
 * across in the order of their ranks. The answer that all of it views is right of what is printed.
 */
import { CAPTIONS, RESULT_HEADERS } from "../../../text/guide";
import type { ChartDocument, ConditionDocument } from "../../../document/document";
import type { WorkbookContent } from "../../content";
import { listedRows } from "../../rubric-rows";
import type { PlacedTable } from "../../table-block";
import type { Frame } from "../frame";
import { clustersBlock, clustersRows, comparesClusters, hasSeveralClusters, wordsInUse } from "./clusters-block";
import { heatMap } from "./heat-map";
import { framed, tiedRows } from "../looks";
import { policyBlock, POLICY_ROWS } from "./policy-block";
import { SIGN_ROWS, signatures } from "./signatures";
import { putView } from "./view";
import { BY_BLANKS, formatOf, zone, type Laid, type Zone, type ZoneWord } from "./zone";

/** Of the headers of the ranking and of the zone. */
const HEADER_ROW = 5;
/** Where units begin in the heat map: after code, criterion and maximum. */
const UNIT_COLUMN = 3;
/** Characters that go on a page of A4 in landscape at 9 points, without the three columns before the units. */
const ACROSS = 118;
const FIRST_WIDTHS = [9, 27, 8] as const;
/** Of the answer, so that its long headers make no higher row than the ranking's. */
const ZONE_WIDTHS: { readonly [Word in ZoneWord]?: number } = { rank: 8, total: 10, maximum: 12, percent: 10, gap: 12, grade: 14 };
/** Columns over which names of tied units may run on. */
const TIES_COLUMNS = 3;
/** Rows of a page at that size. */
const PAGE_ROWS = 38;

export function acrossLayout(made: Frame, content: WorkbookContent, rubric: PlacedTable, room: number): Laid {
  const { sheet, language } = made;
  const printed = rankingWords(content);
  const lastColumn = Math.max(UNIT_COLUMN + room, printed.length + TIES_COLUMNS - 1) - 1;
  const codes = listedRows(content.rubric);
  const words = [...printed, "rest", ...BY_BLANKS] as const;
  const data = zone(made, rubric, { headerRow: HEADER_ROW, column: lastColumn + 2, room, words, codes, targets: true });
  // In the way of more units than there is room for: Excel then says #SPILL!, and leaves nobody out unseen.
  sheet.write(HEADER_ROW + 1 + room, data.column, CAPTIONS.zone[language], "normal");
  sheet.write(HEADER_ROW - 1, 0, CAPTIONS.ranking[language], "subtitle");
  const conditions = [...ranking(made, data, printed, hasSeveralClusters(content))];
  let row = HEADER_ROW + 2 + room;
  if (comparesClusters(content)) {
    clustersBlock(made, content, row, 1);
    row += clustersRows(content);
  }
  signatures(made, row, lastColumn, [CAPTIONS.maker, CAPTIONS.lead]);
  const mapRow = row + SIGN_ROWS;
  const map = heatMap(made, {
    rows: codes.map((row) => [row, content.rubric[row] ?? {}] as const),
    rubric,
    zone: data,
    captionRow: mapRow,
    column: UNIT_COLUMN,
  });
  const policyRow = mapRow + codes.length + 3;
  policyBlock(made, policyRow);
  const printedRows = policyRow + POLICY_ROWS;
  otherBlanks(made, data, printedRows + 1);
  const unitWidth = Math.floor((ACROSS / room) * 2) / 2;
  const widths = [...FIRST_WIDTHS, ...Array.from({ length: lastColumn + 1 - FIRST_WIDTHS.length }, () => unitWidth), 4];
  const zoneWidths = words.map((word) => ZONE_WIDTHS[word] ?? 24);
  const layout = {
    widths: [...widths, ...zoneWidths],
    frozen: { rows: 3, columns: 2 },
    printTitleRows: 3,
    printArea: { row: 0, column: 0, rows: printedRows, columns: lastColumn + 1 },
    ...(policyRow > PAGE_ROWS ? { pageBreaks: [mapRow, policyRow] } : {}),
    conditions: [...conditions, ...map],
    charts: chartOf(made, content, data, printed, lastColumn),
  };
  return { zone: data, layout };
}

/** What the ranking shows, in this order. */
function rankingWords(content: WorkbookContent): readonly ZoneWord[] {
  const { clusters, grades } = wordsInUse(content);
  return ["rank", "unit", ...clusters, "total", "maximum", "percent", "gap", ...grades, "ties"];
}

function ranking({ sheet, language }: Frame, data: Zone, words: readonly ZoneWord[], clusters: boolean): readonly ConditionDocument[] {
  const first = HEADER_ROW + 1;
  words.forEach((word, column) => {
    sheet.write(HEADER_ROW, column, RESULT_HEADERS[word][language], "header");
  });
  const [from = "rank", to = "ties"] = [words[0], words.at(-1)];
  putView(sheet, {
    row: first,
    column: 0,
    of: data.area(from, to),
    look: (column) => {
      const word = words[column] ?? "unit";
      return { style: word === "unit" || word === "ties" ? "result-name" : "result", format: formatOf(word) };
    },
  });
  const area = { row: first, column: 0, rows: data.room, columns: words.length };
  return [tiedRows(area, 0, clusters ? words.indexOf("cluster") : null), framed(area, 1)];
}

/** How far each unit is behind the rank above, and that one behind the first: bars of nearly the same length would say little. */
function chartOf(
  { language }: Frame,
  { units }: WorkbookContent,
  data: Zone,
  words: readonly ZoneWord[],
  last: number,
): readonly ChartDocument[] {
  const column = words.length + TIES_COLUMNS - 1;
  const columns = last - column + 1;
  if (units.length === 0 || columns < TIES_COLUMNS) {
    return [];
  }
  const first = HEADER_ROW + 1;
  const rows = units.length;
  return [
    {
      name: "EMU_RANKING",
      kind: "bar-stacked",
      title: CAPTIONS.gaps[language],
      at: { row: HEADER_ROW - 1, column, rows: data.room + 2, columns },
      categories: { row: first, column: 1, rows, columns: 1 },
      series: [
        { title: RESULT_HEADERS.rest[language], values: { ...data.area("rest"), rows }, color: "#B3CDE8" },
        { title: RESULT_HEADERS.gap[language], values: { row: first, column: words.indexOf("gap"), rows, columns: 1 }, color: "#1F4E79" },
      ],
    },
  ];
}

/** Under what is printed: percent and rank as they would be if what is not reported were left out, or counted as 0. */
function otherBlanks({ sheet, language }: Frame, data: Zone, captionRow: number): void {
  sheet.write(captionRow, 0, CAPTIONS.blanks[language], "subtitle");
  const shown = ["unit", ...BY_BLANKS] as const;
  shown.forEach((word, index) => {
    sheet.write(captionRow + 1, 1 + index, RESULT_HEADERS[word][language], "header");
  });
  const [from, to] = [BY_BLANKS[0], "rank-zero"] as const;
  putView(sheet, { row: captionRow + 2, column: 1, of: data.area("unit"), look: () => ({ style: "result-name", format: "General" }) });
  putView(sheet, {
    row: captionRow + 2,
    column: 2,
    of: data.area(from, to),
    look: (column) => ({ style: "result", format: formatOf(BY_BLANKS[column] ?? from) }),
  });
}
