/** Something, where a pattern may not have met it or a figure has no value. */
export function isThere<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
