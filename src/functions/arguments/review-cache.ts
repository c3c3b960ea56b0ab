/**
 * One computation for each distinct input. A sheet full of functions hands over the same tables again and again as
 * fresh arrays; tables are compared cell by cell with the few seen last, so a hit is certain and never a coincidence of
 * sums.
 */
import type { Book } from "../../core/model/book";
import { isCellError, type Cell, type Cells } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import type { Policy } from "../../core/model/policy";
import type { Review } from "../../core/result";
import { review } from "../../core/review";
import { readBook } from "../../tables/read-book";
import type { TableSource } from "../../tables/source";
import { rowsOf, toCell, toCells, type Raw } from "./arguments";

/** Versions of one table kept: the workbook's, and one or two ranges that people made themselves. */
const TABLES_KEPT = 3;
/** Sets of tables kept: functions of one sheet differ in which optional tables they are given. */
const BOOKS_KEPT = 8;

/** Tables as they were given, each known by identity: equal content is the same object. */
export type KnownTables = { readonly [Table in TableName]?: TableSource };

/** What a function may ask to be otherwise than the policy table says. */
export type Otherwise = Partial<Pick<Policy, "blanks" | "clusters">>;

/** A book and the reviews asked of it so far. */
export type KnownBook = {
  readonly tables: KnownTables;
  readonly book: Book;
  readonly review: (period: string, otherwise?: Otherwise) => Review;
};

const known = new Map<TableName, TableSource[]>();
let books: readonly KnownBook[] = [];

function sameCell(left: Cell, right: Cell): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}

function holds(cells: Cells, rows: readonly (readonly Raw[])[]): boolean {
  if (cells.length !== rows.length || cells[0]?.length !== rows[0]?.length) {
    return false;
  }
  for (let row = 0; row < rows.length; row += 1) {
    const [line, given] = [cells[row] ?? [], rows[row] ?? []];
    if (line.length !== given.length) {
      return false;
    }
    for (let column = 0; column < given.length; column += 1) {
      if (!sameCell(line[column] ?? null, toCell(given[column]))) {
        return false;
      }
    }
  }
  return true;
}

/** The table with this content: the one seen before, or a new one. The least recently used is forgotten. */
export function knownTable(name: TableName, raw: Raw): TableSource {
  const rows = rowsOf(raw);
  const list = known.get(name) ?? [];
  const found = list.find(({ cells }) => holds(cells, rows)) ?? { cells: toCells(raw) };
  known.set(name, [found, ...list.filter((table) => table !== found)].slice(0, TABLES_KEPT));
  return found;
}

function sameTables(left: KnownTables, right: KnownTables): boolean {
  const names = Object.keys({ ...left, ...right }) as TableName[];
  return names.every((name) => left[name] === right[name]);
}

function readKnown(tables: KnownTables): KnownBook {
  const book = readBook(tables);
  const reviews = new Map<string, Review>();
  return {
    tables,
    book,
    review(period, otherwise = {}) {
      // Known by what is computed, not by how it was asked for: "zero" where the policy says zero is the same review.
      const policy = { ...book.policy, ...otherwise };
      const key = [period, policy.blanks, policy.clusters].join(" ");
      const done = reviews.get(key) ?? review({ ...book, policy }, period);
      reviews.set(key, done);
      return done;
    },
  };
}

export function knownBook(tables: KnownTables): KnownBook {
  const found = books.find((book) => sameTables(book.tables, tables)) ?? readKnown(tables);
  books = [found, ...books.filter((book) => book !== found)].slice(0, BOOKS_KEPT);
  return found;
}

/** Forgets everything: for measuring, and where nothing more is asked. */
export function forgetAll(): void {
  known.clear();
  books = [];
}
