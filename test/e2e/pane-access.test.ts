/** Every screen for everybody: axe, the keyboard alone, narrow panes, the corner that Excel needs for itself. */
import type { Browser } from "playwright-core";
import { LANGUAGES } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import { inCorner, overflowing, tabTo, themesIn, tooSmall, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, openPane, rest } from "./support/open-pane";
import { openPlace, SCREENS } from "./support/screens";

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(themesIn(language))("$theme: axe finds nothing on any screen, nothing overflows, the corner is free", async (looks) => {
    for (const on of ["sample", "empty"] as const) {
      const document = on === "sample" ? buildPreset("bca-cum3-2017", { sample: true, language }) : null;
      const opened = await openPane(browser, document, {
        language,
        scheme: looks.scheme,
        forcedColors: looks.forcedColors,
      });
      const { pane } = opened;
      expect(await pane.locator("[data-theme]").getAttribute("data-theme")).toBe(looks.theme);
      for (const screen of SCREENS.filter((candidate) => candidate.on === on)) {
        await screen.go(pane, language);
        await rest(opened);
        const found = { screen: screen.name, axe: await violations(pane, looks.theme), overflowing: await overflowing(pane) };
        expect(found).toEqual({ screen: screen.name, axe: [], overflowing: [] });
        expect({ screen: screen.name, corner: await inCorner(pane), small: await tooSmall(pane) }).toEqual({
          screen: screen.name,
          corner: [],
          small: [],
        });
      }
      await expectClean(opened);
      await opened.close();
    }
  });

  test("at 320 px nothing has to be scrolled sideways", async () => {
    for (const on of ["sample", "empty"] as const) {
      const document = on === "sample" ? buildPreset("bca-cum3-2017", { sample: true, language }) : null;
      const opened = await openPane(browser, document, { language, width: 320 });
      for (const screen of SCREENS.filter((candidate) => candidate.on === on)) {
        await screen.go(opened.pane, language);
        expect({ screen: screen.name, wide: await overflowing(opened.pane) }).toEqual({
          screen: screen.name,
          wide: [],
        });
      }
      await opened.close();
    }
  });
});

test("trouble can be read by everybody too: axe finds nothing beside a failure", async () => {
  const t = PANE_TEXT.vi;
  for (const looks of themesIn("vi")) {
    const document = buildPreset("bca-cum3-2017", { sample: true, language: "vi" });
    const opened = await openPane(browser, document, { scheme: looks.scheme, forcedColors: looks.forcedColors });
    await ask(opened, (host) => host.inject({ kind: "dda", code: 5004 }), null);
    await opened.pane.getByRole("button", { name: t.refresh }).click();
    await opened.pane.getByRole("button", { name: t.retry }).waitFor();
    expect({ theme: looks.theme, axe: await violations(opened.pane, looks.theme) }).toEqual({ theme: looks.theme, axe: [] });
    await opened.close();
  }
});

test("by keyboard alone: filter, jump, change the place, open a unit, ask why, go back; the focus is seen", async () => {
  const t = PANE_TEXT.vi;
  const opened = await openPane(browser, buildPreset("bca-cum3-2017", { sample: true, language: "vi" }));
  const { pane, page } = opened;
  await openPlace(pane, "check");
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  // Excel hands the focus to the first control of the pane (F6); from there on Office.js itself moves it at each Tab.
  await pane.locator("select").first().focus();

  await tabTo(pane, press, `${t.check.headings.error} (1)`);
  await press("Enter");
  await pane.waitForFunction(() => document.querySelectorAll("[data-finding]").length === 1);

  await tabTo(pane, press, /^Đến ô /);
  const outline = await pane.evaluate(() => {
    const style = getComputedStyle(document.activeElement!);
    const after = getComputedStyle(document.activeElement!, "::after");
    return [style.outlineStyle, style.boxShadow, after.borderTopStyle, after.outlineStyle].join(" ");
  });
  expect(outline).not.toBe("none none none none");
  await press("Enter");
  await rest(opened);
  expect((await look(opened, (host) => host.selection(), null)).sheet).toBe("Chấm điểm");

  await page.keyboard.press("Shift+Tab");
  await tabTo(pane, (key) => press(key === "Tab" ? "Shift+Tab" : key), new RegExp(`^${t.places.check}`));
  await press("ArrowRight");
  await press("Enter");
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe(t.places.results);

  await tabTo(pane, press, t.results.openUnit("Quảng Ninh"));
  await press("Enter");
  await tabTo(pane, press, /^Vì sao điểm của I\.1/);
  await press("Space");
  expect(await pane.getByRole("button", { expanded: true }).count()).toBe(1);
  await tabTo(pane, (key) => press(key === "Tab" ? "Shift+Tab" : key), t.results.backToRanking);
  await press("Enter");
  expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(t.results.openUnit("Quảng Ninh"));

  await tabTo(pane, press, t.tools.help);
  await press("Enter");
  await pane.waitForSelector("[data-task]");
  await tabTo(pane, press, t.otherLanguage);
  await press("Enter");
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe("en");
  await expectClean(opened);
  await opened.close();
});
