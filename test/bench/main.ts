/**
 * `npm run bench`: ratios side by side from one run. Options: `--units 700 --leaves 60 --runs 31`; `--growth`: from 50 to 5,000
 * units as well, the peers beside it (some minutes). `--collect`: instead, 500 units' files collected. `--large`: instead, the memory of commands on large
 * workbooks (`--only minutes`: of some). `--pane`: instead, the pane in Chromium (`--runs 9`: of the comparison).
 */
import { parseArgs } from "node:util";

import { review } from "../../src/core/review";
import { scoreBook } from "../../src/core/scoring/score-book";
import { readBook } from "../../src/tables/read-book";
import type { WorkbookDocument } from "../../src/document/document";
import { writeXlsx } from "../../src/xlsx";
import { bareInput, bareLoop } from "./bare-loop";
import { collectTable } from "./collect";
import { benchCluster, benchTables } from "./data";
import { growthTable } from "./growth";
import { largeTable } from "./large";
import { calculateWithIronCalc } from "./ironcalc";
import { calculateWithLibreOffice, type NativeTimes } from "./libreoffice";
import { nativeMatrix } from "./native-matrix";
import { nativeRows } from "./native-rows";
import { paneBench } from "./pane";
import { median, time } from "./timing";

const { values: options } = parseArgs({
  options: {
    units: { type: "string", default: "700" },
    leaves: { type: "string", default: "60" },
    runs: { type: "string", default: "31" },
    growth: { type: "boolean", default: false },
    pane: { type: "boolean", default: false },
    collect: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});

const PEER_RUNS = 9;

function times(a: number, b: number): string {
  return `${(a / b).toFixed(a / b >= 10 ? 0 : 1)} ×`;
}

async function peerTimes(native: WorkbookDocument, units: number, runs: number): Promise<NativeTimes> {
  return (await calculateWithLibreOffice(writeXlsx(native), units, runs)) ?? calculateWithIronCalc(native, units, 3);
}

function line(text: string, milliseconds: number): string {
  return `  ${text.padEnd(64)}${milliseconds.toFixed(milliseconds < 10 ? 2 : 0).padStart(6)}`;
}

async function main(units: number, leaves: number, runs: number): Promise<void> {
  const cluster = benchCluster(units, leaves);
  const sources = benchTables(cluster);
  const input = bareInput(cluster);
  const rows = await peerTimes(nativeRows(cluster), units, PEER_RUNS);
  const matrix = await peerTimes(nativeMatrix(cluster), units, PEER_RUNS);
  const book = readBook(sources);
  const bare = median(time(() => bareLoop(input), runs));
  const scoring = median(time(() => scoreBook(book, "2017"), runs));
  const reading = median(time(() => readBook(sources), runs));
  const whole = median(time(() => review(readBook(sources), "2017"), runs));
  const [sameSheet, matrixSheet] = [median(rows.milliseconds), median(matrix.milliseconds)];

  const ours = review(book, "2017").standings.map((standing) => standing.rank);
  const same = [rows, matrix].map((peer) => ours.filter((rank, unit) => rank === peer.ranks[unit]).length);
  const engine = rows.engine;
  process.stdout.write(
    [
      `${units} units × ${leaves} criteria, medians of ${runs} warm runs (${PEER_RUNS} of the peer), milliseconds:`,
      line("bare loop over typed arrays (doubles, no checks)", bare),
      line("our scoring alone", scoring),
      line("our reading of the cells", reading),
      line("our whole review from cells", whole),
      line(`${engine}, the same sheets in native formulas`, sameSheet),
      line(`${engine}, bare matrices of native formulas, points only`, matrixSheet),
      "",
      `  our scoring takes ${times(scoring, bare)} the time of the bare loop                     (aim: at most 10)`,
      `  our scoring is ${times(sameSheet, scoring)} as fast as ${engine} on the same sheets     (aim: at least 20)`,
      `  our whole review is ${times(sameSheet, whole)} as fast as ${engine} on the same sheets  (aim: at least 5)`,
      `  against its bare matrices: scoring ${times(matrixSheet, scoring)}, whole review ${times(matrixSheet, whole)}`,
      `  ranks equal to those of the native formulas: ${same[0]} and ${same[1]} of ${units}`,
      "",
    ].join("\n"),
  );
}

const [units, leaves, runs] = [Math.trunc(+options.units), Math.trunc(+options.leaves), Math.trunc(+options.runs)];
if (options.collect) {
  process.stdout.write(await collectTable(500, leaves));
} else if (options.large) {
  largeTable(leaves, options.only, (line) => process.stdout.write(line));
} else if (options.pane) {
  process.stdout.write(await paneBench(1000, leaves, runs));
} else {
  await main(units, leaves, runs);
}
if (options.growth) {
  process.stdout.write(`\n${await growthTable(leaves)}`);
}
