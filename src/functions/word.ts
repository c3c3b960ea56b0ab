/** An argument that is one of a few words: id, Vietnamese or English. */
import { isBlank, isCellError } from "../core/model/cell";
import { textKey } from "../tables/keys";
import type { WordTable } from "../tables/words";
import { isOmitted, oneCell, position, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";

/** @param fallback what a word left out, or a blank cell, stands for; null: it must be there */
export function wordOf<Id extends string>(
  raw: Raw,
  argument: string,
  words: WordTable<Id>,
  fallback: Id | null,
): Id | Refusal {
  const cell = isOmitted(raw) ? null : oneCell(raw, argument);
  if (isRefusal(cell)) {
    return cell;
  }
  if (isCellError(cell)) {
    return refuse("ARGUMENT_ERROR", { argument, cell: position(0, 0), found: cell.error });
  }
  if (isBlank(cell)) {
    return fallback ?? refuse("ARGUMENT_MISSING", { argument });
  }
  const text = typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : `${cell}`;
  return (
    words.byKey.get(textKey(text)) ?? refuse("WORD_UNKNOWN", { argument, found: text, accepted: words.ids.join(", ") })
  );
}
