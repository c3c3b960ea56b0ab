/**
 * A group of criteria, or everything a unit has: one step a leaf, then the sums, and for the whole unit where it
 * stands.
 */
import type { Book, Criterion } from "../model/book";
import { subtract } from "../model/exact";
import { pointsToExact } from "../points";
import type { Review, Standing, Tally } from "../result";
import { leavesUnder, tallyOf } from "../scoring/totals";
import type { Step } from "./steps";

export function explainGroup(book: Book, review: Review, unit: number, group: number | null): readonly Step[] {
  const leaves = leavesUnder(book, group);
  const count = book.leaves.length;
  const steps: Step[] = [{ code: "UNIT", params: { unit: book.units[unit]?.name ?? "" } }];
  for (const leaf of leaves) {
    steps.push(...leafStep(book, review, unit, leaf));
  }
  const groups = book.criteria.flatMap((criterion, index) =>
    criterion.children.length > 0 && (group === null ? criterion.parent === null : index === group) ? [index] : [],
  );
  for (const index of groups) {
    const criterion = book.criteria[index];
    const tally = tallyOf(review.scores, count, unit, leavesUnder(book, index));
    steps.push(...(criterion === undefined ? [] : [groupStep(book, criterion, tally)]));
  }
  const standing = review.standings[unit];
  return group !== null || standing === undefined ? steps : [...steps, ...standingSteps(book, review, standing)];
}

function leafStep(book: Book, review: Review, unit: number, leaf: number): readonly Step[] {
  const criterion = book.criteria[book.leaves[leaf] ?? -1];
  const score = review.scores.at(unit * book.leaves.length + leaf);
  if (criterion === undefined || score === undefined) {
    return [];
  }
  const named = { criterion: criterion.code, text: criterion.text };
  if (score.points === null) {
    return [{ code: "LEAF_OUT", params: { ...named, state: score.state } }];
  }
  const { decimals } = book.policy;
  const [points, maximum] = [pointsToExact(score.points, decimals), pointsToExact(score.maximum, decimals)];
  return [{ code: "LEAF", params: { ...named, points, maximum, lost: subtract(maximum, points) } }];
}

function groupStep(book: Book, criterion: Criterion, tally: Tally): Step {
  const { decimals } = book.policy;
  const [points, maximum] = [pointsToExact(tally.points, decimals), pointsToExact(tally.maximum, decimals)];
  return { code: "GROUP", params: { criterion: criterion.code, text: criterion.text, points, maximum } };
}

function standingSteps(book: Book, review: Review, standing: Standing): readonly Step[] {
  const { decimals, rankBy, rankOn, rankDecimals } = book.policy;
  const { percent, rank, tiedWith, open, lowest, highest } = standing;
  const points = pointsToExact(standing.points, decimals);
  const maximum = pointsToExact(standing.maximum, decimals);
  const steps: Step[] = [{ code: "TOTAL", params: { points, maximum, ...(percent && { percent }) } }];
  if (rank === null) {
    steps.push({ code: "UNRANKED", params: {} });
  } else {
    const cluster = book.units[standing.unit]?.cluster;
    const count = book.units.filter((unit) => unit.cluster === cluster).length;
    steps.push(
      { code: "RANK", params: { rank, count } },
      { code: "RANKED_BY", params: { rankBy, rankOn, rankDecimals } },
    );
  }
  if (tiedWith.length > 0) {
    steps.push({ code: "TIED", params: { units: tiedWith.map((unit) => book.units[unit]?.name ?? "") } });
  }
  if (open.length > 0) {
    const criteria = open.map((index) => book.criteria[index]?.code ?? "");
    steps.push({ code: "OPEN", params: { criteria, ...(lowest && { lowest }), ...(highest && { highest }) } });
  }
  return steps;
}
