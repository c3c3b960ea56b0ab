/**
 * Drawing lots that anybody can repeat: whole numbers from a seed (mulberry32), the same on every machine and in every version. The
 * seed is printed with what was drawn.
 */
import { at } from "../numbers/at";

export type Chance = {
  /** A whole number from 0 to `count` − 1, each as likely as the others. */
  readonly below: (count: number) => number;
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
};

const RANGE = 2 ** 32;

/** The seeds offered and accepted: short enough to be read out. */
export const LARGEST_SEED = 999_999_999;

export function chanceOf(seed: number): Chance {
  let state = seed | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  function below(count: number): number {
    // What is left over beyond the last whole multiple would come up more often.
    const end = RANGE - (RANGE % count);
    let drawn = next();
    while (drawn >= end) {
      drawn = next();
    }
    return drawn % count;
  }

  function shuffled<Item>(items: readonly Item[]): readonly Item[] {
    const drawn = [...items];
    for (let last = drawn.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [drawn[last], drawn[other]] = [at(drawn, other), at(drawn, last)];
    }
    return drawn;
  }

  return { below, shuffled };
}

/** The seed that is offered first: of the period alone, so that nobody has chosen it. */
export function seedOf(period: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < period.length; index++) {
    hash = Math.imul(hash ^ period.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % 1_000_000;
}
