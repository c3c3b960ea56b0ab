/**
 * Scores every cell, unit × leaf, walking the entries in their own order. Rules that look at one unit are settled at
 * once; those that need the cluster (leader rule, units without targets) wait until every result is known.
 */
import type { Entry } from "../model/book";
import { isZero, ZERO, type Exact } from "../model/exact";
import type { EntryState } from "../model/ids";
import type { Score } from "../result";
import { notReported } from "../checks/entry";
import { computePoints, computeWithoutTarget } from "./compute-points";
import { clusterCell, findLeaders, leaderNamed, type Leaders } from "./leaders";
import type { LeafPlan } from "./plan";
import { judgedSource, rankAmong, readEntry, scoreIn } from "./read-entry";
import { count, roundPoints, settle } from "./settle";
import { holds, isExceeded, needsTarget } from "./target";
import type { Draft, Work } from "./work";

export function scoreCells(work: Work): void {
  for (let unit = 0; unit < work.units; unit++) {
    scoreUnit(work, unit);
  }
  settlePending(work);
}

function scoreUnit(work: Work, unit: number): void {
  for (const plan of work.plans) {
    const cell = unit * work.leaves + plan.leaf;
    const index = work.cells[cell] ?? -1;
    const entry = index < 0 ? undefined : work.book.entries[index];
    work.scores[cell] =
      entry === undefined
        ? unscored(work, plan, unit, -1, plan.faulty ? "faulty" : "not-reported")
        : scoreEntry(work, plan, entry, index);
  }
}

function scoreEntry(work: Work, plan: LeafPlan, entry: Entry, index: number): Draft {
  const { reading } = work;
  reading.actual = reading.target = reading.attainment = reading.difference = null;
  const state = readEntry(work, plan, entry);
  if (state === "faulty" || state === "not-arisen" || state === "not-assigned") {
    return unscored(work, plan, entry.unit, index, state);
  }
  if (plan.rule === "direct") {
    return scoreJudged(work, plan, entry, index, state);
  }
  if (state === "not-reported") {
    const draft = draftOf(work, plan, entry, index, "reported");
    return settle(work, plan, draft, entry, null) ? draft : unscored(work, plan, entry.unit, index, state);
  }
  const draft = draftOf(work, plan, entry, index, state);
  if (plan.rule === "leader" || (state === "no-target" && needsTarget(plan.rule))) {
    work.pending.push(entry.unit * work.leaves + plan.leaf);
    return draft;
  }
  const { actual, difference, attainment } = reading;
  const among = rankAmong(work, plan, entry);
  settle(
    work,
    plan,
    draft,
    entry,
    known(computePoints(plan, actual ?? ZERO, difference ?? 0, attainment, null, among)),
  );
  return draft;
}

/** R12, R19: the typed score that counts, whatever else is typed. */
function scoreJudged(work: Work, plan: LeafPlan, entry: Entry, index: number, state: EntryState): Draft {
  const source = judgedSource(entry, plan, work);
  const judged = source === null ? null : scoreIn(entry, source);
  if (judged === null) {
    return unscored(work, plan, entry.unit, index, "not-reported");
  }
  const draft = draftOf(work, plan, entry, index, state);
  count(work, plan, draft, entry, roundPoints(work, judged), source);
  return draft;
}

function settlePending(work: Work): void {
  const leaders = findLeaders(work);
  for (const cell of work.pending) {
    const draft = work.scores[cell];
    const plan = work.plans[cell % work.leaves];
    const entry = draft === undefined ? undefined : work.book.entries[draft.entry ?? -1];
    if (draft !== undefined && plan !== undefined && entry !== undefined) {
      settle(work, plan, draft, entry, pointsInCluster(work, plan, leaders, draft, cell));
    }
  }
}

/** Unrounded points by the leader rule or R10; names the leader in the draft. */
function pointsInCluster(work: Work, plan: LeafPlan, leaders: Leaders, draft: Draft, cell: number): Exact {
  const at = clusterCell(work, draft.unit, cell);
  if (draft.state === "no-target" && needsTarget(plan.rule)) {
    const best = leaders.largest[at];
    const largest = best?.actual ?? null;
    draft.leader = leaderNamed(draft.actual, largest, draft, best);
    return computeWithoutTarget(plan, draft.actual ?? ZERO, largest);
  }
  const best = leaders.lead[at];
  const lead = best?.attainment ?? null;
  draft.leader = leaderNamed(draft.attainment, lead, draft, best);
  return known(computePoints(plan, draft.actual ?? ZERO, 0, draft.attainment, lead, 0));
}

/** A rule that cannot be applied, or a rank behind the last place, is refused before points are asked for. */
function known(points: Exact | null): Exact {
  if (points === null) {
    throw new Error("a rule without points should have been refused");
  }
  return points;
}

/**
 * A cell without points: out of the maximum too, except that a closing review counts what is not reported as 0
 * (policy).
 */
function unscored(work: Work, plan: LeafPlan, unit: number, index: number, state: EntryState): Draft {
  const isBlank = state === "not-reported";
  if (isBlank) {
    work.findings.push(notReported(work.book, unit, plan, work.book.entries[index]));
  }
  const isZeroed = isBlank && work.book.policy.blanks === "zero";
  if (isZeroed) {
    work.maximum[unit] = (work.maximum[unit] ?? 0) + plan.scaledMaximum;
  } else if (isBlank || state === "faulty") {
    work.open.push(unit * work.leaves + plan.leaf);
  }
  return {
    unit,
    criterion: plan.criterion,
    state,
    entry: index < 0 ? null : index,
    points: isZeroed ? 0 : null,
    maximum: isZeroed ? plan.scaledMaximum : 0,
    source: null,
    computed: null,
    actual: null,
    target: null,
    attainment: null,
    met: null,
    exceeded: null,
    leader: null,
  };
}

/** The score of the entry in hand, all but its points. */
function draftOf(work: Work, plan: LeafPlan, entry: Entry, index: number, state: Score["state"]): Draft {
  const { actual, target, attainment, difference } = work.reading;
  const { comparator, measure } = plan;
  // An increase over a baseline of 0 has no ratio: only whether it is one is known.
  const hasRatio = measure !== "increase" || entry.baseline === null || !isZero(entry.baseline);
  return {
    unit: entry.unit,
    criterion: plan.criterion,
    state,
    entry: index,
    points: null,
    maximum: 0,
    source: null,
    computed: null,
    actual: hasRatio ? actual : null,
    target,
    attainment,
    met: difference === null || comparator === null ? null : holds(difference, comparator),
    exceeded: difference === null ? null : isExceeded(difference, measure, comparator, target),
    leader: null,
  };
}
