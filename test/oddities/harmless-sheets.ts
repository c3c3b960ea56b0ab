/** How people rearrange sheets and tables. */
import { HEADERS } from "../../src/schema/schema";
import type { Book, Cell, Row, Sheet } from "./book";
import { cellAt, isFilled, newCell, putCell, rowOf, usedArea } from "./book";
import type { Oddity, Task } from "./oddity";
import { insertColumn, insertRows } from "./shift";
import type { Placed } from "./tables";
import { allPlaced, cellIn, cellsIn, columnAt, filledRowsIn, placed, reorder, rowsIn, valueIn } from "./tables";

const text = (value: string): Cell => newCell({ kind: "text", value });

/** Everything right of the entries that is spilled line by line is calculated anew when the lines are sorted. */
function sortedWithResults(place: Placed, rows: readonly number[], order: readonly number[]): void {
  const { sheet, table } = place;
  const beside = order.map((row) => [...(sheet.rows.get(row)?.cells ?? [])].filter(([column]) => column > table.column + table.columns));
  const values = beside.map((line) => line.map(([column, { kind, value }]) => ({ column, kind, value })));
  reorder(place, rows, order);
  rows.forEach((row, index) => {
    for (const { column, kind, value } of values[index]!) {
      Object.assign(cellAt(sheet, row, column) ?? {}, { kind, value });
    }
  });
}

function sort(name: "EmuEntries" | "EmuRubric" | "EmuUnits" | "EmuAwards" | "EmuPeriods" | "EmuPolicy", reorders = false): Oddity {
  return {
    name: `sorted rows of ${name}`,
    ...(reorders ? { reorders } : {}),
    apply({ book, random }) {
      const place = placed(book, name);
      const rows = filledRowsIn(place);
      const by = random.pick(Object.keys(HEADERS[name]));
      const key = (row: number): string => valueIn(place, row, by);
      const sorted = random.chance(0.5) ? random.shuffled(rows) : [...rows].sort((left, right) => (key(left) < key(right) ? -1 : 1));
      sortedWithResults(place, rows, random.chance(0.3) ? sorted.reverse() : sorted);
      return `by ${by}`;
    },
  };
}

function inside(book: Book, random: Task["random"]): Placed {
  return random.pick(allPlaced(book).filter(({ table }) => table.name !== "EmuLog"));
}

function moveTable({ sheet, table }: Placed, to: Sheet, row: number, column: number): void {
  const cells = Array.from({ length: table.rows }, (_row, index) => cellsIn({ sheet, table }, table.row + index));
  for (let down = 0; down < table.rows; down += 1) {
    for (let right = 0; right < table.columns; right += 1) {
      putCell(sheet, table.row + down, table.column + right, undefined);
    }
  }
  sheet.tables = sheet.tables.filter((one) => one !== table);
  Object.assign(table, { row, column });
  to.tables.push(table);
  cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      putCell(to, row + down, column + right, cell);
    });
  });
}

export function newSheet(name: string): Sheet {
  const head =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
  return { name, state: "visible", head, tail: "", rows: new Map(), tables: [], merged: [], related: [] };
}

/** Tables whose neighbours to the right are none: a column more takes nothing away. */
function hasRoom({ sheet, table }: Placed): boolean {
  const from = table.column + table.columns;
  return Array.from({ length: table.rows }, (_row, index) => table.row + index).every((row) =>
    [...(sheet.rows.get(row)?.cells ?? [])].every(([column, cell]) => column < from || column > from + 2 || !isFilled(cell)),
  );
}

function hideRows(sheet: Sheet, rows: readonly number[]): void {
  rows.forEach((row) => {
    rowOf(sheet, row).attributes["hidden"] = "1";
  });
}

export const HARMLESS_SHEETS: readonly Oddity[] = [
  sort("EmuEntries"),
  sort("EmuRubric", true),
  sort("EmuUnits", true),
  sort("EmuAwards", true),
  sort("EmuPeriods"),
  sort("EmuPolicy"),
  {
    name: "hidden rows",
    apply({ book, random }) {
      const place = inside(book, random);
      hideRows(place.sheet, random.shuffled(rowsIn(place)).slice(0, 1 + random.below(9)));
      return place.table.name;
    },
  },
  {
    name: "filtered rows",
    apply({ book, random }) {
      const place = inside(book, random);
      place.table.filtered = true;
      hideRows(
        place.sheet,
        rowsIn(place).filter(() => random.chance(0.7)),
      );
      return place.table.name;
    },
  },
  {
    name: "hidden columns",
    apply({ book, random }) {
      const { sheet, table } = inside(book, random);
      const at = table.column + random.below(table.columns) + 1;
      const hidden = `<col min="${at}" max="${at}" width="0" hidden="1" customWidth="1"/>`;
      const without = sheet.head.replace(new RegExp(`<col min="${at}" max="${at}"[^>]*/>`), "");
      sheet.head = without.includes("<cols>") ? without.replace("<cols>", `<cols>${hidden}`) : `${without}<cols>${hidden}</cols>`;
      return `${table.name} ${at}`;
    },
  },
  {
    name: "hidden sheet",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets.slice(1));
      sheet.state = random.pick(["hidden", "veryHidden"] as const);
      return sheet.name;
    },
  },
  {
    name: "columns of a table in another order",
    apply({ book, random }) {
      const { sheet, table } = inside(book, random);
      const order = random.shuffled(Array.from({ length: table.columns }, (_column, index) => index));
      for (let row = table.row; row < table.row + table.rows; row += 1) {
        const cells = cellsIn({ sheet, table }, row);
        order.forEach((from, to) => {
          putCell(sheet, row, table.column + to, cells[from]);
        });
      }
      return table.name;
    },
  },
  {
    name: "renamed sheet",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      const before = sheet.name;
      const names = [
        "Bảng 1",
        "D'Arc & con",
        "Số liệu (sửa)",
        "Sheet1",
        "2021",
        "Tổng hợp cũ",
        "A1",
        "日本",
        "EmuEntries",
        "Biểu-số_1.2 ",
        "R1C1",
      ];
      sheet.name = random.pick(names.filter((name) => book.sheets.every((one) => one.name.toLowerCase() !== name.toLowerCase())));
      for (const { rows } of book.sheets) {
        for (const { cells } of rows.values()) {
          cells.forEach((cell) => {
            cell.formula =
              cell.formula?.replaceAll(`'${before}'!`, `'${sheet.name.replaceAll("'", "''").replaceAll("&", "&amp;")}'!`) ?? null;
          });
        }
      }
      return `${before} → ${sheet.name}`;
    },
  },
  {
    name: "sheets in another order",
    apply({ book, random }) {
      book.sheets = random.shuffled(book.sheets);
      return book.sheets.map(({ name }) => name).join(", ");
    },
  },
  {
    name: "table moved",
    apply({ book, random }) {
      const place = inside(book, random);
      const to = random.pick(book.sheets);
      const { rows, columns } = usedArea(to);
      const [row, column] = random.chance(0.5)
        ? [rows + 4 + random.below(5), random.below(4)]
        : [random.below(9), columns + 4 + random.below(5)];
      moveTable(place, to, row, column);
      return `${place.table.name} to ${to.name}`;
    },
  },
  {
    name: "table moved to a sheet of its own",
    apply({ book, random }) {
      const place = inside(book, random);
      const to = newSheet(`Trang ${book.sheets.length + 1}`);
      book.sheets.splice(random.below(book.sheets.length + 1), 0, to);
      moveTable(place, to, random.below(9), random.below(9));
      return place.table.name;
    },
  },
  {
    name: "rows put in above",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      const count = 1 + random.below(4);
      insertRows(book, sheet, 0, count);
      return `${sheet.name} ${count}`;
    },
  },
  {
    name: "blank rows put into a table",
    apply({ book, random }) {
      const { sheet, table } = placed(book, random.pick(["EmuEntries", "EmuRubric", "EmuUnits"] as const));
      // What spills beside the table would be calculated anew.
      const at = table.row + 1 + random.below(table.rows);
      insertRows(book, sheet, at === table.row + 1 ? at + 1 : at, 1 + random.below(3));
      return `${table.name} ${at + 1}`;
    },
  },
  {
    name: "blank rows at the end of a table",
    apply({ book, random }) {
      const place = inside(book, random);
      const { sheet, table } = place;
      const count = 1 + random.below(3);
      const below = Array.from({ length: count + 2 }, (_row, index) => table.row + table.rows + index);
      if (below.some((row) => [...(sheet.rows.get(row)?.cells.values() ?? [])].some(isFilled))) {
        return null;
      }
      table.rows += count;
      return `${table.name} ${count}`;
    },
  },
  {
    name: "column put into a sheet",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      const at = random.below(usedArea(sheet).columns + 1);
      insertColumn(book, sheet, at, `Cột ${random.below(99)} của tôi`);
      return `${sheet.name} ${at + 1}`;
    },
  },
  {
    name: "own column at the end of a table",
    apply({ book, random }) {
      const place = inside(book, random);
      if (!hasRoom(place)) {
        return null;
      }
      const { sheet, table } = place;
      const column = table.column + table.columns;
      putCell(sheet, table.row, column, text(random.pick(["Ghi nhớ", "Người nhập", "Đã xem?", "x"])));
      rowsIn(place).forEach((row) => {
        putCell(
          sheet,
          row,
          column,
          random.pick([text("ok"), newCell({ kind: "number", value: "46146" }), newCell(), newCell({ kind: "error", value: "#N/A" })]),
        );
      });
      table.columns += 1;
      return table.name;
    },
  },
  {
    name: "row of totals",
    apply({ book, random }) {
      const { sheet, table } = inside(book, random);
      const row = table.row + table.rows;
      if ([0, 1].some((down) => [...(sheet.rows.get(row + down)?.cells.values() ?? [])].some(isFilled))) {
        return null;
      }
      const cells: Row["cells"] = new Map([
        [table.column, text("Tổng")],
        [table.column + table.columns - 1, newCell({ kind: "number", value: "12", formula: "<f>SUBTOTAL(103,A1:A9)</f>" })],
      ]);
      table.totals = { attributes: {}, cells };
      return table.name;
    },
  },
  {
    name: "heights, levels and looks",
    apply({ book, random }) {
      for (const { rows } of book.sheets) {
        for (const row of rows.values()) {
          if (random.chance(0.2)) {
            Object.assign(
              row.attributes,
              random.pick([
                { ht: "3", customHeight: "1" },
                { outlineLevel: "2", collapsed: "1" },
                { s: "3", customFormat: "1" },
                { spans: "1:20" },
                { thickTop: "1" },
              ]),
            );
          }
        }
      }
      return "rows";
    },
  },
  {
    name: "merged titles",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      const right = sheet.rows.get(0)?.cells;
      if (
        sheet.tables.some(({ row }) => row === 0) ||
        sheet.merged.length > 0 ||
        [...(right ?? [])].some(([column, cell]) => column > 0 && isFilled(cell))
      ) {
        return null;
      }
      sheet.merged.push({ row: 0, column: 0, rows: 1, columns: 4 });
      return sheet.name;
    },
  },
  {
    name: "names written with blanks that nobody sees",
    says: ["NAME_VARIANT"],
    apply({ book, random }) {
      const entries = placed(book, "EmuEntries");
      const rows = random.shuffled(filledRowsIn(entries)).slice(0, 9);
      rows.forEach((row) => {
        const cell = cellIn(entries, row, random.pick(["unit", "criterion"]));
        const value = cell.value;
        if (cell.kind === "text" && cell.raw === null) {
          cell.value = random.pick([
            `${value} `,
            ` ${value}`,
            value.replaceAll(" ", "\u00A0"),
            value.normalize("NFD"),
            value.toUpperCase(),
            `\u200B${value}`,
            value.replaceAll(" ", "  "),
          ]);
        }
      });
      return `${rows.length} rows, header ${columnAt(entries, "unit")}`;
    },
  },
];
