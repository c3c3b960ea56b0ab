/**
 * From an empty workbook to the first ranked result of a cluster of one's own, as somebody new would do it: eight units, fifteen criteria,
 * their figures typed. Beside the typing at most twelve clicks.
 */
import type { Browser, Locator } from "playwright-core";
import { a1 } from "../../src/tables/cells/a1";
import { NEW_PANE } from "../../src/review/steps/new-cluster/words";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { preset } from "../document/split/support";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, look, openPane, rest, resultsSheet } from "./support/open-pane";
import { entriesIn } from "./support/quarter";

jest.setTimeout(240_000);

const t = PANE_TEXT.vi;
const UNITS = ["Xã An Hòa", "Xã Bình Lâm", "Xã Cẩm Tú", "Xã Đông Phú", "Phường Hồng Sơn", "Phường Giang", "Xã Kiên Mỹ", "Xã Vĩnh Lộc"];
const MOST = 12;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is typed into the entries: the figures of a sample, one of its units for each of ours. */
function figuresOf(unit: number): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sample = entriesIn(preset("bca-cum3-2017"));
  const names = [...new Set(sample.map(({ key }) => key.split("|")[0]))];
  const own = sample.filter(({ key }) => key.startsWith(`${names[unit]}|`));
  return new Map(
    own.map(({ key, cells }) => [
      key.split("|")[1]!,
      new Map(
        [...cells].flatMap(([column, { value }]) =>
          typeof value === "number" && column !== "period" ? [[column, `${value}`.replace(".", ",")]] : [],
        ),
      ),
    ]),
  );
}

test("eight units, fifteen criteria: ranked after at most twelve clicks", async () => {
  const opened = await openPane(browser, null);
  const { pane } = opened;
  let clicks = 0;
  async function click(what: Locator): Promise<void> {
    clicks += 1;
    await what.click();
  }
  /** Opening a list is one, choosing another. */
  async function choose(list: Locator, unit: string): Promise<void> {
    clicks += 2;
    await list.selectOption(unit);
  }
  const button = (name: string): Locator => pane.getByRole("button", { name, exact: true });

  await click(button(t.start.ownBegin));
  // The name is where one begins to write; the list of units is pasted.
  await pane.locator("[data-field=name]:focus").fill("Cụm thi đua số 9");
  await click(pane.locator("[data-field=units]"));
  await pane.locator("[data-field=units]").fill(UNITS.map((unit, index) => `${index + 1}. ${unit}`).join("\n"));
  await pane.getByText("Đã đọc 8 đơn vị: 6 xã, 2 phường.").waitFor();
  await choose(pane.locator("[data-field=lead]"), "Xã An Hòa");
  await choose(pane.locator("[data-field=deputy]"), "Xã Bình Lâm");
  await click(button(NEW_PANE.next.vi));
  await click(pane.getByRole("radio", { name: NEW_PANE.fromPreset.vi }));
  await click(button(t.start.confirm));
  await pane.waitForSelector("[role=tab]");
  await rest(opened);

  const document = await documentOf(opened);
  const entries = entriesIn(document);
  expect(entries).toHaveLength(120);
  const typed = entries.flatMap(({ key, cells }) => {
    const [unit = "", criterion = ""] = key.split("|");
    const figures = figuresOf(UNITS.indexOf(unit)).get(criterion) ?? new Map<string, string>();
    return [...figures].map(([column, text]) => {
      const at = cells.get(column)!;
      return { sheet: at.sheet, cell: a1(at.row, at.column), text };
    });
  });
  const refused = await ask(
    opened,
    (host, cells) => cells.map(({ sheet, cell, text }) => ({ cell, ...host.type(sheet, cell, text) })).filter(({ ok }) => !ok),
    typed,
  );
  expect(refused).toEqual([]);
  await rest(opened);

  await click(pane.getByRole("tab", { name: t.places.results }));
  const shown = await pane.locator("tbody tr").allInnerTexts();
  expect(UNITS.every((unit) => shown.some((row) => row.includes(unit)))).toBe(true);
  const ranking = await look(opened, (host, sheet) => host.texts(sheet, "A7:B14"), resultsSheet(document));
  const rankOf = new Map(ranking.map(([rank, unit]) => [unit, rank]));
  // As in the sample itself, whose rubric and figures these are.
  expect(UNITS.map((unit) => rankOf.get(unit))).toEqual(["3", "8", "1", "4", "2", "7", "6", "4"]);
  expect(clicks).toBeLessThanOrEqual(MOST);
  await expectClean(opened);
  await opened.close();
});
