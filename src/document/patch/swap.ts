/** Results turned into fixed values and back in a workbook held as plain data, with the lines of the log. */
import { languageOf } from "../../schema/language";
import type { WorkbookDocument } from "../document";
import { logged } from "./cells";
import { frozenDocument, restoredDocument, resultStates } from "./freeze";
import { freezing, restoring, swapLines, type Swap } from "./frozen";
import type { CellAddress } from "../addresses";

/** `cells`: how many were swapped; none: the document is the same. */
export type SwappedDocument = { readonly document: WorkbookDocument; readonly cells: number };

function swapped(document: WorkbookDocument, action: "freeze" | "restore", swaps: readonly Swap[], time: Date): SwappedDocument {
  if (swaps.length === 0) {
    return { document, cells: 0 };
  }
  const language = languageOf(document.properties.language);
  const lines = swapLines(swaps, action === "freeze" ? "values" : "formulas", { action, time, language });
  const made = action === "freeze" ? frozenDocument(document, swaps, time) : restoredDocument(document, swaps);
  return { document: logged(made, lines, language), cells: swaps.length };
}

/** null: a result is not there yet. */
export function withFrozen(document: WorkbookDocument, time: Date): SwappedDocument | null {
  const swaps = freezing(resultStates(document));
  return swaps && swapped(document, "freeze", swaps, time);
}

/** `left`: cells whose formula cannot be known any more. */
export function withRestored(document: WorkbookDocument, time: Date): SwappedDocument & { readonly left: readonly CellAddress[] } {
  const { swaps, left } = restoring(resultStates(document));
  return { ...swapped(document, "restore", swaps, time), left };
}
