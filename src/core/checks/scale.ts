/**
 * Trap 2: per cents, fractions and counts mixed in one criterion: 0.9 beside 85 and 92, 90 against a target of 0.9, or 0.77 against
 * last year's 75. Only what is about a hundredfold off is told, and only where a fraction is part of it: whole counts may lie as far
 * apart as they like.
 */
import { at, given, numberAt } from "../numbers/at";
import type { Criterion, Entry } from "../model/book";
import type { Finding } from "../model/finding";
import type { EntryState } from "../model/ids";
import { divide, multiply, type Exact } from "../numbers/exact";
import type { LeafPlan } from "../rules/leaf-plan";
import type { Work } from "../scoring/columns/work";
import { entryIn } from "../scoring/entries/entry-cell";
import { entryFinding, type Params } from "../model/make-finding";
import { HUNDRED, isFraction, isHundredfold, strangersAmong, type Figure } from "./hundredfold";

const HUNDREDTH: Exact = { big: false, n: 1, d: 100 };

export function checkScales(work: Work, period: string): readonly Finding[] {
  return work.plans.flatMap((plan) => {
    const criterion = at(work.book.criteria, plan.criterion);
    if (plan.faulty || plan.rule.countsEvents) {
      return [];
    }
    if (criterion.parts.length > 0) {
      return checkParts(work, plan, criterion, period);
    }
    return work.members.flatMap((units) =>
      isChange(plan) ? checkChanges(work, reported(work, plan, units)) : isTyped(plan) ? checkResults(work, plan, units) : [],
    );
  });
}

/** Figures that people type as they are. Where less is better, a result far below its target is simply good. */
function isTyped({ measure, rule, less }: LeafPlan): boolean {
  return measure === "value" && rule.dependsOn !== "typed" && !less;
}

/** Only how result and baseline compare counts, whatever the target is. */
function isChange({ measure }: Pick<Criterion, "measure">): boolean {
  return measure === "increase" || measure === "reduction";
}

function checkResults(work: Work, plan: LeafPlan, units: readonly number[]): readonly Finding[] {
  const limit = limitOf(plan);
  // Nearly every column holds whole numbers, and no more of it needs to be looked at.
  const hasFraction =
    isFraction(limit) ||
    units.some((unit) => {
      const entry = entryIn(work, unit * work.leaves + plan.leaf);
      return entry !== undefined && (isFraction(entry.actual) || isFraction(entry.target));
    });
  return hasFraction ? checkColumn(work, plan, figuresIn(reported(work, plan, units), "actual")) : [];
}

/** What every result is measured against: the target, or the highest of the bands. */
function limitOf(plan: LeafPlan): Exact | null {
  const { yardstick } = plan.rule;
  return yardstick === null ? plan.target : yardstick(plan);
}

/** The entries of the units that have a result. */
function reported(work: Work, plan: LeafPlan, units: readonly number[]): readonly Entry[] {
  return units.flatMap((unit) => {
    const cell = unit * work.leaves + plan.leaf;
    const entry = entryIn(work, cell);
    return entry !== undefined && isReported(work.scores.stateAt(cell)) ? [entry] : [];
  });
}

function figuresIn(entries: readonly Entry[], column: Figure["column"]): readonly Figure[] {
  return entries.flatMap((entry): readonly Figure[] => {
    const value = entry[column];
    return value === null ? [] : [{ entry, column, value }];
  });
}

/** Results against what they are measured against, then against each other. */
function checkColumn(work: Work, plan: LeafPlan, figures: readonly Figure[]): readonly Finding[] {
  const strangers = strangersAmong(figures, limitOf(plan));
  return figures.flatMap((figure): readonly Finding[] => {
    const { entry, value } = figure;
    const limit = ownLimit(work, plan, entry.unit);
    if (limit !== null && isHundredfold(value, limit)) {
      return [mixed(work, figure, { [plan.rule.yardstick === null ? "target" : "band"]: limit })];
    }
    const stranger = strangers.get(figure);
    return stranger === undefined ? [] : [mixed(work, figure, named(work, stranger))];
  });
}

/** What the result of this unit is measured against; the target of a part is that of the criterion it belongs to. */
function ownLimit(work: Work, plan: LeafPlan, unit: number): Exact | null {
  const entry = given(entryIn(work, unit * work.leaves + plan.leaf));
  return entry.state === "no-target" ? null : plan.rule.yardstick === null ? (entry.target ?? plan.target) : limitOf(plan);
}

/** The mean of parts needs all of them on one scale: those of all units together are one column. */
function checkParts(work: Work, plan: LeafPlan, { parts }: Criterion, period: string): readonly Finding[] {
  const { criteria, entries } = work.book;
  const isOf = new Set(parts);
  const typed = entries.filter((entry) => isOf.has(entry.criterion) && entry.period === period && isReported(entry.state));
  return work.members.flatMap((_, cluster) => {
    const own = typed.filter(({ unit }) => numberAt(work.clusterOf, unit) === cluster);
    const values = isTyped(plan) ? own.filter(({ criterion }) => at(criteria, criterion).measure === "value") : [];
    const changes = parts.filter((part) => isChange(at(criteria, part)));
    return [
      ...checkColumn(work, plan, figuresIn(values, "actual")),
      ...changes.flatMap((part) =>
        checkChanges(
          work,
          own.filter(({ criterion }) => criterion === part),
        ),
      ),
    ];
  });
}

function isReported(state: EntryState): boolean {
  return state === "reported" || state === "no-target";
}

/** Results and baselines, each among those of the other units, then the two of one unit. */
function checkChanges(work: Work, entries: readonly Entry[]): readonly Finding[] {
  // What numerator and denominator give is a fraction, and so is its baseline, whatever the other units type.
  const typed = entries.filter(({ numerator }) => numerator === null);
  const strangers = (["actual", "baseline"] as const).flatMap((column) => [...strangersAmong(figuresIn(typed, column), null)]);
  const told = new Set(strangers.map(([{ entry }]) => entry));
  return [
    ...strangers.map(([figure, stranger]) => mixed(work, figure, named(work, stranger))),
    ...entries.flatMap((entry) => (told.has(entry) ? [] : checkPair(work, entry))),
  ];
}

/** This year's figure against last year's. Typed, it is the one to ask for; what two others give, it is the baseline. */
function checkPair(work: Work, entry: Entry): readonly Finding[] {
  const { numerator, denominator, actual, baseline } = entry;
  const ratio = numerator !== null && denominator !== null ? divide(numerator, denominator) : null;
  const result = ratio ?? actual;
  if (result === null || baseline === null || !isHundredfold(result, baseline)) {
    return [];
  }
  return [
    ratio === null
      ? mixed(work, { entry, column: "actual", value: result }, { baseline })
      : mixed(work, { entry, column: "baseline", value: baseline }, { result }),
  ];
}

function named({ book }: Work, { entry, value }: Figure): Params {
  return { other: at(book.units, entry.unit).name, otherActual: value };
}

/** `number`: the figure on the other scale, 90 for 0.9 and 0.9 for 90. */
function mixed({ book }: Work, { entry, column, value }: Figure, beside: Params): Finding {
  const number = multiply(value, isFraction(value) ? HUNDRED : HUNDREDTH);
  return entryFinding("SCALE_MIXED", book, entry, column, { [column === "actual" ? "actual" : "ownBaseline"]: value, number, ...beside });
}
