/** The council's votes as people read them in a terminal. */
import type { Book } from "../../../core/model/book";
import type { AwardVotes } from "../../../core/awards/outcome";
import { say } from "../../../text/cli";
import type { Language } from "../../../schema/language";
import { idWord } from "../../../text/naming";
import { VOTE_CLI } from "./words";
import { ballotText, outcomeText, ruleLines } from "./said";
import { tableLines } from "../../lines";

function heading(book: Book, { award, cluster, places }: AwardVotes, language: Language): string {
  const { id = "", text = "" } = book.awards[award] ?? {};
  const name = (text || idWord("award", id, language)) + (cluster === "" ? "" : ` (${cluster})`);
  return `${VOTE_CLI.heading[language]}: ${name} · ${VOTE_CLI.places[language]}: ${places ?? "–"}`;
}

/** One award: the rule with its ground, then each unit with its ballots and what came of them. */
export function votesLines(book: Book, votes: AwardVotes, language: Language): readonly string[] {
  const rows = votes.units.map((one) => [
    book.units[one.unit]?.name ?? "",
    outcomeText(one, language),
    one.ballots.map((count) => ballotText(count, language)).join("; "),
  ]);
  const headers = [say("unit", language), VOTE_CLI.outcome[language], VOTE_CLI.ballots[language]];
  return [heading(book, votes, language), ...ruleLines(votes.rule, language), ...tableLines(headers, rows, ["left", "left", "left"])];
}

export function isVotedOn({ units }: AwardVotes): boolean {
  return units.some(({ ballots }) => ballots.length > 0);
}
