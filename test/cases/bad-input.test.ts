/** What people really type: every fault has a finding with cell, found, expected and what to do; none throws, none becomes a number. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readA1 } from "../../src/tables/cells/a1";
import type { Cell } from "../../src/core/model/cell";
import type { SheetDocument, WorkbookDocument } from "../../src/document/document";
import { createDocumentPort } from "../../src/document/document-port";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { writeXlsx } from "../../src/xlsx";
import { goldenWorkbook } from "./golden";
import { byCommandLine, emu } from "./surfaces";

const ENTRIES = "Chấm điểm";

/** Three units; criterion I is a ratio, II is judged. Entries stand in rows 5–10: Alpha I, Alpha II, Beta I, … */
const GOOD = goldenWorkbook({
  rule: "Bad input",
  units: ["Alpha", "Beta", "Gamma"],
  rubric: [
    { code: "I", text: "I", measure: "ratio", rule: "pass", maximum: 10, comparator: ">=", target: 0.75 },
    { code: "II", text: "II", measure: "judgement", rule: "direct", maximum: 90 },
  ],
  entries: Object.fromEntries(
    ["Alpha", "Beta", "Gamma"].map((unit, index) => [unit, { I: { numerator: 80 + index, denominator: 100 }, II: 80 - index }]),
  ),
  expected: { findings: [] },
});

type Edit = (document: WorkbookDocument) => WorkbookDocument;

function onSheet(name: string, change: (sheet: SheetDocument) => SheetDocument): Edit {
  return (document) => ({ ...document, sheets: document.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });
}

function typed(...cells: readonly (readonly [address: string, value: Cell])[]): Edit {
  return (document) => {
    const port = createDocumentPort(document);
    for (const [address, value] of cells) {
      const place = readA1(address);
      if (place === null) {
        throw new Error(address);
      }
      port.edit({ sheet: ENTRIES, ...place }, value);
    }
    return port.document();
  };
}

/** Column G (the criterion) is deleted: everything right of it moves up. */
const withoutColumn = onSheet(ENTRIES, (sheet) => ({
  ...sheet,
  cells: sheet.cells.map((row, index) => (index < 3 ? row : row.filter((_cell, column) => column !== 6))),
  tables: sheet.tables.map((table) => ({ ...table, columns: table.columns - 1 })),
  validations: [],
}));

const withoutTable = onSheet(ENTRIES, (sheet) => ({ ...sheet, tables: [] }));

type BadInput = {
  readonly name: string;
  readonly edit: Edit;
  readonly code: string;
  /** On the entries' sheet; null: no cell can be named. */
  readonly cell: string | null;
  readonly found?: Cell;
  readonly exit: 0 | 1;
  /** Unit and criterion that must have no points. */
  readonly without: readonly (readonly [unit: string, criterion: string])[];
};

type Wanted = Omit<BadInput, "name" | "edit" | "without" | "found">;

function bad(name: string, wanted: Wanted, found: Cell | undefined, edit: Edit, ...without: BadInput["without"]): BadInput {
  return { name, ...wanted, ...(found === undefined ? {} : { found }), edit, without };
}

function error(code: string, cell: string | null): Wanted {
  return { code, cell, exit: 1 };
}

/** What leaves no error behind: the exit code stays 0. */
function remark(code: string, cell: string): Wanted {
  return { code, cell, exit: 0 };
}

const BAD: readonly BadInput[] = [
  bad("a number typed as text", error("TEXT_NUMBER", "M6"), "25,67", typed(["M6", "25,67"]), ["Alpha", "II"]),
  bad("text that could be two numbers", error("TEXT_NUMBER_AMBIGUOUS", "I5"), "1.000", typed(["I5", "1.000"]), ["Alpha", "I"]),
  bad("a percentage typed as text", error("TEXT_NUMBER", "K5"), "75%", typed(["K5", "75%"], ["I5", null], ["J5", null]), ["Alpha", "I"]),
  bad("a percentage typed as 75", error("PERCENT_SCALE", "K5"), 75, typed(["K5", 75], ["I5", null], ["J5", null]), ["Alpha", "I"]),
  bad("no number at all", error("NOT_A_NUMBER", "M6"), "mười", typed(["M6", "mười"]), ["Alpha", "II"]),
  bad("#N/A in a cell", error("CELL_ERROR", "I5"), "#N/A", typed(["I5", { error: "#N/A" }]), ["Alpha", "I"]),
  bad("a period that is none", error("PERIOD_UNREADABLE", "N5"), "2021-Q7", typed(["N5", "2021-Q7"]), ["Alpha", "I"]),
  bad("a period that is not listed", error("PERIOD_UNKNOWN", "N5"), "2019", typed(["N5", "2019"]), ["Alpha", "I"]),
  bad("an unknown unit", error("UNIT_UNKNOWN", "H5"), "Anpha", typed(["H5", "Anpha"]), ["Alpha", "I"]),
  bad("an unknown criterion", error("CRITERION_UNKNOWN", "G5"), "IX", typed(["G5", "IX"]), ["Alpha", "I"]),
  bad("two rows for one unit and criterion", error("ROW_TWICE", "G7"), "I", typed(["H7", "Alpha"]), ["Alpha", "I"], ["Beta", "I"]),
  bad("a numerator above its denominator", error("NUMERATOR_ABOVE_DENOMINATOR", "I5"), 120, typed(["I5", 120]), ["Alpha", "I"]),
  bad("something over 0", error("DENOMINATOR_ZERO", "J5"), 0, typed(["J5", 0]), ["Alpha", "I"]),
  bad("0/0", remark("ZERO_OVER_ZERO", "J5"), 0, typed(["I5", 0], ["J5", 0]), ["Alpha", "I"]),
  bad("a negative count", error("NEGATIVE", "I5"), -3, typed(["I5", -3]), ["Alpha", "I"]),
  bad("a score above the maximum", error("SCORE_OUT_OF_RANGE", "M6"), 90.01, typed(["M6", 90.01]), ["Alpha", "II"]),
  bad("a blank result", remark("NOT_REPORTED", "M6"), undefined, typed(["M6", null]), ["Alpha", "II"]),
  bad("a renamed column", error("COLUMN_MISSING", "G4"), undefined, typed(["G4", "Mã số"]), ["Alpha", "I"], ["Gamma", "II"]),
  bad("a missing column", error("COLUMN_MISSING", "G4"), undefined, withoutColumn, ["Alpha", "I"], ["Gamma", "II"]),
  bad("a deleted table", error("TABLE_MISSING", null), undefined, withoutTable, ["Alpha", "I"], ["Gamma", "II"]),
];

describe("the workbook before anything is typed wrong", () => {
  test("has no findings", async () => {
    const { code, json } = await byCommandLine(GOOD);
    expect([code, json.findings]).toEqual([0, []]);
    expect(json.scores.every(({ points }) => points !== null)).toBe(true);
  });
});

describe.each(BAD)("$name", ({ edit, code, cell, found, exit, without }) => {
  // Values only: a formula's result would be overwritten where a test moves columns.
  const document = edit(valuesOnly(GOOD));

  test(`is ${code} in its cell, with what is expected and what to do, and exit code ${exit}`, async () => {
    const { code: ended, json } = await byCommandLine(document);
    const finding = json.findings.find((one) => one.code === code);
    expect(finding).toMatchObject({ code, cell, sheet: cell === null ? null : ENTRIES });
    expect(finding?.expected).not.toBe("");
    expect(finding?.action).not.toBe("");
    expect(finding?.found).not.toBe("");
    if (found !== undefined) {
      expect(finding?.found).toBe(found);
    }
    expect(ended).toBe(exit);
  });

  test("gives no points, and leaves those of the others as they were", async () => {
    const before = (await byCommandLine(GOOD)).json.scores;
    const { json } = await byCommandLine(document);
    const key = (one: { unit: string; criterion: string }) => `${one.unit} ${one.criterion}`;
    const gone = new Set(without.map(([unit, criterion]) => `${unit} ${criterion}`));
    const points = new Map(json.scores.map((score) => [key(score), score.points]));
    expect([...gone].map((name) => points.get(name) ?? null)).toEqual([...gone].map(() => null));
    if (cell !== null && code !== "COLUMN_MISSING") {
      const others = before.filter((score) => !gone.has(key(score)));
      expect(others.map((score) => points.get(key(score)))).toEqual(others.map((score) => score.points));
    }
  });

  test("is readable in the terminal, without a stack trace", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "emu-bad-"));
    try {
      const file = path.join(folder, "bad.xlsx");
      await writeFile(file, writeXlsx(document));
      const { code: ended, err, out } = await emu(["review", file]);
      expect(ended).toBe(exit);
      expect(err).toContain(code);
      expect(err).toContain(cell === null ? "EmuEntries" : `${ENTRIES}!${cell}`);
      expect(`${out}${err}`).not.toMatch(/\n\s+at .*\.ts/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("an empty workbook", () => {
  const sheet: SheetDocument = { name: "Sheet1", cells: [], tables: [], validations: [] };
  const empty: WorkbookDocument = { sheets: [sheet], names: [], properties: { title: "", language: "vi-VN" } };

  test("is no scoring workbook: one sentence that says so, exit code 2, no units and no points", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "emu-bad-"));
    try {
      const file = path.join(folder, "empty.xlsx");
      await writeFile(file, writeXlsx(empty));
      const answer = await emu(["review", file, "--json"]);
      expect(answer).toMatchObject({ code: 2, out: "" });
      expect(answer.err).toMatch(/^[^\n]*empty\.xlsx[^\n]*\n$/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
