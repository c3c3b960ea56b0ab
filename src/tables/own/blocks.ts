/** Tables of several units below each other on one sheet: each with its own header line, and its unit named above that. */
import { isBlank, type Cells } from "../../core/model/cell";
import { at } from "../../core/numbers/at";
import { isFigure, wordsOf, type OwnSheet } from "./sheet";
import { withoutNumber } from "./unit-label";
import { headerKey, isUnitName, roleOfHeader } from "./words";

/** A header line names at least so many things, the criteria and somebody's points among them. */
const FEWEST_HEADERS = 3;
/** Lines above a header in which its unit is named. */
const ABOVE = 3;

function keyOf(cells: Cells, row: number): string {
  const texts = at(cells, row).map((cell) => (typeof cell === "string" ? headerKey(wordsOf(cell)) : ""));
  const roles = new Set(texts.map(roleOfHeader));
  const isHeader = texts.filter((text) => text !== "").length >= FEWEST_HEADERS && roles.has("text");
  return isHeader && !at(cells, row).some(isFigure) ? texts.join("\n") : "";
}

/** A line with nothing but words in one place: a title, or whose table follows. */
function isTitle(cells: Cells, row: number): boolean {
  const filled = at(cells, row).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.length <= 2 && !filled.some(isFigure);
}

function isNaming(text: string): boolean {
  return text.includes(":") || isUnitName(withoutNumber(text));
}

/** The first line of the block whose header stands in `row`: what names its unit, or the header itself. */
function firstLine(cells: Cells, row: number, after: number): number {
  for (let line = row - 1; line > Math.max(after, row - 1 - ABOVE); line -= 1) {
    if (isTitle(cells, line) && at(cells, line).some((cell) => isNaming(wordsOf(cell)))) {
      return line;
    }
  }
  return row;
}

/** The sheet itself where one header line stands on it once. */
export function blocksIn(sheet: OwnSheet): readonly OwnSheet[] {
  const { cells, top } = sheet;
  const lines = new Map<string, number[]>();
  cells.forEach((_line, row) => {
    const key = keyOf(cells, row);
    if (key !== "") {
      lines.set(key, [...(lines.get(key) ?? []), row]);
    }
  });
  const headers = [...lines.values()].reduce<readonly number[]>((most, rows) => (rows.length > most.length ? rows : most), []);
  if (headers.length < 2) {
    return [sheet];
  }
  const starts = headers.map((row, index) => (index === 0 ? 0 : firstLine(cells, row, at(headers, index - 1))));
  return starts.map((start, index): OwnSheet => {
    const end = starts[index + 1] ?? cells.length;
    return { ...sheet, top: top + start, cells: cells.slice(start, end), block: true };
  });
}
