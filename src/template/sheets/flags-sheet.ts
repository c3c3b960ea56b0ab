/** Xét cờ: the verdict on each unit for each award with every reason, the rules in force, and what must be settled first. */
import { DOCUMENT_NOTES } from "../../text/cell-hints";
import { CAPTIONS, RESULT_HEADERS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { absolute } from "../../document/addresses";
import type { WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import { PERIOD_NAME } from "../../document/names";
import { clustersFormula, FORMULAS, slotsFormula, unitsFormula, verdictsFormula } from "../formulas";
import { cellReference } from "../table-block";
import type { PlacedTable } from "../table-block";
import { frame } from "./frame";
import type { Frame } from "./frame";
import { hasSeveralClusters } from "./clusters-block";
import { policyBlock, POLICY_ROWS } from "./policy-block";
import { unitRows } from "./results-formats";

const CAPTION_ROW = 4;
/** Under the caption the places of each award in this period, and those left. */
const SLOT_ROWS = ["places", "left"] as const;
const HEADER_ROW = CAPTION_ROW + SLOT_ROWS.length + 1;
const FINDING_HEADERS = ["severity", "where", "found", "expected", "action"] as const;
const VERDICT_WIDTH = 27;
const REASON_WIDTH = 52;
const CLUSTER_WIDTH = 12;

export function flagsSheet(content: WorkbookContent, language: Language, awards: PlacedTable): SheetDocument {
  const made = frame("flags", content, language);
  const { sheet } = made;
  sheet.write(2, 0, CAPTIONS.period[language], "label");
  sheet.put(2, 1, { value: null, formula: PERIOD_NAME, style: "computed" });
  sheet.write(3, 0, DOCUMENT_NOTES.candidate[language], "normal");
  const count = content.awards.length;
  if (count > 0) {
    verdicts(made, awards, count, hasSeveralClusters(content));
  }
  const afterVerdicts = HEADER_ROW + 1 + unitRows(content);
  policyBlock(made, afterVerdicts);
  findings(made, afterVerdicts + POLICY_ROWS + 1);
  const widths = [
    20,
    ...(count > 0 && hasSeveralClusters(content) ? [CLUSTER_WIDTH] : []),
    ...Array.from({ length: count }, () => VERDICT_WIDTH),
    ...Array.from({ length: count }, () => REASON_WIDTH),
  ];
  return sheet.build({
    // The findings below take five columns, however few the awards need.
    widths: Array.from({ length: Math.max(widths.length, FINDING_HEADERS.length) }, (_, column) => widths[column] ?? REASON_WIDTH),
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    printTitleRows: 3,
  });
}

/** `clusters`: places are counted cluster by cluster, so the reader must see which unit is in which. */
function verdicts({ sheet, language }: Frame, awards: PlacedTable, count: number, clusters: boolean): void {
  const first = HEADER_ROW + 1;
  const start = clusters ? 2 : 1;
  const units = `$A$${first + 1}#`;
  sheet.write(CAPTION_ROW, 0, CAPTIONS.verdicts[language], "subtitle");
  sheet.write(CAPTION_ROW, start + count, RESULT_HEADERS.reason[language], "subtitle");
  sheet.write(HEADER_ROW, 0, RESULT_HEADERS.unit[language], "header");
  sheet.put(first, 0, { value: null, formula: unitsFormula(language), style: "label" });
  if (clusters) {
    sheet.write(HEADER_ROW, 1, RESULT_HEADERS.cluster[language], "header");
    sheet.put(first, 1, { value: null, formula: clustersFormula(language), style: "label" });
  }
  SLOT_ROWS.forEach((id, line) => {
    sheet.write(CAPTION_ROW + 1 + line, 0, RESULT_HEADERS[id][language], "label");
    for (let award = 0; award < count; award += 1) {
      sheet.write(CAPTION_ROW + 1 + line, start + award, null, "computed", "0");
    }
  });
  const asked = `${absolute(HEADER_ROW, start)}:${absolute(HEADER_ROW, start + count - 1)}`;
  sheet.put(CAPTION_ROW + 1, start, { value: null, formula: slotsFormula(asked), style: "computed", format: "0" });
  for (let column = 0; column < 2 * count; column += 1) {
    const text = cellReference(awards, "award", column % count);
    sheet.put(HEADER_ROW, start + column, { value: null, formula: text, style: "header" });
    sheet.write(first, start + column, null, "computed");
  }
  sheet.put(first, start, { value: null, formula: verdictsFormula(units, asked), style: "computed" });
}

function findings({ sheet, language }: Frame, captionRow: number): void {
  sheet.write(captionRow, 0, CAPTIONS.findings[language], "subtitle");
  FINDING_HEADERS.forEach((id, column) => {
    sheet.write(captionRow + 1, column, RESULT_HEADERS[id][language], "header");
    sheet.write(captionRow + 2, column, null, "computed");
  });
  sheet.put(captionRow + 2, 0, { value: null, formula: FORMULAS.check, style: "computed" });
}
