import type { Book, Criterion } from "../model/book";
import type { Problem } from "../model/problem";
import { at, given } from "../numbers/at";
import { compare, divide, isWhole, max, min, multiply, ONE, sign, subtract, toNumber, ZERO, type Exact } from "../numbers/exact";
import { MEASURED, rule, type Leaf, type Range, type Reading, type Refusal } from "./rule";

declare module "../model/ids" {
  interface RuleSteps {
    /**
     * `RULE_RANK` { rank, among, maximum, points } R13
     * `RULE_RANK_LIST` { rank, maximum, points } R13 with a list of points
     */
    rank: "RULE_RANK" | "RULE_RANK_LIST";
  }
}

/**
 * R13: points of an external rank r among n. A list gives them outright (60|45|30|15|0); without one M·(n − r)/(n − 1).
 *
 * null: the rank lies behind the last place. `rank` and `among` are whole numbers from 1.
 */
export function rankPoints(maximum: Exact, rank: Exact, among: number, points: readonly Exact[] | undefined): Exact | null {
  const place = toNumber(rank);
  if (points !== undefined) {
    return points[place - 1] ?? null;
  }
  if (place > among) {
    return null;
  }
  const last: Exact = { big: false, n: among, d: 1 };
  const share = divide(subtract(last, rank), subtract(last, ONE));
  return share === null ? maximum : multiply(maximum, share);
}

/** The points of each rank, where they are listed. */
type Points = readonly Exact[] | undefined;

const RANKED = {
  takes: ["rank", ...MEASURED, "judgement"],
  parameters: ["points"],
  needsTarget: false,
  settings: ({ parameters }: Criterion): Points => parameters.points,
  range: (points: Points, maximum: Exact): Range => ({ least: points?.reduce(min, maximum) ?? ZERO, most: maximum }),
  listsPoints: true,
  // A list is never empty.
  best: ({ maximum, settings }: Leaf<Points>): Exact => settings?.reduce(max) ?? maximum,
} as const;

function explain({ maximum, settings }: Leaf<Points>, rank: Exact, among: number, points: Exact) {
  return settings === undefined
    ? ({ code: "RULE_RANK", params: { rank, among: { big: false, n: among, d: 1 }, maximum, points } } as const)
    : ({ code: "RULE_RANK_LIST", params: { rank, maximum, points } } as const);
}

/** Where the units of a cluster are ranked: a place for each of them, and none better paid than a better one. */
function listProblem({ parameters: { points } }: Criterion, book: Pick<Book, "units">): Problem | null {
  if (points === undefined) {
    return null;
  }
  const sizes = new Map<string, number>();
  book.units.forEach(({ cluster }) => sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1));
  const units = Math.max(0, ...sizes.values());
  if (units > points.length) {
    return { code: "RANK_LIST_SHORT", column: "parameters", params: { places: points.length, units } };
  }
  const isOrdered = points.every((own, index) => index === 0 || compare(own, at(points, index - 1)) <= 0);
  return isOrdered ? null : { code: "RANK_LIST_ORDER", column: "parameters" };
}

/** R14: the place of a result among those of the cluster. */
export const place = rule<Points>({
  ...RANKED,
  problem: listProblem,
  dependsOn: "places",
  points: ({ maximum, settings }, rank, among) => given(rankPoints(maximum, rank, among, settings)),
  // Better results take a place, and another one.
  floor: ({ scaledLeast }, points) => Math.min(points, scaledLeast),
  explain,
});

/** How many a rank from outside counts: the denominator where it is typed, else the units of the cluster. */
function amongIn({ denominator, units }: Reading): number {
  return denominator === null ? units : toNumber(denominator);
}

/** A rank among a number that is none, or behind the last place. */
function refuses({ settings }: Leaf<Points>, rank: Exact, reading: Reading): Refusal | null {
  const { denominator } = reading;
  if (denominator !== null && (!isWhole(denominator) || sign(denominator) <= 0)) {
    return { code: "NOT_WHOLE", column: "denominator", params: {} };
  }
  const last = settings?.length ?? amongIn(reading);
  return toNumber(rank) > last
    ? {
        code: "NUMERATOR_ABOVE_DENOMINATOR",
        column: "actual",
        params: { numerator: rank, denominator: { big: false, n: last, d: 1 } },
      }
    : null;
}

/** R13: a rank given from outside. */
export const rank = rule<Points>({
  ...RANKED,
  refuses,
  instead: (measure) => (measure === "rank" ? null : place),
  dependsOn: "self",
  points: ({ maximum, settings }, reading) => given(rankPoints(maximum, given(reading.actual), amongIn(reading), settings)),
  explain: (leaf, reading, points) => explain(leaf, given(reading.actual), amongIn(reading), points),
});
