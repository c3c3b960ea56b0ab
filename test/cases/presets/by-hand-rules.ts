/** What an entry measures, and the points that it earns, before rounding. */
import type { Cell } from "../../../src/core/model/cell";
import type { RubricRow, TableRow } from "../../../src/template/content";
import { between, fraction, HALF, largest, minus, ONE, order, over, plus, sum, times, wholes, written, ZERO } from "./by-hand-fraction";
import type { Fraction } from "./by-hand-fraction";

export type Entry = TableRow<"EmuEntries">;
export type Measured = {
  readonly row: RubricRow;
  readonly entry: Entry;
  readonly cluster: string;
  /** How many units the cluster has. */
  readonly members: number;
  readonly actual: Fraction | null;
};

/** A row and its entry; of a criterion with parts those of the parts. */
export type Rows = { readonly row: RubricRow; readonly entry: Entry; readonly parts: readonly Omit<Rows, "parts">[] };

/** `per=2; minimum=0`: one parameter; null where it is not there. */
export function parameter(row: RubricRow, name: string): Fraction | null {
  const found = parameterText(row, name);
  return found === null ? null : written(found);
}

export function parameterText(row: RubricRow, name: string): string | null {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(String(row.parameters ?? ""))?.[1] ?? null;
}

/** null: not reported, not assigned, 0/0, or a figure without which nothing is known. */
export function measure({ row, entry, parts }: Rows): Fraction | null {
  if (parts.length === 0) {
    return measureRow(row, entry);
  }
  const counts = row.rule === "count";
  const measured = parts.map((part) => ({
    actual: measureRow(part.row, part.entry),
    weight: parameter(part.row, counts ? "per" : "weight") ?? ONE,
  }));
  if (measured.some(({ actual }) => actual === null)) {
    return null;
  }
  const all = sum(measured.map(({ actual, weight }) => times(actual ?? ZERO, weight)));
  return counts ? all : over(all, sum(measured.map(({ weight }) => weight)));
}

function measureRow(row: RubricRow, entry: Entry): Fraction | null {
  const [numerator, denominator, actual, baseline] = (["numerator", "denominator", "actual", "baseline"] as const).map((column) =>
    fraction(entry[column]),
  );
  const typed = actual ?? null;
  const ratio = numerator && denominator && denominator[0] !== 0n ? over(numerator, denominator) : null;
  if (entry.state === "not-assigned" || entry.state === "not-arisen") {
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
    case "<=":
      return side <= 0;
    default:
      throw new Error(`no comparator ${String(comparator)}`);
  }
}

/** Unrounded points of one entry; `others`: the same criterion in the same cluster. null: not known, or out. */
export function points(one: Measured, others: readonly Measured[]): Fraction | null {
  const { row, actual, entry } = one;
  const maximum = fraction(row.maximum) ?? ZERO;
  if (actual === null) {
    return null;
  }
  if (entry.state === "no-target") {
    const untargeted = others.filter((other) => other.entry.state === "no-target");
    return over(times(maximum, actual), largest(known(untargeted)));
  }
  switch (row.rule) {
    case "direct":
      return actual;
    case "count":
      return counted(row, maximum, actual);
    case "rank":
      return row.measure === "rank"
        ? ranked(row, maximum, actual, fraction(entry.denominator) ?? [BigInt(one.members), 1n])
        : ranked(row, maximum, placeOf(actual, known(others)), [BigInt(one.members), 1n]);
    case "bands":
      return banded(row, actual);
    default: {
      const target = targetOf(one);
      return target === null ? null : againstTarget(one, others, maximum, actual, target);
    }
  }
}

const known = (all: readonly Measured[]): readonly Fraction[] => all.flatMap(({ actual }) => (actual === null ? [] : [actual]));

const placeOf = (actual: Fraction, all: readonly Fraction[]): Fraction => [
  BigInt(1 + all.filter((other) => order(other, actual) > 0).length),
  1n,
];

/** Of parts, what is measured are points already. */
function counted(row: RubricRow, maximum: Fraction, actual: Fraction): Fraction {
  const raw = plus(parameter(row, "start") ?? ZERO, times(parameter(row, "per") ?? ONE, actual));
  return between(parameter(row, "minimum") ?? ZERO, raw, parameter(row, "maximum") ?? maximum);
}

/** A listed place, or evenly from all the points for the first place to none for the last. */
function ranked(row: RubricRow, maximum: Fraction, rank: Fraction, among: Fraction): Fraction {
  const list = parameterText(row, "points")?.split("|");
  return list === undefined
    ? over(times(maximum, minus(among, rank)), minus(among, ONE))
    : written(list[Number(rank[0] / rank[1]) - 1] ?? "");
}

/** `80%:12|60%:9|*:0`, or `50%..100%:20|35%..50%:14`: the lower end belongs to a band, 100 % to the highest. */
function banded(row: RubricRow, actual: Fraction): Fraction {
  const less = row.comparator === "<=";
  const bands = (parameterText(row, "bands") ?? "").split("|").map((band) => band.split(":"));
  const found = bands.find(([ends = ""]) => {
    const [from = "", to] = ends.split("..");
    if (from === "*") {
      return true;
    }
    const side = order(actual, written(from));
    const isBelowEnd = to === undefined || order(actual, written(to)) < 0 || written(to)[0] === written(to)[1];
    return less ? side <= 0 : side >= 0 && isBelowEnd;
  });
  return written(found?.[1] ?? "");
}

function againstTarget({ row }: Measured, others: readonly Measured[], maximum: Fraction, actual: Fraction, target: Fraction): Fraction {
  const side = order(actual, target);
  switch (row.rule) {
    case "pass":
      return holds(side, row.comparator) ? maximum : ZERO;
    case "ratio":
      if (row.comparator === "<=") {
        return side <= 0 ? maximum : over(times(maximum, target), actual);
      }
      return side >= 0 ? maximum : actual[0] <= 0n ? ZERO : over(times(maximum, actual), target);
    case "step": {
      const steps = wholes(over(over(minus(actual, target), target), parameter(row, "every") ?? ZERO));
      const raw = plus(parameter(row, "start") ?? ZERO, times(parameter(row, "per") ?? ZERO, steps));
      return side < 0 ? ZERO : between(null, raw, parameter(row, "maximum") ?? maximum);
    }
    case "leader": {
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
