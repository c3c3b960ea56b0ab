/** Xét cờ: a matrix of units in the order of their ranks and awards, the reasons beside it, the rules in force and the findings. */
import { DOCUMENT_NOTES } from "../../text/cell-hints";
import { CAPTIONS, RESULT_HEADERS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { SHEET_ROWS } from "../../tables/cells/a1";
import { absoluteBlock } from "../../document/addresses";
import type { WorkbookContent } from "../content";
import type { ConditionDocument, SheetDocument } from "../../document/document";
import { PERIOD_NAME } from "../../document/names";
import { FORMULAS, slotsFormula, verdictsFormula } from "../formulas";
import { cellReference } from "../table-block";
import type { PlacedTable } from "../table-block";
import { frame } from "./frame";
import type { Frame } from "./frame";
import { hasSeveralClusters } from "./results/clusters-block";
import { framed, verdictLooks } from "./looks";
import { policyBlock, POLICY_ROWS } from "./results/policy-block";
import { SIGN_ROWS, signatures } from "./results/signatures";
import { putView } from "./results/view";
import { formatOf, type ZoneWord } from "./results/zone";
import type { Results } from "./results/results-sheet";

const CAPTION_ROW = 4;
/** Under the caption the places of each award in this period, and those left. */
const SLOT_ROWS = ["places", "left"] as const;
const HEADER_ROW = CAPTION_ROW + SLOT_ROWS.length + 1;
const FINDING_HEADERS = ["severity", "where", "found", "expected", "action"] as const;
const WIDTHS: { readonly [Word in ZoneWord]?: number } = { rank: 10, unit: 24, cluster: 10, total: 12, percent: 20 };
/** Of a column that shows verdicts, and under them their reasons. */
const NARROWEST = 27;
const WIDEST = 52;
/** Characters beside each other on a page of A4 in landscape at 9 points. */
const PAGE_WIDTH = 172;

type Matrix = {
  readonly awards: PlacedTable;
  readonly count: number;
  readonly results: Results;
  /** What stands left of the verdicts. */
  readonly words: readonly ZoneWord[];
};

export function flagsSheet(content: WorkbookContent, language: Language, awards: PlacedTable, results: Results): SheetDocument {
  const made = frame("flags", content, language);
  const { sheet } = made;
  sheet.write(2, 0, CAPTIONS.period[language], "label");
  sheet.put(2, 1, { value: null, formula: PERIOD_NAME, style: "computed" });
  sheet.write(3, 0, DOCUMENT_NOTES.candidate[language], "normal");
  const count = content.awards.length;
  const words = wordsOf(content);
  const matrix = { awards, count, results, words };
  const printed = Math.max(words.length + count, FINDING_HEADERS.length);
  const afterVerdicts = HEADER_ROW + 1 + results.zone.room + 1;
  const conditions = count > 0 ? verdicts(made, matrix) : [];
  signatures(made, afterVerdicts, printed - 1, [CAPTIONS.secretary, CAPTIONS.chair]);
  const reasonRow = afterVerdicts + SIGN_ROWS;
  const listed = count > 0 ? reasons(made, matrix, reasonRow) : [];
  const policyRow = reasonRow + (count > 0 ? results.zone.room + 3 : 0);
  policyBlock(made, policyRow);
  findings(made, policyRow + POLICY_ROWS + 1);
  const left = words.map((word) => WIDTHS[word] ?? 0);
  const room = PAGE_WIDTH - left.reduce((sum, one) => sum + one, 0);
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room / (printed - words.length))));
  const widths = [...left, ...Array.from({ length: printed - words.length }, () => width)];
  const pagesWide = Math.ceil((width * (printed - words.length)) / Math.max(room, width));
  return sheet.build({
    widths: [...widths, ...Array.from({ length: count }, () => width)],
    frozen: { rows: HEADER_ROW + 1, columns: 2 },
    printTitleRows: 3,
    // Down to the end of the sheet: how many findings there will be is not known, and Excel prints what is filled.
    printArea: { row: 0, column: 0, rows: SHEET_ROWS, columns: printed },
    ...(pagesWide > 1 ? { pagesWide } : {}),
    ...(count > 0 ? { pageBreaks: [reasonRow] } : {}),
    conditions: [...conditions, ...listed],
  });
}

/** What stands left of the verdicts: with them at least as many columns as the findings below take, for right of them stand the reasons. */
function wordsOf(content: WorkbookContent): readonly ZoneWord[] {
  if (hasSeveralClusters(content)) {
    // Places are counted cluster by cluster, so the reader must see which unit is in which.
    return ["rank", "unit", "cluster", "percent"];
  }
  return content.awards.length === 1 ? ["rank", "unit", "total", "percent"] : ["rank", "unit", "percent"];
}

/** Names and figures left of the verdicts, or of their reasons. */
function about({ sheet, language }: Frame, { results, words }: Matrix, headerRow: number): void {
  words.forEach((word, column) => {
    sheet.write(headerRow, column, RESULT_HEADERS[word][language], "header");
    const look = { style: word === "unit" ? "result-name" : "result", format: formatOf(word) } as const;
    putView(sheet, { row: headerRow + 1, column, of: results.zone.area(word), on: results.document.name, look: () => look });
  });
}

function verdicts(made: Frame, matrix: Matrix): readonly ConditionDocument[] {
  const { sheet, language } = made;
  const { awards, count, results, words } = matrix;
  const first = HEADER_ROW + 1;
  const start = words.length;
  const { room } = results.zone;
  sheet.write(CAPTION_ROW, 0, CAPTIONS.verdicts[language], "subtitle");
  about(made, matrix, HEADER_ROW);
  SLOT_ROWS.forEach((id, line) => {
    sheet.write(CAPTION_ROW + 1 + line, start - 1, RESULT_HEADERS[id][language], "label-line");
    for (let award = 0; award < count; award += 1) {
      sheet.write(CAPTION_ROW + 1 + line, start + award, null, "computed", "0");
    }
  });
  const asked = absoluteBlock({ row: HEADER_ROW, column: start, rows: 1, columns: count });
  sheet.put(CAPTION_ROW + 1, start, { value: null, formula: slotsFormula(asked), style: "computed", format: "0" });
  const printed = Math.max(start + count, FINDING_HEADERS.length);
  for (let award = 0; award < count; award += 1) {
    sheet.put(HEADER_ROW, start + award, { value: null, formula: cellReference(awards, "award", award), style: "header" });
    sheet.write(first, start + award, null, "result-name");
    sheet.write(first, start + count + award, null, "result-name");
  }
  const unit = words.indexOf("unit");
  const units = absoluteBlock({ row: first, column: unit, rows: room, columns: 1 });
  sheet.put(first, start, { value: null, formula: verdictsFormula(units, asked), style: "result-name" });
  const all = { row: first, column: 0, rows: room, columns: Math.min(printed, start + count) };
  return [...verdictLooks({ ...all, column: start, columns: count }), framed(all, unit)];
}

/** On a page of their own, in the columns of their awards: a view of what the same answer says right of the verdicts. */
function reasons(made: Frame, matrix: Matrix, captionRow: number): readonly ConditionDocument[] {
  const { sheet, language } = made;
  const { awards, count, results, words } = matrix;
  const start = words.length;
  const { room } = results.zone;
  sheet.write(captionRow, 0, RESULT_HEADERS.reason[language], "subtitle");
  about(made, matrix, captionRow + 1);
  for (let award = 0; award < count; award += 1) {
    sheet.put(captionRow + 1, start + award, { value: null, formula: cellReference(awards, "award", award), style: "header" });
  }
  const of = { row: HEADER_ROW + 1, column: start + count, rows: room, columns: count };
  const look = { style: "result-text", format: "General" } as const;
  putView(sheet, { row: captionRow + 2, column: start, of, look: () => look });
  return [framed({ row: captionRow + 2, column: 0, rows: room, columns: start + count }, words.indexOf("unit"))];
}

function findings({ sheet, language }: Frame, captionRow: number): void {
  sheet.write(captionRow, 0, CAPTIONS.findings[language], "subtitle");
  FINDING_HEADERS.forEach((id, column) => {
    sheet.write(captionRow + 1, column, RESULT_HEADERS[id][language], "header");
    sheet.write(captionRow + 2, column, null, "computed");
  });
  sheet.put(captionRow + 2, 0, { value: null, formula: FORMULAS.check, style: "computed" });
}
