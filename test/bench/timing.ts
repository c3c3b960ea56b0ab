/** Medians of warm runs; machines are noisy, so only ratios of one run are worth comparing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** A just-in-time compiler needs some dozens of runs before it leaves the code alone. */
const WARM_UP = 60;

/** Runs `work` until it is warm, then `runs` times; milliseconds of each. */
export function time(work: () => unknown, runs: number): readonly number[] {
  for (let i = 0; i < WARM_UP; i += 1) work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
