/** The policy in force, in words: the same lines in the pane, in cells and in a terminal. */
import type { Policy } from "../../core/model/policy";
import { formatExact, formatShare } from "../format";
import type { Bilingual, Language } from "../../schema/language";
import { LAYER_WORDS, POLICY_VALUE_WORDS, POLICY_WORDS, ROUNDING_WORDS, VOTE_BASE_WORDS } from "../../schema/words";

/** What happens to an entry that is not reported, as the end of “if it is …”. */
export const BLANKS_PHRASES: Readonly<Record<Policy["blanks"], Bilingual>> = {
  out: { vi: "không tính", en: "left out" },
  zero: { vi: "tính 0 điểm", en: "counted as 0" },
};

export type PolicyLine = { readonly name: string; readonly value: string };

function gradeList({ grades }: Policy, language: Language): string {
  return grades.map(({ from, text }) => `≥ ${formatExact(from, language)}: ${text}`).join("; ");
}

/** The cluster's own rules of voting, each with its ground; where it has none, the dated ones are printed with the votes. */
function voteLines({ votes: { threshold, base, ballots } }: Policy, language: Language) {
  const withNote = (text: string, note: string): string => (note === "" ? text : `${text} (${note})`);
  return [
    ...(threshold ? [["vote-threshold", withNote(formatShare(threshold.value, language), threshold.note)] as const] : []),
    ...(base ? [["vote-base", withNote(VOTE_BASE_WORDS[base.value][language], base.note)] as const] : []),
    ...(ballots ? [["vote-ballots", withNote(`${ballots.value}`, ballots.note)] as const] : []),
  ];
}

function yearList(weights: NonNullable<Policy["yearFrom"]>, language: Language): string {
  return weights.map(({ period, weight }) => `${period} = ${formatExact(weight, language)}`).join("; ");
}

/** One line for each rule that has something to say. */
export function policyLines(policy: Policy, language: Language): readonly PolicyLine[] {
  function line(name: keyof typeof POLICY_WORDS, value: string): PolicyLine {
    return { name: POLICY_WORDS[name][language], value };
  }
  return [
    line("decimals", `${policy.decimals}`),
    line("rounding", ROUNDING_WORDS[policy.rounding][language]),
    line("blanks", POLICY_VALUE_WORDS[policy.blanks][language]),
    line("rank-by", POLICY_VALUE_WORDS[policy.rankBy][language]),
    line("rank-on", POLICY_VALUE_WORDS[policy.rankOn][language]),
    ...(policy.rankOn === "rounded" ? [line("rank-decimals", `${policy.rankDecimals}`)] : []),
    ...(policy.rankOn === "rounded" && policy.rankRounding !== null
      ? [line("rank-rounding", ROUNDING_WORDS[policy.rankRounding][language])]
      : []),
    ...(policy.tieBreak.length > 0 ? [line("tie-break", policy.tieBreak.join(", "))] : []),
    line("layers", policy.layers.map((layer) => LAYER_WORDS[layer][language]).join(" → ")),
    line("no-target", POLICY_VALUE_WORDS[policy.noTarget][language]),
    ...(policy.clusters === "none" ? [] : [line("clusters", POLICY_VALUE_WORDS[policy.clusters][language])]),
    ...(policy.yearFrom ? [line("year-from", yearList(policy.yearFrom, language))] : []),
    ...(policy.scale ? [line("scale", formatExact(policy.scale, language))] : []),
    ...(policy.grades.length > 0 ? [line("grades", gradeList(policy, language))] : []),
    ...(policy.leaderOutlier ? [line("leader-outlier", formatExact(policy.leaderOutlier, language))] : []),
    ...(policy.differenceLimit ? [line("difference-limit", formatExact(policy.differenceLimit, language))] : []),
    ...voteLines(policy, language).map(([name, value]) => line(name, value)),
  ];
}
