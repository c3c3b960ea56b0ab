/** What is told by words within a header or label that is known as a whole by nobody: its class, and whether it may be the name of a unit. */
import {
  BODY_PREFIXES,
  COUNCIL_WORDS,
  FACT_WORDS,
  FIGURE_WORDS,
  LABEL_CLASSES,
  LABEL_FILLERS,
  LABEL_WORDS,
  NO_DEDUCTION,
  NO_UNIT_WORDS,
  UNITS_ABOVE,
  WHOLE_YEAR_WORDS,
  type LabelClass,
} from "../../schema/own-labels";
import type { OwnRole } from "../../schema/own-words";
import { PERIOD_TITLES } from "../../schema/period-titles";
import { anyOf } from "../cells/period-id";
import { lately } from "../cells/memory";
import { headerKey, isMark, isTotalLabel, isUnitHeader, isUnitName, roleOfHeader } from "./words";

/** A label says in few words what its figures are; what is longer describes a criterion. */
const MOST_WORDS = 9;
/** Words that may follow the first of a computed result: “Trung bình cả năm”. */
const MOST_AFTER = 4;

/** Words alone, one blank around each: a run of them is found as ` run `. */
function spaced(text: string): string {
  return ` ${headerKey(text)
    .replace(/[^\p{L}\p{N}%+±/-]+/gu, " ")
    .trim()} `;
}

type Words = { readonly whole: ReadonlySet<string>; readonly first: readonly string[]; readonly within: readonly string[] };

const CLASSES: readonly (readonly [LabelClass, Words])[] = LABEL_CLASSES.map((id) => {
  const { whole = [], first = [], within = [] } = LABEL_WORDS[id];
  return [id, { whole: new Set([...whole, ...first].map(spaced)), first: first.map(spaced), within: within.map(spaced) }];
});
const NOTES = CLASSES.flatMap(([id, { first }]) => (id === "note" ? first : []));
const FILLERS = LABEL_FILLERS.map(spaced);
const NO_UNITS = NO_UNIT_WORDS.map(spaced);
const FIGURES = FIGURE_WORDS.map(spaced);
const FACTS = FACT_WORDS.map(spaced);
const NEVER_DEDUCTIONS = NO_DEDUCTION.map(spaced);
const BODIES = BODY_PREFIXES.map(spaced);
const ABOVE = UNITS_ABOVE.map(spaced);
const COUNCIL = COUNCIL_WORDS.map(spaced);

function count(key: string): number {
  return key.trim().split(" ").length;
}

/** “Tổng điểm trung bình” without what stands before the word that counts. */
function withoutFillers(key: string): string {
  const filler = FILLERS.find((word) => key.startsWith(word) && key.length > word.length);
  return filler === undefined ? key : withoutFillers(key.slice(filler.length - 1));
}

function holds(key: string, bare: string, { whole, first, within }: Words): boolean {
  return (
    whole.has(key) ||
    whole.has(bare) ||
    first.some((word) => bare.startsWith(word) && count(bare) - count(word) <= MOST_AFTER) ||
    within.some((word) => key.includes(word))
  );
}

/** What the words of a label say about its figures; null: nothing, as where it names a criterion. */
export const classOf = lately(readClass, 8192, 200);

function readClass(text: string): LabelClass | null {
  const key = spaced(text);
  if (count(key) > MOST_WORDS) {
    return NOTES.some((word) => key.startsWith(word)) ? "note" : null;
  }
  const bare = withoutFillers(key);
  const [id = null] = CLASSES.find(([id, words]) => holds(key, bare, words) && !(id === "deduction" && isNoDeduction(key))) ?? [];
  return id;
}

function isNoDeduction(key: string): boolean {
  return NEVER_DEDUCTIONS.some((word) => key.includes(word));
}

/** A layer of points that a label names: “Tổng điểm tự chấm”, “Điểm do Cụm chấm”. */
export function layerOf(text: string): OwnRole | null {
  const found = classOf(text);
  const role = found === null ? roleOfHeader(text) : found;
  return role === "self" || role === "cross-check" || role === "appraised" ? role : null;
}

/** Whether the points are those of the council, which come after those of the cluster. */
export function isCouncil(text: string): boolean {
  const key = spaced(text);
  return COUNCIL.some((word) => key.includes(word));
}

const TOTAL_FIRST = /^ (?:tổng|cộng|total|sum) /u;

/** “Tổng điểm trừ”: of deductions or bonuses, unless it is the only one there is. */
export function isTotalOfSigned(text: string): boolean {
  const found = classOf(text);
  return TOTAL_FIRST.test(spaced(text)) && (found === "deduction" || found === "bonus");
}

const CLUSTER = /^ (?:cụm|khối)(?: thi đua)?(?: số)? [0-9ivx]+ $/u;

/** “Cụm 1”, “Khối thi đua số 2”: what units are listed under. */
export function isClusterName(text: string): boolean {
  return CLUSTER.test(spaced(text));
}

/** Figures that belong to a unit and are no scores. */
export function isFact(text: string): boolean {
  const key = spaced(text);
  return FACTS.some((word) => key.includes(word));
}

const YEAR = `(?: ?/? ?(?:${anyOf(PERIOD_TITLES.year)} )?(?:19|20)[0-9]{2})?`;

const PART = new RegExp(
  `^ (?:${[
    `${anyOf([...PERIOD_TITLES.quarter, "q"])} ?(?:iv|i{1,3}|[1-4])`,
    `${anyOf([...PERIOD_TITLES.month, "t"])} ?(?:1[0-2]|0?[1-9])`,
    `${anyOf([...PERIOD_TITLES.half, ...PERIOD_TITLES.nine])}.*`,
    `${anyOf(PERIOD_TITLES.drive)} ?[1-9]`,
    `${anyOf(PERIOD_TITLES.semester)} ?(?:i{1,2}|[12])`,
  ].join("|")})${YEAR} $`,
  "u",
);

/** “Quý I”, “Tháng 3/2021”, “HK 2”: the points of one part of the year. */
export function isPartOfYear(text: string): boolean {
  return PART.test(withoutFillers(spaced(text)));
}

const WHOLE_YEAR = new RegExp(`^ ${anyOf(WHOLE_YEAR_WORDS)}${YEAR} $`, "u");

export function isWholeYear(text: string): boolean {
  return WHOLE_YEAR.test(withoutFillers(spaced(text))) || WHOLE_YEAR.test(spaced(text));
}

/** A word that begins with a capital, or a number: what names are made of. */
function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word);
}

/** Whether a heading says that what stands under it are units: “Điểm tự chấm của các đơn vị”. */
export function isAboveUnits(text: string): boolean {
  const key = spaced(text);
  return isUnitHeader(text) || ABOVE.some((word) => key.includes(word));
}

/**
 * Whether a header can be nothing but the name of a unit: it begins with a level or a kind of body, or is written as names are, and
 * no word in it says what figures are. Whatever is not certain is asked about. `under`: the headings above it.
 */
export function isSurelyUnit(text: string, under: readonly string[]): boolean {
  const key = spaced(text);
  const isWord = roleOfHeader(text) !== null || classOf(text) !== null || isTotalLabel(text) || isUnitHeader(text) || isMark(text);
  if (isWord || isPartOfYear(text) || isWholeYear(text) || FIGURES.some((word) => key.includes(word)) || !/\p{L}/u.test(text)) {
    return false;
  }
  const isBody = isUnitName(text) || BODIES.some((word) => key.startsWith(word) && key.length > word.length);
  const words = text.split(/[\s\-–]+/u).filter((word) => word !== "");
  const isName = words.length <= 6 && words.every(isNameWord) && !NO_UNITS.some((word) => key.includes(word));
  return isBody || under.some(isAboveUnits) || isName;
}
