/** An argument that is one of a few words: id, Vietnamese or English. */
import { isBlank, isCellError } from "../../core/model/cell";
import { textKey } from "../../tables/cells/keys";
import type { WordTable } from "../../tables/cells/words";
import { isOmitted, oneCell, position, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";

/** A word that must be there, or what one left out (or a blank cell) stands for. */
export function wordOf<Id extends string>(raw: Raw, argument: string, words: WordTable<Id>, fallback: Id | null): Id | Refusal {
  return optionalWord(raw, argument, words, fallback) ?? refuse("ARGUMENT_MISSING", { argument });
}

/** `fallback` where the word is left out, or its cell is blank. */
export function optionalWord<Id extends string, Fallback extends Id | null>(
  raw: Raw,
  argument: string,
  words: WordTable<Id>,
  fallback: Fallback,
): Id | Fallback | Refusal {
  const cell = isOmitted(raw) ? null : oneCell(raw, argument);
  if (isRefusal(cell)) {
    return cell;
  }
  if (isCellError(cell)) {
    return refuse("ARGUMENT_ERROR", { argument, cell: position(0, 0), found: cell.error });
  }
  if (isBlank(cell)) {
    return fallback;
  }
  const text = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : `${cell}`;
  return words.byKey.get(textKey(text)) ?? refuse("WORD_UNKNOWN", { argument, found: text, accepted: words.ids.join(", ") });
}
