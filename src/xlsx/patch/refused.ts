/** Why a patch is not carried out on a file; nothing of it is written then. */
import { shown } from "../../text/shown";
import type { FileProblem } from "../read/problem";

export type PatchProblem =
  /** The package is digitally signed: any change makes the signature wrong. */
  | "signed"
  /** The structure of the workbook is protected: no sheet comes or goes. */
  | "structure-protected"
  /** A cell of an array formula that Excel changes as a whole only. */
  | "array-formula"
  | "data-table"
  | "pivot-table"
  /** A cell that is hidden under merged cells. */
  | "merged-cell"
  /** A header cell of a table, whose text is the name of the column. */
  | "table-header"
  /** Header cells of a table of ours that are no texts: Excel takes such a table for damaged, and nobody knows what stands below. */
  | "header-not-text"
  /** A slicer or a chart of pivots hangs on the table that would go. */
  | "table-in-use"
  /** A kind of change that is made in Excel only. */
  | "not-in-files"
  /** More than a cell, a name or a sheet can hold. */
  | "not-writable"
  /** What was written does not read as what was meant: a fault of ours. */
  | "not-as-meant";

export type PatchResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `detail`: the part, or the cell (`Sheet!A1`), that stands in the way. */
  | { readonly ok: false; readonly code: PatchProblem | FileProblem; readonly detail: string };

/** Leaves the patching at once, from any depth; `patchXlsx` turns it into a value. */
export class Refused extends Error {
  readonly code: PatchProblem;

  constructor(code: PatchProblem, detail: string) {
    super(shown(detail));
    this.name = "Refused";
    this.code = code;
  }
}
