/**
 * Points, totals, percentages and ranks worked out from the rows of a preset alone, with whole numbers over whole
 * numbers and the rules as `docs` and the regulation state them. Nothing of `src/core` or `src/tables` is used: this is
 * the second opinion.
 */
import type { Cell } from "../../../src/core/model/cell";
import type { RubricRow, TableRow, WorkbookContent } from "../../../src/workbook/content";

/** n / d, d > 0. */
type Fraction = readonly [n: bigint, d: bigint];

const ZERO: Fraction = [0n, 1n];
const ONE: Fraction = [1n, 1n];
const HALF: Fraction = [1n, 2n];

/** The decimal as it is written; null for anything that is no plain decimal number. */
function fraction(cell: Cell | undefined): Fraction | null {
  const match = typeof cell === "number" ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(`${cell}`) : null;
  if (match === null) {
    return null;
  }
  const [, sign, whole = "", decimals = ""] = match;
  return [BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length)];
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d]);
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? [-a * d, b * -c] : [a * d, b * c]);
const order = ([a, b]: Fraction, [c, d]: Fraction): number => (a * d === c * b ? 0 : a * d < c * b ? -1 : 1);
const largest = (all: readonly Fraction[]): Fraction =>
  all.reduce((best, one) => (order(one, best) > 0 ? one : best), ZERO);

/** Hundredths, halves up (of the points here none is below 0). */
const hundredths = ([n, d]: Fraction): number => Number((n * 200n + d) / (2n * d));

type Entry = TableRow<"EmuEntries">;
type Measured = {
  readonly row: RubricRow;
  readonly entry: Entry;
  readonly cluster: string;
  readonly actual: Fraction | null;
};

/** null: not reported, not assigned, 0/0, or a figure without which nothing is known. */
function measure(row: RubricRow, entry: Entry): Fraction | null {
  const [numerator, denominator, actual, baseline] = (["numerator", "denominator", "actual", "baseline"] as const).map(
    (column) => fraction(entry[column]),
  );
  const typed = actual ?? null;
  const ratio = numerator && denominator && denominator[0] !== 0n ? over(numerator, denominator) : null;
  if (entry.state === "not-assigned") {
    return null;
  }
  switch (row.measure) {
    case "ratio":
    case "share":
      return ratio;
    case "reduction":
    case "increase": {
      const now = ratio ?? typed;
      const change = now && baseline ? over(minus(now, baseline), baseline) : null;
      return change && row.measure === "reduction" ? [-change[0], change[1]] : change;
    }
    case "judgement":
      return fraction(entry.appraised) ?? fraction(entry["cross-check"]) ?? fraction(entry.self);
    default:
      return typed;
  }
}

function targetOf({ row, entry }: Measured): Fraction | null {
  return fraction(entry.target) ?? fraction(row.target);
}

function holds(side: number, comparator: Cell | undefined): boolean {
  switch (comparator) {
    case ">":
      return side > 0;
    case ">=":
      return side >= 0;
    case "=":
      return side === 0;
    default:
      throw new Error(`no comparator ${String(comparator)}`);
  }
}

/** `per=2; minimum=0`: one parameter, with a decimal comma or point. */
function parameter(row: RubricRow, name: string): Fraction {
  const found = new RegExp(`(?:^|; )${name}=([^;]+)`).exec(String(row.parameters))?.[1];
  return (found === undefined ? null : fraction(Number(found.replace(",", ".")))) ?? ZERO;
}

/** Unrounded points of one entry; `others`: the same criterion in the same cluster. null: not known, or out. */
function points(one: Measured, others: readonly Measured[]): Fraction | null {
  const { row, actual, entry } = one;
  const maximum = fraction(row.maximum) ?? ZERO;
  if (actual === null) {
    return null;
  }
  if (entry.state === "no-target") {
    const untargeted = others.filter((other) => other.entry.state === "no-target");
    const best = largest(untargeted.flatMap((other) => (other.actual === null ? [] : [other.actual])));
    return over(times(maximum, actual), best);
  }
  const target = targetOf(one);
  switch (row.rule) {
    case "direct":
      return actual;
    case "count": {
      const raw = plus(parameter(row, "start"), times(parameter(row, "per"), actual));
      const low = parameter(row, "minimum");
      const capped = order(raw, parameter(row, "maximum")) > 0 ? parameter(row, "maximum") : raw;
      return order(capped, low) < 0 ? low : capped;
    }
    case "rank": {
      const list = /points=([^;]+)/.exec(String(row.parameters))?.[1]?.split("|") ?? [];
      return fraction(Number(list[Number(actual[0] / actual[1]) - 1]));
    }
    case "pass":
      return target === null ? null : holds(order(actual, target), row.comparator) ? maximum : ZERO;
    case "ratio":
      if (target === null) {
        return null;
      }
      return order(actual, target) >= 0 ? maximum : actual[0] <= 0n ? ZERO : over(times(maximum, actual), target);
    case "leader": {
      if (target === null) {
        return null;
      }
      const attainment = over(actual, target);
      if (order(attainment, ONE) <= 0) {
        return times(times(HALF, maximum), attainment);
      }
      const lead = largest(
        others.flatMap((other) => {
          const own = targetOf(other);
          return other.actual && own ? [minus(over(other.actual, own), ONE)] : [];
        }),
      );
      return times(times(HALF, maximum), plus(ONE, over(minus(attainment, ONE), lead)));
    }
    default:
      throw new Error(`no rule ${String(row.rule)}`);
  }
}

/** An appraisal that differs from computed points counts where it gives its reason. */
function counted(one: Measured, computed: Fraction | null): Fraction | null {
  const appraised = fraction(one.entry.appraised);
  return computed !== null && appraised !== null && one.entry.reason ? appraised : computed;
}

export type Standing = {
  readonly unit: string;
  readonly cluster: string;
  /** Hundredths. */
  readonly total: number;
  readonly maximum: number;
  readonly rank: number;
};

/** Every unit of the period that the workbook shows; ranks by percentage, within the cluster, equal ones shared. */
export function byHand(content: WorkbookContent): readonly Standing[] {
  const clusterOf = new Map(content.units.map(({ unit, cluster }) => [unit, String(cluster ?? "")]));
  const rows = new Map(content.rubric.map((row) => [row.code, row]));
  const measured = content.entries
    .filter(({ period }) => period === content.period)
    .map((entry): Measured => {
      const row = rows.get(entry.criterion ?? null) ?? {};
      return { row, entry, cluster: clusterOf.get(entry.unit ?? null) ?? "", actual: measure(row, entry) };
    });
  const totals = content.units.map(({ unit }) => {
    let total = 0;
    let maximum = 0;
    for (const one of measured.filter(({ entry }) => entry.unit === unit)) {
      const others = measured.filter(({ row, cluster }) => row === one.row && cluster === one.cluster);
      const own = counted(one, points(one, others));
      total += own === null ? 0 : hundredths(own);
      maximum += own === null ? 0 : hundredths(fraction(one.row.maximum) ?? ZERO);
    }
    return { unit: String(unit), cluster: clusterOf.get(unit ?? null) ?? "", total, maximum };
  });
  return totals.map((one) => {
    const better = totals.filter(
      ({ cluster, total, maximum }) =>
        cluster === one.cluster && BigInt(total) * BigInt(one.maximum) > BigInt(one.total) * BigInt(maximum),
    );
    return { ...one, rank: better.length + 1 };
  });
}

/** Mean of the units' percentages, cluster by cluster, as a fraction. */
export function meansByHand(standings: readonly Standing[]): ReadonlyMap<string, Fraction> {
  const clusters = [...new Set(standings.map(({ cluster }) => cluster))];
  return new Map(
    clusters.map((name) => {
      const own = standings.filter(({ cluster }) => cluster === name);
      const sum = own.reduce<Fraction>((all, one) => plus(all, [BigInt(one.total), BigInt(one.maximum)]), ZERO);
      return [name, over(sum, [BigInt(own.length), 1n])];
    }),
  );
}
