/**
 * Results as fixed values, and back: what is written when the result formulas of a workbook are frozen or restored. A frozen
 * workbook holds the names `EMU_FROZEN` (since when) and, for each formula, `EMU_BLOCK_n` (what it filled).
 */
import type { Cell, Cells } from "../../core/model/cell";
import { isCellError } from "../../core/model/cell";
import { answers, isView, needsRestoring } from "../../tables/result-cells";
import { formatCell } from "../../text/format";
import type { Language } from "../../schema/language";
import type { LoggedAction } from "../../text/log";
import { a1 } from "../../tables/cells/a1";
import type { LogLine } from "./log";
import type { CellAddress } from "../addresses";
import { safeFormula } from "../formulas/safe-formula";

/** One cell of results as it is now; rows and columns from 0, formulas without "=". */
export type ResultState = {
  /** The n of `EMU_FORMULA_n`. */
  readonly number: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The formula that should stand here; null: it cannot be known any more. */
  readonly wanted: string | null;
  readonly formula: string | null;
  readonly value: Cell;
  /** What the formula fills now, itself included. */
  readonly filled: Cells;
  /** What stands in its block since it was frozen; null: it is not frozen. */
  readonly block: Cells | null;
};

/** What stands in place of a formula: values, or a formula of somebody's own. */
export type Held = { readonly cells: Cells; readonly own: string | null };

/** One formula put in place of what is held, or the other way round. */
export type Swap = {
  readonly number: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly held: Held;
};

export function addressOf({ sheet, row, column }: Pick<Swap, "sheet" | "row" | "column">): CellAddress {
  return { sheet, cell: a1(row, column) };
}

/** The function's name is all that tells whose formula it is: `EMU.TOTAL(` in what should stand here. */
function isOurs({ formula, wanted }: ResultState): boolean {
  return formula !== null && wanted !== null && answers(formula, functionIn(wanted));
}

function functionIn(wanted: string): string {
  return wanted.slice(0, wanted.indexOf("("));
}

function isLost({ formula, wanted, value }: ResultState): boolean {
  return wanted === null || needsRestoring({ formula, wanted: functionIn(wanted), value });
}

/**
 * Every call of ours to be replaced by what it shows; null: one of them shows an error, and as a value it would stay one. Views need no
 * add-in, so they stay, and show the values.
 */
export function freezing(states: readonly ResultState[]): readonly Swap[] | null {
  const live = states.filter((state) => isOurs(state) && !isView({ wanted: functionIn(state.wanted ?? "") }));
  if (live.some(({ value }) => isCellError(value))) {
    return null;
  }
  return live.map(({ number, sheet, row, column, formula, filled }) => ({
    number,
    sheet,
    row,
    column,
    formula: formula ?? "",
    held: { cells: filled, own: null },
  }));
}

/**
 * The formula to be written: where all that is wrong is that tables are handed over bare, the formula as it stands, with views, for
 * people may have made it part of one of their own.
 */
function restored({ formula, wanted, value }: ResultState): string | null {
  const safe = formula === null ? null : safeFormula(formula);
  const isEnough = wanted !== null && !needsRestoring({ formula: safe, wanted: functionIn(wanted), value });
  return isEnough ? safe : wanted;
}

/** Formulas to be put back, and cells whose formula cannot be known any more. */
export function restoring(states: readonly ResultState[]): {
  readonly swaps: readonly Swap[];
  readonly left: readonly CellAddress[];
} {
  const lost = states.filter(isLost);
  return {
    swaps: lost.flatMap((state) => {
      const { number, sheet, row, column, formula: own, value, block } = state;
      const formula = restored(state);
      return formula === null ? [] : [{ number, sheet, row, column, formula, held: { cells: block ?? [[value]], own } }];
    }),
    left: lost.filter(({ wanted }) => wanted === null).map(addressOf),
  };
}

/** A line for each formula; `to`: what stands in the cell afterwards. */
export function swapLines(
  swaps: readonly Swap[],
  to: "values" | "formulas",
  log: { readonly action: LoggedAction; readonly time: Date; readonly language: Language },
): readonly LogLine[] {
  return swaps.map((swap) => {
    const { own, cells } = swap.held;
    const held = own === null ? formatCell(cells[0]?.[0] ?? null, log.language) : `=${own}`;
    const formula = `=${swap.formula}`;
    const address = addressOf(swap);
    return {
      time: log.time,
      action: log.action,
      place: `${address.sheet}!${address.cell}`,
      before: to === "values" ? formula : held,
      after: to === "values" ? held : formula,
    };
  });
}

/** `2026-11-22 13:05`: read the same in both languages. */
export function frozenText(time: Date): string {
  const two = (part: number): string => `${part}`.padStart(2, "0");
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
