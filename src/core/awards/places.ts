/** How many places an award has in a cluster of a given size. */
import type { Award } from "../model/book";
import { fromScaled, multiply, roundScaled } from "../numbers/exact";

/** Slots, or share × units with the stated rounding (50 % of 7 is a setting, not arithmetic); null: cannot be read. */
export function placesOf(award: Award, units: number): number | null {
  const { places } = award;
  if (places.kind === "unknown") {
    return null;
  }
  const count = places.kind === "slots" ? places.slots : roundScaled(multiply(places.share, fromScaled(units, 0)), 0, places.rounding);
  const whole = count ?? Number.NaN;
  return Number.isSafeInteger(whole) && whole >= 0 ? whole : null;
}
