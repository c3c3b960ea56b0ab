import type { WorkbookDocument } from "../../src/document/document";
import { valuesOnly } from "../../src/document/formulas/values-only";

const document: WorkbookDocument = {
  sheets: [
    {
      name: "Tổng hợp",
      cells: [
        [{ value: 8.33, formula: "EMU.TOTAL(A1)", spill: [1, 2], style: "computed", format: "0.00" }, { value: "đạt" }],
        [undefined, { value: null, formula: "B9" }],
      ],
      tables: [{ name: "EmuUnits", row: 3, column: 0, rows: 2, columns: 1 }],
      validations: [],
      frozen: { rows: 1, columns: 0 },
    },
  ],
  names: [{ name: "EmuPeriod", refersTo: "'Tổng hợp'!$A$1" }],
  properties: { title: "Cụm 3", language: "vi-VN" },
};

test("a values-only copy has the results of the formulas, with their looks, and nothing else is different", () => {
  const before = structuredClone(document);
  expect(valuesOnly(document)).toStrictEqual({
    ...document,
    sheets: [
      {
        ...document.sheets[0],
        cells: [
          [{ value: 8.33, style: "computed", format: "0.00" }, { value: "đạt" }],
          [undefined, { value: null }],
        ],
      },
    ],
  });
  expect(document).toStrictEqual(before);
});

test("names of the cells of results go with their formulas, in whatever letters; names of people stay", () => {
  const ours = ["EMU_FORMULA_1", "EMU_AREA_12", "EMU_BLOCK_3", "EMU_FROZEN", "emu_formula_2"];
  const theirs = ["EmuPeriod", "EMU_PERIOD", "EMU_FORMULA_", "EMU_AREAS_1", "MY_EMU_FORMULA_1"];
  const names = [...ours, ...theirs].map((name) => ({ name, refersTo: "'Tổng hợp'!$A$1", hidden: true }));
  expect(valuesOnly({ ...document, names }).names.map(({ name }) => name)).toEqual(theirs);
});
