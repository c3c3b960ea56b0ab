import { at } from "./at";
import { compare, type Exact } from "./exact";

/**
 * Competition places (1, 1, 3) of results among each other: the largest first, or the smallest where less is better. Who
 * ties shares the better place; nothing else ever decides (trap 13).
 */
export function placesAmong(results: readonly Exact[], less: boolean): readonly number[] {
  const sorted = [...results].sort((a, b) => (less ? compare(a, b) : compare(b, a)));
  return results.map((result) => {
    // The first of its equals: by halves, since thousands of units may stand in one cluster.
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compare(at(sorted, middle), result);
      if (less ? order < 0 : order > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  });
}
