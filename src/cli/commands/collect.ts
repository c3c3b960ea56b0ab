/** `emu collect`: the units' workbooks into the cluster's, every change shown first. */
import type { Command } from "commander";
import { HELP, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { readFile } from "node:fs/promises";
import type { Choice, Choices } from "../../review/steps/collect/conflicts";
import { isBlank } from "../../core/model/cell";
import { answerInCells } from "../../functions/workbook-call";
import { planCollect, type CollectPlan } from "../../review/steps/collect/plan";
import type { CollectedFile } from "../../review/unit-files";
import { say } from "../../text/cli";
import { COLLECT_CLI, choiceText, columnText, conflictText, sayCollect } from "../../review/steps/collect/said";
import { formatCell } from "../../text/format";
import type { Language } from "../../schema/language";
import { writingOf } from "../../review/steps/collect/patch";
import { collectedFrom } from "../../review/read-unit-file";
import { createDocumentPort } from "../../document/document-port";
import { withCachedResults } from "../../document/formulas/fill-cache";
import { readXlsx, writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { tableLines } from "../../review/lines";
import { workbookNotes } from "../notes";
import { openFile, systemReason } from "../open-workbook";
import { writeAndSay } from "../write-file";

export type CollectOptions = {
  readonly period: string | null;
  readonly write: string | null;
  /** `id=choice` or `kind=choice`. */
  readonly choose: readonly string[];
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

function changed({ units }: CollectPlan, language: Language): readonly string[] {
  const headers = (["unit", "file", "added", "changed", "same", "kept"] as const).map((id) => sayCollect(id, language));
  const rows = units.map(({ name, file, changes, same, kept }) => {
    const filled = changes.filter(({ before }) => isBlank(before)).length;
    return [name, file, `${filled}`, `${changes.length - filled}`, `${same}`, `${kept}`];
  });
  const cells = units.flatMap(({ name, changes }) =>
    changes.map(({ criterion, column, before, after }) => [
      `${name} · ${criterion} · ${columnText(column, language)}`,
      formatCell(before, language),
      formatCell(after, language),
    ]),
  );
  const unchanged = units.filter(({ changes }) => changes.length === 0).map(({ name, file }) => `${name} (${file})`);
  const list = (["where", "before", "after"] as const).map((id) => sayCollect(id, language));
  return [
    ...tableLines(headers, rows, ["left", "left", "right", "right", "right", "right"]),
    ...(unchanged.length === 0 ? [] : ["", sayCollect("unchanged", language, { units: unchanged.join(", ") })]),
    ...(cells.length === 0 ? [] : ["", sayCollect("changes", language), ...tableLines(list, cells, ["left", "right", "right"])]),
  ];
}

function conflictLines({ conflicts }: CollectPlan, language: Language): readonly string[] {
  const lines = conflicts.flatMap((conflict) => {
    const { id, options, chosen } = conflict;
    const open = sayCollect("open", language, { options: options.join(", ") });
    const answer = chosen === null ? open : choiceText(chosen, language);
    return [`[${id}]`, `  ${conflictText(conflict, language)}`, `  → ${answer}`];
  });
  return lines.length === 0 ? [] : ["", sayCollect("conflicts", language), ...lines];
}

async function readFiles(names: readonly string[], { language, console }: Context): Promise<readonly CollectedFile[] | null> {
  const files: CollectedFile[] = [];
  for (const name of new Set(names)) {
    try {
      const bytes = await readFile(name);
      const noted = collectedFrom(name, () => {
        const read = readXlsx(bytes);
        (read.ok ? workbookNotes(read.document, language) : []).forEach((note) => {
          console.err(`${name}: ${note}\n`);
        });
        return read;
      });
      files.push(noted);
    } catch (error) {
      const why = systemReason(error, language, "noSuchFile");
      console.err(`${say("cannotRead", language, { file: name, why })}\n`);
      return null;
    }
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
  const opened = await openFile(cluster, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { document, reading } = opened;
  const { sources } = reading;
  const { period } = reading.review;
  const files = await readFiles(names, context);
  if (files === null) {
    return 2;
  }
  const plan = planCollect(sources, files, { period, choices });
  console.out(`${[...changed(plan, language), ...conflictLines(plan, language)].join("\n")}\n`);
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
  const written = await port.appendRows("EmuEntries", rows, "collect", edits);
  if (!written.ok) {
    console.err(`${sayCollect("refused", language, { code: written.code, detail: written.detail })}\n`);
    return 2;
  }
  return writeAndSay(options.write, () => writeXlsx(withCachedResults(port.document(), answerInCells(language))), context);
}

export function addCollect(program: Command, within: Within): void {
  program
    .command("collect <cluster> <files...>")
    .description(COLLECT_CLI.collect[HELP])
    .option(...PERIOD)
    .option("--choose <conflict=choice...>", COLLECT_CLI.chooseOption[HELP], [])
    .option("--write <file>", COLLECT_CLI.writeOption[HELP])
    .option(...LANGUAGE)
    .action((cluster: string, files: readonly string[], options: Flags<"period" | "write"> & { readonly choose: readonly string[] }) => {
      const { period = null, write = null, choose } = options;
      return within(options.lang, (context) => collect(cluster, files, { period, write, choose }, context));
    });
}
