/** A seal holds through moving and saving, in both languages, and names any single cell that is changed. */
import fc from "fast-check";
import { cellAt, locate } from "../../../src/tables/locate";
import { inputLines } from "../../../src/tables/seal/lines";
import { holds } from "../../../src/tables/seal/verify";
import type { WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { storedSeals } from "../../../src/document/parts/seal";
import { tablesOf } from "../../../src/document/reading/tables";
import { sealingOf } from "../../../src/review/steps/seal/plan";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { runs } from "../../runs";
import { cleanSample, inStatus, PERIOD, sealable, sealedSample, SEALED_AT, typedInto } from "./support";

function throughFile(document: WorkbookDocument): WorkbookDocument {
  const read = readXlsx(writeXlsx(document));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

/** Every sheet with its content this many rows and columns further on. */
function moved(document: WorkbookDocument, rows: number, columns: number): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: [
      ...Array.from({ length: rows }, () => []),
      ...sheet.cells.map((line) => [...Array.from({ length: columns }, () => undefined), ...line]),
    ],
    tables: sheet.tables.map((table) => ({ ...table, row: table.row + rows, column: table.column + columns })),
    validations: [],
  }));
  return { ...document, sheets };
}

test.each(["vi", "en"] as const)(
  "the seal of a workbook in %s holds after it was saved, and where its tables stand elsewhere",
  async (language) => {
    const sealed = await sealedSample(language);
    expect(sealable(sealed).report.verifications.map(holds)).toEqual([true]);
    expect(sealable(throughFile(sealed)).report.verifications.map(holds)).toEqual([true]);
    expect(sealable(moved(sealed, 3, 2)).report.verifications.map(holds)).toEqual([true]);
    expect(storedSeals(throughFile(throughFile(sealed)))).toEqual(storedSeals(sealed));
  },
);

test.each(["title", "authority", "number"])(
  "the cluster's %s, emptied, is named with its cell: nothing else of its row is sealed",
  async (name) => {
    const sealed = await sealedSample();
    const { place } = inputLines(tablesOf(sealed), PERIOD).find(({ key }) => key === JSON.stringify(["EmuCluster", name, "value"]))!;
    const document = typedInto(sealed, cellAt(tablesOf(sealed), place)!, null);
    const [verification] = sealable(document).report.verifications;
    expect(verification!.inputs).toEqual([expect.objectContaining({ key: ["EmuCluster", name, "value"], now: "", place })]);
  },
);

test("any single cell that is changed is named, with its place", async () => {
  const sealed = await sealedSample();
  const sources = tablesOf(sealed);
  const lines = inputLines(sources, PERIOD);
  const ids = new Set(["period", "id"]);
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.constantFrom<string | number | null>("khác", 12_345.67, null), (index, value) => {
      const { place } = lines[index]!;
      const cell = cellAt(sources, place)!;
      const document = typedInto(sealed, cell, value);
      const [verification] = sealable(document).report.verifications;
      expect(holds(verification!)).toBe(false);
      // A row that is no longer of the period is told by its name, cell by cell.
      const isGone = ids.has(place.column!) && (place.table === "EmuEntries" || place.table === "EmuPeriods");
      const named = verification!.inputs.filter((one) => one.place !== null).map((one) => locate(tablesOf(document), one.place!)!.cell);
      expect(isGone ? verification!.inputs.length > 0 : named.includes(cell.cell)).toBe(true);
    }),
    {
      numRuns: runs(40),
      examples: [
        [0, null],
        [1, null],
        [2, null],
      ],
    },
  );
}, 60_000);

test("sealing is refused where the workbook has other seals by now, or the status is another", async () => {
  const closed = inStatus(cleanSample(), "closed");
  const { added, edits, remark } = sealingOf(sealable(closed), SEALED_AT)!;
  const sealed = createDocumentPort(await sealedSample());
  expect(await sealed.seal(added, edits, remark)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  const opened = createDocumentPort(inStatus(closed, "appraisal"));
  expect(await opened.seal(added, edits, remark)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(storedSeals(opened.document())).toEqual([]);
});

test("an undone seal leaves the workbook as it was, but for the log; one that is gone is not taken back", async () => {
  const closed = inStatus(cleanSample(), "closed");
  const port = createDocumentPort(closed, "a.xlsx", () => SEALED_AT);
  const { added, edits, remark } = sealingOf(sealable(closed), SEALED_AT)!;
  await port.seal(added, edits, remark);
  expect(await port.undo()).toMatchObject({ ok: true });
  const { EmuLog: _log, ...tables } = tablesOf(port.document());
  const { EmuLog: _before, ...before } = tablesOf(closed);
  expect([tables, storedSeals(port.document())]).toEqual([before, []]);
});
