/** Workbooks of somebody's own, without any table of ours. */
import type { CellContent, WorkbookDocument } from "../../src/document/document";
import type { OwnSheet } from "../../src/tables/own/sheet";
import { MATRIX, sheet } from "../tables/own/layouts";

export function documentWith(sheets: readonly OwnSheet[]): WorkbookDocument {
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: cells.map((row) => row.map((value): CellContent | undefined => (value === null ? undefined : { value }))),
      tables: [],
      validations: [],
    })),
    names: [],
    properties: { title: "", language: "vi-VN" },
  };
}

/** A matrix with one figure typed as text, and a sheet of notes. */
export function ownWorkbook(): WorkbookDocument {
  return documentWith([sheet("Bảng điểm", MATRIX.replace("27.5", '"27,5')), sheet("Ghi chép", "Họp ngày | 5\nGhi | 6")]);
}
