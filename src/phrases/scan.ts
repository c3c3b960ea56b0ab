/** Cuts a phrase into tokens, each for itself. */
import { type Exact, compare } from "../core/numbers/exact";
import {
  BEFORE_YEAR,
  COUNTED,
  DAY_UNITS,
  DAY_WORD,
  MINUTE_UNITS,
  MONTH_WORD,
  REFERENCES,
  UNIT_POINTS,
  VALUE_UNITS,
  YEAR_WORD,
} from "../schema/phrase-units";
import { textKey } from "../tables/cells/keys";
import { type Atom, atomsOf } from "./atoms";
import { figureAt, numeralAt } from "./figures";
import { type Draft, SIGNS, SOFT, type TokenKind, type UnitKind, lexemeAt, token } from "./tokens";

function keySet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => textKey(word)));
}

const REFERENCE_WORDS = keySet(REFERENCES);

const COUNTED_WORDS = keySet(COUNTED);

const VALUES = keySet(VALUE_UNITS);

const DAYS = keySet(DAY_UNITS);

const BEFORE_YEARS = keySet(BEFORE_YEAR);

const POINTS = keySet(UNIT_POINTS);

const MINUTES = keySet(MINUTE_UNITS);

const [YEAR, MONTH, DAY] = [textKey(YEAR_WORD), textKey(MONTH_WORD), textKey(DAY_WORD)];

/** `điều 5`, `mục a1`, `số 09/2021/nđ-cp`: how many atoms such a place takes; 0: none stands here. */
function referenceAt(text: string, atoms: readonly Atom[], at: number): number {
  const from = atoms[at]?.from ?? 0;
  const law = /^\d+\/\d{4}\/[\p{L}\d-]+|^\d+\/(?=\p{L})[\p{L}-]{4,}(?<=-\p{L}+)/u.exec(text.slice(from));
  if (law !== null) {
    const end = from + law[0].length;
    return atoms.slice(at).filter((atom) => atom.to <= end).length;
  }
  const isNamed = [1, 2].some((length) =>
    REFERENCE_WORDS.has(
      atoms
        .slice(at, at + length)
        .map((atom) => atom.text)
        .join(" "),
    ),
  );
  if (!isNamed) {
    return 0;
  }
  const length = REFERENCE_WORDS.has(atoms[at]?.text ?? "") && /^(?:[a-z]?\d+(?:\.\d+)*|[ivx]+)$/.test(atoms[at + 1]?.text ?? "") ? 2 : 0;
  const two = REFERENCE_WORDS.has(`${atoms[at]?.text} ${atoms[at + 1]?.text}`) && /^\d+(?:\.\d+)*$/.test(atoms[at + 2]?.text ?? "") ? 3 : 0;
  const taken = Math.max(length, two);
  // A share or points behind the word are a figure all the same: “tiêu chí 100%”.
  const behind = atoms[at + taken]?.text;
  return behind === "%" || POINTS.has(behind ?? "") ? 0 : taken;
}

/** `năm 2020`, `tháng 1`, `6 tháng đầu năm`. */
function timeAt(atoms: readonly Atom[], at: number): number {
  const [first, second] = [atoms[at]?.text ?? "", atoms[at + 1]?.text ?? ""];
  if (first === YEAR && /^(?:19|20)\d\d$/.test(second)) {
    return atoms[at + 2]?.text === "-" && /^(?:19|20)\d\d$/.test(atoms[at + 3]?.text ?? "") ? 4 : 2;
  }
  if (first === MONTH && /^\d{1,2}$/.test(second)) {
    const slash = atoms[at + 2]?.text === "/" && /^\d{4}$/.test(atoms[at + 3]?.text ?? "");
    return slash ? 4 : 2;
  }
  if (/^\d{1,2}$/.test(first) && second === MONTH) {
    return atoms[at + 3]?.text === YEAR ? 4 : 2;
  }
  return /^(?:19|20)\d\d$/.test(first) && second !== "%" && atoms[at - 1]?.text !== "-" && isYearBefore(atoms, at) ? 1 : 0;
}

/** `so với 2020`, `năm học 2023-2024`. */
function isYearBefore(atoms: readonly Atom[], at: number): boolean {
  return BEFORE_YEARS.has(atoms[at - 1]?.text ?? "");
}

function unitOf(text: string, next: string): UnitKind {
  const two = `${text} ${next}`;
  if (DAYS.has(text)) return "day";
  if (MINUTES.has(text)) return "minute";
  return VALUES.has(text) || VALUES.has(two) ? "value" : "count";
}

const THOUSAND: Exact = { big: false, n: 1000, d: 1 };

/** A number in words is one beside a unit, a thing that is counted, a comparator or the n-th time; else it is a word. */
function isNumeral(atoms: readonly Atom[], at: number, length: number, before: TokenKind | undefined): boolean {
  const behind = [1, 2].map((words) =>
    atoms
      .slice(at + length, at + length + words)
      .map(({ text }) => text)
      .join(" "),
  );
  return behind.some((text) => COUNTED_WORDS.has(text)) || ["GE", "LE", "GT", "LT", "FROM", "EACH", "NTH"].includes(before ?? "");
}

function figureToken(
  atoms: readonly Atom[],
  at: number,
  before: TokenKind | undefined,
): { readonly made: Draft; readonly length: number } | null {
  const figure = figureAt(atoms, at);
  if (figure === null) {
    return null;
  }
  const isWord = numeralAt(atoms, at) !== null && !/^\d/.test(atoms[at]?.text ?? "");
  if (isWord && figure.kind === "N" && !isNumeral(atoms, at, figure.length, before)) {
    return null;
  }
  const text = atoms
    .slice(at, at + figure.length)
    .map((atom) => atom.text)
    .join(" ");
  const isDate = figure.kind === "FRAC" && (before === "AFTER" || before === "BEFORE" || atoms[at - 1]?.text === DAY);
  const isMoney = figure.kind === "D" && (figure.doubt || compare(figure.value, THOUSAND) >= 0);
  const made = token(isDate ? "DATE" : isMoney ? "N" : figure.kind, text, figure.value, figure.doubt);
  const [next, after] = [atoms[at + figure.length]?.text ?? "", atoms[at + figure.length + 1]?.text ?? ""];
  made.unit = made.kind === "N" ? (isMoney || made.doubt ? "value" : unitOf(next, after)) : null;
  const follows = lexemeAt(atoms, at + figure.length)?.id;
  const isNoun = made.kind === "N" && /^\p{L}/u.test(next) && (follows === undefined || SOFT.has(follows));
  made.unitText = isNoun ? (VALUES.has(`${next} ${after}`) ? `${next} ${after}` : next) : "";
  return { made, length: figure.length };
}

export function scan(text: string): Draft[] {
  const atoms = atomsOf(text);
  const tokens: Draft[] = [];
  for (let at = 0; at < atoms.length;) {
    const before = tokens.at(-1)?.kind;
    const reference = referenceAt(text, atoms, at);
    const time = reference === 0 ? timeAt(atoms, at) : 0;
    const words = (length: number): string =>
      atoms
        .slice(at, at + length)
        .map((atom) => atom.text)
        .join(" ");
    if (reference > 0 || time > 0) {
      tokens.push(token(reference > 0 ? "REF" : "WHEN", words(reference + time)));
      at += reference + time;
      continue;
    }
    const lexeme = lexemeAt(atoms, at);
    const figure = lexeme !== null && lexeme.length > 1 ? null : figureToken(atoms, at, before);
    if (figure !== null) {
      tokens.push(figure.made);
      at += figure.length;
      continue;
    }
    const sign = words(1);
    tokens.push(token(lexeme?.id ?? SIGNS[sign] ?? (sign === "-" ? "DASH" : sign === "+" ? "PLUSSIGN" : "W"), words(lexeme?.length ?? 1)));
    at += lexeme?.length ?? 1;
  }
  return tokens;
}
