/** `emu overview`: the clusters of many workbooks in one table. */
import { overviewJson } from "../../review/steps/overview/json";
import { overviewText } from "../../review/steps/overview/lines";
import type { Command } from "commander";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { overviewOf } from "../../review/steps/overview/plan";
import { overviewFile, type OverviewFile } from "../../review/steps/overview/open-file";
import { readOverviewFile } from "../../review/steps/overview/read-file";
import { finish } from "../../core/steps";
import { typedPeriod } from "../../review/open";
import { shown } from "../../text/shown";
import { OVERVIEW_TEXT, overviewProblemText, sayOverview } from "../../review/steps/overview/words";
import { overviewWorkbook } from "../../review/steps/overview/sheet";
import { readXlsx, writeXlsx } from "../../xlsx";
import type { Context, ExitCode } from "../console";
import { workbookNotes } from "../notes";
import { claim, planned } from "../files/claim";
import { commit } from "../files/commit";
import { readBytes } from "../open-workbook";
import { plainJson } from "../terminal";

export type OverviewOptions = {
  readonly period: string | null;
  readonly json: boolean;
  readonly write: string | null;
  readonly force: boolean;
};

function openOne(name: string, bytes: Uint8Array, { console, language }: Context): OverviewFile {
  const read = readXlsx(bytes);
  (read.ok ? workbookNotes(read.document, language) : []).forEach((note) => {
    console.err(`${name}: ${note}\n`);
  });
  return finish(overviewFile(name, read));
}

/** A file that the system does not give is no reason to show nothing of the others: it is one of the problems. */
async function openAll(names: readonly string[], context: Context): Promise<readonly OverviewFile[] | null> {
  const opened: OverviewFile[] = [];
  for (const name of new Set(names)) {
    const bytes = await readBytes(name, context);
    if (bytes === null) {
      return null;
    }
    opened.push(openOne(name, bytes, context));
  }
  return opened;
}

/** Exit code 1 where a file or a cluster could not be taken. */
export async function overview(names: readonly string[], options: OverviewOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const out = await claim(planned(names, { made: options.write }, options.force), context);
  if (out === null) {
    return 2;
  }
  const opened = await openAll(names, context);
  if (opened === null) {
    return 2;
  }
  const periods = [...new Set(opened.flatMap((one) => one.shown ?? []))].sort();
  const asked = options.period === null ? (periods.length > 1 ? null : (periods[0] ?? "")) : typedPeriod(options.period);
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
    opened.map(({ file, book }) => readOverviewFile(file, asked, book)),
    asked,
  );
  console.out(options.json ? `${plainJson(overviewJson(found, language), 2)}\n` : `${overviewText(found, language)}\n`);
  if (!options.json && found.problems.length > 0) {
    console.err(
      `${[sayOverview("problems", language), ...found.problems.map((one) => overviewProblemText(one, asked, language))].join("\n")}\n`,
    );
  }
  if (options.write !== null) {
    const saved = await commit(out, new Map([[options.write, () => writeXlsx(overviewWorkbook(found, language))]]), null, context);
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
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((files: readonly string[], { period = null, json, write = null, force, lang }: Flags<"period" | "write", "json" | "force">) =>
      within(lang, (context) => overview(files, { period, json, write, force }, context)),
    );
}
