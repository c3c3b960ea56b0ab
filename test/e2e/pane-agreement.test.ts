/** One result: what stands in the cells, what the pane shows and what the command line prints of the same workbook. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { Cell } from "../../src/core/model/cell";
import { formatPercent, formatPoints } from "../../src/text/format";
import { fromNumber } from "../../src/core/numbers/exact";
import { PANE_TEXT } from "../../src/text/pane/pane";
import type { StandingWord } from "../../src/tables/standing-columns";
import { VERDICT_WORDS } from "../../src/schema/words";
import type { WorkbookDocument } from "../../src/document/document";
import { buildPreset } from "../../src/template/presets";
import { writeXlsx } from "../../src/xlsx";
import { cachedInOrder, cachedStanding } from "../cases/cached";
import { cellOf } from "../taskpane/support";
import { a1 } from "../../src/tables/cells/a1";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";

jest.setTimeout(60_000);

const t = PANE_TEXT.vi;
const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

type ReviewJson = {
  readonly units: readonly {
    readonly unit: string;
    readonly points: number | null;
    readonly maximum: number | null;
    readonly percent: number | null;
    readonly rank: number | null;
  }[];
  readonly awards: readonly {
    readonly award: string;
    readonly unit: string;
    readonly verdict: "candidate" | "no" | "undecided";
  }[];
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly code: string }[];
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(path.join(tmpdir(), "emu-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

function reviewFile(document: WorkbookDocument): ReviewJson {
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, writeXlsx(document));
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsx, "src/cli/main.ts", "review", file, "--json"], {
    encoding: "utf8",
  });
  if (status === null || status > 1) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout) as ReviewJson;
}

/** The values of the block that a function spills, its first formula found by name. */
function block(document: WorkbookDocument, sheetName: string, name: string): readonly (readonly Cell[])[] {
  const sheet = document.sheets.find((candidate) => candidate.name === sheetName)!;
  for (const [row, cells] of sheet.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.formula?.startsWith(`EMU.${name}(`)) {
        const [rows, columns] = cell.spill ?? [1, 1];
        return Array.from({ length: rows }, (_row, down) =>
          Array.from({ length: columns }, (_column, right) => sheet.cells[row + down]?.[column + right]?.value ?? null),
        );
      }
    }
  }
  throw new Error(`no EMU.${name} on ${sheetName}`);
}

type Shown = { readonly rank: string; readonly points: string; readonly maximum: string; readonly percent: string };

async function rankingShown({ pane }: OpenedPane): Promise<ReadonlyMap<string, Shown>> {
  await pane.getByRole("tab", { name: t.places.results }).click();
  const rows = await pane.locator("tbody tr").all();
  const shown = await Promise.all(
    rows.map(async (row): Promise<readonly [string, Shown]> => {
      const name = await row.getByRole("button").innerText();
      const [rank = "", , points = "", percent = ""] = await row.locator("td").allInnerTexts();
      const [total = "", maximum = ""] = points.split("\n");
      return [name, { rank, points: total, maximum, percent }];
    }),
  );
  return new Map(shown);
}

/** award → unit → verdict */
async function verdictsShown({ pane }: OpenedPane): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  await pane.getByRole("tab", { name: t.places.flags }).click();
  const awards = await pane.getByRole("region").all();
  const shown = await Promise.all(
    awards.map(async (award): Promise<readonly [string, ReadonlyMap<string, string>]> => {
      const title = await award.locator("h2").innerText();
      const units = await award.evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>("[data-verdict]")].map((card) => [
          card.querySelector("span > span")?.textContent ?? "",
          card.dataset["verdict"] ?? "",
        ]),
      );
      return [title, new Map(units.map(([name = "", verdict = ""]) => [name, verdict]))];
    }),
  );
  return new Map(shown);
}

type Edit = readonly [row: number, column: string, text: string];

test.each<readonly [what: string, edits: readonly Edit[]]>([
  ["the sample as it is", []],
  ["a result corrected downwards, so that every score under the leader rule moves", [[0, "numerator", "1"]]],
  [
    "a second missing entry",
    [
      [0, "numerator", ""],
      [0, "denominator", ""],
      [0, "actual", ""],
    ],
  ],
])("ranks, points, verdicts and findings agree in cells, pane and command line: %s", async (_what, edits) => {
  const opened = await openPane(browser, SAMPLE);
  for (const [row, column, text] of edits) {
    const place = cellOf(SAMPLE, "EmuEntries", row, column);
    await ask(
      opened,
      (host, given) => (given.text === "" ? host.erase(given.sheet, given.cell) : host.type(given.sheet, given.cell, given.text)),
      { sheet: place.sheet, cell: a1(place.row, place.column), text },
    );
  }
  await rest(opened);
  const document = await documentOf(opened);
  const json = reviewFile(document);
  const standing = (word: StandingWord) => cachedStanding(document, word);
  const [ranks, points, maxima, percents] = (["rank", "total", "maximum", "percent"] as const).map(standing);
  const answered = block(document, "Xét cờ", "VERDICTS");
  // In the order of the ranking, and with room for more units.
  const listed = cachedInOrder(document, "unit");
  const flags = json.units.map(({ unit }) => answered[listed.indexOf(unit)]?.slice(0, (answered[0]?.length ?? 0) / 2));
  expect(json.units).toHaveLength(8);

  // Cells and command line: the same numbers.
  expect(ranks).toEqual(json.units.map(({ rank }) => rank ?? ""));
  expect(points).toEqual(json.units.map((unit) => unit.points));
  expect(maxima).toEqual(json.units.map(({ maximum }) => maximum));
  expect(percents).toEqual(json.units.map(({ percent }) => percent ?? ""));
  const awards = [...new Set(json.awards.map(({ award }) => award))];
  const verdictOf = new Map(json.awards.map(({ award, unit, verdict }) => [`${award} ${unit}`, verdict]));
  expect(flags).toEqual(json.units.map(({ unit }) => awards.map((award) => VERDICT_WORDS[verdictOf.get(`${award} ${unit}`)!].vi)));

  // Pane and command line: the same, as people read it.
  const ranking = await rankingShown(opened);
  const hundredths = (value: number | null): string => (value === null ? "–" : formatPoints(Math.round(value * 100), 2, "vi"));
  for (const { unit, rank, points: total, maximum, percent } of json.units) {
    expect(ranking.get(unit)).toEqual({
      rank: rank === null ? t.results.unranked : `${rank}`,
      points: hundredths(total),
      maximum: t.results.of(hundredths(maximum)),
      percent: formatPercent(percent === null ? null : fromNumber(percent), "vi"),
    });
  }
  const verdicts = await verdictsShown(opened);
  expect([...verdicts.values()].map((units) => Object.fromEntries(units))).toEqual(
    awards.map((award) => Object.fromEntries(json.units.map(({ unit }) => [unit, verdictOf.get(`${award} ${unit}`)]))),
  );

  await opened.pane.getByRole("tab", { name: t.places.check }).click();
  const labels = await opened.pane
    .locator("[data-finding] button")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  // Beside the way to its cell a finding may offer fixes.
  const goesToCell = labels.filter((label) => label.startsWith(t.check.jumpLabel("")));
  expect([...goesToCell].sort()).toEqual(json.findings.map(({ sheet, cell }) => t.check.jumpLabel(`${sheet}!${cell}`)).sort());
  await expectClean(opened);
  await opened.close();
});
