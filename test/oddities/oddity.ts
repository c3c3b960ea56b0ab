/** One thing done to a workbook. */
import type { At, Book, Cell } from "./book";
import type { Random } from "./random";
import type { Writing } from "./save";

export type Task = {
  readonly book: Book;
  readonly random: Random;
  /** The period that the workbook shows. */
  readonly period: string;
  /** How the file will be written; oddities change it. */
  readonly writing: { -readonly [Key in keyof Writing]: Writing[Key] };
};

/** What means nothing: answers with what it did, or null where there is nothing to do it to. */
export type Oddity = {
  readonly name: string;
  readonly apply: (task: Task) => string | null;
  /** Units stand in another order: sentences that list them do, too. */
  readonly reorders?: boolean;
  /** Findings that say that something is read as meant although it is written otherwise. */
  readonly says?: readonly string[];
};

export type Harm = {
  readonly what: string;
  /** One of these must be named by a finding that the clean workbook does not have there. */
  readonly cells: readonly (Cell | At)[];
  /** Points of this unit in this criterion must be gone, or be what they were. */
  readonly score?: { readonly unit: string; readonly criterion: string };
  /** Findings of this severity are enough; an error where it is left out. */
  readonly severity?: "error" | "warning" | "notice";
};

/** What does harm: a finding must name the cell. */
export type HarmfulOddity = {
  readonly name: string;
  readonly apply: (task: Task) => Harm | null;
};
