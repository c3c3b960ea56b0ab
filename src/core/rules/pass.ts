import { ZERO, type Exact } from "../numbers/exact";
import type { Comparator } from "../model/ids";
import { holds } from "./target";

/** R2, R21: M when the comparison of A with T holds, else 0. `difference` has the sign of A − T. */
export function passPoints(maximum: Exact, difference: number, comparator: Comparator): Exact {
  return holds(difference, comparator) ? maximum : ZERO;
}
