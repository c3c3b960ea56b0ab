/**
 * The versions of the rules. A seal names the one that gave its results, so that a later version of the add-in can say whether it
 * would give the same. A change that can alter any result of any workbook is a new version: a line at the end of this list, and a
 * period sealed by it among `test/cases/seals` (docs/decisions/0011). What was sealed stays readable: the seal holds the results.
 */
import { at } from "./numbers/at";

export type RulesVersion = {
  readonly id: string;
  /** The version of the add-in that brought it. */
  readonly since: string;
};

export const RULES_VERSIONS: readonly RulesVersion[] = [
  { id: "1", since: "0.1.0" },
  // Fractions in cells are fractions; maxima, caps and floors are exact (docs/decisions/0014).
  // Counts with parts, ties, units without a target and own maxima of 0 as docs/rubric.md says.
  { id: "2", since: "0.2.0" },
];

/** The version of the rules in this add-in. */
export const RULES: RulesVersion = at(RULES_VERSIONS, RULES_VERSIONS.length - 1);

/** `unknown`: of an add-in later than this one, or of none at all. */
export type RulesAge = "same" | "earlier" | "unknown";

export function ageOfRules(id: string, versions: readonly RulesVersion[] = RULES_VERSIONS): RulesAge {
  const place = versions.findIndex((version) => version.id === id);
  return place < 0 ? "unknown" : place === versions.length - 1 ? "same" : "earlier";
}
