/** The unit that a sheet says it belongs to, above its table: “Đơn vị: Công an huyện Ba Vì”, or the name in the next cell. */
import { UNIT_LABELS } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import { cellIn, wordsOf, type View } from "./sheet";
import { isUnitName } from "./words";

const LABELS = UNIT_LABELS.map((label) => textKey(label));

function named(text: string): { readonly isLabel: boolean; readonly name: string } {
  const colon = text.indexOf(":");
  const isLabel = LABELS.includes(textKey(colon < 0 ? text : text.slice(0, colon)));
  return { isLabel, name: colon < 0 ? "" : text.slice(colon + 1).trim() };
}

/** “1. Công an huyện Ba Vì” without its number. */
export function withoutNumber(text: string): string {
  return text.replace(/^(?:[0-9]{1,3}|[IVX]{1,5})[.)]\s*/u, "");
}

function labelled(view: View, header: number): string | null {
  for (let row = header - 1; row >= 0; row -= 1) {
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

/** Looks above the header line only, nearest first; of a block below others also at what is only a name. null where no cell names a unit. */
export function unitOnSheet(view: View, header: number): string | null {
  const name = labelled(view, header);
  if (name !== null || view.sheet.block !== true) {
    return name;
  }
  const texts = Array.from({ length: header }, (_line, up) => header - 1 - up).flatMap((row) =>
    Array.from({ length: view.columns }, (_cell, column) => wordsOf(cellIn(view, row, column))),
  );
  return texts.map(withoutNumber).find(isUnitName) ?? null;
}
