/**
 * The scores of all cells. What a score shares with its entry (values, target, attainment) is read once more when
 * somebody asks for it: a review of tens of thousands of cells keeps a few columns instead of as many objects.
 */
import { at, numberAt } from "../../numbers/at";
import type { Entry } from "../../model/book";
import { isZero } from "../../numbers/exact";
import type { EntryState } from "../../model/ids";
import type { Scores, Score } from "../../model/score";
import { blankReading, type Desk } from "../entries/desk";
import type { LeafPlan } from "../../rules/leaf-plan";
import { readEntry } from "../entries/read-entry";
import { attainmentOf, holds, isExceeded } from "../../rules/target";

/** States and sources by the numbers that stand for them in the columns, which begin as 0. */
const STATES: readonly EntryState[] = ["reported", "no-target", "not-reported", "not-arisen", "not-assigned", "faulty"];
const SOURCES: readonly Score["source"][] = [null, "rule", "self", "cross-check", "appraised"];
const RULE = SOURCES.indexOf("rule");

export class ScoreTable implements Scores {
  readonly length: number;
  private readonly desk: Desk;
  private readonly states: Uint8Array;
  private readonly sources: Uint8Array;
  /** Scaled; NaN: unknown or out. */
  private readonly points: Float64Array;
  private readonly computed: Float64Array;
  /** Units; −1: nobody leads. */
  private readonly leaders: Int32Array;
  /** Whether an appraisal that counts is typed: the points hold, whatever the rule gives. */
  private readonly appraised: Uint8Array;

  constructor(desk: Desk) {
    const length = desk.cells.length;
    this.length = length;
    // Reading again finds nothing that the review has not found already.
    this.desk = { ...desk, findings: [], reading: blankReading() };
    this.states = new Uint8Array(length);
    this.sources = new Uint8Array(length);
    this.points = new Float64Array(length).fill(NaN);
    this.computed = new Float64Array(length).fill(NaN);
    this.leaders = new Int32Array(length).fill(-1);
    this.appraised = new Uint8Array(length);
  }

  setState(cell: number, state: EntryState): void {
    this.states[cell] = STATES.indexOf(state);
  }

  setPoints(cell: number, points: number, source: Score["source"]): void {
    this.points[cell] = points;
    this.sources[cell] = source === "rule" ? RULE : SOURCES.indexOf(source);
  }

  setComputed(cell: number, points: number): void {
    this.computed[cell] = points;
  }

  setAppraised(cell: number): void {
    this.appraised[cell] = 1;
  }

  isAppraised(cell: number): boolean {
    return this.appraised[cell] === 1;
  }

  setLeader(cell: number, unit: number): void {
    this.leaders[cell] = unit;
  }

  pointsAt(cell: number): number | null {
    return known(this.points[cell]);
  }

  /** What counts adds its leaf's maximum, nothing else does; without a target only if the policy says so. */
  maximumAt(cell: number): number {
    const { plans, leaves } = this.desk;
    const plan = plans[cell % leaves];
    if (plan === undefined || this.pointsAt(cell) === null) {
      return 0;
    }
    return plan.dropsUntargeted && this.stateAt(cell) === "no-target" ? 0 : plan.scaledMaximum;
  }

  stateAt(cell: number): EntryState {
    return at(STATES, numberAt(this.states, cell));
  }

  sourceAt(cell: number): Score["source"] {
    return at(SOURCES, numberAt(this.sources, cell));
  }

  at(cell: number): Score | undefined {
    const { desk } = this;
    const plan = desk.plans[cell % desk.leaves];
    if (plan === undefined || cell < 0 || cell >= this.length) {
      return undefined;
    }
    const index = numberAt(desk.cells, cell);
    const entry = desk.book.entries[index];
    const leader = numberAt(this.leaders, cell);
    const { actual, target, attainment, met, exceeded } = valuesOf(desk, plan, entry);
    return {
      unit: Math.floor(cell / desk.leaves),
      criterion: plan.criterion,
      state: this.stateAt(cell),
      entry: entry === undefined ? null : index,
      points: this.pointsAt(cell),
      maximum: this.maximumAt(cell),
      source: this.sourceAt(cell),
      computed: known(this.computed[cell]),
      actual,
      target,
      attainment,
      met,
      exceeded,
      leader: leader < 0 ? null : leader,
    };
  }
}

function known(points: number | undefined): number | null {
  return points === undefined || Number.isNaN(points) ? null : points;
}

type Values = Pick<Score, "actual" | "target" | "attainment" | "met" | "exceeded">;

function valuesOf(desk: Desk, plan: LeafPlan, entry: Entry | undefined): Values {
  if (entry === undefined) {
    return { actual: null, target: null, attainment: null, met: null, exceeded: null };
  }
  readEntry(desk, plan, entry);
  desk.findings.length = 0;
  const { actual, target, difference } = desk.reading;
  const { comparator, measure, less } = plan;
  // An increase over a baseline of 0 has no ratio: only whether it is one is known.
  const hasRatio = measure !== "increase" || entry.baseline === null || !isZero(entry.baseline);
  return {
    actual: hasRatio ? actual : null,
    target,
    attainment: actual === null || target === null ? null : attainmentOf(actual, target, less),
    met: difference === null || comparator === null ? null : holds(difference, comparator),
    exceeded: difference === null ? null : isExceeded(difference, measure, comparator, target),
  };
}
