/** `emu collect`: the units' workbooks into the cluster's, every change shown first. */
import { collectLines } from "../../review/steps/collect/lines";
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import type { Choice, Choices } from "../../review/steps/collect/conflicts";
import { planCollect } from "../../review/steps/collect/plan";
import type { CollectedFile } from "../../review/unit-files";
import { COLLECT_CLI, sayCollect } from "../../review/steps/collect/said";
import { writingOf } from "../../review/steps/collect/patch";
import { collectedFrom, problemOfName } from "../../review/read-unit-file";
import { isPeriodSealed, NO_REPORT, sealedPeriods } from "../../tables/seal/report";
import { createDocumentPort } from "../../document/document-port";
import { KnownParts, LIMITS, readXlsx, type ReadResult } from "../../xlsx";
import { EMPTY_DOCUMENT } from "../../document/document";
import { given } from "../../core/numbers/at";
import { FILE_PROBLEMS, say } from "../../text/cli";
import { INPUT_PROBLEMS } from "../../text/files";
import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Context, ExitCode } from "../console";
import { workbookNotes } from "../notes";
import { claim, planned } from "../files/claim";
import { readInput } from "../files/read";
import { reason } from "../files/system";
import { openFile } from "../open-workbook";
import { changeOf, refuseChange, saveChanged, type Change } from "../write-changed";
import { COLLECT_ACTION } from "../../review/steps/collect/words";

export type CollectOptions = {
  readonly period: string | null;
  readonly write: string | null;
  /** `id=choice` or `kind=choice`. */
  readonly choose: readonly string[];
  /** Files that are left out, whatever they are. */
  readonly without: readonly string[];
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

type Unread = { readonly name: string; readonly why: string };

/** The same file under whatever name; of one that is not there, where it would be. */
async function placeOf(name: string): Promise<string> {
  return realpath(name).catch(() => path.resolve(name));
}

/** One after the other: of a file its entries are kept, and nothing else of it. */
async function readFiles(
  cluster: string,
  names: readonly string[],
  { language, console }: Context,
): Promise<{ readonly files: readonly CollectedFile[]; readonly unread: readonly Unread[] }> {
  const files: CollectedFile[] = [];
  const unread: Unread[] = [];
  const places = new Map([[await placeOf(cluster), cluster]]);
  const parts = new KnownParts();
  for (const [index, name] of names.entries()) {
    console.progress?.(sayCollect("reading", language, { number: `${index + 1}`, count: `${names.length}`, file: name }));
    const place = await placeOf(name);
    const former = places.get(place);
    if (former !== undefined && former !== cluster) {
      console.err(`${sayCollect("twice", language, { file: name, former })}\n`);
      continue;
    }
    places.set(place, former ?? name);
    const problem = former === cluster ? "the-cluster" : problemOfName(path.basename(name));
    const input = problem === null ? await readInput(name) : null;
    if (input?.ok === false) {
      unread.push({ name, why: reason(INPUT_PROBLEMS, input.refused, language) });
      continue;
    }
    const file = input === null ? { name, content: { problem: problem ?? "" } } : collectedFrom(name, () => notedRead(name, input.bytes));
    if ("problem" in file.content) {
      unread.push({ name, why: FILE_PROBLEMS[file.content.problem]?.[language] ?? file.content.problem });
    } else {
      files.push(file);
    }
  }
  console.progress?.("");
  return { files, unread };

  function notedRead(name: string, bytes: Uint8Array): ReadResult {
    const read = readXlsx(bytes, LIMITS, EMPTY_DOCUMENT, parts);
    (read.ok ? workbookNotes(read.document, language) : []).forEach((note) => {
      console.err(`${name}: ${note}\n`);
    });
    return read;
  }
}

/** Who is left out by name. null: one of them is no file of the command, and it has been said. */
function withoutThose(names: readonly string[], without: readonly string[], { console, language }: Context): readonly string[] | null {
  const given = new Set(names.map((name) => path.resolve(name)));
  const strangers = without.filter((name) => !given.has(path.resolve(name)));
  strangers.forEach((file) => {
    console.err(`${sayCollect("withoutUnknown", language, { file })}\n`);
  });
  const out = new Set(without.map((name) => path.resolve(name)));
  if (strangers.length === 0 && without.length > 0) {
    console.err(`${sayCollect("leftOut", language, { files: without.join(", ") })}\n`);
  }
  return strangers.length > 0 ? null : names.filter((name) => !out.has(path.resolve(name)));
}

/** Exit code 1 while a file cannot be read or a conflict is undecided; nothing is written then. */
export async function collect(cluster: string, names: readonly string[], options: CollectOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const choices = readChoices(options.choose);
  if (typeof choices === "string") {
    console.err(`${sayCollect("badChoice", language, { text: choices })}\n`);
    return 2;
  }
  const kept = withoutThose(names, options.without, context);
  if (kept === null) {
    return 2;
  }
  const out = await claim(planned([cluster, ...names], { changed: options.write }, options.force), context);
  if (out === null) {
    return 2;
  }
  return saveChanged(out, options.write ?? cluster, await collecting(cluster, kept, { ...options, choices }, context), context);
}

async function collecting(
  cluster: string,
  kept: readonly string[],
  options: CollectOptions & { readonly choices: Choices },
  context: Context,
): Promise<Change | ExitCode> {
  const { console, language } = context;
  const { choices } = options;
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
  const { files, unread } = await readFiles(cluster, kept, context);
  const plan = planCollect(sources, files, { period, choices, sealed, book: reading.book });
  console.out(`${collectLines(plan, language).join("\n")}\n`);
  unread.forEach(({ name, why }) => {
    console.err(`${say("cannotRead", language, { file: name, why })}\n`);
  });
  if (unread.length > 0) {
    console.err(`${sayCollect("unread", language, { count: `${unread.length}`, file: given(unread[0]).name })}\n`);
  }
  if (plan.undecided > 0) {
    console.err(`${sayCollect("undecided", language, { count: `${plan.undecided}` })}\n`);
  }
  if (unread.length + plan.undecided > 0) {
    return 1;
  }
  const { edits, rows } = writingOf(plan, sources);
  if (edits.length + rows.length === 0) {
    console.err(`${sayCollect("nothing", language)}\n`);
  }
  // Into another file it is written as it is, since it was asked for there.
  const isSame = options.write !== null && (await placeOf(options.write)) === (await placeOf(cluster));
  if (options.write === null || (edits.length + rows.length === 0 && isSame)) {
    return 0;
  }
  const port = createDocumentPort(document, cluster);
  const written = await port.appendRows([{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits);
  if (!written.ok) {
    return refuseChange(options.write, written, context);
  }
  return changeOf(opened, port.document());
}

export function addCollect(program: Command, within: Within): void {
  program
    .command("collect <cluster> <files...>")
    .description(COLLECT_CLI.collect[HELP])
    .option(...PERIOD)
    .option("--choose <conflict=choice...>", COLLECT_CLI.chooseOption[HELP], [])
    .option("--without <file>", COLLECT_CLI.withoutOption[HELP], (name: string, before: readonly string[]) => [...before, name], [])
    .option("--write <file>", COLLECT_CLI.writeOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action(
      (
        cluster: string,
        files: readonly string[],
        options: Flags<"period" | "write", "force"> & Pick<CollectOptions, "choose" | "without">,
      ) => {
        const { period = null, write = null, choose, without, force } = options;
        return within(options.lang, (context) => collect(cluster, files, { period, write, choose, without, force }, context));
      },
    );
}
