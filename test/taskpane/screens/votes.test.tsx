/** @jest-environment jsdom */
/** The step “Bỏ phiếu”: what is typed is counted at once, written as one action, and taken back as one. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fill } from "../../../src/text/fill";
import { LANGUAGES, type Language } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { VOTE_STEP } from "../../../src/review/steps/votes/words";
import { DECIDER_WORDS, VOTE_OUTCOME_WORDS, YES_NO_WORDS } from "../../../src/schema/words";
import type { WorkbookDocument } from "../../../src/document/document";
import { goldenCases, goldenWorkbook, type GoldenCase } from "../../cases/golden";
import { inStatus } from "../../document/seal/support";
import { openPane } from "../render";
import { enterStep } from "./review/support";
import { columnOf } from "../support";

const LADDER = goldenCases().find(([name]) => name === "votes-on-a-ladder-of-four-titles")![1];
/** Two units tied for one flag. */
const TIED: GoldenCase = {
  ...LADDER,
  units: ["A", "B", "C"],
  awards: [{ award: "ministry-flag", slots: 1, conditions: "complete" }],
  votes: [],
  entries: Object.fromEntries(
    ["A", "B", "C"].map((unit) => [unit, { I: { numerator: 90, denominator: 100 }, II: unit === "C" ? 70 : 80 }]),
  ),
};

async function openStep(golden: GoldenCase, language: Language) {
  const workbook = goldenWorkbook(golden, language);
  const pane = await openPane(golden.periods === undefined ? inStatus(workbook, "appraisal", language, "2024") : workbook, language);
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: new RegExp(PANE_TEXT[language].places.review) }));
  await enterStep(pane, user, "votes");
  return { ...pane, user };
}

const yesOf = (unit: string, language: Language) => screen.getByLabelText(fill(VOTE_STEP.yes[language], new Map([["unit", unit]])));

const would = (unit: number) => document.querySelector(`[data-unit="${unit}"] [data-outcome]`)?.getAttribute("data-outcome");

function rows(document: WorkbookDocument): readonly (readonly unknown[])[] {
  const columns = ["unit", "ballot", "eligible", "yes", "period"].map((column) => columnOf(document, "EmuVotes", column));
  return columns[0]!.map((_cell, row) => columns.map((column) => column[row]));
}

describe.each(LANGUAGES)("votes (%s)", (language) => {
  const save = (ballot: number) => fill(VOTE_STEP.save[language], new Map([["ballot", `${ballot}`]]));

  test("typed, previewed, written as rows, undone", async () => {
    const { workbook, user } = await openStep(TIED, language);
    await user.type(screen.getByLabelText(VOTE_STEP.members[language]), "7");
    await user.type(yesOf("A", language), "6");
    expect(would(0)).toBe("passed");
    await user.type(yesOf("B", language), "5");
    expect(would(1)).toBe("not-passed");
    expect(rows(workbook.document())).toEqual([[null, null, null, null, null]]);
    await user.click(screen.getByRole("button", { name: save(1) }));
    expect(rows(workbook.document())).toEqual([
      ["A", 1, 7, 6, "2024"],
      ["B", 1, 7, 5, "2024"],
    ]);
    expect(await screen.findAllByText(new RegExp(VOTE_STEP.nothingToWrite[language]))).not.toHaveLength(0);
    await user.click(screen.getByRole("button", { name: PANE_TEXT[language].undoLabel }));
    expect(rows(workbook.document())).toEqual([[null, null, null, null, null]]);
  });

  test("what is no count is refused with a word, and nothing can be written", async () => {
    const { user } = await openStep(TIED, language);
    await user.type(screen.getByLabelText(VOTE_STEP.members[language]), "7");
    await user.type(yesOf("A", language), "5,5");
    expect(screen.getByText(VOTE_STEP.wrong[language])).toBeTruthy();
    expect(screen.getByRole("button", { name: save(1) }).getAttribute("aria-disabled")).toBe("true");
    await user.clear(yesOf("A", language));
    await user.type(yesOf("A", language), "8");
    expect(would(0)).toBe("unknown");
    expect(document.querySelector('[data-note="error"]')?.textContent).toContain("8");
  });

  test("two ballots level: the decision of lead and deputy, with its reason", async () => {
    const vote = (unit: string, ballot: number) => ({ period: "2024", unit, award: "ministry-flag", ballot, eligible: 7, yes: 4 });
    const votes = [vote("A", 1), vote("B", 1), vote("A", 2), vote("B", 2)];
    const { workbook, user } = await openStep({ ...TIED, votes }, language);
    const card = document.querySelector<HTMLElement>('[data-decision="0"]')!;
    expect(card.textContent).toContain(VOTE_OUTCOME_WORDS.deadlock[language]);
    await user.selectOptions(within(card).getByLabelText(new RegExp(VOTE_STEP.decision[language])), "yes");
    await user.selectOptions(within(card).getByLabelText(new RegExp(VOTE_STEP.decidedBy[language])), "lead-and-deputy");
    await user.type(within(card).getByLabelText(new RegExp(VOTE_STEP.reason[language])), "x");
    await user.click(within(card).getByRole("button"));
    const after = workbook.document();
    expect(columnOf(after, "EmuVotes", "decision")).toEqual([null, null, YES_NO_WORDS.yes[language], null]);
    expect(columnOf(after, "EmuVotes", "decided-by")[2]).toBe(DECIDER_WORDS["lead-and-deputy"][language]);
    await waitFor(() => expect(document.querySelector('[data-decision="0"]')?.textContent).toContain(": x"));
  });

  test("a second ballot is offered for those whom the first did not settle, and corrections change cells", async () => {
    const votes = ["A", "B"].map((unit) => ({ period: "2024", unit, award: "ministry-flag", ballot: 1, eligible: 7, yes: 4 }));
    const { workbook, user } = await openStep({ ...TIED, votes }, language);
    expect((screen.getByLabelText(VOTE_STEP.ballot[language]) as HTMLSelectElement).value).toBe("2");
    expect((screen.getByLabelText(VOTE_STEP.members[language]) as HTMLInputElement).value).toBe("7");
    await user.selectOptions(screen.getByLabelText(VOTE_STEP.ballot[language]), "1");
    await user.clear(yesOf("B", language));
    expect(screen.getByRole("button", { name: save(1) }).getAttribute("aria-disabled")).toBe("true");
    await user.type(yesOf("B", language), "6");
    await user.click(screen.getByRole("button", { name: save(1) }));
    expect(rows(workbook.document()).map(([unit, , , yes]) => [unit, yes])).toEqual([
      ["A", 4],
      ["B", 6],
    ]);
  });
});

test("without awards there is nothing to vote on; a sealed period can only be looked at", async () => {
  const { session } = await openStep({ ...LADDER, awards: [], votes: [] }, "vi");
  expect(screen.getByText(VOTE_STEP.nothing.vi)).toBeTruthy();
  await act(() => session.refresh());
});

test("a sealed period can only be looked at", async () => {
  await openStep({ ...TIED, periods: [{ id: "2024", kind: "year", status: "sealed" }] }, "vi");
  expect(screen.getByText(fill(VOTE_STEP.sealed.vi, new Map([["period", "Năm 2024"]])))).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Ghi lần/ })).toBeNull();
});
