/** A quarter's review as the lead unit's staff go through it: buttons of the real pane, real files, and the command line at the end. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { isBlank, type Cell } from "../../../src/core/model/cell";
import type { PeriodStatus } from "../../../src/core/model/ids";
import { textOf } from "../../../src/tables/cells/cells";
import { UNIT_COLUMNS, type EntryColumn } from "../../../src/review/unit-files";
import { readHeaderRow } from "../../../src/tables/table";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { STATES_TEXT } from "../../../src/review/steps/states/words";
import { PERIOD_STATUS_WORDS } from "../../../src/schema/words";
import type { WorkbookDocument } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { preset, unitCells, withCells } from "../../document/split/support";
import { bytesOf, rest, type OpenedPane } from "./open-pane";

const t = PANE_TEXT.vi;

type Place = { readonly sheet: string; readonly row: number; readonly column: number };
type Entry = { readonly key: string; readonly cells: ReadonlyMap<string, Place & { readonly value: Cell }> };

/** The rows of the entries, by unit and criterion; `period`: of this one only. */
export function entriesIn(document: WorkbookDocument, period?: string): readonly Entry[] {
  const { at, cells } = tablesOf(document).EmuEntries!;
  const { columns } = readHeaderRow("EmuEntries", cells);
  const all = cells.slice(1).map((line, index) => ({
    key: [line[columns.get("unit")!], line[columns.get("criterion")!]].map((cell) => textOf(cell ?? null)).join("|"),
    cells: new Map(
      [...columns].map(([id, column]) => [
        id,
        { sheet: at!.sheet, row: at!.row + 1 + index, column: at!.column + column, value: line[column] ?? null },
      ]),
    ),
  }));
  return all.filter(({ cells: of }) => period === undefined || textOf(of.get("period")!.value) === period);
}

/**
 * A preset's sample as the truth of a quarter: its entries, or those of its year where it has no others, are those of `period`, and what
 * the sample leaves open for people to see is filled in.
 */
export function quarterOf(
  id: string,
  period: string,
  open: Readonly<Record<string, Partial<Record<EntryColumn, number>>>>,
): WorkbookDocument {
  const sample = preset(id);
  const own = entriesIn(sample, period);
  const edits = (own.length > 0 ? own : entriesIn(sample)).flatMap(({ key, cells }) => [
    { ...cells.get("period")!, value: period },
    ...Object.entries(open[key] ?? {}).map(([column, value]) => ({ ...cells.get(column)!, value })),
  ]);
  const name = sample.names.find((one) => one.name === "EMU_PERIOD")!;
  const [sheet = "", cell = ""] = name.refersTo.replaceAll(/['$]/g, "").split("!");
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return withCells(sample, [...edits.filter(({ value }) => !isBlank(value)), { sheet, row: parseInt(row, 10) - 1, column, value: period }]);
}

/** The unit's file with what the truth says in the columns that are its own. */
export function filledIn(document: WorkbookDocument, truth: WorkbookDocument, period: string): WorkbookDocument {
  const known = new Map(entriesIn(truth, period).map(({ key, cells }) => [key, cells]));
  const typed = entriesIn(document, period).flatMap(({ key, cells }) =>
    UNIT_COLUMNS.flatMap((column) => {
      const value = known.get(key)?.get(column)?.value ?? null;
      return isBlank(value) ? [] : [{ ...cells.get(column)!, value }];
    }),
  );
  return withCells(document, typed);
}

export function anyEntry(document: WorkbookDocument, period: string): Place {
  return unitCells(document, period).find(({ value }) => typeof value === "number")!;
}

/** The steps of the pane's review place. */
export function reviewSteps(opened: OpenedPane) {
  const { pane, page } = opened;
  const folder = mkdtempSync(path.join(tmpdir(), "emu-quarter-"));

  async function open(step: string): Promise<Locator> {
    await pane.getByRole("tab", { name: t.places.review }).click();
    await pane.locator(`[data-step=${step}]`).click();
    return pane.locator("[data-task]");
  }

  async function close(): Promise<void> {
    await pane.locator("[data-task]").getByRole("button", { name: t.back }).click();
    await pane.locator("[data-step]").first().waitFor();
  }

  async function saved(button: Locator): Promise<Uint8Array> {
    const download = page.waitForEvent("download");
    await button.click();
    return bytesOf(await download);
  }

  /** Every workbook in an archive that a button hands over. */
  async function archive(button: Locator): Promise<ReadonlyMap<string, WorkbookDocument>> {
    const files = unzipSync(await saved(button));
    const documents = Object.entries(files).map(([name, bytes]) => {
      const read = readXlsx(bytes);
      if (!read.ok) {
        throw new Error(`${name}: ${read.code}`);
      }
      return [name, read.document] as const;
    });
    return new Map(documents);
  }

  return {
    open,
    close,
    saved,
    archive,
    folder,
    /** Saves workbooks and hands them to the step that takes files. */
    async hand(step: Locator, documents: ReadonlyMap<string, WorkbookDocument>): Promise<void> {
      const files = [...documents].map(([name, document]) => {
        const file = path.join(folder, name);
        writeFileSync(file, writeXlsx(document));
        return file;
      });
      await step.locator("input[type=file]").setInputFiles(files);
      await rest(opened);
    },
    async moveTo(status: PeriodStatus): Promise<void> {
      const step = await open("states");
      const words = PERIOD_STATUS_WORDS[status].vi;
      await step.getByRole("button", { name: STATES_TEXT.move.vi.replace("{status}", words) }).click();
      await pane.locator("[aria-current=step]", { hasText: words }).waitFor();
      await rest(opened);
      await close();
    },
  };
}
