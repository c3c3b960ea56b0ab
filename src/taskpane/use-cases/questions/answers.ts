/** Answers what the selected cell asks for, from the workbook as it was last read. */
import type { Book } from "../../../core/model/book";
import type { Cell } from "../../../core/model/cell";
import { isBlank } from "../../../core/model/cell";
import { TABLE_NAMES } from "../../../core/model/finding";
import type { TableName } from "../../../core/model/finding";
import { review } from "../../../core/review";
import { rankOrder } from "../../../core/scoring/ranks/gaps";
import { indexAwards } from "../../../tables/rows/awards";
import { textOf } from "../../../tables/cells/cells";
import { indexCodes } from "../../../tables/rows/codes";
import { textKey } from "../../../tables/cells/keys";
import { readPeriodId } from "../../../tables/cells/period-id";
import { readBook } from "../../../tables/read-book";
import type { TableSource, TableSources } from "../../../tables/source";
import { readHeaderRow } from "../../../tables/table";
import { indexUnits } from "../../../tables/rows/units";
import { BLANKS } from "../../../tables/cells/words";
import type { Asked } from "./question-lists";
import type { Asking, Question } from "./questions";
import type { Reading } from "../../../review/opened";

/** Indices count into the book of `reading`, which is reviewed for the period that the cell is about. */
export type Answer =
  | { readonly kind: "score"; readonly reading: Reading; readonly unit: number; readonly criterion: number }
  | { readonly kind: "unit"; readonly reading: Reading; readonly unit: number }
  | { readonly kind: "verdict"; readonly reading: Reading; readonly unit: number; readonly award: number }
  | { readonly kind: "award"; readonly reading: Reading; readonly award: number }
  | { readonly kind: "criterion"; readonly reading: Reading; readonly criterion: number }
  /** The cell names something that the tables do not have. */
  | { readonly kind: "unknown"; readonly what: "unit" | "criterion" | "award" | "period"; readonly text: string }
  /** The workbook, or the tables that the formula reads, are not there or cannot be read. */
  | { readonly kind: "no-tables" };

const NO_TABLES: Answer = { kind: "no-tables" };

/** Without these nothing is scored. */
const NEEDED: readonly TableName[] = ["EmuRubric", "EmuEntries"];
/** What decides points and totals: a formula that reads all of them as they are in the workbook says what the pane says. */
const DECIDING: readonly TableName[] = [...NEEDED, "EmuPolicy", "EmuUnits"];
const VERDICTS: readonly TableName[] = ["EmuAwards", "EmuPeriods", "EmuStatus"];

/** Whether the formula reads the workbook's own tables, each in its place. */
function readsTheWorkbook({ tables, question }: Asking): boolean {
  const isVerdict = question.kind === "verdict" || question.kind === "award";
  return (
    tables === null ||
    [...DECIDING, ...(isVerdict ? VERDICTS : [])].every((name) => {
      const given = tables[name];
      return given !== undefined && "table" in given && given.table === name;
    })
  );
}

function sourcesOf(tables: NonNullable<Asking["tables"]>, reading: Reading | null): TableSources | null {
  const found: Partial<Record<TableName, TableSource | null>> = {};
  for (const name of TABLE_NAMES) {
    const given = tables[name];
    if (given !== undefined) {
      found[name] = "cells" in given ? { cells: given.cells } : (reading?.sources[given.table] ?? null);
    }
  }
  return NEEDED.every((name) => (found[name]?.cells.length ?? 0) > 0) ? found : null;
}

/** The book that the cell is about. */
function bookOf(asking: Asking, reading: Reading | null): { readonly book: Book; readonly sources: TableSources } | null {
  if (asking.tables === null || readsTheWorkbook(asking)) {
    return reading;
  }
  const sources = sourcesOf(asking.tables, reading);
  return sources === null ? null : { sources, book: readBook(sources) };
}

/** The period of the cell; null: what it holds is none. */
function periodOf(asked: Cell, reading: Reading | null): string | null {
  return isBlank(asked) ? (reading?.review.period ?? null) : readPeriodId(asked);
}

function withBlanks(book: Book, asked: Cell): Book {
  const blanks = BLANKS.byKey.get(textKey(textOf(asked)));
  return blanks === undefined || blanks === book.policy.blanks ? book : { ...book, policy: { ...book.policy, blanks } };
}

function readingOf(asking: Asking, period: string, reading: Reading | null): Reading | null {
  const found = bookOf(asking, reading);
  if (found === null) {
    return null;
  }
  const book = withBlanks(found.book, asking.blanks);
  if (reading !== null && book === reading.book) {
    return reading.review.period === period ? reading : { ...reading, review: review(book, period) };
  }
  const fileName = reading?.fileName ?? "";
  return { book, sources: found.sources, review: review(book, period), lost: [], hidden: [], copies: [], moves: [], fileName };
}

function unknown(what: "unit" | "criterion" | "award", asked: Asked): Answer {
  return { kind: "unknown", what, text: "cell" in asked ? textOf(asked.cell) : `${asked.nth + 1}` };
}

function nthUnit({ book, review }: Reading, { nth, ranked }: Extract<Asked, { readonly nth: number }>): number | null {
  return ranked === true ? (rankOrder(book, review)[nth] ?? null) : nth;
}

function unitOf(reading: Reading, asked: Asked): number | null {
  const { units } = reading.book;
  const found = "cell" in asked ? indexUnits(units).find(textOf(asked.cell)) : nthUnit(reading, asked);
  return found !== null && units[found] ? found : null;
}

/** Of a formula that names no criterion: its answers are those of the leaves. */
function criterionOf({ book }: Reading, asked: Asked): number | null {
  return "cell" in asked ? indexCodes(book.criteria).find(asked.cell) : (book.leaves[asked.nth] ?? null);
}

function awardOf({ book }: Reading, asked: Asked): number | null {
  if (!("cell" in asked)) {
    return book.awards[asked.nth] ? asked.nth : null;
  }
  const id = indexAwards(book.awards).find(textOf(asked.cell));
  const index = book.awards.findIndex((award) => award.id === id);
  return index < 0 ? null : index;
}

function scoreAnswer(reading: Reading, unit: Asked, criterion: Asked | null): Answer {
  const one = unitOf(reading, unit);
  if (one === null) {
    return unknown("unit", unit);
  }
  if (criterion === null) {
    return { kind: "unit", reading, unit: one };
  }
  const found = criterionOf(reading, criterion);
  return found === null ? unknown("criterion", criterion) : { kind: "score", reading, unit: one, criterion: found };
}

function answered(reading: Reading, question: Exclude<Question, { kind: "entry" }>): Answer {
  switch (question.kind) {
    case "score":
      return scoreAnswer(reading, question.unit, question.criterion);
    case "criterion": {
      const criterion = criterionOf(reading, question.criterion);
      return criterion === null ? unknown("criterion", question.criterion) : { kind: "criterion", reading, criterion };
    }
    case "award": {
      const award = awardOf(reading, question.award);
      return award === null ? unknown("award", question.award) : { kind: "award", reading, award };
    }
    case "verdict": {
      const [unit, award] = [unitOf(reading, question.unit), awardOf(reading, question.award)];
      if (unit === null) {
        return unknown("unit", question.unit);
      }
      return award === null ? unknown("award", question.award) : { kind: "verdict", reading, unit, award };
    }
  }
}

/** The row of the entries as a question of its own: unit, criterion and period that stand in it. */
function entryAsking(asking: Asking, row: number, reading: Reading | null): Asking | null {
  const source = bookOf(asking, reading)?.sources.EmuEntries;
  const line = source?.cells[row + 1];
  if (!source || line === undefined) {
    return null;
  }
  const { columns } = readHeaderRow("EmuEntries", source.cells);
  const at = (column: string): Cell => line[columns.get(column) ?? -1] ?? null;
  const question: Question = { kind: "score", unit: { cell: at("unit") }, criterion: { cell: at("criterion") } };
  return { ...asking, question, period: at("period") };
}

/** @param reading null: the workbook is none of ours; a formula may read tables of its own all the same */
export function answerTo(given: Asking, reading: Reading | null): Answer {
  const asking = given.question.kind === "entry" ? entryAsking(given, given.question.row, reading) : given;
  if (asking === null || asking.question.kind === "entry") {
    return NO_TABLES;
  }
  const period = periodOf(asking.period, reading);
  if (period === null) {
    return { kind: "unknown", what: "period", text: textOf(asking.period) };
  }
  const about = readingOf(asking, period, reading);
  return about === null ? NO_TABLES : answered(about, asking.question);
}
