/** What is only said of a whole cluster: in a workbook of one unit, or of a checker, the others are missing and it would be false. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import type { FindingCode } from "../model/finding-codes";

const OF_THE_CLUSTER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "AWARD_NESTED_WIDER",
  "AWARD_ABOVE_UNITS",
  "ROLE_TWICE",
  "CLUSTER_OF_ONE",
  "CRITERION_UNASSIGNED",
  "RANK_LIST_SHORT",
  "LEADER_OUTLIER",
  "TIE",
  "TIE_BROKEN",
  "TIE_AT_CUT",
  "RANK_DEPENDS_ON_ROUNDING",
  "RANK_DEPENDS_ON_BLANKS",
  "CLUSTER_TIE",
]);

export function saidOfPart({ part }: Book, findings: readonly Finding[]): readonly Finding[] {
  return part === undefined ? findings : findings.filter(({ code }) => !OF_THE_CLUSTER.has(code));
}
