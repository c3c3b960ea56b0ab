/**
 * The plan of the cross-check: who checks whom. Nobody checks itself, everybody is checked by the same number of units, and the work
 * is shared evenly; two units check each other only where it cannot be avoided. Lots are drawn from a seed that is printed with the
 * plan, so that everybody can draw it again; the order of the units does not matter.
 */
import { at } from "../numbers/at";
import { assign, type Arc, type Wanted } from "./assign";
import { chanceOf, type Chance } from "./chance";

/** Within each cluster, or units of one cluster check those of others. */
export const CHECK_MODES = ["inside", "between"] as const;
export type CheckMode = (typeof CHECK_MODES)[number];

/** More checks of one unit than that help nobody. */
export const MOST_CHECKS = 99;

export type Planning = {
  readonly mode: CheckMode;
  /** How many units check each unit. */
  readonly count: number;
  /** A whole number. */
  readonly seed: number;
};

/** Units that are not considered for awards are checked, and check, like the others. */
export type PlanUnit = { readonly key: string; readonly cluster: string };

/** Indices of the units as they were given. */
export type CheckPair = Arc;

export type CheckPlan = {
  /** By checker, then by the unit checked, in the order of their keys. */
  readonly pairs: readonly CheckPair[];
  /** Pairs that check each other, each once; with two units, or many checks among few, it cannot be avoided. */
  readonly mutual: readonly CheckPair[];
  /** How many units each unit checks. */
  readonly loads: readonly number[];
  /** One cluster has more units than all the others: the checks of these differ from those of the others. */
  readonly uneven: boolean;
};

export type PlanRefusal = {
  readonly code:
    | "no-units"
    /** Between clusters, and there is one only. */
    | "one-cluster"
    /** Less than one check. */
    | "count"
    /** More checks than there are other units; `cluster`: where. */
    | "too-many";
  readonly cluster: string;
};

export type Planned = ({ readonly ok: true } & CheckPlan) | ({ readonly ok: false } & PlanRefusal);

function refused(code: PlanRefusal["code"], cluster = ""): Planned {
  return { ok: false, code, cluster };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Indices of the units by cluster, everything in the order of names: as they were listed does not matter. */
function groupsOf(units: readonly PlanUnit[]): readonly (readonly number[])[] {
  const inOrder = [...units.keys()].sort((one, other) => byText(at(units, one).key, at(units, other).key));
  const clusters = [...new Set(units.map(({ cluster }) => cluster))].sort(byText);
  return clusters.map((name) => inOrder.filter((unit) => at(units, unit).cluster === name));
}

/** Around a circle drawn by lot, each checks the next ones: nobody meets the one it is checked by before half of the circle. */
function aroundCircle(group: readonly number[], count: number, chance: Chance): readonly CheckPair[] {
  const circle = chance.shuffled(group);
  return circle.flatMap((checker, place) =>
    Array.from({ length: count }, (_check, step) => ({ checker, checked: at(circle, (place + step + 1) % circle.length) })),
  );
}

/** `total` checks shared by so many units, as evenly as can be; who has one more is drawn by lot. */
function shared(total: number, among: number, chance: Chance): readonly number[] {
  const least = Math.floor(total / among);
  return chance.shuffled(Array.from({ length: among }, (_unit, index) => least + (index < total % among ? 1 : 0)));
}

/**
 * Everybody checks as many as it is checked by, unless one cluster has more units than all others together: these then share its
 * units, and it shares theirs.
 */
function loadsBetween(groups: readonly (readonly number[])[], count: number, chance: Chance) {
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  const large = groups.find((group) => group.length * 2 > total);
  if (large === undefined) {
    return { checks: Array.from({ length: total }, () => count), uneven: false };
  }
  const others = total - large.length;
  const [own, theirs] = [shared(others * count, large.length, chance), shared(large.length * count, others, chance)];
  const left = { own: [...own], theirs: [...theirs] };
  const checks = groups.flatMap((group) => (group === large ? left.own : left.theirs).splice(0, group.length));
  return { checks, uneven: true };
}

function between(groups: readonly (readonly number[])[], count: number, chance: Chance) {
  const inOrder = groups.flat();
  const clusters = groups.flatMap((group, index) => group.map(() => `${index}`));
  const { checks, uneven } = loadsBetween(groups, count, chance);
  const wanted: Wanted = { clusters, checks, checkedBy: inOrder.map(() => count) };
  const arcs = assign(wanted, chance);
  return (
    arcs && {
      uneven,
      pairs: arcs.map(({ checker, checked }) => ({ checker: at(inOrder, checker), checked: at(inOrder, checked) })),
    }
  );
}

function planOf(units: readonly PlanUnit[], pairs: readonly CheckPair[], uneven: boolean): Planned {
  const key = (unit: number): string => at(units, unit).key;
  const inOrder = [...pairs].sort(
    (one, other) => byText(key(one.checker), key(other.checker)) || byText(key(one.checked), key(other.checked)),
  );
  const there = new Set(pairs.map(({ checker, checked }) => `${checker} ${checked}`));
  const mutual = inOrder.filter(({ checker, checked }) => key(checker) < key(checked) && there.has(`${checked} ${checker}`));
  const loads = units.map((_unit, index) => pairs.filter(({ checker }) => checker === index).length);
  return { ok: true, pairs: inOrder, mutual, loads, uneven };
}

/** @param units with a key of its own each */
export function planChecks(units: readonly PlanUnit[], { mode, count, seed }: Planning): Planned {
  const groups = groupsOf(units);
  const chance = chanceOf(seed);
  if (units.length === 0) {
    return refused("no-units");
  }
  if (count < 1) {
    return refused("count");
  }
  if (mode === "inside") {
    const small = groups.find((group) => group.length <= count);
    return small === undefined
      ? planOf(
          units,
          groups.flatMap((group) => aroundCircle(group, count, chance)),
          false,
        )
      : refused("too-many", at(units, at(small, 0)).cluster);
  }
  if (groups.length === 1) {
    return refused("one-cluster", at(units, 0).cluster);
  }
  const made = between(groups, count, chance);
  return made === null ? refused("too-many") : planOf(units, made.pairs, made.uneven);
}
