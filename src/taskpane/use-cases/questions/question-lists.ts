/** The lists that a formula asks about, and which item of them the answer in a cell belongs to: as the functions themselves answer. */
import type { Cell } from "../../../core/model/cell";
import { isBlank } from "../../../core/model/cell";
import type { Argument, BlockPlace } from "../../../document/reading/selected";

/** One of a list: by the words in a cell, or by its place among all where the formula asks for all (`ranked`: as the ranking lists them). */
export type Asked = { readonly cell: Cell } | { readonly nth: number; readonly ranked?: true };

/** Why an item is not there: its cell is blank, or nobody can say what it was. */
export type NoItem = "blank-answer" | "lost";

type Direction = "cell" | "row" | "column";

/** One cell, a row or a column of names; null: the argument is left out, so that all are meant. */
export type List = { readonly direction: Direction; readonly cells: readonly Cell[] } | null;

export function listOf(argument: Argument | undefined): List | NoItem {
  if (argument === undefined || argument.kind === "omitted") {
    return null;
  }
  if (argument.kind !== "cells") {
    return "lost";
  }
  const { cells } = argument;
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows === 0 || columns === 0 || (rows > 1 && columns > 1)) {
    return "lost";
  }
  return { direction: rows > 1 ? "column" : columns > 1 ? "row" : "cell", cells: cells.flat() };
}

export function isMissing(list: List | NoItem): list is NoItem {
  return typeof list === "string";
}

/** What stands at a place of a list. */
export function itemAt(list: List, index: number): Asked | NoItem {
  if (list === null) {
    return { nth: index };
  }
  const cell = list.cells[list.direction === "cell" ? 0 : index];
  return cell === undefined ? "lost" : isBlank(cell) ? "blank-answer" : { cell };
}

export const ONE_CELL: BlockPlace = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Which of two lists the answer in a cell of the block belongs to: a matrix, or pairs where both run the same way (as the functions
 * themselves answer).
 */
export function pairAt(first: List, second: List, place: BlockPlace): readonly [Asked | NoItem, Asked | NoItem] {
  const one: Direction = first?.direction ?? (second?.direction === "column" ? "row" : "column");
  const other: Direction = second?.direction ?? (first?.direction === "row" ? "column" : "row");
  if (one === other && one !== "cell") {
    const index = one === "column" ? place.row : place.column;
    return [itemAt(first, index), itemAt(second, index)];
  }
  const isDown = one === "column" || (one === "cell" && other !== "column");
  return isDown ? [itemAt(first, place.row), itemAt(second, place.column)] : [itemAt(first, place.column), itemAt(second, place.row)];
}

export function singleAt(list: List, direction: "row" | "column", place: BlockPlace): Asked | NoItem {
  const runs = list?.direction ?? direction;
  return itemAt(list, runs === "column" ? place.row : place.column);
}

/** A formula that answers several cells, in a cell that is in no block of its own: nobody can say which answer this is. */
export function isSeveral(lists: readonly List[], block: BlockPlace | null): boolean {
  return block === null && lists.some((list) => list === null || list.cells.length > 1);
}
