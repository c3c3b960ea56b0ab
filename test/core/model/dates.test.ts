/** Days of the calendar as Excel counts them. */
import { daySerial } from "../../../src/core/model/dates";
import { formatDate } from "../../../src/text/format";
import { runs } from "../../runs";
import fc from "fast-check";

test.each([
  [[1900, 3, 1], 61],
  [[1970, 1, 1], 25_569],
  [[2000, 2, 29], 36_585],
  [[2021, 1, 1], 44_197],
  [[2024, 1, 1], 45_292],
  [[2025, 7, 1], 45_839],
  [[2026, 10, 1], 46_296],
] as const)("%j is day %i", ([year, month, day], serial) => {
  expect(daySerial(year, month, day)).toBe(serial);
});

test("every day is read back as the same date", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const [day = 0, month = 0, year = 0] = formatDate(serial, "vi")
        .split("/")
        .map((part) => parseInt(part, 10));
      expect(daySerial(year, month, day)).toBe(serial);
    }),
    { numRuns: runs(200) },
  );
});
