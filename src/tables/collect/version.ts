/** Which rubric and rules a workbook goes by, as one code: a unit's file is compared with the cluster's workbook by it. */
import { inputLines, sorted } from "../seal/lines";
import { hashOf } from "../seal/seal";
import type { TableSources } from "../source";

/** Columns that explain a row and decide nothing. */
const EXPLAINING: ReadonlySet<string> = new Set(["clause", "assumed", "note"]);

/** The code of the rubric and the policy as their cells stand: SHA-256, hexadecimal. Order of rows and columns does not matter. */
export function rubricVersion({ EmuRubric = null, EmuPolicy = null }: TableSources): string {
  const lines = inputLines({ EmuRubric, EmuPolicy }, "").filter(({ place }) => !EXPLAINING.has(place.column ?? ""));
  return hashOf(sorted(lines).map(({ key, value }) => JSON.stringify([key, value])).join("\n"));
}
