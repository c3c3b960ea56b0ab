/** What does harm in a cell: something that looks like a number and is none, or is another one than people see. */
import { MEASURE_WORDS } from "../../src/schema/words";
import type { Cell } from "./book";
import { become, cellAt } from "./book";
import { format } from "./formats";
import type { Input } from "./inputs";
import { figures } from "./inputs";
import type { Harm, HarmfulOddity, Task } from "./oddity";
import { cellIn, filledRowsIn, placed, valueIn } from "./tables";

type Change = (cell: Cell, task: Task) => string;

/** Columns whose figure is points or a count: nothing there is a share. */
const RESULTS = ["numerator", "denominator", "actual", "self", "cross-check", "appraised", "target", "baseline"] as const;

/** Something wrong in one figure of the period that is reviewed. */
function inFigure(
  name: string,
  change: Change,
  columns: readonly string[] = RESULTS,
  fits: (input: Input) => boolean = () => true,
): HarmfulOddity {
  return {
    name,
    apply(task) {
      const inputs = figures(task.book, task.period, columns).filter(fits);
      if (inputs.length === 0) {
        return null;
      }
      const { cell, column, unit, criterion } = task.random.pick(inputs);
      const before = cell.value;
      const what = change(cell, task);
      return { what: `${column} ${before} → ${what}`, cells: [cell], score: { unit, criterion } };
    },
  };
}

function becomes(what: Partial<Omit<Cell, "origin">>): Change {
  return (cell) => {
    become(cell, what);
    return JSON.stringify(what);
  };
}

function oneOf(...texts: readonly ((figure: string) => string)[]): Change {
  return (cell, { random }) => {
    const value = random.pick(texts)(cell.value);
    become(cell, { kind: "text", value });
    return JSON.stringify(value);
  };
}

const DATES: readonly (string | number)[] = [
  14,
  15,
  16,
  17,
  22,
  "dd/mm/yyyy",
  "d-mmm",
  "yyyy",
  "mmm-yy",
  "[$-42A]dd mmmm yyyy",
  "d/m",
  "yyyy-mm-dd;@",
  "[$-F800]dddd, mmmm dd, yyyy",
];
const TIMES: readonly (string | number)[] = [18, 20, 45, 46, "h:mm", "[h]:mm:ss", "mm:ss.0", "hh:mm AM/PM"];
const PERCENTAGES: readonly (string | number)[] = [9, 10, "0.0%", "#,##0 %", "[Blue]0%;[Red]-0%"];

const FULL_WIDTH = (figure: string): string => figure.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + parseInt(digit, 10)));
const COMMA = (figure: string): string => figure.replace(".", ",");

export const HARMFUL_CELLS: readonly HarmfulOddity[] = [
  inFigure(
    "a figure as text",
    oneOf(
      (figure) => figure,
      COMMA,
      (figure) => `'${figure}`,
      (figure) => ` ${figure} `,
      (figure) => `+${figure}`,
    ),
  ),
  inFigure(
    "a figure as text with blanks of other kinds",
    oneOf(
      (figure) => `${figure}\u00A0`,
      (figure) => `\u00A0${figure}`,
      (figure) => `1\u00A0${figure}`,
      (figure) => `${figure}\u200B`,
      (figure) => `${figure}\u202F`,
    ),
  ),
  inFigure("a figure in other digits", oneOf(FULL_WIDTH)),
  inFigure(
    "a figure with words",
    oneOf(
      (figure) => `${COMMA(figure)} điểm`,
      (figure) => `${figure}đ`,
      (figure) => `${figure}/10`,
      (figure) => `khoảng ${figure}`,
      (figure) => `${figure} vụ`,
    ),
  ),
  inFigure(
    "text that could be two numbers",
    oneOf(
      () => "1.000",
      () => "1,125",
      () => "2.500",
    ),
  ),
  inFigure(
    "a word",
    oneOf(
      () => "mười",
      () => "chưa có",
      () => "-",
      () => "x",
      () => "không",
    ),
  ),
  inFigure("TRUE", becomes({ kind: "boolean", value: "1" })),
  inFigure("an error value", (cell, { random }) => {
    const value = random.pick([
      "#N/A",
      "#REF!",
      "#DIV/0!",
      "#VALUE!",
      "#NAME?",
      "#NUM!",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#BUSY!",
      "#FIELD!",
    ]);
    become(cell, { kind: "error", value, formula: random.chance(0.5) ? "<f>A1/0</f>" : null });
    return value;
  }),
  inFigure("a formula without a result", (cell, { random }) => {
    const raw = random.pick([
      { type: null, inner: "<f>SUM(A1:A3)</f>" },
      { type: null, inner: "<f>SUM(A1:A3)</f><v/>" },
      { type: null, inner: "<f>SUM(A1:A3)</f><v></v>" },
      { type: "n", inner: '<f ca="1">A1*2</f>' },
    ]);
    become(cell, { raw, formula: "<f>A1</f>" });
    return raw.inner;
  }),
  inFigure("a date in place of the figure", (cell, { book, random }) => {
    const serial = random.pick(["46146", "44197", "45778", "43831"]);
    become(cell, { kind: "number", value: serial });
    const code = random.pick(DATES);
    format(book, cell, code);
    return `${serial} as ${code}`;
  }),
  inFigure("a figure shown as a date", (cell, { book, random }) => {
    const code = random.pick(DATES);
    format(book, cell, code);
    return `${code}`;
  }),
  inFigure("a figure shown as a time", (cell, { book, random }) => {
    const code = random.pick(TIMES);
    format(book, cell, code);
    return `${code}`;
  }),
  inFigure(
    "points shown as a percentage",
    (cell, { book, random }) => {
      const code = random.pick(PERCENTAGES);
      const value = random.pick(["0.85", "0.5", "1", "0.075"]);
      become(cell, { kind: "number", value });
      format(book, cell, code);
      return `${value} as ${code}`;
    },
    ["self", "cross-check", "appraised"],
  ),
  inFigure("an ISO date or time", (cell, { random }) => {
    const inner = `<v>${random.pick(["2026-05-04", "2026-05-04T00:00:00", "08:30:00", "T08:30:00", "2026-05-04T08:30:00Z"])}</v>`;
    become(cell, { raw: { type: "d", inner }, kind: "number", value: "1" });
    return inner;
  }),
  inFigure(
    "a negative count",
    (cell) => {
      cell.value = "-3";
      return "-3";
    },
    ["numerator", "denominator"],
  ),
  {
    name: "more than there is",
    apply(task) {
      const found = ratios(task);
      if (found === null) {
        return null;
      }
      found.numerator.value = String(parseFloat(found.denominator.value) + 1);
      return { what: `${found.numerator.value}/${found.denominator.value}`, cells: [found.numerator, found.denominator], score: found };
    },
  },
  {
    name: "something of nothing",
    apply(task) {
      const found = ratios(task);
      if (found === null || found.numerator.value === "0") {
        return null;
      }
      found.denominator.value = "0";
      return { what: `${found.numerator.value}/0`, cells: [found.denominator], score: found };
    },
  },
  {
    name: "half a ratio",
    apply(task) {
      const found = ratios(task);
      if (found === null) {
        return null;
      }
      become(task.random.pick([found.numerator, found.denominator]), {});
      return { what: "one of two is blank", cells: [found.numerator, found.denominator], score: found };
    },
  },
  {
    name: "a ratio cleared",
    apply(task) {
      const found = ratios(task);
      if (found === null) {
        return null;
      }
      become(found.numerator, {});
      become(found.denominator, {});
      const entries = placed(task.book, "EmuEntries");
      return {
        what: "both are blank",
        cells: [found.numerator, found.denominator, cellIn(entries, found.row, "actual")],
        score: found,
        severity: "warning",
      };
    },
  },
  {
    name: "75 in place of 75 %",
    apply(task) {
      const found = ratios(task, SHARES);
      if (found === null) {
        return null;
      }
      const entries = placed(task.book, "EmuEntries");
      const actual = cellIn(entries, found.row, "actual");
      become(found.numerator, {});
      become(found.denominator, {});
      become(actual, { kind: "number", value: "75" });
      return { what: "actual 75", cells: [actual], score: found };
    },
  },
  {
    name: "more points than there are",
    apply(task) {
      const entries = placed(task.book, "EmuEntries");
      const rubric = placed(task.book, "EmuRubric");
      const direct = new Map(
        filledRowsIn(rubric)
          .filter((row) => ["direct", "chấm trực tiếp"].includes(valueIn(rubric, row, "rule")))
          .map((row) => [valueIn(rubric, row, "code"), valueIn(rubric, row, "maximum")]),
      );
      const inputs = figures(task.book, task.period, ["self", "appraised"]).filter(
        ({ criterion, row }) => direct.has(criterion) && valueIn(entries, row, "appraised") === "",
      );
      if (inputs.length === 0) {
        return null;
      }
      const { cell, unit, criterion } = task.random.pick(inputs);
      cell.value = String(parseFloat(direct.get(criterion)!) + task.random.pick([0.01, 1, 46146]));
      return { what: `${cell.value} of ${direct.get(criterion)!}`, cells: [cell], score: { unit, criterion } };
    },
  },
  {
    name: "a figure hidden under a merged area",
    apply(task) {
      const entries = placed(task.book, "EmuEntries");
      const inputs = figures(task.book, task.period).filter(({ cell, row, column }) => {
        const at = place(task, cell, row, column);
        // The one that shows must be a cell of the row, too, so that nothing else is amiss.
        return entries.table.column < at && cellAt(entries.sheet, row, at - 1) !== undefined;
      });
      if (inputs.length === 0) {
        return null;
      }
      const { cell, row, column, unit, criterion } = task.random.pick(inputs);
      const at = place(task, cell, row, column);
      entries.sheet.merged.push({ row, column: at - 1, rows: 1, columns: 2 });
      return { what: `${column} ${cell.value}`, cells: [cell, cellAt(entries.sheet, row, at - 1)!], score: { unit, criterion } };
    },
  },
  {
    name: "a maximum that is none",
    apply: (task) =>
      inRubric(task, "maximum", (cell, { random }) => {
        const what = random.pick([
          { kind: "text" as const, value: "10 điểm" },
          { kind: "text" as const, value: "mười" },
          { kind: "error" as const, value: "#N/A" },
          { kind: "text" as const, value: "1,125" },
        ]);
        become(cell, what);
        return what.value;
      }),
  },
  {
    name: "a maximum shown as a date",
    apply: (task) =>
      inRubric(task, "maximum", (cell, { book, random }) => {
        const code = random.pick(DATES);
        format(book, cell, code);
        return `${code}`;
      }),
  },
  {
    name: "a maximum shown as a percentage",
    apply: (task) =>
      inRubric(task, "maximum", (cell, { book, random }) => {
        const code = random.pick(PERCENTAGES);
        format(book, cell, code);
        return `${code}`;
      }),
  },
  {
    name: "a target that is none",
    apply: (task) =>
      inRubric(task, "target", (cell, { random }) => {
        const what = random.pick([
          { kind: "text" as const, value: "ba phần tư" },
          { kind: "text" as const, value: "75%" },
          { kind: "error" as const, value: "#REF!" },
          { kind: "boolean" as const, value: "1" },
        ]);
        become(cell, what);
        return what.value;
      }),
  },
  {
    name: "a target shown as a date",
    apply: (task) =>
      inRubric(task, "target", (cell, { book, random }) => {
        const code = random.pick(DATES);
        format(book, cell, code);
        return `${code}`;
      }),
  },
];

function place(task: Task, cell: Cell, row: number, column: string): number {
  const entries = placed(task.book, "EmuEntries");
  for (const [at, one] of entries.sheet.rows.get(row)!.cells) {
    if (one === cell) {
      return at;
    }
  }
  throw new Error(column);
}

/** Measures that are shares of a whole: 1 is all of it. */
const SHARES: readonly string[] = [MEASURE_WORDS.ratio, MEASURE_WORDS.share].flatMap(({ vi, en }) => [vi, en]);

/** Where a numerator and a denominator are typed; `measures`: only of these. */
function ratios({ book, period, random }: Task, measures: readonly string[] | null = null) {
  const entries = placed(book, "EmuEntries");
  const rubric = placed(book, "EmuRubric");
  const fits = new Set(
    filledRowsIn(rubric)
      .filter((row) => measures === null || measures.includes(valueIn(rubric, row, "measure")))
      .map((row) => valueIn(rubric, row, "code")),
  );
  const rows = figures(book, period, ["numerator"]).filter(({ row, criterion }) => {
    const denominator = cellIn(entries, row, "denominator");
    return (
      fits.has(criterion) &&
      denominator.kind === "number" &&
      denominator.formula === null &&
      denominator.value !== "0" &&
      valueIn(entries, row, "actual") === ""
    );
  });
  if (rows.length === 0) {
    return null;
  }
  const { row, unit, criterion, cell: numerator } = random.pick(rows);
  return { row, unit, criterion, numerator, denominator: cellIn(entries, row, "denominator") };
}

function inRubric(task: Task, column: string, change: Change): Harm | null {
  const rubric = placed(task.book, "EmuRubric");
  const cells = filledRowsIn(rubric)
    .filter((row) => valueIn(rubric, row, "rule") !== "")
    .map((row) => cellIn(rubric, row, column))
    .filter(({ kind, formula }) => kind === "number" && formula === null);
  if (cells.length === 0) {
    return null;
  }
  const cell = task.random.pick(cells);
  return { what: `${column}: ${change(cell, task)}`, cells: [cell] };
}
