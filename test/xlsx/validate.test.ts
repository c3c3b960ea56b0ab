/** Microsoft's Open XML SDK finds nothing wrong with what we write. */
import fc from "fast-check";
import type { SheetDocument } from "../../src/document/document";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { writeXlsx } from "../../src/xlsx";
import { anyDocument } from "./arbitrary";
import { EVERY_FEATURE } from "./every-feature";
import { MAIN, workbookWith } from "./parts";
import { openXmlErrors } from "./validate";

const SOME_SECONDS = 60_000;

test(
  "a workbook that uses every feature",
  async () => {
    expect(await openXmlErrors(writeXlsx(EVERY_FEATURE))).toEqual([]);
  },
  SOME_SECONDS,
);

test(
  "its values-only copy",
  async () => {
    expect(await openXmlErrors(writeXlsx(valuesOnly(EVERY_FEATURE)))).toEqual([]);
  },
  SOME_SECONDS,
);

test(
  "the smallest workbook",
  async () => {
    const sheet: SheetDocument = { name: "1", cells: [], tables: [], validations: [] };
    const document = { sheets: [sheet], names: [], properties: { title: "", language: "en-US" } } as const;
    expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
  },
  SOME_SECONDS,
);

test(
  "workbooks of every shape",
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  },
  SOME_SECONDS,
);

test(
  "a file that is not valid is told apart",
  async () => {
    const xml = `<worksheet ${MAIN}><sheetData/><cols><col min="1" max="1"/></cols></worksheet>`;
    const errors = await openXmlErrors(workbookWith({ "xl/worksheets/sheet1.xml": xml }));
    expect(errors).not.toEqual([]);
  },
  SOME_SECONDS,
);
