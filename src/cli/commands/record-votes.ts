/** `emu votes --record list.csv`: the council's ballots from a list, shown first, written only with --write. */
import path from "node:path";
import type { CellEdit } from "../../document/patch/edits";
import { createDocumentPort } from "../../document/document-port";
import { findingsText } from "../../review/steps/result/lines";
import { votesLines } from "../../review/steps/votes/lines";
import { listSource, planRecording, type RecordProblem, type Recording } from "../../review/steps/votes/record";
import { RECORD_PROBLEMS, sayRecord } from "../../review/steps/votes/record-words";
import { VOTE_ACTION, VOTE_STEP } from "../../review/steps/votes/words";
import { locate } from "../../tables/locate";
import type { TableSource } from "../../tables/source";
import { FILE_PROBLEMS, say } from "../../text/cli";
import { fillIn } from "../../text/fill";
import { formatCell } from "../../text/format";
import { columnWord } from "../../text/naming";
import { shown } from "../../text/shown";
import type { Language } from "../../schema/language";
import type { Context, ExitCode } from "../console";
import type { Claim } from "../files/claim";
import { openFile, readBytes } from "../open-workbook";
import { readList } from "../read-list";
import { changeOf, refuseChange, saveChanged, type Change } from "../write-changed";

/** null: no list of ballots, and it has been said. */
async function listIn(name: string, context: Context): Promise<TableSource | null> {
  const { console, language } = context;
  const bytes = await readBytes(name, context);
  if (bytes === null) {
    return null;
  }
  const list = readList(bytes);
  if (!list.ok) {
    const why = FILE_PROBLEMS[list.code]?.[language] ?? list.code;
    const said =
      list.code === "not-text" ? sayRecord("notText", language, { list: name }) : say("cannotRead", language, { file: name, why });
    console.err(`${said}\n`);
    return null;
  }
  const base = path.basename(name);
  const source = listSource(list.cells, list.sheet === null ? base : `[${base}]${list.sheet}`);
  if (source === null) {
    console.err(`${sayRecord("notList", language, { list: name })}\n`);
  }
  return source;
}

function problemLine({ code, row, values }: RecordProblem, list: TableSource, language: Language): string {
  const place = locate({ EmuVotes: list }, { table: "EmuVotes", row, column: "unit" });
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
  return `  - ${place === null ? "" : `${shown(place.sheet)}!${place.cell}: `}${fillIn(RECORD_PROBLEMS[code], language, said)}`;
}

function overLines(over: readonly CellEdit[], language: Language): readonly string[] {
  return over.map(({ address, before, after }) => {
    return `  - ${shown(address.sheet)}!${address.cell}: ${formatCell(before, language)} → ${formatCell(after, language)}`;
  });
}

/** The sentences that refuse a list; null: it is planned. */
function refusal(
  plan: Recording,
  list: TableSource,
  names: Readonly<Record<"file" | "list" | "period", string>>,
  language: Language,
): string | null {
  switch (plan.kind) {
    case "no-table":
      return sayRecord("noTable", language, names);
    case "sealed":
    case "early":
      return sayRecord(plan.kind, language, names);
    case "empty":
      return sayRecord("empty", language, names);
    case "missing":
      return sayRecord("missing", language, {
        ...names,
        columns: plan.columns.map((column) => `“${columnWord("EmuVotes", column, language)}”`).join(", "),
      });
    case "unreadable":
      return `${sayRecord("unreadable", language, names)}\n${findingsText({ EmuVotes: list }, plan, language).trimEnd()}`;
    case "refused":
      return [sayRecord("unreadable", language, names), ...plan.problems.map((one) => problemLine(one, list, language))].join("\n");
    case "planned":
      return null;
  }
}

export type RecordOptions = {
  readonly period: string | null;
  readonly record: string;
  readonly replace: boolean;
  readonly write: string | null;
  readonly out: Claim;
};

/** Exit code 1: it would write over what was counted, or contradict itself; nothing is written then. */
export async function recordVotes(file: string, options: RecordOptions, context: Context): Promise<ExitCode> {
  return saveChanged(options.out, options.write ?? file, await recording(file, options, context), context);
}

async function recording(file: string, options: RecordOptions, context: Context): Promise<Change | ExitCode> {
  const opened = await openFile(file, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { console, language } = context;
  const { document, reading } = opened;
  const list = await listIn(options.record, context);
  if (list === null) {
    return 2;
  }
  const plan = planRecording(reading, list);
  const refused = refusal(plan, list, { file, list: options.record, period: shown(reading.review.period) }, language);
  if (plan.kind !== "planned") {
    console.err(`${refused ?? ""}\n`);
    return 2;
  }
  const { writing, over, after, votes, findings } = plan;
  const { rows, edits } = writing;
  const counts = { rows: `${rows.length}`, cells: `${edits.length}` };
  const summary = rows.length + edits.length === 0 ? VOTE_STEP.nothingToWrite[language] : fillIn(VOTE_STEP.preview, language, counts);
  console.out(`${[...votes.map((one) => votesLines(after.book, one, language).join("\n")), summary].join("\n\n")}\n`);
  if (over.length > 0) {
    console.err(`${[sayRecord(options.replace ? "replaced" : "over", language), ...overLines(over, language)].join("\n")}\n`);
  }
  const isContradicted = findings.some(({ severity }) => severity === "error");
  if (findings.length > 0) {
    console.err(`${isContradicted ? `${sayRecord("contradicts", language)}\n` : ""}${findingsText(after.sources, { findings }, language)}`);
  }
  if (isContradicted || (over.length > 0 && !options.replace)) {
    return 1;
  }
  if (options.write === null) {
    return 0;
  }
  const port = createDocumentPort(document, file);
  const written = await port.appendRows([{ table: "EmuVotes", rows }], VOTE_ACTION.log, edits);
  if (!written.ok) {
    return refuseChange(options.write, written, context);
  }
  return changeOf(opened, port.document());
}
