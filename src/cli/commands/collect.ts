/** `emu collect`: the units' workbooks into the cluster's, every change shown first. */
import { collectLines } from "../../review/steps/collect/lines";
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import type { Choice, Choices } from "../../review/steps/collect/conflicts";
import { planCollect } from "../../review/steps/collect/plan";
import type { CollectedFile } from "../../review/unit-files";
import { COLLECT_CLI, sayCollect } from "../../review/steps/collect/said";
import { writingOf } from "../../review/steps/collect/patch";
import { collectedFrom } from "../../review/read-unit-file";
import { isPeriodSealed, NO_REPORT, sealedPeriods } from "../../tables/seal/report";
import { createDocumentPort } from "../../document/document-port";
import { readXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { workbookNotes } from "../notes";
import { claim, planned } from "../files/claim";
import { openFile, readBytes } from "../open-workbook";
import { saveChanged } from "../write-changed";
import { COLLECT_ACTION } from "../../review/steps/collect/words";

export type CollectOptions = {
  readonly period: string | null;
  readonly write: string | null;
  /** `id=choice` or `kind=choice`. */
  readonly choose: readonly string[];
  readonly force: boolean;
};

/** The last `=` divides: ids may have one in the name of a file. */
function readChoices(texts: readonly string[]): Choices | string {
  const choices = new Map<string, Choice>();
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    if (at < 1 || at === text.length - 1) {
      return text;
    }
    choices.set(text.slice(0, at), text.slice(at + 1) as Choice);
  }
  return choices;
}

async function readFiles(names: readonly string[], context: Context): Promise<readonly CollectedFile[] | null> {
  const { language, console } = context;
  const files: CollectedFile[] = [];
  for (const name of new Set(names)) {
    const bytes = await readBytes(name, context);
    if (bytes === null) {
      return null;
    }
    const noted = collectedFrom(name, () => {
      const read = readXlsx(bytes);
      (read.ok ? workbookNotes(read.document, language) : []).forEach((note) => {
        console.err(`${name}: ${note}\n`);
      });
      return read;
    });
    files.push(noted);
  }
  return files;
}

/** Exit code 1 while a conflict is undecided; nothing is written then. */
export async function collect(cluster: string, names: readonly string[], options: CollectOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const choices = readChoices(options.choose);
  if (typeof choices === "string") {
    console.err(`${sayCollect("badChoice", language, { text: choices })}\n`);
    return 2;
  }
  const out = await claim(planned([cluster, ...names], { changed: options.write }, options.force), context);
  if (out === null) {
    return 2;
  }
  const opened = await openFile(cluster, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { document, reading } = opened;
  const { sources } = reading;
  const { period } = reading.review;
  const report = reading.seals?.report;
  const sealed = sealedPeriods(report ?? NO_REPORT);
  if (options.write !== null && isPeriodSealed(reading.book, report, period)) {
    console.err(`${sayCollect("sealed", language, { file: cluster, period })}\n`);
    return 2;
  }
  const files = await readFiles(names, context);
  if (files === null) {
    return 2;
  }
  const plan = planCollect(sources, files, { period, choices, sealed });
  console.out(`${collectLines(plan, language).join("\n")}\n`);
  if (plan.undecided > 0) {
    console.err(`${sayCollect("undecided", language, { count: `${plan.undecided}` })}\n`);
    return 1;
  }
  const { edits, rows } = writingOf(plan, sources);
  if (edits.length + rows.length === 0) {
    console.err(`${sayCollect("nothing", language)}\n`);
  }
  if (options.write === null) {
    return 0;
  }
  const port = createDocumentPort(document, cluster);
  const written = await port.appendRows("EmuEntries", rows, COLLECT_ACTION.log, edits);
  if (!written.ok) {
    console.err(`${sayCollect("refused", language, { code: written.code, detail: written.detail })}\n`);
    return 2;
  }
  return saveChanged(out, options.write, opened, port.document(), context);
}

export function addCollect(program: Command, within: Within): void {
  program
    .command("collect <cluster> <files...>")
    .description(COLLECT_CLI.collect[HELP])
    .option(...PERIOD)
    .option("--choose <conflict=choice...>", COLLECT_CLI.chooseOption[HELP], [])
    .option("--write <file>", COLLECT_CLI.writeOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action(
      (cluster: string, files: readonly string[], options: Flags<"period" | "write", "force"> & { readonly choose: readonly string[] }) => {
        const { period = null, write = null, choose, force } = options;
        return within(options.lang, (context) => collect(cluster, files, { period, write, choose, force }, context));
      },
    );
}
