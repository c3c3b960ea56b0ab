/** What somebody has entered of a new cluster so far: kept while they go back and forth, change the language, or take the workbook back. */

import type { Division as Parts } from "../../template/presets/periods";

/** Parts of a calendar year first, those of a school year last. */
export const DIVISION_IDS = ["quarters", "months", "halves", "year", "drives", "school-year", "semesters"] as const satisfies readonly (
  Parts | "drives"
)[];
export type Division = (typeof DIVISION_IDS)[number];

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
  readonly from: "preset" | "model" | "empty";
  /** Of a cluster, for `from: "preset"`. */
  readonly preset: string;
};

export function firstDraft(year: number, preset: string): Draft {
  const who = { name: "", authority: "", year: `${year}`, periods: "quarters", drives: "4", units: "", lead: "", deputy: "" } as const;
  return { step: "who", ...who, from: "model", preset };
}
