/**
 * Every workbook that the presets make, in both languages, with sample figures and without: a real file, readable by
 * others.
 */
import { at } from "../../../src/core/numbers/at";
import { reviewTables } from "../../../src/tables/review-tables";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { shownPeriod } from "../../../src/document/formulas/period-cell";
import { buildPreset, PRESETS } from "../../../src/template/presets";
import { valuesOnly } from "../../../src/document/formulas/values-only";
import { writeXlsx } from "../../../src/xlsx";
import { allSavedByLibreOffice, describeWithLibreOffice } from "../../xlsx/libreoffice";
import { openXmlErrors } from "../../xlsx/validate";
import { opened, preset, sheetNamed, shown, VARIANTS } from "./support";

const A_MINUTE = 60_000;

const reviews = new WeakMap<WorkbookDocument, ReturnType<typeof reviewTables>>();

function reviewOf(document: WorkbookDocument) {
  const review = reviews.get(document) ?? reviewTables(tablesOf(document), shownPeriod(document) ?? "");
  reviews.set(document, review);
  return review;
}

function codesOf(document: WorkbookDocument): readonly string[] {
  return reviewOf(document).review.findings.map(({ code }) => code);
}

function visible(document: WorkbookDocument) {
  return document.sheets.filter(({ hidden }) => hidden !== true);
}

test("presets have ids and titles of their own, and no other id makes a workbook", () => {
  for (const value of [(one: (typeof PRESETS)[number]) => one.id, (one: (typeof PRESETS)[number]) => one.title.vi]) {
    expect(new Set(PRESETS.map(value)).size).toBe(PRESETS.length);
  }
  expect(buildPreset("no-such-preset", { sample: false, language: "vi" })).toBeNull();
});

describe.each(VARIANTS)("%s, %s, %s", (id, kind, language) => {
  const document = preset(id, kind, language);

  test("comes back from a file with the same cells, tables, names, formulas, validations and frozen headers", () => {
    const read = opened(writeXlsx(document));
    const layout = (one: WorkbookDocument) =>
      visible(one).map(({ name, tables, frozen, validations }) => [name, tables, frozen, validations.length]);
    expect(layout(read)).toEqual(layout(document));
    const cell = ({ value, formula, style = "normal", format = "General", spill = [1, 1] }: CellContent) =>
      [value, formula, style, format, spill] as const;
    const cells = (one: WorkbookDocument) =>
      visible(one).map(({ name, cells: rows }) => [
        name,
        rows.flatMap((row, r) =>
          row.flatMap((content, c) =>
            content === undefined || ((content.value ?? "") === "" && content.formula === undefined) ? [] : [[r, c, ...cell(content)]],
          ),
        ),
      ]);
    expect(cells(read)).toEqual(cells(document));
    expect(read.names).toEqual(expect.arrayContaining([...document.names]));
  });

  test("has a title, and rows for every unit and criterion of the period it shows", () => {
    const { book } = reviewOf(document);
    const period = shownPeriod(document);
    expect(document.properties.title).not.toBe("");
    const rows = book.entries.filter((entry) => entry.period === period);
    // Parts of a criterion are measured, too, and have rows of their own.
    const measured = book.criteria.filter(({ measure }) => measure !== null);
    expect(new Set(rows.map(({ unit, criterion }) => `${unit} ${criterion}`)).size).toBe(book.units.length * measured.length);
  });

  if (kind === "template") {
    test("has nothing filled in: nobody is ranked, and every row waits to be reported", () => {
      const { book, review } = reviewOf(document);
      expect(new Set(codesOf(document))).toEqual(new Set(["NOT_REPORTED"]));
      expect(codesOf(document)).toHaveLength(book.units.length * book.leaves.length);
      expect(review.standings.map(({ rank }) => rank)).toEqual(book.units.map(() => null));
    });
  } else {
    test("says on every sheet that its figures are made up", () => {
      const words = language === "vi" ? "Số liệu minh họa, không phải số liệu thật" : "Made-up figures";
      for (const { name, cells } of document.sheets) {
        expect([name, JSON.stringify(cells)]).toEqual([name, expect.stringContaining(words)]);
      }
    });

    test("reviews to the same ranks, places and findings as in Vietnamese", () => {
      const vietnamese = preset(id, kind, "vi");
      const { standings, awards, policy } = reviewOf(document).review;
      const like = reviewOf(vietnamese).review;
      // The names of grades are in the language of the workbook.
      const inVietnamese = new Map(policy.grades.map(({ text }, grade) => [text, like.policy.grades[grade]?.text]));
      expect(standings.map((one) => ({ ...one, grade: one.grade === null ? null : inVietnamese.get(one.grade) }))).toEqual(like.standings);
      expect(awards.map(({ places, left, verdicts }) => [places, left, verdicts.map(({ verdict }) => verdict)])).toEqual(
        like.awards.map(({ places, left, verdicts }) => [places, left, verdicts.map(({ verdict }) => verdict)]),
      );
      expect(codesOf(document)).toEqual(codesOf(vietnamese));
    });
  }

  test(
    "is valid for the Open XML SDK",
    async () => {
      expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
    },
    A_MINUTE,
  );

  if (language === "vi") {
    test(
      "is valid as values only, too",
      async () => {
        expect(await openXmlErrors(writeXlsx(valuesOnly(document)))).toEqual([]);
      },
      A_MINUTE,
    );
  }
});

describeWithLibreOffice("LibreOffice opens the values-only copy without repair and saves it", () => {
  const copies = VARIANTS.map((variant) => valuesOnly(preset(...variant)));
  let saved: readonly WorkbookDocument[] = [];
  beforeAll(async () => {
    saved = (await allSavedByLibreOffice(copies.map((copy) => writeXlsx(copy)))).map(opened);
  }, 3 * A_MINUTE);

  describe.each(VARIANTS.map((variant, index) => [...variant, index] as const))("%s, %s, %s", (_id, _kind, _language, index) => {
    const copy = at(copies, index);

    test("with the same in every cell", () => {
      const names = visible(copy).map(({ name }) => name);
      expect(shown(at(saved, index), names)).toEqual(shown(copy, names));
    });

    test("with every validation where it was, its list included", () => {
      for (const sheet of visible(copy)) {
        expect([sheet.name, rules(sheetNamed(at(saved, index), sheet.name))]).toEqual([sheet.name, rules(sheet)]);
      }
    });

    test("with every number format", () => {
      for (const sheet of visible(copy)) {
        expect([sheet.name, formats(sheetNamed(at(saved, index), sheet.name))]).toEqual([sheet.name, formats(sheet)]);
      }
    });
  });
});

/** Place, size and rule of each validation; lists with what they offer. References may be written in another way. */
function rules({ validations }: SheetDocument): readonly string[] {
  return validations
    .map(({ row, column, rows, columns, rule }) =>
      JSON.stringify([row, column, rows, columns, rule.type, rule.type === "list" ? offered(rule.source) : rule]),
    )
    .sort();
}

function offered(source: Extract<SheetDocument["validations"][number]["rule"], { type: "list" }>["source"]): unknown {
  return "formula" in source ? source.formula.replaceAll(/['$ ]/g, "") : source;
}

/** Number formats of the cells that show something. */
function formats({ cells }: SheetDocument): readonly (readonly unknown[])[] {
  return cells.flatMap((row, r) => row.flatMap((cell, c) => ((cell?.value ?? "") === "" ? [] : [[r, c, cell?.format ?? "General"]])));
}
