/**
 * What makes two written words the same word: composed and decomposed accents, blanks of any kind, letter case and the two
 * habits of placing a tone mark (hoà, hòa) never tell two names apart; accents themselves always do (Sen Ngư, Sen Ngữ).
 */
import { at } from "../../core/numbers/at";
import { UNSEEN } from "../../core/model/unseen";
import { lately } from "./memory";

const BLANKS = /\s+/g;
/**
 * The tone mark of oa, oe, uy stands on the first or the second vowel; one convention is chosen: the second. In "quý" it never
 * stood anywhere else, and a syllable that ends in a consonant (hoàn) has it there in both. Applied to decomposed text.
 */
const TONE_ON_FIRST =
  /(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?![\u0300-\u036F])|(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?![\u0300-\u036F])/g;
const ACCENTS = /[\u0300-\u036F]/g;

/** One plain blank between words, none around them, nothing unseen. */
export function withoutNeedlessBlanks(text: string): string {
  return text.replace(UNSEEN, "").replace(BLANKS, " ").trim();
}

/** The text as it is shown: composed, trimmed, one plain blank between words. */
export function cleanText(text: string): string {
  return withoutNeedlessBlanks(text).normalize("NFC");
}

/** The names of a workbook are asked for again with every calculation. */
const keyOf = lately(
  (text) => cleanText(text).toLowerCase().normalize("NFD").replace(TONE_ON_FIRST, "$1$3$2$4$6$5").normalize("NFC"),
  4096,
  200,
);

/** The key by which words and names are matched. */
export function textKey(text: string): string {
  return keyOf(text);
}

/** Nobody's name is longer: neither of a unit nor of a criterion, an award, a column. */
export const LONGEST_NAME = 255;

/** The key without accents, blanks and punctuation: only ever used to suggest, never to match. */
export function looseKey(text: string): string {
  return textKey(text)
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/\u0111/g, "d")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Number of single-letter changes between two words; `limit + 1` for anything farther apart than `limit`, which is given up as
 * soon as it shows.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) {
    return limit + 1;
  }
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length && Math.min(...previous) <= limit; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = at(previous, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(previous, j) + 1, at(current, j - 1) + 1));
    }
    previous = current;
  }
  return Math.min(at(previous, right.length), limit + 1);
}

/** Names among which the nearest is looked for, their loose keys made when first asked. */
export type Candidates = () => readonly { readonly name: string; readonly key: string }[];

export function candidatesOf(names: readonly string[]): Candidates {
  let made: ReturnType<Candidates> | null = null;
  return () => (made ??= names.map((name) => ({ name, key: looseKey(name) })));
}

/**
 * The candidate meant by a misspelt `text`, or "" when none is near or two are equally near: the one that differs in accents
 * only, else the nearest within two letters (one letter in words shorter than six).
 */
export function nearest(text: string, candidates: Candidates): string {
  // A long text is no misspelt name, and likeness takes the square of its length.
  const key = text.length > LONGEST_NAME ? "" : looseKey(text);
  const limit = key.length < 6 ? 1 : 2;
  if (key === "") {
    return "";
  }
  let best = limit + 1;
  let found = "";
  for (const candidate of candidates()) {
    const distance = editDistance(key, candidate.key, limit);
    if (distance < best) {
      best = distance;
      found = candidate.name;
    } else if (distance === best) {
      found = "";
    }
  }
  return found;
}
