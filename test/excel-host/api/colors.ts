/** Colours as the object model takes them: `#RRGGBB` or a name. */
import { invalidArgument } from "./errors";

const NAMED: Readonly<Record<string, string>> = {
  white: "#FFFFFF",
  black: "#000000",
  red: "#FF0000",
  yellow: "#FFFF00",
  gray: "#808080",
};

export function colorOf(color: unknown): string {
  if (typeof color !== "string") {
    throw invalidArgument("color");
  }
  const named = NAMED[color.toLowerCase()];
  if (named !== undefined || color === "") {
    return named ?? "";
  }
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) {
    throw invalidArgument(`color ${color}`);
  }
  return `#${hex.toUpperCase()}`;
}
