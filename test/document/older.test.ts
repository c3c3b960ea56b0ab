/** A workbook of the first version: fewer policy rows, no hidden names of result cells. It is read as it is, with the same result. */
import { review } from "../../src/core/review";
import { DEFAULT_POLICY } from "../../src/core/model/policy";
import { readBook } from "../../src/tables/read-book";
import { POLICY_WORDS } from "../../src/schema/words";
import type { SheetDocument, WorkbookDocument } from "../../src/document/document";
import { createDocumentPort } from "../../src/document/document-port";
import { tablesOf } from "../../src/document/reading/tables";
import { buildPreset } from "../../src/template/presets";

const LATER = [
  "grades",
  "scale",
  "no-target",
  "leader-outlier",
  "clusters",
  "vote-threshold",
  "vote-base",
  "vote-ballots",
  "year-from",
] as const;
const NEWEST = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

function withoutLaterRules(sheet: SheetDocument): SheetDocument {
  const table = sheet.tables.find(({ name }) => name === "EmuPolicy");
  if (table === undefined) {
    return sheet;
  }
  const names = new Set<unknown>(LATER.map((name) => POLICY_WORDS[name].vi));
  const kept = sheet.cells.filter((line, row) => row <= table.row || !names.has(line[table.column]?.value));
  const removed = sheet.cells.length - kept.length;
  const tables = sheet.tables.map((one) =>
    one === table ? { ...one, rows: one.rows - removed } : one.row > table.row ? { ...one, row: one.row - removed } : one,
  );
  return { ...sheet, cells: kept, tables };
}

const OLDER: WorkbookDocument = {
  ...NEWEST,
  sheets: NEWEST.sheets.map(withoutLaterRules),
  names: NEWEST.names.filter(({ name }) => name === "EMU_SCHEMA" || name === "EMU_PERIOD"),
};

test("its later rules are not there, and nothing else is gone", () => {
  const rows = (document: WorkbookDocument): number => tablesOf(document).EmuPolicy!.cells.length;
  expect(rows(NEWEST) - rows(OLDER)).toBe(LATER.length);
  const { EmuPolicy: _new, results: _cells, ...tables } = tablesOf(NEWEST);
  const { EmuPolicy: _old, ...older } = tablesOf(OLDER);
  const cells = (of: object) => Object.values(of).map((table) => (table as { cells: unknown } | null)?.cells);
  expect(cells(older)).toEqual(cells(tables));
});

test("what it does not state is the usual rule, and its review is the same", () => {
  const [newest, older] = [NEWEST, OLDER].map((document) => {
    const { results: _cells, ...tables } = tablesOf(document);
    return readBook(tables);
  });
  expect(older!.policy).toEqual({ ...newest!.policy, noTarget: DEFAULT_POLICY.noTarget });
  expect(older!.findings).toEqual(newest!.findings);
  const [after, before] = [older!, newest!].map((book) => review(book, "2017"));
  const results = ({ scores, standings, awards, clusters }: typeof after & object) => ({
    points: Array.from({ length: scores.length }, (_cell, index) => scores.pointsAt(index)),
    ...{ standings, awards, clusters },
  });
  expect(results(after!)).toEqual(results(before!));
  expect(after!.standings.some(({ rank }) => rank === 1)).toBe(true);
  expect(after!.findings).toEqual(before!.findings);
});

test("it is open for everything: reading, corrections, its period", async () => {
  const port = createDocumentPort(OLDER);
  expect(await port.read()).toMatchObject({ ok: true, value: { bound: true, schema: 2 } });
  expect(await port.choosePeriod("2017-H1")).toMatchObject({ ok: true });
});

test.each([
  ["1", 1],
  ["3", 3],
  ["abc", 0],
])("a schema that says %s is read as version %s: 0 and 1 are older, 3 is refused", async (refersTo, schema) => {
  const names = NEWEST.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo } : name));
  const port = createDocumentPort({ ...NEWEST, names });
  expect(await port.read()).toMatchObject({ value: { schema } });
  expect((await port.choosePeriod("2017-H1")).ok).toBe(schema < 3);
});
