/**
 * The quarterly review from the units' files to the sealed minutes, with real files through the real pane: S0 (seven units, one drive) and
 * S3 (four clusters in one workbook). What stands in for Excel is our host; the files are read by the command line as well.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { a1 } from "../../src/tables/cells/a1";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { COLLECT_TEXT } from "../../src/review/steps/collect/words";
import { CROSSCHECK_TEXT } from "../../src/review/steps/crosscheck/words";
import { MINUTES_TEXT } from "../../src/review/steps/minutes/words";
import { SEAL_TEXT } from "../../src/review/steps/seal/words";
import { fillIn } from "../../src/text/fill";
import { periodWords } from "../../src/text/period-words";
import { VOTE_STEP } from "../../src/review/steps/votes/words";
import type { WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { blanked, says, withCells } from "../document/split/support";
import { withoutLog } from "../document/edit-cases";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, documentOf, expectClean, openPane, rest } from "./support/open-pane";
import { anyEntry, entriesIn, filledIn, quarterOf, reviewSteps } from "./support/quarter";

jest.setTimeout(300_000);

const t = PANE_TEXT.vi;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Quarter = {
  readonly name: string;
  readonly preset: string;
  readonly period: string;
  readonly units: number;
  /** What the sample leaves open, by unit and criterion. */
  readonly open: Parameters<typeof quarterOf>[2];
};

const QUARTERS: readonly Quarter[] = [
  { name: "S0, the first drive of seven units", preset: "cahn-cum11-2021", period: "2021-D1", units: 7, open: {} },
  {
    name: "S3, the first quarter of four clusters",
    preset: "daknong-2021",
    period: "2021-Q1",
    units: 16,
    open: { "Đơn vị 4.4|I.1": { baseline: 60 } },
  },
];

/** The cross-check agrees with what counts so far, so that no difference has to be explained; the first row says that it was done. */
function checked(document: WorkbookDocument, truth: WorkbookDocument, period: string): WorkbookDocument {
  const known = new Map(
    entriesIn(truth, period).map(({ key, cells }) => [key, cells.get("cross-check")?.value ?? cells.get("self")?.value ?? null]),
  );
  const places = entriesIn(document, period).flatMap(({ key, cells }, index) => {
    const value = known.get(key) ?? null;
    return [
      ...(typeof value === "number" ? [{ ...cells.get("cross-check")!, value }] : []),
      ...(index === 0 ? [{ ...cells.get("note")!, value: "đã đối chiếu hồ sơ" }] : []),
    ];
  });
  return withCells(document, places);
}

test.each(QUARTERS)(
  "$name: split, collected, cross-checked, voted, closed, sealed, minuted, verified",
  async ({ preset, period, units, open }) => {
    const truth = quarterOf(preset, period, open);
    const empty = blanked(truth, period);
    const opened = await openPane(browser, empty);
    const { pane } = opened;
    const steps = reviewSteps(opened);

    // A workbook for each unit, filled in by it, and collected again: undone and done once more.
    let step = await steps.open("split");
    const files = await steps.archive(step.getByRole("button").nth(1));
    expect(files.size).toBe(units);
    await steps.close();
    step = await steps.open("collect");
    await steps.hand(step, new Map([...files].map(([name, document]) => [name, filledIn(document, truth, period)])));
    const write = () => step.getByRole("button", { name: new RegExp(`^${COLLECT_TEXT.write.vi.split(" ")[0]!} `) }).last();
    const before = withoutLog(await documentOf(opened));
    await write().click();
    await rest(opened);
    expect(says(await documentOf(opened), period)).toEqual(says(truth, period));
    await pane.getByRole("button", { name: t.undoLabel }).first().click();
    await rest(opened);
    expect(withoutLog(await documentOf(opened))).toEqual(before);
    await write().click();
    await rest(opened);
    expect(says(await documentOf(opened), period)).toEqual(says(truth, period));
    await steps.close();

    // The cross-check: a plan, its files for the checkers, and what comes back.
    await steps.moveTo("cross-check");
    step = await steps.open("cross-check");
    await step.getByRole("button", { name: CROSSCHECK_TEXT.write.vi.replace("{count}", `${units}`) }).click();
    await rest(opened);
    const plan = tablesOf(await documentOf(opened))
      .EmuChecks!.cells.slice(1)
      .filter((row) => row[0] === period);
    expect(plan).toHaveLength(units);
    expect(plan.every(([, checker, of]) => checker !== of)).toBe(true);
    const sheets = await steps.archive(step.getByRole("button", { name: CROSSCHECK_TEXT.files.vi.replace("{count}", `${units}`) }));
    await steps.close();
    step = await steps.open("collect");
    await steps.hand(step, new Map([...sheets].map(([name, document]) => [name, checked(document, truth, period)])));
    await write().click();
    await rest(opened);
    await steps.close();

    // Appraised, voted, closed.
    await steps.moveTo("appraisal");
    step = await steps.open("votes");
    await step.getByLabel(VOTE_STEP.members.vi, { exact: true }).fill("9");
    await step.getByLabel(VOTE_STEP.present.vi, { exact: true }).fill("8");
    await step.getByLabel(VOTE_STEP.inWriting.vi, { exact: true }).fill("1");
    for (const unit of await step.locator("[data-unit]").all()) {
      await unit.locator("input").fill("8");
    }
    await step.getByRole("button", { name: VOTE_STEP.save.vi.replace("{ballot}", "1") }).click();
    await rest(opened);
    expect(await step.locator("[data-outcome=passed]").count()).toBeGreaterThan(0);
    await steps.close();
    await steps.moveTo("closed");

    // Sealed; the minutes carry its code, on a sheet and in a Word file.
    step = await steps.open("seal");
    await step.getByRole("button", { name: fillIn(SEAL_TEXT.seal, "vi", { period: periodWords(period, "vi") }) }).click();
    await step.locator("[data-seal]").waitFor();
    await rest(opened);
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await step.locator("[data-seal]").innerText())![0];
    expect(await step.innerText()).toContain(SEAL_TEXT.holds.vi);
    await steps.close();
    step = await steps.open("minutes");
    await step.getByRole("button", { name: MINUTES_TEXT.make.vi }).click();
    await rest(opened);
    const word = unzipSync(await steps.saved(step.getByRole("button", { name: MINUTES_TEXT.download.vi })));
    const names = tablesOf(truth)
      .EmuUnits!.cells.slice(1)
      .map(([unit]) => String(unit));
    const printed = strFromU8(word["word/document.xml"]!);
    expect(names.filter((unit) => !printed.includes(unit))).toEqual([]);
    expect(printed.includes(code)).toBe(true);
    await steps.close();

    // Anyone can verify it later, from the file; and what is changed afterwards is named.
    const kept = await documentOf(opened);
    const minutes = kept.sheets.find(({ name }) => name.startsWith("Biên bản"))!;
    expect(JSON.stringify(minutes.cells).includes(code)).toBe(true);
    const file = path.join(steps.folder, "sealed.xlsx");
    writeFileSync(file, writeXlsx(kept));
    const held = await emu(["verify", file]);
    expect([held.code, held.out.includes(code)]).toEqual([0, true]);

    const entry = anyEntry(kept, period);
    const cell = { sheet: entry.sheet, cell: a1(entry.row, entry.column) };
    expect(await ask(opened, (host, at) => host.type(at.sheet, at.cell, "1"), cell)).toEqual({ ok: true });
    await rest(opened);
    await pane.getByRole("tab", { name: new RegExp(`^${t.places.check}`) }).click();
    await pane.getByText(`${cell.sheet}!${cell.cell}`).first().waitFor();
    writeFileSync(file, writeXlsx(await documentOf(opened)));
    const broken = await emu(["verify", file]);
    expect([broken.code, broken.out.includes(cell.cell)]).toEqual([1, true]);
    await expectClean(opened);
    await opened.close();
  },
);
