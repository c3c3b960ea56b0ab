/** The patch that leads from one workbook to another: what functions from document to document have done. */
import type { SheetDocument, WorkbookDocument } from "../document";
import type { CellChange, Change, Patch, SheetLook } from "./patch";
import { meant, sameContent, sameData, sameNamed, sameValidations } from "./same";

export function lookOf({ name: _name, cells: _cells, tables: _tables, validations: _validations, ...look }: SheetDocument): SheetLook {
  return look;
}

function cellChanges(before: SheetDocument["cells"], after: SheetDocument["cells"]): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const [from = [], to = []] = [before[row], after[row]];
    if (from === to) {
      continue;
    }
    for (let column = 0; column < Math.max(from.length, to.length); column += 1) {
      if (!sameContent(from[column], to[column])) {
        changes.push({ row, column, before: meant(from[column]), after: meant(to[column]) });
      }
    }
  }
  return changes;
}

function tableChanges(before: SheetDocument, after: SheetDocument): readonly Change[] {
  const sheet = after.name;
  const gone = before.tables.filter(({ name }) => !after.tables.some((table) => table.name === name));
  const changed = after.tables.flatMap((table): readonly Change[] => {
    const former = before.tables.find(({ name }) => name === table.name) ?? null;
    return sameData(former, table) ? [] : [{ kind: "table", sheet, before: former, after: table }];
  });
  return [...gone.map((table): Change => ({ kind: "table", sheet, before: table, after: null })), ...changed];
}

function sheetChanges(before: SheetDocument, after: SheetDocument): readonly Change[] {
  const sheet = after.name;
  const cells = before.cells === after.cells ? [] : cellChanges(before.cells, after.cells);
  const looks = { before: lookOf(before), after: lookOf(after) };
  const rules = { before: before.validations, after: after.validations };
  return [
    ...(cells.length === 0 ? [] : [{ kind: "cells", sheet, cells } as const]),
    ...tableChanges(before, after),
    ...(sameData(looks.before, looks.after) ? [] : [{ kind: "look", sheet, ...looks } as const]),
    ...(sameValidations(rules.before, rules.after) ? [] : [{ kind: "validations", sheet, ...rules } as const]),
  ];
}

function nameChanges(before: WorkbookDocument["names"], after: WorkbookDocument["names"]): readonly Change[] {
  const gone = before.filter(({ name }) => !after.some((one) => one.name === name));
  const changed = after.flatMap((one): readonly Change[] => {
    const former = before.find(({ name }) => name === one.name) ?? null;
    return former !== null && sameNamed(former, one) ? [] : [{ kind: "name", before: former, after: one }];
  });
  return [...gone.map((one): Change => ({ kind: "name", before: one, after: null })), ...changed];
}

/** Those that only one of the lists has; of equal ones as many as are too many. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((one) => {
    const index = left.indexOf(one);
    return index < 0 || left.splice(index, 1).length === 0;
  });
}

function partChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const [gone, added] = [without(before, after), without(after, before)];
  return Array.from({ length: Math.max(gone.length, added.length) }, (_part, index) => ({
    kind: "part",
    before: gone[index] ?? null,
    after: added[index] ?? null,
  }));
}

/** Sheets are the same where their names are: one that was renamed goes, and another one comes. */
export function patchBetween(before: WorkbookDocument, after: WorkbookDocument): Patch {
  if (before === after) {
    return { changes: [] };
  }
  const former = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Set(after.sheets.map(({ name }) => name));
  const gone = before.sheets.flatMap((sheet, at): readonly Change[] =>
    names.has(sheet.name) ? [] : [{ kind: "sheet", at, before: sheet, after: null }],
  );
  const kept = after.sheets.flatMap((sheet) => {
    const from = former.get(sheet.name);
    return from === undefined || from === sheet ? [] : sheetChanges(from, sheet);
  });
  const come = after.sheets.flatMap((sheet, at): readonly Change[] =>
    former.has(sheet.name) ? [] : [{ kind: "sheet", at, before: null, after: sheet }],
  );
  const properties = { before: before.properties, after: after.properties };
  return {
    changes: [
      // From the last to the first: each place is right when it is that sheet's turn, here and backwards.
      ...[...gone].reverse(),
      ...kept,
      ...come,
      ...nameChanges(before.names, after.names),
      ...partChanges(before.xmlParts ?? [], after.xmlParts ?? []),
      ...(sameData(properties.before, properties.after) ? [] : [{ kind: "properties", ...properties } as const]),
    ],
  };
}
