/** @jest-environment jsdom */
/** Home: the stepper, the things to do now and what they lead to, progress with complete units folded, reports at the end. */
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PeriodStatus } from "../../../../src/core/model/ids";
import { LANGUAGES, type Language } from "../../../../src/schema/language";
import { PANE_TEXT } from "../../../../src/text/pane/pane";
import { REVIEW_TEXT, STAGE_BUTTON, STAGE_TEXT } from "../../../../src/text/pane/review-place";
import { EMPTY_TEXT } from "../../../../src/text/pane/empty-period";
import { fillIn } from "../../../../src/text/fill";
import { STAGES } from "../../../../src/review/stages";
import type { WorkbookDocument } from "../../../../src/document/document";
import { buildPreset } from "../../../../src/template/presets";
import { openPane } from "../../render";
import { sampleWorkbook } from "../../support";
import { inStatus } from "../../../document/seal/support";
import { blanked } from "../../../document/split/support";

const EMPTY = buildPreset("cahn-cum11-2021", { sample: false, language: "vi" })!;

async function home(document: WorkbookDocument, language: Language = "vi") {
  const pane = await openPane(document, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: PANE_TEXT[language].places.review }));
  return { ...pane, user };
}

function sheetOf({ sheets }: WorkbookDocument, table: string): string | undefined {
  return sheets.find(({ tables }) => tables.some(({ name }) => name === table))?.name;
}

const states = () => [...document.querySelectorAll("[data-stage]")].map((stage) => stage.getAttribute("data-stage"));
const startable = () => [...document.querySelectorAll("[data-stage] [data-step]")].map((step) => step.getAttribute("data-step"));

test.each(LANGUAGES)("nine numbered steps in their order, each with its state in words (%s)", async (language) => {
  await home(sampleWorkbook(language), language);
  const steps = within(screen.getByRole("region", { name: REVIEW_TEXT.steps[language] })).getAllByRole("listitem");
  expect(steps).toHaveLength(9);
  steps.forEach((step, index) => {
    expect(step.textContent).toContain(`${index + 1}. ${STAGE_TEXT[STAGES[index]!][language]}`);
  });
  expect(steps[2]!.getAttribute("aria-current")).toBe("step");
  expect(steps[3]!.textContent).toContain(fillIn(REVIEW_TEXT.waits, language, { number: "3" }));
});

test.each<[PeriodStatus, readonly string[]]>([
  ["open", ["open-period", "split", "collect"]],
  ["cross-check", ["open-period", "split", "collect", "cross-check"]],
  ["appraisal", ["open-period", "split", "collect", "cross-check", "appraise", "explain", "votes", "minutes"]],
  ["closed", [...STAGES]],
])("%s: no other step can be begun", async (status, expected) => {
  await home(inStatus(sampleWorkbook(), status));
  expect(startable()).toEqual(expected);
});

test("a unit leads to what it owes, and from there to the cell", async () => {
  const { user, session, workbook } = await home(blanked(sampleWorkbook(), "2017"));
  const progress = within(screen.getByRole("region", { name: REVIEW_TEXT.progress.vi }));
  const [unit] = progress.getAllByRole("button").filter((button) => button.hasAttribute("data-owing"));
  const name = unit!.textContent;
  await user.click(unit!);
  expect(screen.getByRole("heading", { level: 1, name })).toBeTruthy();
  const lines = [...document.querySelectorAll("[data-owed]")];
  expect(screen.getByText(`Còn thiếu hoặc có lỗi: ${lines.length}`)).toBeTruthy();
  await user.click(within(lines[0] as HTMLElement).getByRole("button"));
  expect(workbook.selected()!.sheet).toBe("Chấm điểm");
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.back }));
  expect(session.state().step).toBeNull();
  expect(document.activeElement?.textContent).toBe(name);
});

test("a period without rows: one step is open, its button opens it; nothing to do beside it and no progress", async () => {
  const { user, session } = await home(EMPTY);
  await act(() => session.choosePeriod("2021-D2"));
  expect(states()).toEqual(["present", ...Array.from({ length: 8 }, () => "waiting")]);
  expect(screen.queryByText(REVIEW_TEXT.todo.vi)).toBeNull();
  expect(screen.queryByText(REVIEW_TEXT.progress.vi)).toBeNull();
  await user.click(screen.getByRole("button", { name: STAGE_BUTTON["open-period"].vi }));
  expect(session.state().step).toBe("open-period");
  await user.click(screen.getByRole("button", { name: "Thêm 77 dòng" }));
  await screen.findByText("Đã mở đợt 2/2021: thêm 77 dòng.");
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.back }));
  expect(states().slice(0, 3)).toEqual(["done", "present", "possible"]);
  expect(screen.getByRole("button", { name: STAGE_BUTTON.split.vi })).toBeTruthy();
});

test("the things to do lead to the cell, the step and the findings", async () => {
  const { user, session, workbook } = await home(sampleWorkbook());
  const todos = () => [...document.querySelectorAll<HTMLElement>("[data-todo]")];
  expect(todos().length).toBeGreaterThan(0);
  expect(todos().length).toBeLessThanOrEqual(3);
  const error = todos().find((todo) => todo.dataset["todo"] === "error")!;
  await user.click(within(error).getByRole("button"));
  expect(workbook.selected()?.sheet).toBe("Chấm điểm");
  const owed = todos().find((todo) => todo.dataset["todo"] === "owed")!;
  await user.click(within(owed).getByRole("button"));
  expect(session.state().step).toBe("collect");
});

test("progress: units that owe something come first, complete ones are folded behind their count", async () => {
  const { user } = await home(sampleWorkbook());
  const part = screen.getByRole("region", { name: REVIEW_TEXT.progress.vi });
  const before = within(part).getAllByRole("listitem").length;
  const fold = within(part).getByRole("button", { name: REVIEW_TEXT.unfold.vi });
  expect(fold.getAttribute("aria-expanded")).toBe("false");
  await user.click(fold);
  expect(within(part).getAllByRole("listitem").length).toBeGreaterThan(before);
});

test("back from a step the focus is on what opened it; another tab closes the step", async () => {
  const { user, session } = await home(blanked(sampleWorkbook(), "2017"));
  await user.click(document.querySelector<HTMLElement>('[data-step="states"]')!);
  await user.click(screen.getByRole("button", { name: PANE_TEXT.vi.back }));
  expect(document.activeElement?.getAttribute("data-step")).toBe("states");
  await user.click(document.querySelector<HTMLElement>('[data-step="year"]')!);
  await user.click(screen.getByRole("tab", { name: PANE_TEXT.vi.places.results }));
  await user.click(screen.getByRole("tab", { name: PANE_TEXT.vi.places.review }));
  expect([session.state().step, document.querySelector("[data-home]") !== null]).toEqual([null, true]);
});

test.each(LANGUAGES)(
  "nothing entered yet: progress and two ways to begin in place of warnings, ranking and verdicts (%s)",
  async (language) => {
    const document = buildPreset("cahn-cum11-2021", { sample: false, language })!;
    const { user, workbook, session } = await home(document, language);
    for (const place of ["check", "results", "flags"] as const) {
      await user.click(screen.getByRole("tab", { name: new RegExp(`^${PANE_TEXT[language].places[place]}`) }));
      expect(screen.getByRole("heading", { name: EMPTY_TEXT[place][language] })).toBeTruthy();
      expect(screen.getByRole("button", { name: EMPTY_TEXT.split[language] })).toBeTruthy();
      expect(screen.queryByText(PANE_TEXT[language].check.meaning.warning)).toBeNull();
      expect(globalThis.document.querySelectorAll("[data-verdict], [data-rank]")).toHaveLength(0);
    }
    await user.click(screen.getByRole("button", { name: EMPTY_TEXT.type[language] }));
    expect(workbook.selected()?.sheet).toBe(sheetOf(document, "EmuEntries"));
    await user.click(screen.getByRole("button", { name: EMPTY_TEXT.split[language] }));
    expect(session.state()).toMatchObject({ place: "review", step: "split" });
  },
);
