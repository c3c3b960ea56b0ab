/** The health of EMU: what is good, what is a known fault, what is missing, what cannot be known; and the report of it. */
import { HEALTH_TEXT } from "../../../src/text/pane/health";
import { LANGUAGES } from "../../../src/schema/language";
import { healthView, NEEDED_SETS } from "../../../src/taskpane/views/health";
import type { HostFacts } from "../../../src/taskpane/views/health";
import { KNOWN_TROUBLES } from "../../../src/taskpane/host-builds";

const LTSC_2021: HostFacts = {
  host: "Excel",
  platform: "PC",
  version: "16.0.14332.20011",
  displayLanguage: "vi-VN",
  contentLanguage: "vi-VN",
  supports: ({ name, version }) => `${name} ${version}` !== "ExcelApi 1.16",
  registered: 21,
  functions: 21,
  answered: 12,
  addinVersion: "0.1.0",
  officeJsVersion: "1.1.110",
  address: "https://thidua.example/emu/0.1.0-1a2b3c4d/taskpane.html",
};

const lacks =
  (missing: string): HostFacts["supports"] =>
  ({ name, version }) =>
    `${name} ${version}` !== missing;

describe.each(LANGUAGES)("in %s", (language) => {
  const t = HEALTH_TEXT[language];
  const lineOf = (facts: Partial<HostFacts>, id: string) =>
    healthView({ ...LTSC_2021, ...facts }, language).lines.find((line) => line.id === id);

  test.each<readonly [what: string, facts: Partial<HostFacts>, state: string]>([
    ["Excel LTSC 2021", {}, "good"],
    ["no cell has called a function yet: no fault", { answered: 0 }, "good"],
    ["a build that is known to be bad", { version: "16.0.20228.20014" }, "warning"],
    ["a needed set is missing", { supports: lacks("ExcelApi 1.14") }, "bad"],
    ["a needed set is missing, on a bad build", { supports: lacks("SharedRuntime 1.1"), version: "16.0.20228.20014" }, "bad"],
    ["a set that is only used where it is there", { supports: lacks("RibbonApi 1.1") }, "good"],
    ["one function is not registered", { registered: 20 }, "bad"],
    ["the runtime does not say what is registered", { registered: null }, "unknown"],
    ["Windows without a build: it cannot be looked up", { version: "16" }, "unknown"],
    ["a build of the web is not looked up among those of Windows", { version: "16.0.20228.20014", platform: "OfficeOnline" }, "good"],
    ["Office says nothing of itself", { host: "", platform: "", version: "" }, "unknown"],
  ])("%s", (_what, facts, state) => {
    expect(healthView({ ...LTSC_2021, ...facts }, language).state).toBe(state);
  });

  test("what is missing is named", () => {
    expect(lineOf({ supports: lacks("CustomFunctionsRuntime 1.3") }, "sets")).toMatchObject({
      state: "bad",
      value: t.missingSets(["CustomFunctionsRuntime 1.3"]),
      advice: t.setsAdvice,
    });
    expect(lineOf({ registered: 3 }, "functions")?.value).toBe(t.registered(3, 21));
  });

  test.each(KNOWN_TROUBLES)("$id: what happens, and where it was reported", ({ id, version, from, threads }) => {
    const line = lineOf({ version: from }, `build ${id}`);
    expect(line).toMatchObject({ state: "warning", value: t.trouble[id](version) });
    for (const thread of threads) {
      expect(line?.advice).toContain(`#${thread}`);
    }
  });

  test("the report says every line, the state of what is not good, and nothing else", () => {
    const view = healthView({ ...LTSC_2021, registered: 20 }, language);
    const lines = view.report.split("\n");
    expect(lines).toHaveLength(view.lines.length + 1);
    expect(lines[0]).toBe(t.reportTitle);
    expect(view.report).toContain("16.0.14332.20011");
    expect(view.report).toContain("1.1.110");
    expect(lines.filter((line) => line.startsWith("["))).toEqual([
      `[${t.states.bad}] ${t.functions}: ${t.registered(20, 21)} (${t.functionsAdvice})`,
    ]);
  });

  test("an unknown platform is shown as Office names it", () => {
    expect(lineOf({ platform: "Fridge" }, "host")?.value).toBe("Excel · 16.0.14332.20011 · Fridge");
    expect(lineOf({ host: "", platform: "", version: "" }, "host")?.value).toBe(t.notKnown);
    expect(lineOf({ addinVersion: "", displayLanguage: "" }, "version")?.value).toBe(t.notKnown);
  });
});

test("what is needed is what the manifest demands, and no less", async () => {
  const { manifestText } = await import("../../../tools/manifest/files");
  const demanded = [...manifestText().matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)];
  expect(demanded.length).toBeGreaterThan(0);
  for (const [, name, version] of demanded) {
    expect(NEEDED_SETS).toContainEqual({ name, version });
  }
});
