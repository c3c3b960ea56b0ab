/** The pane beside a workbook that is being filled in: findings, jumps, live checking. */
import type { Browser, CDPSession } from "playwright-core";
import { EDIT_PAUSE_MS } from "../../src/taskpane/use-cases/following";
import { EMPTY_TEXT } from "../../src/text/pane/empty-period";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, messagesOf, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { openPlace } from "./support/screens";
import { everything } from "../runs";
import { cellOf } from "../taskpane/support";
import { a1 } from "../../src/tables/cells/a1";

jest.setTimeout(60_000);

const t = PANE_TEXT.vi;
const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
/** What a person waits for after an edit, at most. */
const LIMIT_MS = 300;

/** `{sheet, cell}` of a column in an entry's row. */
function entry(row: number, column: string): { readonly sheet: string; readonly cell: string } {
  const place = cellOf(SAMPLE, "EmuEntries", row, column);
  return { sheet: place.sheet, cell: a1(place.row, place.column) };
}

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

/** Types as a person does, under the workbook's own validation. */
async function type(sheet: string, cell: string, text: string): Promise<void> {
  const entered = await ask(opened, (host, given) => host.type(given.sheet, given.cell, given.text), {
    sheet,
    cell,
    text,
  });
  expect(entered).toEqual({ ok: true });
}

function shows(text: string): Promise<unknown> {
  return opened.pane.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { timeout: 5000 });
}

test("the sample shows its text number, missing entry and tie, with found, expected and what to do", async () => {
  const text = await opened.pane.locator("main").innerText();
  expect(text).toContain("“25,67”");
  expect(text).toContain("Yên Bái");
  expect(text).toContain("Thái Nguyên và Tuyên Quang");
  for (const card of await opened.pane.locator("[data-finding]").all()) {
    const words = await card.innerText();
    for (const label of [t.check.found, t.check.expected, t.check.action]) {
      expect(words).toContain(label);
    }
  }
});

test("opening takes one message to read the sample, one for the cells of results and one to follow edits", async () => {
  expect(await ask(opened, (host) => host.counters().syncs, null)).toBe(3);
});

test("a finding's button selects its cell, with at most 2 request messages", async () => {
  const button = opened.pane.getByRole("button", { name: /^Đến ô Chấm điểm!M\d+$/ });
  const messages = await messagesOf(opened, () => button.click());
  const label = await button.getAttribute("aria-label");
  const selection = await look(opened, (host) => host.selection(), null);
  expect(`${selection.sheet}!${selection.address}`).toBe(label!.replace(`${t.check.jump} `, ""));
  expect(messages).toBeLessThanOrEqual(2);
});

test("reading again takes at most 2 request messages", async () => {
  const messages = await messagesOf(opened, () => opened.pane.getByRole("button", { name: t.refresh }).click());
  expect(messages).toBeLessThanOrEqual(2);
});

test("choosing another period takes at most 2 request messages and changes cells and pane alike", async () => {
  const messages = await messagesOf(opened, () => opened.pane.getByLabel(t.period).selectOption("2017-Q1"));
  expect(messages).toBeLessThanOrEqual(2);
  expect(await look(opened, (host) => host.cell("Tổng hợp", "B3").value, null)).toBe("2017-Q1");
  await opened.pane.getByRole("tab", { name: t.places.results }).click();
  // Nobody has entered anything there: nothing is ranked.
  await shows(EMPTY_TEXT.results.vi);
});

test("a wrong entry typed into a cell appears while the pane is open, is announced, and moves no focus", async () => {
  const { sheet, cell } = entry(0, "numerator");
  await opened.pane.getByRole("button", { name: t.refresh }).focus();
  const messages = await messagesOf(opened, () => type(sheet, cell, "987654"));
  await shows("987654");
  expect(messages).toBeLessThanOrEqual(2);
  expect(await opened.pane.getByRole("status").innerText()).toContain(t.check.changed(1, 0).split(",")[0]);
  expect(await opened.pane.evaluate(() => document.activeElement?.textContent)).toBe(t.refresh);
});

test("a result typed into a cell recalculates the cells and changes the ranking in the pane", async () => {
  await opened.pane.getByRole("tab", { name: t.places.results }).click();
  const before = await look(opened, (host) => host.texts("Tổng hợp", "A7:E14"), null);
  const row = 0;
  const { sheet, cell } = entry(row, "numerator");
  const { cell: below } = entry(row, "denominator");
  await type(sheet, below, "1000");
  await type(sheet, cell, "10");
  await rest(opened);
  const after = await look(opened, (host) => host.texts("Tổng hợp", "A7:E14"), null);
  expect(after).not.toEqual(before);
  const ranking = await look(opened, (host) => host.texts("Tổng hợp", "A7:B14"), null);
  const rank = ranking.find(([, unit]) => unit === "Phú Thọ")?.[0];
  const shown = opened.pane.getByRole("button", { name: t.results.openUnit("Phú Thọ") });
  expect(await opened.pane.locator("tr", { has: shown }).locator("td").first().innerText()).toBe(`${String(rank)}`);
});

/**
 * How long the thread of host and pane has worked. What a person waits is this and the pause after an edit, unless other programs
 * take the processor: only the long run, which has a machine for itself, holds the clock's own time against the limit.
 */
async function workedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime")!.value * 1000;
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

test("an edit shows its finding within 300 ms (median of five)", async () => {
  const times: number[] = [];
  const worked: number[] = [];
  const session = await opened.page.context().newCDPSession(opened.page);
  await session.send("Performance.enable");
  for (const round of [1, 2, 3, 4, 5]) {
    const { sheet, cell } = entry(round * 5, "appraised");
    const text = `98760${round}`;
    const seen = opened.pane.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.body.textContent.includes(wanted)) {
              observer.disconnect();
              // The frame that shows it has been painted when the next one begins.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
            }
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      text,
    );
    await opened.page.waitForTimeout(100);
    const before = await workedMs(session);
    const typed = await ask(
      opened,
      (host, given) => {
        const begin = performance.timeOrigin + performance.now();
        return host.type(given.sheet, given.cell, given.text).ok ? begin : Infinity;
      },
      { sheet, cell, text },
    );
    times.push((await seen) - typed);
    worked.push((await workedMs(session)) - before);
    await rest(opened);
  }
  const marks = await opened.pane.evaluate(() =>
    performance
      .getEntriesByType("mark")
      .filter(({ name }) => name.startsWith("emu:"))
      .map(({ name }) => name),
  );
  expect(new Set(marks)).toEqual(new Set(["emu:edited", "emu:reviewed", "emu:shown"]));
  await session.detach();
  const [median, work] = [medianOf(times), medianOf(worked)];
  process.stdout.write(`edit to finding: median ${median.toFixed(0)} ms, of which ${work.toFixed(0)} ms of work\n`);
  expect(EDIT_PAUSE_MS + work).toBeLessThanOrEqual(LIMIT_MS);
  expect(everything ? median : 0).toBeLessThanOrEqual(LIMIT_MS);
});

test("the ribbon's button brings the pane to the Check place and reads again", async () => {
  await opened.pane.getByRole("tab", { name: t.places.flags }).click();
  const messages = await messagesOf(opened, () => ask(opened, (host) => host.ribbon("checkNow"), null));
  expect(await opened.pane.getByRole("tab", { selected: true }).innerText()).toContain(t.places.check);
  expect(messages).toBeLessThanOrEqual(2);
});
