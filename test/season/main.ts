/**
 * `npm run season -- --seed 7`: a year of 15 clusters on the real code and real files. `--seeds 20` plays twenty seasons from there,
 * `--cluster 3` one cluster of a season alone, `--periods 1` its first quarter.
 */
import { parseArgs } from "node:util";
import { clusterYear } from "./season";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "1" },
    clusters: { type: "string", default: "15" },
    cluster: { type: "string" },
    periods: { type: "string", default: "4" },
  },
});
const whole = (text: string): number => parseInt(text, 10);
const only = values.cluster === undefined ? null : whole(values.cluster);
const clusters = Array.from({ length: whole(values.clusters) }, (_one, index) => index + 1).filter((one) => only === null || one === only);
const counts = new Map<string, number>();
let [failed, quarters, years] = [0, 0, 0];
const started = performance.now();
for (let seed = whole(values.seed); seed < whole(values.seed) + whole(values.seeds); seed += 1) {
  for (const index of only === null ? clusters : [only]) {
    const result = await clusterYear(seed, index, whole(values.periods), (period) => {
      // Apart from what was found: a season takes minutes, and stdout is for its end.
      console.error(`seed ${seed}, cluster ${index}: ${period} is over, ${Math.round((performance.now() - started) / 1000)} s`);
    });
    quarters += result.quarters;
    years += 1;
    result.counts.forEach((count, kind) => counts.set(kind, (counts.get(kind) ?? 0) + count));
    if (result.found !== null) {
      failed += 1;
      console.info(`\nnpm run season -- --seed ${seed} --cluster ${index}\n${result.found}`);
    }
  }
}
const seconds = Math.round((performance.now() - started) / 1000);
console.info(
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`)
    .join("\n"),
);
console.info(`${years} cluster-years, ${quarters} quarters in ${seconds} s: ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
