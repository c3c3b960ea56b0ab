/** @jest-environment jsdom */
/** A workbook whose names are markup, formulas and tricks of writing direction: the pane shows them as text, in every place. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../src/core/model/cell";
import { LANGUAGES } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { withContent } from "../../src/document/patch/cells";
import type { WorkbookDocument } from "../../src/document/document";
import { openPane } from "./render";
import { cellOf, columnOf, sampleWorkbook } from "./support";

const IMAGE = "<img src=x onerror=alert(1)>";
const SCRIPT = "<script>alert(1)</script>";
const FORMULA = '=HYPERLINK("http://evil","x")';

/** The first unit is an image, in the list and in its entries; a sheet is a script; other cells are tricks. */
function hostile(document: WorkbookDocument): WorkbookDocument {
  const [unit] = columnOf(document, "EmuUnits", "unit");
  const put = (book: WorkbookDocument, table: "EmuUnits" | "EmuEntries", row: number, column: string, value: Cell) =>
    withContent(book, cellOf(document, table, row, column), value, undefined);
  let book = put(document, "EmuUnits", 0, "unit", IMAGE);
  columnOf(document, "EmuEntries", "unit").forEach((name, row) => {
    if (name === unit) {
      book = put(book, "EmuEntries", row, "unit", IMAGE);
    }
  });
  book = put(book, "EmuEntries", 0, "actual", FORMULA);
  book = put(book, "EmuEntries", 1, "actual", `\u202E${"x".repeat(32_000)}`);
  book = put(book, "EmuEntries", 2, "unit", `${SCRIPT}\u0007`);
  const entries = cellOf(document, "EmuEntries", 0, "unit").sheet;
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === entries ? { ...sheet, name: `${SCRIPT}\u202E` } : sheet)),
  };
}

describe.each(LANGUAGES)("in the pane (%s)", (language) => {
  const t = PANE_TEXT[language];

  test.each(Object.keys(t.places) as (keyof typeof t.places)[])(
    "nothing of a name becomes an element, and nothing unseen or endless is shown: %s",
    async (place) => {
      await openPane(hostile(sampleWorkbook(language)), language);
      await userEvent.setup().click(screen.getByRole("tab", { name: new RegExp(`^${t.places[place]}`) }));
      expect(document.querySelectorAll("img, script, iframe, object, embed")).toHaveLength(0);
      expect(document.body.textContent).not.toMatch(/[\u202E\u0007]/);
      expect(document.body.textContent).not.toContain("x".repeat(1_000));
      for (const link of document.querySelectorAll("a[href]")) {
        expect(link.getAttribute("href")).not.toMatch(/^\s*(javascript|data|vbscript):/i);
      }
    },
  );

  test("the findings quote what stands in the cells", async () => {
    await openPane(hostile(sampleWorkbook(language)), language);
    await userEvent.setup().click(screen.getByRole("tab", { name: new RegExp(`^${t.places.check}`) }));
    const words = document.body.textContent;
    expect(words).toContain(`“${FORMULA}”`);
    expect(words).toContain("“⟨U+202E⟩xxx");
    expect(words).toContain(`“${SCRIPT}⟨U+0007⟩”`);
    expect(words).toContain(`${SCRIPT}⟨U+202E⟩!`);
  });

  test("the ranking shows the name letter by letter", async () => {
    await openPane(hostile(sampleWorkbook(language)), language);
    await userEvent.setup().click(screen.getByRole("tab", { name: new RegExp(`^${t.places.results}`) }));
    expect(screen.getByRole("button", { name: t.results.openUnit(IMAGE) }).textContent).toBe(IMAGE);
  });
});
