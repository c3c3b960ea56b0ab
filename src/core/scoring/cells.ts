/** Scores every cell, unit × leaf: first all entries are read, because leaders are only known then, then everybody gets points. */
import type { Entry } from "../model/book";
import type { EntryState } from "../model/ids";
import type { Score } from "../result";
import { isZero, roundScaled, ZERO, type Exact } from "../model/exact";
import { notReported } from "../checks/entry";
import { entryFinding } from "../checks/finding";
import { pointsToExact } from "../points";
import { computePoints, computeWithoutTarget } from "./compute-points";
import { findLeaders, leaderFor, type Leaders } from "./leaders";
import type { LeafPlan } from "./plan";
import { judgedScore, rankAmong, readEntry } from "./read-entry";
import { holds, isExceeded, needsTarget } from "./target";
import type { Work } from "./work";

export function scoreCells(work: Work): void {
  readCells(work);
  const leaders = findLeaders(work);
  for (let unit = 0; unit < work.units; unit++) {
    for (const plan of work.plans) {
      work.scores[unit * work.leaves + plan.leaf] = scoreCell(work, plan, leaders, unit);
    }
  }
}

function readCells(work: Work): void {
  const { cells, leaves, plans, state } = work;
  const { entries } = work.book;
  for (let unit = 0; unit < work.units; unit++) {
    for (const plan of plans) {
      const cell = unit * leaves + plan.leaf;
      const entry = entries[cells[cell] ?? -1];
      state[cell] = entry !== undefined ? readEntry(work, plan, entry) : plan.faulty ? "faulty" : "not-reported";
    }
  }
}

function scoreCell(work: Work, plan: LeafPlan, leaders: Leaders, unit: number): Score {
  const cell = unit * work.leaves + plan.leaf;
  const entry = work.book.entries[work.cells[cell] ?? -1];
  const state = work.state[cell] ?? "not-reported";
  if (entry === undefined || state === "faulty" || state === "not-arisen" || state === "not-assigned") {
    return unscored(work, plan, unit, state);
  }
  return plan.rule === "direct"
    ? scoreTyped(work, plan, unit, entry, state)
    : scoreComputed(work, plan, leaders, unit, entry, state);
}

/** A cell without points: out of the maximum too, except that a closing review counts what is not reported as 0 (policy). */
function unscored(work: Work, plan: LeafPlan, unit: number, state: EntryState): Score {
  const index = work.cells[unit * work.leaves + plan.leaf] ?? -1;
  const blank = state === "not-reported";
  if (blank) {
    work.findings.push(notReported(work.book, unit, plan, work.book.entries[index]));
  }
  const zero = blank && work.book.policy.blanks === "zero";
  if (zero) {
    work.maximum[unit] = (work.maximum[unit] ?? 0) + plan.scaledMaximum;
  } else if (blank || state === "faulty") {
    work.openCells[unit] = (work.openCells[unit] ?? 0) + 1;
  }
  return {
    unit,
    criterion: plan.criterion,
    state,
    entry: index < 0 ? null : index,
    points: zero ? 0 : null,
    maximum: zero ? plan.scaledMaximum : 0,
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

function scoreTyped(work: Work, plan: LeafPlan, unit: number, entry: Entry, state: EntryState): Score {
  const judged = judgedScore(entry, plan, work);
  return judged === null
    ? unscored(work, plan, unit, "not-reported")
    : scored(work, plan, unit, entry, state, round(work, judged.score), judged.source, null, null);
}

function scoreComputed(
  work: Work,
  plan: LeafPlan,
  leaders: Leaders,
  unit: number,
  entry: Entry,
  state: EntryState,
): Score {
  const computed = state === "not-reported" ? null : round(work, pointsOfCell(work, plan, leaders, unit, entry, state));
  if (entry.self !== null && computed !== null && round(work, entry.self) !== computed) {
    const rule = pointsToExact(computed, work.book.policy.decimals);
    work.findings.push(entryFinding("SELF_DIFFERS", work.book, entry, "self", { self: entry.self, computed: rule }));
  }
  const override = entry.appraised === null ? null : overrideOf(work, entry, entry.appraised, computed);
  const points = override ?? computed;
  if (points === null) {
    return unscored(work, plan, unit, "not-reported");
  }
  const counted = state === "not-reported" ? "reported" : state;
  const source = override === null ? "rule" : "appraised";
  const leader = computed === null ? null : leaderFor(work, plan, leaders, unit);
  return scored(work, plan, unit, entry, counted, points, source, computed, leader);
}

/** What the rule gives, before rounding. */
function pointsOfCell(
  work: Work,
  plan: LeafPlan,
  leaders: Leaders,
  unit: number,
  entry: Entry,
  state: EntryState,
): Exact {
  const cell = unit * work.leaves + plan.leaf;
  const at = (work.clusterOf[unit] ?? 0) * work.leaves + plan.leaf;
  const actual = work.actual[cell] ?? ZERO;
  if (state === "no-target" && needsTarget(plan.rule)) {
    return computeWithoutTarget(plan, actual, leaders.largest[at] ?? null);
  }
  const points = computePoints(
    plan,
    actual,
    work.difference[cell] ?? 0,
    work.attainment[cell] ?? null,
    leaders.lead[at] ?? null,
    rankAmong(work, plan, entry),
  );
  if (points === null) {
    throw new Error(`criterion ${plan.criterion} has no points: its rule should have been refused`);
  }
  return points;
}

/** An appraisal instead of computed points counts with a reason only (R33); the computed points stay beside it. */
function overrideOf(work: Work, entry: Entry, appraised: Exact, computed: number | null): number | null {
  const points = round(work, appraised);
  if (!work.appraises || points === computed) {
    return null;
  }
  if (entry.reason.trim() !== "") {
    return points;
  }
  const rule = computed === null ? {} : { computed: pointsToExact(computed, work.book.policy.decimals) };
  work.findings.push(entryFinding("OVERRIDE_WITHOUT_REASON", work.book, entry, "appraised", { appraised, ...rule }));
  return null;
}

function scored(
  work: Work,
  plan: LeafPlan,
  unit: number,
  entry: Entry,
  state: EntryState,
  points: number,
  source: Score["source"],
  computed: number | null,
  leader: number | null,
): Score {
  if (plan.evidenceRequired && entry.evidence.trim() === "") {
    work.findings.push(entryFinding("EVIDENCE_MISSING", work.book, entry, "evidence"));
  }
  work.points[unit] = (work.points[unit] ?? 0) + points;
  work.maximum[unit] = (work.maximum[unit] ?? 0) + plan.scaledMaximum;
  const cell = unit * work.leaves + plan.leaf;
  const target = work.target[cell] ?? null;
  const difference = work.difference[cell] ?? NaN;
  const compared = !Number.isNaN(difference);
  // An increase over a baseline of 0 has no ratio: only whether it is one is known.
  const ratioless = plan.measure === "increase" && entry.baseline !== null && isZero(entry.baseline);
  return {
    unit,
    criterion: plan.criterion,
    state,
    entry: work.cells[cell] ?? -1,
    points,
    maximum: plan.scaledMaximum,
    source,
    computed,
    actual: ratioless ? null : (work.actual[cell] ?? null),
    target,
    attainment: work.attainment[cell] ?? null,
    met: compared && plan.comparator !== null ? holds(difference, plan.comparator) : null,
    exceeded: compared ? isExceeded(difference, plan.measure, plan.comparator, target) : null,
    leader,
  };
}

/** Leaf points are rounded here, once. Every rule stays within its range, which is known to fit. */
function round(work: Work, points: Exact): number {
  const scaled = roundScaled(points, work.book.policy.decimals, work.book.policy.rounding);
  if (scaled === null) {
    throw new Error("points outside the range of their criterion");
  }
  return scaled;
}
