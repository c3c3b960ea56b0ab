/**
 * How far the scores of one entry lie apart (trap 11): self-score, cross-check and appraisal, as far as they are typed. The one
 * piece of code for the finding, for the scores side by side and for what keeps a period from being closed.
 */
import type { Entry } from "./book";
import type { Exact } from "../numbers/exact";
import { compare, subtract } from "../numbers/exact";
import type { Layer } from "./ids";

export type Difference = {
  /** The layers with the smallest and the largest score; of equal ones the first of the review. */
  readonly lowest: Layer;
  readonly highest: Layer;
  /** Exact; 0 where all typed scores are the same. */
  readonly difference: Exact;
};

type Typed = { readonly layer: Layer; readonly score: Exact };

/** In the order of the review. */
const SCORES = [
  ["self", "self"],
  ["cross-check", "crossCheck"],
  ["appraised", "appraised"],
] as const satisfies readonly (readonly [Layer, keyof Entry])[];

/** null: fewer than two scores are typed, nothing can differ. */
export function differenceOf(entry: Entry): Difference | null {
  let [lowest, highest, typed]: [Typed | null, Typed | null, number] = [null, null, 0];
  for (const [layer, column] of SCORES) {
    const score = entry[column];
    if (score === null) {
      continue;
    }
    typed += 1;
    lowest = lowest === null || compare(score, lowest.score) < 0 ? { layer, score } : lowest;
    highest = highest === null || compare(score, highest.score) > 0 ? { layer, score } : highest;
  }
  return lowest === null || highest === null || typed < 2
    ? null
    : { lowest: lowest.layer, highest: highest.layer, difference: subtract(highest.score, lowest.score) };
}

/** Strictly above the policy's limit; without a limit nothing is. */
export function isAbove({ difference }: Difference, limit: Exact | null): boolean {
  return limit !== null && compare(difference, limit) > 0;
}

export function isExplained({ reason }: Entry): boolean {
  return reason.trim() !== "";
}

/** A mark says that there is nothing to score: what is typed beside it counts for nothing. */
export function isMarked({ state }: Entry): boolean {
  return state === "not-assigned" || state === "not-arisen";
}
