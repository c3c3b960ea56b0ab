/**
 * Trap 2: per cents, fractions and counts mixed in one criterion: 0.9 beside 85 and 92, or 90 against a target of 0.9.
 * Only what is about a hundredfold off is told, and only where a fraction is part of it: whole counts may lie as far
 * apart as they like.
 */
import { at } from "../model/at";
import type { Entry } from "../model/book";
import type { Finding } from "../model/finding";
import { compare, max, min, multiply, ONE, sign, type Exact } from "../model/exact";
import type { LeafPlan } from "../scoring/plan";
import type { Work } from "../scoring/work";
import { entryIn } from "./entry-cell";
import { entryFinding, type Params } from "./finding";

const HUNDRED = whole(100);
const HUNDREDTH: Exact = { big: false, n: 1, d: 100 };
/** "About": the hundredfold of one is between a third and three times the other. */
const ABOUT = whole(3);
/** Between fractions and per cents there is a hole; figures that spread over everything have none. */
const HOLE = whole(10);
/** Nobody means per cents beyond this. */
const HIGHEST = whole(200);

function whole(n: number): Exact {
  return { big: false, n, d: 1 };
}

type Figure = { readonly entry: Entry; readonly actual: Exact };

export function checkScales(work: Work): readonly Finding[] {
  return work.plans
    .filter(isTyped)
    .flatMap((plan) =>
      work.members.flatMap((units) => (hasFraction(work, plan, units) ? checkColumn(work, plan, units) : [])),
    );
}

/** Figures that people type as they are. Where less is better, a result far below its target is simply good. */
function isTyped({ faulty, measure, rule, less }: LeafPlan): boolean {
  return measure === "value" && rule !== "direct" && rule !== "count" && !less && !faulty;
}

/** Nearly every column holds whole numbers, and no more of it needs to be looked at. */
function hasFraction(work: Work, plan: LeafPlan, units: readonly number[]): boolean {
  return (
    isFraction(plan.target) ||
    units.some((unit) => {
      const entry = entryIn(work, unit * work.leaves + plan.leaf);
      return entry !== undefined && (isFraction(entry.actual) || isFraction(entry.target));
    })
  );
}

/** The results of the units that have one. */
function figuresOf(work: Work, plan: LeafPlan, units: readonly number[]): readonly Figure[] {
  return units.flatMap((unit): readonly Figure[] => {
    const cell = unit * work.leaves + plan.leaf;
    const entry = entryIn(work, cell);
    const state = work.scores.stateAt(cell);
    const actual = entry !== undefined && (state === "reported" || state === "no-target") ? entry.actual : null;
    return entry !== undefined && actual !== null ? [{ entry, actual }] : [];
  });
}

function checkColumn(work: Work, plan: LeafPlan, units: readonly number[]): readonly Finding[] {
  const figures = figuresOf(work, plan, units);
  const strangers = strangersAmong(figures, plan.target);
  return figures.flatMap(({ entry, actual }): readonly Finding[] => {
    const target = entry.state === "no-target" ? null : (entry.target ?? plan.target);
    if (target !== null && isHundredfold(actual, target)) {
      return [mixed(work, entry, actual, { target })];
    }
    const stranger = strangers.get(entry);
    return stranger === undefined ? [] : [mixed(work, entry, actual, named(work, stranger))];
  });
}

function named({ book }: Work, { entry, actual }: Figure): Params {
  return { other: at(book.units, entry.unit).name, otherActual: actual };
}

/** `number`: the figure on the other scale, 90 for 0.9 and 0.9 for 90. */
function mixed({ book }: Work, entry: Entry, actual: Exact, beside: Params): Finding {
  const number = multiply(actual, isFraction(actual) ? HUNDRED : HUNDREDTH);
  return entryFinding("SCALE_MIXED", book, entry, "actual", { actual, number, ...beside });
}

/** Above 0 and below 1, so not a count of anything. */
function isFraction(x: Exact | null): boolean {
  return x !== null && sign(x) > 0 && compare(x, ONE) < 0;
}

/** One of two figures is a fraction, the other above 1 and about its hundredfold. */
function isHundredfold(a: Exact, b: Exact): boolean {
  const [small, large] = [min(a, b), max(a, b)];
  if (!isFraction(small) || compare(large, ONE) <= 0) {
    return false;
  }
  const hundredfold = multiply(small, HUNDRED);
  return compare(hundredfold, multiply(large, ABOUT)) <= 0 && compare(large, multiply(hundredfold, ABOUT)) <= 0;
}

/**
 * The figures on the other scale than the target, or than most units, each with one that it does not go with. The smallest
 * and the largest of the others stand for all of them, so that a column of thousands is looked at once.
 */
function strangersAmong(figures: readonly Figure[], target: Exact | null): ReadonlyMap<Entry, Figure> {
  const fractions = sorted(figures.filter(({ actual }) => isFraction(actual)));
  const others = sorted(figures.filter(({ actual }) => compare(actual, ONE) > 0));
  if (fractions.length === 0 || others.length === 0) {
    return new Map();
  }
  const [smallest, largest] = [at(others, 0), at(others, others.length - 1)];
  const largestFraction = at(fractions, fractions.length - 1);
  const isTwoScales =
    compare(smallest.actual, multiply(largestFraction.actual, HOLE)) >= 0 && compare(largest.actual, HIGHEST) <= 0;
  if (!isTwoScales) {
    return new Map();
  }
  const meansFractions = target === null ? fractions.length > others.length : isFraction(target);
  const [strange, usual] = meansFractions ? [others, fractions] : [fractions, others];
  const standFor = [at(usual, usual.length - 1), at(usual, 0)];
  return new Map(
    strange.flatMap((figure) => {
      const stranger = standFor.find(({ actual }) => isHundredfold(figure.actual, actual));
      return stranger === undefined ? [] : [[figure.entry, stranger] as const];
    }),
  );
}

function sorted(figures: readonly Figure[]): readonly Figure[] {
  return [...figures].sort((a, b) => compare(a.actual, b.actual));
}
