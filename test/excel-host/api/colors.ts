/**
 * Colours as the object model takes them: `#RRGGBB`, also without the `#`, or a named HTML color (reference of RangeFill.color: "in the
 * form #RRGGBB (e.g., "FFA500"), or as a named HTML color (e.g., "orange")"). They are answered as `#RRGGBB`.
 */
import { invalidArgument } from "./errors";
import { NAMED_COLORS } from "./named-colors";

export function colorOf(color: unknown): string {
  if (typeof color !== "string") {
    throw invalidArgument("color");
  }
  const named = NAMED_COLORS.get(color.toLowerCase());
  if (named !== undefined || color === "") {
    return named ?? "";
  }
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) {
    throw invalidArgument(`color ${color}`);
  }
  return `#${hex.toUpperCase()}`;
}
