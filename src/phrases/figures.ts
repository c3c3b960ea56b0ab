/** Figures of a phrase: digits with their separators, numbers in words, and the unit behind them. */
import { divide, fromDecimalText, type Exact } from "../core/numbers/exact";
import { NUMERALS, UNIT_PERCENT, UNIT_PERCENTAGE_POINTS, UNIT_POINTS } from "../schema/phrase-units";
import { textKey } from "../tables/cells/keys";
import { readNumberText } from "../tables/cells/number-text";
import { atomsOf, type Atom } from "./atoms";

/**
 * `N` a plain number, `P` a share of a hundred (as a fraction: 0.8), `PP` a difference of shares (as a fraction too), `D` points, `DATE` a
 * day and month, `FRAC` a fraction such as 1/3 (a share).
 */
export type FigureKind = "N" | "P" | "PP" | "D" | "DATE" | "FRAC";

export type Figure = {
  readonly kind: FigureKind;
  readonly value: Exact;
  /** Two numbers are possible, or it is no number as it stands (`200.00`): it must be asked about. */
  readonly doubt: boolean;
  /** How many atoms it takes. */
  readonly length: number;
};

const NUMERAL_WORDS = new Map(Object.entries(NUMERALS).map(([word, digits]) => [textKey(word), digits]));
const LONGEST_NUMERAL = 3;
const HUNDRED: Exact = { big: false, n: 100, d: 1 };

type Unit = { readonly kind: FigureKind; readonly atoms: readonly string[] };

/** Longest first. */
const UNITS: readonly Unit[] = (
  [
    ["PP", UNIT_PERCENTAGE_POINTS],
    ["P", UNIT_PERCENT],
    ["D", UNIT_POINTS],
  ] as const
)
  .flatMap(([kind, units]) => units.map((unit) => ({ kind, atoms: atomsOf(textKey(unit)).map(({ text }) => text) })))
  .sort((a, b) => b.atoms.length - a.atoms.length);

function startsWith(atoms: readonly Atom[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((text, offset) => atoms[at + offset]?.text === text);
}

/** The unit right behind a number; in `lớp 5 đạt` the letter is no unit, since it has more letters behind it. */
export function unitAt(atoms: readonly Atom[], at: number): Unit | null {
  return UNITS.find((unit) => startsWith(atoms, at, unit.atoms)) ?? null;
}

/** Of a number in words: how many atoms it takes and its digits. */
export function numeralAt(atoms: readonly Atom[], at: number): { readonly digits: string; readonly length: number } | null {
  for (let length = LONGEST_NUMERAL; length > 0; length -= 1) {
    const words = atoms.slice(at, at + length);
    const digits = words.length === length ? NUMERAL_WORDS.get(words.map(({ text }) => text).join(" ")) : undefined;
    if (digits !== undefined) {
      return { digits, length };
    }
  }
  return null;
}

type Digits = { readonly value: Exact; readonly doubt: boolean };

/** Vietnamese texts group thousands with a point and write decimals with a comma; `0.5` with a point is a decimal too. */
function digitsOf(text: string): Digits | null {
  const number = readNumberText(text);
  if (number.kind === "number") {
    // `200.00`: a group of thousands that lacks a digit, or a decimal that nobody writes with zeros.
    return { value: number.number, doubt: /^[1-9]\d*\.\d*0$/.test(text) };
  }
  if (number.kind === "none") {
    return null;
  }
  const [grouped, decimal] = number.readings;
  const value = fromDecimalText(text.includes(".") ? grouped : decimal);
  return value && { value, doubt: text.includes(",") };
}

function asShare(value: Exact): Exact {
  return divide(value, HUNDRED) ?? value;
}

/** The figure that begins at an atom; null: none does. */
export function figureAt(atoms: readonly Atom[], at: number): Figure | null {
  const atom = atoms[at];
  if (atom === undefined) {
    return null;
  }
  const numeral = numeralAt(atoms, at);
  const read = /^\d/.test(atom.text) ? digitsOf(atom.text) : numeral && digitsOf(numeral.digits);
  if (read === null) {
    return null;
  }
  const length = /^\d/.test(atom.text) ? 1 : (numeral?.length ?? 1);
  const stroke = atoms[at + length];
  const below = atoms[at + length + 1];
  const isFraction = stroke?.text === "/" && below !== undefined && /^\d+$/.test(below.text) && /^\d+$/.test(atom.text);
  if (isFraction) {
    const bottom = fromDecimalText(below.text);
    const value = bottom && divide(read.value, bottom);
    // A unit glued to the lower figure makes it no fraction: `5/1lượt` is five for each turn.
    const glued = atoms[at + length + 2];
    const isGlued = glued?.from === below.to && /^\p{L}/u.test(glued.text);
    return value === null || isGlued ? { kind: "N", ...read, length } : { kind: "FRAC", value, doubt: false, length: length + 2 };
  }
  const unit = unitAt(atoms, at + length);
  if (unit === null) {
    return { kind: "N", ...read, length };
  }
  return {
    kind: unit.kind,
    value: unit.kind === "D" ? read.value : asShare(read.value),
    doubt: read.doubt,
    length: length + unit.atoms.length,
  };
}
