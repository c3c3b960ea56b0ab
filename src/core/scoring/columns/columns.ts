/**
 * Scores every cell, unit × leaf, walking the entries in their own order. Rules that look at one unit are settled at
 * once; those that need the cluster (leader rule, units without targets) wait until every result is known.
 */
import type { Entry } from "../../model/book";
import { addAt, at, given, numberAt } from "../../numbers/at";
import type { Exact } from "../../numbers/exact";
import type { EntryState } from "../../model/ids";
import { notReported } from "../entries/entry-findings";
import { noteUnused } from "../entries/unused";
import { inBatches, type Steps } from "../../steps";
import type { ClusterWay, Self } from "../../rules/rule";
import { wayOf } from "../../rules/rules";
import { clusterCell, columnOf, findLeaders, leaderNamed, type Leaders } from "./leaders";
import type { LeafPlan } from "../../rules/leaf-plan";
import { readEntry, scoreIn } from "../entries/read-entry";
import { count, roundPoints, settle } from "./settle";
import type { Work } from "./work";
import type { Desk } from "../entries/desk";
import { placesAmong } from "../../numbers/places";

/** The ways that go by a result. */
type Measuring = Self<unknown> | ClusterWay;

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
    return;
  }
  const way = wayOf(plan, state);
  if (way.dependsOn === "typed") {
    scoreJudged(work, plan, entry, cell);
  } else if (state === "not-reported") {
    scoreUncomputed(work, plan, entry, cell);
  } else {
    scoreMeasured(work, plan, way, entry, cell);
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

function scoreMeasured(work: Work, plan: LeafPlan, way: Measuring, entry: Entry, cell: number): void {
  const { reading } = work;
  if (way.dependsOn === "self") {
    settle(work, plan, cell, entry, way.points(plan, reading));
    return;
  }
  work.pending.push(cell);
  work.ways.push(way);
  work.compared.push(way.dependsOn === "lead" ? way.compares(plan, reading) : reading.actual);
}

function settlePending(work: Work): void {
  const leaders = findLeaders(work);
  const places = findPlaces(work);
  work.pending.forEach((cell, index) => {
    const plan = at(work.plans, cell % work.leaves);
    const entry = at(work.book.entries, numberAt(work.cells, cell));
    const way = at(work.ways, index);
    const points =
      way.dependsOn === "places"
        ? way.points(plan, given(places.get(cell)), membersBeside(work, entry.unit).length)
        : way.points(plan, at(work.compared, index), leadOver(work, leaders, cell, index));
    settle(work, plan, cell, entry, points);
  });
}

/** What the leader of a pending cell's criterion leads by; names it beside the score. */
function leadOver(work: Work, leaders: Leaders, cell: number, index: number): Exact | null {
  const unit = Math.floor(cell / work.leaves);
  const lead = columnOf(leaders, at(work.ways, index), at(work.plans, cell % work.leaves))[clusterCell(work, unit, cell)];
  if (lead === undefined) {
    return null;
  }
  work.scores.setLeader(cell, leaderNamed(unit, at(work.compared, index), lead));
  return lead.value;
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

/** The units of a unit's cluster. */
function membersBeside(desk: Pick<Desk, "members" | "clusterOf">, unit: number): readonly number[] {
  return at(desk.members, numberAt(desk.clusterOf, unit));
}

/** R14: the place of each pending cell whose criterion ranks the units of the cluster itself; every one of them has a result. */
function findPlaces(work: Work): ReadonlyMap<number, Exact> {
  const columns = new Map<number, { readonly cells: number[]; readonly results: Exact[]; readonly less: boolean }>();
  work.pending.forEach((cell, index) => {
    if (at(work.ways, index).dependsOn !== "places") {
      return;
    }
    const { less } = at(work.plans, cell % work.leaves);
    const column = clusterCell(work, Math.floor(cell / work.leaves), cell);
    const known = columns.get(column) ?? { cells: [], results: [], less };
    columns.set(column, known);
    known.cells.push(cell);
    known.results.push(given(at(work.compared, index)));
  });
  const places = new Map<number, Exact>();
  for (const { cells, results, less } of columns.values()) {
    placesAmong(results, less).forEach((place, index) => {
      places.set(at(cells, index), { big: false, n: place, d: 1 });
    });
  }
  return places;
}
