/**
 * A workbook of many units on the first days of a quarter, when one figure or none at all is reported: what the pane asks Excel for and
 * what it puts on the screen stays small. How long it keeps its thread is measured by `npm run bench -- --pane`.
 */
import type { Browser } from "playwright-core";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { entryCell, typedInto } from "../document/seal/support";
import { largeWorkbook } from "../bench/pane/workbook";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, messagesOf, openPane } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { openHelp, openPlace } from "./support/screens";

jest.setTimeout(300_000);

const t = PANE_TEXT.vi;
const [UNITS, LEAVES] = [150, 60];
/** Of elements in the pane, whatever the workbook's size. */
const MOST_ELEMENTS = 4000;
/** The words of a screen: fifty units, each with a few sentences. */
const MOST_WORDS = 120_000;

const EMPTY = largeWorkbook(UNITS, LEAVES, false);

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openPane(browser, typedInto(EMPTY, entryCell(EMPTY, 0, "self"), 1));
  await openPlace(opened.pane, "check");
});
afterAll(() => browser.close());

async function size({ pane }: OpenedPane = opened): Promise<{ readonly elements: number; readonly words: number }> {
  return pane.evaluate(() => ({
    elements: document.querySelectorAll("#pane *").length,
    words: document.body.textContent.length,
  }));
}

test("where nothing is reported yet, nothing is counted: no list of 9,000 blanks", async () => {
  const untouched = await openPane(browser, EMPTY);
  await openPlace(untouched.pane, "check");
  expect(await untouched.pane.getByRole("tab", { selected: true }).innerText()).toBe(t.places.check);
  expect(await untouched.pane.locator("[data-finding]").count()).toBeLessThanOrEqual(50);
  expect((await size(untouched)).elements).toBeLessThan(MOST_ELEMENTS);
  await expectClean(untouched);
  await untouched.close();
});

test("9,000 findings are counted, and fifty of them shown", async () => {
  const tab = opened.pane.getByRole("tab", { selected: true });
  // Besides what is not reported: the results that were not calculated yet when the workbook was read.
  const count = /^(.*) \((\d+)\)$/.exec(await tab.innerText());
  expect(count?.[1]).toBe(t.places.check);
  expect(Math.round(Number(count?.[2]) / 100)).toBe((UNITS * LEAVES) / 100);
  expect(await opened.pane.locator("[data-finding]").count()).toBe(50);
  expect((await size()).elements).toBeLessThan(MOST_ELEMENTS);
});

test.each(["results", "flags"] as const)("the place %s stays small", async (place) => {
  await opened.pane.getByRole("tab", { name: t.places[place] }).click();
  await opened.pane.waitForSelector(`#place-${place}`);
  const { elements, words } = await size();
  expect(elements).toBeLessThan(MOST_ELEMENTS);
  expect(words).toBeLessThan(MOST_WORDS);
});

test("reading again takes no answer above 2 MB, and few messages", async () => {
  const messages = await messagesOf(opened, () => opened.pane.getByRole("button", { name: t.refresh }).click());
  const { bytesOut, largestOut } = await ask(opened, (host) => host.counters(), null);
  expect(largestOut).toBeLessThan(2_000_000);
  expect(messages).toBeLessThanOrEqual(2 + Math.ceil(bytesOut / 1_500_000));
});

test("a click while the workbook is being read is answered before the reading ends", async () => {
  // Fetched once; what is measured is the click.
  await openHelp(opened.pane);
  await opened.pane.getByRole("button", { name: t.back, exact: true }).click();
  const order = await opened.pane.evaluate(
    ([refresh, help]) =>
      new Promise<readonly string[]>((resolve) => {
        const seen: string[] = [];
        const press = (label: string): void => {
          const buttons = [...document.querySelectorAll<HTMLElement>("footer button")];
          buttons.find((button) => button.textContent === label)?.click();
        };
        const observer = new MutationObserver(() => {
          const isHelp = document.querySelector("[data-task]") !== null;
          const isIdle = document.querySelector('[data-status="idle"]') !== null;
          if (isHelp && !seen.includes("answered")) seen.push("answered");
          if (isIdle && !seen.includes("read")) seen.push("read");
          if (seen.length === 2) {
            observer.disconnect();
            resolve(seen);
          }
        });
        press(refresh!);
        setTimeout(() => {
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          press(help!);
        }, 30);
      }),
    [t.refresh, t.tools.help],
  );
  expect(order).toEqual(["answered", "read"]);
  await expectClean(opened);
});
