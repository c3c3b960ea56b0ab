/** Checks of the whole book once its cells are scored: what its rubric, cluster and results say against each other. */
import type { Finding } from "../model/finding";
import type { Work } from "../scoring/columns/work";
import { checkCluster } from "./cluster";
import { lintRubric } from "./lint";
import { checkOutliers } from "./outlier";
import { checkScales } from "./scale";
import { checkTargets } from "./targets";
import { makeFinding } from "../model/make-finding";

/** Findings of one period beside those of its cells (`work.findings`); none of them changes a point. */
export function checkBook(work: Work, period: string): readonly Finding[] {
  return [
    ...checkCluster(work),
    ...checkClosed(work, period),
    ...lintRubric(work),
    ...checkTargets(work),
    ...checkScales(work, period),
    ...checkOutliers(work),
  ];
}

/** Trap 11: a period that has been closed although something in it was never reported. */
function checkClosed({ book, scores }: Work, id: string): readonly Finding[] {
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
