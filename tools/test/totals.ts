/** Totals over test runs, and the lines that close them. */
export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** What one jest run came to, as tools/test/reporter.js leaves it; a test file that could not even start is one failed test. */
export type RunReport = {
  readonly totals: Totals;
  readonly suites: readonly { readonly file: string; readonly seconds: number; readonly failed: readonly string[] }[];
};

export const noTotals: Totals = { passed: 0, failed: 0, skipped: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function printTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Named once more at the end: between thousands of lines nobody finds them. */
export function failuresOf({ suites }: RunReport): readonly string[] {
  return suites.flatMap(({ file, failed }) => failed.map((name) => `FAIL: ${file}: ${name}`));
}

/** The files that took longest, in seconds. */
export function slowest({ suites }: RunReport, count: number): readonly string[] {
  return [...suites]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ file, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${file}`);
}
