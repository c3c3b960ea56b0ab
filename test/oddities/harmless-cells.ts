/** What may stand in cells, or be their look, without meaning anything else. */
import type { TableName } from "../../src/core/model/finding";
import { RULE_WORDS } from "../../src/schema/rules";
import { COMPARATOR_WORDS, MEASURE_WORDS, PERIOD_KIND_WORDS, PERIOD_STATUS_WORDS, ROLE_WORDS, STATE_WORDS } from "../../src/schema/words";
import { HEADERS } from "../../src/schema/schema";
import type { Book, Cell } from "./book";
import { become, cellAt, cellsOf, isFilled, newCell, putCell } from "./book";
import { format, NUMBER_FORMATS, showsDate } from "./formats";
import type { Oddity } from "./oddity";
import type { Placed } from "./tables";
import { allPlaced, cellIn, columnAt, filledRowsIn, placed, rowsIn } from "./tables";
import type { Random } from "./random";
import { escaped } from "./xml-text";

type Form = { readonly name: string; readonly what: Partial<Omit<Cell, "origin">> };

const text = (value: string): Partial<Omit<Cell, "origin">> => ({ kind: "text", value });

/** All of these are blank for whoever looks at the sheet. */
const BLANK_FORMS: readonly Form[] = [
  { name: "no element", what: { raw: "absent" } },
  { name: "<v/>", what: { raw: { type: null, inner: "<v/>" } } },
  { name: "t=n", what: { raw: { type: "n", inner: "" } } },
  { name: "t=s <v/>", what: { raw: { type: "s", inner: "<v/>" } } },
  { name: "t=s without v", what: { raw: { type: "s", inner: "" } } },
  { name: "t=str <v></v>", what: { raw: { type: "str", inner: "<v></v>" } } },
  { name: "t=str without v", what: { raw: { type: "str", inner: "" } } },
  { name: "empty inline string", what: { raw: { type: "inlineStr", inner: "<is><t/></is>" } } },
  { name: "<is/>", what: { raw: { type: "inlineStr", inner: "<is/>" } } },
  { name: "inline string without is", what: { raw: { type: "inlineStr", inner: "" } } },
  { name: "blank without xml:space", what: { raw: { type: "inlineStr", inner: "<is><t> </t></is>" } } },
  { name: "shared string of no length", what: text("") },
  { name: "space", what: text(" ") },
  { name: "no-break space", what: text("\u00A0") },
  { name: "zero-width space", what: text("\u200B") },
  { name: "tab and line feed", what: text("\t\n ") },
  { name: 'formula =""', what: { kind: "result-text", value: "", formula: '<f>""</f>' } },
  { name: "formula that gives no text", what: { kind: "result-text", value: "", formula: '<f>IF(1&gt;2,1,"")</f>' } },
];

function blanksOf(place: Placed, columns: readonly string[]): readonly Cell[] {
  return filledRowsIn(place).flatMap((row) =>
    columns.map((column) => cellIn(place, row, column)).filter((cell) => !isFilled(cell) && cell.raw === null),
  );
}

function headersOf(name: TableName): readonly string[] {
  return Object.keys(HEADERS[name]);
}

function numbersOf(book: Book): readonly Cell[] {
  return allPlaced(book).flatMap(({ sheet, table }) =>
    rowsIn({ sheet, table }).flatMap((row) =>
      Array.from({ length: table.columns }, (_column, index) => cellAt(sheet, row, table.column + index)).filter(
        (cell): cell is Cell => cell?.kind === "number" && cell.formula === null && cell.raw === null && !showsDate(book, cell),
      ),
    ),
  );
}

function some<Item>(items: readonly Item[], random: Random, most = 12): readonly Item[] {
  return random.shuffled(items).slice(0, 1 + random.below(Math.min(most, Math.max(1, items.length))));
}

const WORDS: readonly (readonly [table: TableName, column: string, words: Readonly<Record<string, { vi: string; en: string }>>])[] = [
  ["EmuUnits", "role", ROLE_WORDS],
  ["EmuPeriods", "kind", PERIOD_KIND_WORDS],
  ["EmuPeriods", "status", PERIOD_STATUS_WORDS],
  ["EmuRubric", "measure", MEASURE_WORDS],
  ["EmuRubric", "rule", RULE_WORDS],
  ["EmuRubric", "comparator", COMPARATOR_WORDS],
  ["EmuEntries", "state", STATE_WORDS],
];

function sameWord(value: string, words: Readonly<Record<string, { vi: string; en: string }>>, random: Random): string | null {
  const found = Object.entries(words).find(([id, { vi, en }]) => [id, vi, en].includes(value));
  return found === undefined ? null : random.pick([found[0], found[1].vi, found[1].en, found[1].vi.toUpperCase()]);
}

/** The same number, written otherwise. */
const SPELLINGS: readonly ((figure: string) => string)[] = [
  (figure) => (/^\d+$/.test(figure) ? `${figure}.0` : figure),
  (figure) => parseFloat(figure).toExponential(14).replace("e", "E"),
  (figure) => ` ${figure}\n`,
  (figure) => (figure.startsWith("0.") ? figure.slice(1) : figure),
  // What remains of sums in doubles: Excel shows 15 digits, and so many count.
  (figure) => {
    const number = parseFloat(figure);
    return Number.isInteger(number) ? figure : (number * (1 + 2 ** -52)).toPrecision(17);
  },
];

export const HARMLESS_CELLS: readonly Oddity[] = [
  {
    name: "blank forms",
    apply({ book, random }) {
      const entries = placed(book, "EmuEntries");
      const free = headersOf("EmuEntries").filter((id) => !["period", "unit", "criterion"].includes(id));
      const others = (["EmuUnits", "EmuRubric", "EmuAwards"] as const).flatMap((name) =>
        blanksOf(placed(book, name), headersOf(name).slice(1)),
      );
      const chosen = some([...blanksOf(entries, free), ...others], random, 60).map((cell) => ({ cell, form: random.pick(BLANK_FORMS) }));
      chosen.forEach(({ cell, form }) => {
        become(cell, form.what);
      });
      return [...new Set(chosen.map(({ form }) => form.name))].join(", ");
    },
  },
  {
    name: "number formats",
    apply({ book, random }) {
      const codes = some(numbersOf(book), random, 20).map((cell) => {
        const code = random.pick(NUMBER_FORMATS);
        format(book, cell, code);
        return code;
      });
      return codes.join(" | ");
    },
  },
  {
    name: "spellings of numbers",
    apply({ book, random }) {
      const cells = some(numbersOf(book), random, 30);
      cells.forEach((cell) => {
        cell.value = random.pick(SPELLINGS)(cell.value);
      });
      return cells.map(({ value }) => JSON.stringify(value)).join(" ");
    },
  },
  {
    name: "formulas in place of numbers",
    apply({ book, random }) {
      const entries = placed(book, "EmuEntries");
      const cells = filledRowsIn(entries).flatMap((row) =>
        ["numerator", "denominator", "actual", "self"]
          .map((column) => cellIn(entries, row, column))
          .filter(({ kind, formula, raw }) => kind === "number" && formula === null && raw === null),
      );
      if (cells.length === 0) {
        return null;
      }
      const chosen = some(cells, random);
      chosen.forEach((cell) => {
        cell.formula = random.pick([
          `<f>${cell.value}+0</f>`,
          `<f>ROUND(${cell.value},9)</f>`,
          `<f ca="1">Sheet9!A1</f>`,
          `<f>SUM(${cell.value})</f>`,
        ]);
      });
      return `${chosen.length} cells`;
    },
  },
  {
    name: "headers of the other language",
    apply({ book, random }) {
      const { sheet, table } = random.pick(allPlaced(book));
      const words = HEADERS[table.name as TableName] as Readonly<Record<string, { vi: string; en: string }>> | undefined;
      for (const [id, { vi, en }] of Object.entries(words ?? {})) {
        const column = table.columns > 0 && random.chance(0.6) ? columnAt({ sheet, table }, id) : null;
        if (column !== null) {
          become(cellAt(sheet, table.row, column)!, text(random.pick([id, vi, en, vi.toUpperCase(), en.toUpperCase()])));
        }
      }
      return table.name;
    },
  },
  {
    name: "words of the other language",
    apply({ book, random }) {
      const [name, column, words] = random.pick(WORDS);
      const place = placed(book, name);
      for (const row of filledRowsIn(place)) {
        const cell = cellIn(place, row, column);
        const other = sameWord(cell.value, words, random);
        if (cell.kind === "text" && other !== null) {
          cell.value = other;
        }
      }
      return `${name} ${column}`;
    },
  },
  {
    name: "years as numbers",
    apply({ book, random }) {
      const entries = placed(book, "EmuEntries");
      const cells = filledRowsIn(entries)
        .map((row) => cellIn(entries, row, "period"))
        .filter(({ kind, value }) => kind === "text" && /^\d{4}$/.test(value));
      if (cells.length === 0) {
        return null;
      }
      some(cells, random, 200).forEach((cell) => {
        cell.kind = "number";
      });
      return "periods of entries";
    },
  },
  {
    name: "dates as ISO text",
    apply({ book }) {
      const dates = datesOf(book);
      if (dates.length === 0) {
        return null;
      }
      dates.forEach((cell) => {
        const day = new Date(Date.UTC(1899, 11, 30) + parseInt(cell.value, 10) * 86_400_000).toISOString().slice(0, 10);
        cell.raw = { type: "d", inner: `<v>${day}</v>` };
      });
      return `${dates.length} dates`;
    },
  },
  {
    name: "days counted from 1904",
    apply({ book, writing }) {
      if (book.from1904 || writing.without.has("styles-part")) {
        return null;
      }
      book.from1904 = true;
      const dates = datesOf(book);
      dates.forEach((cell) => {
        cell.value = String(parseFloat(cell.value) - 1462);
      });
      return `${dates.length} dates`;
    },
  },
  {
    name: "texts as results of formulas",
    apply({ book, random }) {
      const place = placed(book, random.pick(["EmuEntries", "EmuRubric", "EmuUnits"] as const));
      const cells = filledRowsIn(place).flatMap((row) => cellsOfTexts(place, row));
      some(cells, random, 20).forEach((cell) => {
        cell.kind = "result-text";
        cell.formula = "<f>Sheet9!A1</f>";
      });
      return place.table.name;
    },
  },
  {
    name: "texts with escapes",
    apply({ book, random }) {
      const texts = [...cellsOf(book)]
        .map(({ cell }) => cell)
        .filter(({ kind, value, raw }) => kind === "text" && raw === null && value.length > 1 && value.trim() === value);
      some(texts, random, 30).forEach((cell) => {
        const [first = "", ...rest] = [...cell.value];
        if (first.length === 1) {
          const escape = `_x${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
          cell.raw = { type: "inlineStr", inner: `<is><t>${escape}${escaped(rest.join(""))}</t></is>` };
        }
      });
      return "first letters";
    },
  },
  {
    name: "a note beside nothing",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      const last = Math.max(...sheet.rows.keys(), 0);
      putCell(sheet, last + 6, 30, newCell(text("Ghi nhớ của tôi")));
      return sheet.name;
    },
  },
];

function cellsOfTexts({ sheet, table }: Placed, row: number): readonly Cell[] {
  return Array.from({ length: table.columns }, (_column, index) => cellAt(sheet, row, table.column + index)).filter(
    (cell): cell is Cell => cell?.kind === "text" && cell.raw === null,
  );
}

function datesOf(book: Book): readonly Cell[] {
  return [...cellsOf(book)].map(({ cell }) => cell).filter((cell) => cell.kind === "number" && cell.raw === null && showsDate(book, cell));
}
