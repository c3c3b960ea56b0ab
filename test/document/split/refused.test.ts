/** A write that is refused leaves the workbook as it was; what stood in its way gone, the same plan is carried out. */
import fc from "fast-check";
import { at } from "../../../src/core/numbers/at";
import type { Choice } from "../../../src/review/steps/collect/conflicts";
import { planCollect } from "../../../src/review/steps/collect/plan";
import { readA1 } from "../../../src/tables/cells/a1";
import { writingOf } from "../../../src/review/steps/collect/patch";
import type { WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { runs } from "../../runs";
import { blanked, fileOf, preset, says, splitOf, unitCells, withCells } from "./support";
import { COLLECT_ACTION } from "../../../src/review/steps/collect/words";

const PERIOD = "2017";
const WHOLE = preset("bca-cum3-2017");
const EMPTY = blanked(WHOLE, PERIOD);
const FILES = splitOf(WHOLE, PERIOD).map(fileOf);
const CELLS = unitCells(WHOLE, PERIOD).filter(({ value }) => typeof value === "number");

/** The cluster without its last rows of entries: they have to be added. */
function shortened(document: WorkbookDocument, by: number): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === "EmuEntries");
    return table === undefined
      ? sheet
      : {
          ...sheet,
          tables: sheet.tables.map((one) => (one === table ? { ...table, rows: table.rows - by } : one)),
          cells: sheet.cells.map((line, row) => (row >= table.row + table.rows - by ? line.slice(table.columns) : line)),
        };
  });
  return { ...document, sheets };
}

type Cause = "protected" | "changed" | "no room" | "no table";

/** The workbook with something in the way of the edit number `which`. */
function spoilt(document: WorkbookDocument, cause: Cause, address: { readonly sheet: string; readonly cell: string }): WorkbookDocument {
  const place = readA1(address.cell)!;
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === "EmuEntries");
    if (table === undefined) {
      return sheet;
    }
    switch (cause) {
      case "protected":
        return { ...sheet, protected: true };
      case "no table":
        return { ...sheet, tables: sheet.tables.filter((one) => one !== table) };
      case "changed":
      case "no room": {
        const row = cause === "changed" ? place.row : table.row + table.rows;
        const column = cause === "changed" ? place.column : table.column;
        const cells = Array.from({ length: Math.max(sheet.cells.length, row + 1) }, (_line, index) => sheet.cells[index] ?? []);
        const line = Array.from({ length: Math.max(at(cells, row).length, column + 1) }, (_cell, index) => at(cells, row)[index]);
        line[column] = { value: "ai đó ghi" };
        return { ...sheet, cells: cells.map((one, index) => (index === row ? line : one)) };
      }
    }
  });
  return { ...document, sheets };
}

test("refused for whatever reason, nothing is written; then the same plan is, to the same end", async () => {
  const causes = fc.constantFrom<Cause>("protected", "changed", "no room", "no table");
  const others = fc.uniqueArray(fc.nat({ max: CELLS.length - 1 }), { maxLength: 5 });
  const choice = fc.constantFrom<Choice>("keep", "take");
  await fc.assert(
    fc.asyncProperty(causes, fc.nat(), others, choice, async (cause, which, typed, filled) => {
      const cluster = shortened(
        withCells(
          EMPTY,
          typed.map((index) => ({ ...at(CELLS, index), value: 4321 })),
        ),
        3,
      );
      const sources = tablesOf(cluster);
      const plan = planCollect(sources, FILES, { period: PERIOD, choices: new Map([["filled", filled]]) });
      const { edits, rows } = writingOf(plan, sources);
      expect([plan.undecided, rows.length]).toEqual([0, 3]);
      const bad = spoilt(cluster, cause, at(edits, which % edits.length).address);
      const refusing = createDocumentPort(bad, "cum.xlsx");
      expect(await refusing.appendRows([{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits)).toMatchObject({ ok: false });
      expect(refusing.document()).toEqual(bad);
      expect(await refusing.undo()).toMatchObject({ ok: false, code: "nothing-to-undo" });

      const port = createDocumentPort(cluster, "cum.xlsx");
      const written = await port.appendRows([{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits);
      expect(written).toMatchObject({ ok: true, value: { rows: 3, cells: edits.length } });
      const done = port.document();
      const again = planCollect(tablesOf(done), FILES, { period: PERIOD, choices: new Map([["filled", filled]]) });
      expect([again.edits, again.rows]).toEqual([[], []]);
      if (filled === "take") {
        // What nobody sent (an appraisal in a row that was lost) cannot come back; all that the units typed does.
        expect(unitSays(done)).toEqual(unitSays(WHOLE));
      }
      expect(await port.undo()).toMatchObject({ ok: true });
      expect(says(port.document(), PERIOD)).toEqual(says(cluster, PERIOD));
    }),
    { numRuns: runs(12) },
  );
}, 120_000);

function unitSays(document: WorkbookDocument): readonly string[] {
  return says(document, PERIOD).filter((line) => !/"(cross-check|appraised)"\]/.test(line));
}
