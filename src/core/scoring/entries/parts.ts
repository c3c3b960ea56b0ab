/**
 * Criteria put together from parts (R14; R11, R25 with several kinds of events): the rows under them are measured, and what they give
 * together becomes the result of the criterion itself. Done once, when a book is read, so that all that follows sees one entry.
 */
import { dueColumn } from "./due";
import { entryFinding, makeFinding } from "../../model/make-finding";
import { besideMark, measureFinding } from "./entry-findings";
import { noteUnusedInPart } from "./unused";
import { at, given } from "../../numbers/at";
import { type Book, type Criterion, type Entry, BLANK_ENTRY } from "../../model/book";
import { add, multiply, ONE, quotient, ZERO, type Exact } from "../../numbers/exact";
import type { Finding, Place } from "../../model/finding";
import type { EntryState } from "../../model/ids";
import { countsEvents } from "../../rules/rules";
import { measureEntry } from "./measure";

/** The book with a result in every entry of a criterion that has parts; where it had no row, an entry without one. */
export function withParts(book: Book): Book {
  const wholes = book.leaves.filter((leaf) => at(book.criteria, leaf).parts.length > 0);
  if (wholes.length === 0) {
    return book;
  }
  const byCell = new Map(book.entries.map((entry, index) => [keyOf(entry, entry.criterion), index]));
  const entries = [...book.entries];
  const findings = [...book.findings];
  for (const whole of wholes) {
    const criterion = at(book.criteria, whole);
    for (const cell of cellsOf(book.entries, whole, criterion)) {
      const own = byCell.get(keyOf(cell, whole));
      const rows = criterion.parts.map((part) => book.entries[byCell.get(keyOf(cell, part)) ?? -1] ?? null);
      const entry = own === undefined ? blankEntry(cell, whole) : at(entries, own);
      const composed = compose(book, criterion, entry, rows, findings);
      if (own === undefined) {
        entries.push(composed);
      } else {
        entries[own] = composed;
      }
    }
  }
  return { ...book, entries, findings };
}

type Cell = Pick<Entry, "period" | "unit">;

function keyOf({ period, unit }: Cell, criterion: number): string {
  return `${period}|${unit}|${criterion}`;
}

/** Every period and unit for which the criterion or one of its parts has a row, once each. */
function cellsOf(entries: readonly Entry[], whole: number, { parts }: Criterion): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const entry of entries) {
    if (entry.criterion === whole || parts.includes(entry.criterion)) {
      cells.set(keyOf(entry, whole), entry);
    }
  }
  return [...cells.values()];
}

function blankEntry({ period, unit }: Cell, criterion: number): Entry {
  return { ...BLANK_ENTRY, period, unit, criterion };
}

function compose(book: Book, whole: Criterion, entry: Entry, rows: readonly (Entry | null)[], findings: Finding[]): Entry {
  if (entry.state === "not-assigned" || entry.state === "not-arisen") {
    // The mark of the whole holds for its parts: what is typed there does not count.
    findings.push(...rows.flatMap((row) => (row === null ? [] : besideMark(book, row, entry.state))));
    return entry;
  }
  if (entry.state === "faulty") {
    return entry;
  }
  if (entry.actual !== null || entry.numerator !== null || entry.denominator !== null) {
    findings.push(entryFinding("PARTS_AND_RESULT", book, entry, entry.actual === null ? "numerator" : "actual"));
    return { ...entry, state: "faulty" };
  }
  const parts = whole.parts.map((part, index) => measurePart(book, whole, at(book.criteria, part), rows[index] ?? null, findings));
  const states = parts.map(({ state }) => state);
  if (states.includes("faulty")) {
    return { ...entry, state: "faulty" };
  }
  if (states.includes("not-reported")) {
    reportMissing(book, entry, whole, states, rows, findings);
    return entry;
  }
  const measured = parts.flatMap(({ actual, weight }) => (actual === null ? [] : [{ actual, weight }]));
  if (measured.length === 0) {
    return { ...entry, state: states.includes("not-arisen") ? "not-arisen" : "not-assigned" };
  }
  const state = entry.state === "no-target" ? "no-target" : "reported";
  return { ...entry, state, actual: countsEvents(whole) ? sumOf(measured) : meanOf(measured) };
}

type Part = { readonly state: EntryState; readonly actual: Exact | null; readonly weight: Exact };

/** One part of one unit: its value and how much it weighs; of counted events, what each of them is worth. */
function measurePart(book: Book, whole: Criterion, part: Criterion, entry: Entry | null, findings: Finding[]): Part {
  const { per = whole.parameters.per, weight } = part.parameters;
  const blank = { actual: null, weight: (countsEvents(whole) ? per : weight) ?? ONE };
  if (entry === null) {
    return { ...blank, state: "not-reported" };
  }
  if (entry.state === "not-assigned" || entry.state === "not-arisen") {
    findings.push(...besideMark(book, entry, entry.state));
  }
  if (part.faulty || entry.state === "faulty" || entry.state === "not-assigned" || entry.state === "not-arisen") {
    return { ...blank, state: part.faulty ? "faulty" : entry.state };
  }
  const measure = given(part.measure);
  noteUnusedInPart(book, entry, measure, findings);
  const judged = measure === "judgement" ? { ...entry, actual: lastLayer(book, entry) ?? entry.actual } : entry;
  const measured = measureEntry(judged, measure, false);
  if (typeof measured !== "string") {
    return { ...blank, state: "reported", actual: measured };
  }
  if (measured === "blank") {
    return { ...blank, state: "not-reported" };
  }
  findings.push(measureFinding(measured, book, entry));
  return { ...blank, state: measured === "ZERO_OVER_ZERO" ? "not-arisen" : "faulty" };
}

/** R33: the latest layer that is filled in. */
function lastLayer(book: Book, entry: Entry): Exact | null {
  const typed = { self: entry.self, "cross-check": entry.crossCheck, appraised: entry.appraised };
  return book.policy.layers.reduce<Exact | null>((last, layer) => typed[layer] ?? last, null);
}

/** Names the parts that are missing while others are there; with none of them there, NOT_REPORTED says enough. */
function reportMissing(
  book: Book,
  entry: Entry,
  whole: Criterion,
  states: readonly EntryState[],
  rows: readonly (Entry | null)[],
  findings: Finding[],
): void {
  if (states.every((state) => state === "not-reported")) {
    return;
  }
  const missing = whole.parts.filter((_, index) => states[index] === "not-reported");
  const row = rows.find((one, index) => states[index] === "not-reported" && one !== null) ?? null;
  const place: Place =
    row === null
      ? { table: "EmuEntries", row: entry.row, column: null }
      : { table: "EmuEntries", row: row.row, column: dueColumn(book, at(book.criteria, row.criterion), row) };
  findings.push(
    makeFinding("PARTS_MISSING", place, null, {
      unit: at(book.units, entry.unit).name,
      criterion: whole.code,
      parts: missing.map((part) => at(book.criteria, part).code),
    }),
  );
}

type Weighed = Pick<Part, "weight"> & { readonly actual: Exact };

function sumOf(parts: readonly Weighed[]): Exact {
  return parts.reduce((sum, { actual, weight }) => add(sum, multiply(actual, weight)), ZERO);
}

/** Σ w·a / Σ w; coefficients are above 0, so there is something to divide by. */
function meanOf(parts: readonly Weighed[]): Exact {
  return quotient(
    sumOf(parts),
    parts.reduce((sum, { weight }) => add(sum, weight), ZERO),
  );
}
