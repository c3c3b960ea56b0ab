/** What came and what went between two readings, for the announcement after an edit. */
import type { Finding } from "../../core/model/finding";
import type { Reading } from "../../review/opened";

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

function isSame(one: Finding | undefined, other: Finding | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.code === other.code &&
    one.place.table === other.place.table &&
    one.place.row === other.place.row &&
    one.place.column === other.place.column
  );
}

/**
 * After most edits the lists are the same but for a place or two: what they begin and end with alike is passed over without a
 * key being made of it.
 */
function withoutCommonEnds(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly [old: readonly Finding[], fresh: readonly Finding[]] {
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSame(before[first], after[first])) {
    first += 1;
  }
  let last = 0;
  while (last < least - first && isSame(before.at(-1 - last), after.at(-1 - last))) {
    last += 1;
  }
  return [before.slice(first, before.length - last), after.slice(first, after.length - last)];
}

export function changedFindings(before: Reading, after: Reading): { readonly added: number; readonly gone: number } {
  const [left, right] = withoutCommonEnds(before.review.findings, after.review.findings);
  const [old, fresh] = [keyCounts(left), keyCounts(right)];
  return { added: surplus(fresh, old), gone: surplus(old, fresh) };
}
