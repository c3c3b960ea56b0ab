/** How many places an award has in a cluster of a given size. */
import type { Award } from "../model/book";
import { multiply, roundScaled } from "../model/exact";

/** Slots, or share × units with the stated rounding (50 % of 7 is a setting, not arithmetic); null: cannot be read. */
export function placesOf(award: Award, units: number): number | null {
  const { places } = award;
  if (places.kind === "unknown") {
    return null;
  }
  const count =
    places.kind === "slots"
      ? places.slots
      : roundScaled(multiply(places.share, { big: false, n: units, d: 1 }), 0, places.rounding);
  return count !== null && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
