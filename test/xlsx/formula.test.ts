/** Formulas and texts as typed, and as a file stores them. */
import fc from "fast-check";
import { toStoredFormula, toTypedFormula } from "../../src/xlsx/format/formula";
import { blockName, cellName, columnName, columnNumber, parseBlockName, parseCellName } from "../../src/xlsx/format/references";
import { shiftFormula } from "../../src/xlsx/format/shift";
import { decodeXstring, encodeXstring, encodeXstringAttribute } from "../../src/xlsx/format/xstring";
import { processorMs } from "../runs";

describe("a formula as typed and as stored", () => {
  test.each([
    ["EMU.SCORE(EmuRubric[#All],A1)", "_xldudf_EMU_SCORE(EmuRubric[#All],A1)"],
    ["1+EMU.TOTAL(A1)*EMU.MAXIMUM(B1)", "1+_xldudf_EMU_TOTAL(A1)*_xldudf_EMU_MAXIMUM(B1)"],
    ['IF(A1="EMU.SCORE(","""EMU.SCORE(",1)', 'IF(A1="EMU.SCORE(","""EMU.SCORE(",1)'],
    ["'EMU.SCORE('!A1+'it''s EMU.RANK('!B1", "'EMU.SCORE('!A1+'it''s EMU.RANK('!B1"],
    ["SUM(EmuEntries[EMU.SCORE(x])", "SUM(EmuEntries[EMU.SCORE(x])"],
    ["SUM(T['[EMU.RANK(']])+EMU.RANK(1)", "SUM(T['[EMU.RANK(']])+_xldudf_EMU_RANK(1)"],
    ["XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["SORT(FILTER(A1:A9,B1:B9))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
    ["RANK.EQ(A1,A1:A9)+RANK(A1,A1:A9)", "_xlfn.RANK.EQ(A1,A1:A9)+RANK(A1,A1:A9)"],
    ["SUM(B5#)", "SUM(_xlfn.ANCHORARRAY(B5))"],
    ["COUNTA('Tổng hợp'!$B$5#)", "COUNTA(_xlfn.ANCHORARRAY('Tổng hợp'!$B$5))"],
    ["Sort+1", "Sort+1"],
    ["Sheet1!#REF!+1", "Sheet1!#REF!+1"],
    ["MYEMU.SCORE(1)", "MYEMU.SCORE(1)"],
    ["_xlfn.SINGLE(A1:A3)", "_xlfn.SINGLE(A1:A3)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "_xlfn.LET(_xlpm.x,1,_xlpm.x)", "LET(_xlpm.x,1,_xlpm.x)"],
  ])("%s", (typed, stored, typedAgain = typed) => {
    expect(toStoredFormula(typed)).toBe(stored);
    expect(toTypedFormula(stored)).toBe(typedAgain);
    expect(toStoredFormula(toTypedFormula(stored))).toBe(stored);
  });

  test.each([
    ["emu.score(A1)", "_xldudf_EMU_SCORE(A1)"],
    ["@EMU.SCORE(A1)", "_xldudf_EMU_SCORE(A1)"],
    ["xlookup(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
  ])("typed loosely: %s", (typed, stored) => {
    expect(toStoredFormula(typed)).toBe(stored);
  });

  test.each([
    ["[2]!_xldudf_EMU_SCORE(A1)", "EMU.SCORE(A1)"],
    ["IF([12]!_xldudf_EMU_MET(A1),1,[1]Sheet1!A1)", "IF(EMU.MET(A1),1,[1]Sheet1!A1)"],
    ["_xldudf_emu_score(A1)", "EMU.SCORE(A1)"],
    ['"[2]!_xldudf_EMU_SCORE("', '"[2]!_xldudf_EMU_SCORE("'],
    ["_xldudf_OTHER_SCORE(A1)", "_xldudf_OTHER_SCORE(A1)"],
    ["_xlfn.UNHEARD.OF(A1)", "_xlfn.UNHEARD.OF(A1)"],
  ])("stored by others: %s", (stored, typed) => {
    expect(toTypedFormula(stored)).toBe(typed);
  });

  test.each(['"'.repeat(30_001), "'".repeat(30_001), "[".repeat(30_000), "['".repeat(15_000), "A1:".repeat(10_000), "a.".repeat(15_000)])(
    "an endless %.5s… takes no time to speak of",
    (formula) => {
      const work = (): readonly unknown[] => [toStoredFormula(formula), toTypedFormula(formula), shiftFormula(formula, 1, 1)];
      expect(processorMs(work)).toBeLessThan(1000);
    },
  );
});

describe("a shared formula two rows down and one column to the right", () => {
  test.each([
    ["A1+B2", "B3+C4"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A:A)+SUM($A:B)+SUM(1:1)+SUM($1:2)", "SUM(B:B)+SUM($A:C)+SUM(3:3)+SUM($1:4)"],
    ["Sheet1!A1&'A1 sheet'!A1", "Sheet1!B3&'A1 sheet'!B3"],
    ['"A1"&A1', '"A1"&B3'],
    ["LOG10(A1)+A1B+EmuEntries[A1]", "LOG10(B3)+A1B+EmuEntries[A1]"],
    ["XFD1+A1048576+XFE1", "#REF!+#REF!+XFE1"],
    ["_xldudf_EMU_POINTS(A1:B2,1E5)", "_xldudf_EMU_POINTS(B3:C4,1E5)"],
  ])("%s", (first, moved) => {
    expect(shiftFormula(first, 2, 1)).toBe(moved);
  });
});

describe("text in a file", () => {
  test("any text survives, in an element and in an attribute", () => {
    const tricky = fc.array(fc.constantFrom("_", "x", "0041", "_x000D_", "\r", "\n", "\t", "\u0001", "\uD800", "\uFFFF", "đ"));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          tricky.map((pieces) => pieces.join("")),
        ),
        (text) => {
          expect(decodeXstring(encodeXstring(text))).toBe(text);
          expect(decodeXstring(encodeXstringAttribute(text))).toBe(text);
          expect(encodeXstringAttribute(text)).not.toMatch(/[\0-\x1F]/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["dòng 1\r\ndòng 2", "dòng 1_x000D_\ndòng 2"],
    ["_x0041_", "_x005F_x0041_"],
    ["_x41_", "_x41_"],
  ])("%j is stored as Excel stores it", (text, stored) => {
    expect(encodeXstring(text)).toBe(stored);
  });
});

describe("references", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnNumber(name)).toBe(column);
  });

  test.each(["A0", "XFE1", "A1048577", "1A", "", "A1:B2", "R1C1", "a1"])("%s is no cell", (text) => {
    expect(parseCellName(text)).toBeNull();
  });

  test.each(["B2:A1", "A1:", ":A1", "A1:B2:C3", "A:A"])("%s is no block", (text) => {
    expect(parseBlockName(text)).toBeNull();
  });

  test("a block and its name", () => {
    const block = { row: 2, column: 1, rows: 3, columns: 2 };
    expect(blockName(block)).toBe("B3:C5");
    expect(parseBlockName("$B$3:C5")).toEqual(block);
    expect(cellName(1_048_575, 16_383)).toBe("XFD1048576");
  });
});
