/** What somebody has entered of a new cluster so far: kept while they go back and forth, change the language, or take the workbook back. */

export const DIVISION_IDS = ["quarters", "halves", "year", "drives"] as const;
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
