/** A new year of a cluster in the pane: from last year's file in an empty workbook, and from the open workbook into a file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { LANGUAGES } from "../../src/schema/language";
import { NEW_LAST } from "../../src/review/steps/new-cluster/last-words";
import { NEW_PANE } from "../../src/review/steps/new-cluster/words";
import { rowsOf } from "../../src/review/table-rows";
import { tablesOf } from "../../src/document/reading/tables";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import type { WorkbookDocument } from "../../src/document/document";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { overflowing, violations } from "./support/access";
import { bytesOf, documentOf, expectClean, openPane, rest } from "./support/open-pane";
import { openStep } from "./support/screens";

jest.setTimeout(240_000);

let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), "emu-next-year-"));

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** Five cities of the Ministry's cluster 1, 2023, whose offences are compared with the year before. */
const LAST = buildPreset("bca-cum1-2023", { sample: true, language: "vi" })!;
const UNITS = rowsOf(tablesOf(LAST), "EmuUnits").map(({ unit }) => unit as string);

function baselines(document: WorkbookDocument): readonly (readonly unknown[])[] {
  return rowsOf(tablesOf(document), "EmuEntries")
    .filter(({ baseline }) => typeof baseline === "number")
    .map(({ unit, note }) => [unit, note]);
}

describe.each(LANGUAGES)("in %s", (language) => {
  const t = PANE_TEXT[language];

  test("an empty workbook: last year's file fills the form, a merged unit is asked about, its baselines are marked", async () => {
    const file = path.join(folder, "cum1-2023.xlsx");
    writeFileSync(file, writeXlsx(LAST));
    const opened = await openPane(browser, null, { language });
    const { pane, page } = opened;
    const shot = (name: string) =>
      process.env["EMU_SCREENSHOTS"] === undefined
        ? Promise.resolve()
        : page.screenshot({ path: `${process.env["EMU_SCREENSHOTS"]}/next-year-${name}-${language}.png` });
    await pane.getByRole("button", { name: t.start.ownBegin }).click();
    await pane.locator("input[type=file]").setInputFiles(file);
    await pane.getByRole("button", { name: NEW_LAST.other[language] }).waitFor();
    expect(await pane.locator("[data-field=year]").inputValue()).toBe("2024");
    expect(await pane.locator("[data-field=units]").inputValue()).toBe(UNITS.join("\n"));
    await shot("1who");
    const [first = "", second = "", ...others] = UNITS;
    await pane.locator("[data-field=units]").fill(["Công an thành phố Mới", ...others].join("\n"));
    await pane.locator("[data-field=lead]").selectOption("");
    await pane.locator("[data-field=deputy]").selectOption("");
    await pane.getByRole("button", { name: NEW_PANE.next[language] }).click();
    await pane.getByRole("heading", { name: NEW_LAST.units[language] }).waitFor();
    await shot("2asked");
    expect({ axe: await violations(pane), wide: await overflowing(pane) }).toEqual({ axe: [], wide: [] });
    const create = pane.getByRole("button", { name: t.start.confirm, exact: true });
    expect(await create.getAttribute("aria-disabled")).toBe("true");
    for (const old of [first, second]) {
      await pane.getByLabel(NEW_LAST.gone[language].replace("{unit}", old)).selectOption("Công an thành phố Mới");
    }
    await pane.evaluate(() => document.querySelector("main")?.scrollTo(0, 400));
    await shot("3answered");
    await create.click();
    await pane.waitForSelector("[role=tab]");
    await rest(opened);
    const made = baselines(await documentOf(opened));
    expect(made.length).toBeGreaterThan(0);
    expect(made.every(([, note]) => `${note as string}`.includes("cum1-2023.xlsx"))).toBe(true);
    const merged = made.find(([unit]) => unit === "Công an thành phố Mới");
    expect(merged?.[1]).toContain(second);
    await expectClean(opened);
    await opened.close();
  });

  test("the open workbook: two clicks from home to a file for the next year, and nothing is written here", async () => {
    const opened = await openPane(browser, LAST, { language });
    const { pane, page } = opened;
    const before = await documentOf(opened);
    await openStep(pane, "next-year");
    await pane.locator("[data-field=year]").waitFor();
    expect(await pane.locator("[data-field=year]").inputValue()).toBe("2024");
    await pane.getByRole("button", { name: NEW_PANE.next[language] }).click();
    const saved = page.waitForEvent("download");
    await pane.getByRole("button", { name: t.start.confirm, exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/2024\.xlsx$/);
    const read = readXlsx(await bytesOf(download));
    expect(read.ok && baselines(read.document).length).toBeGreaterThan(0);
    await pane.getByText(NEW_LAST.saveAgain[language]).waitFor();
    expect({ axe: await violations(pane), wide: await overflowing(pane) }).toEqual({ axe: [], wide: [] });
    if (process.env["EMU_SCREENSHOTS"] !== undefined) {
      await page.screenshot({ path: `${process.env["EMU_SCREENSHOTS"]}/next-year-4file-${language}.png` });
    }
    expect(await documentOf(opened)).toEqual(before);
    await pane.getByRole("button", { name: t.back, exact: true }).click();
    await pane.getByRole("button", { name: t.back, exact: true }).click();
    await pane.waitForSelector("[data-home]");
    await expectClean(opened);
    await opened.close();
  });
});
