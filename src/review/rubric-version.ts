/** Which rubric and rules a workbook goes by, as one code: a unit's file is compared with the cluster's workbook by it. */
import { given } from "../core/numbers/at";
import { inputLines, sorted } from "../tables/seal/lines";
import { hashOf } from "../tables/seal/code";
import type { TableSources } from "../tables/source";

/** The tables that it is the code of. */
export const RUBRIC_TABLES = ["EmuRubric", "EmuPolicy"] as const;

/** Columns that explain a row and decide nothing. */
const EXPLAINING: ReadonlySet<string> = new Set(["clause", "assumed", "note"]);

/** Tables never change, and a plan is made anew with every choice: what a hundred files go by is found out once. */
const known = new WeakMap<TableSources, string>();
/** Files that were made from one workbook have the same cells: for the next one it is found out already. */
let latest = { cells: "", version: "" };

/** The code of the rubric and the policy as their cells stand: SHA-256, hexadecimal. Order of rows and columns does not matter. */
export function rubricVersion(tables: TableSources): string {
  const version = known.get(tables) ?? versionOf(tables);
  known.set(tables, version);
  return version;
}

function versionOf(tables: TableSources): string {
  // The cells alone decide it: where they stand, and which of them are formulas, does not.
  const cells = JSON.stringify([tables.EmuRubric?.cells, tables.EmuPolicy?.cells]);
  if (cells !== latest.cells) {
    latest = { cells, version: hashOfCells(tables) };
  }
  return latest.version;
}

function hashOfCells({ EmuRubric = null, EmuPolicy = null }: TableSources): string {
  const lines = inputLines({ EmuRubric, EmuPolicy }, "").filter(({ place }) => !EXPLAINING.has(given(place.column)));
  return hashOf(
    sorted(lines)
      .map(({ key, value }) => JSON.stringify([key, value]))
      .join("\n"),
  );
}
