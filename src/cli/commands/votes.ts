/** `emu votes file.xlsx`: the council's ballots of a period and what they come to. */
import { say } from "../../text/cli";
import { VOTE_CLI } from "../../review/steps/votes/words";
import { shown } from "../../text/shown";
import type { Context, ExitCode } from "../console";
import { openFile } from "../open-workbook";
import { recordVotes } from "./record-votes";
import { sayRecord } from "../../review/steps/votes/record-words";
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
};

/** 1 while a finding about the votes is an error; findings about anything else are `emu review`'s. */
export async function votes(file: string, options: VotesOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const { record, replace, write } = options;
  if (record === null && (replace || write !== null)) {
    console.err(`${sayRecord("needsRecord", language)}\n`);
    return 2;
  }
  const opened = await openFile(file, { period: options.period, sheets: "ours" }, context);
  if (opened === null) {
    return 2;
  }
  if (record !== null) {
    return recordVotes(file, opened, { record, replace, write }, context);
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
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
