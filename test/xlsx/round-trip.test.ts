/** What is written is read back the same. */
import fc from "fast-check";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { anyDocument, canonical } from "./arbitrary";
import { EVERY_FEATURE } from "./every-feature";

function readBack(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.document;
}

test("the document that uses every feature comes back as it was", () => {
  expect(readBack(writeXlsx(EVERY_FEATURE))).toEqual(canonical(EVERY_FEATURE));
});

test("any document comes back as it was", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(readBack(writeXlsx(document))).toEqual(canonical(document));
    }),
    { numRuns: 300 },
  );
});

test("any values-only copy comes back with the same values and without formulas", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const back = readBack(writeXlsx(valuesOnly(document)));
      const cells = back.sheets.flatMap((sheet) => sheet.cells.flat());
      expect(cells.filter((cell) => cell?.formula !== undefined || cell?.spill !== undefined)).toEqual([]);
      expect(back).toEqual(canonical(valuesOnly(document)));
    }),
    { numRuns: 50 },
  );
});

test("the same document gives the same bytes, whatever the hour and the time zone", () => {
  const now = jest.spyOn(Date, "now").mockReturnValue(0);
  const first = writeXlsx(EVERY_FEATURE);
  now.mockReturnValue(4e12);
  const second = writeXlsx(structuredClone(EVERY_FEATURE));
  now.mockRestore();
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test("100,000 cells are read well within a second", () => {
  const row = (i: number) => [{ value: `Đơn vị ${i % 700}` }, { value: i / 7 }, { value: i }, { value: "đạt" }, { value: true }];
  const cells = Array.from({ length: 20_000 }, (_, i) => row(i));
  const sheet = { name: "Chấm điểm", cells, tables: [], validations: [] };
  const bytes = writeXlsx({ sheets: [sheet], names: [], properties: { title: "", language: "vi-VN" } });
  const start = performance.now();
  const back = readBack(bytes);
  const elapsed = performance.now() - start;
  expect(back.sheets[0]?.cells).toHaveLength(20_000);
  expect(elapsed).toBeLessThan(1000);
});
