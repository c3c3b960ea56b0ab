/** What units type into their own workbooks is what stands in the cluster's afterwards, as if it had been typed there. */
import fc from "fast-check";
import { at } from "../../../src/core/numbers/at";
import type { Cell } from "../../../src/core/model/cell";
import { UNIT_COLUMNS } from "../../../src/review/unit-files";
import { readHeaderRow } from "../../../src/tables/table";
import { collectedFile } from "../../../src/review/read-unit-file";
import type { WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { CELL_LOOKS } from "../../../src/document/styles";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { runs } from "../../runs";
import { blanked, collected, planOf, preset, says, splitOf, withCells, type EntryCell } from "./support";

const PERIOD = "2017";
const EMPTY = blanked(preset("bca-cum3-2017"), PERIOD);
const UNITS = splitOf(EMPTY, PERIOD);

/** Cells of the units' own columns, by unit, criterion and column. */
function places(document: WorkbookDocument): ReadonlyMap<string, EntryCell> {
  const { at: corner, cells } = tablesOf(document).EmuEntries!;
  const { columns } = readHeaderRow("EmuEntries", cells);
  const found = new Map<string, EntryCell>();
  cells.slice(1).forEach((line, row) => {
    const [period, unit, criterion] = ["period", "unit", "criterion"].map((column) => String(line[columns.get(column)!]));
    if (period === PERIOD) {
      for (const column of UNIT_COLUMNS) {
        const position = columns.get(column)!;
        const place = { sheet: corner!.sheet, row: corner!.row + 1 + row, column: corner!.column + position };
        found.set([unit, criterion, column].join("|"), { ...place, value: line[position] ?? null });
      }
    }
  });
  return found;
}

function isOpen(document: WorkbookDocument, { sheet, row, column }: EntryCell): boolean {
  const style = document.sheets.find(({ name }) => name === sheet)?.cells[row]?.[column]?.style;
  return style !== undefined && !CELL_LOOKS[style].locked;
}

const CLUSTER = places(EMPTY);
/** Every cell that some unit may type into. */
const OPEN = UNITS.flatMap(({ document }, unit) =>
  [...places(document)].filter(([key, cell]) => CLUSTER.has(key) && isOpen(document, cell)).map(([key, cell]) => ({ key, unit, cell })),
);

test("there is something to type for every unit", () => {
  expect(new Set(OPEN.map(({ unit }) => unit)).size).toBe(UNITS.length);
  expect(OPEN.length).toBeGreaterThan(300);
});

test("typed in the units' files, saved, collected: the cluster's workbook as if typed there; in any order, file by file or at once", async () => {
  const typed = fc.oneof(
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom<Cell>(0, 0.755, "25,67", "ghi chú\nhai dòng", "không phát sinh", true),
  );
  const typing = fc.array(fc.tuple(fc.nat({ max: OPEN.length - 1 }), typed), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(typing, fc.infiniteStream(fc.nat()), async (pairs, order) => {
      const values = new Map(pairs.map(([index, value]) => [at(OPEN, index), value]));
      const expected = withCells(
        EMPTY,
        [...values].map(([{ key }, value]) => ({ ...CLUSTER.get(key)!, value })),
      );
      const files = UNITS.map(({ fileName, document }, unit) => {
        const own = [...values].filter(([place]) => place.unit === unit);
        const saved = withCells(
          document,
          own.map(([{ cell }, value]) => ({ ...cell, value })),
        );
        return collectedFile(fileName, readXlsx(writeXlsx(saved)));
      });
      const mixed = files
        .map((file) => ({ file, turn: order.next().value ?? 0 }))
        .sort((one, other) => one.turn - other.turn)
        .map(({ file }) => file);
      const plan = planOf(EMPTY, mixed, PERIOD);
      expect([plan.conflicts, plan.edits.length]).toEqual([[], values.size]);
      expect(says(await collected(EMPTY, plan), PERIOD)).toEqual(says(expected, PERIOD));

      let growing = EMPTY;
      for (const file of mixed) {
        growing = await collected(growing, planOf(growing, [file], PERIOD));
      }
      expect(says(growing, PERIOD)).toEqual(says(expected, PERIOD));
    }),
    { numRuns: runs(8) },
  );
}, 120_000);
