/** The hidden sheet with the lists of choices that don't fit into their rules: one list a column, each list once. */
import type { CellContent, SheetDocument, WorkbookDocument } from "../../document/document";
import { LIST_SHEET, fitsInline } from "../format/lists";
import { TEXT_FORMAT } from "../format/number-formats";

export type ListSheet = {
  /** null where every list fits. */
  readonly sheet: SheetDocument | null;
  /** The column of a list; null where it fits into its rule. */
  readonly columnOf: (choices: readonly string[]) => number | null;
};

export function listSheetOf(document: WorkbookDocument): ListSheet {
  const lists: (readonly string[])[] = [];
  const columns = new Map<string, number>();
  for (const { rule } of document.sheets.flatMap((sheet) => sheet.validations)) {
    if (rule.type !== "list" || "formula" in rule.source || fitsInline(rule.source)) continue;
    const key = JSON.stringify(rule.source);
    if (columns.has(key)) continue;
    columns.set(key, lists.length);
    lists.push(rule.source);
  }
  return {
    sheet: lists.length === 0 ? null : sheetOf(lists),
    columnOf: (choices) => columns.get(JSON.stringify(choices)) ?? null,
  };
}

function sheetOf(lists: readonly (readonly string[])[]): SheetDocument {
  const length = Math.max(...lists.map((list) => list.length));
  const cells = Array.from({ length }, (_, row) =>
    lists.map((list): CellContent | undefined => {
      const value = list[row];
      return value === undefined ? undefined : { value, format: TEXT_FORMAT };
    }),
  );
  return { name: LIST_SHEET, hidden: true, cells, tables: [], validations: [] };
}
