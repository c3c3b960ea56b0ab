/** What is remembered of somebody's own layout: which header stands for what, so that it is found again wherever it has moved. */
import type { Policy } from "../../core/model/policy";
import type { Rule } from "../../core/model/ids";
import { RUBRIC_ROLES, type OwnKind, type OwnRole } from "../../schema/own-words";

/**
 * `matrix`: criteria down, units across · `turned`: units down, criteria across · `sheets`: one sheet a unit. In a turned sheet
 * its rows are called columns here, and its columns rows.
 */
export const OWN_SHAPES = ["matrix", "turned", "sheets"] as const;
export type OwnShape = (typeof OWN_SHAPES)[number];

/** How results with a target earn points, where the sheet does not say. */
export const OWN_RULES = ["pass", "ratio", "leader"] as const satisfies readonly Rule[];
export type OwnRule = (typeof OWN_RULES)[number];

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
  /** Place in the tree, `I.2`; of a total the group it sums up, "" for all; of an ignored row "". */
  readonly code: string;
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
};

export function isEntryRole(role: OwnRole): boolean {
  return role !== "ignore" && !RUBRIC_ROLES.has(role);
}

/** The criteria themselves: every row that is not a heading of other rows. */
export function isLeaf(rows: readonly OwnRow[], { kind, code }: OwnRow): boolean {
  const isScored = kind === "criterion" || kind === "bonus";
  return isScored && !rows.some((other) => isInTree(other) && other.code.startsWith(`${code}.`));
}

export function isInTree({ kind }: OwnRow): boolean {
  return kind === "criterion" || kind === "bonus" || kind === "group";
}
