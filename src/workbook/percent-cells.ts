/** Which cells of a criterion hold percentages (kept as fractions) and are formatted so. */
import type { TableRow } from "./content";
import type { ColumnId } from "../text/vocabulary";

type Rubric = TableRow<"EmuRubric">;

export const PERCENT_FORMAT = "0.00%";

function isChange(criterion: Rubric): boolean {
  return criterion.measure === "reduction" || criterion.measure === "increase";
}

function isShare(criterion: Rubric): boolean {
  return criterion.measure === "ratio" || criterion.measure === "share" || criterion["unit-of-measure"] === "%";
}

export function isPercentTarget(criterion: Rubric): boolean {
  return isChange(criterion) || isShare(criterion);
}

/** Of a change, actual and baseline are figures of the two years and only the target is a percentage. */
export function entryFormat(criterion: Rubric | undefined, column: ColumnId<"EmuEntries">): string | undefined {
  if (column === "period" || column === "criterion") {
    return "@";
  }
  if (criterion === undefined) {
    return undefined;
  }
  const percent =
    (column === "target" && isPercentTarget(criterion)) || (column === "actual" && isShare(criterion) && !isChange(criterion));
  return percent ? PERCENT_FORMAT : undefined;
}
