/** How to get to every screen of the pane, as a person would. */
import type { Frame } from "playwright-core";
import { HEALTH_TEXT } from "../../../src/text/health";
import { PANE_TEXT } from "../../../src/text/pane";
import type { Language } from "../../../src/text/language";

export type Screen = {
  readonly name: string;
  /** On which workbook it is seen. */
  readonly on: "sample" | "empty";
  readonly go: (pane: Frame, language: Language) => Promise<unknown>;
};

async function openTab(pane: Frame, place: "check" | "results" | "flags", language: Language): Promise<void> {
  await pane.getByRole("tab", { name: PANE_TEXT[language].places[place] }).click();
}

/** In this order each screen is one step from the one before it. */
export const SCREENS: readonly Screen[] = [
  { name: "check", on: "sample", go: (pane, language) => openTab(pane, "check", language) },
  { name: "results", on: "sample", go: (pane, language) => openTab(pane, "results", language) },
  {
    name: "unit",
    on: "sample",
    async go(pane, language) {
      await pane.getByRole("button", { name: PANE_TEXT[language].results.openUnit("Yên Bái") }).click();
      await pane.getByRole("button", { expanded: false }).first().click();
    },
  },
  { name: "flags", on: "sample", go: (pane, language) => openTab(pane, "flags", language) },
  {
    name: "health",
    on: "sample",
    go: (pane, language) => pane.getByRole("button", { name: HEALTH_TEXT[language].open }).click(),
  },
  { name: "start", on: "empty", go: () => Promise.resolve() },
  {
    name: "preview",
    on: "empty",
    go: (pane, language) => pane.getByRole("button", { name: PANE_TEXT[language].start.preview }).click(),
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
