/** What is remembered of somebody's own layout: which header stands for what, so that it is found again wherever it has moved. */
import type { Policy } from "../../core/model/policy";
import type { Rule } from "../../core/model/ids";
import { ENTRY_ROLES, type OwnKind, type OwnRole } from "../../schema/own-words";

/**
 * `matrix`: criteria down, units across · `turned`: units down, criteria across · `sheets`: one sheet a unit. In a turned sheet
 * its rows are called columns here, and its columns rows.
 */
export const OWN_SHAPES = ["matrix", "turned", "sheets"] as const;
export type OwnShape = (typeof OWN_SHAPES)[number];

/** How results with a target earn points, where the sheet does not say. */
export const OWN_RULES = ["pass", "ratio", "leader"] as const satisfies readonly Rule[];
export type OwnRule = (typeof OWN_RULES)[number];

export const OWN_CONFIRMATIONS = ["person", "totals", "nobody"] as const;
export type OwnConfirmation = (typeof OWN_CONFIRMATIONS)[number];

export type OwnColumn = {
  /** Header texts from the top down, without repetitions; none: the column has no header. */
  readonly path: readonly string[];
  /** Of a column without a header: how far to the right of the first column with one it stands. */
  readonly offset: number;
  readonly role: OwnRole;
  /** Whose figures stand in it; "": nobody's, or those of the sheet's unit. */
  readonly unit: string;
};

export type OwnRow = {
  /** Number or code as it stands before the label; "" for none. */
  readonly mark: string;
  readonly label: string;
  /** Text of the group column, also where its cell was merged; "" for none. */
  readonly group: string;
  readonly kind: OwnKind;
  /** Place in the tree, `I.2`; of a total the group it sums up, "" for all; of a row that is read over "". */
  readonly code: string;
  /** How far its words are set in, in blanks or signs: what stands further in belongs to the row above. */
  readonly indent: number;
  /** The layer whose points stand in it, where criteria run across and a criterion has several layers side by side; "": the unit's own column says. */
  readonly layer: OwnRole | "";
};

export type OwnSheetRef = {
  readonly name: string;
  /** "" where the columns name the units. */
  readonly unit: string;
  /** The unit is named on the sheet, not by its tab. */
  readonly labelled: boolean;
  /** Positions of the rows that this sheet never had. */
  readonly lacking: readonly number[];
};

export type OwnMapping = {
  readonly shape: OwnShape;
  /** Number of header lines. */
  readonly depth: number;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
  readonly sheets: readonly OwnSheetRef[];
  /** Id of the one period that the figures belong to; "" while nobody has said. */
  readonly period: string;
  readonly decimals: number;
  readonly rankBy: Policy["rankBy"];
  readonly blanks: Policy["blanks"];
  readonly rule: OwnRule;
  /** Maximum points of criteria that state none; null: the sheet says them all. */
  readonly maximum: number | null;
  /** Who says that the sheet is read rightly: a person who looked at it, its own printed totals when it was remembered, or nobody. */
  readonly confirmed: OwnConfirmation;
};

export function isEntryRole(role: OwnRole): boolean {
  return ENTRY_ROLES.has(role);
}

export function isInTree({ kind }: Pick<OwnRow, "kind">): boolean {
  return kind === "criterion" || kind === "bonus" || kind === "deduction" || kind === "group";
}

/** Rows that may go without a loss: no points hang on them. */
export function isReadOver(kind: OwnKind): boolean {
  return kind !== "total" && !isInTree({ kind });
}

/** Codes that others stand under. */
export function codesAbove(rows: readonly OwnRow[]): ReadonlySet<string> {
  const above = new Set<string>();
  for (const row of rows) {
    if (isInTree(row)) {
      for (let end = row.code.lastIndexOf("."); end > 0; end = row.code.lastIndexOf(".", end - 1)) {
        above.add(row.code.slice(0, end));
      }
    }
  }
  return above;
}

/** The positions of the criteria themselves: every row that is not a heading of other rows. Several layers of one are told apart. */
export function leavesOf(rows: readonly OwnRow[]): readonly number[] {
  const above = codesAbove(rows);
  return rows.flatMap((row, index) => (isInTree(row) && row.kind !== "group" && !above.has(row.code) ? [index] : []));
}

/** How many criteria there are. */
export function countLeaves(rows: readonly OwnRow[]): number {
  return new Set(leavesOf(rows).map((index) => rows[index]?.code)).size;
}

/** Nothing is remembered while a column or row waits for a person's word. */
export function isOpen(mapping: OwnMapping): boolean {
  return mapping.columns.some(({ role }) => role === "ask") || mapping.rows.some(({ kind }) => kind === "ask");
}
