/** How the cost of a review grows with the units of one cluster, and that of the peers beside it. */
import { review } from "../../src/core/review";
import { scoreBook } from "../../src/core/scoring/score-book";
import { readBook } from "../../src/tables/read-book";
import { writeXlsx } from "../../src/xlsx";
import { benchCluster, benchTables } from "./data";
import { calculateWithIronCalc } from "./ironcalc";
import { calculateWithLibreOffice, type NativeTimes } from "./libreoffice";
import { nativeMatrix } from "./native-matrix";
import { median, time } from "./timing";

export const SIZES: readonly number[] = [50, 150, 500, 1500, 5000];

type Row = {
  readonly units: number;
  readonly reading: number;
  readonly scoring: number;
  readonly whole: number;
  /** null: not measured at this size. */
  readonly libreOffice: number | null;
  readonly ironCalc: number | null;
};

/** From here on a peer is measured once: it takes seconds. */
const LARGE = 1000;

async function measure(units: number, leaves: number): Promise<Row> {
  const cluster = benchCluster(units, leaves);
  const sources = benchTables(cluster);
  const book = readBook(sources);
  const runs = units >= LARGE ? 9 : 21;
  const matrix = nativeMatrix(cluster);
  const peerRuns = units >= LARGE ? 1 : 5;
  const office = await calculateWithLibreOffice(writeXlsx(matrix), units, peerRuns);
  const iron = calculateWithIronCalc(matrix, units, peerRuns);
  return {
    units,
    reading: median(time(() => readBook(sources), runs)),
    scoring: median(time(() => scoreBook(book, "2017"), runs)),
    whole: median(time(() => review(readBook(sources), "2017"), runs)),
    libreOffice: middleOf(office),
    ironCalc: middleOf(iron),
  };
}

function middleOf(peer: NativeTimes | null): number | null {
  return peer === null ? null : median(peer.milliseconds);
}

function cell(milliseconds: number | null): string {
  return (milliseconds === null ? "–" : milliseconds.toFixed(milliseconds < 10 ? 2 : 0)).padStart(12);
}

/** Microseconds for each unit: the same at every size where the cost is linear. */
function each(row: Row): string {
  return ((row.whole * 1000) / row.units).toFixed(0).padStart(12);
}

export async function growthTable(leaves: number): Promise<string> {
  const lines = [
    `growth, ${leaves} criteria, one cluster; milliseconds, peers on bare matrices of native formulas (points, totals, ranks only):`,
    ["units", "reading", "scoring", "whole review", "µs a unit", "LibreOffice", "IronCalc"].map((head) => head.padStart(12)).join(""),
  ];
  for (const units of SIZES) {
    const row = await measure(units, leaves);
    const cells = [row.reading, row.scoring, row.whole].map(cell).join("");
    lines.push(`${String(units).padStart(12)}${cells}${each(row)}${cell(row.libreOffice)}${cell(row.ironCalc)}`);
  }
  return `${lines.join("\n")}\n`;
}
