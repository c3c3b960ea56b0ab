/**
 * The shape of an answer, as XLOOKUP has it: what is asked for may be one cell, a row or a column, and the answer has
 * that shape. Two questions make a matrix (a column beside a row), or pairs (two columns, or two rows, of the same
 * length).
 */
import type { Cell } from "../../core/model/cell";
import { isOmitted, rowsOf, textOf, toCells, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";

export type Direction = "cell" | "row" | "column";

/** What an argument asks for; `null` stands for a blank cell, which is answered by a blank. */
export type Question<Item> = { readonly direction: Direction; readonly items: readonly (Item | null)[] };

/** What a function answers with: text, numbers, truth values; "" shows as blank. */
export type Answer = readonly (readonly (string | number | boolean)[])[];

function directionOf(rows: number, columns: number): Direction | null {
  if (rows === 1) {
    return columns === 1 ? "cell" : "row";
  }
  return columns === 1 ? "column" : null;
}

/** Which way an argument runs, before it is looked at; null: left out, or no list. */
export function directionOfRaw(raw: Raw): Direction | null {
  const rows = rowsOf(raw);
  return isOmitted(raw) ? null : directionOf(rows.length, rows[0]?.length ?? 0);
}

/**
 * Reads an argument that may be one cell, a row or a column, each looked up by `find`. Left out: `all`, down or across
 * as `direction` says.
 */
export function question<Item>(
  raw: Raw,
  argument: string,
  all: { readonly direction: Direction; readonly items: readonly Item[] },
  find: (cell: Cell) => Item | Refusal,
): Question<Item> | Refusal {
  if (isOmitted(raw)) {
    return all;
  }
  const cells = toCells(raw);
  const columns = cells[0]?.length ?? 0;
  const direction = directionOf(cells.length, columns);
  if (direction === null || columns === 0) {
    return refuse("ARGUMENT_NOT_A_LIST", { argument });
  }
  const items: (Item | null)[] = [];
  for (const [index, cell] of cells.flat().entries()) {
    const text = direction === "column" ? textOf(cell, argument, index, 0) : textOf(cell, argument, 0, index);
    if (isRefusal(text)) {
      return text;
    }
    const item = text === "" ? null : find(cell);
    if (isRefusal(item)) {
      return item;
    }
    items.push(item);
  }
  return { direction, items };
}

/** Answers one question: a list of its direction. */
export function answerList<Item>(asked: Question<Item>, answer: (item: Item) => string | number | boolean): Answer {
  const cells = asked.items.map((item) => (item === null ? "" : answer(item)));
  return asked.direction === "column" ? cells.map((cell) => [cell]) : [cells];
}

/** Which way the first question runs in the answer to two; the second runs the other way. */
function isDown(first: Direction, second: Direction): boolean {
  return first === "column" || (first === "cell" && second !== "column");
}

/** Answers two questions: a matrix, or pairs where both run the same way. */
export function answerTable<First, Second>(
  first: Question<First>,
  second: Question<Second>,
  names: readonly [string, string],
  answer: (first: First, second: Second) => string | number | boolean,
): Answer | Refusal {
  function cell(one: First | null | undefined, other: Second | null | undefined): string | number | boolean {
    return one === null || one === undefined || other === null || other === undefined ? "" : answer(one, other);
  }
  if (first.direction === second.direction && first.direction !== "cell") {
    if (first.items.length !== second.items.length) {
      return refuse("SHAPES_DIFFER", { argument: names[0], other: names[1] });
    }
    const pairs = first.items.map((item, index) => cell(item, second.items[index]));
    return first.direction === "column" ? pairs.map((pair) => [pair]) : [pairs];
  }
  return isDown(first.direction, second.direction)
    ? first.items.map((one) => second.items.map((other) => cell(one, other)))
    : second.items.map((other) => first.items.map((one) => cell(one, other)));
}
