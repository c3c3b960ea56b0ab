/** Changes between two periods in words: arrows never stand without them. */
import type { Change, Direction, FigureChange } from "../core/periods/change";
import { isZero, multiply, negate, sign, type Exact } from "../core/numbers/exact";
import { formatExact, formatPercent } from "../text/format";
import { type Bilingual, type Language, words } from "../schema/language";

export const ARROWS: Readonly<Record<Direction, string>> = { up: "▲", down: "▼", same: "=", unknown: "·" };

export const DIRECTION_WORDS: Readonly<Record<Direction, Bilingual>> = {
  up: words("tăng", "up"),
  down: words("giảm", "down"),
  same: words("không đổi", "unchanged"),
  unknown: words("không so sánh được", "cannot be compared"),
};

export const RANK_WORDS: Readonly<Record<Direction, Bilingual>> = {
  up: words("lên hạng", "better rank"),
  down: words("xuống hạng", "worse rank"),
  same: words("giữ hạng", "same rank"),
  unknown: words("không so sánh được", "cannot be compared"),
};

export const GRADE_WORDS: Readonly<Record<Direction, Bilingual>> = {
  up: words("lên loại", "better grade"),
  down: words("xuống loại", "worse grade"),
  same: words("giữ loại", "same grade"),
  unknown: RANK_WORDS.unknown,
};

const PERCENTAGE_POINTS = words("điểm %", "pp");
const HUNDRED: Exact = { big: false, n: 100, d: 1 };
const NONE = "–";

/** What an arrow, its words and the two figures are: enough to draw and to read aloud. */
export type ShownChange = {
  readonly before: string;
  readonly now: string;
  readonly direction: Direction;
  readonly arrow: string;
  /** `tăng 2,5 điểm %`; for a difference that is not known, why there is none. */
  readonly said: string;
};

/** Two decimals, and more of them where two would make a change look like none. */
function magnitude(x: Exact, language: Language): string {
  const positive = sign(x) < 0 ? negate(x) : x;
  const short = formatExact(positive, language, { maximumDecimals: 2 });
  return short === "0" && !isZero(x) ? formatExact(positive, language) : short;
}

function said(change: FigureChange, difference: Exact | null, unit: string, language: Language): string {
  const word = DIRECTION_WORDS[change.direction][language];
  return difference === null || isZero(difference) ? word : `${word} ${magnitude(difference, language)}${unit}`;
}

/** Of percentages (fractions). */
export function percentChange(change: FigureChange, language: Language): ShownChange {
  const difference = change.difference && multiply(change.difference, HUNDRED);
  return {
    before: formatPercent(change.before, language),
    now: formatPercent(change.now, language),
    direction: change.direction,
    arrow: ARROWS[change.direction],
    said: said(change, difference, ` ${PERCENTAGE_POINTS[language]}`, language),
  };
}

/** Of points and measured values. */
export function numberChange(change: FigureChange, language: Language): ShownChange {
  const number = (x: Exact | null): string => (x === null ? NONE : formatExact(x, language, { maximumDecimals: 4 }));
  return {
    before: number(change.before),
    now: number(change.now),
    direction: change.direction,
    arrow: ARROWS[change.direction],
    said: said(change, change.difference, "", language),
  };
}

/** Of ranks and grades. */
export function placeChange(
  change: Change<number | string>,
  wordsOf: Readonly<Record<Direction, Bilingual>>,
  language: Language,
): ShownChange {
  return {
    before: `${change.before ?? NONE}`,
    now: `${change.now ?? NONE}`,
    direction: change.direction,
    arrow: ARROWS[change.direction],
    said: wordsOf[change.direction][language],
  };
}
