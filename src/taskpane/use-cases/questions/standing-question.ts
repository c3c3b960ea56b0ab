/** What a cell of EMU.STANDINGS is about: a unit, and by its column everything that it has or its points in a group. */
import { namesUnits, standingColumns } from "../../../tables/standing-columns";
import type { StandingColumn } from "../../../tables/standing-columns";
import type { Argument, BlockPlace } from "../../../document/reading/selected";
import { isSeveral, itemAt, ONE_CELL } from "./question-lists";
import type { Asked, List, NoItem } from "./question-lists";

/** `blanks`: the words of the functions for how the column counts what is not reported; null: as the policy does. */
export type AskedStanding = { readonly unit: Asked; readonly criterion: Asked | null; readonly blanks: "out" | "zero" | null };

const BLANKS: { readonly [Word in StandingColumn["word"]]?: "out" | "zero" } = {
  "percent-out": "out",
  "rank-out": "out",
  "percent-zero": "zero",
  "rank-zero": "zero",
};

/** What the cells say that ask for columns; null where the argument is left out. */
function textsOf(argument: Argument | undefined): readonly string[] | null {
  return argument?.kind === "cells"
    ? argument.cells.flat().map((cell) => (typeof cell === "string" || typeof cell === "number" ? `${cell}` : ""))
    : null;
}

/**
 * @param argument of the columns
 * @param groups codes of the groups; null: none are asked for
 * @param block null: the cell is in no block, and shows what it shows only where one thing is asked for
 */
export function standingAt(
  unit: List,
  argument: Argument | undefined,
  groups: List,
  block: BlockPlace | null,
): AskedStanding | NoItem | "several" {
  const found =
    argument?.kind === "lost" || argument?.kind === "table" ? null : standingColumns(textsOf(argument), groups?.cells.length ?? 0);
  const columns = found !== null && "columns" in found ? found.columns : [];
  if (isSeveral([unit], block) || (block === null && columns.length > 1)) {
    return "several";
  }
  const place = block ?? ONE_CELL;
  const across = unit?.direction === "row";
  const column = columns[across ? place.row : place.column];
  const one = itemAt(unit, across ? place.column : place.row);
  if (typeof one === "string" || !column) {
    return typeof one === "string" ? one : column === null ? "blank-answer" : "lost";
  }
  const criterion = column.group === null ? null : itemAt(groups, column.group);
  const asked = unit === null && namesUnits(columns) && "nth" in one ? ({ ...one, ranked: true } as const) : one;
  return typeof criterion === "string" ? criterion : { unit: asked, criterion, blanks: BLANKS[column.word] ?? null };
}
