/** EmuEntries: tens of thousands of rows, read in one pass that touches each cell once. */
import { at as itemAt } from "../../core/numbers/at";
import type { Criterion, Entry } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Exact } from "../../core/numbers/exact";
import type { Finding } from "../../core/model/finding";
import type { EntryState, Measure } from "../../core/model/ids";
import { isTyped } from "../../core/rules/rules";
import { inBatches, type Steps } from "../../core/steps";
import { known, noteNumberFault, numberFault, numberIn, readWord, shareIn, textOf, UNREADABLE, type NumberKind } from "../cells/cells";
import { exactOf } from "../cells/memory";
import { at, note } from "../cells/notes";
import { STATE } from "../cells/words";
import type { OpenTable } from "../table";
import {
  cellIn,
  isListed,
  moveTo,
  noteStranger,
  noteVariants,
  readerOf,
  subject,
  type Draft,
  type EntryContext,
  type Placed,
  type Reader,
} from "./entry-keys";
import { isTargetShare, targetKind } from "./rubric";

export type { EntryContext };

const RESULT_KIND: Readonly<Record<Measure, NumberKind>> = {
  value: "any",
  ratio: "not-negative",
  reduction: "any",
  increase: "any",
  count: "whole",
  share: "not-negative",
  rank: "whole",
  judgement: "any",
};

/** A few milliseconds' worth. */
const ROWS_A_STEP = 2000;

/** Is the layer itself the result? Points typed by judgement, and the printed total of a group. */
function isScoredDirectly(criterion: Criterion): boolean {
  return isTyped(criterion) || criterion.measure === "judgement" || criterion.measure === null;
}

/** Nearly every cell is blank or an acceptable number: it is taken here, without place and words of a finding being made. */
function number(reader: Reader, column: Placed, kind: NumberKind, isShare = false): Exact | null {
  const cell = cellIn(reader, column);
  if (isBlank(cell)) {
    return null;
  }
  const exact = isShare ? shareIn(cell, exactOf) : numberIn(cell, exactOf);
  if (exact !== null && numberFault(exact, kind) === null) {
    return exact;
  }
  reader.isFaulty = true;
  noteNumberFault(reader.findings, at("EmuEntries", reader.row, column.id), cell, exact, kind, subject(reader));
  return null;
}

function text(reader: Reader, column: Placed): string {
  const cell = cellIn(reader, column);
  if (isCellError(cell)) {
    reader.isFaulty = true;
    note(reader.findings, "CELL_ERROR", at("EmuEntries", reader.row, column.id), cell, subject(reader));
  }
  return textOf(cell);
}

/** What the state says; a blank one says nothing until the results are known. */
function mark(reader: Reader): EntryState {
  const cell = cellIn(reader, reader.columns.state);
  if (isBlank(cell)) {
    return "not-reported";
  }
  const word = readWord(reader.findings, at("EmuEntries", reader.row, "state"), cell, STATE, subject(reader));
  reader.isFaulty ||= word === UNREADABLE;
  return known(word) ?? "not-reported";
}

/** The cells of a row, read in the order of their columns: so come their findings. */
function readCells(reader: Reader, measure: Measure | null): Draft {
  const { columns } = reader;
  return {
    row: reader.row,
    period: reader.period ?? "",
    unit: reader.unit ?? -1,
    criterion: reader.criterion ?? -1,
    state: mark(reader),
    target: number(reader, columns.target, targetKind(measure), isTargetShare(measure)),
    numerator: number(reader, columns.numerator, "not-negative"),
    denominator: number(reader, columns.denominator, "not-negative"),
    actual: number(reader, columns.actual, measure === null ? "any" : RESULT_KIND[measure]),
    baseline: number(reader, columns.baseline, "not-negative"),
    self: number(reader, columns.self, "any"),
    crossCheck: number(reader, columns["cross-check"], "any"),
    appraised: number(reader, columns.appraised, "any"),
    reason: text(reader, columns.reason),
    evidence: text(reader, columns.evidence),
    note: text(reader, columns.note),
  };
}

/** A mark that is typed holds; else the row is reported if it has a result. */
function stateOf({ isFaulty }: Reader, entry: Draft, criterion: Criterion): EntryState {
  const hasLayer = entry.self !== null || entry.crossCheck !== null || entry.appraised !== null;
  const hasFigure = entry.numerator !== null || entry.denominator !== null || entry.actual !== null;
  const hasResult = hasFigure || (hasLayer && isScoredDirectly(criterion));
  return isFaulty ? "faulty" : entry.state === "not-reported" && hasResult ? "reported" : entry.state;
}

/** The earlier row for the same period, unit and criterion; null: this is the first. */
function earlierOf({ seen, entries, context }: Reader, { period, unit, criterion }: Draft): Draft | null {
  const first = seen(period, unit * context.criteria.length + criterion, entries.length);
  return first === entries.length ? null : itemAt(entries, first);
}

function readRow(reader: Reader, table: OpenTable): void {
  const { criteria } = reader.context;
  if (reader.period === null && reader.unit === null && reader.criterion === null && isBlankIn(reader.cells, table)) {
    return;
  }
  if (!reader.find.variants.isEmpty()) {
    noteVariants(reader);
  }
  const isPlaced = isListed(reader) && reader.unit !== null && reader.criterion !== null;
  if (!isPlaced) {
    noteStranger(reader);
  }
  const criterion = criteria[reader.criterion ?? -1];
  const entry = readCells(reader, criterion?.measure ?? null);
  if (!isPlaced || criterion === undefined) {
    return;
  }
  const earlier = earlierOf(reader, entry);
  if (earlier === null) {
    entry.state = stateOf(reader, entry, criterion);
    reader.entries.push(entry);
  } else {
    const params = { ...subject(reader), period: entry.period, first: earlier.row + 1 };
    note(reader.findings, "ROW_TWICE", at("EmuEntries", reader.row, "criterion"), cellIn(reader, reader.columns.criterion), params);
    earlier.state = "faulty";
  }
}

/**
 * The entries whose period, unit and criterion are known. A row with a cell that cannot be read stays, as `faulty`. Of two rows
 * for the same period, unit and criterion neither can be trusted: the later is left out and the first one is `faulty`.
 */
export function* readEntries(table: OpenTable, context: EntryContext, findings: Finding[]): Steps<readonly Entry[]> {
  const reader = readerOf(table, context, findings);
  yield* inBatches(table.rows, ROWS_A_STEP, (from, to) => {
    for (let row = from; row < to; row += 1) {
      moveTo(reader, table, row);
      readRow(reader, table);
    }
  });
  return reader.entries;
}

/** Nothing in any column of the table: a row nobody has begun. */
function isBlankIn(cells: readonly Cell[], table: OpenTable): boolean {
  for (const position of table.columns.values()) {
    if (!isBlank(cells[position] ?? null)) {
      return false;
    }
  }
  return true;
}
