/** How often a property is tried. Mutation testing asks hundreds of times: it sets PROPERTY_RUNS to a share of the usual number. */
const share = /^0\.\d+$/.test(process.env.PROPERTY_RUNS ?? "") ? parseFloat(process.env.PROPERTY_RUNS ?? "") : 1;
/** `FUZZ_RUNS=50 npx jest fuzz`: fifty times as many, with another seed each time (it is printed where something fails). */
const times = /^[1-9]\d{0,5}$/.test(process.env.FUZZ_RUNS ?? "") ? parseInt(process.env.FUZZ_RUNS ?? "", 10) : null;
/** `npm run test:all`: every fault at every action, long properties; `npm test` tries a sample of them. */
export const everything = process.env.EMU_TESTS === "all";

export function runs(usual: number): number {
  return Math.ceil(usual * share);
}

/** Parameters of a fuzz test: always the same cases, unless FUZZ_RUNS asks for more and for others. */
export function fuzz(usual: number): { readonly numRuns: number; readonly seed?: number } {
  return times === null ? { numRuns: runs(usual), seed: 20_211_231 } : { numRuns: usual * times };
}

/** Milliseconds of processor time that this takes: what else runs on the machine does not count. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
