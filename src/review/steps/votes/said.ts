/** Ballots in words: the rule, with the text that says so, and what came of each unit. */
import type { CitationId, RulePart, VoteRule } from "../../../core/awards/vote-rules";
import type { UnitVote, BallotCount } from "../../../core/awards/outcome";
import { fill } from "../../../text/fill";
import { formatDate, formatExact, formatShare } from "../../../text/format";
import { type Bilingual, type Language, words } from "../../../schema/language";
import { shown } from "../../../text/shown";
import { DECIDER_WORDS, VOTE_BASE_WORDS, VOTE_OUTCOME_WORDS } from "../../../schema/words";

export const CITATION_WORDS: Readonly<Record<CitationId, Bilingual>> = {
  "decree-98-2023-30-7": words("khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP", "Decree 98/2023/NĐ-CP, art. 30.7"),
  practice: words("thông lệ trong quy chế của các cụm, khối", "usual in the regulations of clusters"),
};

const TEXTS = {
  own: words("quy định của Cụm[: {note}]", "the cluster's own rule[: {note}]"),
  assumed: words("giả định, cần kiểm tra văn bản đang có hiệu lực", "assumed: check the text in force"),
  days: words("từ {from} đến {to}", "from {from} to {to}"),
  since: words("từ {from}", "from {from}"),
  until: words("đến {to}", "until {to}"),
  threshold: words("Đồng ý từ {share} trở lên", "At least {share} yes"),
  base: words("Tính trên {base}", "Counted of {base}"),
  ballots: words("Tối đa {ballots} lần bỏ phiếu", "At most {ballots} ballots"),
  ballot: words("Lần {ballot}: {yes}/{base} phiếu đồng ý, cần {needed}", "Ballot {ballot}: {yes} of {base} yes, {needed} needed"),
  attendance: words("có mặt {present}, bằng văn bản {inWriting}", "{present} present, {inWriting} in writing"),
  given: words("{by} quyết định công nhận: {reason}", "{by} decided for it: {reason}"),
  refused: words("{by} quyết định không công nhận: {reason}", "{by} decided against it: {reason}"),
  next: words("chưa có kết quả: cần bỏ phiếu lần {ballot}", "not settled: ballot {ballot} is needed"),
} as const;

type TextId = keyof typeof TEXTS;

function say(id: TextId, language: Language, values: Readonly<Record<string, string>>): string {
  return fill(TEXTS[id][language], new Map(Object.entries(values).filter(([, value]) => value !== "")));
}

/** Who says so, from when to when, and whether that is certain. */
export function groundText(part: RulePart<unknown>, language: Language): string {
  if (part.kind === "own") {
    return say("own", language, { note: shown(part.note) });
  }
  const [from, to] = [part.from, part.to].map((day) => (day === null ? "" : formatDate(day, language)));
  const kind = from === "" ? (to === "" ? null : "until") : to === "" ? "since" : "days";
  return [
    CITATION_WORDS[part.citation][language],
    ...(kind === null ? [] : [say(kind, language, { from: from ?? "", to: to ?? "" }).toLowerCase()]),
    ...(part.assumed ? [TEXTS.assumed[language]] : []),
  ].join("; ");
}

/** One line for each part of the rule, with its ground. */
export function ruleLines({ threshold, base, ballots }: VoteRule, language: Language): readonly string[] {
  const lines: readonly (readonly [string, RulePart<unknown>])[] = [
    [say("threshold", language, { share: formatShare(threshold.value, language) }), threshold],
    [say("base", language, { base: VOTE_BASE_WORDS[base.value][language] }), base],
    [say("ballots", language, { ballots: `${ballots.value}` }), ballots],
  ];
  return lines.map(([text, part]) => `${text} (${groundText(part, language)})`);
}

/** `Lần 1: 6/7 phiếu đồng ý, cần 6`. */
export function ballotText(count: BallotCount, language: Language): string {
  const number = (value: BallotCount["yes"]): string => (value === null ? "–" : formatExact(value, language));
  const { ballot, yes, base, needed, present, inWriting } = count;
  const text = say("ballot", language, {
    ballot: `${ballot}`,
    yes: number(yes),
    base: number(base),
    needed: needed === null ? "–" : `${needed}`,
  });
  return present === null && inWriting === null
    ? text
    : `${text} (${say("attendance", language, { present: number(present), inWriting: number(inWriting) })})`;
}

/** What came of it, in words; who decided, and why, where the ballots did not. */
export function outcomeText({ outcome, decision, ballots }: UnitVote, language: Language): string {
  if (decision !== null) {
    const by = DECIDER_WORDS[decision.by][language];
    return say(decision.given ? "given" : "refused", language, { by, reason: shown(decision.reason) });
  }
  const held = Math.max(0, ...ballots.map(({ ballot }) => ballot));
  return outcome === "next-ballot" ? say("next", language, { ballot: `${held + 1}` }) : VOTE_OUTCOME_WORDS[outcome][language];
}
