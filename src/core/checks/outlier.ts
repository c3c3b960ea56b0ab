/** Trap 5: one leader so far ahead that everybody else above the target is pressed down to half of the points. */
import { at } from "../numbers/at";
import type { Finding } from "../model/finding";
import { compare, multiply, ONE, sign, type Exact } from "../numbers/exact";
import { clusterCell } from "../scoring/columns/leaders";
import type { Work } from "../scoring/columns/work";
import { entryFinding } from "../model/make-finding";
import { entryIn, resultColumn } from "../scoring/entries/entry-cell";

type Runner = { readonly cell: number; readonly value: Exact };
type Podium = { first: Runner; next: Runner | null };

/** The leader of each criterion and cluster whose A/T is at least so many times the next largest as the policy says. */
export function checkOutliers(work: Work): readonly Finding[] {
  const { leaderOutlier: factor } = work.book.policy;
  if (factor === null) {
    return [];
  }
  const findings: Finding[] = [];
  for (const { first, next } of podiums(work)) {
    const isFarAhead =
      next !== null && sign(next.value) > 0 && compare(first.value, ONE) > 0 && compare(first.value, multiply(factor, next.value)) >= 0;
    const entry = entryIn(work, first.cell);
    if (isFarAhead && entry !== undefined) {
      findings.push(
        entryFinding("LEADER_OUTLIER", work.book, entry, resultColumn(entry), {
          attainment: first.value,
          next: at(work.book.units, Math.floor(next.cell / work.leaves)).name,
          nextAttainment: next.value,
          limit: factor,
        }),
      );
    }
  }
  return findings;
}

/** The two largest attainments of each criterion whose points depend on a leader, cluster by cluster. */
function podiums(work: Work): Iterable<Podium> {
  const podia = new Map<number, Podium>();
  work.pending.forEach((cell, index) => {
    const value = at(work.compared, index);
    // Units without a target are paid by their share of the largest result, and pressed down to nothing.
    const isCompared = at(work.ways, index).dependsOn === "lead" && work.scores.stateAt(cell) === "reported";
    if (value === null || !isCompared) {
      return;
    }
    const runner: Runner = { cell, value };
    const key = clusterCell(work, Math.floor(cell / work.leaves), cell);
    const podium = podia.get(key);
    if (podium === undefined) {
      podia.set(key, { first: runner, next: null });
    } else if (compare(value, podium.first.value) > 0) {
      podium.next = podium.first;
      podium.first = runner;
    } else if (podium.next === null || compare(value, podium.next.value) > 0) {
      podium.next = runner;
    }
  });
  return podia.values();
}
