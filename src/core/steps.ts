/**
 * Long computations in steps. Between two of them the caller may do something else, or give up; what comes out does not depend on
 * where it paused.
 */

/** Yields the share of the work that is done, 0…1; returns the result. */
export type Steps<Result> = Generator<number, Result, undefined>;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** Does something with `count` items in order, a batch a step. */
export function* inBatches(count: number, batch: number, work: (from: number, to: number) => void): Generator<number, void, undefined> {
  for (let from = 0; from < count; from += batch) {
    const to = Math.min(from + batch, count);
    work(from, to);
    yield to / count;
  }
}

/** Steps that are a part of larger work: what is a share of the part becomes a share of the whole. */
export function* within<Result>(from: number, to: number, steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    yield from + (to - from) * step.value;
  }
}
