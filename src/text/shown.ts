/**
 * Text of people and of files as it is quoted: characters that nobody sees, or that change how others are seen (control
 * characters, zero widths, marks of writing direction, halves of surrogate pairs), are written out as ⟨U+202E⟩, and what is
 * too long is cut. So a terminal gets no escape sequence, a line stays a line, and no quotation can pass for another one.
 */

/** Control and format characters, halves of pairs, private and unassigned ones; then letters and marks without a shape. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]|[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;
/** Vietnamese needs two marks on a letter; a tower of them covers the lines above. */
const TOWER = /(\p{M}{4})\p{M}+/gu;
const LINE_BREAK = /\r\n|[\n\r]/g;
/** Longer than any name, shorter than a screen. */
const LONGEST = 300;

/** One line of text to be shown. `longest`: characters kept; what is left out is said to be so. */
export function shown(text: string, longest: number = LONGEST): string {
  const kept = text.length > longest ? `${text.slice(0, longest)}… (+${text.length - longest})` : text;
  return kept.replace(LINE_BREAK, " ↵ ").replace(TOWER, "$1…").replace(UNSEEN, marked);
}

function marked(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `⟨U+${point.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
