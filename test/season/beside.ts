/** What stands beside a period: the plan of the cross-check, the overview of the clusters, the year from its quarters. */
import { readFileSync } from "node:fs";
import { emu } from "../cases/surfaces";
import { tableIn } from "./clerk";
import { broken, check, note, type Cluster } from "./cluster";
import { totalOf } from "./ledger";
import { carryOut } from "./misfortune";

/** Figures are doubles of fractions where they are printed. */
const NEAR = 1e-9;

/** Drawn, written, and read again: every unit is checked once, by another one. */
export async function planChecks(cluster: Cluster, period: string): Promise<void> {
  const seed = `${cluster.random.below(1000)}`;
  await carryOut(cluster, ["crosscheck", cluster.file, "--period", period, "--seed", seed, "--write", cluster.file], () => ({}));
  const { rows } = tableIn(readFileSync(cluster.file), "EmuChecks", ["period", "checker", "checked"]);
  const pairs = rows.flatMap(({ cells }) => (cells["period"] === period ? [[String(cells["checker"]), String(cells["checked"])]] : []));
  const checked = pairs.map(([, unit]) => unit);
  const isWrong = pairs.some(([checker, unit]) => checker === unit) || [...checked].sort().join() !== [...cluster.units].sort().join();
  if (isWrong) {
    broken(cluster, `the plan of the cross-check of ${period} is ${pairs.map((pair) => pair.join(" → ")).join(", ")}`);
  }
  await check(cluster);
}

type Printed = { readonly units: readonly { readonly unit: string; readonly points: number | null }[] };

/** Exit code and JSON of a command that only reads. */
async function asked(cluster: Cluster, ...args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await emu([...args, "--json"]);
  note(cluster, args[0]!, args.slice(2).join(" "));
  return code === 0 ? JSON.parse(out) : broken(cluster, `${args.join(" ")}: exit ${code} ${err}`);
}

/** The overview says of each unit what its entries come to. */
export async function checkOverview(cluster: Cluster, period: string): Promise<void> {
  const { clusters } = (await asked(cluster, "overview", cluster.file, "--period", period)) as { readonly clusters: readonly Printed[] };
  const found = clusters.flatMap(({ units }) => units).map(({ unit, points }) => `${unit} ${String(points)}`);
  const wanted = cluster.units.map((unit) => `${unit} ${String(totalOf(cluster.criteria, cluster.ledger, period, unit))}`);
  if ([...found].sort().join() !== [...wanted].sort().join()) {
    broken(cluster, `the overview of ${period} says ${found.join(", ")} instead of ${wanted.join(", ")}`);
  }
}

type PrintedYear = {
  readonly computed: {
    readonly units: readonly { readonly unit: string; readonly figure: number | null; readonly rank: number | null }[];
  } | null;
};

/** The year is the mean of the quarters that are over, in percent of what can be reached, and ranks follow from it. */
export async function checkYear(cluster: Cluster, periods: readonly string[]): Promise<void> {
  const { computed } = (await asked(cluster, "year", cluster.file, "--year", "2026")) as PrintedYear;
  const most = cluster.criteria.reduce((sum, { maximum }) => sum + maximum / 4, 0);
  const mean = (unit: string): number =>
    periods.reduce((sum, period) => sum + (totalOf(cluster.criteria, cluster.ledger, period, unit) ?? NaN) / most, 0) / periods.length;
  const units = computed?.units ?? [];
  for (const { unit, figure, rank } of units) {
    const wanted = mean(unit);
    const above = cluster.units.filter((other) => mean(other) > wanted + NEAR).length;
    if (figure === null || !(Math.abs(figure - wanted) < NEAR) || rank !== above + 1) {
      broken(cluster, `${unit} has ${String(figure)} and rank ${String(rank)} in the year instead of ${wanted} and ${above + 1}`);
    }
  }
  if (units.length !== cluster.units.length) {
    broken(cluster, `the year knows ${units.length} units of ${cluster.units.length}`);
  }
}
