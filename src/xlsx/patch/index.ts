/**
 * Carries a patch out on the bytes of a file. What the patch does not name stays: other parts as they are packed, other elements of a
 * changed part as they are written. What cannot be kept right is refused by name, and the file that comes out is read again and compared
 * before anybody gets it.
 */
import { TABLE_NAMES } from "../../core/model/finding";
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import { isOwnPart } from "../../document/parts/own-part";
import { patchBetween } from "../../document/patch/between";
import { patched } from "../../document/patch/patched";
import type { Change, Patch } from "../../document/patch/patch";
import { cellName, parseBlockName, type Block } from "../format/references";
import { LIMITS, type Limits } from "../read/limits";
import { openPackage } from "../read/package";
import { Unreadable } from "../read/problem";
import { readXlsx } from "../read";
import { readWorkbookPart } from "../read/workbook-part";
import { contentProblems } from "../write/check";
import { withParts } from "./archive";
import { differenceFrom } from "./as-meant";
import { dynamicEntry } from "./metadata";
import { changeOwnParts } from "./own-part";
import { Parts } from "./parts";
import { partOfSheet, type Patching } from "./patching";
import { changeProperties } from "./properties";
import { Refused, type PatchResult } from "./refused";
import { patchedSheet } from "./sheet";
import type { SheetPatch } from "./sheet-patch";
import { addSheets, dropSheets } from "./sheets";
import { FileStyles } from "./styles";
import { changeTables, TableNumbers } from "./tables";
import { readTree, allBelow } from "./tree";
import { changeNames, dropCalcChain } from "./workbook";

type Of<Kind extends Change["kind"]> = Extract<Change, { readonly kind: Kind }>;

function ofKind<Kind extends Change["kind"]>({ changes }: Patch, kind: Kind): readonly Of<Kind>[] {
  return changes.filter((change): change is Of<Kind> => change.kind === kind);
}

/**
 * @param bytes the file that `before` was read from
 * @param patch from `before` to what is wanted
 */
export function patchXlsx(bytes: Uint8Array, before: WorkbookDocument, patch: Patch, limits: Limits = LIMITS): PatchResult {
  const after = patched(before, patch);
  if ("ok" in after) return { ok: false, code: "not-as-meant", detail: after.detail };
  return checked(before, after, limits, () => made(bytes, before, after, patch, limits));
}

/**
 * The same where both workbooks are there.
 * @param after what is wanted
 */
export function changeXlsx(bytes: Uint8Array, before: WorkbookDocument, after: WorkbookDocument, limits: Limits = LIMITS): PatchResult {
  // The patch of a large workbook is not kept while the file is read again.
  return checked(before, after, limits, () => made(bytes, before, after, patchBetween(before, after), limits));
}

function checked(before: WorkbookDocument, after: WorkbookDocument, limits: Limits, make: () => Uint8Array): PatchResult {
  try {
    const result = make();
    const read = readXlsx(result, limits, after);
    const difference = read.ok ? differenceFrom(after, read.document, before) : `${read.code}: ${read.detail}`;
    return difference === null ? { ok: true, bytes: result } : { ok: false, code: "not-as-meant", detail: difference };
  } catch (problem) {
    if (problem instanceof Refused || problem instanceof Unreadable) return { ok: false, code: problem.code, detail: problem.message };
    throw problem;
  }
}

function made(bytes: Uint8Array, before: WorkbookDocument, after: WorkbookDocument, patch: Patch, limits: Limits): Uint8Array {
  const files = openPackage(bytes, limits);
  const main = files.relationships("").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new Unreadable("not-a-workbook", "no office document in the archive");
  const workbook = readWorkbookPart(files.text(main), main, limits);
  const parts = new Parts(files, main);
  refuse(parts, patch, before, after);
  let entry: number | null = null;
  const patching: Patching = {
    parts,
    workbook,
    styles: new FileStyles(parts, limits),
    tables: new TableNumbers(parts),
    dynamic: () => (entry ??= dynamicEntry(parts)),
  };
  changeSheets(patching, patch, before, after);
  dropSheets(patching, ofKind(patch, "sheet"));
  addSheets(patching, ofKind(patch, "sheet"), after);
  patching.styles.finish();
  changeNames(parts, ofKind(patch, "name"));
  changeOwnParts(parts, ofKind(patch, "part"));
  ofKind(patch, "properties").forEach((change) => {
    changeProperties(parts, change.after);
  });
  if (changesFormulas(patch)) dropCalcChain(parts);
  return withParts(bytes, parts.changes(), limits);
}

/** Throws for what cannot be kept right whatever is written. */
function refuse(parts: Parts, patch: Patch, before: WorkbookDocument, after: WorkbookDocument): void {
  const signed = parts.relationships("").find(({ type, target }) => type === "origin" && /_xmlsignatures/i.test(target));
  if (signed !== undefined) throw new Refused("signed", signed.target);
  const [look] = ofKind(patch, "look");
  if (look !== undefined) throw new Refused("not-in-files", look.sheet);
  const sheets = ofKind(patch, "sheet");
  const root = readTree(parts.text(parts.main), parts.main);
  const lock = root.children.find(({ local }) => local === "workbookProtection");
  const locked = ["1", "true"].includes(lock?.attributes["lockStructure"] ?? "");
  if (locked && sheets.length > 0)
    throw new Refused("structure-protected", sheets.map(({ before, after: made }) => (made ?? before)?.name ?? "").join(", "));
  const headers = before.sheets.flatMap(headersWithoutText);
  if (headers.length > 0) throw new Refused("header-not-text", headers.join(", "));
  const [problem] = contentProblems(patch, after);
  if (problem !== undefined) throw new Refused("not-writable", problem);
}

/** Excel repairs a table whose header cells are not the texts that its part names (ECMA-376 part 1, 18.5.1.3); people's own are theirs. */
function headersWithoutText({ name: sheet, tables, cells }: SheetDocument): readonly string[] {
  return tables
    .filter(({ name }) => TABLE_NAMES.some((ours) => ours.toLowerCase() === name.toLowerCase()))
    .flatMap(({ row, column, columns }) =>
      Array.from({ length: columns }, (_header, index) => column + index)
        .filter((at) => {
          const cell = cells[row]?.[at];
          return typeof cell?.value !== "string" || cell.value === "" || cell.formula !== undefined;
        })
        .map((at) => `${sheet}!${cellName(row, at)}`),
    );
}

function changesFormulas(patch: Patch): boolean {
  return (
    ofKind(patch, "sheet").some(({ before }) => before !== null) ||
    ofKind(patch, "cells").some(({ cells }) => cells.some(({ before, after }) => before?.formula !== after?.formula))
  );
}

function changeSheets(patching: Patching, patch: Patch, before: WorkbookDocument, after: WorkbookDocument): void {
  const { parts, workbook } = patching;
  for (const sheet of before.sheets) {
    const cells = ofKind(patch, "cells").find((change) => change.sheet === sheet.name)?.cells ?? [];
    const tables = ofKind(patch, "table").filter((change) => change.sheet === sheet.name);
    const made = after.sheets.find(({ name }) => name === sheet.name);
    if (made === undefined || cells.length + tables.length === 0) continue;
    const part = partOfSheet(patching, sheet.name);
    const sheetPatch: SheetPatch = { part, before: sheet, after: made, cells, tables, pivots: pivotsOn(parts, part) };
    const { styles, dynamic } = patching;
    parts.change(part, (bytes) => patchedSheet(bytes, sheetPatch, { styles, dynamic, from1904: workbook.from1904 }));
    changeTables(parts, part, made, tables, patching.tables);
  }
}

function pivotsOn(parts: Parts, sheet: string): readonly Block[] {
  return parts
    .relationships(sheet)
    .filter(({ type, target }) => type === "pivotTable" && parts.has(target))
    .flatMap(({ target }) => allBelow(readTree(parts.text(target), target)))
    .filter(({ local }) => local === "location")
    .flatMap(({ attributes }) => parseBlockName(attributes["ref"] ?? "") ?? []);
}

/** Puts this add-in's layout into a file, takes it away (`xml` null); every other part stays byte for byte. */
export function withOwnPart(bytes: Uint8Array, xml: string | null, limits: Limits = LIMITS): PatchResult {
  const read = readXlsx(bytes, limits);
  if (!read.ok) return read;
  const { xmlParts = [], ...rest } = read.document;
  const kept = [...xmlParts.filter((part) => !isOwnPart(part)), ...(xml === null ? [] : [xml])];
  const after = kept.length === 0 ? rest : { ...rest, xmlParts: kept };
  return changeXlsx(bytes, read.document, after, limits);
}

export type WorkbookKind = "workbook" | "macros" | "template" | "macros-template";

/** What a workbook's file is called after; of bytes that are none: a workbook without macros. */
export function kindOfWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): WorkbookKind {
  try {
    const files = openPackage(bytes, limits);
    const main = files.relationships("").find(({ type }) => type === "officeDocument")?.target ?? "";
    const type = new Parts(files, main).contentType(main).toLowerCase();
    const isTemplate = type.includes(".template.");
    return type.includes("macroenabled") ? (isTemplate ? "macros-template" : "macros") : isTemplate ? "template" : "workbook";
  } catch (problem) {
    if (problem instanceof Unreadable) return "workbook";
    throw problem;
  }
}
