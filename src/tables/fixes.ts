/**
 * What a click can put right. A correction is offered only where the finding itself says what should stand there;
 * whatever is not certain is asked first, and nothing is ever corrected on its own.
 */
import type { FixCode } from "../core/model/fix-ids";
import { at, given } from "../core/numbers/at";
import type { Cell, Cells } from "../core/model/cell";
import { fromDecimalText, fromScaled, isZero, multiply, quotient, toNumber, type Exact } from "../core/numbers/exact";
import { RESULT_CELLS, type Finding, type Place, type TableName } from "../core/model/finding";
import { HEADERS } from "../schema/schema";
import { STATE_WORDS } from "../schema/words";
import { wordsOfColumn } from "../schema/schema";
import { type Words } from "../schema/language";
import { numberIn } from "./cells/cells";
import { editDistance, looseKey } from "./cells/keys";
import { readHeaderRow, resembles } from "./table";
import { SUGGESTED_APART } from "./rows/units";

export type FixCell = {
  readonly place: Place;
  readonly value: Cell;
  /** The cell of the header row that says this, where the column of `place` is not there. */
  readonly header?: string;
};

export type Fix = {
  readonly code: FixCode;
  /** Not certain: a person must say yes, or choose where a finding has several. */
  readonly ask: boolean;
  /** What is written: first the cell of the finding, then the others that belong to the same correction. */
  readonly cells: readonly [FixCell, ...FixCell[]];
};

type WordLanguage = "vi" | "en";

const HUNDRED = fromScaled(100, 0);

/**
 * @param language of the words that are written into word columns
 * @returns none where a person must look; several where one of them must be chosen
 */
export function fixesOf(finding: Finding, language: WordLanguage = "vi"): readonly Fix[] {
  const { place, params, found } = finding;
  const fix = (code: FixCode, ask: boolean, value: Cell): Fix => ({ code, ask, cells: [{ place, value }] });
  if (finding.code === "COLUMN_MISSING") {
    return renamedHeaders(finding, language);
  }
  if (place.row === null || place.row < 0 || place.column === null) {
    return [];
  }
  switch (finding.code) {
    case "TEXT_NUMBER":
      return isExact(params["number"]) ? [fix("number", false, toNumber(params["number"]))] : [];
    case "TEXT_NUMBER_AMBIGUOUS":
      return textsOf(params["readings"]).flatMap((reading) => {
        const number = fromDecimalText(reading);
        return number === null ? [] : [fix("number", true, toNumber(number))];
      });
    case "CELL_IS_DATE":
      return textsOf(params["readings"]).map((reading) => fix("date", true, typedValue(place.column, reading)));
    case "POINTS_PERCENT":
      return hundredfold(found).map((value) => fix("number", true, value));
    case "NAME_VARIANT":
      return textsOf(params["listed"]).map((listed) => fix("spelling", false, listed));
    case "UNIT_UNKNOWN":
      return textsOf(params["suggestion"])
        .flatMap((suggestion) => suggestion.split(SUGGESTED_APART))
        .map((suggestion) => fix("suggestion", true, suggestion));
    case "CRITERION_UNKNOWN":
      return textsOf(params["suggestion"]).map((suggestion) => fix("suggestion", true, suggestion));
    case "PERCENT_SCALE":
      return hundredth(found).map((value) => fix("fraction", true, value));
    case "SCALE_MIXED":
      return isExact(params["number"]) ? [fix("fraction", true, toNumber(params["number"]))] : [];
    case "WORD_UNKNOWN":
      return nearWord(finding, place.column, language).map((value) => fix("word", true, value));
    case "ZERO_OR_NOT_ASSIGNED":
      return [
        {
          code: "not-assigned",
          ask: true,
          cells: [
            { place, value: null },
            { place: { ...place, column: "state" }, value: STATE_WORDS["not-assigned"][language] },
          ],
        },
      ];
    default:
      return [];
  }
}

/** A period stays text; `4.5` and `4/5` are numbers. */
function typedValue(column: string | null, reading: string): Cell {
  const parts = [...reading.split("/"), "1"].map(fromDecimalText);
  const [over, under] = [at(parts, 0), at(parts, 1)];
  const isText = column === "period" || column === "id";
  return isText || over === null || under === null || isZero(under) ? reading : toNumber(quotient(over, under));
}

/** Beyond this many headers to choose from nothing is offered: the person looks at the sheet. */
const MOST_HEADERS = 4;

/** One of the headers that no column claims may be the missing one: those that are like it, or all of a few. Never certain. */
function renamedHeaders({ place, params }: Finding, language: WordLanguage): readonly Fix[] {
  const { table, column } = place;
  const headers: Words = table === RESULT_CELLS ? {} : HEADERS[table];
  const words = column === null ? undefined : headers[column];
  if (column === null || words === undefined) {
    return [];
  }
  const unclaimed = textsOf(params["similar"]);
  const near = unclaimed.filter((header) => resembles([column, words.vi, words.en], header));
  const offered = near.length > 0 ? near : unclaimed;
  return offered.length > MOST_HEADERS
    ? []
    : offered.map((header) => ({ code: "header", ask: true, cells: [{ place, value: words[language], header }] }));
}

/**
 * The language in which a table's headers, and so the words in its cells, are written: Vietnamese unless most are
 * English.
 */
export function wordLanguage(table: TableName, cells: Cells): WordLanguage {
  const headers: Words = HEADERS[table];
  const columns = [...readHeaderRow(table, cells).columns];
  const count = (language: WordLanguage): number =>
    columns.filter(([id, position]) => at(cells, 0)[position] === given(headers[id])[language]).length;
  return count("en") > count("vi") ? "en" : "vi";
}

function isExact(value: Finding["params"][string] | undefined): value is Exact {
  return typeof value === "object" && "big" in value;
}

/** The texts of a parameter; none where it is missing or empty. */
function textsOf(value: Finding["params"][string] | undefined): readonly string[] {
  const texts = typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  return texts.filter((text) => text !== "");
}

/** The cell shows 85% and holds 0.85: 85 points may have been typed. */
function hundredfold(found: Cell): readonly number[] {
  const number = numberIn(found);
  return number === null ? [] : [toNumber(multiply(number, HUNDRED))];
}

function hundredth(found: Cell): readonly number[] {
  const number = numberIn(found);
  return number === null ? [] : [toNumber(quotient(number, HUNDRED))];
}

/**
 * The cell with the one accepted word that is near to what is typed; in a list of words (`part`) only that word
 * changes.
 */
function nearWord({ place, params, found }: Finding, column: string, language: WordLanguage): readonly string[] {
  const words = wordsOfColumn(place.table, column);
  if (words === null || typeof found !== "string") {
    return [];
  }
  const [typed = found] = textsOf(params["part"]);
  const accepted = textsOf(params["accepted"]);
  const limit = looseKey(typed).length < 6 ? 1 : 2;
  const ranked = accepted
    .map((id) => ({ id, ...nearestForm(typed, id, words, language, limit) }))
    .sort((left, right) => left.distance - right.distance);
  const [best, next] = ranked;
  if (best === undefined || best.distance > limit || best.distance === next?.distance) {
    return [];
  }
  return [found.replace(typed, () => best.word)];
}

/**
 * Of the ways to write an id, the nearest: what is typed in English is corrected in English. Signs such as `>=` are as
 * near to a single letter as one another, so none of them is chosen.
 */
function nearestForm(
  typed: string,
  id: string,
  words: Words,
  language: WordLanguage,
  limit: number,
): { readonly distance: number; readonly word: string } {
  const { vi, en } = words[id] ?? { vi: id, en: id };
  const shown = language === "vi" ? vi : en;
  const forms = [
    { form: shown, word: shown },
    { form: vi, word: vi },
    { form: en, word: en },
    { form: id, word: shown },
  ];
  return forms
    .map(({ form, word }) => ({ word, distance: editDistance(looseKey(typed), looseKey(form), limit) }))
    .reduce((best, one) => (one.distance < best.distance ? one : best));
}
