/** What came and what went between two readings, for the announcement after an edit. */
import type { Finding } from "../../core/model/finding";
import type { Reading } from "./state";

/** The same text for the same finding in two readings, as long as it stands in the same cell. */
export function findingKey(finding: Finding): string {
  const { table, row, column } = finding.place;
  return `${finding.code} ${table} ${row ?? ""} ${column ?? ""}`;
}

function keyCounts(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = findingKey(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function surplus(of: Map<string, number>, over: Map<string, number>): number {
  let count = 0;
  for (const [key, here] of of) {
    count += Math.max(0, here - (over.get(key) ?? 0));
  }
  return count;
}

export function changedFindings(before: Reading, after: Reading): { readonly added: number; readonly gone: number } {
  const old = keyCounts(before.review.findings);
  const fresh = keyCounts(after.review.findings);
  return { added: surplus(fresh, old), gone: surplus(old, fresh) };
}
