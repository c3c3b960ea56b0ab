/**
 * The floor to measure against: the same points, totals and ranks over typed arrays in plain doubles, with no check, no exactness,
 * no explanation. Not a model to follow: doubles call some thresholds that are met exactly "missed".
 */
import type { BenchCluster } from "./data";

export type BareInput = {
  readonly units: number;
  readonly leaves: number;
  readonly rules: Uint8Array;
  readonly maxima: Float64Array;
  readonly targets: Float64Array;
  readonly per: Float64Array;
  readonly results: Float64Array;
  readonly denominators: Float64Array;
};

const RULE_NUMBERS = { pass: 0, ratio: 1, leader: 2, direct: 3, count: 4 } as const;

export function bareInput(cluster: BenchCluster): BareInput {
  return {
    units: cluster.units.length,
    leaves: cluster.leaves.length,
    rules: Uint8Array.from(cluster.leaves, (leaf) => RULE_NUMBERS[leaf.rule]),
    maxima: Float64Array.from(cluster.leaves, (leaf) => leaf.maximum),
    targets: Float64Array.from(cluster.leaves, (leaf) => leaf.target ?? NaN),
    per: Float64Array.from(cluster.leaves, (leaf) => leaf.per ?? NaN),
    results: Float64Array.from(cluster.results, (result) => result ?? NaN),
    denominators: Float64Array.from(cluster.denominators, (denominator) => denominator ?? NaN),
  };
}

function leaders(input: BareInput): Float64Array {
  const lead = new Float64Array(input.leaves);
  for (let unit = 0; unit < input.units; unit += 1) {
    for (let leaf = 0; leaf < input.leaves; leaf += 1) {
      const target = input.targets[leaf]!;
      const exceed = (input.results[unit * input.leaves + leaf]! - target) / target;
      if (exceed > lead[leaf]!) lead[leaf] = exceed;
    }
  }
  return lead;
}

function points(input: BareInput, leaf: number, index: number, lead: number): number {
  const maximum = input.maxima[leaf]!;
  const target = input.targets[leaf]!;
  const result = input.results[index]!;
  switch (input.rules[leaf]) {
    case 0:
      return result / input.denominators[index]! >= target ? maximum : 0;
    case 1:
      return maximum * Math.min(1, result / target);
    case 2:
      if (result <= target) return (maximum / 2) * (result / target);
      return maximum / 2 + ((maximum / 2) * ((result - target) / target)) / lead;
    case 3:
      return result;
    default:
      return Math.min(maximum, result * input.per[leaf]!);
  }
}

/** Percentages and competition ranks of all units. */
export function bareLoop(input: BareInput): { readonly percents: Float64Array; readonly ranks: Uint32Array } {
  const lead = leaders(input);
  const percents = new Float64Array(input.units);
  for (let unit = 0; unit < input.units; unit += 1) {
    let total = 0;
    let maximum = 0;
    for (let leaf = 0; leaf < input.leaves; leaf += 1) {
      const index = unit * input.leaves + leaf;
      const earned = points(input, leaf, index, lead[leaf]!);
      if (earned !== earned) continue;
      total += Math.round(earned * 100) / 100;
      maximum += input.maxima[leaf]!;
    }
    percents[unit] = total / maximum;
  }
  const order = Array.from(percents.keys()).sort((a, b) => percents[b]! - percents[a]!);
  const ranks = new Uint32Array(input.units);
  order.forEach((unit, position) => {
    const above = order[position - 1];
    ranks[unit] = above !== undefined && percents[above] === percents[unit] ? ranks[above]! : position + 1;
  });
  return { percents, ranks };
}
