/** What everybody must be able to use: axe, widths, sizes, the corner that Excel needs for itself, the Tab key. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { Language } from "../../../src/schema/language";
import { everything } from "../../runs";
import type { Looks } from "./open-pane";

const AXE = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");

export type Theme = Pick<Looks, "scheme" | "forcedColors"> & { readonly theme: "light" | "dark" | "contrast" };

const THEMES: readonly Theme[] = [
  { theme: "light", scheme: "light", forcedColors: false },
  { theme: "dark", scheme: "dark", forcedColors: false },
  { theme: "contrast", scheme: "dark", forcedColors: true },
];

/** Colours are the same in every language: the second one is seen in light ones only, with `npm run test:all` in all. */
export function themesIn(language: Language): readonly Theme[] {
  return language === "vi" || everything ? THEMES : THEMES.slice(0, 1);
}

const ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What colours and widths can break. The others ask for roles, names and order, which are those of the light theme. */
const RULES_OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** What axe finds under WCAG 2.2 AA and its best practices; Fluent's own focus dummies are a known false alarm. */
export async function violations(pane: Frame, theme: Theme["theme"] = "light"): Promise<readonly string[]> {
  if (!(await pane.evaluate<boolean>("'axe' in window"))) {
    await pane.evaluate(AXE);
  }
  const rules = theme === "light" || everything ? ALL_RULES : RULES_OF_LOOKS;
  return pane.evaluate(
    `axe.run({ exclude: [["[data-tabster-dummy]"]] }, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
  );
}

/**
 * Elements that reach beyond the pane's right edge: a person would have to scroll the pane sideways. A table wider than the pane
 * may stand in a frame of its own that the keyboard can scroll (WCAG 1.4.10 allows it); the frame itself must fit.
 */
export function overflowing(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const isBeyond = (element: Element): boolean => element.getBoundingClientRect().right > window.innerWidth + 0.5;
    return [...document.querySelectorAll<HTMLElement>("#pane *")]
      .filter((element) => isBeyond(element) && element.innerText)
      .filter((element) => {
        const frame = element.parentElement?.closest('[role="region"][aria-label][tabindex="0"]');
        return !frame?.querySelector("table")?.contains(element) || isBeyond(frame);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Words and controls in the 12 × 32 pixels at the top right, where Excel draws its own button. */
export function inCorner(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() => {
    window.scrollTo(0, 0);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const hidden = node.parentElement?.closest("[role=status], option, style, script");
        if (!hidden && box.width > 1 && box.right > window.innerWidth - 12 && box.top < 32 && box.bottom > 0) {
          found.push(node.textContent ?? "");
        }
      }
    }
    return found;
  });
}

/** Controls smaller than 24 × 24 pixels (WCAG 2.5.8), links within a line of text left out. */
export function tooSmall(pane: Frame): Promise<readonly string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, summary, [role=tab]")]
      .filter((element) => element.offsetParent !== null && !element.closest("[data-tabster-dummy]"))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** Presses Tab until the focus is on a control with this name; fails when it comes round without meeting it. */
export async function tabTo(pane: Frame, press: (key: string) => Promise<void>, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await press("Tab");
    const here = await pane.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const labelled = element instanceof HTMLSelectElement ? element.labels[0]?.textContent : null;
      return element?.getAttribute("aria-label") ?? labelled ?? element?.textContent ?? "";
    });
    passed.push(here.slice(0, 40));
    if (typeof name === "string" ? here === name : name.test(here)) {
      return;
    }
  }
  throw new Error(`Tab never came to ${String(name)}, only to: ${passed.join(" | ")}`);
}
