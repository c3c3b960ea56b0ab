/**
 * Traces: recorded by the real pane with the real Office.js, played to a fresh host. Here both are our stand-in, so this proves the recorder
 * and the replay, not our idea of Excel; traces of real Excels stand in test/excel-host/traces and are played by the same code.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { PANE_TEXT } from "../../src/text/pane/pane";
import type { Trace } from "../../src/taskpane/use-cases/recording";
import type { MetadataFile } from "../excel-host/calc/functions";
import { HOSTS, wantedHost } from "../excel-host/protocol/hosts";
import { replay, type TraceDifference } from "../excel-host/traces/replay";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { bytesOf, expectClean, openPane, rest } from "./support/open-pane";
import { openHealth } from "./support/screens";
import { published } from "./support/traffic";

jest.setTimeout(120_000);

const FOLDER = path.resolve("test/excel-host/traces");
const t = PANE_TEXT.vi;
const with_ = {
  wasm: new Uint8Array(readFileSync(path.resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm"))),
  metadata: JSON.parse(published("/functions.json").toString()) as MetadataFile,
};

/** What Office.js calls the platforms. */
const CALLED = { web: "OfficeOnline", win32: "PC", mac: "Mac" } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The steps of docs/record-traces.md. */
async function record(): Promise<Trace> {
  const opened = await openPane(browser, null);
  const { pane, page } = opened;
  const health = () => openHealth(pane);
  await health();
  await pane.locator("[data-record=start]").click();
  await pane.getByRole("button", { name: t.back }).click();
  await pane.getByRole("button", { name: t.start.preview }).click();
  await pane.getByRole("button", { name: t.start.confirm, exact: true }).click();
  await pane.waitForSelector("[role=tab]");
  await rest(opened);
  await pane.getByRole("button", { name: t.refresh }).click();
  await rest(opened);
  await pane.getByRole("button", { name: t.undoLabel }).click();
  await rest(opened);
  await health();
  const saved = page.waitForEvent("download");
  await pane.locator("[data-record=stop]").click();
  const trace = JSON.parse(Buffer.from(await bytesOf(await saved)).toString("utf8")) as Trace;
  await expectClean(opened);
  await opened.close();
  return trace;
}

test("what the pane and a host say to each other is recorded, and played to another host with the same answers", async () => {
  const trace = await record();
  const { host, platform } = wantedHost(process.env);
  const { excelApi } = HOSTS[host];
  expect(trace.origin).toMatchObject({ host: "Excel", platform: CALLED[platform], excelApi, contentLanguage: "vi-VN" });
  expect(trace.exchanges.length).toBeGreaterThan(4);
  expect(await replay(trace, with_)).toEqual([]);

  // An Excel that answers something else is found out, with the place.
  const exchanges = trace.exchanges.map(({ request, response }) => ({
    request,
    response: JSON.parse(JSON.stringify(response).replaceAll('"Thang điểm"', '"Bảng điểm"')) as unknown,
  }));
  const read = await replay({ ...trace, exchanges }, with_);
  expect(read.length).toBeGreaterThan(0);
  expect(read[0]).toMatchObject({ exchange: expect.any(Number) as number, path: expect.stringContaining("/") as string });
});

const recorded = readdirSync(FOLDER).filter((name) => /^trace-.*\.json$/.test(name) && !name.endsWith(".known.json"));

/** Differences that are understood stand beside their trace: `trace-….known.json`. */
function knownOf(name: string): readonly TraceDifference[] {
  const file = name.replace(/\.json$/, ".known.json");
  return readdirSync(FOLDER).includes(file) ? (JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as TraceDifference[]) : [];
}

// None has been recorded yet: nobody who worked on this had an Excel. The first file put there is played without another line of code.
if (recorded.length > 0) {
  test.each(recorded)("the host answers as the Excel of %s", async (name) => {
    const trace = JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as Trace;
    expect(await replay(trace, with_)).toEqual(knownOf(name));
  });
}
