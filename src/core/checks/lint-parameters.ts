/** Parameters that their rule does not look at: whoever wrote them believes that they count. */
import type { Criterion, Parameters } from "../model/book";
import type { Rule } from "../model/ids";
import type { Fault } from "./lint";

type Name = keyof Parameters;

/** What every criterion may have: its coefficient, and whether it is outside the maximum. */
const ANYWHERE: readonly Name[] = ["weight", "bonus"];

const USED: Readonly<Record<Rule, readonly Name[]>> = {
  pass: [],
  ratio: [],
  leader: [],
  direct: ["minimum", "maximum"],
  count: ["per", "start", "minimum", "maximum"],
  rank: ["points"],
  bands: ["bands"],
  step: ["start", "per", "every", "minimum", "maximum"],
};

export function parametersFault({ parameters }: Criterion, rule: Rule): Fault | null {
  const used = USED[rule];
  const unused = Object.keys(parameters).filter((name) => ![...used, ...ANYWHERE].some((known) => known === name));
  return unused.length > 0
    ? { code: "PARAMETERS_UNUSED", column: "parameters", found: null, params: { rule, unused, accepted: used } }
    : null;
}
