/** What somebody has entered of a new cluster so far: kept while they go back and forth, change the language, or take the workbook back. */

import type { Base } from "../../review/steps/new-cluster/plan";
import type { RubricAnswers } from "../../review/steps/new-cluster/rubric-table";
import type { OwnSheet } from "../../tables/own/sheet";
import type { NextYear } from "../../review/steps/new-cluster/next-year";
import type { Division as Parts } from "../../template/presets/periods";

/** Parts of a calendar year first, those of a school year last. */
export const DIVISION_IDS = ["quarters", "months", "halves", "year", "drives", "school-year", "semesters"] as const satisfies readonly (
  Parts | "drives"
)[];
export type Division = (typeof DIVISION_IDS)[number];

/** Last year's workbook, and what a new one begins with. */
export type LastWorkbook = { readonly name: string; readonly base: Base; readonly next: NextYear };

/** Where the workbook goes: into the open one; or into a file of its own, and the open one is last year's. */
export type Into = "workbook" | "file";

export type Draft = {
  readonly step: "who" | "what";
  readonly name: string;
  readonly authority: string;
  readonly year: string;
  readonly periods: Division;
  /** How many, where the periods are drives. */
  readonly drives: string;
  /** One a line. */
  readonly units: string;
  /** "": nobody yet. */
  readonly lead: string;
  readonly deputy: string;
  readonly from: "preset" | "model" | "last" | "table" | "empty";
  /** For `from: "table"`: what was pasted, a line a row with tabs between its cells; or the sheet that is taken in its stead. */
  readonly pasted: string;
  readonly sheet: OwnSheet | null;
  /** What was said of columns that are not known by their headers. */
  readonly columns: RubricAnswers;
  /** Days of periods, as they were written, by the period's id. */
  readonly days: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  /** For `from: "last"`; null: none was chosen yet. */
  readonly last: LastWorkbook | null;
  /** Which unit of this year a unit of last year has become, by their names; "" or left out: none. */
  readonly became: Readonly<Record<string, string>>;
  /** Units that are said to be new. */
  readonly fresh: readonly string[];
  /** Of a cluster, for `from: "preset"`. */
  readonly preset: string;
};

export function firstDraft(year: number, preset: string): Draft {
  const who = { name: "", authority: "", year: `${year}`, periods: "quarters", drives: "4", units: "", lead: "", deputy: "" } as const;
  return { step: "who", ...who, from: "model", preset, last: null, became: {}, fresh: [], pasted: "", sheet: null, columns: {}, days: {} };
}

/** What is said of last year's units belongs to one workbook. */
export function withLast(draft: Draft, last: LastWorkbook): Draft {
  return { ...draft, from: "last", last, became: {}, fresh: [] };
}

/** The next year of the cluster of that workbook; what was written already stays. */
export function filledFrom(draft: Draft, last: LastWorkbook): Draft {
  const { next } = last;
  const [division = "", drives] = next.division.split(":");
  return {
    ...withLast(draft, last),
    name: draft.name.trim() === "" ? next.name : draft.name,
    authority: draft.authority.trim() === "" ? next.authority : draft.authority,
    year: next.year === "" ? draft.year : next.year,
    periods: DIVISION_IDS.find((id) => id === division) ?? draft.periods,
    drives: drives ?? draft.drives,
    units: draft.units.trim() === "" ? next.units.join("\n") : draft.units,
    lead: draft.lead === "" ? next.lead : draft.lead,
    deputy: draft.deputy === "" ? next.deputy : draft.deputy,
  };
}
