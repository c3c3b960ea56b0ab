/** `emu overview`: the clusters of many workbooks in one table. */
import type { Command } from "commander";
import { HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { readFile } from "node:fs/promises";
import { overviewOf, type Overview, type OverviewRow } from "../../review/steps/overview/plan";
import { overviewFile, type OverviewFile } from "../../review/steps/overview/open-file";
import { readOverviewFile } from "../../review/steps/overview/read-file";
import { finish } from "../../core/steps";
import { readPeriodId } from "../../tables/rows/periods";
import { shown } from "../../text/shown";
import { say } from "../../text/cli";
import { formatExact, formatList, formatPercent } from "../../text/format";
import type { Language } from "../../schema/language";
import {
  OVERVIEW_TEXT,
  differenceText,
  meanText,
  overviewNotes,
  overviewProblemText,
  proposedText,
  rowNotes,
  sayOverview,
  statusText,
} from "../../review/steps/overview/words";
import { overviewWorkbook } from "../../review/steps/overview/sheet";
import { readXlsx, writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { numberOf } from "../../review/changes-json";
import { tableLines } from "../../review/lines";
import { workbookNotes } from "../notes";
import { systemReason } from "../open-workbook";
import { plainJson } from "../terminal";
import { writeAndSay } from "../write-file";

export type OverviewOptions = { readonly period: string | null; readonly json: boolean; readonly write: string | null };

function openOne(name: string, bytes: Uint8Array, { console, language }: Context): OverviewFile {
  const read = readXlsx(bytes);
  (read.ok ? workbookNotes(read.document, language) : []).forEach((note) => {
    console.err(`${name}: ${note}\n`);
  });
  return finish(overviewFile(name, read));
}

/** A file that the system does not give is no reason to show nothing of the others: it is one of the problems. */
async function openAll(names: readonly string[], context: Context): Promise<readonly OverviewFile[] | null> {
  const { language, console } = context;
  const opened: OverviewFile[] = [];
  for (const name of new Set(names)) {
    try {
      opened.push(openOne(name, await readFile(name), context));
    } catch (error) {
      const why = systemReason(error, language, "noSuchFile");
      console.err(`${say("cannotRead", language, { file: name, why })}\n`);
      return null;
    }
  }
  return opened;
}

function clusterLines(clusters: readonly OverviewRow[], language: Language): readonly string[] {
  const ids = ["rank", "cluster", "unitCount", "best", "mean", "leads", "proposed", "errors", "status"] as const;
  const lines = clusters.map((row) => [
    `${row.rank ?? "–"}`,
    row.name,
    `${row.units.length}`,
    formatPercent(row.best, language),
    meanText(row, language),
    formatList(row.leads, language),
    proposedText(row, language),
    `${row.errors}`,
    statusText(row, language),
    rowNotes(row, language),
  ]);
  const aligns = ["right", "left", "right", "right", "right", "left", "left", "right", "left", "left"] as const;
  return tableLines([...ids.map((id) => sayOverview(id, language)), ""], lines, aligns);
}

function unitLines(clusters: readonly OverviewRow[], language: Language): readonly string[] {
  const lines = clusters.flatMap(({ name: cluster, units }) =>
    units.map(({ name, rank, points, maximum, percent, sharing, provisional }) => [
      cluster,
      `${rank ?? "–"}`,
      name,
      points === null ? "–" : formatExact(points, language, { maximumDecimals: 4 }),
      maximum === null ? "–" : formatExact(maximum, language, { maximumDecimals: 4 }),
      formatPercent(percent, language),
      [
        ...(sharing > 1 ? [sayOverview("shared", language, { count: `${sharing}` })] : []),
        ...(provisional ? [sayOverview("provisional", language)] : []),
      ].join("; "),
    ]),
  );
  const headers = (["cluster", "rank", "unit", "points", "maximum", "percent"] as const).map((id) => sayOverview(id, language));
  return tableLines([...headers, ""], lines, ["left", "right", "left", "right", "right", "right", "left"]);
}

function overviewText(overview: Overview, language: Language): string {
  const { period, clusters, differences } = overview;
  return [
    [sayOverview("heading", language, { period })],
    overviewNotes(overview, language),
    clusters.length === 0 ? [] : clusterLines(clusters, language),
    differences.length === 0 ? [] : [sayOverview("differences", language), ...differences.map((one) => differenceText(one, language))],
    clusters.length === 0 ? [] : [sayOverview("units", language), ...unitLines(clusters, language)],
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

function overviewJson(overview: Overview, language: Language) {
  return {
    period: overview.period,
    compared: overview.clusters.some(({ rank }) => rank !== null),
    clusters: overview.clusters.map((row) => ({
      name: row.name,
      file: row.file,
      title: row.title,
      cluster: row.cluster,
      rank: row.rank,
      tiedWith: row.tiedWith,
      best: numberOf(row.best),
      mean: numberOf(row.mean),
      leads: row.leads,
      proposed: row.proposed.map(({ award, units }) => ({ award, units })),
      errors: row.errors,
      status: row.status,
      provisional: row.provisional,
      units: row.units.map(({ name, rank, points, maximum, percent, provisional }) => ({
        unit: name,
        rank,
        points: numberOf(points),
        maximum: numberOf(maximum),
        percent: numberOf(percent),
        provisional,
      })),
    })),
    differences: overview.differences.map((one) => differenceText(one, language)),
    problems: overview.problems.map((one) => ({ ...one, text: overviewProblemText(one, overview.period, language) })),
  };
}

function periodTyped(typed: string): string {
  return readPeriodId(typed) ?? typed.trim();
}

/** Exit code 1 where a file or a cluster could not be taken. */
export async function overview(names: readonly string[], options: OverviewOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const opened = await openAll(names, context);
  if (opened === null) {
    return 2;
  }
  const periods = [...new Set(opened.flatMap((one) => one.shown ?? []))].sort();
  const asked = options.period === null ? (periods.length > 1 ? null : (periods[0] ?? "")) : periodTyped(options.period);
  if (asked === null) {
    console.err(`${sayOverview("periodsDiffer", language, { periods: periods.join(", ") })}\n`);
    return 2;
  }
  const usable = opened.filter((one) => one.shown !== null);
  if (options.period !== null && usable.length > 0 && !usable.some((one) => one.periods.includes(asked))) {
    const files = usable.map((one) => {
      const values = { file: shown(one.file.name), periods: one.periods.map((id) => shown(id)).join(", ") };
      return sayOverview(one.periods.length > 0 ? "fileHas" : "fileHasNone", language, values);
    });
    console.err(`${sayOverview("periodUnknown", language, { period: shown(options.period), files: files.join("; ") })}\n`);
    return 2;
  }
  const found = overviewOf(
    opened.map(({ file }) => readOverviewFile(file, asked)),
    asked,
  );
  console.out(options.json ? `${plainJson(overviewJson(found, language), 2)}\n` : `${overviewText(found, language)}\n`);
  if (!options.json && found.problems.length > 0) {
    console.err(
      `${[sayOverview("problems", language), ...found.problems.map((one) => overviewProblemText(one, asked, language))].join("\n")}\n`,
    );
  }
  if (options.write !== null) {
    const saved = await writeAndSay(options.write, () => writeXlsx(overviewWorkbook(found, language)), context);
    if (saved !== 0) {
      return saved;
    }
  }
  return found.problems.length > 0 ? 1 : 0;
}

export function addOverview(program: Command, within: Within): void {
  program
    .command("overview <files...>")
    .description(OVERVIEW_TEXT.command[HELP])
    .option(...PERIOD)
    .option(...JSON_ANSWER)
    .option("--write <file>", OVERVIEW_TEXT.writeOption[HELP])
    .option(...LANGUAGE)
    .action((files: readonly string[], { period = null, json, write = null, lang }: Flags<"period" | "write", "json">) =>
      within(lang, (context) => overview(files, { period, json, write }, context)),
    );
}
