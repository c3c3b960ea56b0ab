/** How many lines a wrapped text takes, measured with the fonts of the page. */
import type { Look } from "../engine/look";

let context: CanvasRenderingContext2D | null = null;

function widthOf(text: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  return context ? context.measureText(text).width : text.length * 8;
}

function setFont({ bold, italic, fontSize, fontName }: Look): void {
  context ??= document.createElement("canvas").getContext("2d");
  if (context) {
    context.font = `${italic ? "italic " : ""}${bold ? "700 " : ""}${fontSize}pt ${fontName}, Carlito, "Segoe UI", "Noto Sans", sans-serif`;
  }
}

function linesOf(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s/-])/u)) {
    const size = widthOf(word);
    if (used > 0 && used + widthOf(word.trimEnd()) > width) {
      lines += 1;
      used = 0;
    }
    // A word wider than the cell is broken.
    lines += Math.max(0, Math.ceil(size / width) - 1);
    used += size > width ? size % width : size;
  }
  return lines;
}

/** @param width inner width of the cell in pixels */
export function wrappedLines(text: string, look: Look, width: number): number {
  const surelyOne = text.length * look.fontSize < width && !text.includes("\n");
  if (surelyOne) {
    return 1;
  }
  setFont(look);
  return text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, width), 0);
}
