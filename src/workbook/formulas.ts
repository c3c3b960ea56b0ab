/** The formulas of the standard workbook, en-US and as typed, without "=". */
import type { Language } from "../text/language";
import { PERIOD_NAME } from "./document-names";
import { header } from "./table-block";

const RUBRIC = "EmuRubric[#All]";
const ENTRIES = "EmuEntries[#All]";
const POLICY = "EmuPolicy[#All]";
const UNITS = "EmuUnits[#All]";
const PERIODS = "EmuPeriods[#All]";
const AWARDS = "EmuAwards[#All]";
const STATUS = "EmuStatus[#All]";

export const FORMULAS = {
  rows: `EMU.ROWS(${RUBRIC},${ENTRIES},${POLICY},${UNITS})`,
  check: `EMU.CHECK(${RUBRIC},${ENTRIES},${PERIOD_NAME},${UNITS},${PERIODS},${POLICY},${AWARDS},${STATUS})`,
  clusters: `EMU.CLUSTERS(${RUBRIC},${ENTRIES},${UNITS},${PERIOD_NAME},${POLICY})`,
  policy: `EMU.POLICY(${POLICY},${RUBRIC})`,
} as const;

/** The units' names, as many as the table has. */
export function unitsFormula(language: Language): string {
  return `EmuUnits[${header("EmuUnits", "unit", language)}]`;
}

/** The cluster of each of them. */
export function clustersFormula(language: Language): string {
  return `EmuUnits[${header("EmuUnits", "cluster", language)}]`;
}

export function scoreFormula(units: string, criteria: string): string {
  return `EMU.SCORE(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${criteria},${POLICY},${UNITS})`;
}

/** What a formula says of blanks: nothing (as the policy does), or how they would count. */
export type BlanksAsked = "out" | "zero" | null;

function last(blanks: BlanksAsked): string {
  return blanks === null ? "" : `,"${blanks}"`;
}

/** `group` is left out for the whole rubric. */
export function tallyFormula(
  name: "TOTAL" | "MAXIMUM" | "PERCENT",
  units: string,
  group: string,
  blanks: BlanksAsked = null,
): string {
  return `EMU.${name}(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${group},${POLICY},${UNITS}${last(blanks)})`;
}

/** Ranks, the names of the units that share them, or grades. */
export function rankFormula(name: "RANK" | "TIES" | "GRADE", units: string, blanks: BlanksAsked = null): string {
  return `EMU.${name}(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${POLICY},${UNITS}${last(blanks)})`;
}

export function awardFormula(name: "FLAG" | "REASON", units: string, awards: string): string {
  return (
    `EMU.${name}(${RUBRIC},${ENTRIES},${UNITS},${AWARDS},${PERIOD_NAME},` +
    `${units},${awards},${STATUS},${PERIODS},${POLICY})`
  );
}

/** Places of each award and places left, one under the other. */
export function slotsFormula(awards: string): string {
  return `EMU.SLOTS(${RUBRIC},${ENTRIES},${UNITS},${AWARDS},${PERIOD_NAME},${awards},${STATUS},${PERIODS},${POLICY})`;
}
