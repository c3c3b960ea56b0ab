/** The policy in force, in words. */
import type { Policy } from "../../core/model/policy";
import { formatExact } from "../../text/format";
import type { Language } from "../../text/language";
import { LAYER_WORDS, POLICY_VALUE_WORDS, POLICY_WORDS, ROUNDING_WORDS } from "../../text/vocabulary";

export type PolicyLine = { readonly name: string; readonly value: string };

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
    ...(policy.tieBreak.length > 0 ? [line("tie-break", policy.tieBreak.join(", "))] : []),
    line("layers", policy.layers.map((layer) => LAYER_WORDS[layer][language]).join(" → ")),
    ...(policy.differenceLimit ? [line("difference-limit", formatExact(policy.differenceLimit, language))] : []),
  ];
}
