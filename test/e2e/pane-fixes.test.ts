/** One click puts a finding right: in the cell, in the log, and back again. */
import type { Browser, Locator } from "playwright-core";
import { a1 } from "../../src/tables/cells/a1";
import { FIX_TEXT } from "../../src/text/findings/fixes";
import { LANGUAGES, type Language } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import type { WorkbookDocument } from "../../src/document/document";
import { buildPreset } from "../../src/template/presets";
import { cellOf, columnOf } from "../taskpane/support";
import { differences, rowOf, spoil } from "../document/edit-cases";
import { overflowing, tabTo, tooSmall, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, messagesOf, openPane, rest } from "./support/open-pane";
import type { Looks, OpenedPane } from "./support/open-pane";
import { openPlace } from "./support/screens";

jest.setTimeout(120_000);

const t = PANE_TEXT.vi;
const INPUT = { style: "input" } as const;

/** Text numbers of three kinds, a tone mark, a no-break space, 96 for 96 %, 1.000, a misspelt state and a misspelt unit. */
function spoilt(language: Language): WorkbookDocument {
  const sample = buildPreset("bca-cum3-2017", { sample: true, language })!;
  const at = (unit: string, criterion: string): number => rowOf(sample, unit, criterion);
  const state = language === "vi" ? "khong phat sinh" : "did not arize";
  return spoil(
    sample,
    [at("Phú Thọ", "IV.1"), "numerator", { ...INPUT, value: null }],
    [at("Phú Thọ", "IV.1"), "denominator", { ...INPUT, value: null }],
    [at("Phú Thọ", "IV.1"), "actual", { ...INPUT, value: 96, format: "0.00%" }],
    [at("Quảng Ninh", "V.2"), "self", { ...INPUT, value: "37,5", format: "@" }],
    [at("Tuyên Quang", "V.2"), "self", { ...INPUT, value: "36 " }],
    [at("Hòa Bình", "I.1"), "unit", { ...INPUT, value: "Hoà Bình" }],
    [at("Hòa Bình", "I.2"), "unit", { ...INPUT, value: "Hòa\u00a0Bình" }],
    [at("Bắc Giang", "I.3"), "baseline", { ...INPUT, value: "1.150" }],
    [at("Thái Nguyên", "I.1"), "state", { ...INPUT, value: state }],
    [at("Yên Bái", "I.1"), "unit", { ...INPUT, value: "Yen Bai" }],
  );
}

let browser: Browser;
let opened: OpenedPane;
let sample: WorkbookDocument;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await expectClean(opened);
  await opened.close();
});

async function open(document = spoilt("vi"), looks: Partial<Looks> = {}): Promise<void> {
  sample = document;
  opened = await openPane(browser, document, looks);
  await openPlace(opened.pane, "check", looks.language);
}

function address(row: number, column: string): { readonly sheet: string; readonly cell: string } {
  const place = cellOf(sample, "EmuEntries", row, column);
  return { sheet: place.sheet, cell: a1(place.row, place.column) };
}

function addressOf(unit: string, criterion: string, column: string) {
  return address(rowOf(sample, unit, criterion), column);
}

/** What stands in a cell now, and how it is formatted. */
function cell(place: { readonly sheet: string; readonly cell: string }) {
  return look(opened, (host, { sheet, cell: at }) => host.cell(sheet, at), place);
}

/** The card of the finding that stands in a cell. */
function card({ sheet, cell: at }: { readonly sheet: string; readonly cell: string }): Locator {
  return opened.pane.locator("[data-finding]", {
    has: opened.pane.getByRole("button", { name: t.check.jumpLabel(`${sheet}!${at}`), exact: true }),
  });
}

function button(place: { readonly sheet: string; readonly cell: string }): Locator {
  return card(place).locator("[data-fix] button").first();
}

async function undo(): Promise<void> {
  await opened.pane.getByRole("button", { name: t.undoLabel }).click();
  await rest(opened);
}

/** What differs from the workbook as it was opened, the log left out. */
async function changes(before: WorkbookDocument): Promise<readonly string[]> {
  return differences(before, await documentOf(opened)).filter((line) => !line.startsWith("Nhật ký"));
}

async function logged(): Promise<readonly (readonly unknown[])[]> {
  const document = await documentOf(opened);
  return columnOf(document, "EmuLog", "action").map((action, row) => [
    action,
    columnOf(document, "EmuLog", "place")[row],
    columnOf(document, "EmuLog", "before")[row],
    columnOf(document, "EmuLog", "after")[row],
  ]);
}

test("a text number becomes a number by one click; undo brings text, format and finding back", async () => {
  await open();
  const before = await documentOf(opened);
  const place = addressOf("Quảng Ninh", "V.2", "self");
  expect(await card(place).innerText()).toContain(t.check.fix.preview("“37,5”", "37,5"));
  const messages = await messagesOf(opened, () => button(place).click());
  // Two to write, one to read what the formulas make of it.
  expect(messages).toBe(3);
  expect(await cell(place)).toMatchObject({ value: 37.5, text: "37,5", numberFormat: "General" });
  expect(await card(place).count()).toBe(0);
  expect(await opened.pane.getByRole("status").innerText()).toContain(t.done.fixed(1).replace(/\.$/, ""));
  expect(await opened.pane.getByRole("status").innerText()).toContain(t.check.changed(0, 1));
  const name = `${place.sheet}!${place.cell}`;
  expect(await logged()).toEqual([["Đổi chữ thành số", name, "“37,5”", "37,5"]]);
  await undo();
  expect(await changes(before)).toEqual([]);
  expect(await card(place).count()).toBe(1);
  expect((await logged()).at(-1)).toEqual(["Hoàn tác sửa ô", name, "37,5", "“37,5”"]);
  expect(await opened.pane.getByRole("button", { name: t.undoLabel }).count()).toBe(0);
});

test("fix all: three text numbers are one action and one undo", async () => {
  await open();
  const before = await documentOf(opened);
  const places = [addressOf("Quảng Ninh", "V.2", "self"), addressOf("Tuyên Quang", "V.2", "self"), addressOf("Bắc Kạn", "V.2", "self")];
  const all = opened.pane.getByRole("button", { name: FIX_TEXT.vi.number.all(3), exact: true });
  expect(await messagesOf(opened, () => all.click())).toBe(3);
  expect(await Promise.all(places.map(async (place) => (await cell(place)).value))).toEqual([37.5, 36, 25.67]);
  expect(await opened.pane.locator("main").innerText()).toContain(t.done.fixed(3));
  expect(await all.count()).toBe(0);
  expect(await logged()).toHaveLength(3);
  await undo();
  expect(await changes(before)).toEqual([]);
  expect(await all.count()).toBe(1);
});

test("a tone mark on the other vowel and a no-break space: the listed spelling, so that Excel's own formulas match", async () => {
  await open();
  const before = await documentOf(opened);
  const [tone, blank] = [addressOf("Hoà Bình", "I.1", "unit"), addressOf("Hòa\u00a0Bình", "I.2", "unit")];
  expect(await card(tone).innerText()).toContain(t.check.fix.preview("“Hoà Bình”", "“Hòa Bình”"));
  await button(tone).click();
  await rest(opened);
  expect(await cell(tone)).toMatchObject({ value: "Hòa Bình", formula: null });
  await button(blank).click();
  await rest(opened);
  expect(await cell(blank)).toMatchObject({ value: "Hòa Bình", formula: null });
  await undo();
  expect((await cell(blank)).value).toBe("Hòa\u00a0Bình");
  await undo();
  expect(await changes(before)).toEqual([]);
});

test("96 for 96 % is corrected only after asking, and No leaves it", async () => {
  await open();
  const before = await documentOf(opened);
  const place = addressOf("Phú Thọ", "IV.1", "actual");
  const name = `${place.sheet}!${place.cell}`;
  await button(place).click();
  const question = opened.pane.getByRole("group", { name: FIX_TEXT.vi.fraction.question(name, false) });
  await question.waitFor();
  expect(await button(place).getAttribute("aria-expanded")).toBe("true");
  expect((await cell(place)).value).toBe(96);
  await question.getByRole("button", { name: t.check.fix.no, exact: true }).click();
  expect(await question.count()).toBe(0);
  expect(await button(place).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await changes(before)).toEqual([]);
  await button(place).click();
  await question.getByRole("button", { name: `${t.check.fix.yes}: 0,96 (96%)` }).click();
  await rest(opened);
  expect(await cell(place)).toMatchObject({ value: 0.96, text: "96,00%", numberFormat: "0.00%" });
  expect(await card(place).count()).toBe(0);
  await undo();
  expect(await changes(before)).toEqual([]);
});

test("1.150 may be two numbers: one of them is chosen", async () => {
  await open();
  const place = addressOf("Bắc Giang", "I.3", "baseline");
  await button(place).click();
  const choices = card(place).getByRole("group");
  expect(await choices.getByRole("button").allInnerTexts()).toEqual(["1150", "1,15", t.check.fix.no]);
  await choices.getByRole("button", { name: "1150", exact: true }).click();
  await rest(opened);
  expect((await cell(place)).value).toBe(1150);
});

test.each([
  ["a misspelt word", "Thái Nguyên", "I.1", "state", "không phát sinh"],
  ["a misspelt unit", "Yen Bai", "I.1", "unit", "Yên Bái"],
])("%s is corrected after asking", async (_what, unit, criterion, column, after) => {
  await open();
  const place = addressOf(unit, criterion, column);
  await button(place).click();
  await card(place)
    .getByRole("button", { name: `${t.check.fix.yes}: “${after}”` })
    .click();
  await rest(opened);
  expect((await cell(place)).value).toBe(after);
});

test("by keyboard: Tab to the button, Enter, and the focus is on the next finding", async () => {
  await open();
  const place = addressOf("Quảng Ninh", "V.2", "self");
  const press = (key: string): Promise<void> => opened.page.keyboard.press(key);
  const cards = await opened.pane.locator("[data-finding]").all();
  const names = await Promise.all(cards.map((one) => one.locator("button").first().getAttribute("aria-label")));
  const at = names.indexOf(t.check.jumpLabel(`${place.sheet}!${place.cell}`));
  await opened.pane.locator("select").first().focus();
  await tabTo(opened.pane, press, t.check.fix.label(`${place.sheet}!${place.cell}`, "“37,5”", "37,5"));
  await press("Enter");
  await rest(opened);
  expect((await cell(place)).value).toBe(37.5);
  expect(await opened.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(names[at + 1]);
});

test("what was typed into the cell meanwhile is not written over: the pane says so and reads again", async () => {
  await open();
  const place = addressOf("Tuyên Quang", "V.2", "self");
  // Between the message that asks and the message that writes.
  await ask(opened, (host) => host.inject({ kind: "delay", milliseconds: 600 }), null);
  await button(place).click();
  await opened.page.waitForTimeout(200);
  expect(await ask(opened, (host, { sheet, cell: at }) => host.type(sheet, at, "35"), place)).toEqual({ ok: true });
  await opened.pane.getByText(t.failure["changed-meanwhile"], { exact: true }).waitFor();
  await rest(opened);
  expect((await cell(place)).value).toBe(35);
  expect(await card(place).count()).toBe(0);
  expect(await logged()).toEqual([[null, null, null, null]]);
});

test("a protected sheet is left alone; a period that is closed is not corrected from here", async () => {
  await open();
  const place = addressOf("Quảng Ninh", "V.2", "self");
  await ask(opened, (host, { sheet }) => host.protect(sheet, true), place);
  await button(place).click();
  await opened.pane.getByText(t.failure.protected, { exact: true }).waitFor();
  expect((await cell(place)).value).toBe("37,5");
  const periods = columnOf(sample, "EmuPeriods", "id");
  const status = cellOf(sample, "EmuPeriods", periods.indexOf("2017"), "status");
  const entered = await ask(opened, (host, { sheet, at }) => host.type(sheet, at, "đã khóa"), {
    sheet: status.sheet,
    at: a1(status.row, status.column),
  });
  expect(entered).toEqual({ ok: true });
  await card(place).getByText(t.check.fix.closed("2017")).waitFor();
  expect(await button(place).getAttribute("aria-disabled")).toBe("true");
  expect(await opened.pane.getByRole("button", { name: FIX_TEXT.vi.number.all(3), exact: true }).count()).toBe(0);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each([
    ["light", { scheme: "light", forcedColors: false, width: 350 }],
    ["dark", { scheme: "dark", forcedColors: false, width: 350 }],
    ["contrast", { scheme: "dark", forcedColors: true, width: 350 }],
    ["320 px wide", { scheme: "light", forcedColors: false, width: 320 }],
  ] as const)("%s: axe finds nothing beside corrections and questions, nothing overflows", async (name, looks) => {
    await open(spoilt(language), { language, ...looks });
    const { pane } = opened;
    for (const toggle of await pane.locator('[data-fix="ask"] [aria-expanded]').all()) {
      await toggle.click();
    }
    expect(await pane.getByRole("group").count()).toBeGreaterThan(4);
    // What the last click scrolled half under the tabs is no small target.
    await pane.locator("main").evaluate((main) => main.scrollTo(0, 0));
    const found = { axe: await violations(pane), wide: await overflowing(pane), small: await tooSmall(pane) };
    expect(found).toEqual({ axe: [], wide: [], small: [] });
    const folder = process.env["EMU_SCREENSHOTS"];
    if (folder !== undefined) {
      await pane.locator("body").evaluate(() => {
        document.querySelector<HTMLElement>("#pane > div > div")!.style.height = "auto";
      });
      await opened.page.setViewportSize({ width: looks.width, height: 3800 });
      await opened.page.locator("iframe").evaluate((frame) => {
        frame.style.height = "3800px";
      });
      await opened.page.screenshot({ path: `${folder}/fixes-${language}-${name.replaceAll(" ", "-")}.png` });
    }
  });
});
