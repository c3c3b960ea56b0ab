/**
 * From the navigation of the add-in's frame to the moment when its first button answers: the button is there, is clicked, the page
 * has changed because of it, and that frame has been painted. The pane beside an empty page of the shape of Office's template.
 */
import { median } from "../timing";
import { EMPTY_PAGE, openPage, PANE } from "./open";
import type { Bench, Wanted } from "./open";

/** `button`: the one to click; `shown`: what stands there once the workbook is read. */
type Watched = { readonly button: string; readonly shown: string };

declare global {
  interface Window {
    /** Set by the script below, in milliseconds since the frame's navigation. */
    emuInteractive?: { answers?: number; shown?: number };
  }
}

/** Runs in every frame before its own scripts. */
function watch({ button, shown }: Watched): void {
  if (window === window.top) {
    return;
  }
  const times: NonNullable<Window["emuInteractive"]> = {};
  window.emuInteractive = times;
  let clicked = false;
  const painted = (note: () => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(note));
  };
  const observer = new MutationObserver(() => {
    if (times.shown === undefined && document.querySelector(shown)) {
      times.shown = Infinity;
      painted(() => {
        times.shown = performance.now();
      });
    }
    const found = document.querySelector<HTMLElement>(button);
    if (found && !clicked) {
      clicked = true;
      const before = document.body.textContent;
      const until = (): void => {
        if (document.body.textContent !== before) {
          painted(() => {
            times.answers = performance.now();
          });
        } else {
          found.click();
          setTimeout(until, 0);
        }
      };
      setTimeout(until, 0);
    }
  });
  observer.observe(document, { subtree: true, childList: true });
}

export type Times = { readonly answers: number; readonly shown: number };

/** `load` 0: nothing cached; later ones find the files in the browser's cache. */
async function measure(bench: Bench, wanted: Wanted, watched: Watched, loads: number): Promise<readonly Times[]> {
  const context = await bench.browser.newContext({ ignoreHTTPSErrors: true });
  // What runs the bench marks the names of functions with a helper that the page does not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(watch, watched);
  const times: Times[] = [];
  for (let load = 0; load < loads; load += 1) {
    const { page, frame } = await openPage(bench, context, wanted);
    await frame.waitForFunction(
      () => {
        const { answers = Infinity, shown = Infinity } = window.emuInteractive ?? {};
        return Math.max(answers, shown) < Infinity;
      },
      null,
      { timeout: 60_000 },
    );
    times.push(await frame.evaluate(() => window.emuInteractive as Times));
    await page.close();
  }
  await context.close();
  return times;
}

/** What a person meets: the language button stands in the pane before the workbook is read, a finding's button after it. */
const PANE_WATCHED: Watched = { button: "footer button[lang]", shown: "[data-finding] button" };
const EMPTY_WATCHED: Watched = { button: "button", shown: "button" };
/** Cold, and with everything in the browser's caches. */
const LOADS = 3;

export async function interactiveTable(bench: Bench, runs: number): Promise<string> {
  const pane: (readonly Times[])[] = [];
  const empty: (readonly Times[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await measure(bench, { addin: EMPTY_PAGE, workbook: "sample", functions: true }, EMPTY_WATCHED, LOADS));
    pane.push(await measure(bench, { addin: PANE, workbook: "sample", functions: true }, PANE_WATCHED, LOADS));
  }
  const middle = (all: readonly (readonly Times[])[], load: number, what: keyof Times): number =>
    median(all.map((times) => times[load]?.[what] ?? NaN));
  const row = (words: string, load: number, what: keyof Times): string => {
    const [ours, floor] = [middle(pane, load, what), middle(empty, load, "answers")];
    const cells = [ours, floor].map((time) => time.toFixed(0).padStart(10)).join("");
    return `  ${words.padEnd(58)}${cells}${`${(ours / floor).toFixed(2)} ×`.padStart(10)}`;
  };
  return [
    `from navigation on, medians of ${runs} alternating runs, milliseconds:`.padEnd(60) +
      ["pane", "empty", "ratio"].map((head) => head.padStart(10)).join(""),
    row("nothing cached: the first button answers", 0, "answers"),
    row("nothing cached: the sample's findings are painted", 0, "shown"),
    row("files in the browser's cache: the first button answers", LOADS - 1, "answers"),
    row("files in the browser's cache: findings are painted", LOADS - 1, "shown"),
    "",
  ].join("\n");
}
