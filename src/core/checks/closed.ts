/** Trap 11: a period that has been closed although something in it was never reported. */
import type { Finding } from "../model/finding";
import type { Work } from "../scoring/columns/work";
import { makeFinding } from "../model/make-finding";

export function checkClosed({ book, scores }: Work, id: string): readonly Finding[] {
  const period = (book.periods ?? []).find((candidate) => candidate.id === id);
  if (period === undefined || (period.status !== "closed" && period.status !== "sealed")) {
    return [];
  }
  let count = 0;
  for (let cell = 0; cell < scores.length; cell++) {
    count += scores.stateAt(cell) === "not-reported" ? 1 : 0;
  }
  const { status, row } = period;
  const place = { table: "EmuPeriods", row, column: "status" } as const;
  return count === 0 ? [] : [makeFinding("PERIOD_CLOSED_INCOMPLETE", place, status, { period: id, status, count })];
}
