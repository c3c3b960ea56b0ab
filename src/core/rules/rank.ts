import { divide, multiply, ONE, subtract, toNumber, type Exact } from "../numbers/exact";

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
