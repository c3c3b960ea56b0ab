/**
 * `npm run bench -- --collect`: what collecting 500 units' files costs beside the bare reading of the same files, the cluster's own workbook
 * among them, in processor time and memory. Each work has a process of its own, started anew: so is the command.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { run } from "../../src/cli/program";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { largeWorkbook } from "./pane/workbook";

type Cost = { readonly seconds: number; readonly megabytes: number };

const WORKS = ["bare", "read", "plan", "write"] as const;
type Work = (typeof WORKS)[number];

const QUIET = { out: () => undefined, err: () => undefined, input: () => Promise.resolve("") };

/** Unpacked and parsed whole by libraries that the command does not use for it; every element and text is met once, and nothing is kept. */
function readBare(file: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    if (/\.(xml|rels)$/.test(name)) {
      const parser = new SaxesParser({ xmlns: false, position: false });
      parser.on("opentag", () => undefined);
      parser.on("text", () => undefined);
      parser.write(strFromU8(bytes)).close();
    }
  }
}

/** In the process of its own: what the work costs goes to stdout. */
async function measured(work: Work, folder: string): Promise<void> {
  const units = path.join(folder, "units");
  const files = readdirSync(units).map((name) => path.join(units, name));
  const cluster = path.join(folder, "cluster.xlsx");
  const before = process.cpuUsage();
  if (work === "bare") {
    [...files, cluster].forEach(readBare);
  } else if (work === "read") {
    [...files, cluster].forEach((file) => readXlsx(readFileSync(file)));
  } else {
    const writing = work === "write" ? ["--write", path.join(folder, "out.xlsx"), "--force"] : [];
    const code = await run(["collect", cluster, ...files, ...writing], QUIET);
    if (code !== 0) {
      throw new Error(`collect ended with ${code}`);
    }
  }
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(cost));
}

function costOf(work: Work, folder: string): Cost {
  const loader = ["--import", "tsx", import.meta.filename, "--work", work, "--folder", folder];
  return JSON.parse(execFileSync(process.execPath, loader, { encoding: "utf8" })) as Cost;
}

const WORDS: Readonly<Record<Work, string>> = {
  bare: "the files unpacked and parsed (fflate, saxes), nothing kept",
  read: "the files read by our reader (with fflate), nothing kept",
  plan: "emu collect: read, compared, every change shown",
  write: "emu collect --write: the same, logged, calculated, written, read again",
};

export async function collectTable(units: number, leaves: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "emu-bench-"));
  try {
    mkdirSync(path.join(folder, "units"));
    writeFileSync(path.join(folder, "cluster.xlsx"), writeXlsx(largeWorkbook(units, leaves, false)));
    writeFileSync(path.join(folder, "filled.xlsx"), writeXlsx(largeWorkbook(units, leaves, true)));
    await run(["split", path.join(folder, "filled.xlsx"), "-o", path.join(folder, "units")], QUIET);
    const costs = WORKS.map((work) => [work, costOf(work, folder)] as const);
    const [, bare] = costs[0] ?? ["", { seconds: NaN }];
    const lines = costs.map(
      ([work, { seconds, megabytes }]) =>
        `  ${WORDS[work].padEnd(72)}${seconds.toFixed(1).padStart(6)}${megabytes.toFixed(0).padStart(7)}${`${(seconds / bare.seconds).toFixed(1)} ×`.padStart(8)}`,
    );
    const head = `${units} files × ${leaves} criteria, processor seconds, peak megabytes, times the bare reading (aim: at most 2):`;
    return `${[head, ...lines].join("\n")}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({ options: { work: { type: "string" }, folder: { type: "string" } }, strict: false });
const work = WORKS.find((one) => one === values.work);
if (work !== undefined && typeof values.folder === "string") {
  await measured(work, values.folder);
}
