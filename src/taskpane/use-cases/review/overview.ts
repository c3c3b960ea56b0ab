/** The step “Toàn tỉnh”: files in, one overview out, and its sheet into the workbook. */
import { overviewOf, type FileReport, type Overview } from "../../../review/steps/overview/plan";
import type { CollectedFile } from "../../../review/unit-files";
import { overviewFile } from "../../../review/steps/overview/open-file";
import { readOverviewFile } from "../../../review/steps/overview/read-file";
import { saidPeriods } from "../../../core/periods/neighbours";
import { readBook } from "../../../tables/read-book";
import type { Language } from "../../../schema/language";
import { OVERVIEW_ACTION, OVERVIEW_READING, OVERVIEW_TEXT } from "../../../review/steps/overview/words";
import { fill } from "../../../text/fill";
import { overviewWorkbook } from "../../../review/steps/overview/sheet";
import { pause, UNWATCHED, type Watch } from "../../../document/watch";
import { readXlsx } from "../../../xlsx/read";
import { inSlices } from "../slices";
import type { Kit } from "../tools";

/** What a browser gives for a chosen or dropped file. */
export type GivenFile = { readonly name: string; readonly arrayBuffer: () => Promise<ArrayBuffer> };

/** Names are unique among the files taken together. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? name : `${name} (${copy})`;
    if (!taken.has(candidate)) {
      return candidate;
    }
  }
}

/** A file that the system does not hand over is one that cannot be used. */
async function readOne(file: GivenFile, name: string): Promise<CollectedFile> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const opened = bytes && (await inSlices(overviewFile(name, readXlsx(new Uint8Array(bytes))), UNWATCHED));
  return opened?.file ?? { name, content: { problem: "not-opened" } };
}

/** The files that were there, and these. */
export async function addFiles(kit: Kit, before: readonly CollectedFile[], files: readonly GivenFile[]): Promise<readonly CollectedFile[]> {
  let read = before;
  await kit.act(OVERVIEW_READING, async () => {
    for (const [index, file] of files.entries()) {
      kit.progress.set(index / files.length);
      await pause();
      const taken = new Set(read.map(({ name }) => name));
      read = [...read, await readOne(file, freeName(file.name, taken))];
    }
  });
  return read;
}

/** Periods in which something is reported in any of the files. */
export function periodsIn(files: readonly CollectedFile[]): readonly string[] {
  const all = files.flatMap(({ content }) => ("tables" in content ? [...saidPeriods(readBook(content.tables))] : []));
  return [...new Set(all)].sort();
}

/** @returns null when nobody waits for it any more */
export async function overviewInSlices(files: readonly CollectedFile[], period: string, watch: Watch): Promise<Overview | null> {
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    watch.progress(index / files.length);
    reports.push(readOverviewFile(file, period));
    await pause();
    if (!watch.wanted()) {
      return null;
    }
  }
  return overviewOf(reports, period);
}

/** Sheets of one period that one workbook may hold; nobody writes more. */
const COPIES = 20;

/** As a sheet of its own beside what is there, logged as that: an earlier one of the same period stays, and this one gets the next number. */
export function writeOverview(kit: Kit, overview: Overview, language: Language): Promise<void> {
  return kit.act(OVERVIEW_ACTION, async () => {
    for (let copy = 1; copy <= COPIES; copy++) {
      const document = overviewWorkbook(overview, language, copy);
      const result = await kit.port.create(document, OVERVIEW_ACTION.log);
      const isTaken = !result.ok && result.code === "name-taken" && copy < COPIES;
      if (!isTaken) {
        if (kit.attempt(OVERVIEW_ACTION, result, () => writeOverview(kit, overview, language))) {
          const values = new Map([["sheet", result.value.sheets.join(", ")]]);
          await kit.wrote({
            kind: "step",
            words: { vi: fill(OVERVIEW_TEXT.wrote.vi, values), en: fill(OVERVIEW_TEXT.wrote.en, values) },
          });
        }
        return;
      }
    }
  });
}
