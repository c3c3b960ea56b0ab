/** Which cells of a criterion hold percentages (kept as fractions) and are formatted so. */
import type { RubricRow } from "./content";
import type { ColumnId } from "../schema/schema";
import { PERCENT_FORMAT } from "../document/formats";

function isChange(criterion: RubricRow): boolean {
  return criterion.measure === "reduction" || criterion.measure === "increase";
}

function isShare(criterion: RubricRow): boolean {
  return criterion.measure === "ratio" || criterion.measure === "share" || criterion["unit-of-measure"] === "%";
}

export function isPercentTarget(criterion: RubricRow): boolean {
  return isChange(criterion) || isShare(criterion);
}

/**
 * Of a change, actual and baseline are figures of the two years; only where these are rates are they percentages too.
 */
export function entryFormat(criterion: RubricRow | undefined, column: ColumnId<"EmuEntries">): string | undefined {
  if (column === "period" || column === "criterion") {
    return "@";
  }
  if (criterion === undefined) {
    return undefined;
  }
  const percent =
    (column === "target" && isPercentTarget(criterion)) ||
    (column === "actual" && isShare(criterion) && !isChange(criterion)) ||
    ((column === "actual" || column === "baseline") && criterion.rates === true);
  return percent ? PERCENT_FORMAT : undefined;
}
