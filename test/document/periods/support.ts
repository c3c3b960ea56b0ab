/** Workbooks with results in several periods, made from a sample: figures are a cell's own, moved a little from period to period. */
import type { Cell } from "../../../src/core/model/cell";
import type { WorkbookDocument } from "../../../src/document/document";
import { buildPreset } from "../../../src/template/presets";
import { contentAt, withContent } from "../../../src/document/patch/cells";
import { HEADERS } from "../../../src/schema/schema";
import { POLICY_WORDS } from "../../../src/schema/words";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { rowsOf } from "../../../src/review/table-rows";
import { cellOf } from "../../taskpane/support";
import { COLLECT_ACTION } from "../../../src/review/steps/collect/words";

/** The value of one row of EmuPolicy. */
export function withPolicy(document: WorkbookDocument, name: keyof typeof POLICY_WORDS, value: Cell): WorkbookDocument {
  const rows = tablesOf(document).EmuPolicy!.cells.slice(1);
  const row = rows.findIndex((line) => line[0] === POLICY_WORDS[name].vi);
  const place = cellOf(document, "EmuPolicy", row, "value");
  return withContent(document, place, value, contentAt(document, place)?.format);
}

export type Change = (row: { readonly unit: string; readonly criterion: string; readonly column: string; readonly value: Cell }) => Cell;

/** The rows of one period once more, for another one. `change`: what a cell is there; `keep`: units that report. */
export async function withPeriodRows(
  document: WorkbookDocument,
  from: string,
  to: string,
  change: Change = ({ value }) => value,
  keep: (unit: string) => boolean = () => true,
): Promise<WorkbookDocument> {
  const rows = rowsOf(tablesOf(document), "EmuEntries").filter(({ period, unit }) => `${String(period)}` === from && keep(String(unit)));
  const added = rows.map((row) => {
    const cells = Object.entries(row).map(([column, value]) => {
      const about = { unit: String(row.unit), criterion: String(row.criterion), column, value: value ?? null };
      return [column, { value: column === "period" ? to : change(about) }] as const;
    });
    return Object.fromEntries(cells.filter(([column]) => Object.hasOwn(HEADERS.EmuEntries, column)));
  });
  const port = createDocumentPort(document);
  const written = await port.appendRows([{ table: "EmuEntries", rows: added as never }], COLLECT_ACTION.log);
  if (!written.ok) {
    throw new Error(`${written.code} ${written.detail}`);
  }
  return port.document();
}

/** Cluster 3 of 2017 with its year and both halves; in the first half everybody was one typed point worse, Yên Bái said nothing. */
export async function halvesWorkbook(yearFrom = "2017-H1=1; 2017-H2=2"): Promise<WorkbookDocument> {
  const sample = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
  const worse: Change = ({ column, value }) =>
    ["self", "cross-check", "appraised"].includes(column) && typeof value === "number" && value >= 1 ? value - 1 : value;
  const first = await withPeriodRows(sample, "2017", "2017-H1", worse, (unit) => unit !== "Yên Bái");
  const both = await withPeriodRows(first, "2017", "2017-H2");
  return withPolicy(both, "year-from", yearFrom);
}
