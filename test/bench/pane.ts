/** `npm run bench -- --pane`: the pane in Chromium beside an empty page, and with a workbook of 1,000 units × 60 criteria. */
import { interactiveTable } from "./pane/interactive";
import { largeTable } from "./pane/large";
import { openBench } from "./pane/open";

/** @param runs of the comparison; the large workbook is opened a third as often, at least once */
export async function paneBench(units: number, leaves: number, runs: number): Promise<string> {
  const bench = await openBench();
  try {
    const interactive = await interactiveTable(bench, runs);
    return `${interactive}\n${await largeTable(bench, units, leaves, Math.max(1, Math.round(runs / 3)))}`;
  } finally {
    await bench.close();
  }
}
