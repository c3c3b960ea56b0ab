/**
 * What a period is called: `2021-03` (a month), `2021-Q1` … `2021-Q4`, `2021-H1`, `2021-H2`, `2021-9M`, `2021-D1` … (drives), `2021`, of a
 * school year `2025-2026`, `2025-2026-H1` (its first semester); or in words, `Quý I/2021`.
 */
import type { Cell } from "../../core/model/cell";
import type { PeriodKind } from "../../core/model/ids";
import { partOfPeriod } from "../../core/model/period-parts";
import { given } from "../../core/numbers/at";
import { PERIOD_TITLES as T } from "../../schema/period-titles";
import { textOf } from "./cells";
import { textKey } from "./keys";
import { lately } from "./memory";

const DASHES = /\s*[-\u2010-\u2015\u2212]\s*/g;
const ROMAN = ["i", "ii", "iii", "iv"];

/** As a part of a pattern for what `textKey` gives. */
export function anyOf(list: readonly string[]): string {
  return `(?:${list.map(textKey).join("|")})`;
}

const OF = `(?:\\s*[/,.-]\\s*|\\s+)(?:(?:of|${anyOf([...T.school, ...T.year])})\\s+)?`;
const YEAR = "(?<year>[12][0-9]{3})";
const SCHOOL = "(?<year>[12][0-9]{3}-[12][0-9]{3})";

/** `part`: what is put before the number of the part; a month's number has two digits. */
const SPOKEN: readonly { readonly pattern: RegExp; readonly sign: string; readonly digits?: number }[] = [
  { pattern: `${anyOf([...T.month, "t"])}[\\s.]*(?<of>1[0-2]|0?[1-9])${OF}${YEAR}`, sign: "", digits: 2 },
  { pattern: `${anyOf(T.quarter)}[\\s.]*(?<of>iv|i{1,3}|[1-4])${OF}${YEAR}`, sign: "Q" },
  { pattern: `q\\s?(?<of>[1-4])(?:\\s*/\\s*|\\s+)${YEAR}`, sign: "Q" },
  { pattern: `${anyOf(T.half)} (?<of>${[...T.earlier, ...T.later].map(textKey).join("|")})${OF}${YEAR}`, sign: "H" },
  { pattern: `(?:the )?(?<of>first|second) half${OF}${YEAR}`, sign: "H" },
  { pattern: `${anyOf(T.nine)}(?: ${anyOf(T.earlier)})?${OF}${YEAR}`, sign: "9M" },
  { pattern: `${anyOf(T.drive)}\\s*(?<of>[1-9][0-9]?)${OF}${YEAR}`, sign: "D" },
  { pattern: `${anyOf(T.year)} ${YEAR}`, sign: "" },
  { pattern: `${anyOf(T.semester)}[\\s.]*(?<of>i{1,2}|[12])${OF}${SCHOOL}`, sign: "H" },
  { pattern: `${anyOf(T.school)} ${SCHOOL}`, sign: "" },
].map((one) => ({ ...one, pattern: new RegExp(`^${one.pattern}$`, "u") }));

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ROMAN.map((text, index) => [text, `${index + 1}`] as const),
  ...T.earlier.map((text) => [textKey(text), "1"] as const),
  ...T.later.map((text) => [textKey(text), "2"] as const),
]);

function spoken(text: string): string {
  const key = textKey(text)
    .replace(DASHES, "-")
    .replace(/([0-9]{4})\/([0-9]{4})$/, "$1-$2");
  for (const { pattern, sign, digits = 0 } of SPOKEN) {
    const said = pattern.exec(key)?.groups;
    if (said !== undefined) {
      const year = given(said["year"]);
      const of = said["of"] ?? "";
      const part = sign + (NUMBERS.get(of) ?? of).padStart(digits, "0");
      return part === "" ? year : `${year}-${part}`;
    }
  }
  return "";
}

/** `Quý II năm 2026` is 2026-Q2. "" for what says no period. */
const idOfWords = lately(spoken, 256, 80);

/**
 * The id a cell holds, also a year typed as a number, in small letters or in words; null when it is none. A date is none: Excel makes the
 * first day of March of `2026-03` where the cell is no text, but a date may be anything else as well.
 */
export function readPeriodId(cell: Cell): string | null {
  const text = textOf(cell);
  const typed = text.replace(DASHES, "-").toUpperCase();
  const id = partOfPeriod(typed) === null ? idOfWords(text) : typed;
  return partOfPeriod(id) === null ? null : id;
}

/** What an id (one that `readPeriodId` gave) says about itself. */
export function kindOfPeriod(id: string): PeriodKind {
  return given(partOfPeriod(id)).kind;
}
