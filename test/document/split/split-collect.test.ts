/** The units' workbooks, there and back: nothing is lost, nothing is added, in whatever order the files come. */
import fc from "fast-check";
import type { WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { runs } from "../../runs";
import { blanked, collected, fileOf, planOf, preset, realFileOf, says, splitOf, unitCells, withCells } from "./support";

const PERIODS = [
  ["bca-cum3-2017", "2017"],
  ["cahn-cum11-2021", "2021-D1"],
  ["daknong-2021", "2021"],
] as const;

test.each(PERIODS)("%s, %s: split, typed in, sent back as real files and collected is the cluster's workbook", async (id, period) => {
  const whole = preset(id);
  const files = splitOf(whole, period).map(realFileOf);
  const empty = blanked(whole, period);
  const plan = planOf(empty, files, period);
  expect(plan.conflicts).toEqual([]);
  expect(plan.edits.length).toBe(unitCells(whole, period).filter(({ value }) => value !== null).length);
  expect(plan.edits.length).toBeGreaterThan(20);
  const done = await collected(empty, plan);
  expect(says(done, period)).toEqual(says(whole, period));
});

/** The cluster's entries with other figures in some cells and none in others. */
function anyEntries(whole: WorkbookDocument, period: string): fc.Arbitrary<WorkbookDocument> {
  const cells = unitCells(whole, period);
  const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99 }), fc.constantFrom("25,67", "=1+1", "ghi chú"));
  return fc.array(fc.tuple(fc.nat({ max: cells.length - 1 }), value), { maxLength: 40 }).map((changes) =>
    withCells(
      whole,
      changes.flatMap(([at, typed]) => cells.slice(at, at + 1).map((cell) => ({ ...cell, value: typed }))),
    ),
  );
}

const PERIOD = "2017";
const WHOLE = preset("bca-cum3-2017");

test("any entries: what was split comes back, once, and in any order of files", async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries(WHOLE, PERIOD), fc.infiniteStream(fc.nat()), async (filled, order) => {
      const files = splitOf(filled, PERIOD).map(fileOf);
      const empty = blanked(filled, PERIOD);
      const done = await collected(empty, planOf(empty, files, PERIOD));
      expect(says(done, PERIOD)).toEqual(says(filled, PERIOD));

      const again = planOf(done, files, PERIOD);
      expect([again.edits, again.rows, again.undecided]).toEqual([[], [], 0]);

      const shuffled = files.map((file) => [order.next().value ?? 0, file] as const).sort(([one], [other]) => one - other);
      const mixed = shuffled.map(([, file]) => file);
      expect(planOf(empty, mixed, PERIOD)).toEqual(planOf(empty, files, PERIOD));

      let oneByOne = empty;
      for (const file of mixed) {
        oneByOne = await collected(oneByOne, planOf(oneByOne, [file], PERIOD));
      }
      expect(says(oneByOne, PERIOD)).toEqual(says(done, PERIOD));
    }),
    { numRuns: runs(6) },
  );
}, 60_000);

test("a row that the cluster lost is added again", async () => {
  const files = splitOf(WHOLE, PERIOD).map(fileOf);
  const all = tablesOf(WHOLE).EmuEntries?.cells.length ?? 0;
  const lost = blanked(WHOLE, PERIOD);
  const keep = lost.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === "EmuEntries" ? { ...table, rows: table.rows - 2 } : table)),
    cells: sheet.cells.map((line, row) => {
      const table = sheet.tables.find(({ name }) => name === "EmuEntries");
      return table !== undefined && row >= table.row + table.rows - 2
        ? line.map((cell, at) => (at < table.columns ? undefined : cell))
        : line;
    }),
  }));
  const shorter = { ...lost, sheets: keep };
  const plan = planOf(shorter, files, PERIOD);
  expect(plan.rows.length).toBeGreaterThan(0);
  const done = await collected(shorter, plan);
  expect(tablesOf(done).EmuEntries?.cells.length).toBe(all - 2 + plan.rows.length);
  expect(says(done, PERIOD).length).toBe(says(WHOLE, PERIOD).length);
  expect(planOf(done, files, PERIOD)).toMatchObject({ edits: [], rows: [], undecided: 0 });
});
