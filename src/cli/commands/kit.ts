/** `emu kit -o folder --list clusters.csv --year … --from …` and `emu deviations common.xlsx files…`: the clusters of a province. */
import path from "node:path";
import type { Command } from "commander";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, type Flags, type Within } from "../command";
import { given } from "../../core/numbers/at";
import { commonRows, deviations, type CommonRows } from "../../review/steps/kit/deviations";
import { planKit, type KitFile, type KitWanted } from "../../review/steps/kit/plan";
import { KIT_CLI, sayDeviation, sayKitProblem } from "../../review/steps/kit/words";
import { tablesOf } from "../../document/reading/tables";
import { baseOfPreset, planNewCluster } from "../../review/steps/new-cluster/plan";
import { NEW_CLI, sayNote, sayProblem } from "../../review/steps/new-cluster/words";
import { rowsOf } from "../../review/table-rows";
import type { TableSources } from "../../tables/source";
import { standardWorkbook } from "../../template/standard-workbook";
import { fillIn } from "../../text/fill";
import { shown } from "../../text/shown";
import { writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim } from "../files/claim";
import { commit } from "../files/commit";
import { openFile, readBytes } from "../open-workbook";
import { readList } from "../read-list";
import { plainJson } from "../terminal";
import { baseFrom, filled, isWorkbook, WHOLE } from "./new";

export type KitOptions = KitWanted & { readonly list: string; readonly from: string; readonly output: string; readonly force: boolean };

function madeText(files: readonly KitFile[], { language }: Context): string {
  const lines = files.map(({ cluster, content: { units, entries, period } }) =>
    fillIn(KIT_CLI.made, language, { cluster, units: `${units.length}`, period, rows: `${entries.length}` }),
  );
  const units = files.reduce((sum, { content }) => sum + content.units.length, 0);
  return [...lines, fillIn(KIT_CLI.total, language, { clusters: `${files.length}`, units: `${units}` })].join("\n");
}

/** All workbooks or none. */
export async function kit(options: KitOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const base = await baseFrom(options, context);
  const bytes = base && (await readBytes(options.list, context));
  if (base === null || bytes === null) {
    return 2;
  }
  const list = readList(bytes);
  if (!list.ok) {
    console.err(`${fillIn(KIT_CLI.badList, language, { file: options.list })}\n`);
    return 2;
  }
  const plan = planKit(list.cells, options, base, language);
  if (plan.kind === "refused") {
    const lines = [
      ...plan.list.map((problem) => fillIn(KIT_CLI.ofList, language, { file: options.list, sentence: sayKitProblem(problem, language) })),
      ...plan.clusters.flatMap(({ cluster, problems }) =>
        problems.map((one) => fillIn(KIT_CLI.ofCluster, language, { cluster: shown(cluster), sentence: sayProblem(one, language) })),
      ),
    ];
    console.err(lines.map((line) => `${line}\n`).join(""));
    return 2;
  }
  const targets = plan.files.map((file) => [path.join(options.output, file.fileName), file] as const);
  const outputs = targets.map(([file]) => ({ file, changes: null }));
  const inputs = [options.list, ...(isWorkbook(options.from) ? [options.from] : [])];
  const out = await claim({ inputs, outputs, force: options.force, folder: options.output }, context);
  if (out === null) {
    return 2;
  }
  for (const { cluster, notes } of plan.files) {
    console.err(notes.map((note) => `${fillIn(KIT_CLI.note, language, { cluster, sentence: sayNote(note, language) })}\n`).join(""));
  }
  console.out(`${madeText(plan.files, context)}\n`);
  return commit(out, new Map(targets.map(([file, { content }]) => [file, () => writeXlsx(filled(content, language))])), null, context);
}

/** What a preset says for a year; the rows of a workbook. */
type Common = { readonly preset: string } | { readonly rows: CommonRows };

async function commonOf(from: string, context: Context): Promise<Common | null> {
  if (!isWorkbook(from)) {
    return (await baseFrom({ from, year: "" }, context)) && { preset: from };
  }
  const opened = await openFile(from, WHOLE, context);
  return opened && { rows: commonRows(opened.reading.sources) };
}

const NOBODYS = { name: "-", authority: null, units: ["-"], lead: null, deputy: null, periods: null } as const;

/** Of a preset, as a workbook of that year writes it, rules left out included. */
function rowsOfPreset(preset: string, year: string, { language }: Context): CommonRows {
  const plan = planNewCluster({ ...NOBODYS, year: "2026" }, given(baseOfPreset(preset, year, language)), language);
  if (plan.kind !== "planned") {
    // Nothing in common with anything would be an answer, and a wrong one.
    throw new Error(`the preset ${preset} makes no workbook: ${plan.kind}`);
  }
  return commonRows(tablesOf(standardWorkbook(plan.content, { language })));
}

/** The rows to compare with; those of a preset are made once for each year. */
function commonFor(common: Common, context: Context): (sources: TableSources) => CommonRows {
  if ("rows" in common) {
    return () => common.rows;
  }
  const made = new Map<string, CommonRows>();
  return (sources) => {
    const year = `${(rowsOf(sources, "EmuCluster").find(({ name }) => name === "year")?.value ?? "") as string}`;
    const rows = made.get(year) ?? rowsOfPreset(common.preset, year, context);
    made.set(year, rows);
    return rows;
  };
}

/** Exit code 1: a cluster differs. */
export async function namedDeviations(from: string, names: readonly string[], isJson: boolean, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const common = await commonOf(from, context);
  if (common === null) {
    return 2;
  }
  const rowsFor = commonFor(common, context);
  const found: { file: string; deviations: ReturnType<typeof deviations> }[] = [];
  for (const file of new Set(names)) {
    const opened = await openFile(file, WHOLE, context);
    if (opened === null) {
      return 2;
    }
    const { sources } = opened.reading;
    found.push({ file, deviations: deviations(rowsFor(sources), sources) });
  }
  const text = found.flatMap((one) => [
    fillIn(one.deviations.length === 0 ? KIT_CLI.same : KIT_CLI.differs, language, { file: one.file, count: `${one.deviations.length}` }),
    ...one.deviations.map((deviation) => `  ${sayDeviation(deviation, language)}`),
  ]);
  console.out(isJson ? `${plainJson({ files: found }, 2)}\n` : `${text.join("\n")}\n`);
  return found.some((one) => one.deviations.length > 0) ? 1 : 0;
}

export function addKit(program: Command, within: Within): void {
  program
    .command("kit")
    .description(KIT_CLI.command[HELP])
    .requiredOption("--list <file>", KIT_CLI.listOption[HELP])
    .requiredOption("--year <year>", NEW_CLI.yearOption[HELP])
    .requiredOption("--from <preset>", KIT_CLI.fromOption[HELP])
    .requiredOption("-o, --output <folder>", KIT_CLI.outputOption[HELP])
    .option("--authority <name>", NEW_CLI.authorityOption[HELP])
    .option("--periods <periods>", NEW_CLI.periodsOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((options: Flags<"authority" | "periods", "force"> & Readonly<Record<"list" | "year" | "from" | "output", string>>) => {
      const { authority = null, periods = null, lang, ...rest } = options;
      return within(lang, (context) => kit({ ...rest, authority, periods }, context));
    });
}

export function addDeviations(program: Command, within: Within): void {
  program
    .command("deviations <common> <files...>")
    .description(KIT_CLI.deviations[HELP])
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((common: string, files: readonly string[], { json, lang }: Flags<never, "json">) =>
      within(lang, (context) => namedDeviations(common, files, json, context)),
    );
}
