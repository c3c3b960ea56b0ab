/**
 * First pass over an entry: what state it is really in, and its measured value and target, put into `desk.reading`.
 */
import { at, numberAt } from "../../numbers/at";
import type { Entry } from "../../model/book";
import type { EntryState, Layer } from "../../model/ids";
import { compare, sign, type Exact } from "../../numbers/exact";
import { besideMark, differenceUnexplained, measureFinding, scoreOutOfRange, targetFinding } from "./entry-findings";
import { resultColumn } from "./entry-cell";
import { entryFinding } from "../../model/make-finding";
import type { Desk } from "./desk";
import { measureEntry } from "./measure";
import type { LeafPlan } from "../../rules/leaf-plan";
import { targetProblem } from "../../rules/rules";

/**
 * The effective state of one entry. Marks are what was typed; reported or not is judged by the content, so that a row
 * with nothing but a target or a self-score on a computed criterion is not taken for a result. Error findings make it
 * `faulty`.
 */
export function readEntry(desk: Desk, plan: LeafPlan, entry: Entry): EntryState {
  const { state } = entry;
  const { reading } = desk;
  reading.actual = reading.target = reading.difference = reading.source = null;
  if (state === "faulty") {
    return "faulty";
  }
  if (state === "not-assigned" || state === "not-arisen") {
    return marked(desk, entry, state);
  }
  if (plan.faulty) {
    return "faulty";
  }
  const outOfRange = scoreOutOfRange(plan, desk.book, entry);
  if (outOfRange !== null) {
    desk.findings.push(outOfRange);
    return "faulty";
  }
  const unexplained = differenceUnexplained(desk.book, entry);
  if (unexplained !== null) {
    desk.findings.push(unexplained);
  }
  return plan.rule.dependsOn === "typed" ? readDirect(desk, plan, entry) : readMeasured(desk, plan, entry);
}

function marked(desk: Desk, entry: Entry, mark: "not-assigned" | "not-arisen"): EntryState {
  desk.findings.push(...besideMark(desk.book, entry, mark));
  return mark;
}

/** R12, R19: the judged value is the typed score that counts, so a target, where there is one, is compared with it. */
function readDirect(desk: Desk, plan: LeafPlan, entry: Entry): EntryState {
  const source = judgedSource(entry, plan, desk);
  desk.reading.source = source;
  const judged = source === null ? null : scoreIn(entry, source);
  if (judged === null) {
    return "not-reported";
  }
  const measured = plan.measure === "judgement" ? judged : measureEntry(entry, plan.measure, false);
  if (typeof measured !== "string") {
    return setMeasured(desk, plan, entry, measured);
  }
  if (measured !== "blank") {
    desk.findings.push(measureFinding(measured, desk.book, entry));
    return measured === "ZERO_OVER_ZERO" ? "not-arisen" : "faulty";
  }
  return entry.state === "no-target" ? "no-target" : "reported";
}

/**
 * Where the score of a judged entry comes from: the latest layer that is filled in (R33: precedence, not averages).
 * Where no layer is, the result of a judgement or a plain value is the score (`rule`). null when nothing is typed.
 */
function judgedSource(entry: Entry, plan: LeafPlan, desk: Desk): "rule" | Layer | null {
  const { layers } = desk.book.policy;
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer !== undefined && scoreIn(entry, layer) !== null) {
      return layer;
    }
  }
  const isScore = plan.measure === "judgement" || plan.measure === "value";
  return isScore && entry.actual !== null ? "rule" : null;
}

/** The score that stands in a layer; for `rule`, the result itself. */
export function scoreIn(entry: Entry, source: "rule" | Layer): Exact | null {
  switch (source) {
    case "self":
      return entry.self;
    case "cross-check":
      return entry.crossCheck;
    case "appraised":
      return entry.appraised;
    case "rule":
      return entry.actual;
  }
}

function readMeasured(desk: Desk, plan: LeafPlan, entry: Entry): EntryState {
  const target = entry.target ?? plan.target;
  // A unit without a target is compared with others by its ratio, so it needs one.
  const againstZero =
    plan.measure === "increase" && plan.rule.increaseIsEnough && entry.state !== "no-target" && (target === null || sign(target) === 0);
  const measured = measureEntry(entry, plan.measure, againstZero);
  if (typeof measured !== "string") {
    return setMeasured(desk, plan, entry, measured);
  }
  if (measured === "blank") {
    return "not-reported";
  }
  const computed = measured === "ACTUAL_DIFFERS" ? measureEntry({ ...entry, actual: null }, "ratio", false) : "blank";
  desk.findings.push(measureFinding(measured, desk.book, entry, typeof computed === "string" ? null : computed));
  if (measured !== "ZERO_OVER_ZERO") {
    return "faulty";
  }
  if (entry.self !== null || entry.crossCheck !== null || entry.appraised !== null) {
    desk.findings.push(entryFinding("STATE_CONTRADICTION", desk.book, entry, "state", { state: "not-arisen" }));
  }
  return "not-arisen";
}

/** R10 compares units without a target by their results, the largest first: nothing to go by where a result should be small, or met to the dot. */
function isMoreBetter({ less, comparator }: LeafPlan): boolean {
  return !less && comparator !== "=";
}

function setMeasured(desk: Desk, plan: LeafPlan, entry: Entry, measured: Exact): EntryState {
  const { reading } = desk;
  if (plan.measure === "rank") {
    reading.denominator = entry.denominator;
    reading.units = at(desk.members, numberAt(desk.clusterOf, entry.unit)).length;
  }
  const refusal = plan.rule.refuses === null ? null : plan.rule.refuses(plan, measured, reading);
  if (refusal !== null) {
    const column = refusal.column === "result" ? resultColumn(entry) : refusal.column;
    desk.findings.push(entryFinding(refusal.code, desk.book, entry, column, refusal.params));
    return "faulty";
  }
  if (entry.state === "no-target") {
    if (plan.rule.needsTarget && !isMoreBetter(plan)) {
      desk.findings.push(targetFinding("TARGET_MISSING", desk.book, entry));
      return "faulty";
    }
    reading.actual = measured;
    return "no-target";
  }
  const own = entry.target;
  const problem = own === null ? plan.targetProblem : targetProblem(plan.rule, plan.measure, plan.comparator, own);
  if (problem !== null) {
    desk.findings.push(targetFinding(problem, desk.book, entry));
    return "faulty";
  }
  const target = own ?? plan.target;
  reading.actual = measured;
  reading.target = target;
  if (target !== null) {
    reading.difference = compare(measured, target);
  } else if (plan.measure === "increase") {
    reading.difference = sign(measured);
  }
  return "reported";
}
