/** What does harm to a table: rows that stand outside it, names that name nothing, headers that are gone. */
import type { TableName } from "../../src/core/model/finding";
import type { At, Cell, Sheet } from "./book";
import { become, cellAt, cellsOf, isFilled, newCell, putCell } from "./book";
import type { Harm, HarmfulOddity, Task } from "./oddity";
import type { Placed } from "./tables";
import { cellIn, cellsIn, columnAt, filledRowsIn, placed, valueIn } from "./tables";

const text = (value: string): Cell => newCell({ kind: "text", value });

/** Places below a table where nothing stands. */
function roomBelow({ sheet, table }: Placed, gap: number): boolean {
  const last = table.row + table.rows;
  return (
    table.totals === null &&
    [...Array.from({ length: gap + 2 }).keys()].every((down) =>
      [...(sheet.rows.get(last + down)?.cells ?? [])].every(
        ([column, cell]) => column < table.column || column >= table.column + table.columns || !isFilled(cell),
      ),
    ) &&
    sheet.tables.every(
      (other) =>
        other === table ||
        other.row >= last + gap + 2 ||
        other.row + other.rows <= last ||
        other.column >= table.column + table.columns ||
        other.column + other.columns <= table.column,
    )
  );
}

const GROWING: readonly TableName[] = [
  "EmuUnits",
  "EmuStatus",
  "EmuRubric",
  "EmuEntries",
  "EmuAwards",
  "EmuPeriods",
  "EmuPolicy",
  "EmuVotes",
];

/** A row with the table's shape, one that the table could hold. */
function rowFor({ book, period, random }: Task, { table }: Placed): Readonly<Record<string, string>> {
  const units = placed(book, "EmuUnits");
  const unit = valueIn(units, random.pick(filledRowsIn(units)), "unit");
  const rubric = placed(book, "EmuRubric");
  const criterion = valueIn(rubric, random.pick(filledRowsIn(rubric)), "code");
  const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    EmuUnits: { unit: "Đơn vị mới" },
    EmuStatus: { unit, reason: "kỷ luật" },
    EmuRubric: { code: "X.9", text: "Tiêu chí mới", measure: "chấm trực tiếp", rule: "chấm trực tiếp" },
    EmuEntries: { period, unit, criterion, note: "ghi thêm" },
    EmuAwards: { award: "moi", text: "Danh hiệu mới" },
    EmuPeriods: { id: "2099", kind: "năm" },
    EmuPolicy: { name: "Thang điểm", value: "100" },
    EmuVotes: { unit, award: "ministry-flag", eligible: "9", yes: "8" },
  };
  return rows[table.name]!;
}

function outside(name: string, gap: number): HarmfulOddity {
  return {
    name,
    apply(task) {
      const places = GROWING.map((one) => placed(task.book, one)).filter((place) => roomBelow(place, gap));
      if (places.length === 0) {
        return null;
      }
      const place = task.random.pick(places);
      const row = place.table.row + place.table.rows + gap;
      const cells = Object.entries(rowFor(task, place)).map(([column, value]) => {
        const cell = text(value);
        putCell(place.sheet, row, columnAt(place, column), cell);
        return cell;
      });
      return { what: `${place.table.name}, row ${row + 1}`, cells };
    },
  };
}

function inRow(
  task: Task,
  table: TableName,
  column: string,
  change: (value: string) => string,
  filter: (row: number, place: Placed) => boolean = () => true,
): Harm | null {
  const place = placed(task.book, table);
  const rows = filledRowsIn(place).filter((row) => filter(row, place) && cellIn(place, row, column).kind === "text");
  if (rows.length === 0) {
    return null;
  }
  const row = task.random.pick(rows);
  const cell = cellIn(place, row, column);
  const before = cell.value;
  const after = change(before);
  if (after === before) {
    return null;
  }
  become(cell, { kind: "text", value: after });
  return { what: `${table} ${column}: ${before} → ${after}`, cells: [cell] };
}

const ofPeriod =
  (period: string) =>
  (row: number, place: Placed): boolean =>
    valueIn(place, row, "period") === period;

const LOOKALIKE: Readonly<Record<string, string>> = {
  a: "а",
  e: "е",
  o: "о",
  c: "с",
  i: "і",
  T: "Т",
  H: "Н",
  B: "В",
  A: "А",
  Đ: "Ð",
  n: "ո",
};

/** The header cell, wherever a finding about a column that is gone may point: to the header row. */
function headerRow({ sheet, table }: Placed): readonly At[] {
  return Array.from({ length: table.columns + 1 }, (_column, index) => ({ sheet, row: table.row, column: table.column + index }));
}

const READ_COLUMNS: readonly (readonly [TableName, string])[] = [
  ["EmuEntries", "unit"],
  ["EmuEntries", "criterion"],
  ["EmuEntries", "period"],
  ["EmuEntries", "numerator"],
  ["EmuEntries", "state"],
  ["EmuEntries", "appraised"],
  ["EmuRubric", "maximum"],
  ["EmuRubric", "code"],
  ["EmuRubric", "rule"],
  ["EmuRubric", "target"],
  ["EmuUnits", "unit"],
  ["EmuStatus", "unit"],
  ["EmuStatus", "reason"],
  ["EmuAwards", "award"],
  ["EmuPolicy", "value"],
];

function resultCells({ book }: Task): readonly (At & { readonly cell: Cell })[] {
  return [...cellsOf(book)].filter(({ cell }) => cell.formula?.includes("_EMU_") === true);
}

function duplicate(task: Task, table: TableName, key: string): Harm | null {
  const place = placed(task.book, table);
  const { sheet } = place;
  const rows = filledRowsIn(place).filter((row) => table !== "EmuEntries" || valueIn(place, row, "period") === task.period);
  const [from, to] = task.random.shuffled(rows);
  if (from === undefined || to === undefined) {
    return null;
  }
  cellsIn(place, from).forEach((cell, index) => {
    putCell(sheet, to, place.table.column + index, cell === undefined ? undefined : newCell({ ...cell, origin: null }));
  });
  return {
    what: `${table}: row ${from + 1} again in row ${to + 1}`,
    cells: [cellIn(place, from, key), cellIn(place, to, key), ...cellsIn(place, to).filter((cell) => cell !== undefined)],
  };
}

function spilledCell(task: Task): { readonly sheet: Sheet; readonly row: number; readonly column: number; readonly anchor: At } | null {
  const blocks = resultCells(task).flatMap((at) => {
    const found = / ref="[A-Z]+(\d+):([A-Z]+)(\d+)"/.exec(at.cell.formula!);
    const rows = found === null ? 1 : parseInt(found[3]!, 10) - parseInt(found[1]!, 10) + 1;
    return rows > 1 ? [{ at, rows }] : [];
  });
  if (blocks.length === 0) {
    return null;
  }
  const { at, rows } = task.random.pick(blocks);
  return { sheet: at.sheet, row: at.row + 1 + task.random.below(rows - 1), column: at.column, anchor: at };
}

export const HARMFUL_TABLES: readonly HarmfulOddity[] = [
  outside("a row right under a table", 0),
  outside("a row under a table, after a blank row", 1),
  {
    name: "a table cut short",
    apply(task) {
      const place = placed(task.book, task.random.pick(["EmuEntries", "EmuUnits", "EmuRubric", "EmuAwards"] as const));
      const { table } = place;
      const last = filledRowsIn(place).at(-1)!;
      if (table.totals !== null || filledRowsIn(place).length < 3) {
        return null;
      }
      const cut = 1 + task.random.below(Math.min(8, filledRowsIn(place).length - 2));
      const gone = Array.from({ length: cut }, (_row, index) => last - cut + 1 + index);
      const cells = gone.flatMap((row) => cellsIn(place, row).filter((cell): cell is Cell => isFilled(cell)));
      table.rows = last - cut + 1 - table.row;
      return { what: `${table.name}: ${cut} rows`, cells };
    },
  },
  {
    name: "a column right of a table",
    apply(task) {
      const { book, random } = task;
      const places = (["EmuEntries", "EmuRubric", "EmuUnits", "EmuStatus"] as const)
        .map((name) => placed(book, name))
        .filter(({ sheet, table }) => {
          const next = table.column + table.columns;
          return Array.from({ length: table.rows + 1 }, (_row, index) => table.row + index).every(
            (row) => !isFilled(cellAt(sheet, row, next)),
          );
        });
      if (places.length === 0) {
        return null;
      }
      const { sheet, table } = random.pick(places);
      const cells = [text("Điểm cộng thêm"), newCell({ kind: "number", value: "5" })];
      cells.forEach((cell, down) => {
        putCell(sheet, table.row + down, table.column + table.columns, cell);
      });
      return { what: table.name, cells };
    },
  },
  {
    name: "an unknown unit",
    apply: (task) => inRow(task, "EmuEntries", "unit", (value) => `${value.slice(0, 2)}zz${value.slice(3)}`, ofPeriod(task.period)),
  },
  {
    name: "a unit in letters of another alphabet",
    apply: (task) =>
      inRow(
        task,
        "EmuEntries",
        "unit",
        (value) => {
          const at = [...value].findIndex((letter) => letter in LOOKALIKE);
          return at < 0 ? value : [...value].map((letter, index) => (index === at ? LOOKALIKE[letter]! : letter)).join("");
        },
        ofPeriod(task.period),
      ),
  },
  {
    name: "a unit without its accents",
    apply: (task) =>
      inRow(
        task,
        "EmuEntries",
        "unit",
        (value) => value.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"),
        ofPeriod(task.period),
      ),
  },
  {
    name: "an unknown criterion",
    apply: (task) => inRow(task, "EmuEntries", "criterion", (value) => `${value}.77`, ofPeriod(task.period)),
  },
  {
    name: "an unknown period",
    apply: (task) =>
      inRow(
        task,
        "EmuEntries",
        "period",
        () => task.random.pick(["2017-Q7", "Quý 5", "1999", "năm nay", "13/2021"]),
        ofPeriod(task.period),
      ),
  },
  {
    name: "a period that is a date",
    apply(task) {
      const place = placed(task.book, "EmuEntries");
      const cell = cellIn(place, task.random.pick(filledRowsIn(place).filter((row) => ofPeriod(task.period)(row, place))), "period");
      become(cell, { kind: "number", value: task.random.pick(["44197", "44197.5", "2017.5", "-2017"]) });
      return { what: cell.value, cells: [cell] };
    },
  },
  {
    name: "a row without its unit",
    apply(task) {
      const place = placed(task.book, "EmuEntries");
      const rows = filledRowsIn(place).filter((row) => ofPeriod(task.period)(row, place));
      const cell = cellIn(place, task.random.pick(rows), task.random.pick(["unit", "criterion", "period"]));
      become(cell, {});
      return { what: "blank", cells: [cell] };
    },
  },
  {
    name: "an unknown state",
    apply: (task) => {
      const place = placed(task.book, "EmuEntries");
      const cell = cellIn(place, task.random.pick(filledRowsIn(place).filter((row) => ofPeriod(task.period)(row, place))), "state");
      become(cell, { kind: "text", value: task.random.pick(["không gíao", "n/a", "0", "chưa"]) });
      return { what: cell.value, cells: [cell] };
    },
  },
  {
    name: "a word of the rubric misspelt",
    apply: (task) => inRow(task, "EmuRubric", task.random.pick(["measure", "rule", "comparator"]), (value) => `${value}z`),
  },
  { name: "a row twice", apply: (task) => duplicate(task, "EmuEntries", "criterion") },
  { name: "a unit twice", apply: (task) => duplicate(task, "EmuUnits", "unit") },
  { name: "a criterion twice", apply: (task) => duplicate(task, "EmuRubric", "code") },
  {
    name: "a group with another maximum than its parts",
    apply(task) {
      const rubric = placed(task.book, "EmuRubric");
      const groups = filledRowsIn(rubric)
        .filter(
          (row) =>
            valueIn(rubric, row, "rule") === "" && valueIn(rubric, row, "measure") === "" && valueIn(rubric, row, "parameters") === "",
        )
        .map((row) => cellIn(rubric, row, "maximum"))
        .filter(({ kind }) => kind === "number");
      if (groups.length === 0) {
        return null;
      }
      const cell = task.random.pick(groups);
      cell.value = String(parseFloat(cell.value) + 1);
      return { what: cell.value, cells: [cell] };
    },
  },
  {
    name: "a header that says something else",
    apply(task) {
      const [name, column] = task.random.pick(READ_COLUMNS);
      const place = placed(task.book, name);
      const cell = cellAt(place.sheet, place.table.row, columnAt(place, column))!;
      become(cell, { kind: "text", value: task.random.pick([`Column${place.table.columns}`, "Cột1", `${cell.value}2`]) });
      return { what: `${name} ${column} → ${cell.value}`, cells: headerRow(place) };
    },
  },
  {
    name: "a column deleted",
    apply(task) {
      const [name, column] = task.random.pick(READ_COLUMNS);
      const place = placed(task.book, name);
      const { sheet, table } = place;
      const at = columnAt(place, column);
      for (let row = table.row; row < table.row + table.rows; row += 1) {
        for (let right = at; right < table.column + table.columns; right += 1) {
          putCell(sheet, row, right, right + 1 < table.column + table.columns ? cellAt(sheet, row, right + 1) : undefined);
        }
      }
      table.columns -= 1;
      return { what: `${name} ${column}`, cells: headerRow(place) };
    },
  },
  {
    name: "the same header twice",
    apply(task) {
      const [name, column] = task.random.pick(READ_COLUMNS);
      const place = placed(task.book, name);
      const at = columnAt(place, column);
      const other = at === place.table.column ? at + 1 : at - 1;
      become(cellAt(place.sheet, place.table.row, other)!, { kind: "text", value: cellAt(place.sheet, place.table.row, at)!.value });
      return { what: `${name} ${column}`, cells: headerRow(place) };
    },
  },
  {
    name: "a formula typed over",
    apply(task) {
      const cells = resultCells(task);
      if (cells.length === 0) {
        return null;
      }
      const { cell } = task.random.pick(cells);
      become(cell, { kind: "number", value: "99.99" });
      return { what: "99.99", cells: [cell] };
    },
  },
  {
    name: "a result that is an error",
    apply(task) {
      const cells = resultCells(task);
      if (cells.length === 0) {
        return null;
      }
      const { cell } = task.random.pick(cells);
      const value = task.random.pick(["#VALUE!", "#NAME?", "#SPILL!", "#CALC!", "#REF!"]);
      Object.assign(cell, { kind: "error", value });
      return { what: value, cells: [cell], severity: "warning" };
    },
  },
  {
    name: "a number typed into the middle of a result",
    apply(task) {
      const found = spilledCell(task);
      if (found === null) {
        return null;
      }
      // Excel then shows #SPILL! where the formula stands, and nothing else of the block.
      const { sheet, row, column, anchor } = found;
      putCell(sheet, row, column, newCell({ kind: "number", value: "12" }));
      const cell = cellAt(anchor.sheet, anchor.row, anchor.column)!;
      Object.assign(cell, {
        kind: "error",
        value: "#SPILL!",
        formula: cell.formula!.replace(/ ref="[^"]*"/, ` ref="${anchorName(anchor)}"`),
      });
      return { what: `row ${row + 1}`, cells: [cell, { sheet, row, column }], severity: "warning" };
    },
  },
];

function anchorName({ sheet, row, column }: At): string {
  const cell = cellAt(sheet, row, column)!;
  return /ref="([A-Z]+\d+)/.exec(cell.formula!)![1]!;
}
