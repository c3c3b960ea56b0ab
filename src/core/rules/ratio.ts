import { multiply, sign, ZERO, type Exact } from "../numbers/exact";

/**
 * M·min(1, A/T), where less is better M·min(1, T/A); never below 0.
 *
 * `difference` has the sign of A − T, `attainment` is A/T or T/A and not needed once the target is reached.
 */
export function ratioPoints(maximum: Exact, difference: number, attainment: Exact | null, less: boolean): Exact {
  if (less ? difference <= 0 : difference >= 0) {
    return maximum;
  }
  return attainment === null || sign(attainment) <= 0 ? ZERO : multiply(maximum, attainment);
}
