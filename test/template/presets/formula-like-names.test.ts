/** What people type is text, also where it begins like a formula: as a unit's name, a criterion, a reason, a title. */
import { answerInCells } from "../../../src/functions/workbook-call";
import { reviewTables } from "../../../src/tables/review-tables";
import type { WorkbookContent } from "../../../src/template/content";
import type { WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { PRESETS } from "../../../src/template/presets";
import { standardWorkbook } from "../../../src/template/standard-workbook";
import { valuesOnly } from "../../../src/document/formulas/values-only";
import { writeXlsx } from "../../../src/xlsx";
import { byCommandLine, byPane } from "../../cases/surfaces";
import { describeWithLibreOffice } from "../../xlsx/libreoffice";
import { openXmlErrors } from "../../xlsx/validate";
import { opened, savedByLibreOffice, shown } from "./support";

const TWO_MINUTES = 120_000;

const NAMES = ["=1+1", "+84 24 3939", "-5", "@SUM(A1)", '=HYPERLINK("http://x.example","x")', "=cmd|' /C calc'!A0"] as const;
const TEXTS = ["=SUM(A1:A9)", "+1", "-1", "@NOW()", "\t=1+1", "=1/0"] as const;

function contentOf(id: string): WorkbookContent {
  const preset = PRESETS.find((one) => one.id === id);
  if (preset === undefined) {
    throw new Error(id);
  }
  return preset.content({ sample: true, language: "vi" });
}

/** The sample of cluster 6 with names and texts that begin like formulas. */
function hostile(): WorkbookContent {
  const content = contentOf("cahn-cum6-2020");
  const nameOf = new Map(content.units.map(({ unit }, index) => [unit, NAMES[index] ?? ""]));
  const text = (index: number) => TEXTS[index % TEXTS.length] ?? "";
  return {
    ...content,
    title: "=1+1",
    units: content.units.map((row) => ({ ...row, unit: nameOf.get(row.unit) ?? "", parent: "=1+1" })),
    rubric: content.rubric.map((row, index) => ({ ...row, text: text(index), clause: text(index + 1) })),
    awards: content.awards.map((row) => ({ ...row, text: "=1+1" })),
    status: [{ unit: "=1+1", reason: "@SUM(A1)" }],
    entries: content.entries.map((row, index) => ({
      ...row,
      unit: nameOf.get(row.unit) ?? "",
      reason: text(index),
      note: text(index),
    })),
    remarks: ["=1+1", ...content.remarks],
  };
}

const DOCUMENT = withCachedResults(standardWorkbook(hostile(), { language: "vi" }), answerInCells("vi"));

function formulas(document: WorkbookDocument): readonly string[] {
  return document.sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.formula ?? []));
}

describe("a cluster whose names and texts begin like formulas", () => {
  test("has the formulas of the workbook and no other, in the document and in the file", () => {
    const { units, ...rest } = contentOf("cahn-cum6-2020");
    const plain = withCachedResults(standardWorkbook({ ...rest, units }, { language: "vi" }), answerInCells("vi"));
    expect(formulas(DOCUMENT)).toEqual(formulas(plain));
    expect(formulas(opened(writeXlsx(DOCUMENT)))).toEqual(formulas(plain));
  });

  test("is reviewed like any other, by command line and pane, with its names as they are typed", async () => {
    const { json } = await byCommandLine(DOCUMENT);
    expect(json.units.map(({ unit }) => unit)).toEqual(NAMES);
    expect(json.units.map(({ rank }) => rank)).toEqual(
      reviewTables(tablesOf(standardWorkbook(contentOf("cahn-cum6-2020"), { language: "vi" })), "2020").review.standings.map(
        ({ rank }) => rank,
      ),
    );
    expect(await byPane(DOCUMENT)).toEqual(json);
  });

  test(
    "is valid for the Open XML SDK",
    async () => {
      expect(await openXmlErrors(writeXlsx(DOCUMENT))).toEqual([]);
    },
    TWO_MINUTES,
  );
});

describe("every preset", () => {
  test.each(PRESETS.flatMap((preset) => (["vi", "en"] as const).map((language) => [preset.id, language] as const)))(
    "%s, %s: every formula calls a function of the add-in or refers to cells of the workbook; no text became one",
    (id, language) => {
      const preset = PRESETS.find((one) => one.id === id);
      const content = preset?.content({ sample: preset.sample, language });
      const own = content === undefined ? [] : formulas(standardWorkbook(content, { language }));
      const reference = /^(EMU\.[A-Z]+\(|(TRANSPOSE\()?IF\([^"]+="","",[^"]+\)$|'[^']+'!\$[A-Z]+\$[0-9]+$|EMU_PERIOD$)/;
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((formula) => !reference.test(formula))).toEqual([]);
    },
  );
});

describeWithLibreOffice("LibreOffice", () => {
  test(
    "shows these names as they are and computes none of them",
    async () => {
      const copy = valuesOnly(DOCUMENT);
      const names = copy.sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
      const saved = await savedByLibreOffice(copy);
      const texts = (document: WorkbookDocument) =>
        shown(document, names).map((cell) => cell.map((part) => (typeof part === "string" ? part.trim() : part)));
      expect(texts(saved)).toEqual(texts(copy));
      expect(formulas(saved)).toEqual([]);
    },
    TWO_MINUTES,
  );
});
