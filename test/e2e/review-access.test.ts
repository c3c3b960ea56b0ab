/** Every step of a review for everybody: axe, target sizes, narrow panes, the corner that Excel needs for itself, the keyboard alone. */
import type { Browser } from "playwright-core";
import { LANGUAGES } from "../../src/schema/language";
import type { Language } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { STATES_TEXT } from "../../src/review/steps/states/words";
import { withPeriod } from "../../src/document/formulas/period-cell";
import type { WorkbookDocument } from "../../src/document/document";
import { inStatus } from "../document/seal/support";
import { halvesWorkbook } from "../document/periods/support";
import { inCorner, overflowing, tabTo, themesIn, tooSmall, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { expectClean, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { closeStep, openReview, openStep, REVIEW_STEPS } from "./support/screens";

jest.setTimeout(120_000);

let browser: Browser;
/** Two halves of a year and their weights, the second being appraised: every step has something to show; once closed, the seal too. */
let workbook: WorkbookDocument;
let closed: WorkbookDocument;

beforeAll(async () => {
  browser = await launchBrowser();
  const halves = withPeriod(await halvesWorkbook(), "2017-H2");
  workbook = inStatus(halves, "appraisal", "vi", "2017-H2");
  closed = inStatus(halves, "closed", "vi", "2017-H2");
});
afterAll(() => browser.close());

/** Whatever a person can unfold. */
function unfold({ pane }: OpenedPane): Promise<void> {
  return pane.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
  });
}

async function eachStep(opened: OpenedPane, language: Language, look: (step: string) => Promise<void>): Promise<void> {
  await openReview(opened.pane, language);
  const listed = opened.pane.locator("[data-step]");
  expect(await listed.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-step")))).toEqual(REVIEW_STEPS);
  await look("list");
  for (const step of REVIEW_STEPS) {
    await openStep(opened.pane, step);
    await rest(opened);
    await unfold(opened);
    await look(step);
    expect(await closeStep(opened.pane, language)).toBe(step);
  }
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(themesIn(language))(
    "$theme: axe finds nothing in any step, nothing overflows, the corner is free; back is back",
    async (looks) => {
      const { theme, scheme, forcedColors } = looks;
      const opened = await openPane(browser, workbook, { language, scheme, forcedColors });
      const { pane } = opened;
      expect(await pane.locator("[data-theme]").getAttribute("data-theme")).toBe(theme);
      const look = async (step: string, frame = pane): Promise<void> => {
        const [axe, wide, small, corner] = [violations(frame, theme), overflowing(frame), tooSmall(frame), inCorner(frame)];
        const found = { step, axe: await axe, wide: await wide, small: await small, corner: await corner };
        expect(found).toEqual({ step, axe: [], wide: [], small: [], corner: [] });
      };
      await eachStep(opened, language, look);
      await expectClean(opened);
      await opened.close();
      const sealing = await openPane(browser, closed, { language, scheme, forcedColors });
      await openReview(sealing.pane, language);
      await openStep(sealing.pane, "seal");
      await rest(sealing);
      await unfold(sealing);
      await look("seal", sealing.pane);
      await expectClean(sealing);
      await sealing.close();
    },
  );

  test("at 320 px nothing has to be scrolled sideways", async () => {
    const opened = await openPane(browser, workbook, { language, width: 320 });
    await eachStep(opened, language, async (step) => {
      expect({ step, wide: await overflowing(opened.pane) }).toEqual({ step, wide: [] });
    });
    await opened.close();
  });
});

test("by keyboard alone: to the place by the arrow keys, into a step, and back to its button; the focus is seen", async () => {
  const t = PANE_TEXT.vi;
  const opened = await openPane(browser, workbook);
  const { pane, page } = opened;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const heading = pane.getByRole("heading", { name: STATES_TEXT.title.vi, exact: true });
  await pane.locator("select").first().focus();

  await tabTo(pane, press, t.places.review);
  for (const [key, place] of [
    ["ArrowRight", t.places.check],
    ["ArrowRight", t.places.results],
    ["ArrowRight", t.places.flags],
    ["ArrowLeft", t.places.results],
    ["ArrowLeft", t.places.check],
    ["ArrowLeft", t.places.review],
  ] as const) {
    await press(key);
    expect(await pane.getByRole("tab", { name: place }).evaluate((tab) => tab === document.activeElement)).toBe(true);
  }
  await press("Enter");
  await pane.waitForSelector("[data-step]");

  await tabTo(pane, press, new RegExp(`^${STATES_TEXT.title.vi}`));
  await press("Enter");
  await heading.waitFor();
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe(t.back);
  const outline = await pane.evaluate(() => {
    const style = getComputedStyle(document.activeElement!);
    const after = getComputedStyle(document.activeElement!, "::after");
    return [style.outlineStyle, style.boxShadow, after.borderTopStyle, after.outlineStyle].join(" ");
  });
  expect(outline).not.toBe("none none none none");

  await press("Enter");
  await heading.waitFor({ state: "detached" });
  expect(await pane.evaluate(() => document.activeElement?.getAttribute("data-step"))).toBe("states");
  await press("Space");
  await heading.waitFor();
  await expectClean(opened);
  await opened.close();
});
