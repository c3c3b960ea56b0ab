/** A period in which nobody has entered anything: no failure, and nothing to rank. */
import { saysSomething } from "../../core/periods/neighbours";
import type { Reading } from "../../review/opened";

/** Of a cluster's workbook: somebody's own sheets, and a rubric without units, are looked at as they are. */
export function isEmptyPeriod({ book, review, own }: Reading): boolean {
  const isCluster = own === undefined && book.units.length > 0 && book.leaves.length > 0;
  return isCluster && review.period !== "" && !book.entries.some((entry) => entry.period === review.period && saysSomething(entry));
}

/** Without the findings that say of each entry that it is not reported. */
export function withoutBlanks(reading: Reading): Reading {
  const findings = reading.review.findings.filter(({ code }) => code !== "NOT_REPORTED");
  return { ...reading, review: { ...reading.review, findings } };
}
