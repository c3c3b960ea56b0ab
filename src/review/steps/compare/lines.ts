/** A comparison for a terminal. */
import type { Book } from "../../../core/model/book";
import type { Comparison } from "../../../core/periods/compare";
import type { Language } from "../../../schema/language";
import type { ShownChange } from "../../change-words";
import { tableLines, type Align } from "../../lines";
import { compareNotes, compareRows, sayCompare, type CompareRow } from "./words";

function shownChange({ before, now, arrow, said }: ShownChange): string {
  return `${before} → ${now} ${arrow} ${said}`;
}

function unitLines(rows: readonly CompareRow[], language: Language): readonly string[] {
  const graded = rows.some(({ grade }) => grade !== null);
  const ids = ["unit", "percent", "points", "rank", ...(graded ? (["grade"] as const) : [])] as const;
  const lines = rows.map(({ name, presence, percent, points, rank, grade, provisional }) => [
    name,
    presence ?? shownChange(percent),
    presence === null ? shownChange(points) : "",
    presence === null ? shownChange(rank) : "",
    ...(graded ? [grade === null || presence !== null ? "" : shownChange(grade)] : []),
    provisional ? sayCompare("provisional", language) : "",
  ]);
  return tableLines(
    [...ids.map((id) => sayCompare(id, language)), ""],
    lines,
    ids.map((): Align => "left"),
  );
}

function criterionLines(rows: readonly CompareRow[], language: Language): readonly string[] {
  const lines = rows.flatMap(({ name, criteria }) =>
    criteria
      .filter(({ points, actual }) => [points, actual].some(({ direction }) => direction === "up" || direction === "down"))
      .map(({ code, points, actual }) => [name, code, shownChange(points), shownChange(actual)]),
  );
  const headers = (["unit", "criterion", "points", "actual"] as const).map((id) => sayCompare(id, language));
  return lines.length === 0 ? [] : ["", ...tableLines(headers, lines, ["left", "left", "left", "left"])];
}

export function compareText(book: Book, comparison: Comparison, language: Language): string {
  const { period, before } = comparison;
  const rows = compareRows(book, comparison, language);
  const heading = sayCompare("heading", language, { period, before });
  const notes = compareNotes(book, comparison, language);
  return [heading, "", ...unitLines(rows, language), ...criterionLines(rows, language), "", ...notes].join("\n").trimEnd();
}
