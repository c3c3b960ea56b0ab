import type { Exact } from "../numbers/exact";
import { ZERO } from "../numbers/exact";
import { MEASURED, rule } from "./rule";

type Limits = { readonly minimum: Exact; readonly maximum: Exact | null };

/** R12, R19: judged, within limits. */
export const direct = rule<Limits>({
  takes: ["judgement", ...MEASURED, "rank"],
  parameters: ["minimum", "maximum"],
  needsTarget: false,
  settings: ({ parameters }) => ({ minimum: parameters.minimum ?? ZERO, maximum: parameters.maximum ?? null }),
  range: (limits, maximum) => ({ least: limits.minimum, most: limits.maximum ?? maximum }),
  best: ({ most }) => most,
  dependsOn: "typed",
  explain: (source) => ({ code: "RULE_DIRECT", params: { source } }),
});
