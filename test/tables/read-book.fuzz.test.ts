/** Whatever stands in the cells: nothing throws, nothing becomes a number that is not one, and no order matters. */
import fc from "fast-check";
import type { Book, Entry } from "../../src/core/model/book";
import type { Cell } from "../../src/core/model/cell";
import { equals, fromNumber, type Exact } from "../../src/core/numbers/exact";
import { locate } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import { describeFinding } from "../../src/text/findings/findings";
import { runs } from "../runs";
import { cell, sources } from "./arbitrary-tables";
import { sourcesOf, workbook } from "./workbook";

test("any tables at all: never throws, every finding has its place and its words", () => {
  fc.assert(
    fc.property(sources, (tables) => {
      const book = readBook(tables);
      // What stands in a cell may look like a placeholder; it is quoted as it is.
      const typed = JSON.stringify(tables);
      for (const finding of book.findings) {
        locate(tables, finding.place);
        for (const language of ["vi", "en"] as const) {
          const words = describeFinding(finding, language);
          const marks =
            Object.values(words)
              .join(" ")
              .match(/\{[a-z]{3,}[A-Za-z]*\}|undefined|\[object/g) ?? [];
          expect(marks.filter((mark) => !typed.includes(mark))).toEqual([]);
        }
      }
    }),
    { numRuns: runs(400) },
  );
});

const FIELDS = {
  target: "target",
  numerator: "numerator",
  denominator: "denominator",
  actual: "actual",
  baseline: "baseline",
  self: "self",
  "cross-check": "crossCheck",
  appraised: "appraised",
} as const;

function agrees(read: Exact | null, typed: Cell): boolean {
  const number = typeof typed === "number" ? fromNumber(typed) : null;
  return read === null || (number !== null && equals(read, number));
}

test("a number in the book is always the number in the cell, and a cell that is none makes its entry faulty", () => {
  const entryRow = fc.array(cell, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(entryRow, { maxLength: 12 }), (rows) => {
      const columns = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
      const header = ["period", "unit", "criterion", ...columns];
      const codes = ["I.1", "I.2", "II.1", "II.2"];
      const body = rows.map((row, index): Cell[] => ["2021", `u${index}`, codes[index % 4] ?? "", ...row]);
      const book = readBook({
        ...sourcesOf({ EmuRubric: workbook().EmuRubric }),
        EmuEntries: { cells: [header, ...body] },
      });
      expect(book.entries).toHaveLength(rows.length);
      for (const entry of book.entries) {
        columns.forEach((column, position) => {
          const typed = body[entry.row!]?.[position + 3] ?? null;
          expect(agrees(entry[FIELDS[column]], typed)).toBe(true);
          const isOdd = typeof typed !== "number" && typed !== null && String(typed).trim() !== "";
          expect(isOdd && entry.state !== "faulty").toBe(false);
          expect(typed === null && entry[FIELDS[column]] !== null).toBe(false);
        });
      }
    }),
    { numRuns: runs(300) },
  );
});

/** Exact numbers may be big integers, which JSON does not know. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
}

/** What a book says, without regard to the order of rows. */
function content(book: Book) {
  const named = (entry: Entry) => {
    const { row: _, unit, criterion, ...rest } = entry;
    return text([book.units[unit]?.key, book.criteria[criterion]?.code, rest]);
  };
  return {
    entries: book.entries.map(named).sort(),
    criteria: book.criteria
      .map((criterion) => text([criterion.code, book.criteria[criterion.parent ?? -1]?.code, criterion.maximum]))
      .sort(),
    units: book.units.map((unit) => unit.key).sort(),
    findings: book.findings.map((finding) => text([finding.code, finding.found, finding.params])).sort(),
  };
}

test("neither the order of columns nor of rows matters", () => {
  const spoilt = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 3, max: 14 }), cell), { maxLength: 6 });
  fc.assert(
    fc.property(spoilt, fc.infiniteStream(fc.nat(1_000_000)), (spoils, stream) => {
      const plain = workbook();
      for (const [row, column, value] of spoils) {
        plain.EmuEntries[row + 1]![column] = value;
      }
      const shuffled = structuredClone(plain);
      for (const rows of Object.values(shuffled)) {
        const [header = [], ...body] = rows;
        const order = header.map((_, index) => [stream.next().value as number, index] as const).sort((a, b) => a[0] - b[0]);
        const mixed = body.map((row) => [stream.next().value as number, row] as const).sort((a, b) => a[0] - b[0]);
        rows.splice(0, rows.length, header, ...mixed.map(([, row]) => row));
        rows.forEach((row, index) => {
          rows[index] = order.map(([, position]) => row[position] ?? null);
        });
      }
      expect(content(readBook(sourcesOf(shuffled)))).toEqual(content(readBook(sourcesOf(plain))));
    }),
    { numRuns: runs(200) },
  );
});
