/** A sample workbook whose period nothing keeps from being closed, and sealed. */
import type { Cell } from "../../../src/core/model/cell";
import type { PeriodStatus } from "../../../src/core/model/ids";
import { cellAt } from "../../../src/tables/locate";
import { reviewTables } from "../../../src/tables/review-tables";
import { verifySeals } from "../../../src/tables/seal/report";
import { PERIOD_STATUS_WORDS } from "../../../src/schema/words";
import type { WorkbookDocument } from "../../../src/document/document";
import { contentAt, withContent } from "../../../src/document/patch/cells";
import { createDocumentPort } from "../../../src/document/document-port";
import { storedSeals } from "../../../src/document/parts/seal";
import { tablesOf } from "../../../src/document/reading/tables";
import { placeOf } from "../../../src/document/patch/edits";
import { buildPreset } from "../../../src/template/presets";
import { sealingOf, type Sealable } from "../../../src/review/steps/seal/plan";

export const PERIOD = "2017";
export const SEALED_AT = new Date(2017, 11, 31, 17, 5);

/** The document with another value in a cell, `Chấm điểm!F5`. */
export function typedInto(document: WorkbookDocument, address: { sheet: string; cell: string }, value: Cell): WorkbookDocument {
  const place = placeOf(address);
  return withContent(document, place, value, contentAt(document, place)?.format);
}

export function entryCell(document: WorkbookDocument, row: number, column: string) {
  return cellAt(tablesOf(document), { table: "EmuEntries", row, column })!;
}

export function inStatus(
  document: WorkbookDocument,
  status: PeriodStatus,
  language: "vi" | "en" = "vi",
  period = PERIOD,
): WorkbookDocument {
  const { book } = reviewTables(tablesOf(document), period);
  const { row } = book.periods!.find(({ id }) => id === period)!;
  const cell = cellAt(tablesOf(document), { table: "EmuPeriods", row, column: "status" })!;
  return typedInto(document, cell, PERIOD_STATUS_WORDS[status][language]);
}

/** Without the sample's mistakes: its text number, and what is not reported. */
export function cleanSample(language: "vi" | "en" = "vi"): WorkbookDocument {
  let document = buildPreset("bca-cum3-2017", { sample: true, language })!;
  const { review } = reviewTables(tablesOf(document), PERIOD);
  for (const { code, place } of review.findings) {
    if (code === "TEXT_NUMBER") {
      document = typedInto(document, cellAt(tablesOf(document), place)!, 25.67);
    } else if (code === "NOT_REPORTED") {
      document = typedInto(document, entryCell(document, place.row!, "actual"), 1);
    }
  }
  return document;
}

export function sealable(document: WorkbookDocument): Sealable {
  const sources = tablesOf(document);
  const { book, review } = reviewTables(sources, PERIOD);
  const seals = storedSeals(document);
  return { sources, book, review, seals, report: verifySeals(seals, sources, book) };
}

/** Closed, and sealed by the port. */
export async function sealedSample(language: "vi" | "en" = "vi"): Promise<WorkbookDocument> {
  const closed = inStatus(cleanSample(language), "closed", language);
  const port = createDocumentPort(closed, "a.xlsx", () => SEALED_AT);
  const { added, edits, remark } = sealingOf(sealable(closed), SEALED_AT)!;
  const done = await port.seal(added, edits, remark);
  if (!done.ok) {
    throw new Error(`${done.code}: ${done.detail}`);
  }
  return port.document();
}
