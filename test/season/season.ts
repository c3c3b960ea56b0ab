/** A year of some clusters, each in a folder of its own; what a seed does, it does again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomOf } from "../oddities/random";
import { checkYear } from "./beside";
import { Broken, foundCluster, QUARTERS } from "./cluster";
import { quarter } from "./quarter";

export type SeasonResult = {
  /** What is wrong, with what was done before it; null: nothing. */
  readonly found: string | null;
  /** How often each thing was done. */
  readonly counts: ReadonlyMap<string, number>;
  readonly quarters: number;
};

/**
 * @param index which cluster of the season: each has its own chance, so that one of them can be played alone
 * @param tell is told of each quarter that is over
 */
export async function clusterYear(
  seed: number,
  index: number,
  periods: number = QUARTERS.length,
  tell: (period: string) => void = () => undefined,
): Promise<SeasonResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "emu-season-"));
  const cluster = foundCluster(path.join(folder, "cụm"), randomOf(seed * 1009 + index));
  let quarters = 0;
  try {
    for (const period of QUARTERS.slice(0, periods)) {
      await quarter(cluster, period);
      quarters += 1;
      await checkYear(cluster, QUARTERS.slice(0, quarters));
      tell(period);
    }
    return { found: null, counts: cluster.counts, quarters };
  } catch (error) {
    const told =
      error instanceof Broken ? error.message : `${String(error instanceof Error ? error.stack : error)}\n  ${cluster.story.join("\n  ")}`;
    return { found: told, counts: cluster.counts, quarters };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
