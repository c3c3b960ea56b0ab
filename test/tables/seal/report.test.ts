/** What the seals of a workbook say among the findings of its review, and to whoever wants to seal the next period. */
import type { Cell } from "../../../src/core/model/cell";
import { readBook } from "../../../src/tables/read-book";
import { reviewTables } from "../../../src/tables/review-tables";
import {
  allHold,
  isSealed,
  isPeriodSealed,
  sealFacts,
  sealFindings,
  verifyInSteps,
  verifySeals,
  withSealFindings,
} from "../../../src/tables/seal/report";
import { hashOfSeal, sealPeriod, type Seal } from "../../../src/tables/seal/seal";
import { codeOf } from "../../../src/tables/seal/code";
import { writeSeal } from "../../../src/tables/seal/stored";
import { stateOf } from "../../../src/tables/seal/verify";
import type { TableSources } from "../../../src/tables/source";
import { describeFinding } from "../../../src/text/findings/findings";

type Rows = readonly (readonly Cell[])[];

const at = { sheet: "S", row: 0, column: 0 };
const RUBRIC: Rows = [
  ["code", "measure", "rule", "maximum", "gate"],
  ["I", "judgement", "direct", 10, false],
];
const ENTRIES: Rows = [
  ["period", "unit", "criterion", "self", "note"],
  ["2021-Q1", "A", "I", 9, null],
  ["2021-Q1", "B", "I", 8, null],
  ["2021-Q2", "A", "I", 7, null],
];

function sources({ rubric = RUBRIC, entries = ENTRIES, status = "sealed" } = {}): TableSources {
  return {
    EmuRubric: { cells: rubric, at },
    EmuEntries: { cells: entries, at },
    EmuUnits: { cells: [["unit"], ["A"], ["B"]], at },
    EmuPeriods: {
      cells: [
        ["id", "status"],
        ["2021-Q1", status],
        ["2021-Q2", "closed"],
      ],
      at,
    },
  };
}

function seal(period = "2021-Q1", previous = "", engine = "1"): Seal {
  const { book, review } = reviewTables(sources(), period);
  return sealPeriod(sources(), book, review, { engine, sealedAt: "2021-04-05 09:00", previous });
}

function entry(row: number, column: number, value: Cell): Rows {
  return ENTRIES.map((line, index) => (index === row ? line.map((cell, at) => (at === column ? value : cell)) : line));
}

function said(tables: TableSources, stored: readonly string[]) {
  const book = readBook(tables);
  const report = verifySeals(stored, tables, book);
  const findings = sealFindings(report, tables, book);
  return { report, findings, codes: findings.map(({ code }) => code), facts: sealFacts(report, "2021-Q2") };
}

const STORED = writeSeal(seal());

test("a seal that holds says nothing", () => {
  const { findings, facts, report } = said(sources(), [STORED]);
  expect(findings).toEqual([]);
  expect(facts).toEqual({ exists: false, sealed: false, broken: [], changed: [] });
  expect(sealFacts(report, "2021-Q1")).toMatchObject({ exists: true, sealed: true });
  const { book, review } = reviewTables(sources(), "2021-Q2");
  expect(withSealFindings(review, report, sources(), book)).toBe(review);
});

test.each<readonly [what: string, stored: readonly string[] | null, status: string, sealed: boolean]>([
  ["called sealed, in a workbook that can have no seals", null, "sealed", true],
  ["called open, in a workbook that can have no seals", null, "open", false],
  ["called open, with its seal", [STORED], "open", true],
  ["called open, with a seal that says its period and cannot be read", ['{"period":"2021-Q1"}'], "open", true],
  ["called open, beside something of which nobody knows the period", ["{"], "open", false],
])("%s: is the period sealed? %s", (_what, stored, status, sealed) => {
  const tables = sources({ status });
  const report = stored === null ? undefined : said(tables, stored).report;
  expect(isPeriodSealed(readBook(tables), report, "2021-Q1")).toBe(sealed);
});

test("verifying goes forward in small steps, whatever the seals hold", () => {
  const tables = sources();
  const many = Array.from({ length: 50 }, (_seal, index) => writeSeal({ ...seal(), sealedAt: `2021-04-10 10:${10 + (index % 50)}` }));
  const shares = [...verifyInSteps(many, tables, readBook(tables))];
  expect(shares.length).toBeGreaterThan(2 * many.length);
  expect([...shares].sort((one, other) => one - other)).toEqual(shares);
  expect([Math.min(...shares) >= 0, shares.at(-1)]).toEqual([true, 1]);
});

test("a changed cell is named, beside the seal that it breaks, and the results that changed with it", () => {
  const tables = sources({ entries: entry(1, 3, 9.5) });
  const { findings, facts } = said(tables, [STORED]);
  expect(findings.map(({ code, place, found }) => [code, place.table, place.row, found])).toEqual([
    ["SEAL_BROKEN", "EmuPeriods", 0, "sealed"],
    ["SEAL_CELL_CHANGED", "EmuEntries", 0, 9.5],
  ]);
  expect(findings[0]!.params).toMatchObject({ period: "2021-Q1", cells: 1, results: 2 });
  expect(describeFinding(findings[1]!, "vi")).toMatchObject({ found: "9,5", expected: "Giá trị đã niêm phong: 9" });
  expect(facts).toMatchObject({ broken: ["2021-Q1"], changed: [] });
});

test.each<readonly [what: string, row: number, column: number, value: Cell, expected: string]>([
  ["a number in place of nothing", 1, 4, 1, "–"],
  ["nothing in place of a number", 1, 3, null, "Giá trị đã niêm phong: 9"],
])("%s", (_what, row, column, value, expected) => {
  const changed = said(sources({ entries: entry(row, column, value) }), [STORED]).findings.at(-1)!;
  expect(changed.code).toBe("SEAL_CELL_CHANGED");
  expect(describeFinding(changed, "vi").expected).toBe(expected === "–" ? "" : expected);
});

test("logical values and errors are told as they are shown", () => {
  const rubric = RUBRIC.map((line, row) => (row === 1 ? line.map((cell) => (cell === false ? null : cell)) : line));
  expect(said(sources({ rubric }), [STORED]).findings.at(-1)!.params["sealed"]).toBe("FALSE");
  const { book, review } = reviewTables(sources({ entries: entry(1, 3, { error: "#N/A" }) }), "2021-Q1");
  const faulty = sealPeriod(sources({ entries: entry(1, 3, { error: "#N/A" }) }), book, review, {
    engine: "1",
    sealedAt: "",
    previous: "",
  });
  expect(said(sources(), [writeSeal(faulty)]).findings.at(-1)!.params["sealed"]).toBe("#N/A");
  expect(said(sources({ entries: entry(1, 4, "x") }), [STORED]).findings.at(-1)!.params["sealed"]).toBe("");
});

test("a row that is gone has no cell to be shown; the seal says how many", () => {
  const { codes, findings } = said(sources({ entries: ENTRIES.filter((_line, row) => row !== 1) }), [STORED]);
  expect(codes).toEqual(["SEAL_BROKEN"]);
  expect(findings[0]!.params["cells"]).toBe(4);
});

test("a rubric that changed since is no reason not to seal the next period, and is named all the same", () => {
  const rubric = RUBRIC.map((line, row) => (row === 1 ? line.map((cell) => (cell === 10 ? 20 : cell)) : line));
  const { codes, facts } = said(sources({ rubric }), [STORED]);
  expect(codes).toEqual(["SEAL_BROKEN", "SEAL_CELL_CHANGED"]);
  expect(facts).toMatchObject({ broken: [], changed: ["2021-Q1"] });
});

test.each<readonly [what: string, stored: readonly string[], tables: TableSources, codes: readonly string[], broken: readonly string[]]>([
  ["a seal that was changed", [writeSeal({ ...seal(), sealedAt: "x" })], sources(), ["SEAL_TAMPERED"], ["2021-Q1"]],
  ["a seal without the one before it", [writeSeal(seal("2021-Q1", "0".repeat(64)))], sources(), ["SEAL_CHAIN_BROKEN"], ["2021-Q1"]],
  ["a sealed period opened again", [STORED], sources({ status: "open" }), ["SEAL_REOPENED"], ["2021-Q1"]],
  ["called sealed without a seal", [], sources(), ["SEAL_MISSING"], ["2021-Q1"]],
  ["the same, of a period without entries", [], sources({ entries: ENTRIES.filter(([id]) => id !== "2021-Q1") }), [], []],
  ["a damaged seal", ["{"], sources({ status: "open" }), ["SEAL_DAMAGED"], ["?"]],
  ["a seal of a later version", ['{"format":9,"period":"2021-Q1"}'], sources(), ["SEAL_NEWER"], ["2021-Q1"]],
  ["a seal of a period that is not listed", [writeSeal(seal("2022"))], sources({ status: "open" }), [], []],
])("%s", (_what, stored, tables, codes, broken) => {
  const answer = said(tables, stored);
  expect(answer.codes).toEqual(codes);
  expect(answer.facts.broken).toEqual(broken);
});

const Q2 = { ...sources().EmuPeriods! };

/** A log as sealing and undoing write it. */
function withLog(...lines: readonly (readonly [action: string, place: string, after: string | null])[]): TableSources {
  const rows = lines.map(([action, place, after], index) => [46_000 + index, action, place, null, after]);
  return { ...sources(), EmuLog: { cells: [["Thời điểm", "Việc làm", "Vị trí", "Trước", "Sau"], ...rows] } };
}

const CODE = codeOf(seal().hash);
const OTHER = "AH9X-0GZ0-339W-9N6P";

test.each<readonly [what: string, tables: TableSources, lost: readonly string[]]>([
  ["the seal that the log knows is there", withLog(["Niêm phong kỳ", "2021-Q1", `“${CODE}”`]), []],
  ["in English", withLog(["Sealed the period", "2021-Q2", `"${OTHER}"`]), ["2021-Q2"]],
  ["one that was cut out, with its state typed back", withLog(["Niêm phong kỳ", "2021-Q2", `“${OTHER}”`]), ["2021-Q2"]],
  ["another one in its place", withLog(["Niêm phong kỳ", "2021-Q1", `“${OTHER}”`]), ["2021-Q1"]],
  ["one that was undone", withLog(["Niêm phong kỳ", "2021-Q2", `“${OTHER}”`], ["Hoàn tác niêm phong", "Kỳ!E6", "“đã khóa”"]), []],
  [
    "the line of its cell, and what people wrote",
    withLog(["Niêm phong kỳ", "Kỳ!E6", "“đã niêm phong”"], ["Niêm phong kỳ", "2021-Q2", "đã ký"], ["Gọi điện", "2021-Q2", `“${OTHER}”`]),
    [],
  ],
])("the log is asked which seals there should be: %s", (_what, tables, lost) => {
  const { report, codes, facts } = said(tables, [STORED]);
  expect(report.lost.map(({ period }) => period)).toEqual(lost);
  expect(codes).toEqual(lost.map(() => "SEAL_LOST"));
  expect(facts.broken).toEqual(lost);
});

test("a seal of rules that this version does not know is not checked, whatever the results", () => {
  const { report, codes, findings } = said(sources(), [writeSeal(seal("2021-Q1", "", "999"))]);
  expect(report.verifications.map(stateOf)).toEqual(["unchecked"]);
  expect(codes).toEqual(["SEAL_RULES_UNKNOWN"]);
  expect(findings[0]!.params).toMatchObject({ period: "2021-Q1", engine: "999" });
});

test("a seal that cannot be read, and one that is called for, are not said to be lost as well", () => {
  const log = withLog(["Niêm phong kỳ", "2021-Q1", `“${CODE}”`]);
  expect(said(log, ['{"format":9,"period":"2021-Q1"}']).codes).toEqual(["SEAL_NEWER"]);
  expect(said(log, ['{"format":9,"period":"2021-Q2"}']).codes).toEqual(["SEAL_NEWER", "SEAL_LOST"]);
  expect(said(log, []).codes).toEqual(["SEAL_LOST"]);
});

test("a log without its columns, and a row that is cut short, say nothing of seals", () => {
  const logs = [
    [["Việc làm"], ["Niêm phong kỳ"]],
    [
      ["Thời điểm", "Việc làm", "Vị trí", "Trước", "Sau"],
      [46_000, "Niêm phong kỳ"],
    ],
  ];
  for (const cells of logs) {
    expect(said({ ...sources(), EmuLog: { cells } }, [STORED]).report.lost).toEqual([]);
  }
});

test.each<readonly [what: string, stored: readonly string[], tables: TableSources, sealed: boolean, holding: boolean]>([
  ["nothing sealed", [], sources({ status: "open" }), false, true],
  ["a seal that holds", [STORED], sources(), true, true],
  ["one that cannot be read", ["{"], sources({ status: "open" }), true, false],
  ["one that is missing", [], sources(), true, false],
])("the workbook as a whole: %s", (_what, stored, tables, sealed, holding) => {
  const { report } = said(tables, stored);
  expect([isSealed(report), allHold(report)]).toEqual([sealed, holding]);
});

test("one undoing of several cells has several lines of one moment, and takes back one seal", () => {
  const undone = [46_001, "Hoàn tác niêm phong", "Kỳ!E6", null, null];
  const made = (period: string, code: string) => [46_000, "Niêm phong kỳ", period, null, code];
  const header = ["Thời điểm", "Việc làm", "Vị trí", "Trước", "Sau"];
  const log = [header, made("2021-Q2", OTHER), made("2021-Q3", OTHER), undone, undone];
  const { report } = said({ ...sources(), EmuLog: { cells: log } }, [STORED]);
  expect(report.lost).toEqual([{ period: "2021-Q2", code: OTHER }]);
});

test.each<readonly [what: string, other: Partial<Seal>, codes: readonly string[]]>([
  ["a second seal of the same period", { previous: seal().hash }, ["SEAL_RIVALLED", "SEAL_RIVALLED"]],
  ["two that begin the chain", { period: "2021-Q2" }, ["SEAL_RIVALLED", "SEAL_RIVALLED"]],
  [
    "one made before the one that it follows",
    { period: "2021-Q2", previous: seal().hash, sealedAt: "2021-04-05 08:59" },
    ["SEAL_BEFORE_ITS_TIME"],
  ],
  ["one that does not say when", { period: "2021-Q2", previous: seal().hash, sealedAt: "x" }, ["SEAL_BEFORE_ITS_TIME"]],
  ["one of the same minute", { period: "2021-Q2", previous: seal().hash }, []],
])("%s", (_what, other, codes) => {
  const tables = {
    ...sources(),
    EmuPeriods: { ...Q2, cells: Q2.cells.map((line) => line.map((cell) => (cell === "closed" ? "sealed" : cell))) },
  };
  const { book, review } = reviewTables(tables, other.period ?? "2021-Q1");
  const made = { ...sealPeriod(tables, book, review, { engine: "2", sealedAt: "2021-04-05 09:00", previous: "" }), ...other };
  const second = { ...made, hash: hashOfSeal(made) };
  const { findings } = said(tables, [STORED, writeSeal(second)]);
  const told = ["SEAL_RIVALLED", "SEAL_BEFORE_ITS_TIME", "SEAL_CHAIN_BROKEN", "SEAL_TAMPERED"];
  expect(findings.map(({ code }) => code).filter((code) => told.includes(code))).toEqual(codes);
});

test("a sealed cell that is a formula is named, also where it shows nothing, and a table on a hidden sheet", () => {
  const entries = { cells: ENTRIES, at, formulas: new Map([[1, new Set([3, 4])]]) };
  const { findings, report } = said({ ...sources(), EmuEntries: entries }, [STORED]);
  expect(findings.map(({ code, place, found }) => [code, place.row, place.column, found])).toEqual([
    ["SEAL_FORMULA", 0, "self", 9],
    ["SEAL_FORMULA", 0, "note", null],
  ]);
  expect(report.verifications.map(stateOf)).toEqual(["broken"]);
  // A formula in another period's row is not this seal's.
  expect(said({ ...sources(), EmuEntries: { ...entries, formulas: new Map([[3, new Set([3])]]) } }, [STORED]).codes).toEqual([]);
  const unseen = { ...sources(), EmuRubric: { cells: RUBRIC, at, hidden: true as const } };
  expect(said(unseen, [STORED]).codes).toEqual(["SEAL_TABLE_HIDDEN"]);
  expect(allHold(said(unseen, [STORED]).report)).toBe(false);
  expect(said(unseen, []).report.hidden).toEqual([]);
});

test("seals that hold nothing are told from each other by their number, not by every cell of the workbook", () => {
  const tiny = { ...seal(), inputs: [], results: [] };
  const many = Array.from({ length: 1_200 }, (_row, index) => ["2021-Q1", "A", `I.${index}`, 1, null]);
  const tables = sources({ entries: [ENTRIES[0]!, ...many] });
  const [one] = said(tables, [writeSeal({ ...tiny, hash: hashOfSeal(tiny) })]).report.verifications;
  expect([one!.inputs.length, one!.inputCount > 4_000]).toEqual([1_000, true]);
  // Nothing is left of the period and nothing is as it was sealed: there is nothing to review.
  const gone = said(sources({ entries: ENTRIES.slice(0, 1) }), [STORED]).report.verifications;
  expect(gone.map(({ resultCount }) => resultCount > 0)).toEqual([true]);
});

test("without a table of periods there is nothing to be called sealed", () => {
  const { EmuPeriods: _periods, ...rest } = sources();
  expect(said(rest, ["{"]).codes).toEqual(["SEAL_DAMAGED"]);
  expect(said(rest, []).codes).toEqual([]);
});

test("a seal of other rules that gave other results cannot be checked: it is said, and nothing is broken", () => {
  const other = seal("2021-Q1", "", "1");
  const results = other.results.map((line) => (line.key.includes("points") ? { ...line, value: "1" } : line));
  const unsigned = { ...other, results };
  const hash = hashOfSeal(unsigned);
  const { codes, findings, facts, report } = said(sources(), [writeSeal({ ...unsigned, hash })]);
  expect(report.verifications.map(stateOf)).toEqual(["unchecked"]);
  expect(codes).toEqual(["SEAL_RULES_DIFFER"]);
  expect(findings[0]!.params).toMatchObject({ engine: "1", results: 2 });
  expect(facts.broken).toEqual([]);
});

test("the findings stand among the others, errors first", () => {
  const tables = sources({ entries: entry(1, 3, 9.5) });
  const { book, review } = reviewTables(tables, "2021-Q2");
  const { findings } = withSealFindings(review, verifySeals([STORED], tables, book), tables, book);
  expect(findings.slice(0, 2).map(({ code }) => code)).toEqual(["SEAL_BROKEN", "SEAL_CELL_CHANGED"]);
  expect(findings.length).toBe(review.findings.length + 2);
});

test("of very many changed cells the first fifty are named", () => {
  const rows = Array.from({ length: 60 }, (_row, index) => ["2021-Q1", "A", `I.${index}`, 1, null] as const);
  const many = (self: number) => sources({ entries: [ENTRIES[0]!, ...rows.map((row) => row.map((cell) => (cell === 1 ? self : cell)))] });
  const { book, review } = reviewTables(many(1), "2021-Q1");
  const sealed = sealPeriod(many(1), book, review, { engine: "1", sealedAt: "", previous: "" });
  const { findings } = said(many(2), [writeSeal(sealed)]);
  expect(findings[0]!.params["cells"]).toBe(60);
  expect(findings).toHaveLength(51);
});
