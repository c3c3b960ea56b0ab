/** What a cell of EMU.STANDINGS is about: a unit, and by its column everything that it has or its points in a group. */
import { standingColumns, standingTexts, usualColumns } from "../../tables/standing-columns";
import type { StandingColumn } from "../../tables/standing-columns";
import type { Argument, BlockPlace } from "../../workbook/selected";
import { itemAt } from "./question-lists";
import type { Asked, List, NoItem } from "./question-lists";

/** `blanks`: the words of the functions for how the column counts what is not reported; null: as the policy does. */
export type AskedColumn = { readonly criterion: Asked | null; readonly blanks: "out" | "zero" | null };

const BLANKS: { readonly [Word in StandingColumn["word"]]?: "out" | "zero" } = {
  "percent-out": "out",
  "rank-out": "out",
  "percent-zero": "zero",
  "rank-zero": "zero",
};

function columnsOf(argument: Argument | undefined, groups: number): readonly (StandingColumn | null)[] | null {
  if (argument === undefined || argument.kind === "omitted") {
    return usualColumns(groups);
  }
  if (argument.kind !== "cells") {
    return null;
  }
  const texts = argument.cells.flat().map((cell) => (typeof cell === "string" || typeof cell === "number" ? `${cell}` : ""));
  const found = standingColumns(standingTexts(texts), groups);
  return "columns" in found ? found.columns : null;
}

/**
 * @param groups codes of the groups; null: none are asked for
 * @returns the unit, the column, and how many columns there are
 */
export function standingAt(
  unit: List,
  argument: Argument | undefined,
  groups: List,
  place: BlockPlace,
): readonly [Asked | NoItem, AskedColumn | NoItem, number] {
  const across = unit?.direction === "row";
  const columns = columnsOf(argument, groups?.cells.length ?? 0);
  const count = columns?.length ?? 0;
  const column = columns?.[across ? place.row : place.column];
  const one = itemAt(unit, across ? place.column : place.row);
  if (column === null) {
    return [one, "blank-answer", count];
  }
  const criterion = column?.group === null || column === undefined ? null : itemAt(groups, column.group);
  if (column === undefined || typeof criterion === "string") {
    return [one, typeof criterion === "string" ? criterion : "lost", count];
  }
  return [one, { criterion, blanks: BLANKS[column.word] ?? null }, count];
}
