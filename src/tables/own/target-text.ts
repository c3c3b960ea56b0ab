/** A target written with its comparator: “≥ 75%”, “trên 90”, “75% trở lên”. Only where both are beyond doubt. */
import { toNumber } from "../../core/numbers/exact";
import type { Comparator } from "../../core/model/ids";
import { textKey } from "../cells/keys";
import { readNumberText } from "../cells/number-text";
import { COMPARATOR } from "../cells/words";

/** “từ … trở lên” stands around its number. */
const WORDS = new Map([...COMPARATOR.byKey].map(([key, id]) => [textKey(key.replace(/…|\.\.\./g, " ")), id]));

const NUMBER = /[0-9](?:[0-9.,]*[0-9])?\s*%?/;

export function readTargetText(text: string): { readonly comparator: Comparator; readonly target: number } | null {
  const match = NUMBER.exec(text);
  const number = match === null ? null : readNumberText(match[0]);
  if (match === null || number?.kind !== "number") {
    return null;
  }
  const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const comparator = WORDS.get(textKey(around));
  return comparator === undefined ? null : { comparator, target: toNumber(number.number) };
}
