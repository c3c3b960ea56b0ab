/** @jest-environment jsdom */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { LanguageProvider } from "../../../src/taskpane/parts/language";
import { FixBar } from "../../../src/taskpane/screens/check/FixBar";
import { FIX_TEXT } from "../../../src/text/findings/fixes";
import { LANGUAGES, type Language } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import type { WorkbookDocument } from "../../../src/document/document";
import { rowOf, spoil } from "../../document/edit-cases";
import { openPaneAt } from "../render";
import { columnOf, sampleWorkbook } from "../support";

function valueOf(document: WorkbookDocument, unit: string, criterion: string, column: string) {
  return columnOf(document, "EmuEntries", column)[rowOf(document, unit, criterion)];
}

function spoilt(language: Language) {
  const sample = sampleWorkbook(language);
  return spoil(
    sample,
    [rowOf(sample, "Quảng Ninh", "V.2"), "self", { value: "37,5" }],
    [rowOf(sample, "Bắc Giang", "I.3"), "baseline", { value: "1.150" }],
  );
}

/** The foot of the card that shows this text. */
function barOf(found: string): HTMLElement {
  return screen
    .getAllByRole("listitem")
    .find((card) => within(card).queryByText(found, { exact: true }) !== null)!
    .querySelector<HTMLElement>("[data-fix]")!;
}

describe.each(LANGUAGES)("corrections in the list (%s)", (language) => {
  const t = PANE_TEXT[language].check.fix;

  test("one click writes, says so, and the focus goes to the card that takes the place", async () => {
    const { workbook } = await openPaneAt("check", spoilt(language), language);
    const user = userEvent.setup();
    const bar = barOf("“37,5”");
    expect(bar.textContent).toContain(t.preview("“37,5”", language === "vi" ? "37,5" : "37.5"));
    await user.click(within(bar).getByRole("button"));
    expect(valueOf(workbook.document(), "Quảng Ninh", "V.2", "self")).toBe(37.5);
    await waitFor(() => expect(screen.queryByText("“37,5”", { exact: true })).toBeNull());
    expect(screen.getByRole("status").textContent).toContain(PANE_TEXT[language].done.fixed(1).slice(0, -1));
    expect(document.activeElement?.closest("[data-finding]")).not.toBeNull();
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].undoLabel }));
    expect(await screen.findAllByText("“37,5”", { exact: true })).not.toHaveLength(0);
  });

  test("several at once: the button counts what is shown, and goes when there is nothing left", async () => {
    await openPaneAt("check", spoilt(language), language);
    const user = userEvent.setup();
    expect(screen.getByRole("button", { name: FIX_TEXT[language].number.all(2) })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(PANE_TEXT[language].check.unitFilter), "Quảng Ninh");
    expect(screen.queryByRole("button", { name: FIX_TEXT[language].number.all(2) })).toBeNull();
    await user.selectOptions(screen.getByLabelText(PANE_TEXT[language].check.unitFilter), "");
    await user.click(screen.getByRole("button", { name: FIX_TEXT[language].number.all(2) }));
    await waitFor(() => expect(screen.queryByRole("group", { name: t.allLabel })).toBeNull());
    expect(screen.getByText(PANE_TEXT[language].done.fixed(2))).toBeTruthy();
  });

  test("what is not certain is asked in the card; No closes the question and gives the focus back", async () => {
    const { workbook } = await openPaneAt("check", spoilt(language), language);
    const user = userEvent.setup();
    const bar = barOf("“1.150”");
    const toggle = within(bar).getByRole("button", { expanded: false });
    await user.click(toggle);
    const question = within(bar).getByRole("group");
    expect(
      within(question)
        .getAllByRole("button")
        .map((one) => one.textContent),
    ).toEqual(["1150", language === "vi" ? "1,15" : "1.15", t.no]);
    await user.click(within(question).getByRole("button", { name: t.no }));
    expect(within(bar).queryByRole("group")).toBeNull();
    expect(document.activeElement).toBe(toggle);
    expect(valueOf(workbook.document(), "Bắc Giang", "I.3", "baseline")).toBe("1.150");
    await user.click(toggle);
    await user.click(within(bar).getByRole("button", { name: "1150" }));
    expect(valueOf(workbook.document(), "Bắc Giang", "I.3", "baseline")).toBe(1150);
  });
});

test.each([
  ["something else is under way", true, null],
  ["the period is closed", false, PANE_TEXT.vi.check.fix.closed("2017")],
])("while %s the button can be reached but does nothing, and says why", async (_what, busy, closed) => {
  const asked: unknown[] = [];
  const fix = { place: "Chấm điểm!J44", from: "“37,5”", to: "37,5", ask: false, question: "", choices: [], closed };
  render(
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider language="vi">
        <FixBar fix={fix} busy={busy} onFix={(proposals) => asked.push(proposals)} />
      </LanguageProvider>
    </FluentProvider>,
  );
  const button = screen.getByRole("button", { name: PANE_TEXT.vi.check.fix.label(fix.place, fix.from, fix.to) });
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(button);
  await user.keyboard("{Enter}");
  await user.click(button);
  expect([button.getAttribute("aria-disabled"), asked]).toEqual(["true", []]);
  const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent ?? null).toBe(closed);
});
