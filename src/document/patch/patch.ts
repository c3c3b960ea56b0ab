/**
 * The one type of change to a workbook: what stood there before and what stands there after, so that it can be carried out on a
 * workbook held as plain data (`patched`), on the bytes of a file (`xlsx/patch`), and taken back (`invert`).
 */
import type { CellContent, NameDocument, SheetDocument, TableDocument, ValidationDocument, WorkbookDocument } from "../document";

/** null: nothing is there. */
type Between<What> = { readonly before: What; readonly after: What };

/** Row and column from 0. */
export type CellChange = Between<CellContent | null> & { readonly row: number; readonly column: number };

/** All of a sheet but its cells, tables and validations. */
export type SheetLook = Omit<SheetDocument, "name" | "cells" | "tables" | "validations">;

export type Change =
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly CellChange[] }
  /** A table of the same name grows, shrinks or moves; or it comes or goes, and its cells stay. */
  | ({ readonly kind: "table"; readonly sheet: string } & Between<TableDocument | null>)
  /** `at`: its place among the sheets, once it is there. */
  | ({ readonly kind: "sheet"; readonly at: number } & Between<SheetDocument | null>)
  | ({ readonly kind: "look"; readonly sheet: string } & Between<SheetLook>)
  | ({ readonly kind: "validations"; readonly sheet: string } & Between<readonly ValidationDocument[]>)
  | ({ readonly kind: "name" } & Between<NameDocument | null>)
  /** A custom XML part of this add-in: a layout, a seal. */
  | ({ readonly kind: "part" } & Between<string | null>)
  | ({ readonly kind: "properties" } & Between<WorkbookDocument["properties"]>);

export type Patch = { readonly changes: readonly Change[] };

function inverted(change: Change): Change {
  return change.kind === "cells"
    ? { ...change, cells: change.cells.map(({ before, after, ...place }) => ({ ...place, before: after, after: before })) }
    : // Both sides of a change are of one type, which the compiler cannot tell of all kinds together.
      ({ ...change, before: change.after, after: change.before } as Change);
}

/** What takes the patch back. */
export function invert({ changes }: Patch): Patch {
  return { changes: [...changes].reverse().map(inverted) };
}
