/** Computations of the pure rooms in slices short enough that a click in between is answered at once. */
import type { Steps } from "../../core/steps";
import { pause } from "../../document/watch";
import type { Watch } from "../../document/watch";

/** After this long the thread is let go. One step may take as long again. */
export const SLICE_MS = 40;

/** @returns null when nobody wants the result any more */
export async function inSlices<Result extends object>(steps: Steps<Result>, watch: Watch): Promise<Result | null> {
  let step = runUntil(steps, performance.now() + SLICE_MS);
  const isShort = step.done === true;
  while (step.done !== true) {
    watch.progress(step.value);
    await pause();
    if (!watch.wanted()) {
      return null;
    }
    step = runUntil(steps, performance.now() + SLICE_MS);
  }
  if (!isShort) {
    // What is done with the result begins a slice of its own.
    await pause();
  }
  return step.value;
}

function runUntil<Result>(steps: Steps<Result>, end: number): IteratorResult<number, Result> {
  let step = steps.next();
  while (step.done !== true && performance.now() < end) {
    step = steps.next();
  }
  return step;
}
