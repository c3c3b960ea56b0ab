/** The units' files read one by one, and what their plan says written as one action. */
import type { CollectedFile } from "../../../review/unit-files";
import type { CollectPlan } from "../../../review/steps/collect/plan";
import type { TableSources } from "../../../tables/source";
import { periodWords } from "../../../text/period-words";
import { fill } from "../../../text/fill";
import type { Bilingual, Language } from "../../../schema/language";
import { COLLECT_ACTION, COLLECT_TEXT } from "../../../review/steps/collect/words";
import { writingOf } from "../../../review/steps/collect/patch";
import { collectedFrom, problemOfName } from "../../../review/read-unit-file";
import { pause } from "../../../document/watch";
import { LIMITS, readXlsx } from "../../../xlsx";
import { isStale } from "../correction";
import type { Kit } from "../tools";

/** A file as a browser hands it over. */
export type HandedFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** `2017 Phú Thọ.xlsx` beside another one of that name: `2017 Phú Thọ.xlsx (2)`. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let time = 2; taken.has(candidate); time += 1) {
    candidate = `${name} (${time})`;
  }
  return candidate;
}

/** Whatever the file is, there is an answer: from anybody, it may be of any kind and made to do harm. */
async function readFile(name: string, file: HandedFile): Promise<CollectedFile> {
  const problem = file.size > LIMITS.fileBytes ? "too-large" : problemOfName(file.name);
  if (problem !== null) {
    return { name, content: { problem } };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, content: { problem: "not-opened" } };
  }
  return collectedFrom(name, () => readXlsx(bytes));
}

/** @returns the files with those read before them; null: it was stopped, and none was added */
export async function readFiles(
  kit: Pick<Kit, "act" | "progress">,
  before: readonly CollectedFile[],
  handed: readonly HandedFile[],
): Promise<readonly CollectedFile[] | null> {
  let files: readonly CollectedFile[] | null = null;
  await kit.act(COLLECT_ACTION, async () => {
    const watch = kit.progress.watch();
    const read = [...before];
    const names = new Set(before.map(({ name }) => name));
    for (const [index, file] of handed.entries()) {
      await pause();
      if (!watch.wanted()) {
        return;
      }
      const name = distinct(file.name, names);
      names.add(name);
      read.push(await readFile(name, file));
      watch.progress((index + 1) / handed.length);
    }
    files = read;
  });
  return files;
}

function writtenWords(plan: CollectPlan, period: string, rows: number): Bilingual {
  const changed = plan.units.filter(({ changes }) => changes.length > 0);
  const periods = [...new Set(changed.map((unit) => unit.period))];
  const said = (language: Language): string =>
    fill(
      COLLECT_TEXT.written[language],
      new Map([
        ["cells", `${plan.edits.length}`],
        ["rows", `${rows}`],
        ["units", `${changed.length}`],
        ["period", (periods.length === 0 ? [period] : periods).map((id) => periodWords(id, language)).join(", ")],
      ]),
    );
  return { vi: said("vi"), en: said("en") };
}

/** Writes nothing while a conflict is undecided. A write that was refused can be made again; one that is stale, read again. */
export function writeCollected(
  kit: Pick<Kit, "act" | "attempt" | "port" | "refresh" | "wrote">,
  plan: CollectPlan,
  sources: TableSources,
  period: string,
): Promise<void> {
  const again = (): Promise<void> => writeCollected(kit, plan, sources, period);
  return kit.act(COLLECT_ACTION, async () => {
    const { edits, rows } = writingOf(plan, sources);
    if (plan.undecided > 0 || edits.length + rows.length === 0) {
      return;
    }
    const result = await kit.port.appendRows([{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits);
    if (kit.attempt(COLLECT_ACTION, result, isStale(result) ? kit.refresh : again)) {
      await kit.wrote({ kind: "step", words: writtenWords(plan, period, result.value.rows) });
    }
  });
}
