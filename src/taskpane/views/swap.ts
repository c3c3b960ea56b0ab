/** Which result formulas would become values, or come back: what is shown before anything is written. */
import { a1 } from "../../tables/cells/a1";
import { isCellError } from "../../core/model/cell";
import { answers, isView, needsRestoring } from "../../tables/result-cells";
import type { FindingCode } from "../../core/model/finding-codes";
import type { Finding } from "../../core/model/finding";
import type { ResultCell } from "../../tables/source";
import type { Swap } from "../use-cases/tools";
import type { Reading } from "../../review/opened";

export type SwapSheet = { readonly sheet: string; readonly cells: readonly string[] };

export type SwapView =
  /** The workbook does not know its result cells. */
  | { readonly kind: "unknown" }
  /** `since`: the results are fixed values already. */
  | { readonly kind: "nothing"; readonly since: string | null }
  /** Excel has yet to compute these. */
  | { readonly kind: "not-ready"; readonly cells: readonly string[] }
  | { readonly kind: "ready"; readonly sheets: readonly SwapSheet[]; readonly count: number };

/** A call that answers here; views stay, and show what they view. */
function isLive({ formula, wanted }: ResultCell): boolean {
  return formula !== null && answers(formula, wanted) && !isView({ wanted });
}

function bySheet(cells: readonly ResultCell[]): readonly SwapSheet[] {
  const sheets = new Map<string, readonly string[]>();
  for (const { at } of cells) {
    sheets.set(at.sheet, [...(sheets.get(at.sheet) ?? []), a1(at.row, at.column)]);
  }
  return [...sheets].map(([sheet, own]) => ({ sheet, cells: own }));
}

/**
 * Rows of entries from which people are told that Excel may stop for a moment with every edit: each call of a function is handed all of
 * them, and calculating with so many takes about a fifth of a second (docs/performance.md).
 */
const MANY_ROWS = 15_000;

/** How many rows the formulas of this workbook are handed with every edit, where they are many; null: few, or no formula is live. */
export function rowsOfLiveFormulas({ sources, book }: Reading): number | null {
  const live = sources.results?.cells.some(isLive) ?? false;
  return live && book.entries.length >= MANY_ROWS ? book.entries.length : null;
}

/** Findings that one action puts right: the formulas of results are written as they should be. */
const RESTORABLE: ReadonlySet<FindingCode> = new Set([
  "FORMULA_LOST",
  "FORMULA_BARE",
  "RESULT_NOT_SHOWN",
  "RESULT_WAITING",
  "RESULTS_FROZEN",
] satisfies readonly FindingCode[]);

export function isRestorable({ code }: Finding): boolean {
  return RESTORABLE.has(code);
}

/** @param reading null: the workbook is none of ours */
export function swapView(kind: Swap, reading: Reading | null): SwapView {
  const results = reading?.sources.results;
  if (results === undefined) {
    return { kind: "unknown" };
  }
  const live = results.cells.filter(isLive);
  if (kind === "freeze") {
    const waiting = live.filter(({ value }) => isCellError(value));
    if (waiting.length > 0) {
      return { kind: "not-ready", cells: waiting.map(({ at }) => `${at.sheet}!${a1(at.row, at.column)}`) };
    }
    return live.length === 0 ? { kind: "nothing", since: results.frozen } : { kind: "ready", sheets: bySheet(live), count: live.length };
  }
  const lost = results.cells.filter(needsRestoring);
  return lost.length === 0 ? { kind: "nothing", since: null } : { kind: "ready", sheets: bySheet(lost), count: lost.length };
}
