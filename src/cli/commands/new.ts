/** `emu new cluster.xlsx --name … --year … --units units.txt --from …`: the workbook of a cluster of one's own. */
import path from "node:path";
import type { Command } from "commander";
import { FORCE, HELP, LANGUAGE, type Flags, type Within } from "../command";
import type { WorkbookDocument } from "../../document/document";
import { snapshotOf } from "../../document/reading/snapshot";
import { withCachedResults } from "../../document/formulas/fill-cache";
import { answerInCells } from "../../functions/workbook-call";
import { finish } from "../../core/steps";
import { open } from "../../review/open";
import { readSuccessor, type Successor } from "../../review/steps/new-cluster/baselines";
import { readDays, type PeriodDays } from "../../review/steps/new-cluster/dates";
import { readRubricTable, RUBRIC_TABLE_ROLES, type RubricAnswers, type RubricSource } from "../../review/steps/new-cluster/rubric-table";
import {
  baseOfPreset,
  baseOfTable,
  baseOfWorkbook,
  planNewCluster,
  type Base,
  type NewCluster,
  type Wanted,
} from "../../review/steps/new-cluster/plan";
import { NEW_CLI, sayNote, sayProblem } from "../../review/steps/new-cluster/words";
import { findingsText } from "../../review/steps/result/lines";
import type { Language } from "../../schema/language";
import type { WorkbookContent } from "../../template/content";
import { PRESETS } from "../../template/presets";
import { isScored } from "../../template/rubric-rows";
import { standardWorkbook } from "../../template/standard-workbook";
import { fillIn } from "../../text/fill";
import { shown } from "../../text/shown";
import { schemaOf } from "../../document/names";
import { tablesOf } from "../../document/reading/tables";
import { readXlsx, writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { commit } from "../files/commit";
import { openFile, readBytes } from "../open-workbook";
import { readLines, readList } from "../read-list";

export type NewOptions = Omit<Wanted, "units" | "successors" | "days"> & {
  readonly units: string | null;
  readonly from: string;
  readonly same: readonly string[];
  readonly column?: readonly string[];
  readonly dates?: readonly string[];
  readonly force: boolean;
};

/** What rubric and rules come from: a workbook, else the id of a preset. */
export function isWorkbook(from: string): boolean {
  return /\.(?:xls[xm]|csv)$/i.test(from);
}

/** A cluster's own workbook, read for its tables and not for one of its periods. */
export const WHOLE = { period: null, sheets: "ours", periodless: true } as const;

/** The workbook of this content, with its results. */
export function filled(content: WorkbookContent, language: Language): WorkbookDocument {
  return withCachedResults(standardWorkbook(content, { language }), answerInCells(language));
}

/** The first sheet of a file that holds no table of ours; null: it is a workbook of EMU's, or cannot be read. */
function rubricIn(bytes: Uint8Array, title: string): RubricSource | null {
  const read = readXlsx(bytes);
  if (read.ok && (schemaOf(read.document) !== null || Object.keys(tablesOf(read.document)).length > 0)) {
    return null;
  }
  const list = readList(bytes);
  return list.ok ? { title, cells: list.cells, sheet: { name: list.sheet ?? title, top: 0, left: 0 } } : null;
}

/** `Header=maximum`; null: what cannot be read has been said. */
function answersIn(column: readonly string[], { console, language }: Context): RubricAnswers | null {
  const read = column.map((text) => {
    const at = text.lastIndexOf("=");
    return { text, header: text.slice(0, at).trim(), role: RUBRIC_TABLE_ROLES.find((role) => role === text.slice(at + 1).trim()) };
  });
  const wrong = read.filter(({ header, role }) => header === "" || role === undefined);
  for (const { text } of wrong) {
    const sentence = sayProblem({ code: "rubric-answer", field: "from", values: { text, roles: RUBRIC_TABLE_ROLES.join(", ") } }, language);
    console.err(`${fillIn(NEW_CLI.problem, language, { field: "column", sentence })}\n`);
  }
  return wrong.length > 0 ? null : Object.fromEntries(read.map(({ header, role }) => [header, role ?? "ignore"]));
}

/** null: what cannot be read has been said. */
function daysIn(dates: readonly string[], { console, language }: Context): readonly PeriodDays[] | null {
  const read = dates.map(readDays);
  for (const text of dates.filter((_text, index) => read[index] === null)) {
    const sentence = sayProblem({ code: "dates-form", field: "dates", values: { text } }, language);
    console.err(`${fillIn(NEW_CLI.problem, language, { field: "dates", sentence })}\n`);
  }
  return read.includes(null) ? null : read.filter((one) => one !== null);
}

/** null: why not has been said. */
export async function baseFrom(
  { from, year, column = [] }: Pick<NewOptions, "from" | "year" | "column">,
  context: Context,
): Promise<Base | null> {
  const { console, language } = context;
  const preset = baseOfPreset(from, year, language);
  if (preset !== null) {
    return preset;
  }
  if (!isWorkbook(from)) {
    const ids = PRESETS.map(({ id }) => id).join(", ");
    console.err(`${fillIn(NEW_CLI.fromUnknown, language, { id: shown(from), ids })}\n`);
    return null;
  }
  const bytes = await readBytes(from, context);
  const table = bytes === null ? null : rubricIn(bytes, path.basename(from));
  if (bytes === null || table !== null) {
    const answers = table === null ? null : answersIn(column, context);
    return table === null || answers === null ? null : baseOfTable(readRubricTable(table, answers, language));
  }
  const opened = await openFile(from, WHOLE, context);
  if (opened?.reading.sources.part !== undefined) {
    console.err(`${fillIn(NEW_CLI.part, language, { file: from })}\n`);
    return null;
  }
  return opened && baseOfWorkbook(opened.reading.sources, path.basename(from));
}

/** undefined: the list cannot be read, and it has been said. */
async function unitsIn(file: string | null, context: Context): Promise<readonly string[] | null | undefined> {
  const bytes = file === null ? null : await readBytes(file, context);
  if (file === null || bytes === null) {
    return file === null ? null : undefined;
  }
  const lines = readLines(bytes);
  if (lines === null) {
    context.console.err(`${fillIn(NEW_CLI.notText, context.language, { file })}\n`);
  }
  return lines ?? undefined;
}

/** `Old=New`, `A+B=New`, `=New`; null: what cannot be read has been said. */
function successorsIn({ same }: NewOptions, { console, language }: Context): readonly Successor[] | null {
  const read = same.map(readSuccessor);
  const wrong = same.filter((_text, index) => read[index] === null);
  for (const text of wrong) {
    const sentence = sayProblem({ code: "same-unreadable", field: "same", values: { text } }, language);
    console.err(`${fillIn(NEW_CLI.problem, language, { field: "same", sentence })}\n`);
  }
  return wrong.length > 0 ? null : read.filter((one) => one !== null);
}

function summary(file: string, { content }: Extract<NewCluster, { kind: "planned" }>, base: Base, { language }: Context): string {
  const { title, units, periods, period, entries, rubric } = content;
  const named = (role: string): string => `${(units.find((row) => row.role === role)?.unit ?? NEW_CLI.nobody[language]) as string}`;
  const next = periods[1]?.id;
  return [
    fillIn(NEW_CLI.made, language, {
      title,
      units: `${units.length}`,
      periods: periods.map(({ id }) => `${id as string}`).join(", "),
      period,
      rows: `${entries.length}`,
      criteria: `${rubric.filter(isScored).length}`,
      base: base.title,
    }),
    fillIn(NEW_CLI.roles, language, { lead: named("lead"), deputy: named("deputy") }),
    ...(typeof next === "string" ? [fillIn(NEW_CLI.next, language, { file, period: next })] : []),
  ].join("\n");
}

/** Exit code 1: it is made, and what comes from last year's workbook has errors, which are named. */
export async function newCluster(file: string, options: NewOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const read = [options.units, isWorkbook(options.from) ? options.from : null].filter((name) => name !== null);
  const out = await claim(planned(read, { made: file }, options.force), context);
  const base = out && (await baseFrom(options, context));
  const units = base && (await unitsIn(options.units, context));
  const successors = successorsIn(options, context);
  const days = daysIn(options.dates ?? [], context);
  if (out === null || base === null || units === undefined || successors === null || days === null) {
    return 2;
  }
  const plan = planNewCluster({ ...options, units, successors, days }, base, language);
  if (plan.kind === "refused") {
    const lines = plan.problems.map((problem) => ({ field: problem.field, sentence: sayProblem(problem, language) }));
    console.err(lines.map((values) => `${fillIn(NEW_CLI.problem, language, values)}\n`).join(""));
    return 2;
  }
  console.err(plan.notes.map((note) => `${fillIn(NEW_CLI.note, language, { sentence: sayNote(note, language) })}\n`).join(""));
  const made = filled(plan.content, language);
  const opened = finish(open(snapshotOf(made, path.basename(file))));
  const { sources, review } = opened.kind === "bound" ? opened.reading : { sources: {}, review: { findings: [] } };
  const errors = review.findings.filter(({ severity }) => severity === "error");
  console.err(errors.length === 0 ? "" : findingsText(sources, { findings: errors }, language));
  console.out(`${summary(file, plan, base, context)}\n`);
  const code = await commit(out, new Map([[file, () => writeXlsx(made)]]), null, context);
  return code === 0 && errors.length > 0 ? 1 : code;
}

export function addNew(program: Command, within: Within): void {
  program
    .command("new <file>")
    .description(NEW_CLI.command[HELP])
    .requiredOption("--name <name>", NEW_CLI.nameOption[HELP])
    .requiredOption("--year <year>", NEW_CLI.yearOption[HELP])
    .requiredOption("--from <preset>", NEW_CLI.fromOption[HELP])
    .option("--units <file>", NEW_CLI.unitsOption[HELP])
    .option("--same <old=new>", NEW_CLI.sameOption[HELP], (text: string, before: readonly string[]) => [...before, text], [])
    .option("--column <header=column>", NEW_CLI.columnOption[HELP], (text: string, before: readonly string[]) => [...before, text], [])
    .option("--dates <period=from..to>", NEW_CLI.datesOption[HELP], (text: string, before: readonly string[]) => [...before, text], [])
    .option("--lead <unit>", NEW_CLI.leadOption[HELP])
    .option("--deputy <unit>", NEW_CLI.deputyOption[HELP])
    .option("--authority <name>", NEW_CLI.authorityOption[HELP])
    .option("--periods <periods>", NEW_CLI.periodsOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action(
      (
        file: string,
        options: Flags<"units" | "lead" | "deputy" | "authority" | "periods", "force"> &
          Readonly<Record<"name" | "year" | "from", string>> &
          Readonly<Record<"same" | "column" | "dates", readonly string[]>>,
      ) => {
        const { units = null, lead = null, deputy = null, authority = null, periods = null, lang, ...rest } = options;
        return within(lang, (context) => newCluster(file, { ...rest, units, lead, deputy, authority, periods }, context));
      },
    );
}
