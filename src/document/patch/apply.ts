/** Edits of cells and new rows in a workbook held as plain data: all or none, with the lines of the log, and back again. */
import { given } from "../../core/numbers/at";
import type { CellContent, WorkbookDocument } from "../document";
import { contentAt, logged, withContents } from "./cells";
import { withRows, withoutRows } from "./rows";
import { hasSeals, storedSeals, withoutSeal, withSeal } from "../parts/seal";
import { editLines, formatAfter, holds, placeOf, type CellEdit, type DoneEdit, type EditLog, type Growth } from "./edits";
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
  readonly added: readonly AddedRows[];
  /** The seal that was put beside them. */
  readonly seal: string | null;
};

type Grown = Pick<Done, "added"> & { readonly document: WorkbookDocument };

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

/** The document with rows below tables, or what is in their way. */
function grown(document: WorkbookDocument, growth: readonly Growth[], log: WriteLog): PortFailure | Grown {
  let now: Grown = { document, added: [] };
  for (const { table, rows } of growth) {
    const next = withRows(now.document, table, rows);
    if ("ok" in next) {
      return next;
    }
    now = { document: next.document, added: [...now.added, next.added] };
  }
  const lines = now.added.flatMap((added) => rowLines(added, "added", log));
  return lines.length === 0 ? now : { ...now, document: logged(now.document, lines, log.language) };
}

/** Cells are written, then rows added below tables. */
export function writtenDocument(
  document: WorkbookDocument,
  edits: readonly CellEdit[],
  growth: readonly Growth[],
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
  const larger = grown(after, growth, log);
  if ("ok" in larger) {
    return larger;
  }
  const { document: whole, added } = larger;
  return { document: stored === null ? whole : withSeal(whole, stored), written, added, seal: stored };
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
  let after = edited(unsealed, back, log);
  for (const rows of [...added].reverse()) {
    after = "ok" in after ? after : withoutRows(after, rows);
  }
  const lines = added.flatMap((rows) => rowLines(rows, "taken", log));
  return "ok" in after || lines.length === 0 ? after : logged(after, lines, log.language);
}
