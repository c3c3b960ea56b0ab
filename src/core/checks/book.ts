/** Checks of the whole book once its cells are scored: what its rubric, cluster and results say against each other. */
import type { Finding } from "../model/finding";
import type { Work } from "../scoring/columns/work";
import { checkClosed } from "./closed";
import { checkCluster } from "./cluster";
import { lintRubric } from "./lint";
import { checkOutliers } from "./outlier";
import { checkScales } from "./scale";
import { checkTargets } from "./targets";

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
