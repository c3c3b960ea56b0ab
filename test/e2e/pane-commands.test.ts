/**
 * The ribbon's buttons, the menu of cells and the keyboard shortcuts, each pressed as Excel presses them (`appCommandInvoked`, the
 * message of an action), through the real Office.js into the real pane. What the host answers is our idea of Excel.
 */
import type { Browser } from "playwright-core";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { TASK_TEXT } from "../../src/text/tasks/tasks";
import { FUNCTION_NAMES } from "../../src/text/functions/function-help";
import { LANGUAGES } from "../../src/schema/language";
import type { Language } from "../../src/schema/language";
import { a1 } from "../../src/tables/cells/a1";
import type { WorkbookDocument } from "../../src/document/document";
import { buildPreset } from "../../src/template/presets";
import { cellOf, columnOf } from "../taskpane/support";
import { differences } from "../document/edit-cases";
import { inCorner, overflowing, tabTo, tooSmall, violations } from "./support/access";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, messagesOf, openPane, rest } from "./support/open-pane";
import type { Looks, OpenedPane } from "./support/open-pane";
import { openHelp } from "./support/screens";

jest.setTimeout(240_000);

const t = PANE_TEXT.vi;
const tasks = TASK_TEXT.vi;
const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await expectClean(opened);
  await opened.close();
});

async function open(document: WorkbookDocument | null = SAMPLE, looks: Partial<Looks> = {}): Promise<void> {
  opened = await openPane(browser, document, looks);
}

/** Resolves once the command has told Excel that it is done. */
async function press(functionName: string): Promise<void> {
  await ask(opened, (host, name) => host.ribbon(name), functionName);
  if (functionName !== "checkNow") {
    await opened.pane.waitForSelector("[data-task]");
  }
}

function select(sheet: string, cell: string): Promise<void> {
  return ask(opened, (host, [on, at]) => host.select(on!, at!), [sheet, cell]);
}

async function heading(): Promise<string> {
  return (await opened.pane.locator("main h1:visible").innerText()).trim();
}

const main = (): Promise<string> => opened.pane.locator("main").innerText();
const button = (name: string) => opened.pane.getByRole("button", { name, exact: true });

async function explain(sheet: string, cell: string): Promise<string> {
  await select(sheet, cell);
  await press("explainCell");
  await rest(opened);
  return main();
}

async function logged(): Promise<readonly unknown[]> {
  return columnOf(await documentOf(opened), "EmuLog", "action");
}

/** What differs from the workbook as it was opened, the log left out. */
async function changes(before: WorkbookDocument): Promise<readonly string[]> {
  return differences(before, await documentOf(opened)).filter((line) => !line.startsWith("Nhật ký"));
}

async function undo(): Promise<void> {
  await button(t.undoLabel).click();
  await rest(opened);
}

describe("Check now", () => {
  test("brings the findings into sight, wherever the pane is", async () => {
    await open();
    await opened.pane.getByRole("tab", { name: t.places.results }).click();
    await press("checkNow");
    expect(await opened.pane.getByRole("tab", { selected: true }).innerText()).toMatch(new RegExp(`^${t.places.check}`));
    await press("functionHelp");
    expect(await heading()).toBe(tasks.functions.title);
    await press("checkNow");
    expect(await opened.pane.locator("[data-task]").count()).toBe(0);
  });
});

describe("Explain this cell", () => {
  test("points of a unit in a criterion: the very points of the cell, three messages", async () => {
    await open();
    // The heat map views the answer beside it: one message more than for a cell of the answer itself.
    await select("Tổng hợp", "F30");
    expect(await messagesOf(opened, () => press("explainCell"))).toBe(3);
    expect(await heading()).toBe(tasks.explain.title("Tổng hợp!F30"));
    const [unit, code, shown] = await look(opened, (host) => ["F27", "A30", "F30"].map((at) => host.cell("Tổng hợp", at).text), null);
    const text = await main();
    expect(text).toContain(`${unit}, ${code}`);
    expect(text).toMatch(new RegExp(`Điểm được tính: ${shown!.replace(/,00$/, "")}/`));
    // The rest of the unit is one button away.
    await button(tasks.explain.whole(unit!)).click();
    expect(await opened.pane.getByRole("table").count()).toBe(1);
  });

  test("the focus stays in the worksheet when the ribbon asked", async () => {
    await open();
    await opened.page.evaluate(() => {
      const field = document.body.appendChild(document.createElement("input"));
      field.focus();
    });
    await explain("Tổng hợp", "F30");
    expect(await opened.page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });

  test("a verdict, a rank, a row of the entries, of the rubric, and a formula of one's own", async () => {
    await open();
    const verdict = await explain("Xét cờ", "D9");
    const name = await look(opened, (host) => host.cell("Xét cờ", "B9").text, null);
    expect(verdict).toContain(`${name}, Cờ thi đua của Bộ Công an`);
    expect(await opened.pane.locator("[data-verdict]:visible").count()).toBe(1);

    const rank = await explain("Tổng hợp", "A8");
    expect(rank).toContain(await look(opened, (host) => host.cell("Tổng hợp", "B8").text, null));
    expect(rank).toContain(t.unit.rankOf(await look(opened, (host) => host.cell("Tổng hợp", "A8").text, null), 8));

    const entry = cellOf(SAMPLE, "EmuEntries", 20, "actual");
    const unit = String(columnOf(SAMPLE, "EmuEntries", "unit")[20]);
    const code = String(columnOf(SAMPLE, "EmuEntries", "criterion")[20]);
    expect(await explain(entry.sheet, a1(entry.row, entry.column))).toContain(`${unit}, ${code}`);

    const rubric = cellOf(SAMPLE, "EmuRubric", 1, "target");
    const criterion = await explain(rubric.sheet, a1(rubric.row, rubric.column));
    expect(criterion).toContain("I.1");
    expect(criterion).toContain("Cách tính điểm");
    await opened.pane.getByRole("button", { name: tasks.explain.criterion.scoreOf("Phú Thọ"), exact: true }).click();
    expect(await main()).toContain("Tiêu chí I.1");

    const own = '=EMU.SCORE(EMU_RUBRIC,EMU_ENTRIES,EMU_PERIOD,"Yên Bái","I.2",EMU_POLICY,EMU_UNITS)';
    await ask(opened, (host, formula) => host.type("Tổng hợp", "X200", formula.replaceAll(",", ";")), own);
    await rest(opened);
    expect(await explain("Tổng hợp", "X200")).toContain("Yên Bái, I.2");
  });

  test("any other cell: kindly no, and what can be explained", async () => {
    await open();
    expect(await explain("Tổng hợp", "A1")).toContain(tasks.explain.why.constant);
    expect(await main()).toContain(tasks.explain.canList[0]);
    const before = await opened.pane.getByRole("status").innerText();
    expect(before).toContain(tasks.explain.why.constant);
    await button(t.back).click();
    expect(await opened.pane.getByRole("tab").count()).toBe(4);
  });

  test("the button in the pane does the same; an edit afterwards is followed", async () => {
    await open();
    const place = cellOf(SAMPLE, "EmuEntries", 9, "self");
    const at = a1(place.row, place.column);
    await select(place.sheet, at);
    await openHelp(opened.pane);
    await button(t.tools.explain).click();
    await rest(opened);
    expect(await heading()).toBe(tasks.explain.title(`${place.sheet}!${at}`));
    expect(await main()).toContain("37/");
    await ask(opened, (host, [sheet, cell]) => host.type(sheet!, cell!, "12"), [place.sheet, at]);
    await rest(opened);
    expect(await main()).toContain("Điểm được tính: 12/");
  });

  test("in a workbook that is none of ours", async () => {
    await open(null);
    await press("explainCell");
    await rest(opened);
    expect(await main()).toContain(tasks.explain.why.blank);
    await button(t.back).click();
    expect(await heading()).toBe(t.start.title);
  });
});

test("where the server does not answer, the pane says so and the task comes when it does", async () => {
  await open();
  const refuse = (route: { readonly abort: () => Promise<void> }): Promise<void> => route.abort();
  await opened.page.context().route("**/tasks.*.js", refuse);
  await ask(opened, (host) => host.ribbon("functionHelp"), null);
  await opened.pane.getByText(t.tools.notLoadedText).waitFor();
  await opened.page.context().unroute("**/tasks.*.js", refuse);
  await button(t.retry).click();
  await opened.pane.waitForSelector("[data-task]");
  expect(await heading()).toBe(tasks.functions.title);
});

describe("keyboard shortcuts", () => {
  test.each([
    ["openPane", null],
    ["checkNow", null],
    ["explainCell", tasks.explain.title("Tổng hợp!B8")],
    ["functionHelp", tasks.functions.title],
  ])("%s does its work when its keys are pressed", async (action, title) => {
    await open();
    await select("Tổng hợp", "B8");
    await ask(opened, (host, id) => host.shortcut(id), action);
    await rest(opened);
    await (title === null ? null : opened.pane.waitForSelector("[data-task]"));
    expect(await opened.pane.locator("[data-task]").count()).toBe(title === null ? 0 : 1);
    if (title !== null) {
      expect(await heading()).toBe(title);
    }
  });
});

describe("Function help", () => {
  test("every function is listed; a word of what it answers, without accents, finds it", async () => {
    await open();
    await press("functionHelp");
    const list = opened.pane.getByRole("list", { name: tasks.functions.list });
    expect(await list.getByRole("button").allInnerTexts()).toEqual(FUNCTION_NAMES.map((name) => `EMU.${name}`));
    await opened.pane.getByRole("searchbox").fill("xep hang");
    expect(await list.getByRole("button").allInnerTexts()).toContain("EMU.RANK");
    expect(await list.getByRole("button").count()).toBeLessThan(FUNCTION_NAMES.length);
    await list.getByRole("button", { name: "EMU.RANK" }).click();
    expect(await heading()).toBe("EMU.RANK");
  });

  async function show(name: string): Promise<void> {
    await press("functionHelp");
    await opened.pane.getByRole("button", { name: `EMU.${name}`, exact: true }).click();
  }

  async function insert(name: string, sheet: string, cell: string): Promise<void> {
    await select(sheet, cell);
    await show(name);
    await button(tasks.functions.insert).click();
    await rest(opened);
  }

  test("an example goes into the blank cell that is selected, after asking; it answers; one undo takes it back", async () => {
    await open();
    const before = await documentOf(opened);
    await insert("RANK", "Tổng hợp", "X200");
    expect(await opened.pane.getByRole("group", { name: tasks.functions.confirm("Tổng hợp!X200") }).count()).toBe(1);
    expect(await look(opened, (host) => host.cell("Tổng hợp", "X200").formula, null)).toBeNull();
    await button(tasks.functions.yes).click();
    await rest(opened);
    const ranks = await look(opened, (host) => host.texts("Tổng hợp", "X200:X207"), null);
    // The ranking lists the units best first, the function in the order of their table.
    expect([...ranks].sort()).toEqual(await look(opened, (host) => host.texts("Tổng hợp", "A7:A14"), null));
    expect(await main()).toContain(t.done.inserted("Tổng hợp!X200"));
    expect(await logged()).toEqual(["Ghi công thức vào ô"]);
    await undo();
    expect(await changes(before)).toEqual([]);
    expect(await logged()).toEqual(["Ghi công thức vào ô", "Hoàn tác ghi công thức"]);
  });

  test("a cell that holds something is refused in words; No writes nothing", async () => {
    await open();
    const before = await documentOf(opened);
    await insert("SCORE", "Tổng hợp", "B8");
    expect(await main()).toContain(tasks.functions.taken("Tổng hợp!B8"));
    expect(await button(tasks.functions.yes).count()).toBe(0);
    await select("Tổng hợp", "X200");
    await button(tasks.functions.insert).click();
    await rest(opened);
    await button(tasks.functions.no).click();
    expect(await button(tasks.functions.yes).count()).toBe(0);
    expect(await changes(before)).toEqual([]);
  });

  test("filled in meanwhile: nothing is written over", async () => {
    await open();
    await insert("SCORE", "Tổng hợp", "X200");
    await ask(opened, (host) => host.type("Tổng hợp", "X200", "đã gõ"), null);
    await rest(opened);
    await button(tasks.functions.yes).click();
    await rest(opened);
    expect(await main()).toContain(t.failure["changed-meanwhile"]);
    expect(await look(opened, (host) => host.cell("Tổng hợp", "X200").text, null)).toBe("đã gõ");
  });

  test("every example, written into the sample workbook, answers with something and no error", async () => {
    await open();
    for (const name of FUNCTION_NAMES) {
      await insert(name, "Nhật ký", "X200");
      await button(tasks.functions.yes).click();
      await rest(opened);
      const shown = await look(opened, (host) => host.cell("Nhật ký", "X200"), null);
      expect([name, shown.formula]).toEqual([name, expect.stringContaining(`EMU.${name}(`)]);
      expect([name, shown.errorText, shown.text.startsWith("#")]).toEqual([name, null, false]);
      await undo();
    }
  });

  test("outside a scoring workbook: examples of one's own numbers yes, of the tables no", async () => {
    await open(null);
    await show("SCORE");
    expect(await main()).toContain(tasks.functions.noWorkbook);
    expect(await button(tasks.functions.insert).count()).toBe(0);
    await button(tasks.functions.back).click();
    const sheet = (await look(opened, (host) => host.selection(), null)).sheet;
    await insert("AGREES", sheet, "C3");
    await button(tasks.functions.yes).click();
    await rest(opened);
    expect(await look(opened, (host, on) => host.cell(on, "C3").value, sheet)).toBe(true);
    await undo();
    expect(await look(opened, (host, on) => host.cell(on, "C3").formula, sheet)).toBeNull();
  });
});

describe("Freeze to values, Restore formulas", () => {
  const formulas = (document: WorkbookDocument): number =>
    document.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula?.startsWith("EMU.")).length;

  test("shown first, written only when confirmed; numbers stay; undone; frozen, restored", async () => {
    await open();
    const before = await documentOf(opened);
    const count = formulas(before);
    await press("freezeToValues");
    await rest(opened);
    expect(await heading()).toBe(tasks.freeze.title);
    expect(await changes(before)).toEqual([]);
    const confirm = button(tasks.freeze.confirm(count));
    await confirm.click();
    await rest(opened);
    expect(await main()).toContain(t.done.frozen(count));
    expect(formulas(await documentOf(opened))).toBe(0);
    const [was, is] = [before, await documentOf(opened)].map(
      (one) => one.sheets.find(({ name }) => name === "Tổng hợp")!.cells[7]![3]!.value,
    );
    expect(is).toBe(was);

    // The frozen cell is still explained, and says so.
    expect(await explain("Tổng hợp", "D8")).toContain(tasks.explain.frozen);
    await press("freezeToValues");
    await rest(opened);
    expect(await main()).toContain(tasks.freeze.already("").replace(/\.$/, "").trim());

    await press("restoreFormulas");
    await rest(opened);
    await button(tasks.restore.confirm(count)).click();
    await rest(opened);
    expect(await main()).toContain(t.done.restored(count));
    expect(formulas(await documentOf(opened))).toBe(count);
    await undo();
    expect(formulas(await documentOf(opened))).toBe(0);
    await undo();
    expect(formulas(await documentOf(opened))).toBe(count);
    expect(await changes(before)).toEqual([]);
  });

  test("nothing to restore is said; a formula that was typed over is named and put back", async () => {
    await open();
    await press("restoreFormulas");
    await rest(opened);
    expect(await main()).toContain(tasks.restore.nothing);
    await ask(opened, (host) => host.type("Tổng hợp", "Q7", "1"), null);
    await rest(opened);
    expect(await main()).toContain("Q7");
    await button(tasks.restore.confirm(1)).click();
    await rest(opened);
    expect(await look(opened, (host) => host.cell("Tổng hợp", "Q7").formula, null)).toContain("EMU.STANDINGS(");
  });

  test("a protected sheet: the pane says so, nothing is written, and it can be tried again", async () => {
    await open();
    const before = await documentOf(opened);
    await press("freezeToValues");
    await rest(opened);
    await ask(opened, (host) => host.protect("Nhật ký", true), null);
    await button(tasks.freeze.confirm(formulas(before))).click();
    await rest(opened);
    expect(await main()).toContain(t.failure.protected);
    expect(await changes(before)).toEqual([]);
    await ask(opened, (host) => host.protect("Nhật ký", false), null);
    await button(t.retry).click();
    await rest(opened);
    expect(formulas(await documentOf(opened))).toBe(0);
  });

  test("in a workbook that is none of ours nothing is offered", async () => {
    await open(null);
    await press("freezeToValues");
    await rest(opened);
    expect(await main()).toContain(tasks.swap.unknown);
  });
});

test("by keyboard: help, functions, one of them, and back to where one was", async () => {
  await open();
  const key = (name: string): Promise<void> => opened.page.keyboard.press(name);
  await opened.pane.locator("select").first().focus();
  await tabTo(opened.pane, key, t.tools.help);
  await key("Enter");
  await opened.pane.waitForSelector("[data-task]");
  await tabTo(opened.pane, key, tasks.functions.title);
  await key("Enter");
  await tabTo(opened.pane, key, "EMU.MET");
  await key("Enter");
  expect(await heading()).toBe("EMU.MET");
  // Each screen that is asked for in the pane begins at its way back.
  const focused = () => opened.pane.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe(tasks.functions.back);
  await key("Enter");
  expect(await focused()).toBe(t.back);
  await key("Enter");
  expect(await opened.pane.locator("[data-task]").count()).toBe(0);
  expect(await opened.pane.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
});

type Shown = readonly [name: string, go: (language: Language) => Promise<unknown>];

const SCREENS: readonly Shown[] = [
  ["tools", (language) => button(PANE_TEXT[language].tools.open).click()],
  ["help", (language) => openHelp(opened.pane, language)],
  ["manual", (language) => button(TASK_TEXT[language].manual.title).click()],
  // One with lists in lists, one with wide tables.
  ...(["use", "rubric"] as const).map((id): Shown => [
    `manual ${id}`,
    async (language) => {
      await openHelp(opened.pane, language);
      await button(TASK_TEXT[language].manual.title).click();
      await opened.pane.locator(`[data-chapter="${id}"]`).click();
    },
  ]),
  ["functions", () => press("functionHelp")],
  [
    "function",
    async (language) => {
      await press("functionHelp");
      await opened.pane.getByRole("button", { name: "EMU.FLAG", exact: true }).click();
      await select(sheetOf(language, 4), "X200");
      await button(TASK_TEXT[language].functions.insert).click();
      await rest(opened);
    },
  ],
  ["explain-score", (language) => explain(sheetOf(language, 4), "D72")],
  ["explain-unit", (language) => explain(sheetOf(language, 4), "B8")],
  ["explain-verdict", (language) => explain(sheetOf(language, 5), "B9")],
  ["explain-award", (language) => explain(sheetOf(language, 5), "B8")],
  ["explain-criterion", (language) => explain(sheetOf(language, 2), "B7")],
  ["explain-none", (language) => explain(sheetOf(language, 4), "A1")],
  ["freeze", () => press("freezeToValues")],
  [
    "frozen",
    async (language) => {
      await press("freezeToValues");
      await rest(opened);
      await opened.pane.getByRole("button", { name: /^(Đổi \d+|Turn \d+)/ }).click();
      await rest(opened);
      await press("restoreFormulas");
      await rest(opened);
      return language;
    },
  ],
];

function sheetOf(language: Language, index: number): string {
  return buildPreset("bca-cum3-2017", { sample: true, language })!.sheets[index]!.name;
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each([
    ["light", { scheme: "light", forcedColors: false, width: 350 }],
    ["contrast", { scheme: "dark", forcedColors: true, width: 320 }],
  ] as const)("%s: axe finds nothing on any of these screens, nothing overflows, in contrast at 320 px", async (theme, looks) => {
    await open(buildPreset("bca-cum3-2017", { sample: true, language })!, { language, ...looks });
    const folder = process.env["EMU_SCREENSHOTS"];
    for (const [screen, go] of SCREENS) {
      await go(language);
      await rest(opened);
      const { pane } = opened;
      const found = {
        axe: await violations(pane, theme),
        wide: await overflowing(pane),
        small: await tooSmall(pane),
        corner: await inCorner(pane),
      };
      expect([screen, found]).toEqual([screen, { axe: [], wide: [], small: [], corner: [] }]);
      if (folder !== undefined) {
        await opened.page.screenshot({ path: `${folder}/${screen}-${language}-${theme}.png` });
      }
    }
  });
});
