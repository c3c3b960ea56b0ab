/** Two figures of two periods, or two ranks, or two grades: how the later one stands to the earlier one. Exact. */
import { compare, sign, subtract, type Exact } from "../numbers/exact";
import type { Grade } from "../model/policy";

/** `unknown`: one of the two is not known, or they do not compare. */
export type Direction = "up" | "down" | "same" | "unknown";

const DIRECTIONS = { "-1": "down", "0": "same", "1": "up" } as const;

export type Change<Value> = {
  readonly before: Value | null;
  readonly now: Value | null;
  readonly direction: Direction;
};

/** `difference` null where the direction is unknown. */
export type FigureChange = Change<Exact> & { readonly difference: Exact | null };

/** @param comparable false: both are shown, and nothing is said about them */
export function figureChange(before: Exact | null, now: Exact | null, comparable = true): FigureChange {
  if (before === null || now === null || !comparable) {
    return { before, now, difference: null, direction: "unknown" };
  }
  const difference = subtract(now, before);
  return { before, now, difference, direction: DIRECTIONS[sign(difference)] };
}

/** Up: a better place, which is a smaller number. */
export function rankChange(before: number | null, now: number | null, comparable: boolean): Change<number> {
  if (before === null || now === null || !comparable) {
    return { before, now, direction: "unknown" };
  }
  return { before, now, direction: now < before ? "up" : now > before ? "down" : "same" };
}

function sameGrades(one: readonly Grade[], other: readonly Grade[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, text }, index) => {
      const beside = other[index];
      return beside?.text === text && compare(beside.from, from) === 0;
    })
  );
}

export type Graded = { readonly grade: string | null; readonly grades: readonly Grade[]; readonly known: boolean };

/** Below the lowest grade is the lowest place; without grades, or with others, nothing is said. */
export function gradeChange(before: Graded, now: Graded): Change<string> {
  const texts = { before: before.grade, now: now.grade };
  if (!before.known || !now.known || now.grades.length === 0 || !sameGrades(before.grades, now.grades)) {
    return { ...texts, direction: "unknown" };
  }
  const place = (grade: string | null): number => {
    const index = now.grades.findIndex(({ text }) => text === grade);
    return index < 0 ? now.grades.length : index;
  };
  return { ...texts, direction: rankChange(place(before.grade), place(now.grade), true).direction };
}
