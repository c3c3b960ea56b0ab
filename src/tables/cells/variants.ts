/**
 * Names that are read as meant although they stand otherwise than in their list: accepted, but Excel's own formulas and filters
 * compare letter by letter and may miss them.
 */
import { isBlank, type Cell } from "../../core/model/cell";
import type { Finding, Place } from "../../core/model/finding";
import { cleanText, textKey, withoutNeedlessBlanks } from "./keys";
import { note, type Params } from "./notes";

/** `blanks`: also marks nobody sees · `accents`: combining marks · `tone`: hoà for hòa · `writing`: signs such as `I.1.` */
export type Variant = "blanks" | "accents" | "tone" | "writing";

/** How a text differs from the listed name it stands for; null: in letter case at most, which Excel ignores too, or it is blank. */
export function variantOf(text: string, listed: string): Variant | null {
  const [typed, wanted] = [text.toLowerCase(), listed.toLowerCase()];
  // Nothing to be seen is nothing, whatever marks stand there.
  if (typed === wanted || isBlank(text)) {
    return null;
  }
  if (withoutNeedlessBlanks(typed) === wanted) {
    return "blanks";
  }
  if (cleanText(typed) === wanted) {
    return "accents";
  }
  return textKey(typed) === textKey(wanted) ? "tone" : "writing";
}

/** Notes a cell whose text differs from the listed name it was read as. A number is compared by Excel as a number. */
export function noteVariant(findings: Finding[], place: Place, cell: Cell, listed: string, params: Params = {}): void {
  const variant = typeof cell === "string" ? variantOf(cell, listed) : null;
  if (variant !== null) {
    note(findings, "NAME_VARIANT", place, cell, { ...params, listed, variant });
  }
}

/** What a table's columns were found to hold otherwise than their lists, for readers that look each distinct cell up once. */
export type VariantMemory = {
  /** To be called when a cell is looked up; `listed` null: it names nothing that is listed. */
  readonly see: (column: string, cell: Cell, listed: string | null) => void;
  readonly isEmpty: () => boolean;
  readonly listed: (column: string, cell: Cell) => string | null;
};

export function variantMemory(): VariantMemory {
  const seen = new Map<string, Map<Cell, string>>();
  return {
    see(column, cell, listed) {
      if (typeof cell === "string" && listed !== null && variantOf(cell, listed) !== null) {
        seen.set(column, (seen.get(column) ?? new Map<Cell, string>()).set(cell, listed));
      }
    },
    isEmpty: () => seen.size === 0,
    listed: (column, cell) => seen.get(column)?.get(cell) ?? null,
  };
}
