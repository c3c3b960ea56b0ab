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
