/**
 * The core job in WebKit, the engine of the web view that Excel for Mac shows an add-in in: the published pane with the real Office.js,
 * over the transport of Excel for Mac, against the stand-in. It is WebKitGTK under Linux: not Safari's WKWebView, no macOS, no Excel.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { buildPreset } from "../../src/template/presets";
import { localhostCertificate } from "../../tools/launch/certificate";
import { serve, type Server } from "../../tools/launch/server";
import { HOSTS } from "../excel-host/protocol/hosts";
import { findWebKit, WEBKIT_MISSING } from "../../tools/test/webkit";
import { hostBundle } from "../excel-host/fixtures/browser";
import { resultsSheet } from "./support/open-pane";
import { published } from "./support/traffic";
import { launchWebKit, type View } from "./support/webdriver";

jest.setTimeout(120_000);

const t = PANE_TEXT.vi;
const webkit = findWebKit();
const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
const RANKS = ["1", "2", "3", "4", "4", "6", "7", "8"];
const RESULTS = resultsSheet(SAMPLE);

/** What goes wrong in a page, kept where the test asks for it. */
const WATCH = `window.emuTrouble = [];
addEventListener("error", (event) => window.emuTrouble.push(event.message));
addEventListener("unhandledrejection", (event) => window.emuTrouble.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => window.emuTrouble.push(event.violatedDirective + " " + event.blockedURI));`;

const HOST_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title>
<style>body { margin: 0 } iframe { width: 350px; height: 800px; border: 0; display: block }</style>
<script src="/watch.js"></script><script type="module" src="/host.js"></script><script type="module" src="/given.js"></script></head><body></body></html>`;

/** Nothing of the pane is changed but what an Excel for Mac does to its web view before the page's own scripts. */
function paneOnMac(): string {
  return published("taskpane.html")
    .toString()
    .replace(/<head>/i, `<head><script src="/view.js"></script>`);
}

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const given = {
    options: { locale: "vi-VN", ...HOSTS.m365, platform: "mac" },
    functions: JSON.parse(published("functions.json").toString()) as unknown,
    addin: "/taskpane.html",
    wasm: "/ironcalc.wasm",
  };
  const made: Readonly<Record<string, string>> = {
    // Under the trial's name: the one page that may compile WebAssembly.
    "trial.html": HOST_PAGE,
    "host.js": await hostBundle(),
    "watch.js": WATCH,
    "given.js": `void window.emuOpen(${JSON.stringify(JSON.stringify(given))});`,
    "taskpane.html": paneOnMac(),
    "view.js": `${WATCH}\nwindow.top.emuDesktop(window);`,
  };
  for (const [name, text] of Object.entries(made)) {
    writeFileSync(path.join(folder, name), text);
  }
  const own = Object.keys(made).map((name) => [`/${name}`, path.join(folder, name)]);
  return Object.fromEntries([...own, ["/ironcalc.wasm", path.resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm")]]) as Record<
    string,
    string
  >;
}

function button(name: string): string {
  return `//button[normalize-space()="${name}" or @aria-label="${name}"] | //*[@role="tab"][starts-with(normalize-space(), "${name}")]`;
}

if (webkit === null) {
  process.stdout.write(`${WEBKIT_MISSING}\n`);
}

(webkit === null ? describe.skip : describe)("in WebKit", () => {
  let folder: string;
  let server: Server;
  let view: View;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "emu-webkit-"));
    server = await serve({
      folder: path.resolve("dist"),
      files: await filesIn(folder),
      certificate: await localhostCertificate(),
      port: 0,
    });
    view = await launchWebKit(webkit!);
  });
  afterAll(async () => {
    await view?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  /** In the pane, once it and the sheet have come to rest. */
  async function pane(): Promise<void> {
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      await view.enter("iframe");
      await view.until("the pane at rest", `return document.querySelector('[data-status="idle"]') !== null`);
      await view.enter(null);
      await view.run("window.emuSettled = false; emuHost.settled().then(() => { window.emuSettled = true })");
      await view.until("the sheet at rest", "return window.emuSettled");
      now = await view.run<number>("return emuHost.counters().messages");
    }
    await view.enter("iframe");
  }

  async function press(name: string): Promise<void> {
    await view.until(`“${name}”`, "return document.evaluate(arguments[0], document, null, 9, null).singleNodeValue !== null", button(name));
    await view.click(button(name));
    await pane();
  }

  async function host<Value>(question: string): Promise<Value> {
    await pane();
    await view.enter(null);
    const answer = await view.run<Value>(`return ${question}`);
    await view.enter("iframe");
    return answer;
  }

  function words(): Promise<string> {
    return view.run<string>("return document.querySelector('main').innerText");
  }

  async function keepPicture(name: string): Promise<void> {
    const wanted = process.env["EMU_SCREENSHOTS"];
    if (wanted) {
      writeFileSync(path.join(wanted, `webkit-${name}.png`), await view.screenshot());
    }
  }

  test("pane opened, workbook made, checked, ranked, flags named, a correction made and taken back", async () => {
    await view.go(`${server.origin}/trial.html`);
    await view.until("the frame of the pane", "return document.querySelector('iframe') !== null");
    await view.enter("iframe");
    await view.until("the first screen", "return document.querySelector('main h1') !== null");
    await pane();
    expect(await view.run<string>("return document.querySelector('h1').innerText")).toBe(t.start.title);
    expect(
      await view.run("return [String(Office.context.platform), Office.context.requirements.isSetSupported('SharedRuntime', '1.2')]"),
    ).toEqual(["Mac", true]);

    await press(t.start.preview);
    await press(t.start.confirm);
    await view.until("the tabs", "return document.querySelector('[role=tab]') !== null");
    await pane();
    expect(await host(`emuHost.texts("${RESULTS}", "A7:A14").flat()`)).toEqual(RANKS);
    await press(t.places.check);
    const check = await words();
    expect(check).toContain("“25,67”");
    await keepPicture("check");

    await press(t.places.results);
    const results = await words();
    const units = await host<readonly string[]>(`emuHost.texts("${RESULTS}", "B7:B14").flat()`);
    expect(units.filter((unit) => !results.includes(unit))).toEqual([]);
    await keepPicture("results");
    await press(t.places.flags);
    const flags = await words();
    // Two are fourth: three of the four places are certain.
    const certain = units.map((unit, index) => `${unit}, hạng ${RANKS[index]}`).filter((_line, index) => Number(RANKS[index]) < 4);
    expect(certain).toHaveLength(3);
    expect(certain.filter((line) => !flags.includes(line))).toEqual([]);
    await keepPicture("flags");

    await press(t.places.check);
    const before = await host<string>("emuHost.imprint()");
    await view.click("//*[@data-fix]//button");
    await pane();
    expect(await host<string>("emuHost.imprint()")).not.toBe(before);
    expect(await words()).not.toContain("“25,67”");
    await keepPicture("corrected");

    expect(await host("emuHost.failures()")).toEqual([]);
    expect(await view.run("return window.emuTrouble")).toEqual([]);
    expect(await host("window.emuTrouble")).toEqual([]);
    process.stdout.write(`WebKit ${view.version}: the core job is done\n`);
  });
});
