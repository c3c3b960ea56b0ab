/**
 * Who checks whom between clusters: as many checks for each unit as are wanted, none within a cluster, and as few pairs of units
 * that check each other as can be found. Assignments change along alternating paths (one gives a unit away, another takes it), so
 * that everybody's number of checks stays as it is.
 */
import { at, given, numberAt } from "../numbers/at";
import type { Chance } from "./chance";

export type Wanted = {
  /** Cluster of each unit. */
  readonly clusters: readonly string[];
  /** How many units each one checks. */
  readonly checks: readonly number[];
  /** How many units check each one; both sums are the same. */
  readonly checkedBy: readonly number[];
};

export type Arc = { readonly checker: number; readonly checked: number };

/** `matrix[checker * count + checked]` is 1 where one checks the other. */
type Board = { readonly count: number; readonly clusters: readonly string[]; readonly matrix: Uint8Array };

function has({ matrix, count }: Board, checker: number, checked: number): boolean {
  return numberAt(matrix, checker * count + checked) === 1;
}

function put({ matrix, count }: Board, { checker, checked }: Arc, value: 0 | 1): void {
  matrix[checker * count + checked] = value;
}

/** @param mutual whether it may be that the other one checks this one too */
function may(board: Board, checker: number, checked: number, mutual: boolean): boolean {
  return (
    at(board.clusters, checker) !== at(board.clusters, checked) &&
    !has(board, checker, checked) &&
    (mutual || !has(board, checked, checker))
  );
}

function mutualIn({ count, matrix }: Board): readonly Arc[] {
  const found: Arc[] = [];
  for (let checker = 0; checker < count; checker++) {
    for (let checked = checker + 1; checked < count; checked++) {
      if (matrix[checker * count + checked] === 1 && matrix[checked * count + checker] === 1) {
        found.push({ checker, checked });
      }
    }
  }
  return found;
}

type Path = { readonly adds: readonly Arc[]; readonly removes: readonly Arc[] };

function change(board: Board, { adds, removes }: Path): void {
  removes.forEach((arc) => put(board, arc, 0));
  adds.forEach((arc) => put(board, arc, 1));
}

type Search = {
  readonly start: number;
  readonly isGoal: (checked: number) => boolean;
  readonly mutual: boolean;
  /** The order in which units are tried. */
  readonly order: readonly number[];
};

/** The shortest chain of changes by which `start` checks one unit more, and the goal is checked once more; null: there is none. */
function pathTo(board: Board, { start, isGoal, mutual, order }: Search): Path | null {
  /** Of a unit: who takes it. Of a checker: the unit it gives away. */
  const taker = new Map<number, number>();
  const gives = new Map<number, number>();
  const queue = [start];
  const reached = new Set(queue);
  for (const checker of queue) {
    for (const checked of order) {
      if (taker.has(checked) || !may(board, checker, checked, mutual)) {
        continue;
      }
      taker.set(checked, checker);
      if (isGoal(checked)) {
        return traced(taker, gives, checked);
      }
      for (const other of order.filter((one) => !reached.has(one) && has(board, one, checked))) {
        gives.set(other, checked);
        reached.add(other);
        queue.push(other);
      }
    }
  }
  return null;
}

function traced(taker: ReadonlyMap<number, number>, gives: ReadonlyMap<number, number>, goal: number): Path {
  const adds: Arc[] = [];
  const removes: Arc[] = [];
  let checked: number | undefined = goal;
  while (checked !== undefined) {
    const checker = given(taker.get(checked));
    adds.push({ checker, checked });
    checked = gives.get(checker);
    removes.push(...(checked === undefined ? [] : [{ checker, checked }]));
  }
  return { adds, removes };
}

/** Everybody's checks one after the other; null: so many cannot be placed. */
function filled({ clusters, checks, checkedBy }: Wanted, chance: Chance): Board | null {
  const count = clusters.length;
  const board: Board = { count, clusters, matrix: new Uint8Array(count * count) };
  const needs = [...checkedBy];
  const turns = chance.shuffled(checks.flatMap((times, unit) => Array.from({ length: times }, () => unit)));
  for (const start of turns) {
    const order = chance.shuffled([...clusters.keys()]);
    const isGoal = (checked: number): boolean => at(needs, checked) > 0;
    const path = pathTo(board, { start, isGoal, mutual: false, order }) ?? pathTo(board, { start, isGoal, mutual: true, order });
    if (path === null) {
      return null;
    }
    change(board, path);
    const { checked } = at(path.adds, 0);
    needs[checked] = at(needs, checked) - 1;
  }
  return board;
}

/** Takes the arc away and lets somebody else check the unit, without a new pair of the kind; false: the board is as before. */
function replaced(board: Board, arc: Arc, chance: Chance): boolean {
  const before = board.matrix.slice();
  const pairs = mutualIn(board).length;
  put(board, arc, 0);
  const order = chance.shuffled([...board.clusters.keys()]);
  const { checker: start, checked } = arc;
  const path = pathTo(board, { start, isGoal: (one) => one === checked, mutual: false, order });
  change(board, path ?? { adds: [], removes: [] });
  const isBetter = path !== null && mutualIn(board).length < pairs;
  if (!isBetter) {
    board.matrix.set(before);
  }
  return isBetter;
}

function improved(board: Board, bound: number, chance: Chance): number {
  let mutual = mutualIn(board);
  let isBetter = true;
  while (isBetter && mutual.length > bound) {
    const arcs = mutual.flatMap((arc) => [arc, { checker: arc.checked, checked: arc.checker }]);
    isBetter = arcs.some((arc) => replaced(board, arc, chance));
    mutual = mutualIn(board);
  }
  return mutual.length;
}

/**
 * However it is done, at least so many pairs check each other: a unit has no more others than are in other clusters, and those of
 * one cluster share no pair.
 */
export function leastMutual({ clusters, checks, checkedBy }: Wanted): number {
  const excess = clusters.map((cluster, unit) => {
    const others = clusters.filter((other) => other !== cluster).length;
    return Math.max(0, at(checks, unit) + at(checkedBy, unit) - others);
  });
  const sum = (of: (cluster: string) => boolean): number => excess.reduce((all, one, unit) => all + (of(at(clusters, unit)) ? one : 0), 0);
  const within = [...new Set(clusters)].map((cluster) => sum((other) => other === cluster));
  return Math.max(Math.ceil(sum(() => true) / 2), ...within);
}

/** Work for drawing anew where pairs are left that may be avoidable: few units are drawn often, many at least so often. */
const WORK = 1500;
const LEAST_DRAWS = 4;

/** null: so many checks cannot be placed. */
export function assign(wanted: Wanted, chance: Chance): readonly Arc[] | null {
  const bound = leastMutual(wanted);
  const total = wanted.checks.reduce((sum, one) => sum + one, 0);
  const draws = Math.max(LEAST_DRAWS, Math.floor(WORK / total));
  let best: { readonly board: Board; readonly pairs: number } | null = null;
  for (let draw = 0; draw < draws && (best === null || best.pairs > bound); draw++) {
    const board = filled(wanted, chance);
    if (board === null) {
      return null;
    }
    const pairs = improved(board, bound, chance);
    best = best === null || pairs < best.pairs ? { board, pairs } : best;
  }
  return arcsOf(given(best).board);
}

function arcsOf(board: Board): readonly Arc[] {
  const units = [...board.clusters.keys()];
  return units.flatMap((checker) => units.flatMap((checked) => (has(board, checker, checked) ? [{ checker, checked }] : [])));
}
