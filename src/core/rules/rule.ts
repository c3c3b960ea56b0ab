/**
 * What everybody else asks of a rule. A rule is one object in one file of this folder and a line in `rules.ts`; nobody outside the folder
 * compares the id of a rule (docs/decisions/0030).
 */
import type { Book, Criterion, Parameters } from "../model/book";
import type { Step } from "../model/explanation-steps";
import type { FindingCode } from "../model/finding-codes";
import type { Comparator, Layer, Measure } from "../model/ids";
import type { NumberColumn, ParamsOf } from "../model/make-finding";
import type { Problem } from "../model/problem";
import { ZERO, type Exact } from "../numbers/exact";
import { negativeShare, type TargetProblem } from "./target";

/** One criterion as its rule sees it; `settings` is what the rule itself has read of the criterion, once for all units. */
export type Leaf<Settings> = {
  readonly measure: Measure;
  readonly comparator: Comparator | null;
  readonly less: boolean;
  readonly maximum: Exact;
  /** Least and most points of one entry, exact; the least also scaled, as it counts. */
  readonly least: Exact;
  readonly most: Exact;
  readonly scaledLeast: number;
  /** ½·M, rounded and scaled. */
  readonly scaledHalf: number;
  readonly target: Exact | null;
  readonly settings: Settings;
};

/** What the entry in hand says; one object for all entries, emptied before each, so that reading allocates nothing. */
export type Reading = {
  actual: Exact | null;
  target: Exact | null;
  /**
   * Below, at or above 0 as A is below, at or above T (or, for an increase without a target, no change); null: not
   * compared.
   */
  difference: number | null;
  /** Where the score of a judged entry comes from. */
  source: "rule" | Layer | null;
  /** Of a rank from outside: the denominator as it is typed, and how many units the cluster has. It is one among so many. */
  denominator: Exact | null;
  units: number;
};

export type Range = { readonly least: Exact; readonly most: Exact };

/** Why one result earns nothing; `result`: the cell in which the result is typed. */
export type Refusal = {
  [Code in FindingCode]: { readonly code: Code; readonly column: NumberColumn | "result"; readonly params: ParamsOf<Code> };
}[FindingCode];

/** What another unit is ahead by, and who it is; `isOwn`: this unit itself leads. */
export type Ahead = { readonly name: string; readonly value: Exact | null; readonly isOwn: boolean };

/**
 * How a cell comes to its points, before they are rounded. No way of these can say less than what bounds need: what looks at its own
 * entry alone cannot be moved by others, and what looks at others has a `floor`.
 */
export type Way<Settings> = Self<Settings> | Lead<Settings> | Places<Settings> | Typed;

/** Of any rule: the ways that wait until every result of the cluster is known. */
export type ClusterWay = Lead<unknown> | Places<unknown>;

/** From the unit's own entry: a result that is not refused, with a target where the rule needs one. */
export type Self<Settings> = {
  readonly dependsOn: "self";
  points(leaf: Leaf<Settings>, reading: Reading): Exact;
  explain(leaf: Leaf<Settings>, reading: Reading, points: Exact): Step;
};

/** From the unit's own value and the largest in its cluster. */
export type Lead<Settings> = {
  readonly dependsOn: "lead";
  /** What a unit must be above to lead at all. */
  readonly above: Exact;
  /** The value of a unit, the larger the better; null: there is nothing to divide by. */
  compares(leaf: Leaf<Settings>, reading: Reading): Exact | null;
  /** `lead`: the largest value where somebody leads. */
  points(leaf: Leaf<Settings>, own: Exact | null, lead: Exact | null): Exact;
  /** The least that `points` (scaled) can become while somebody's result is open: lower than that, a verdict would be called certain that is not. */
  floor(leaf: Leaf<Settings>, points: number): number;
  explain(leaf: Leaf<Settings>, own: Exact | null, ahead: Ahead, points: Exact): Step;
};

/** From the place of the unit's result among those of its cluster. */
export type Places<Settings> = {
  readonly dependsOn: "places";
  points(leaf: Leaf<Settings>, place: Exact, among: number): Exact;
  /** As of `Lead`. */
  floor(leaf: Leaf<Settings>, points: number): number;
  explain(leaf: Leaf<Settings>, place: Exact, among: number, points: Exact): Step;
};

/** The score that is typed is the score. */
export type Typed = { readonly dependsOn: "typed"; explain(source: "rule" | Layer): Step };

type Facts<Settings> = {
  /** The measures that it can be fed with; the first is meant where nobody says one. */
  readonly takes: readonly Measure[];
  /** The parameters that it looks at, beside those which any criterion may have. */
  readonly parameters: readonly (keyof Parameters)[];
  /** Whether it goes by a target. Where it does, units without one are compared with each other (R10). */
  readonly needsTarget: boolean;
  settings(criterion: Criterion): Settings;
  /** Least and most points that the parameters allow, before anything is entered: how far an open cell can go. */
  range(settings: Settings, maximum: Exact): Range;
  /** The most points that any result can earn; null where that is not known from the rubric alone. */
  best(leaf: Leaf<Settings>): Exact | null;
};

/** What few rules have; left out, it is as in `USUAL`. */
type Exceptions<Settings> = {
  /** What it takes for a comparator where none is stated; `needed`: it cannot do without. */
  readonly comparator: Comparator | "needed" | null;
  /** An increase needs no target: more than the baseline is enough, also where the baseline is 0. */
  readonly increaseIsEnough: boolean;
  /** A result equal to its target earns what is due there, though it is not "more than" it. */
  readonly paysAtTarget: boolean;
  /** Points are listed for results: the least of them is no floor that is stated, and is rounded like the others. */
  readonly listsPoints: boolean;
  /** It counts events: its parts are worth points for each, where there is none there is nothing to prove, figures lie apart as they like. */
  readonly countsEvents: boolean;
  /** What makes a target unusable for it, of those that any rule can use. */
  unusableTarget(target: Exact, measure: Measure, comparator: Comparator | null): TargetProblem | null;
  /** Whether a parameter is missing without which it cannot be applied. */
  lacks(criterion: Criterion): boolean;
  /** What else keeps it from being applied to this criterion, and what may be meant but is worth a word. */
  problem(criterion: Criterion, book: Pick<Book, "units">): Problem | null;
  notice(criterion: Criterion): Problem | null;
  /** What is wrong with one measured value. */
  readonly refuses: ((leaf: Leaf<Settings>, measured: Exact, reading: Reading) => Refusal | null) | null;
  /** What results are measured against where that is no target. */
  readonly yardstick: ((leaf: Leaf<Settings>) => Exact | null) | null;
  /** The rule that this one is for criteria with such a measure; null: itself. */
  instead(measure: Measure): Rule | null;
};

/** Any rule. */
export type Rule = Facts<unknown> & Exceptions<unknown> & Way<unknown>;

const USUAL: Exceptions<unknown> = {
  comparator: null,
  increaseIsEnough: false,
  paysAtTarget: false,
  listsPoints: false,
  countsEvents: false,
  unusableTarget: negativeShare,
  lacks: () => false,
  problem: () => null,
  notice: () => null,
  refuses: null,
  yardstick: null,
  instead: () => null,
};

/** A rule of its own settings becomes any rule: it never meets settings that it has not made (`planLeaf`). */
export function rule<Settings>(own: Facts<Settings> & Partial<Exceptions<Settings>> & Way<Settings>): Rule {
  return { ...USUAL, ...own } as Rule;
}

/** Measures of what people do; ranks and scores given by others are none. */
export const MEASURED: readonly Measure[] = ["value", "ratio", "share", "count", "reduction", "increase"];

export function noSettings(): null {
  return null;
}

/** From nothing to the maximum. */
export function upToMaximum(_settings: unknown, maximum: Exact): Range {
  return { least: ZERO, most: maximum };
}

export function maximumOf({ maximum }: Pick<Leaf<unknown>, "maximum">): Exact {
  return maximum;
}
