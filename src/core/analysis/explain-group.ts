/**
 * A group of criteria, or everything a unit has: one step a leaf, then the sums, and for the whole unit where it
 * stands.
 */
import { at, given } from "../numbers/at";
import type { Book, Criterion } from "../model/book";
import { subtract } from "../numbers/exact";
import { totalToExact } from "../model/points";
import type { Review } from "../result";
import type { Standing, Tally } from "../scoring/result";
import { leavesUnder } from "../scoring/totals";
import type { Step } from "../model/explanation-steps";

export function explainGroup(book: Book, review: Review, unit: number, group: number | null): readonly Step[] {
  const leaves = leavesUnder(book, group);
  const steps: Step[] = [{ code: "UNIT", params: { unit: at(book.units, unit).name } }];
  for (const leaf of leaves) {
    steps.push(...leafStep(book, review, unit, leaf));
  }
  const groups = book.criteria.flatMap((criterion, index) =>
    criterion.children.length > 0 && (group === null ? criterion.parent === null : index === group) ? [index] : [],
  );
  for (const index of groups) {
    steps.push(groupStep(review, at(book.criteria, index), review.totals.of(unit, index)));
  }
  const standing = review.standings[unit];
  return group !== null || standing === undefined ? steps : [...steps, ...standingSteps(book, review, standing)];
}

function leafStep(book: Book, review: Review, unit: number, leaf: number): readonly Step[] {
  const criterion = at(book.criteria, at(book.leaves, leaf));
  const score = given(review.scores.at(unit * book.leaves.length + leaf));
  const named = { criterion: criterion.code, text: criterion.text };
  if (score.points === null) {
    return [{ code: "LEAF_OUT", params: { ...named, state: score.state } }];
  }
  const { pointsIn } = review.totals;
  const [points, maximum] = [totalToExact(score.points, pointsIn), totalToExact(score.maximum, pointsIn)];
  return [{ code: "LEAF", params: { ...named, points, maximum, lost: subtract(maximum, points) } }];
}

function groupStep({ totals }: Review, criterion: Criterion, tally: Tally): Step {
  const points = totalToExact(tally.points, totals.measuredIn);
  const maximum = totalToExact(tally.maximum, totals.measuredIn);
  return { code: "GROUP", params: { criterion: criterion.code, text: criterion.text, points, maximum } };
}

function standingSteps(book: Book, review: Review, standing: Standing): readonly Step[] {
  const { rankBy, rankOn, rankDecimals } = book.policy;
  const { percent, rank, tiedWith, open, lowest, highest } = standing;
  const points = totalToExact(standing.points, review.totals.measuredIn);
  const maximum = totalToExact(standing.maximum, review.totals.measuredIn);
  const steps: Step[] = [{ code: "TOTAL", params: { points, maximum, ...(percent && { percent }) } }];
  if (rank === null) {
    steps.push({ code: "UNRANKED", params: {} });
  } else {
    const cluster = book.units[standing.unit]?.cluster;
    const count = book.units.filter((unit) => unit.cluster === cluster).length;
    steps.push({ code: "RANK", params: { rank, count } }, { code: "RANKED_BY", params: { rankBy, rankOn, rankDecimals } });
  }
  if (standing.grade !== null) {
    steps.push({ code: "GRADE", params: { grade: standing.grade } });
  }
  if (tiedWith.length > 0) {
    steps.push({ code: "TIED", params: { units: tiedWith.map((unit) => at(book.units, unit).name) } });
  }
  if (standing.separatedFrom.length > 0) {
    const units = standing.separatedFrom.map((unit) => at(book.units, unit).name);
    steps.push({ code: "SEPARATED", params: { units, criteria: book.policy.tieBreak } });
  }
  if (open.length > 0) {
    const criteria = open.map((index) => at(book.criteria, index).code);
    steps.push({ code: "OPEN", params: { criteria, ...(lowest && { lowest }), ...(highest && { highest }) } });
  }
  return [...steps, ...otherBlanks(review, standing)];
}

/** What the period would say if it closed now, or if it had not closed yet. */
function otherBlanks({ policy, totals }: Review, standing: Standing): readonly Step[] {
  const { otherBlanks: other } = standing;
  // What others have not reported can move a unit that has reported everything.
  if (other === null || (other.maximum === standing.maximum && other.rank === standing.rank)) {
    return [];
  }
  const blanks = policy.blanks === "out" ? "zero" : "out";
  const maximum = totalToExact(other.maximum, totals.measuredIn);
  const { percent, rank } = other;
  return [{ code: "OTHER_BLANKS", params: { blanks, maximum, ...(percent && { percent }), ...(rank !== null && { rank }) } }];
}
