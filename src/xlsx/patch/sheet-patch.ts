/** What is to change on one sheet of a file. */
import type { SheetDocument } from "../../document/document";
import type { CellChange, Change } from "../../document/patch/patch";
import type { Block } from "../format/references";

export type TableChange = Extract<Change, { readonly kind: "table" }>;

export type SheetPatch = {
  readonly part: string;
  readonly before: SheetDocument;
  readonly after: SheetDocument;
  readonly cells: readonly CellChange[];
  readonly tables: readonly TableChange[];
  /** Areas of pivot tables. */
  readonly pivots: readonly Block[];
};
