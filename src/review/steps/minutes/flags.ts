/** Flags and titles: who can be proposed, who cannot and why, who cannot be decided and what is missing. And the votes. */
import { at } from "../../../core/numbers/at";
import type { Award } from "../../../core/model/book";
import { isBlank } from "../../../core/model/cell";
import type { Exact } from "../../../core/numbers/exact";
import type { VerdictId } from "../../../core/model/ids";
import type { AwardOutcome, Verdict } from "../../../core/awards/outcome";
import { formatExact, formatShare } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { idWord } from "../../../text/naming";
import { describeReason } from "../../../text/explanations/reasons";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { shown } from "../../../text/shown";
import { rowsOf } from "../../table-rows";
import { nameOf } from "./facts";
import type { MinutesInput, VotedAward, VoteLine } from "./input";
import type { MinutesBlock, MinutesColumn } from "../../../document/paper";

/** Reasons are printed whole, unless somebody meant to do harm. */
const LONG = 2_000;

/** Said first: who can be proposed, then who is open, then who is out. */
const ORDER: readonly VerdictId[] = ["candidate", "undecided", "no"];

/** The workbook's own words in Vietnamese; in English the known awards' English names, as the reasons beside them say. */
export function awardTitle({ id, text }: Pick<Award, "id" | "text">, language: Language): string {
  const word = idWord("award", id, language);
  return shown(text === "" || (language === "en" && word !== id) ? word : text);
}

function isAssumed({ sources }: MinutesInput, { id }: Award): boolean {
  const row = rowsOf(sources, "EmuAwards").find(({ award }) => award === id);
  return !isBlank(row?.assumed ?? null) && row?.assumed !== "no";
}

function unitLine({ book, review, language }: MinutesInput, { unit, reasons }: Verdict): string {
  const { rank } = at(review.standings, unit);
  const said = {
    unit: nameOf(book, unit),
    reasons: reasons.map((reason) => shown(describeReason(reason, language), LONG)).join(" "),
  };
  return rank === null ? sayMinutes(T.flags.unrankedUnit, language, said) : sayMinutes(T.flags.unit, language, { ...said, rank });
}

function outcomeBlocks(input: MinutesInput, outcome: AwardOutcome): readonly MinutesBlock[] {
  const { book, review, language } = input;
  const award = at(book.awards, outcome.award);
  const title = awardTitle(award, language);
  const heading =
    outcome.cluster === "" ? title : sayMinutes(T.flags.ofCluster, language, { award: title, cluster: shown(outcome.cluster) });
  const rankOf = ({ unit }: Verdict): number => at(review.standings, unit).rank ?? Infinity;
  const groups = ORDER.flatMap((verdict): readonly MinutesBlock[] => {
    const found = outcome.verdicts
      .filter((one) => one.verdict === verdict)
      .sort((a, b) => (rankOf(a) === rankOf(b) ? a.unit - b.unit : rankOf(a) - rankOf(b)));
    return found.length === 0
      ? []
      : [
          { kind: "text", text: sayMinutes(T.flags[verdict], language, { count: found.length }) },
          { kind: "items", items: found.map((one) => unitLine(input, one)) },
        ];
  });
  const { places, left } = outcome;
  return [
    { kind: "heading", text: heading },
    ...(award.places.kind === "unknown" ? [] : [{ kind: "text", text: sayMinutes(T.flags.places, language, { places, left }) } as const]),
    ...(award.clause === ""
      ? []
      : [{ kind: "text", text: sayMinutes(T.flags.clause, language, { clause: shown(award.clause) }) } as const]),
    ...(isAssumed(input, award) ? [{ kind: "note", text: T.flags.assumed[language] } as const] : []),
    ...groups,
  ];
}

export function flags(input: MinutesInput): readonly MinutesBlock[] {
  const { review, language } = input;
  return review.awards.length === 0
    ? [{ kind: "text", text: T.flags.none[language] }]
    : [{ kind: "text", text: T.flags.intro[language] }, ...review.awards.flatMap((outcome) => outcomeBlocks(input, outcome))];
}

function count(votes: Exact | null, language: Language): string {
  return votes === null ? "–" : formatExact(votes, language);
}

/** Who was there; where neither figure is known, that is one thing that is not known. */
function attendance({ present, written }: VoteLine, language: Language): string {
  return present === null && written === null
    ? "–"
    : sayMinutes(T.votes.presentFigures, language, { present: count(present, language), written: count(written, language) });
}

function votedAward({ award, rule, lines, outcomes }: VotedAward, language: Language): readonly MinutesBlock[] {
  const columns: readonly MinutesColumn[] = [
    { header: T.votes.ballot[language], kind: "place" },
    { header: T.unit[language], kind: "name" },
    { header: T.votes.members[language], kind: "figure" },
    { header: T.votes.present[language], kind: "figure" },
    { header: T.votes.yes[language], kind: "figure" },
    { header: T.percent[language], kind: "figure" },
    { header: T.votes.result[language], kind: "words" },
  ];
  const rows = lines.map((line) => [
    `${line.ballot}`,
    shown(line.unit),
    count(line.members, language),
    attendance(line, language),
    count(line.yes, language),
    line.share === null ? "–" : formatShare(line.share, language),
    shown(line.outcome),
  ]);
  const settled = outcomes.map(({ unit, outcome }) =>
    sayMinutes(T.votes.outcome, language, { unit: shown(unit), outcome: shown(outcome, LONG) }),
  );
  return [
    { kind: "heading", text: shown(award) },
    { kind: "items", items: rule },
    { kind: "table", table: { caption: shown(award), columns, rows } },
    { kind: "text", text: T.votes.outcomes[language] },
    { kind: "items", items: settled },
  ];
}

/** The rule, the ballots and what came of them for each award; room to write where nobody has voted yet. */
export function votes({ votes: voted, language }: MinutesInput): readonly MinutesBlock[] {
  if (voted === null || voted.length === 0) {
    const { none, blankMembers, blankPresent, blankYes } = T.votes;
    return [
      { kind: "text", text: none[language] },
      { kind: "blanks", labels: [blankMembers, blankPresent, blankYes].map((label) => label[language]) },
    ];
  }
  return voted.flatMap((one) => votedAward(one, language));
}
