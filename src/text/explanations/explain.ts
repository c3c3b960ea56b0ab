/** The steps of an explanation as sentences. */
import type { Step, StepCode } from "../../core/analysis/explain";
import type { Param } from "../../core/model/finding";
import type { Exact } from "../../core/numbers/exact";
import { EXPLAIN_TEXTS } from "./explain-texts";
import { fill, isKnown } from "../fill";
import { formatExact, formatList, formatShare } from "../format";
import type { Language } from "../../schema/language";
import { idWord } from "../naming";
import { BLANKS_PHRASES } from "./policy";
import { LAYER_WORDS, POLICY_VALUE_WORDS } from "../../schema/words";

/** Measures whose values are fractions, shown as percentages. */
const FRACTIONS: ReadonlySet<Param> = new Set<Param>(["ratio", "share", "reduction", "increase"]);
/** Parameters that are fractions whatever is measured. */
const ALWAYS_SHARES: ReadonlySet<string> = new Set(["attainment", "excess", "percent", "lowest", "highest", "every"]);
/** Parameters in the unit of what is measured. */
const MEASURED: ReadonlySet<string> = new Set(["actual", "target"]);
/** A measured value is shown finely enough to be told from its target: 89,996 % is not "> 90 %". */
const MEASURED_DECIMALS = 6;

/** One line for each step. */
export function explainLines(steps: readonly Step[], language: Language): readonly string[] {
  return steps.map((step) => explainLine(step, language));
}

function explainLine({ code, params }: Step, language: Language): string {
  const fractions = FRACTIONS.has(params["measure"] ?? "");
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(params)) {
    if (isKnown(value)) {
      values.set(name, show(code, name, value, fractions, language));
    }
  }
  const requirement = requirementOf(values.get("comparator") ?? "", values.get("target") ?? "");
  if (requirement !== "") {
    values.set("requirement", requirement);
  }
  return fill(EXPLAIN_TEXTS[code][language], values);
}

function show(code: StepCode, name: string, value: Param, fractions: boolean, language: Language): string {
  if (typeof value === "number") {
    return formatExact({ big: false, n: value, d: 1 }, language);
  }
  if (typeof value === "string") {
    return wordOf(name, value, language);
  }
  if (!("big" in value)) {
    return formatList(value, language);
  }
  return showNumber(code, name, value, fractions, language);
}

function showNumber(code: StepCode, name: string, value: Exact, fractions: boolean, language: Language): string {
  const isExcess = code === "RULE_LEADER_BEHIND" && name === "largest";
  if (ALWAYS_SHARES.has(name) || isExcess) {
    return formatShare(value, language, name === "attainment" ? 4 : 2);
  }
  if (fractions && MEASURED.has(name)) {
    return formatShare(value, language, MEASURED_DECIMALS);
  }
  return formatExact(value, language);
}

function wordOf(name: string, value: string, language: Language): string {
  switch (name) {
    case "source":
      return value === "rule" ? "" : LAYER_WORDS[value as keyof typeof LAYER_WORDS][language];
    case "rankBy":
    case "rankOn":
      return POLICY_VALUE_WORDS[value as keyof typeof POLICY_VALUE_WORDS][language];
    case "blanks":
      return BLANKS_PHRASES[value as keyof typeof BLANKS_PHRASES][language];
    default:
      return idWord(name, value, language);
  }
}

/** `trên 90%`, and where the word goes around the number: `từ 90% trở lên`. */
function requirementOf(comparator: string, target: string): string {
  return comparator.includes("…") ? comparator.replace("…", target) : `${comparator} ${target}`.trim();
}
