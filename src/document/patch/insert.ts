/** A formula written into a blank cell of a workbook held as plain data. It has no result there: nothing calculates. */
import { languageOf } from "../../schema/language";
import type { WorkbookDocument } from "../document";
import { contentAt, logged, withFormula } from "./cells";
import { placeOf } from "./edits";
import type { PortFailure } from "../answer";
import type { CellAddress } from "../addresses";

export function withInserted(
  document: WorkbookDocument,
  address: CellAddress,
  formula: string,
  time: Date,
): WorkbookDocument | PortFailure {
  const place = placeOf(address);
  if (!document.sheets.some(({ name }) => name.toLowerCase() === place.sheet.toLowerCase())) {
    return { ok: false, code: "item-not-found", detail: place.sheet };
  }
  const named = `${address.sheet}!${address.cell}`;
  const content = contentAt(document, place);
  if (content?.formula !== undefined || (content?.value ?? null) !== null) {
    return { ok: false, code: "changed-meanwhile", detail: named };
  }
  const line = { time, action: "insert-formula", place: named, before: "", after: `=${formula}` } as const;
  return logged(withFormula(document, place, formula), [line], languageOf(document.properties.language));
}
