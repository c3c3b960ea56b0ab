/** The named styles of the standard workbook in Excel's words. */
import { CELL_LOOKS, FONT_NAME, STYLE_NAMES } from "../../../src/document/styles";
import type { Border as BookBorder, CellLook } from "../../../src/document/styles";
import { NORMAL } from "./look";
import type { Border, BorderEdge, Look } from "./look";

const LINES: Readonly<Record<BookBorder["line"], Pick<Border, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
};

function borders(border: BookBorder | null): Look["borders"] {
  if (!border) {
    return {};
  }
  const sides: readonly BorderEdge[] = border.sides === "all" ? ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] : ["EdgeBottom"];
  return Object.fromEntries(sides.map((side) => [side, { ...LINES[border.line], color: border.color }]));
}

function excelWord(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function lookOf(look: CellLook): Look {
  return {
    ...NORMAL,
    fontName: look.fontName ?? FONT_NAME,
    fontSize: look.fontSize,
    bold: look.bold,
    italic: look.italic,
    fontColor: look.color,
    fill: look.fill ?? "",
    horizontal: look.horizontal === "centerContinuous" ? "CenterAcrossSelection" : excelWord(look.horizontal),
    vertical: excelWord(look.vertical),
    wrap: look.wrap,
    locked: look.locked,
    borders: borders(look.border),
  };
}

/** What a workbook made from a document brings along, by the names in Excel's style gallery. */
export function bookStyles(): ReadonlyMap<string, Look> {
  return new Map(STYLE_NAMES.map((name) => [CELL_LOOKS[name].displayName, lookOf(CELL_LOOKS[name])]));
}
