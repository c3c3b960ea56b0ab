/** The unit that a sheet says it belongs to, above its table: “Đơn vị: Công an huyện Ba Vì”, or the name in the next cell. */
import { UNIT_LABELS } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import { cellIn, wordsOf, type View } from "./sheet";

const LABELS = UNIT_LABELS.map((label) => textKey(label));

function named(text: string): { readonly isLabel: boolean; readonly name: string } {
  const colon = text.indexOf(":");
  const isLabel = LABELS.includes(textKey(colon < 0 ? text : text.slice(0, colon)));
  return { isLabel, name: colon < 0 ? "" : text.slice(colon + 1).trim() };
}

/** Looks above the header line only; null where no cell names a unit. */
export function unitOnSheet(view: View, header: number): string | null {
  for (let row = 0; row < header; row += 1) {
    for (let column = 0; column < view.columns; column += 1) {
      const { isLabel, name } = named(wordsOf(cellIn(view, row, column)));
      if (isLabel) {
        const beside = Array.from({ length: view.columns - column - 1 }, (_cell, next) =>
          wordsOf(cellIn(view, row, column + 1 + next)),
        ).find((text) => text !== "");
        return name || (beside ?? null);
      }
    }
  }
  return null;
}
