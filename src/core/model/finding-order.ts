/**
 * The order in which findings are shown: errors first, then table by table, row by row, as they stand in the workbook.
 */
import { PLACE_TABLES, type Finding } from "./finding";
import { SEVERITIES } from "./ids";

export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, group: groupOf(finding), row: rowOf(finding) }))
    .sort((a, b) => a.group - b.group || a.row - b.row)
    .map(({ finding }) => finding);
}

function groupOf({ severity, place }: Finding): number {
  return SEVERITIES.indexOf(severity) * PLACE_TABLES.length + PLACE_TABLES.indexOf(place.table);
}

/** What concerns a whole table comes before its rows, a row that is not there yet after them. */
function rowOf({ place, code }: Finding): number {
  return place.row ?? (code === "NOT_REPORTED" ? Number.MAX_SAFE_INTEGER : -2);
}
