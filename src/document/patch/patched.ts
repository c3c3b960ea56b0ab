/** Carries a patch out on a workbook held as plain data: all of it, or nothing where something is no longer what it was. */
import { a1 } from "../../tables/cells/a1";
import { failure, type PortFailure } from "../answer";
import { EMPTY_DOCUMENT, type CellContent, type SheetDocument, type WorkbookDocument } from "../document";
import { lookOf, patchBetween } from "./between";
import type { CellChange, Change, Patch } from "./patch";
import { sameContent, sameData, sameNamed, sameValidations } from "./same";

type Changed<What> = What | PortFailure;

function meanwhile(place: string): PortFailure {
  return failure("changed-meanwhile", place);
}

function withCells(sheet: SheetDocument, changes: readonly CellChange[]): Changed<SheetDocument> {
  const cells: (readonly (CellContent | undefined)[])[] = [...sheet.cells];
  const open = new Map<number, (CellContent | undefined)[]>();
  for (const { row, column, before, after } of changes) {
    if (!sameContent(sheet.cells[row]?.[column], before)) {
      return meanwhile(`${sheet.name}!${a1(row, column)}`);
    }
    const line = open.get(row) ?? Array.from(sheet.cells[row] ?? []);
    open.set(row, line);
    while (line.length <= column) {
      line.push(undefined);
    }
    line[column] = after ?? undefined;
  }
  for (const [row, line] of open) {
    while (cells.length <= row) {
      cells.push([]);
    }
    cells[row] = line;
  }
  return { ...sheet, cells };
}

type OnSheet = Extract<Change, { readonly sheet: string }>;

function withTable(sheet: SheetDocument, { before, after }: Extract<Change, { readonly kind: "table" }>): Changed<SheetDocument> {
  const name = (before ?? after)?.name ?? "";
  const found = sheet.tables.find((table) => table.name === name) ?? null;
  if (!sameData(found, before)) {
    return meanwhile(`${sheet.name}: ${name}`);
  }
  const changed = sheet.tables.flatMap((table) => (table !== found ? [table] : after === null ? [] : [after]));
  return { ...sheet, tables: found === null && after !== null ? [...sheet.tables, after] : changed };
}

function onSheet(sheet: SheetDocument, change: OnSheet): Changed<SheetDocument> {
  switch (change.kind) {
    case "cells":
      return withCells(sheet, change.cells);
    case "table":
      return withTable(sheet, change);
    case "look": {
      const { name, cells, tables, validations } = sheet;
      return sameData(lookOf(sheet), change.before) ? { ...change.after, name, cells, tables, validations } : meanwhile(sheet.name);
    }
    case "validations":
      return sameValidations(sheet.validations, change.before) ? { ...sheet, validations: change.after } : meanwhile(sheet.name);
  }
}

function withSheet(document: WorkbookDocument, change: OnSheet): Changed<WorkbookDocument> {
  const found = document.sheets.find(({ name }) => name === change.sheet);
  if (found === undefined) {
    return failure("item-not-found", change.sheet);
  }
  const made = onSheet(found, change);
  return "ok" in made ? made : { ...document, sheets: document.sheets.map((sheet) => (sheet === found ? made : sheet)) };
}

function sameSheet(one: SheetDocument, other: SheetDocument): boolean {
  const { changes } = patchBetween({ ...EMPTY_DOCUMENT, sheets: [one] }, { ...EMPTY_DOCUMENT, sheets: [other] });
  return changes.length === 0;
}

function withSheets(
  document: WorkbookDocument,
  { at, before, after }: Extract<Change, { readonly kind: "sheet" }>,
): Changed<WorkbookDocument> {
  const name = (before ?? after)?.name ?? "";
  const found = document.sheets.find((sheet) => sheet.name === name) ?? null;
  if ((found === null) !== (before === null) || (found !== null && before !== null && found !== before && !sameSheet(found, before))) {
    return meanwhile(name);
  }
  const kept = document.sheets.filter((sheet) => sheet !== found);
  return { ...document, sheets: after === null ? kept : [...kept.slice(0, at), after, ...kept.slice(at)] };
}

function withName(document: WorkbookDocument, { before, after }: Extract<Change, { readonly kind: "name" }>): Changed<WorkbookDocument> {
  const name = (before ?? after)?.name ?? "";
  const found = document.names.find((one) => one.name === name) ?? null;
  if (found === null || before === null ? found !== before : !sameNamed(found, before)) {
    return meanwhile(name);
  }
  const changed = document.names.flatMap((one) => (one !== found ? [one] : after === null ? [] : [after]));
  return { ...document, names: found === null && after !== null ? [...document.names, after] : changed };
}

function withPart(document: WorkbookDocument, { before, after }: Extract<Change, { readonly kind: "part" }>): Changed<WorkbookDocument> {
  const { xmlParts = [], ...rest } = document;
  const index = before === null ? xmlParts.length : xmlParts.indexOf(before);
  if (index < 0) {
    return meanwhile("customXml");
  }
  const parts = [...xmlParts.slice(0, index), ...(after === null ? [] : [after]), ...xmlParts.slice(index + 1)];
  return parts.length === 0 ? rest : { ...rest, xmlParts: parts };
}

function step(document: WorkbookDocument, change: Change): Changed<WorkbookDocument> {
  switch (change.kind) {
    case "sheet":
      return withSheets(document, change);
    case "name":
      return withName(document, change);
    case "part":
      return withPart(document, change);
    case "properties":
      return sameData(document.properties, change.before)
        ? { ...document, properties: change.after }
        : meanwhile(document.properties.title);
    default:
      return withSheet(document, change);
  }
}

export function patched(document: WorkbookDocument, { changes }: Patch): Changed<WorkbookDocument> {
  let after = document;
  for (const change of changes) {
    const made = step(after, change);
    if ("ok" in made) {
      return made;
    }
    after = made;
  }
  return after;
}
