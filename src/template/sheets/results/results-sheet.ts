/** Tổng hợp: the ranking, the points of every criterion and the rules in force, all of it views of one answer. */
import { CELL_HINTS, DOCUMENT_NOTES } from "../../../text/cell-hints";
import { CAPTIONS } from "../../../text/guide";
import type { Language } from "../../../schema/language";
import type { WorkbookContent } from "../../content";
import type { SheetDocument } from "../../../document/document";
import { columnReference, type PlacedTable } from "../../table-block";
import { listedIn } from "../../validations";
import { frame } from "../frame";
import { acrossLayout } from "./across";
import { downLayout } from "./down";
import { unitsAcross } from "./results-formats";
import type { Zone } from "./zone";

/** The cell that the name EMU_PERIOD stands for. */
export const PERIOD_CELL = { row: 2, column: 1 } as const;

type Listed = { readonly periods: PlacedTable; readonly rubric: PlacedTable };

export type Results = { readonly document: SheetDocument; readonly zone: Zone };

export function resultsSheet(content: WorkbookContent, language: Language, listed: Listed): Results {
  const made = frame("results", content, language);
  const { sheet } = made;
  sheet.write(PERIOD_CELL.row, 0, CAPTIONS.period[language], "label");
  sheet.write(PERIOD_CELL.row, PERIOD_CELL.column, content.period, "input", "@");
  sheet.validate(
    listedIn({ ...PERIOD_CELL, rows: 1, columns: 1 }, columnReference(listed.periods, "id"), CELL_HINTS.periodMessage, language),
  );
  sheet.write(3, 0, DOCUMENT_NOTES.tie[language], "normal");
  const room = unitsAcross(content);
  const { zone, layout } = room === null ? downLayout(made, content, listed.rubric) : acrossLayout(made, content, listed.rubric, room);
  return { zone, document: sheet.build(layout) };
}
