/** What input cells accept. Lists offer words and refuse the rest where nothing else can be read; pasting goes past them all. */
import { CELL_HINTS } from "../text/cell-hints";
import type { Bilingual, Language } from "../schema/language";
import type { TableName } from "../core/model/finding";
import { wordList } from "../schema/cell-words";
import { wordsOfColumn } from "../schema/schema";
import type { Area } from "../document/addresses";
import type { ValidationDocument } from "../document/document";
import { columnArea } from "./table-block";
import type { PlacedTable } from "./table-block";

export function wordValidation(placed: PlacedTable, column: string, language: Language, strict: boolean): ValidationDocument {
  const words = wordsOfColumn(placed.table satisfies TableName, column);
  if (words === null) {
    throw new Error(`${placed.table}.${column} has no words`);
  }
  return {
    ...columnArea(placed, column),
    rule: { type: "list", source: wordList(words, language), strict },
    title: CELL_HINTS.list[language],
    message: CELL_HINTS.listMessage[language],
  };
}

/** A list that stands in other cells of the workbook: `formula` is a reference, without "=". */
export function listedIn(area: Area, formula: string, message: Bilingual, language: Language): ValidationDocument {
  return {
    ...area,
    rule: { type: "list", source: { formula }, strict: true },
    title: CELL_HINTS.list[language],
    message: message[language],
  };
}

export function numberValidation(area: Area, minimum: number, maximum: number | null, language: Language): ValidationDocument {
  return {
    ...area,
    rule: { type: "decimal", minimum, maximum },
    title: CELL_HINTS.number[language],
    message: CELL_HINTS.numberMessage[language],
  };
}
