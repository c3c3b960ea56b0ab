/**
 * Cells as Office writes almost all of them, `<c r="B5" s="8" t="s"><v>90</v></c>` and `<c r="B5" s="8"/>`, taken from the text of a sheet at
 * once. Whatever else stands there is none of these, and is read element by element: both say the same of a cell.
 */
import { COLUMN_LIMIT, ROW_LIMIT } from "../format/references";

export const QUICK_TYPES = { n: "n", s: "s", b: "b", e: "e" } as const;
type QuickType = keyof typeof QUICK_TYPES;

const [QUOTE, AMPERSAND, SLASH, ZERO, NINE, LESS, GREATER, LETTER_A, LETTER_Z] = [34, 38, 47, 48, 57, 60, 62, 65, 90] as const;
const MOST_DIGITS = 7;
const MOST_STYLE_DIGITS = 6;
/** Longer ones are not for here: what a text may have as its length is decided elsewhere. */
const LONGEST_VALUE = 64;
const TYPES: readonly (QuickType | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  Object.values(QUICK_TYPES).find((type) => type.charCodeAt(0) === code),
);

/** One for all cells of a sheet: none of them is made. */
export class QuickCell {
  row = 0;
  column = 0;
  style = 0;
  type: QuickType = "n";
  /** Where its value stands in the text; both 0: it has none. */
  from = 0;
  to = 0;
  /** Behind the cell. */
  end = 0;

  /** Whether one of these stands at this place of the text, which is `<`. */
  take(text: string, at: number): boolean {
    if (!text.startsWith('<c r="', at) || !this.takePlace(text, at + '<c r="'.length) || !this.takeAttributes(text)) return false;
    if (text.charCodeAt(this.end) === SLASH) {
      this.from = this.to = 0;
      this.end += 2;
      return text.charCodeAt(this.end - 1) === GREATER;
    }
    return text.startsWith("><v>", this.end) && this.takeValue(text, this.end + "><v>".length);
  }

  private takePlace(text: string, from: number): boolean {
    let at = from;
    let column = 0;
    for (let code = text.charCodeAt(at); code >= LETTER_A && code <= LETTER_Z && column <= COLUMN_LIMIT; code = text.charCodeAt(++at)) {
      column = column * 26 + code - LETTER_A + 1;
    }
    const first = at;
    let row = 0;
    for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE && at - first < MOST_DIGITS; code = text.charCodeAt(++at)) {
      row = row * 10 + code - ZERO;
    }
    this.row = row - 1;
    this.column = column - 1;
    this.end = at + 1;
    const isPlace = column > 0 && column <= COLUMN_LIMIT && row > 0 && row <= ROW_LIMIT && text.charCodeAt(first) !== ZERO;
    return isPlace && text.charCodeAt(at) === QUOTE;
  }

  /** None, its format, or its format and type. */
  private takeAttributes(text: string): boolean {
    this.style = 0;
    this.type = "n";
    if (text.startsWith(' s="', this.end)) {
      const first = this.end + ' s="'.length;
      let at = first;
      for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE && at - first < MOST_STYLE_DIGITS; code = text.charCodeAt(++at)) {
        this.style = this.style * 10 + code - ZERO;
      }
      if (at === first || text.charCodeAt(at) !== QUOTE) return false;
      this.end = at + 1;
    }
    if (text.startsWith(' t="', this.end)) {
      const type = TYPES[text.charCodeAt(this.end + 4)];
      if (type === undefined || text.charCodeAt(this.end + 5) !== QUOTE) return false;
      this.type = type;
      this.end += 6;
    }
    return true;
  }

  private takeValue(text: string, from: number): boolean {
    let at = from;
    for (let code = text.charCodeAt(at); code !== LESS; code = text.charCodeAt(++at)) {
      // Also where the text ends.
      if (!(code !== AMPERSAND && at - from < LONGEST_VALUE)) return false;
    }
    this.from = from;
    this.to = at;
    this.end = at + "</v></c>".length;
    return text.startsWith("</v></c>", at);
  }
}
