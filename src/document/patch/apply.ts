/** Edits of cells and new rows in a workbook held as plain data: all or none, with the lines of the log, and back again. */
import { given } from "../../core/numbers/at";
import type { TableName } from "../../core/model/finding";
import type { CellContent, WorkbookDocument } from "../document";
import { contentAt, logged, withContents } from "./cells";
import { withRows, withoutRows } from "./rows";
import { hasSeals, storedSeals, withoutSeal, withSeal } from "../parts/seal";
import { editLines, formatAfter, holds, placeOf, type CellEdit, type DoneEdit, type EditLog, type NewTableRow } from "./edits";
import { GENERAL_FORMAT } from "../formats";
import { rowLines, type AddedRows } from "./new-rows";
import type { NewSeal } from "../port";
import { failure, type PortFailure } from "../answer";
import { SEAL_NAMESPACE } from "../parts/seal-part";

export type WriteLog = EditLog;

type Answer = Pick<CellContent, "formula" | "spill">;

/** What a write did: all that is needed to take it back. `format`: what the cell had; `answer`: the formula that gave way. */
export type Done = {
  readonly written: readonly (DoneEdit & { readonly format: string; readonly answer?: Answer })[];
  readonly added: AddedRows | null;
  /** The seal that was put beside them. */
  readonly seal: string | null;
};

/** `format` null: what `formatAfter` says. */
type Edit = DoneEdit & { readonly overFormula?: true; readonly format: string | null; readonly answer?: Answer };

/** The document after the edits, or what is in their way. */
function edited(document: WorkbookDocument, edits: readonly Edit[], log: WriteLog): WorkbookDocument | PortFailure {
  const places = edits.map(({ address }) => placeOf(address));
  const names = new Set(document.sheets.map(({ name }) => name.toLowerCase()));
  const lost = places.filter(({ sheet }) => !names.has(sheet.toLowerCase()));
  if (lost.length > 0) {
    return failure("item-not-found", lost.map(({ sheet }) => sheet).join(", "));
  }
  const found = places.map((place) => contentAt(document, place));
  const named = (wrong: (edit: Edit, index: number) => boolean): string =>
    edits
      .filter(wrong)
      .map(({ address }) => `${address.sheet}!${address.cell}`)
      .join(", ");
  const changed = named(({ before }, index) => !holds(found[index]?.value ?? null, before));
  const formulas = named(({ overFormula }, index) => overFormula !== true && found[index]?.formula !== undefined);
  if (changed !== "" || formulas !== "") {
    return changed === "" ? failure("formula-cell", formulas) : failure("changed-meanwhile", changed);
  }
  const writes = edits.map((edit, index) => {
    const format = edit.format ?? formatAfter(found[index]?.format ?? GENERAL_FORMAT, edit);
    return { place: given(places[index]), value: edit.after, format, answer: edit.answer };
  });
  const written = withContents(document, writes);
  return logged(written, editLines(edits, log), log.language);
}

/** Cells are written, then rows added below a table. */
export function writtenDocument(
  document: WorkbookDocument,
  edits: readonly CellEdit[],
  growth: { readonly table: TableName; readonly rows: readonly NewTableRow[] } | null,
  log: WriteLog,
  seal: NewSeal | null = null,
): PortFailure | (Done & { readonly document: WorkbookDocument }) {
  if (seal !== null && !hasSeals(storedSeals(document), seal.before)) {
    return failure("changed-meanwhile", SEAL_NAMESPACE);
  }
  const stored = seal && seal.stored;
  const found = edits.map((edit) => ({ edit, content: contentAt(document, placeOf(edit.address)) }));
  const planned = found.map(({ edit, content }) => {
    const formula = edit.overFormula === true ? content?.formula : undefined;
    return { ...edit, format: null, ...(formula === undefined ? {} : { formulaBefore: formula }) };
  });
  const after = edited(document, planned, log);
  if ("ok" in after) {
    return after;
  }
  const written = found.map(({ edit: { address, before, after: now }, content }, index) => {
    const format = content?.format ?? GENERAL_FORMAT;
    const formula = planned[index]?.formulaBefore;
    const done = { address, before, after: now, format };
    const spill = content?.spill === undefined ? {} : { spill: content.spill };
    return formula === undefined ? done : { ...done, formulaBefore: formula, answer: { formula, ...spill } };
  });
  const grown = growth && withRows(after, growth.table, growth.rows);
  if (grown === null) {
    return { document: stored === null ? after : withSeal(after, stored), written, added: null, seal: stored };
  }
  if ("ok" in grown) {
    return grown;
  }
  const lines = rowLines(grown.added, "added", log);
  return { document: logged(grown.document, lines, log.language), written, added: grown.added, seal: null };
}

/** The document with a write taken back; refused where something of it was changed since. */
export function withdrawnDocument(
  document: WorkbookDocument,
  { written, added, seal }: Done,
  log: WriteLog,
): WorkbookDocument | PortFailure {
  const unsealed = seal === null ? document : withoutSeal(document, seal);
  if (unsealed === null) {
    return failure("changed-meanwhile", SEAL_NAMESPACE);
  }
  const back = written.map(({ formulaBefore, ...edit }) => {
    const turned = { ...edit, before: edit.after, after: edit.before };
    return formulaBefore === undefined ? turned : { ...turned, formulaAfter: formulaBefore };
  });
  const after = edited(unsealed, back, log);
  const shrunk = "ok" in after || added === null ? after : withoutRows(after, added);
  return "ok" in shrunk || added === null ? shrunk : logged(shrunk, rowLines(added, "taken", log), log.language);
}
