/**
 * Heights of rows with wrapped text. A row without a height is fitted when Excel opens the file, but not by
 * LibreOffice, nor by viewers; an estimate from the widths serves them all, and Excel fits the row anew when it is
 * edited.
 */
import type { CellContent } from "../../document/document";
import { CELL_LOOKS } from "../../document/styles";

const DEFAULT_WIDTH = 8.43;
/** Points; Excel's own limit. */
const HIGHEST = 409;
const LINE = 15 / 11;
const BOLD = 1.1;

/** Points, for the `ht` of a row; null where every text stands on one line. */
export function rowHeight(cells: readonly (CellContent | undefined)[], widths: readonly (number | undefined)[]): number | null {
  let height = 0;
  for (const [column, cell] of cells.entries()) {
    if (typeof cell?.value !== "string") continue;
    const look = CELL_LOOKS[cell.style ?? "normal"];
    if (!look.wrap) continue;
    const letter = (look.fontSize / 11) * (look.bold ? BOLD : 1);
    const lines = linesOf(cell.value, Math.max(1, ((widths[column] ?? DEFAULT_WIDTH) - 1) / letter));
    if (lines > 1) height = Math.max(height, lines * look.fontSize * LINE);
  }
  return height === 0 ? null : Math.min(HIGHEST, Math.round(height * 4) / 4);
}

/** Lines of a text broken at spaces into lines of `room` letters; a longer word is cut. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      } else if (used > 0) used++;
      used += length;
      if (used > room) {
        lines += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
  }
  return lines;
}
