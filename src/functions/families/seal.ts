/** EMU.SEAL: the code of what cells hold, to be compared with the one on paper. */
import { isBlank, isCellError, type Cells } from "../../core/model/cell";
import { codeOfCells } from "../../tables/seal/code";
import { isOmitted, position, toCells, type Raw } from "../arguments/arguments";
import { refuse, type Refusal } from "../arguments/errors";
import type { Answer } from "../arguments/shape";

function errorIn(cells: Cells, argument: string): Refusal | null {
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (isCellError(cell)) {
        return refuse("ARGUMENT_ERROR", { argument, cell: position(row, column), found: cell.error });
      }
    }
  }
  return null;
}

/**
 * A code of 16 digits and letters, the same wherever and whenever the cells hold the same: numbers by their decimals, texts by
 * their letters. Blank rows and columns at the end of a range do not count.
 * @param more further ranges; their order counts
 */
export function seal(range: Raw, more: Raw): Answer | Refusal {
  const rest: readonly Raw[] = Array.isArray(more) ? more : [];
  const ranges = [range, ...rest.filter((one) => !isOmitted(one))].map(toCells);
  for (const [index, cells] of ranges.entries()) {
    const found = errorIn(cells, index === 0 ? "range" : `more ${index}`);
    if (found !== null) {
      return found;
    }
  }
  return ranges.every((cells) => cells.flat().every(isBlank)) ? refuse("ARGUMENT_MISSING", { argument: "range" }) : [[codeOfCells(ranges)]];
}
