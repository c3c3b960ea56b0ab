/** `emu votes file.xlsx`: the council's ballots of a period and what they come to. */
import type { Command } from "commander";
import { FORCE, HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { say } from "../../text/cli";
import { VOTE_CLI } from "../../review/steps/votes/words";
import { shown } from "../../text/shown";
import type { Context, ExitCode } from "../console";
import { claim, planned } from "../files/claim";
import { openFile } from "../open-workbook";
import { withSealWarnings } from "../sealed";
import { recordVotes } from "./record-votes";
import { RECORD_TEXT, sayRecord } from "../../review/steps/votes/record-words";
import { findingsText } from "../../review/steps/result/lines";
import { plainJson } from "../terminal";
import { votesJson } from "../../review/steps/votes/json";
import { votesLines } from "../../review/steps/votes/lines";

export type VotesOptions = {
  readonly period: string | null;
  readonly json: boolean;
  /** A list of ballots to record; null: the votes are printed. */
  readonly record: string | null;
  readonly replace: boolean;
  readonly write: string | null;
  readonly force: boolean;
};

/** 1 while a finding about the votes is an error; findings about anything else are `emu review`'s. */
export async function votes(file: string, options: VotesOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const { record, replace, write, force } = options;
  if (record === null && (replace || write !== null)) {
    console.err(`${sayRecord("needsRecord", language)}\n`);
    return 2;
  }
  const out = await claim(planned(record === null ? [file] : [file, record], { changed: write }, force), context);
  if (out === null) {
    return 2;
  }
  if (record !== null) {
    return recordVotes(file, { period: options.period, record, replace, write, out }, context);
  }
  const opened = await openFile(file, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  const { document, reading } = opened;
  const { sources, book, review } = reading;
  const { period } = review;
  const findings = review.findings.filter(({ place, code }) => place.table === "EmuVotes" || code === "REVIEW_PERIOD_UNKNOWN");
  if (options.json) {
    console.out(`${plainJson({ period, votes: votesJson(book, review.votes, language) }, 2)}\n`);
  } else {
    const title = shown(document.properties.title) || say("untitled", language);
    const blocks = review.votes.map((one) => votesLines(book, one, language).join("\n"));
    const body = blocks.length === 0 ? [VOTE_CLI.nothing[language]] : blocks;
    console.out(`${[say("heading", language, { title, period: shown(period) }), ...body].join("\n\n")}\n`);
  }
  console.err(findingsText(sources, { findings }, language));
  const code = findings.some(({ severity }) => severity === "error") ? 1 : 0;
  return withSealWarnings(code, reading, [period], context);
}

export function addVotes(program: Command, within: Within): void {
  program
    .command("votes <file>")
    .description(VOTE_CLI.votes[HELP])
    .option(...PERIOD)
    .option(...JSON_ANSWER)
    .option("--record <list>", RECORD_TEXT.recordOption[HELP])
    .option("--replace", RECORD_TEXT.replaceOption[HELP], false)
    .option("--write <file>", RECORD_TEXT.writeOption[HELP])
    .option(...FORCE)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"period" | "record" | "write", "json" | "replace" | "force">) => {
      const { period = null, json, record = null, replace, write = null, force } = options;
      return within(options.lang, (context) => votes(file, { period, json, record, replace, write, force }, context));
    });
}
