/** What can go wrong between Excel and the pane: each says what to do, and what was read before stays in sight. */
import type { Browser } from "playwright-core";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import type { EmuHost } from "../excel-host/test-api";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { openPlace } from "./support/screens";

jest.setTimeout(60_000);

const t = PANE_TEXT.vi;
const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

type Fault = Parameters<EmuHost["inject"]>[0];

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openPane(browser, SAMPLE);
  await openPlace(opened.pane, "check");
});
afterEach(async () => {
  await expectClean(opened);
  await opened.close();
});

function inject(fault: Fault): Promise<void> {
  return ask(opened, (host, given) => host.inject(given), fault);
}

test.each<readonly [what: string, fault: Fault, code: keyof typeof t.failure]>([
  ["a cell being edited", { kind: "dda", code: 5004 }, "cell-edit"],
  ["a message too large", { kind: "dda", code: 5103 }, "payload-too-large"],
  ["a protected workbook", { kind: "error", code: "AccessDenied" }, "protected"],
  ["something deleted meanwhile", { kind: "error", code: "ItemNotFound" }, "item-not-found"],
])("%s: said in words, the figures stay, Try again succeeds", async (_what, fault, code) => {
  await inject(fault);
  await opened.pane.getByRole("button", { name: t.refresh }).click();
  await opened.pane.getByText(t.failure[code], { exact: true }).waitFor();
  expect(await opened.pane.getByRole("tab", { selected: true }).innerText()).toBe(`${t.places.check} (4)`);
  await opened.pane.getByRole("button", { name: t.retry }).click();
  await rest(opened);
  expect(await opened.pane.getByText(t.failedAction.read, { exact: true }).count()).toBe(0);
});

test("a reading that is never answered shows its progress after a second and can be stopped", async () => {
  await inject({ kind: "silence" });
  await opened.pane.getByRole("button", { name: t.refresh }).click();
  await opened.pane.getByRole("progressbar", { name: t.status.read }).waitFor();
  await opened.pane.getByRole("button", { name: t.stop, exact: true }).click();
  await opened.pane.getByText(t.status.cancelled).waitFor();
  await opened.pane.getByRole("button", { name: t.refresh }).click();
  await opened.pane.getByText(t.status.cancelled).waitFor({ state: "detached" });
});

test("a jump onto a sheet that is gone says so", async () => {
  // Not found, not found either after the workbook was read again.
  await inject({ kind: "error", code: "ItemNotFound" });
  await inject({ kind: "error", code: "ItemNotFound", nth: 3 });
  await opened.pane
    .getByRole("button", { name: /^Đến ô Chấm điểm/ })
    .first()
    .click();
  await opened.pane.getByText(t.failedAction.select).first().waitFor();
  await opened.pane.getByText(t.failure["item-not-found"], { exact: true }).waitFor();
});

/** The card of the first text number, whose fix writes. */
function fixButton() {
  return opened.pane.locator("[data-fix] button").first();
}

function imprint(): Promise<string> {
  return look(opened, (host) => host.imprint(), null);
}

describe("a correction whose answer never comes", () => {
  test.each([
    ["and which Excel did not carry out", { kind: "silence", nth: 2 }, "not-written"],
    ["half carried out", { kind: "silence", nth: 2, action: 12 }, "not-written"],
  ] as const)("%s: stopped, looked up, nothing stands there, Try again succeeds", async (_what, fault, code) => {
    const before = await imprint();
    await inject(fault);
    await fixButton().click();
    await opened.pane.getByRole("button", { name: t.stop, exact: true }).click();
    await opened.pane.getByText(t.failure["unknown-outcome"], { exact: true }).waitFor();
    await opened.pane.getByRole("button", { name: t.retry }).click();
    await opened.pane.getByText(t.failure[code], { exact: true }).waitFor();
    expect(await imprint()).toBe(before);
    await opened.pane.getByRole("button", { name: t.retry }).click();
    await opened.pane.getByText(t.done.fixed(1)).first().waitFor();
    await rest(opened);
    expect(await imprint()).not.toBe(before);
  });

  test("but which Excel carried out: found written, logged once, and can be taken back", async () => {
    await inject({ kind: "silence", nth: 2, done: true });
    await fixButton().click();
    await opened.pane.getByRole("button", { name: t.stop, exact: true }).click();
    await opened.pane.getByText(t.failure["unknown-outcome"], { exact: true }).waitFor();
    await opened.pane.getByRole("button", { name: t.refresh }).click();
    await opened.pane.getByText(t.done.foundWritten).first().waitFor();
    await rest(opened);
    const lines = await look(opened, (host) => host.texts("Nhật ký", "A1:E12").filter((row) => row[4] !== "").length, null);
    await opened.pane.getByRole("button", { name: t.undo, exact: true }).first().click();
    await opened.pane.getByText(t.done.undone).first().waitFor();
    await rest(opened);
    const more = await look(opened, (host) => host.texts("Nhật ký", "A1:E12").filter((row) => row[4] !== "").length, null);
    expect(more).toBe(lines + 1);
  });

  test("half carried out, and Excel refuses to let it be taken back: which part is there, and undo takes it back", async () => {
    const before = await imprint();
    await inject({ kind: "silence", nth: 2, action: 12 });
    await fixButton().click();
    await opened.pane.getByRole("button", { name: t.stop, exact: true }).click();
    await opened.pane.getByText(t.failure["unknown-outcome"], { exact: true }).waitFor();
    // The message after the one that asks what is there: the one that puts it back.
    await inject({ kind: "error", code: "AccessDenied", nth: 2 });
    await opened.pane.getByRole("button", { name: t.retry }).click();
    await opened.pane.getByText(t.failure["half-written"], { exact: true }).waitFor();
    const words = await opened.pane.locator("main").innerText();
    expect(words).toMatch(new RegExp(t.part.written("Chấm điểm![A-Z]+[0-9]+")));
    expect(words).toContain(t.part.missing(t.part.log));
    expect(await imprint()).not.toBe(before);
    await opened.pane.getByRole("button", { name: t.undo, exact: true }).first().click();
    await opened.pane.getByText(t.done.undone).first().waitFor();
    await rest(opened);
    expect(await imprint()).toBe(before);
  });

  test("told at once that the connection broke: what Excel did is done, what it did not is repeated", async () => {
    await inject({ kind: "lost", nth: 2, done: true });
    await fixButton().click();
    await opened.pane.getByText(t.done.fixed(1)).first().waitFor();
    await rest(opened);
    await opened.pane.getByRole("button", { name: t.undo, exact: true }).first().click();
    await rest(opened);
    const before = await imprint();
    await inject({ kind: "lost", nth: 2 });
    await fixButton().click();
    await opened.pane.getByText(t.failure["connection-lost"], { exact: true }).waitFor();
    expect(await imprint()).toBe(before);
    await opened.pane.getByRole("button", { name: t.retry }).click();
    await opened.pane.getByText(t.done.fixed(1)).first().waitFor();
    await rest(opened);
  });
});
