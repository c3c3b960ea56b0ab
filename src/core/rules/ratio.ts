import { given } from "../numbers/at";
import { multiply, sign, ZERO, type Exact } from "../numbers/exact";
import { MEASURED, maximumOf, noSettings, rule, upToMaximum } from "./rule";
import { attainmentOf, lessIsBetter, unusableDivisor } from "./target";

declare module "../model/ids" {
  interface RuleSteps {
    /** { maximum, points } */
    ratio: "RULE_RATIO";
  }
}

/**
 * M·min(1, A/T), where less is better M·min(1, T/A); never below 0.
 *
 * `difference` has the sign of A − T, `attainment` is A/T or T/A and not needed once the target is reached.
 */
export function ratioPoints(maximum: Exact, difference: number, attainment: Exact | null, less: boolean): Exact {
  if (less ? difference <= 0 : difference >= 0) {
    return maximum;
  }
  return attainment === null || sign(attainment) <= 0 ? ZERO : multiply(maximum, attainment);
}

export const ratio = rule<null>({
  takes: MEASURED,
  parameters: [],
  needsTarget: true,
  settings: noSettings,
  range: upToMaximum,
  best: maximumOf,
  paysAtTarget: true,
  unusableTarget: (target, _measure, comparator) => unusableDivisor(target, !lessIsBetter(comparator)),
  dependsOn: "self",
  points: ({ maximum, less }, { actual, target, difference }) =>
    ratioPoints(maximum, given(difference), attainmentOf(given(actual), given(target), less), less),
  explain: ({ maximum }, _reading, points) => ({ code: "RULE_RATIO", params: { maximum, points } }),
});
