/** What makes reading a long table fast: a cell's text is understood once, and most cells repeat the one above them. */
import { numberAt } from "../../core/numbers/at";
import type { Cell } from "../../core/model/cell";
import { fromNumber, type Exact } from "../../core/numbers/exact";

/** How many distinct misspelt texts get a suggestion; where there are more, a wrong column stands in the table. */
const SUGGESTIONS = 50;
/** Largest number of unit × criterion pairs kept as a plain array for each period. */
const DENSE = 2_000_000;

/** Numbers of at most two decimals below 1310.72, which nearly all cells hold: their exact forms, made once and shared. */
const HUNDREDTHS = 131_072;
const shared = new Array<Exact | null | undefined>(HUNDREDTHS);

/** `fromNumber`, without a new object for common numbers. */
export function exactOf(cell: number): Exact | null {
  const hundredths = Math.round(cell * 100);
  if (!(hundredths >= 0 && hundredths < HUNDREDTHS && hundredths / 100 === cell)) {
    return fromNumber(cell);
  }
  let exact = shared[hundredths];
  if (exact === undefined) {
    exact = fromNumber(cell);
    shared[hundredths] = exact;
  }
  return exact;
}

/** The same function, asked once for each distinct cell. */
export function remembering<Answer>(look: (cell: Cell) => Answer): (cell: Cell) => Answer {
  const known = new Map<Cell, Answer>();
  let last: Cell = null;
  let lastAnswer = look(null);
  return (cell) => {
    if (cell === last) {
      return lastAnswer;
    }
    let answer = known.get(cell);
    if (answer === undefined) {
      answer = look(cell);
      known.set(cell, answer);
    }
    last = cell;
    lastAnswer = answer;
    return answer;
  };
}

/** The same function, its answers to the texts asked lately kept: at most `most` of them, none longer than `longest`. */
export function lately<Answer>(make: (text: string) => Answer, most: number, longest: number): (text: string) => Answer {
  const made = new Map<string, Answer>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) {
      return known;
    }
    const answer = make(text);
    if (made.size >= most) {
      made.clear();
    }
    if (text.length <= longest) {
      made.set(text, answer);
    }
    return answer;
  };
}

/** The same suggestions, made for the first distinct texts only: likeness is searched through all names. */
export function remembered(suggest: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let suggestion = known.get(text);
    if (suggestion === undefined) {
      suggestion = known.size < SUGGESTIONS ? suggest(text) : "";
      known.set(text, suggestion);
    }
    return suggestion;
  };
}

/**
 * Remembers which entry came first for a period and a place among `size` places: answers `entry` itself when it is the first,
 * else the earlier one.
 */
export function seenOnce(size: number): (period: string, place: number, entry: number) => number {
  const byPeriod = new Map<string, Int32Array | Map<number, number>>();
  let lastPeriod: string | null = null;
  let lastPlaces: Int32Array | Map<number, number> = new Map<number, number>();
  return (period, place, entry) => {
    if (period !== lastPeriod) {
      lastPeriod = period;
      lastPlaces = byPeriod.get(period) ?? (size <= DENSE ? new Int32Array(size) : new Map<number, number>());
      byPeriod.set(period, lastPlaces);
    }
    // Entries are kept plus one: 0 in the array means nothing seen.
    if (lastPlaces instanceof Map) {
      const first = lastPlaces.get(place);
      if (first === undefined) {
        lastPlaces.set(place, entry);
      }
      return first ?? entry;
    }
    const first = numberAt(lastPlaces, place);
    if (first === 0) {
      lastPlaces[place] = entry + 1;
      return entry;
    }
    return first - 1;
  };
}
