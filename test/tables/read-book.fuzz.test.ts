/** Whatever stands in the cells: nothing throws, nothing becomes a number that is not one, and no order matters. */
import fc from "fast-check";
import type { Book, Entry } from "../../src/core/model/book";
import type { Cell } from "../../src/core/model/cell";
import { equals, fromNumber, type Exact } from "../../src/core/model/exact";
import { TABLE_NAMES, type TableName } from "../../src/core/model/finding";
import { locate } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import type { TableSource, TableSources } from "../../src/tables/source";
import { describeFinding } from "../../src/text/findings";
import { HEADERS } from "../../src/text/vocabulary";
import { runs } from "../runs";
import { sourcesOf, workbook } from "./workbook";

const nasty = fc.constantFrom<Cell>(
  "__proto__",
  "constructor",
  "25,67",
  "1.000",
  "75%",
  "'12",
  " ",
  "",
  "2021",
  "2021-Q1",
  "Phú Thọ",
  "I.1",
  "I",
  "không giao",
  "x",
  "per=1;min=2",
  "points=1|2|3",
  2021,
  1.1,
  0,
  -0,
  1e308,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  null,
  { error: "#N/A" },
  { error: "#DIV/0!" },
);
/** Text of any code points; `unit: "binary"` would say the same and sort a million of them first. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }).filter((point) => point < 0xd800 || point > 0xdfff), { maxLength: 10 })
  .map((points) => String.fromCodePoint(...points));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  nasty,
  nasty,
  fc.string(),
  anyText,
  fc.double(),
  fc.boolean(),
);

function tableOf(name: TableName): fc.Arbitrary<TableSource> {
  const headers = Object.entries(HEADERS[name]).flatMap(([id, words]) => [id, words.vi, words.en]);
  const header = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Cell>(...headers) }, cell), {
    maxLength: 16,
  });
  const rows = fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 12 });
  return fc
    .tuple(header, rows)
    .map(([first, rest]) => ({ cells: [first, ...rest], at: { sheet: "S", row: 0, column: 0 } }));
}

/** A standard table with its own headers, arbitrary below them: most cells are then really read. */
function standardTable(name: TableName): fc.Arbitrary<TableSource> {
  const ids = Object.keys(HEADERS[name]);
  const rows = fc.array(fc.array(cell, { minLength: ids.length, maxLength: ids.length }), { maxLength: 12 });
  return rows.map((rest) => ({ cells: [ids, ...rest] }));
}

const sources: fc.Arbitrary<TableSources> = fc.record(
  Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      fc.oneof(fc.constant(null), tableOf(name), standardTable(name), standardTable(name)),
    ]),
  ),
  { requiredKeys: [] },
);

test("any tables at all: never throws, every finding has its place and its words", () => {
  fc.assert(
    fc.property(sources, (tables) => {
      const book = readBook(tables);
      for (const finding of book.findings) {
        locate(tables, finding.place);
        for (const language of ["vi", "en"] as const) {
          const words = describeFinding(finding, language);
          expect(Object.values(words).join(" ")).not.toMatch(/\{[a-z]{3,}[A-Za-z]*\}|undefined|\[object/);
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
        const order = header
          .map((_, index) => [stream.next().value as number, index] as const)
          .sort((a, b) => a[0] - b[0]);
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
