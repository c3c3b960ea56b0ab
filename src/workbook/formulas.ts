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

/** `group` is left out for the whole rubric. */
export function tallyFormula(name: "TOTAL" | "MAXIMUM" | "PERCENT", units: string, group: string): string {
  return `EMU.${name}(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${group},${POLICY},${UNITS})`;
}

/** Ranks, or the names of the units that share them. */
export function rankFormula(name: "RANK" | "TIES", units: string): string {
  return `EMU.${name}(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${POLICY},${UNITS})`;
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
