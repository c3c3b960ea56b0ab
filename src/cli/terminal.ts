/** What goes to a terminal, or into a file that somebody opens: no escape sequence, no mark of writing direction, no forged line. */
import { shown } from "../text/shown";

/** The same lines, with every unseen character written out. Cells are cut before, lines are not. */
export function plainLines(text: string): string {
  return text
    .split("\n")
    .map((line) => shown(line, Infinity))
    .join("\n");
}

/** JSON in which everything that is not seen is escaped: the same value to every reader of JSON. */
export function plainJson(value: unknown, blanks = 0): string {
  return JSON.stringify(value, null, blanks).replace(/[\u007F-\u009F\u2028\u2029\p{Cf}\p{Co}]/gu, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}
