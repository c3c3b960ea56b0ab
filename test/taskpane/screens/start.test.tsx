/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import type { Language } from "../../../src/schema/language";
import { answerInCells } from "../../../src/functions/workbook-call";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { buildPreset, PRESETS } from "../../../src/template/presets";
import { openPane } from "../render";
import { sampleWorkbook } from "../support";

/** The sheets of a blank preset with what its formulas show. */
function filled(id: string, language: Language) {
  return withCachedResults(buildPreset(id, { sample: false, language })!, answerInCells(language)).sheets;
}

describe.each(LANGUAGES)("the first screen of an empty workbook (%s)", (language) => {
  const t = PANE_TEXT[language];

  test("says what EMU is and what to do next, and offers every preset", async () => {
    await openPane(null, language);
    expect(screen.getByRole("heading", { level: 1, name: t.start.title })).toBeTruthy();
    expect(screen.getByText(t.what)).toBeTruthy();
    expect(screen.getByText(t.start.empty)).toBeTruthy();
    const options = within(screen.getByLabelText(t.start.preset)).getAllByRole("option");
    expect(options.map((option) => option.textContent)).toEqual(PRESETS.map(({ title }) => title[language]));
  });

  test("previews every sheet, table and cell before anything is written", async () => {
    const { workbook } = await openPane(null, language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.start.preview }));
    expect(await screen.findByRole("heading", { name: t.start.previewTitle })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.back }));
    const made = sampleWorkbook(language);
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toEqual(made.sheets.map(({ name }) => name));
    made.sheets.forEach((sheet, index) => {
      const written = sheet.cells.flat().filter((cell) => cell && (cell.value !== null || cell.formula !== undefined));
      const texts = within(rows[index]!)
        .getAllByRole("cell")
        .map((cell) => cell.textContent);
      expect(texts).toEqual([sheet.tables.map(({ name }) => name).join(", "), `${written.length}`]);
    });
    expect(workbook.document().sheets).toEqual([]);
    await user.click(screen.getByRole("button", { name: t.back }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.start.preview }));
  });

  test("creates what was previewed, says so, and takes it back on request", async () => {
    const { workbook } = await openPane(null, language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.start.preview }));
    await user.click(screen.getByRole("button", { name: t.start.confirm }));
    expect(workbook.document().sheets.map(({ name }) => name)).toEqual(sampleWorkbook(language).sheets.map(({ name }) => name));
    expect(screen.getByRole("tab", { selected: true }).textContent).toContain(t.places.review);
    expect(screen.getByText(`${t.done.created(12)} ${t.done.next}`)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("tab", { selected: true }));
    await user.click(screen.getAllByRole("button", { name: t.undo })[0]!);
    expect(workbook.document().sheets).toEqual([]);
    expect(screen.getByRole("heading", { level: 1, name: t.start.title })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: t.dismiss }));
    // Once to read, once for the screen reader.
    expect(screen.getAllByText(t.done.undone)).toHaveLength(2);
  });

  test("without the sample figures, the workbook is created blank", async () => {
    const { workbook } = await openPane(null, language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("checkbox", { name: t.start.sample }));
    await user.click(screen.getByRole("button", { name: t.start.preview }));
    await user.click(screen.getByRole("button", { name: t.start.confirm }));
    expect(workbook.document().sheets).toEqual(filled("bca-cum3-2017", language));
  });
});

test("a preset that has no sample figures does not offer them", async () => {
  const t = PANE_TEXT.vi;
  const { workbook } = await openPane(null);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText(t.start.preset), "empty");
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: t.start.preview }));
  await user.click(screen.getByRole("button", { name: t.start.confirm }));
  expect(workbook.document().sheets).toEqual(filled("empty", "vi"));
});

test("a workbook with somebody's own sheets is told that they stay as they are", async () => {
  await openPane({
    sheets: [{ name: "A", cells: [[{ value: 1 }]], tables: [], validations: [] }],
    names: [],
    properties: { title: "", language: "vi-VN" },
  });
  expect(screen.getByText(PANE_TEXT.vi.start.notEmpty)).toBeTruthy();
});

test("a name already taken is refused with the way out, and nothing is written", async () => {
  const t = PANE_TEXT.vi;
  const { workbook } = await openPane({
    sheets: [{ name: "Chấm điểm", cells: [], tables: [], validations: [] }],
    names: [],
    properties: { title: "", language: "vi-VN" },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: t.start.preview }));
  await user.click(screen.getByRole("button", { name: t.start.confirm }));
  expect(await screen.findByText(t.failure["name-taken"])).toBeTruthy();
  expect(screen.getByRole("button", { name: t.retry })).toBeTruthy();
  expect(workbook.document().sheets).toHaveLength(1);
});
