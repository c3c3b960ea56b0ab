/**
 * What `npm run package` makes, as a server hands it out: the packaged pane with the real Office.js, under its own policy, walked through
 * every screen; no request to any other origin, nothing forbidden that it wanted. And the same bytes read for addresses elsewhere.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { HEALTH_TEXT } from "../../src/text/pane/health";
import { LANGUAGES } from "../../src/schema/language";
import { buildPreset } from "../../src/template/presets";
import { wantedHost } from "../excel-host/protocol/hosts";
import { overflowing, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { expectClean, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { openHealth, SCREENS } from "./support/screens";
import { answerRequests, BUILT } from "./support/traffic";
import { ORIGIN } from "../excel-host/fixtures/stage";
import type { Site } from "./support/traffic";
import { forbidden, recordViolations } from "./support/violations";

jest.setTimeout(240_000);

const out = mkdtempSync(path.join(tmpdir(), "emu-package-"));
let browser: Browser;
/** Served with the policy that the pages carry themselves, and nothing from the server. */
let packaged: Site;
let folder: string;

/** The one file that Office.js asks for, but on Windows, and that is left out on purpose. */
const TELEMETRY = "/office/telemetry/oteljs_agave.js";

beforeAll(async () => {
  const main = path.resolve("tools/package/main.ts");
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  await promisify(execFile)(process.execPath, [tsx, main, "--url", `${ORIGIN}/thi-dua/emu`, "--out", path.join(out, "p")]);
  const site = path.join(out, "p", "site");
  folder = readdirSync(site).find((name) => /^\d+\.\d+\.\d+-[0-9a-f]{8}$/.test(name))!;
  packaged = { folder: site, path: "/thi-dua/emu", page: `/thi-dua/emu/${folder}/taskpane.html`, policyOf: null };
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

async function walk(opened: OpenedPane, on: "sample" | "empty", language: "vi" | "en"): Promise<void> {
  for (const screen of SCREENS.filter((candidate) => candidate.on === on)) {
    await screen.go(opened.pane, language);
    await rest(opened);
  }
}

describe.each([
  ["the package, under the policy of its own pages", () => packaged],
  ["the build, as npm start serves it", () => BUILT],
] as const)("%s", (_what, siteOf) => {
  test.each(LANGUAGES)("every screen in %s: nothing forbidden is tried, nobody else is asked", async (language) => {
    for (const on of ["sample", "empty"] as const) {
      const document = on === "sample" ? buildPreset("bca-cum3-2017", { sample: true, language }) : null;
      const opened = await openPane(browser, document, { language }, siteOf());
      await walk(opened, on, language);
      expect(await forbidden(opened.pane)).toEqual([]);
      await expectClean(opened);
      expect(new Set(opened.missing.map((url) => new URL(url).pathname.replace(/^.*(?=\/office\/)/, "")))).toEqual(
        new Set(wantedHost(process.env).platform === "win32" ? [] : [TELEMETRY]),
      );
      await opened.close();
    }
  });
});

test.each([
  ["a request elsewhere", `fetch("https://elsewhere.test/x").catch(() => undefined)`, /^connect-src: https:\/\/elsewhere/],
  [
    "a script from elsewhere",
    `new Promise((r) => { const s = document.createElement("script"); s.onerror = r; s.src = "https://elsewhere.test/x.js"; document.head.append(s); })`,
    /^script-src-elem: https:\/\/elsewhere/,
  ],
  [
    "a picture from elsewhere",
    `new Promise((r) => { const i = new Image(); i.onerror = r; i.src = "https://elsewhere.test/x.png"; })`,
    /^img-src: https:\/\/elsewhere/,
  ],
  [
    "a script in the page",
    `(() => { const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.head.append(s); })()`,
    /^script-src-elem: inline/,
  ],
  ["text run as code", `(() => { try { setTimeout("window.ran = 1", 0); } catch {} })()`, /^script-src: eval/],
])("%s is stopped by the page's own policy, and noticed", async (_what, code, found) => {
  const opened = await openPane(browser, null, {}, packaged);
  await opened.pane.evaluate(code);
  await opened.page.waitForTimeout(50);
  expect((await forbidden(opened.pane)).join("\n")).toMatch(found);
  expect(await opened.pane.evaluate("window.ran")).toBeUndefined();
  expect(opened.foreign).toEqual([]);
  await opened.close();
});

test("the health screen sees the real Office.js: sets, functions, calls of cells, versions", async () => {
  const t = HEALTH_TEXT.vi;
  const opened = await openPane(browser, buildPreset("bca-cum3-2017", { sample: true, language: "vi" }), {}, packaged);
  await openHealth(opened.pane);
  const report = await opened.pane.getByRole("textbox", { name: t.report }).inputValue();
  const { functions } = JSON.parse(readFileSync(path.join(packaged.folder, folder, "functions.json"), "utf8")) as {
    functions: readonly unknown[];
  };
  expect(report).toContain(t.registered(functions.length, functions.length));
  expect(report).toMatch(/đã trả lời [1-9]\d* lần/);
  expect(report).toContain(`Office.js: 1.1.`);
  expect(report).toContain(`${ORIGIN}${packaged.page}`);
  expect(report).not.toContain("_host_Info");
  expect(await opened.pane.locator("[data-health=bad]").count()).toBe(0);
  await opened.close();
});

/** Office.js chooses its files by what the host says it is; nobody answers it here, so this measures its loading only. */
test.each<readonly [host: string, stopped: readonly RegExp[]]>([
  ["Excel$Win32$16.01", []],
  // Excel 2016 of the first months, which has no custom functions: it asks a public server for a library and does not get it.
  ["Excel$Win32$16.00", [/^script-src-elem: https:\/\/ajax\.aspnetcdn\.com\/ajax\/3\.5\/MicrosoftAjax\.js /]],
  ["Excel$Mac$16.00", []],
  ["Excel$Web$16.00", []],
  ["Excel$iOS$16.00", []],
])("Office.js for %s loads under the policy: no unsafe-eval, only files that are published, nothing leaves", async (host, stopped) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await recordViolations(page);
  const traffic = await answerRequests(page, {}, packaged);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${ORIGIN}${packaged.page}?_host_Info=${host}$vi-VN$c1$$$3`);
  await page.waitForTimeout(1500);
  expect(asked.some((name) => /\/office\/excel-/.test(name))).toBe(true);
  expect(asked.some((name) => name.endsWith("/vi-vn/office_strings.js"))).toBe(true);
  expect(await forbidden(page.mainFrame())).toEqual(stopped.map((one) => expect.stringMatching(one) as string));
  expect(traffic.foreign).toEqual([]);
  expect(traffic.missing.filter((url) => !url.endsWith(TELEMETRY))).toEqual([]);
  await context.close();
});

describe.each(LANGUAGES)("the install page in %s", (language) => {
  test("asks for nothing, can be read by everybody, and its drawings are drawn", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 360, height: 700 } });
    const page = await context.newPage();
    await recordViolations(page);
    const traffic = await answerRequests(page, {}, packaged);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = `${ORIGIN}/thi-dua/emu/${language === "vi" ? "install.html" : "install.en.html"}`;
    await page.goto(address);
    expect(asked.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([address]);
    expect(await forbidden(page.mainFrame())).toEqual([]);
    expect(traffic.foreign).toEqual([]);
    expect(await page.locator("svg[role=img]").count()).toBe(6);
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await overflowing(page.mainFrame())).toEqual([]);
    await context.close();
  });
});

/** Addresses in the published files that nobody asks for, each with its reason. A new one must find its place here. */
const HARMLESS: readonly (readonly [file: RegExp, address: RegExp, why: string])[] = [
  [/./, /^https?:\/\/www\.w3\.org\//, "names of XML namespaces"],
  [/\.js$/, /^https:\/\/react\.dev\/errors\//, "React's error messages name a page to read"],
  [/\.js$/, /^https?:\/\/(aka|go)\.ms\/|^http:\/\/go\.microsoft\.com\/fwlink\//, "pages named in licences and messages"],
  [/manifest\.xml$/, /^http:\/\/schemas\.microsoft\.com\/office\//, "names of XML namespaces"],
  [/manifest\.xml$|install(\.en)?\.html$/, new RegExp(`^${ORIGIN}/thi-dua/emu(/|$)`), "the server itself"],
  [
    /\/(review|minutes|last-year)\.[0-9a-f]{8}\.js$/,
    /^http:\/\/(schemas\.(openxmlformats\.org|microsoft\.com\/office)|purl\.(org\/dc|oclc\.org\/ooxml))\//,
    "names of XML namespaces in the workbooks and Word files that are made here",
  ],
  [/\/minutes\.[0-9a-f]{8}\.js$/, /^https:\/\/answers\.microsoft\.com\//, "docx: a page named in a message about lists"],
  [/sbom\.cdx\.json$/, /^http:\/\/cyclonedx\.org\/schema\//, "name of the format"],
  [/office\/LICENSE\.md$|THIRD-PARTY\.txt$|LICENSE\.txt$/, /./, "licences, read by people"],
  [/office\/.*\.js$/, /^https:\/\/raw\.githubusercontent\.com\/jakearchibald\//, "a licence named in a comment"],
  [
    /office\/.*\.js$/,
    /^\/\/ajax\.aspnetcdn\.com\/ajax\/3\.5\/MicrosoftAjax\.js$/,
    "Office.js: a library that Excel 2016 of the first months wants; the policy stops it, as the test above shows",
  ],
  [/office\/.*\.js$/, /^(https?:)?\/\/document\.localhost/, "Office.js: a made-up address that stands for the document, never sent"],
  [/office\/.*\.js$/, /^https:\/\/alcdn\.msauth\.net\//, "Office.js: sign-in library, loaded only when an add-in asks for sign-in"],
  [/office\/.*\.js$/, /^https:\/\/(support|docs)\.microsoft\.com\//, "Office.js: a page named in a message"],
  [
    /office\/(o15apptofilemappingtable|excel-win32-16\.00)\.js$/,
    /^https:\/\/telemetryservice\./,
    "Office.js: telemetry of Office 2013 and the first 2016, which cannot run EMU",
  ],
];

test("no published file names an address elsewhere, but for those whose reason is known", () => {
  const names = readdirSync(packaged.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".png"))
    .map((entry) => path.relative(packaged.folder, path.join(entry.parentPath, entry.name)));
  expect(names.length).toBeGreaterThan(20);
  const used = new Set<number>();
  const unknown = names.flatMap((name) => {
    const bytes = readFileSync(path.join(packaged.folder, name));
    const text = name.endsWith(".reg") ? bytes.toString("utf16le") : bytes.toString("utf8");
    // With a scheme, or two slashes where an address begins; a bare scheme is code that looks at one.
    const addresses = text.match(/(?:(?:https?|wss?):|(?<=["'`(=]))\/\/[a-z0-9][\w.-]*\.[a-z]{2,}(?:[/:][^\s"'`<>)\\]*)?/gi);
    return (addresses ?? [])
      .filter((address) => {
        const index = HARMLESS.findIndex(([file, known]) => file.test(name) && known.test(address));
        used.add(index);
        return index === -1;
      })
      .map((address) => `${name}: ${address}`);
  });
  expect([...new Set(unknown)]).toEqual([]);
  // A reason for something that is no longer there would hide the next one.
  expect(HARMLESS.filter((_entry, index) => !used.has(index)).map(([, , why]) => why)).toEqual([]);
});

test("Office.js is published as it came: every byte, with its licence, and no telemetry", () => {
  const theirs = path.resolve("node_modules/@microsoft/office-js");
  const ours = path.join(packaged.folder, folder, "office");
  const names = readdirSync(ours, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ours, path.join(entry.parentPath, entry.name)));
  expect(names).toContain("LICENSE.md");
  for (const name of names) {
    const original = path.join(theirs, name === "LICENSE.md" ? "" : "dist", name);
    expect({ name, same: readFileSync(path.join(ours, name)).equals(readFileSync(original)) }).toEqual({ name, same: true });
  }
  expect(names.filter((name) => /telemetry|otel|aria/i.test(name))).toEqual([]);
});

test("the bill of materials names every published file and the packages inside, all with a licence", () => {
  const bom = JSON.parse(readFileSync(path.join(packaged.folder, "sbom.cdx.json"), "utf8")) as {
    readonly bomFormat: string;
    readonly components: readonly { type: string; name: string; "bom-ref": string; licenses?: readonly unknown[] }[];
    readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
  };
  expect(bom.bomFormat).toBe("CycloneDX");
  const libraries = bom.components.filter(({ type }) => type === "library");
  expect(libraries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@microsoft/office-js", "react", "react-dom", "@fluentui/react-button"]),
  );
  // Tools of the build and of the command line are not in it.
  expect(libraries.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["webpack"]));
  expect(libraries.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["commander"]));
  expect(libraries.filter(({ licenses }) => !licenses?.length).map(({ name }) => name)).toEqual([]);
  const refs = new Set(bom.components.map((component) => component["bom-ref"]));
  expect(refs.size).toBe(bom.components.length);
  expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  const files = readdirSync(packaged.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(bom.components.filter(({ type }) => type === "file")).toHaveLength(files.length - 1);
});
