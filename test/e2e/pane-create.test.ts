/** From an empty workbook to a scoring workbook and back. */
import type { Browser } from "playwright-core";
import { LANGUAGES } from "../../src/schema/language";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, messagesOf, openPane, resultsSheet, rest } from "./support/open-pane";

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)("in %s", (language) => {
  const t = PANE_TEXT[language];

  test("preview, create, results in cells and pane, undo: each at most 2 request messages", async () => {
    const opened = await openPane(browser, null, { language });
    const { pane } = opened;
    const before = await look(opened, (host) => host.document().sheets.map(({ name }) => name), null);
    expect(await pane.locator("h1").innerText()).toBe(t.start.title);

    const preview = await messagesOf(opened, () => pane.getByRole("button", { name: t.start.preview }).click());
    expect(preview).toBe(0);
    const listed = await pane.locator("tbody th").allInnerTexts();

    const create = await messagesOf(opened, () => pane.getByRole("button", { name: t.start.confirm, exact: true }).click());
    expect(create).toBeLessThanOrEqual(2);
    const sample = buildPreset("bca-cum3-2017", { sample: true, language })!;
    expect(listed).toEqual(sample.sheets.map(({ name }) => name));
    const document = await documentOf(opened);
    // The blank sheet of the new workbook has gone.
    expect(document.sheets.map(({ name }) => name)).toEqual(listed);
    expect(document.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort()).toEqual(
      sample.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
    );
    expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe(t.places.review);
    const results = resultsSheet(sample);
    const ranks = await look(opened, (host, sheet) => host.texts(sheet, "A7:A14").flat(), results);
    expect(ranks).toEqual(["1", "2", "3", "4", "4", "6", "7", "8"]);

    const undo = await messagesOf(opened, () => pane.getByRole("button", { name: t.undo, exact: true }).first().click());
    expect(undo).toBeLessThanOrEqual(2);
    expect(await look(opened, (host) => host.document().sheets.map(({ name }) => name), null)).toEqual(before);
    expect(await pane.locator("h1").innerText()).toBe(t.start.title);
    await expectClean(opened);
    await opened.close();
  });
});

test("what Excel refuses in the middle leaves the workbook as it was, and Try again succeeds", async () => {
  const t = PANE_TEXT.vi;
  const opened = await openPane(browser, null);
  const { pane } = opened;
  const before = await look(opened, (host) => host.document().sheets.map(({ name }) => name), null);
  await pane.getByRole("button", { name: t.start.preview }).click();
  await pane.getByRole("button", { name: t.start.confirm, exact: true }).waitFor();
  await rest(opened);
  await ask(opened, (host) => host.inject({ kind: "error", code: "AccessDenied", action: 60, nth: 2 }), null);
  await pane.getByRole("button", { name: t.start.confirm, exact: true }).click();
  await pane.getByText(t.failure.protected).first().waitFor();
  expect(await look(opened, (host) => host.document().sheets.map(({ name }) => name), null)).toEqual(before);
  await ask(opened, (host) => host.clearFaults(), null);
  await pane.getByRole("button", { name: t.retry }).click();
  await pane.waitForSelector("[role=tab]");
  await expectClean(opened);
  await opened.close();
});
