/** What breaks add-ins in the field (docs/limits.md), where the stand-in host can show it. */
import type { Browser } from "playwright-core";
import { answerInCells } from "../../src/functions/workbook-call";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { buildPreset } from "../../src/template/presets";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";

jest.setTimeout(120_000);

const t = PANE_TEXT.vi;
// As a file: its formulas show results before anything is calculated.
const SAMPLE = withCachedResults(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, answerInCells("vi"));

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openPane(browser, SAMPLE);
});
afterEach(async () => {
  await expectClean(opened);
  await opened.close();
});

test("Office.js takes the browser's history away: the pane goes from screen to screen without it", async () => {
  expect(await opened.pane.evaluate(() => [history.pushState, history.replaceState])).toEqual([null, null]);
  for (const place of ["results", "flags", "check"] as const) {
    await opened.pane.getByRole("tab", { name: t.places[place] }).click();
    expect(await opened.pane.getByRole("tabpanel").innerText()).not.toBe("");
  }
});

test("an error in one entry leaves the other units their points, and the functions name it", async () => {
  const points = () => look(opened, (host) => host.texts("Tổng hợp", "B7:C14"), null);
  const before = await points();
  expect(await ask(opened, (host) => host.type("Chấm điểm", "K107", "=NA()"), null)).toEqual({ ok: true });
  await rest(opened);
  const after = await points();
  const unit = (await look(opened, (host) => host.cell("Chấm điểm", "H107"), null)).text;
  const others = (rows: typeof before) => rows.filter(([name]) => name !== unit).map(([name, total]) => `${name} ${total}`);
  expect(others(after).every((text) => /\d$/.test(text))).toBe(true);
  expect(others(after)).toEqual(others(before));
  const findings = await look(opened, (host) => host.texts("Xét cờ", "A67:E90"), null);
  expect(findings.flat().join(" ")).toContain("Chấm điểm!K107");
});
