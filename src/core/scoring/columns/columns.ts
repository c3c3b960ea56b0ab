/**
 * Scores every cell, unit × leaf, walking the entries in their own order. Rules that look at one unit are settled at
 * once; those that need the cluster (leader rule, units without targets) wait until every result is known.
 */
import type { Entry } from "../../model/book";
import { addAt, at, given, numberAt } from "../../numbers/at";
import { ONE, ZERO, type Exact } from "../../numbers/exact";
import type { EntryState } from "../../model/ids";
import { notReported } from "../entries/entry-findings";
import { noteUnused } from "../entries/unused";
import { inBatches, type Steps } from "../../steps";
import { computePoints, computeWithoutTarget } from "../../rules/rules";
import type { Reading } from "../entries/desk";
import { clusterCell, findLeaders, leaderNamed, type Leaders } from "./leaders";
import { findPlaces, membersBeside } from "./places";
import type { LeafPlan } from "../../rules/leaf-plan";
import { rankAmong, readEntry, scoreIn } from "../entries/read-entry";
import { count, roundPoints, settle } from "./settle";
import { attainmentOf, needsTarget } from "../../rules/target";
import type { Work } from "./work";

/** A few milliseconds' worth of units with sixty criteria. */
const UNITS_A_STEP = 50;

export function* scoreCells(work: Work): Steps<void> {
  yield* inBatches(work.units, UNITS_A_STEP, (from, to) => {
    for (let unit = from; unit < to; unit++) {
      for (const plan of work.plans) {
        scoreCell(work, plan, unit, unit * work.leaves + plan.leaf);
      }
    }
  });
  settlePending(work);
}

function scoreCell(work: Work, plan: LeafPlan, unit: number, cell: number): void {
  const entry = work.book.entries[numberAt(work.cells, cell)];
  if (entry === undefined) {
    leaveOut(work, plan, unit, cell, plan.faulty ? "faulty" : "not-reported");
    return;
  }
  const state = readEntry(work, plan, entry);
  if (state !== "reported") {
    work.scores.setState(cell, state);
  }
  if (state === "reported" || state === "no-target" || state === "not-reported") {
    noteUnused(work.book, plan, entry, work.findings);
  }
  if (state === "faulty" || state === "not-arisen" || state === "not-assigned") {
    leaveOut(work, plan, unit, cell, state);
  } else if (plan.rule === "direct") {
    scoreJudged(work, plan, entry, cell);
  } else if (state === "not-reported") {
    scoreUncomputed(work, plan, entry, cell);
  } else {
    scoreMeasured(work, plan, entry, cell, state);
  }
}

/** R12, R19: the typed score that counts, whatever else is typed. */
function scoreJudged(work: Work, plan: LeafPlan, entry: Entry, cell: number): void {
  const { source } = work.reading;
  const judged = source === null ? null : scoreIn(entry, source);
  if (judged === null) {
    leaveOut(work, plan, entry.unit, cell, "not-reported");
  } else {
    count(work, plan, cell, entry, roundPoints(work, plan, judged), source);
  }
}

/** No result to compute from: an appraisal may still give points. */
function scoreUncomputed(work: Work, plan: LeafPlan, entry: Entry, cell: number): void {
  if (settle(work, plan, cell, entry, null)) {
    work.scores.setState(cell, "reported");
  } else {
    leaveOut(work, plan, entry.unit, cell, "not-reported");
  }
}

function scoreMeasured(work: Work, plan: LeafPlan, entry: Entry, cell: number, state: EntryState): void {
  const { actual, target, difference } = work.reading;
  const isWithoutTarget = state === "no-target" && needsTarget(plan.rule);
  if (plan.rule === "leader" || plan.ranked || isWithoutTarget) {
    work.pending.push(cell);
    work.compared.push(isWithoutTarget || plan.ranked ? actual : attainmentIn(work.reading, plan));
    return;
  }
  const attainment = plan.rule === "ratio" ? attainmentIn(work.reading, plan) : null;
  const among = rankAmong(work, plan, entry);
  const points = computePoints(plan, given(actual), target, difference ?? 0, attainment, null, among);
  settle(work, plan, cell, entry, given(points));
}

/** Of a rule that cannot be applied without a target; null where less is better and there is nothing to divide by. */
function attainmentIn({ actual, target }: Reading, plan: LeafPlan): Exact | null {
  return attainmentOf(given(actual), given(target), plan.less);
}

function settlePending(work: Work): void {
  const leaders = findLeaders(work);
  const places = findPlaces(work);
  work.pending.forEach((cell, index) => {
    const plan = at(work.plans, cell % work.leaves);
    const entry = at(work.book.entries, numberAt(work.cells, cell));
    const compared = at(work.compared, index);
    const place = places.get(cell);
    const points =
      place === undefined
        ? pointsInCluster(work, plan, leaders, entry.unit, cell, compared)
        : given(computePoints(plan, place, null, 0, null, null, membersBeside(work, entry.unit).length));
    settle(work, plan, cell, entry, points);
  });
}

/** Unrounded points by the leader rule or R10; names the leader beside the score. */
function pointsInCluster(work: Work, plan: LeafPlan, leaders: Leaders, unit: number, cell: number, compared: Exact | null): Exact {
  const at = clusterCell(work, unit, cell);
  const isWithoutTarget = work.scores.stateAt(cell) === "no-target";
  const best = (isWithoutTarget ? leaders.largest : leaders.lead)[at];
  if (best !== undefined) {
    work.scores.setLeader(cell, leaderNamed(unit, compared, best));
  }
  return isWithoutTarget
    ? computeWithoutTarget(plan, given(compared), best?.value ?? null)
    : given(computePoints(plan, ZERO, null, 0, compared, best?.value ?? ONE, 0));
}

/**
 * A cell without points: out of the maximum too, except that a closing review counts what is not reported as 0
 * (policy).
 */
function leaveOut(work: Work, plan: LeafPlan, unit: number, cell: number, state: EntryState): void {
  work.scores.setState(cell, state);
  const isBlank = state === "not-reported";
  if (isBlank) {
    work.findings.push(notReported(work.book, unit, plan, work.book.entries[numberAt(work.cells, cell)]));
  }
  if (isBlank) {
    addAt(work.blank, unit, plan.counted.maximum);
    work.blankCells[unit] = numberAt(work.blankCells, unit) + 1;
  }
  if (isBlank && work.book.policy.blanks === "zero") {
    work.scores.setPoints(cell, 0, null);
    addAt(work.maximum, unit, plan.counted.maximum);
  } else if (isBlank || state === "faulty") {
    work.open.push(cell);
  }
}
