/**
 * Lists of choices. Excel takes a list written into the rule itself up to 255 characters and splits it at commas;
 * anything else stands on a sheet nobody sees, and the rule refers to it. Reading puts such a list back into the rule.
 */
import { columnName } from "./references";

export const LIST_SHEET = "EmuLists";

const INLINE_LIMIT = 255;

/** Whether the choices can stand in the rule itself and come back as they were. */
export function fitsInline(choices: readonly string[]): boolean {
  if (choices.join(",").length > INLINE_LIMIT) return false;
  return choices.every((choice) => choice !== "" && choice.trim() === choice && !/[,"=\p{Cc}]/u.test(choice));
}

/** The reference to a list of `count` choices standing from the top of a column of the list sheet. */
export function listReference(column: number, count: number): string {
  const letters = columnName(column);
  return `${LIST_SHEET}!$${letters}$1:$${letters}$${count}`;
}

/** Column letters and number of choices, of a reference made by `listReference`; null for any other formula. */
export function parseListReference(formula: string): { readonly letters: string; readonly count: number } | null {
  const match = /^'?EmuLists'?!\$([A-Z]{1,3})\$1:\$([A-Z]{1,3})\$([1-9]\d{0,6})$/.exec(formula);
  if (match === null || match[1] !== match[2]) return null;
  return { letters: match[1] ?? "", count: Number.parseInt(match[3] ?? "0", 10) };
}
