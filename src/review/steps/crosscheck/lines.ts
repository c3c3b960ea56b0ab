/** The plan of a cross-check and the scores side by side, for a terminal. */
import { at } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import { isZero, type Exact } from "../../../core/numbers/exact";
import { checkProgress, compareScores, type Compared } from "../../../core/crosscheck/compare";
import type { CheckPlan } from "../../../core/crosscheck/plan";
import { formatExact } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { sayCrosscheck } from "../../../text/review/crosscheck-cli";
import { LAYER_WORDS } from "../../../schema/words";
import { tableLines } from "../../lines";

function nameOf({ units }: Book, unit: number): string {
  return at(units, unit).name;
}

export function planLines(book: Book, { pairs, mutual, uneven }: CheckPlan, language: Language): readonly string[] {
  const headers = [sayCrosscheck("checker", language), sayCrosscheck("checked", language)];
  const rows = pairs.map(({ checker, checked }) => [nameOf(book, checker), nameOf(book, checked)]);
  const named = mutual.map(({ checker, checked }) => `${nameOf(book, checker)} – ${nameOf(book, checked)}`);
  return [
    ...tableLines(headers, rows, ["left", "left"]),
    ...(named.length === 0 ? [] : [sayCrosscheck("mutual", language, { pairs: named.join("; ") })]),
    ...(uneven ? [sayCrosscheck("uneven", language)] : []),
  ];
}

/** The plan that the workbook has, with what has been checked. */
export function standingLines(book: Book, period: string, language: Language): readonly string[] {
  const headers = (["checker", "checked", "done"] as const).map((id) => sayCrosscheck(id, language));
  const rows = checkProgress(book, period).map(({ checker, checked, scored, done }) => [
    nameOf(book, checker),
    nameOf(book, checked),
    `${done}/${scored}`,
  ]);
  return tableLines(headers, rows, ["left", "left", "right"]);
}

function score(value: Exact | null, language: Language): string {
  return value === null ? "–" : formatExact(value, language, { grouping: false });
}

function status(book: Book, { above, explained }: Compared, language: Language): string {
  if (!above) {
    return sayCrosscheck(book.policy.differenceLimit === null ? "noLimit" : "within", language);
  }
  return sayCrosscheck(explained ? "explained" : "unexplained", language);
}

/** Entries whose scores are not all the same. */
export function differenceLines(book: Book, period: string, language: Language): readonly string[] {
  const rows = compareScores(book, period).flatMap((line) => {
    const { unit, criterion, scores, difference } = line;
    return difference === null || isZero(difference.difference)
      ? []
      : [
          [
            nameOf(book, unit),
            at(book.criteria, criterion).code,
            score(scores.self, language),
            score(scores["cross-check"], language),
            score(scores.appraised, language),
            score(difference.difference, language),
            status(book, line, language),
          ],
        ];
  });
  const layers = (["self", "cross-check", "appraised"] as const).map((layer) => LAYER_WORDS[layer][language]);
  const [unit, criterion] = [sayCrosscheck("unit", language), sayCrosscheck("criterion", language)];
  const headers = [unit, criterion, ...layers, sayCrosscheck("difference", language), sayCrosscheck("status", language)];
  return rows.length === 0
    ? [sayCrosscheck("noDifferences", language, { period })]
    : tableLines(headers, rows, ["left", "left", "right", "right", "right", "right", "left"]);
}
