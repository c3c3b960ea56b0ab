/** A phrase cut into words, figures and signs, whatever the blanks, accents, letter case and dashes that it was typed with. */
import { textKey } from "../tables/cells/keys";

/** `from`, `to`: where it stands in the cleaned phrase. */
export type Atom = { readonly text: string; readonly from: number; readonly to: number };

const QUOTES = /[“”"«»„‟`']/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const DOTS = /\.{2,}|…+/g;

/** What stands before an item of a list: `1.`, `a)`, `-`, `•`; a minus before a figure is none. */
const BULLET = /^(?:[*•·●▪+]\s+(?=\p{L})|-\s+(?=\p{L})|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\p{L})|\p{L}[.)]\s+(?=\p{L}))+/u;

/** Figures with their separators; words; signs of one or two characters. */
const ATOM = /\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:\d+(?:\.\d+)*)?|>=|=>|<=|=<|[^\s]/gu;

/** Lower case, composed, one kind of dash, quotation mark and comparison. */
export function plain(phrase: string): string {
  return textKey(phrase)
    .replace(QUOTES, " ")
    .replace(DASHES, "-")
    .replace(DOTS, " … ")
    .replace(/[×⋅·]/g, "*")
    .replace(/≥/g, ">=")
    .replace(/≤/g, "<=")
    .replace(/\uFF05/g, "%")
    .replace(/÷/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(BULLET, "");
}

export function atomsOf(text: string): readonly Atom[] {
  return [...text.matchAll(ATOM)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
}
