import { ZERO, type Exact } from "../numbers/exact";
import type { Comparator } from "../model/ids";
import { MEASURED, maximumOf, noSettings, rule, upToMaximum } from "./rule";
import { holds } from "./target";

declare module "../model/ids" {
  interface RuleSteps {
    /** { maximum, points } */
    pass: "RULE_PASS";
  }
}

/** R2, R21: M when the comparison of A with T holds, else 0. `difference` has the sign of A − T; not compared passes nobody. */
export function passPoints(maximum: Exact, difference: number | null, comparator: Comparator | null): Exact {
  return difference !== null && comparator !== null && holds(difference, comparator) ? maximum : ZERO;
}

export const pass = rule<null>({
  takes: [...MEASURED, "rank"],
  parameters: [],
  needsTarget: true,
  settings: noSettings,
  range: upToMaximum,
  best: maximumOf,
  comparator: "needed",
  increaseIsEnough: true,
  dependsOn: "self",
  points: ({ maximum, comparator }, { difference }) => passPoints(maximum, difference, comparator),
  explain: ({ maximum }, _reading, points) => ({ code: "RULE_PASS", params: { maximum, points } }),
});
