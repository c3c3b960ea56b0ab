/**
 * Many generated workbooks, one after the other. `--seed 7 --count 1000`: seeds 7 to 1006, each with harmless and with harmful
 * oddities. `--only "a row twice"`: this oddity alone; `--part harmless` or `harmful`; `--keep folder`: keeps the files that fail.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { differs, HARMFUL, HARMLESS, harmMissed, makeWorkbook, reviewFile } from "./trial";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "1000" },
    only: { type: "string" },
    part: { type: "string" },
    keep: { type: "string" },
  },
});

async function runPart(part: "harmless" | "harmful", first: number, count: number): Promise<number> {
  let wrong = 0;
  let slowest = 0;
  const started = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const made = await makeWorkbook(seed, part === "harmful", values.only ?? null);
    if (part === "harmful" && made.harm === null) {
      continue;
    }
    const before = performance.now();
    const answer = await reviewFile(made.bytes);
    slowest = Math.max(slowest, performance.now() - before);
    const what = part === "harmful" ? harmMissed(made, answer) : differs(made, answer);
    if (what !== null) {
      wrong += 1;
      console.info(`${part} --seed ${seed} --count 1: ${made.done.join(" · ")}\n    ${what}`);
      if (values.keep !== undefined) {
        mkdirSync(values.keep, { recursive: true });
        writeFileSync(path.join(values.keep, `${part}-${seed}.xlsx`), made.bytes);
      }
    }
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.info(`${part}: ${count} workbooks in ${seconds} s, slowest review ${Math.round(slowest)} ms, ${wrong} wrong`);
  return wrong;
}

const [seed, count] = [parseInt(values.seed, 10), parseInt(values.count, 10)];
const known = [...HARMLESS, ...HARMFUL].map(({ name }) => name);
if (values.only !== undefined && !known.includes(values.only)) {
  console.info(`no such oddity; there are:\n${known.join("\n")}`);
  process.exitCode = 2;
} else {
  const parts = (["harmless", "harmful"] as const).filter((part) => {
    const list: readonly { readonly name: string }[] = part === "harmless" ? HARMLESS : HARMFUL;
    return (values.part ?? part) === part && (values.only === undefined || list.some(({ name }) => name === values.only));
  });
  let wrong = 0;
  for (const part of parts) {
    wrong += await runPart(part, seed, count);
  }
  process.exitCode = wrong > 0 ? 1 : 0;
}
