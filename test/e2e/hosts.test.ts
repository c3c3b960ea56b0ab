/**
 * The main job in every Excel the add-in is for: what it advertises and how Office.js talks to it. The whole suite runs against one
 * of them with EMU_HOST=ltsc2021|ltsc2024|m365, EMU_PLATFORM=web|win32|mac and EMU_BLANKS=zero|null; this file runs the core of it against all in
 * one go. The host stands in for each of them; none of them is Excel.
 */
import type { Browser } from "playwright-core";
import { a1 } from "../../src/tables/cells/a1";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import { HOST_IDS, PLATFORMS, type HostId, type PlatformId } from "../excel-host/protocol/hosts";
import { rowOf, withoutLog } from "../document/edit-cases";
import { cellOf, columnOf } from "../taskpane/support";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, openPane, rest, resultsSheet } from "./support/open-pane";
import { openPlace } from "./support/screens";

jest.setTimeout(120_000);

const t = PANE_TEXT.vi;

/** The oldest Excel over the web's transport is what all other files use. */
const EXCELS: readonly (readonly [host: HostId, platform: PlatformId])[] = HOST_IDS.flatMap((host) =>
  PLATFORMS.map((platform) => [host, platform] as const),
).filter(([host, platform]) => host !== "ltsc2021" || platform !== "web");

/** A volume licence is for Windows; Excel on the web and for Mac are always today's. */
const REAL = EXCELS.filter(([host, platform]) => platform === "win32" || host === "m365");

const SET_AT_MOST = { ltsc2021: "1.14", ltsc2024: "1.17", m365: "1.20" } as const;
const SET_ABOVE = { ltsc2021: "1.15", ltsc2024: "1.18", m365: "1.21" } as const;
const SHARED_RUNTIME = { ltsc2021: false, ltsc2024: true, m365: true } as const;
const PLATFORM_NAMES = { web: "OfficeOnline", win32: "PC", mac: "Mac" } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function coreJob(host: HostId, platform: PlatformId): Promise<void> {
  const opened = await openPane(browser, null, {}, undefined, { host, platform });
  const { pane } = opened;
  const facts = await pane.evaluate(
    (sets) => ({
      platform: Office.context.platform,
      has: sets.map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
      newRuntime: Office.context.requirements.isSetSupported("SharedRuntime", "1.2"),
    }),
    [SET_AT_MOST[host], SET_ABOVE[host]],
  );
  expect(facts).toEqual({ platform: PLATFORM_NAMES[platform], has: [true, false], newRuntime: SHARED_RUNTIME[host] });

  // Created: cells and pane agree, the functions answer through the runtime of this platform.
  const before = await documentOf(opened);
  await pane.getByRole("button", { name: t.start.preview }).click();
  await pane.getByRole("button", { name: t.start.confirm, exact: true }).click();
  await pane.waitForSelector("[role=tab]");
  await openPlace(pane, "check");
  await rest(opened);
  const sample = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
  const results = resultsSheet(sample);
  expect(await look(opened, (excel, sheet) => excel.texts(sheet, "A7:A14").flat(), results)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "4",
    "6",
    "7",
    "8",
  ]);

  // Filled in: the event arrives, the finding comes, one click puts it right and one takes it back.
  const place = cellOf(sample, "EmuEntries", rowOf(sample, "Hòa Bình", "I.1"), "unit");
  const cell = { sheet: place.sheet, cell: a1(place.row, place.column) };
  const listed = cellOf(sample, "EmuUnits", columnOf(sample, "EmuUnits", "unit").indexOf("Hòa Bình"), "unit");
  const unit = { sheet: listed.sheet, cell: a1(listed.row, listed.column) };
  expect(await ask(opened, (excel, given) => excel.type(given.sheet, given.cell, "Hoà Bình"), unit)).toEqual({ ok: true });
  const card = pane.locator("[data-finding]", {
    has: pane.getByRole("button", { name: t.check.jumpLabel(`${cell.sheet}!${cell.cell}`), exact: true }),
  });
  await card.first().waitFor();
  await rest(opened);
  const typed = withoutLog(await documentOf(opened));
  await card.locator("[data-fix] button").first().click();
  await rest(opened);
  expect(await look(opened, (excel, given) => excel.cell(given.sheet, given.cell).value, cell)).toBe("Hoà Bình");
  await pane.getByRole("button", { name: t.undoLabel }).click();
  await rest(opened);
  expect(withoutLog(await documentOf(opened))).toEqual(typed);

  // Put right by hand, the creation itself is taken back.
  await ask(opened, (excel, given) => excel.type(given.sheet, given.cell, "Hòa Bình"), unit);
  await rest(opened);
  await pane.getByRole("button", { name: t.undoLabel }).click();
  await pane.getByText(t.start.title).waitFor();
  await rest(opened);
  expect((await documentOf(opened)).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  await expectClean(opened);
  await opened.close();
}

test.each(REAL)("%s over %s: created, filled in, found, put right, taken back", coreJob);

/** Of the oldest Excel builds differ (office-js #4702): whichever way blanks arrive, the results are the same. */
test.each(["zero", "null"])("ltsc2021 where blanks arrive as %s: the same", async (blanks) => {
  const before = process.env.EMU_BLANKS;
  process.env.EMU_BLANKS = blanks;
  try {
    await coreJob("ltsc2021", "win32");
  } finally {
    if (before === undefined) {
      delete process.env.EMU_BLANKS;
    } else {
      process.env.EMU_BLANKS = before;
    }
  }
});

test("what lies above the advertised set is refused, whatever the library knows", async () => {
  const opened = await openPane(browser, null, {}, undefined, { host: "ltsc2021", platform: "win32" });
  const code = await opened.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getDependents().load("addresses");
      await context.sync();
      return "";
    }).catch((error: { readonly code: string }) => error.code),
  );
  expect(code).toBe("ApiNotFound");
  expect(await ask(opened, (excel) => excel.failures().map(({ kind }) => kind), null)).toEqual(["above-requirement-set"]);
  await opened.close();
});
