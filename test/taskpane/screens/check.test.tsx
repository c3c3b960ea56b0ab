/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describeFinding } from "../../../src/text/findings/findings";
import { LANGUAGES } from "../../../src/schema/language";
import type { WorkbookDocument } from "../../../src/document/document";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import { openPaneAt } from "../render";
import { cellOf, columnOf, sampleWorkbook } from "../support";

function cards(): readonly HTMLElement[] {
  return screen.getAllByRole("listitem");
}

/** Lets the pause after an edit pass. */
async function pass(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 120)));
}

describe.each(LANGUAGES)("Kiểm tra (%s)", (language) => {
  const t = PANE_TEXT[language];

  test("shows every finding of the review: what is wrong, what stands there, what should, what to do", async () => {
    const { session } = await openPaneAt("check", sampleWorkbook(language), language);
    const { findings } = readingOf(session.state())!.review;
    expect(cards()).toHaveLength(findings.length);
    for (const finding of findings) {
      const words = describeFinding(finding, language);
      const card = cards().find((candidate) => candidate.textContent!.includes(words.message))!;
      for (const text of [words.found, words.expected, words.action]) {
        expect(within(card).getAllByText(text).length).toBeGreaterThan(0);
      }
    }
  });

  test("groups them by severity, worst first, with counts", async () => {
    const { session } = await openPaneAt("check", sampleWorkbook(language), language);
    const { findings } = readingOf(session.state())!.review;
    const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    const counted = (["error", "warning", "notice"] as const).map(
      (severity) => `${t.check.headings[severity]} (${findings.filter((finding) => finding.severity === severity).length})`,
    );
    expect(headings).toEqual(counted.filter((text) => !text.endsWith("(0)")));
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe(`${t.places.check} (${findings.length})`);
  });

  test("filters by severity and by unit", async () => {
    await openPaneAt("check", sampleWorkbook(language), language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: `${t.check.headings.error} (1)` }));
    expect(cards()).toHaveLength(1);
    expect(screen.getByRole("button", { name: `${t.check.headings.error} (1)`, pressed: true })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: new RegExp(`^${t.check.all} `) }));
    await user.selectOptions(screen.getByLabelText(t.check.unitFilter), "Yên Bái");
    expect(cards()).toHaveLength(1);
    expect(cards()[0]!.textContent).toContain("Yên Bái");
    await user.click(screen.getByRole("button", { name: `${t.check.headings.error} (1)` }));
    expect(await screen.findByText(t.check.noneShown)).toBeTruthy();
  });

  test("jumps to the cell of the text number", async () => {
    const sample = sampleWorkbook(language);
    const { workbook } = await openPaneAt("check", sample, language);
    const row = columnOf(sample, "EmuEntries", "self").findIndex((value) => typeof value === "string");
    const place = cellOf(sample, "EmuEntries", row, "self");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: new RegExp(`${place.sheet}!M${place.row + 1}$`) }));
    expect(workbook.selected()).toEqual({ sheet: place.sheet, cell: `M${place.row + 1}` });
  });
});

/** The workbook in which so many entries of one unit hold nothing but their target. */
function withBlanks(sample: WorkbookDocument, unit: string, count: number): WorkbookDocument {
  const rows = rowsOf(sample, unit).slice(0, count);
  const typed = ["state", "numerator", "denominator", "actual", "self", "cross-check", "appraised"] as const;
  const blank = new Set(rows.flatMap((row) => typed.map((column) => placeWords(cellOf(sample, "EmuEntries", row, column)))));
  const sheets = sample.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line, row) =>
      line.map((cell, column) => (blank.has(placeWords({ sheet: sheet.name, row, column })) ? { ...cell, value: null } : cell)),
    ),
  }));
  return { ...sample, sheets };
}

/** Entries of a unit in the period that is shown. */
function rowsOf(sample: WorkbookDocument, unit: string): readonly number[] {
  const periods = columnOf(sample, "EmuEntries", "period");
  return columnOf(sample, "EmuEntries", "unit").flatMap((one, row) => (one === unit && periods[row] === "2017" ? [row] : []));
}

function placeWords({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `${sheet} ${row} ${column}`;
}

describe.each(LANGUAGES)("many blanks of one unit are one line (%s)", (language) => {
  const t = PANE_TEXT[language];

  test.each([
    [3, 0],
    [4, 1],
    [9, 1],
  ])("%i blanks: %i folded lines; the counts are of the blanks", async (count, folded) => {
    const { session } = await openPaneAt("check", withBlanks(sampleWorkbook(language), "Phú Thọ", count), language);
    const { findings } = readingOf(session.state())!.review;
    const blanks = findings.filter(({ code, params }) => code === "NOT_REPORTED" && params["unit"] === "Phú Thọ");
    expect(blanks).toHaveLength(count);
    expect(screen.queryAllByRole("button", { expanded: false, name: t.check.cells(count) })).toHaveLength(folded);
    expect(cards()).toHaveLength(findings.length - (folded === 0 ? 0 : count - 1));
    const warnings = findings.filter(({ severity }) => severity === "warning").length;
    expect(screen.getByRole("heading", { level: 2, name: `${t.check.headings.warning} (${warnings})` })).toBeTruthy();
  });

  test("the line opens by keyboard to the single cells, each with its way there, and closes again", async () => {
    const { session, workbook } = await openPaneAt("check", withBlanks(sampleWorkbook(language), "Phú Thọ", 6), language);
    const { findings } = readingOf(session.state())!.review;
    const blanks = findings.filter(({ code, params }) => code === "NOT_REPORTED" && params["unit"] === "Phú Thọ");
    const user = userEvent.setup();
    const opener = screen.getByRole("button", { name: t.check.cells(6) });
    const line = opener.closest("li")!;
    for (const { params } of blanks) {
      expect(line.textContent).toContain(String(params["criterion"]));
    }
    opener.focus();
    await user.keyboard("{Enter}");
    const cells = within(line).getAllByRole("listitem");
    expect(cells.map((cell) => blanks.filter((one) => cell.textContent!.includes(describeFinding(one, language).message)).length)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    within(cells[0]!).getAllByRole("button")[0]!.focus();
    await user.keyboard("{Enter}");
    const { row, column } = blanks[0]!.place;
    const place = cellOf(workbook.document(), "EmuEntries", row!, column as string);
    const cell = `${"ABCDEFGHIJKLMNO"[place.column]!}${place.row + 1}`;
    await waitFor(() => expect(workbook.selected()).toEqual({ sheet: place.sheet, cell }));
    await user.click(opener);
    expect(within(line).queryAllByRole("listitem")).toEqual([]);
  });

  test("an open line stays open while its blanks are filled, and is told cell by cell when few are left", async () => {
    const { workbook } = await openPaneAt("check", withBlanks(sampleWorkbook(language), "Phú Thọ", 5), language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.check.cells(5) }));
    const [first, second] = rowsOf(workbook.document(), "Phú Thọ");
    act(() => workbook.edit(cellOf(workbook.document(), "EmuEntries", first!, "state"), "not-arisen"));
    await pass();
    expect(await screen.findByRole("button", { expanded: true, name: t.check.cells(4) })).toBeTruthy();
    act(() => workbook.edit(cellOf(workbook.document(), "EmuEntries", second!, "state"), "not-arisen"));
    await pass();
    await waitFor(() => expect(screen.queryByRole("button", { name: t.check.cells(4) })).toBeNull());
  });
});

describe("live on edit", () => {
  const t = PANE_TEXT.vi;

  test("a text number typed into a cell appears, is announced, and moves no focus", async () => {
    const { workbook } = await openPaneAt("check", sampleWorkbook());
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: `${t.check.headings.error} (1)` }));
    const focused = document.activeElement;
    act(() => workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "appraised"), "12,5 điểm"));
    await pass();
    await waitFor(() => expect(cards()).toHaveLength(2));
    expect(screen.getByText("“12,5 điểm”")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain(t.check.changed(1, 0));
    expect(document.activeElement).toBe(focused);
  });

  test("a finding that stays keeps its place on the page, so that focus on it stays too", async () => {
    const { workbook } = await openPaneAt("check", sampleWorkbook());
    const jump = screen.getAllByRole("button", { name: /^Đến ô/ })[0]!;
    jump.focus();
    act(() => workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "appraised"), "sai"));
    await pass();
    expect(document.activeElement).toBe(jump);
    expect(jump.isConnected).toBe(true);
  });

  test("a cell put right disappears", async () => {
    const sample = sampleWorkbook();
    const { workbook } = await openPaneAt("check", sample);
    const row = columnOf(sample, "EmuEntries", "self").findIndex((value) => typeof value === "string");
    act(() => workbook.edit(cellOf(sample, "EmuEntries", row, "self"), 25.67));
    await pass();
    await waitFor(() => expect(screen.queryByText("“25,67”")).toBeNull());
    expect(screen.queryByRole("heading", { name: /^Lỗi/ })).toBeNull();
  });
});

describe("bad input: each is a finding in words with a way to its cell, and none breaks the pane", () => {
  test.each<readonly [what: string, column: string, value: string | number | { error: "#N/A" }]>([
    ["an unknown unit", "unit", "Phú Thọo"],
    ["an unknown criterion", "criterion", "XX.9"],
    ["a period that does not exist", "period", "2099"],
    ["an unknown word", "state", "có lẽ"],
    ["an error value", "actual", { error: "#N/A" }],
    ["an ambiguous text number", "self", "1.000"],
    ["a numerator above its denominator", "numerator", 1_000_000],
    ["something over nothing", "denominator", 0],
  ])("%s", async (_what, column, value) => {
    const { workbook, session } = await openPaneAt("check", sampleWorkbook());
    const place = cellOf(workbook.document(), "EmuEntries", 0, column);
    act(() => workbook.edit(place, value));
    const found = () =>
      readingOf(session.state())!.review.findings.filter((finding) => finding.place.table === "EmuEntries" && finding.place.row === 0);
    await waitFor(() => expect(found().map(({ severity }) => severity)).toContain("error"));
    expect(screen.getAllByRole("button", { name: new RegExp(`![A-Z]+${place.row + 1}$`) })).toHaveLength(found().length);
  });
});

test("an empty list says that nothing is wrong", async () => {
  const sample = sampleWorkbook();
  const sheets = sample.sheets.map((sheet) => ({ ...sheet }));
  const { workbook, session } = await openPaneAt("check", { ...sample, sheets });
  const { review } = readingOf(session.state())!;
  expect(review.findings.length).toBeGreaterThan(0);
  const t = PANE_TEXT.vi;
  const row = columnOf(sample, "EmuEntries", "self").findIndex((value) => typeof value === "string");
  act(() => workbook.edit(cellOf(sample, "EmuEntries", row, "self"), 20));
  const missing = review.findings.find(({ code }) => code === "NOT_REPORTED")!;
  act(() => workbook.edit(cellOf(sample, "EmuEntries", missing.place.row!, "actual"), 3));
  const units = columnOf(sample, "EmuEntries", "unit");
  const tied = columnOf(sample, "EmuEntries", "criterion").findIndex((code, index) => code === "V.2" && units[index] === "Thái Nguyên");
  act(() => workbook.edit(cellOf(sample, "EmuEntries", tied, "self"), 20));
  await pass();
  expect(readingOf(session.state())!.review.findings).toEqual([]);
  expect(screen.getByText(t.check.clean)).toBeTruthy();
});
