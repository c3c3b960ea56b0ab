/** How to get to every screen of the pane, as a person would. */
import type { Frame } from "playwright-core";
import { HEALTH_TEXT } from "../../../src/text/pane/health";
import { NEW_PANE } from "../../../src/review/steps/new-cluster/words";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import type { Language } from "../../../src/schema/language";
import type { PlaceId } from "../../../src/taskpane/use-cases/state";

export type Screen = {
  readonly name: string;
  /** On which workbook it is seen. */
  readonly on: "sample" | "empty";
  readonly go: (pane: Frame, language: Language) => Promise<unknown>;
};

/** One of the pane's places; it opens at home. */
export async function openPlace(pane: Frame, place: PlaceId, language: Language = "vi"): Promise<void> {
  await pane.getByRole("tab", { name: PANE_TEXT[language].places[place] }).click();
}

/** What the button “Help” offers. */
export async function openHelp(pane: Frame, language: Language = "vi"): Promise<void> {
  await pane.getByRole("button", { name: PANE_TEXT[language].tools.help, exact: true }).click();
  await pane.waitForSelector("[data-task]");
}

export async function openHealth(pane: Frame, language: Language = "vi"): Promise<void> {
  await openHelp(pane, language);
  await pane.getByRole("button", { name: HEALTH_TEXT[language].open }).click();
}

/** In this order each screen is one step from the one before it. */
export const SCREENS: readonly Screen[] = [
  { name: "check", on: "sample", go: (pane, language) => openPlace(pane, "check", language) },
  { name: "results", on: "sample", go: (pane, language) => openPlace(pane, "results", language) },
  {
    name: "unit",
    on: "sample",
    async go(pane, language) {
      await pane.getByRole("button", { name: PANE_TEXT[language].results.openUnit("Yên Bái") }).click();
      await pane.getByRole("button", { expanded: false }).first().click();
    },
  },
  { name: "flags", on: "sample", go: (pane, language) => openPlace(pane, "flags", language) },
  {
    name: "health",
    on: "sample",
    go: (pane, language) => openHealth(pane, language),
  },
  { name: "start", on: "empty", go: () => Promise.resolve() },
  {
    name: "a new cluster, wrong",
    on: "empty",
    async go(pane, language) {
      await pane.getByRole("button", { name: PANE_TEXT[language].start.ownBegin }).click();
      await pane.getByLabel(NEW_PANE.units[language]).fill("1. Xã Sen Ngư\n2. Xã Sen Ngữ\nXã Sen Ngư");
      await pane.getByLabel(NEW_PANE.periods[language]).selectOption("drives");
      await pane.getByRole("button", { name: NEW_PANE.next[language] }).click();
    },
  },
  {
    name: "a new cluster, preview",
    on: "empty",
    async go(pane, language) {
      await pane.getByLabel(NEW_PANE.name[language]).fill("Cụm thi đua số 9");
      await pane.getByLabel(NEW_PANE.units[language]).fill("Xã An Hòa\nXã Bình Lâm");
      await pane.getByRole("button", { name: NEW_PANE.next[language] }).click();
      await pane.getByRole("radio").nth(1).click();
    },
  },
  {
    name: "preview",
    on: "empty",
    async go(pane, language) {
      const back = pane.getByRole("button", { name: PANE_TEXT[language].back, exact: true });
      await back.click();
      await back.click();
      await pane.getByRole("button", { name: PANE_TEXT[language].start.preview }).click();
    },
  },
  {
    name: "created",
    on: "empty",
    async go(pane, language) {
      await pane.getByRole("button", { name: PANE_TEXT[language].start.confirm, exact: true }).click();
      await pane.waitForSelector("[role=tab]");
    },
  },
];

/** What home leads to while a period is appraised, in the order of the screen (a test compares them); only the seal waits. */
export const REVIEW_STEPS = [
  "open-period",
  "split",
  "collect",
  "cross-check",
  "appraise",
  "explain",
  "votes",
  "minutes",
  "states",
  "board",
  "compare",
  "year",
  "overview",
  "next-year",
  "rubric",
] as const;

/** The list of the steps; its chunk is fetched. */
export async function openReview(pane: Frame, language: Language): Promise<void> {
  await openPlace(pane, "review", language);
  await pane.waitForSelector("[data-step]");
}

export async function openStep(pane: Frame, step: (typeof REVIEW_STEPS)[number] | "seal"): Promise<void> {
  await pane.locator(`[data-step="${step}"]`).click();
  await pane.waitForSelector("[data-task]");
}

/** Back to the list of the steps, and which of its buttons has the focus then. */
export async function closeStep(pane: Frame, language: Language): Promise<string | null> {
  await pane.getByRole("button", { name: PANE_TEXT[language].back, exact: true }).click();
  await pane.waitForSelector("[data-step]");
  return pane.evaluate(() => document.activeElement?.getAttribute("data-step") ?? null);
}
