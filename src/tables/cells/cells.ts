/**
 * Single cells into what they mean. A cell that cannot be read is noted and answered with `UNREADABLE`; a blank one is null and
 * never 0; nothing that is not a number becomes one.
 */
import { given } from "../../core/numbers/at";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import { fromNumber, sign, type Exact, isWhole } from "../../core/numbers/exact";
import type { Finding, Place } from "../../core/model/finding";
import { columnOf } from "../../schema/schema";
import { POLICY_POINTS } from "../../schema/tables/policy";
import { cleanText, LONGEST_NAME, textKey } from "./keys";
import { note, type Params } from "./notes";
import { isPercentText, readFractionText, readNumberText, readPointsText } from "./number-text";
import type { WordTable } from "./words";

export const UNREADABLE: unique symbol = Symbol("unreadable");
export type Reading<Value> = Value | null | typeof UNREADABLE;

/** What a number must be, beyond being one. */
export type NumberKind = "any" | "not-negative" | "whole";

/** Serials of 1 January 1950 and 31 December 9999: a year typed as a number (2021) is not a date. */
const FIRST_DATE = 18_264;
const LAST_DATE = 2_958_465;

/** The text of a cell, as it is shown; "" for a blank one and for an error value. */
export function textOf(cell: Cell): string {
  if (typeof cell === "string") {
    return cleanText(cell);
  }
  if (typeof cell === "number") {
    return String(cell);
  }
  return typeof cell === "boolean" ? String(cell).toUpperCase() : "";
}

/** The value if it was read, else null: for readers that have noted the fault and go on without the value. */
export function known<Value>(reading: Reading<Value>): Value | null {
  return reading === UNREADABLE ? null : reading;
}

/** A percentage in a cell of points is one of nobody knows what; rows of the policy are known by their name. */
function isPoints({ table, column }: Place, { name }: Params): boolean {
  return typeof name === "string" ? POLICY_POINTS.has(name) : column !== null && columnOf(table, column)?.kind === "points";
}

/** Why a cell that holds something is no number. */
export function noteNotANumber(findings: Finding[], place: Place, cell: Cell, params: Params): void {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return;
  }
  const shown = textOf(cell);
  const text = readNumberText(shown);
  if (text.kind !== "none" && isPercentText(shown) && isPoints(place, params)) {
    note(findings, "POINTS_PERCENT", place, cell, { ...params, value: shown });
  } else if (text.kind === "number") {
    note(findings, "TEXT_NUMBER", place, cell, { ...params, number: text.number });
  } else if (text.kind === "ambiguous") {
    note(findings, "TEXT_NUMBER_AMBIGUOUS", place, cell, { ...params, readings: text.readings });
  } else {
    const points = isPoints(place, params) ? readPointsText(shown) : null;
    note(findings, points === null ? "NOT_A_NUMBER" : "TEXT_NUMBER", place, cell, points === null ? params : { ...params, number: points });
  }
}

type NumberFault = "NEGATIVE" | "NOT_WHOLE" | null;

const FAULT_OF: Readonly<Record<NumberKind, (number: Exact) => NumberFault>> = {
  any: () => null,
  "not-negative": (number) => (sign(number) < 0 ? "NEGATIVE" : null),
  whole: (number) => (sign(number) < 0 ? "NEGATIVE" : isWhole(number) ? null : "NOT_WHOLE"),
};

/** Why a number is none of this kind; null: it is one. */
export function numberFault(number: Exact, kind: NumberKind): NumberFault {
  return FAULT_OF[kind](number);
}

/** The exact number that a cell holds; null for a cell of anything else. */
export function numberIn(cell: Cell, exactly: (cell: number) => Exact | null = fromNumber): Exact | null {
  return typeof cell === "number" ? exactly(cell) : null;
}

/** The same where a share, a ratio or a threshold is asked for: `2/3` as text is one. */
export function shareIn(cell: Cell, exactly?: (cell: number) => Exact | null): Exact | null {
  return typeof cell === "string" ? readFractionText(cell) : numberIn(cell, exactly);
}

/** Why a cell that holds something is no number of this kind. */
export function noteNumberFault(
  findings: Finding[],
  place: Place,
  cell: Cell,
  number: Exact | null,
  kind: NumberKind,
  params: Params,
): void {
  if (number === null) {
    noteNotANumber(findings, place, cell, params);
  } else {
    note(findings, given(numberFault(number, kind)), place, cell, params);
  }
}

/** @param numberOf `shareIn` where a fraction may be typed as text */
export function readNumber(
  findings: Finding[],
  place: Place,
  cell: Cell,
  kind: NumberKind = "any",
  params: Params = {},
  numberOf: (cell: Cell) => Exact | null = numberIn,
): Reading<Exact> {
  if (isBlank(cell)) {
    return null;
  }
  const number = numberOf(cell);
  if (number !== null && numberFault(number, kind) === null) {
    return number;
  }
  noteNumberFault(findings, place, cell, number, kind, params);
  return UNREADABLE;
}

/** Free text; an error value is noted. */
export function readText(findings: Finding[], place: Place, cell: Cell, params: Params = {}): Reading<string> {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return UNREADABLE;
  }
  return isBlank(cell) ? null : textOf(cell);
}

/** Free text by which something is found again: what is too long to be a name is noted. */
export function readName(findings: Finding[], place: Place, cell: Cell, params: Params = {}): Reading<string> {
  const text = readText(findings, place, cell, params);
  if (typeof text === "string" && text.length > LONGEST_NAME) {
    note(findings, "NAME_TOO_LONG", place, cell, { ...params, length: text.length, limit: LONGEST_NAME });
    return UNREADABLE;
  }
  return text;
}

/** One of the words a column knows; `accepted` in the finding lists their ids. */
export function readWord<Id extends string>(
  findings: Finding[],
  place: Place,
  cell: Cell,
  words: WordTable<Id>,
  params: Params = {},
): Reading<Id> {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return UNREADABLE;
  }
  if (isBlank(cell)) {
    return null;
  }
  const id = words.byKey.get(textKey(textOf(cell)));
  if (id === undefined) {
    note(findings, "WORD_UNKNOWN", place, cell, { ...params, accepted: words.ids });
    return UNREADABLE;
  }
  return id;
}

/** An Excel date serial as a whole day. */
export function readDate(findings: Finding[], place: Place, cell: Cell, params: Params = {}): Reading<number> {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return UNREADABLE;
  }
  if (isBlank(cell)) {
    return null;
  }
  if (typeof cell !== "number" || !(cell >= FIRST_DATE && cell < LAST_DATE + 1)) {
    note(findings, "NOT_A_DATE", place, cell, params);
    return UNREADABLE;
  }
  return Math.floor(cell);
}
