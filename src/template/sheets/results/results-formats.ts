/** What the blocks of the results sheets have in common. */
import type { WorkbookContent } from "../../content";

/** Rows of one unit each that fit on a page in landscape under title and headers: what is below begins on the next page. */
const UNITS_OF_A_PAGE = 40;
const CLUSTERS_KEPT = 16;
/** At least so many more than there are today. */
const MORE = 10;

/**
 * Rows kept for a block of one row a unit that has another block below it: units added later spill into those that are blank,
 * and a block in their way would turn it into #SPILL!. A cluster has 3 to 13 units.
 */
export function unitRows({ units }: Pick<WorkbookContent, "units">): number {
  return Math.max(UNITS_OF_A_PAGE, units.length + MORE);
}

/** Rows kept for a block of one row a cluster. */
export function clusterRows(clusters: number): number {
  return Math.max(CLUSTERS_KEPT, clusters + MORE);
}

/** A cluster has 3 to 13 units: so many fit beside each other on a page. */
const UNITS_ACROSS = 13;
const FEWEST_ACROSS = 12;
const MORE_ACROSS = 4;

/** Places for units beside each other, and for those added later; null: there are too many units for that. */
export function unitsAcross({ units }: Pick<WorkbookContent, "units">): number | null {
  return units.length > UNITS_ACROSS ? null : Math.max(FEWEST_ACROSS, units.length + MORE_ACROSS);
}

export const POINTS = "0.00";
export const PERCENT = "0.00%";
