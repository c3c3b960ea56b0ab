/**
 * Somebody's own score sheet: looked at, confirmed, remembered, followed while it is edited, read on the command line from the saved
 * file, found again when it moves, refused when it changes too much, and forgotten.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { ReviewJson } from "../../src/review/steps/result/json";
import { LANGUAGES } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { ownWorkbook } from "../document/own-workbooks";
import { inCorner, overflowing, tooSmall, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, messagesOf, openPane, rest, type OpenedPane } from "./support/open-pane";

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SHEET = "Bảng điểm";

/** `Công an huyện Quốc Oai 1 91,00 trên 100,00 91,00%` */
async function ranking({ pane }: OpenedPane): Promise<readonly string[]> {
  const rows = await pane.locator("tbody tr").allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, " ").trim());
}

async function type(opened: OpenedPane, cell: string, text: string): Promise<void> {
  await ask(opened, (host, given) => host.type(given.sheet, given.cell, given.text), { sheet: SHEET, cell, text });
  await rest(opened);
}

describe.each(LANGUAGES)("in %s", (language) => {
  const t = PANE_TEXT[language];
  const button = (opened: OpenedPane, name: string) => opened.pane.getByRole("button", { name, exact: true });

  test("bind, review, correct, edit, save, review the file, undo: nothing but the asked-for cells change", async () => {
    const opened = await openPane(browser, ownWorkbook(), { language });
    const { pane } = opened;
    const before = await documentOf(opened);

    expect(await messagesOf(opened, () => button(opened, t.own.begin).click())).toBeLessThanOrEqual(2);
    expect(await pane.locator("h1").innerText()).toBe(t.own.title);
    expect(await pane.locator("select").first().inputValue()).toBe("code");
    expect(await messagesOf(opened, () => button(opened, t.own.confirm).click())).toBeLessThanOrEqual(4);
    await pane.waitForSelector("[role=tab]");
    const { xmlParts: _parts, ...cells } = await documentOf(opened);
    expect(cells).toEqual(before);

    await pane.getByText(`${SHEET}!D4`).first().waitFor();
    await button(opened, t.check.fix.label(`${SHEET}!D4`, "“27,5”", language === "vi" ? "27,5" : "27.5")).click();
    await pane.getByText(t.done.fixed(1)).first().waitFor();
    expect(await look(opened, (host) => host.cell("Bảng điểm", "D4").value, null)).toBe(27.5);

    await pane.getByRole("tab", { name: t.places.results }).click();
    expect((await ranking(opened))[0]).toMatch(/^1 Công an huyện Quốc Oai .*91/);
    await type(opened, "D5", "29");
    expect((await ranking(opened))[0]).toMatch(/^1 Công an huyện Ba Vì .*94/);
    await pane.getByRole("tab", { name: t.places.check }).click();
    await pane.getByText(`${SHEET}!D9`).first().waitFor();

    const folder = await mkdtemp(path.join(tmpdir(), "emu-own-"));
    const file = path.join(folder, "cua-toi.xlsx");
    await writeFile(file, writeXlsx(await documentOf(opened)));
    const { out } = await emu(["review", file, "--json", "--lang", language]);
    await rm(folder, { recursive: true });
    const json = JSON.parse(out) as ReviewJson;
    expect(json.units.map(({ unit, points, rank }) => `${rank} ${unit} ${points}`).sort()).toEqual([
      "1 Công an huyện Ba Vì 94.5",
      "2 Công an huyện Quốc Oai 91",
      "3 Công an thị xã Sơn Tây 86",
    ]);
    expect(json.findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`)).toEqual([
      "TOTAL_DIFFERS Bảng điểm!D3",
      "TOTAL_DIFFERS Bảng điểm!D9",
    ]);

    await button(opened, t.own.forget).click();
    await rest(opened);
    expect(await pane.locator("h1").innerText()).toBe(t.start.title);
    await button(opened, t.undo).first().click();
    await pane.waitForSelector("[role=tab]");
    await expectClean(opened);
    await opened.close();
  });

  test("a header that is gone is named, nothing is computed; looked at again, it is read again", async () => {
    const opened = await openPane(browser, ownWorkbook(), { language });
    const { pane } = opened;
    await button(opened, t.own.begin).click();
    await button(opened, t.own.confirm).click();
    await pane.waitForSelector("[role=tab]");
    await type(opened, "E2", "Công an huyện Phúc Thọ");
    expect(await pane.locator("h1").innerText()).toBe(t.own.lostTitle);
    expect(await pane.locator("main li").allInnerTexts()).toEqual([t.own.missing.column(SHEET, "Công an huyện Quốc Oai")]);
    await button(opened, t.own.change).click();
    await button(opened, t.own.confirm).click();
    await pane.getByRole("tab", { name: t.places.results }).click();
    expect((await ranking(opened)).join()).toContain("Công an huyện Phúc Thọ");
    await type(opened, "G2", "Công an huyện Đan Phượng");
    await type(opened, "G4", "30");
    await pane.getByText(`${SHEET}!G2`).first().waitFor();
    expect((await ranking(opened)).join()).not.toContain("Công an huyện Đan Phượng");
    await expectClean(opened);
    await opened.close();
  });

  test.each([350, 320])("the screens can be used by everybody, %d px wide", async (width) => {
    const opened = await openPane(browser, ownWorkbook(), { language, width });
    const { pane } = opened;
    const look = async (): Promise<void> => {
      await rest(opened);
      expect(await violations(pane)).toEqual([]);
      expect(await overflowing(pane)).toEqual([]);
      expect(await inCorner(pane)).toEqual([]);
      expect(await tooSmall(pane)).toEqual([]);
    };
    await look();
    await button(opened, t.own.begin).click();
    await button(opened, t.own.confirm).waitFor();
    await look();
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    await button(opened, t.own.confirm).click();
    await pane.waitForSelector("[role=tab]");
    await look();
    await type(opened, "E2", "khác");
    await look();
    await opened.close();
  });
});

test("what Excel refuses while it is remembered leaves nothing behind, and Try again succeeds", async () => {
  const t = PANE_TEXT.vi;
  const opened = await openPane(browser, ownWorkbook());
  const { pane } = opened;
  const before = await documentOf(opened);
  await pane.getByRole("button", { name: t.own.begin }).click();
  // The sheets are looked at first: the fault is for what comes after.
  await pane.getByRole("button", { name: t.own.confirm }).waitFor();
  await rest(opened);
  await ask(opened, (host) => host.inject({ kind: "error", code: "AccessDenied", nth: 2 }), null);
  await pane.getByRole("button", { name: t.own.confirm }).click();
  await pane.getByText(t.failure.protected).first().waitFor();
  expect(await documentOf(opened)).toEqual(before);
  await ask(opened, (host) => host.clearFaults(), null);
  await pane.getByRole("button", { name: t.retry }).click();
  await pane.waitForSelector("[role=tab]");
  await expectClean(opened);
  await opened.close();
});
