/** What keeps a file, a row or a cell from being collected as it is, and what can be chosen. */
import type { Cell } from "../../../core/model/cell";
import type { PeriodStatus } from "../../../core/model/ids";

export const CONFLICT_KINDS = [
  /** No workbook of ours, or none that can be read: left out only where somebody says so. `detail`: why. */
  "unusable",
  /** It has our tables but was not made for a unit. */
  "unmarked",
  /** `detail`: the name as the file has it. */
  "unknown-unit",
  /** `detail`: the file's period. */
  "other-period",
  /** The period's state takes no such file (core/periods/states). `detail`: the period; `status`: its state. */
  "period-closed",
  /** The period's state takes such a file out of turn only. `detail` and `status` as above. */
  "untimely",
  /** Made from another version of the rubric or the rules. */
  "other-rubric",
  /** The rubric or the rules were changed in the file itself. */
  "edited-rubric",
  /** A checker's file with entries of a unit that it was not to check. `detail`: the checker. */
  "unplanned-check",
  /** Filled cells stand beside the entries of the file, where nothing is read. `detail`: which. */
  "cells-beside",
  /** Cells of the entries hold something under merged cells. `detail`: which. */
  "covered-cells",
  /** The file names sheets and has no content of them. `detail`: which. */
  "unread-sheets",
  /** Several files of one unit that do not say the same. */
  "several-files",
  /** The cluster's workbook says something else in this cell. */
  "filled",
  /** Left out, since they cannot be the unit's entries: `detail` names the row's criterion. */
  "unknown-criterion",
  "other-unit",
  /** The period's cell is blank, a day, an error, no period at all or another one than the file is for. */
  "row-period",
  "row-twice",
  /** An error value stands in the cell. */
  "error-value",
  /** The cluster's entries have no such column any more. */
  "no-column",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/**
 * `keep` the cluster's cell · `take` the file or its cell · `skip` the file · `leave` the row or cell out · `as:NAME` take it as
 * the file of this unit · `file:NAME` take this one of several files.
 */
export type Choice = "keep" | "take" | "skip" | "leave" | `as:${string}` | `file:${string}`;

export type Conflict = {
  /** Says what it is about, the same in whatever order files come: `filled|a.xlsx|I.1|self`. */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly file: string;
  /** "" where it is not known. */
  readonly unit: string;
  readonly detail: string;
  /** Of a row or a cell that is left out: the cell of the file to blame (`Chấm điểm!A7`) and what it shows; "" where not known. */
  readonly where: string;
  readonly shows: string;
  /** The period's state, where it is what stands in the way. */
  readonly status: PeriodStatus | null;
  /** Of a cell: its criterion and column, what the cluster has and what the file has. */
  readonly cell: { readonly criterion: string; readonly column: string; readonly before: Cell; readonly after: Cell } | null;
  readonly options: readonly Choice[];
  /** null: still to be chosen. */
  readonly chosen: Choice | null;
};

/** By the id of a conflict, or by its kind for all of them. */
export type Choices = ReadonlyMap<string, Choice>;

export type NewConflict = Pick<Conflict, "kind" | "file" | "options"> &
  Partial<Pick<Conflict, "unit" | "detail" | "where" | "shows" | "status" | "cell">> & {
    /** Tells conflicts of one kind in one file apart. */
    readonly about?: readonly string[];
  };

/** Whether somebody has to choose: what can be left out in one way only is not asked about, a file that cannot be read is. */
export function isAsked({ kind, options }: Pick<Conflict, "kind" | "options">): boolean {
  return kind === "unusable" || options.length > 1;
}

/** What nobody has to choose is chosen; a choice that is none of the options is none. */
export function conflictOf(
  { kind, file, options, unit = "", detail = "", where = "", shows = "", status = null, cell = null, about = [] }: NewConflict,
  choices: Choices,
): Conflict {
  const id = [kind, file, ...about].join("|");
  const [only = null] = isAsked({ kind, options }) ? [] : options;
  const wanted = choices.get(id) ?? choices.get(kind) ?? only;
  const chosen = options.find((option) => option === wanted) ?? only;
  return { id, kind, file, unit, detail, where, shows, status, cell, options, chosen };
}
