/**
 * The one block that EMU answers on the results sheet: a row for each unit as the ranking lists them, and everything that is shown
 * of it. All else on the sheet views it by Excel's own formulas, and so may anybody's chart, pivot table or sheet.
 */
import { RESULT_HEADERS } from "../../../text/guide";
import type { StandingWord } from "../../../tables/standing-columns";
import { absoluteBlock, type Area } from "../../../document/addresses";
import type { StyleName } from "../../../document/document";
import type { SheetLayout } from "../../../document/sheet-builder";
import { standingsFormula } from "../../formulas";
import { cellReference, type PlacedTable } from "../../table-block";
import type { Frame } from "../frame";
import { PERCENT, POINTS } from "./results-formats";

const FORMATS: Readonly<Record<Exclude<StandingWord, "groups" | "points" | "met">, string>> = {
  unit: "General",
  cluster: "General",
  rank: "0",
  ties: "General",
  total: POINTS,
  maximum: POINTS,
  percent: PERCENT,
  gap: POINTS,
  grade: "General",
  rest: POINTS,
  "percent-out": PERCENT,
  "rank-out": "0",
  "percent-zero": PERCENT,
  "rank-zero": "0",
};

export type ZoneWord = keyof typeof FORMATS;

/** Percent and rank as they would be if what is not reported were left out, or counted as 0: one of them is in force. */
export const BY_BLANKS = ["percent-out", "rank-out", "percent-zero", "rank-zero"] as const satisfies readonly ZoneWord[];

export type ZonePlace = {
  /** Of the headers; the captions are in the row above, the answer begins in the row below. */
  readonly headerRow: number;
  readonly column: number;
  /** Rows for units: what is under them is in the way of more, so that none is left out unseen. */
  readonly room: number;
  readonly words: readonly ZoneWord[];
  /** Data rows of the rubric. */
  readonly codes: readonly number[];
  /** Whether it says which targets are met. */
  readonly targets: boolean;
};

export type Zone = ZonePlace & {
  /** The cells of a word, or of neighbouring words. */
  readonly area: (from: ZoneWord, to?: ZoneWord) => Area;
  /** A column of points for each of the codes, and one of signs. */
  readonly points: Area;
  readonly met: Area;
};

/** The rest of a sheet around it. */
export type Laid = { readonly zone: Zone; readonly layout: SheetLayout };

/** How the figures of a word are shown. */
export function formatOf(word: ZoneWord): string {
  return FORMATS[word];
}

function styleOf(word: ZoneWord): StyleName {
  return word === "unit" ? "label" : "computed";
}

export function zone({ sheet, language }: Frame, rubric: PlacedTable, place: ZonePlace): Zone {
  const { headerRow, column, words, codes, room } = place;
  const row = headerRow + 1;
  words.forEach((word, index) => {
    sheet.write(headerRow, column + index, RESULT_HEADERS[word][language], "header");
    sheet.write(row, column + index, null, styleOf(word), FORMATS[word]);
  });
  const pointsColumn = column + words.length;
  const parts = codes.length === 0 ? [] : (["points", ...(place.targets ? (["met"] as const) : [])] as const);
  parts.forEach((word, part) => {
    const first = pointsColumn + part * codes.length;
    sheet.write(headerRow - 1, first, RESULT_HEADERS[word][language], "subtitle");
    codes.forEach((code, index) => {
      sheet.put(headerRow, first + index, { value: null, formula: cellReference(rubric, "code", code), style: "header" });
      sheet.write(row, first + index, null, "computed", word === "points" ? POINTS : "General");
    });
  });
  const asked = codes.length === 0 ? "" : absoluteBlock({ row: headerRow, column: pointsColumn, rows: 1, columns: codes.length });
  const formula = standingsFormula("", [...words, ...parts], asked);
  const first = words[0] ?? "unit";
  sheet.put(row, column, { value: null, formula, style: styleOf(first), format: FORMATS[first] });
  function block(from: number, columns: number): Area {
    return { row, column: from, rows: room, columns };
  }
  return {
    ...place,
    area: (from, to = from) => block(column + words.indexOf(from), words.indexOf(to) - words.indexOf(from) + 1),
    points: block(pointsColumn, codes.length),
    met: block(pointsColumn + codes.length, codes.length),
  };
}
