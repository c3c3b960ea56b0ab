/** Which conditional formats hold for a cell: their formulas, as the cell sees them, computed by the native engine. */
import { parseRect, columnName, quoteSheet, splitSheet } from "../engine/address";
import { tokens } from "./tokens";

function movedCorner(corner: string, down: number, right: number): string {
  const [, fixedColumn = "", column = "", fixedRow = "", row = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
  const at = column === "" ? 0 : (parseRect(`${column}1`)?.column ?? 0) + (fixedColumn === "$" ? 0 : right);
  const line = row === "" ? 1 : Number(row) + (fixedRow === "$" ? 0 : down);
  if (at < 0 || line < 1) {
    return "#REF!";
  }
  return `${fixedColumn}${column === "" ? "" : columnName(at)}${fixedRow}${row === "" ? "" : line}`;
}

/** A formula seen from one cell, as another one sees it that stands further down and right; every reference names its sheet. */
export function seenFrom(formula: string, sheet: string, down: number, right: number): string {
  let result = "";
  let from = 0;
  for (const { kind, text, start, end } of tokens(formula)) {
    const { sheet: named, rest } = splitSheet(text);
    const corners = rest.split(":").map((corner) => movedCorner(corner, down, right));
    const moved = corners.includes("#REF!") ? "#REF!" : `${quoteSheet(named ?? sheet)}!${corners.join(":")}`;
    result += formula.slice(from, start) + (kind === "reference" ? moved : text);
    from = end;
  }
  return result + formula.slice(from);
}
