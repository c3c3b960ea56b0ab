/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CHAPTERS } from "../../../src/text/tasks/chapters";
import { TASK_TEXT } from "../../../src/text/tasks/tasks";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { openPane, openPaneAt } from "../render";
import { cellOf, sampleWorkbook } from "../support";

describe.each(LANGUAGES)("help (%s)", (language) => {
  const t = PANE_TEXT[language];
  const tasks = TASK_TEXT[language];

  test("the foot of the pane has words, and help leads to the guide and back", async () => {
    await openPane(sampleWorkbook(language), language);
    const user = userEvent.setup();
    const foot = screen.getByRole("contentinfo");
    expect(
      within(foot)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([t.refresh, t.tools.open, t.tools.help]);
    await user.click(within(foot).getByRole("button", { name: t.tools.help }));
    await user.click(screen.getByRole("button", { name: tasks.manual.title }));
    await user.click(await screen.findByRole("button", { name: CHAPTERS.use[language] }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(CHAPTERS.use[language]);
    // Its links lead to other chapters, in Vietnamese by name.
    if (language === "vi") {
      await user.click(screen.getByRole("button", { name: "bỏ phiếu" }));
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(CHAPTERS.votes.vi);
    }
    await user.click(screen.getByRole("button", { name: tasks.manual.back }));
    await user.click(screen.getByRole("button", { name: t.back }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(tasks.help.title);
    await user.click(screen.getByRole("button", { name: t.back }));
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe(t.places.review);
  });

  test("the explanation of points names what is wrong with them, and leads to the cell", async () => {
    const { workbook } = await openPaneAt("results", sampleWorkbook(language), language);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: t.results.openUnit("Yên Bái") }));
    expect(screen.queryByRole("list", { name: t.unit.found })).toBeNull();
    for (const button of screen.getAllByRole("button", { expanded: false })) {
      await user.click(button);
    }
    const found = screen.getByRole("list", { name: t.unit.found });
    await user.click(within(found).getByRole("button"));
    expect(workbook.selected()?.sheet).toBe(cellOf(sampleWorkbook(language), "EmuEntries", 0, "unit").sheet);
  });
});
