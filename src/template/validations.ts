/** What input cells accept. Lists offer words and refuse the rest where nothing else can be read; pasting goes past them all. */
import { CELL_HINTS } from "../text/cell-hints";
import type { TableName } from "../core/model/finding";
import { wordList } from "../schema/cell-words";
import type { Accepts } from "../schema/column";
import type { Bilingual, Language } from "../schema/language";
import { columnOf } from "../schema/schema";
import type { Area } from "../document/addresses";
import type { ValidationDocument } from "../document/document";
import { columnArea } from "./table-block";
import type { PlacedTable } from "./table-block";

/** What stands in a list elsewhere in the workbook. */
type Listed = Extract<Accepts, "unit" | "period" | "criterion" | "award">;
/** Where it stands: a reference, without "=". A column whose list is not given is not checked. */
export type Lists = { readonly [Name in Listed]?: string };

/** Points may be deductions, so scores may be below 0. */
const LOWEST_SCORE = -10000;

const LIMITS: Readonly<Record<Exclude<Accepts, Listed | "words" | "words-or-other">, readonly [least: number, most: number | null]>> = {
  number: [0, null],
  positive: [1, null],
  share: [0, 1],
  score: [LOWEST_SCORE, null],
};

const MESSAGES: Readonly<Record<Listed, Bilingual>> = {
  unit: CELL_HINTS.unitMessage,
  period: CELL_HINTS.periodMessage,
  criterion: CELL_HINTS.criterionMessage,
  award: CELL_HINTS.listMessage,
};

/** What the cells of these columns take, as the schema says it, in the order of the columns. */
export function checksOf(
  placed: PlacedTable,
  language: Language,
  lists: Lists = {},
  columns: readonly string[] = placed.columns,
): readonly ValidationDocument[] {
  return columns.flatMap((column) => {
    const made = checkOf(placed.table, column, columnArea(placed, column), language, lists);
    return made === null ? [] : [made];
  });
}

function checkOf(table: TableName, column: string, area: Area, language: Language, lists: Lists): ValidationDocument | null {
  const { accepts, words = {} } = columnOf(table, column) ?? {};
  switch (accepts) {
    case undefined:
      return null;
    case "words":
    case "words-or-other": {
      const [title, message] = [CELL_HINTS.list[language], CELL_HINTS.listMessage[language]];
      return { ...area, rule: { type: "list", source: wordList(words, language), strict: accepts === "words" }, title, message };
    }
    case "unit":
    case "period":
    case "criterion":
    case "award": {
      const formula = lists[accepts];
      return formula === undefined ? null : listedIn(area, formula, MESSAGES[accepts], language);
    }
    default: {
      const [minimum, maximum] = LIMITS[accepts];
      const [title, message] = [CELL_HINTS.number[language], CELL_HINTS.numberMessage[language]];
      return { ...area, rule: { type: "decimal", minimum, maximum }, title, message };
    }
  }
}

/** 0: words · 1: numbers · 2: what is listed elsewhere. */
function floor({ rule }: ValidationDocument): number {
  return rule.type !== "list" ? 1 : "formula" in rule.source ? 2 : 0;
}

/** Words first, then numbers, then lists: as the sheets that were made before have them. */
export function wordsFirst(checks: readonly ValidationDocument[]): readonly ValidationDocument[] {
  return [...checks].sort((one, other) => floor(one) - floor(other));
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
