/** EMU.CLUSTERS: clusters compared with clusters (R32). EMU.POLICY: the rules by which all of it was computed. */
import { toNumber } from "../../core/numbers/exact";
import type { ClusterStanding } from "../../core/scoring/result";
import { formatList } from "../../text/format";
import { functionWords } from "../../text/functions/functions";
import { policyLines } from "../../text/explanations/policy";
import type { Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { openBook, periodOf, type TableArguments } from "../arguments/request";
import type { Answer } from "../arguments/shape";

function clusterRow({ cluster, rank, mean, ranked, units, tiedWith, provisional }: ClusterStanding): Answer[number] {
  return [cluster, rank ?? "", mean === null ? "" : toNumber(mean), ranked, units, formatList(tiedWith, currentLanguage()), provisional];
}

/** One row in words instead of a ranking. */
function inWords(words: string): Answer {
  return [[words, "", "", "", "", "", ""]];
}

/**
 * One row for each cluster: cluster, rank, mean of its ranked units (a fraction where units are ranked by percent, else points),
 * units ranked, units in all, clusters on the same rank, whether anything is open. Who asks without a policy table wants the
 * clusters compared; a policy that says they are not is answered in words, and so is a single cluster.
 */
export function clusters(tables: TableArguments, period: Raw): Answer | Refusal {
  const known = openBook(tables, ["EmuRubric", "EmuEntries", "EmuUnits"]);
  if (isRefusal(known)) {
    return known;
  }
  const id = periodOf(period, known.book);
  if (isRefusal(id)) {
    return id;
  }
  const { policy: rules, clusters: standings } = known.review(id, known.tables.EmuPolicy === undefined ? { clusters: "mean" } : {});
  if (rules.clusters === "none") {
    return inWords(functionWords("CLUSTERS_NOT_COMPARED", currentLanguage()));
  }
  return standings.length === 0 ? inWords(functionWords("ONE_CLUSTER", currentLanguage())) : standings.map(clusterRow);
}

/** One line for each rule in force, as it was understood: what the table does not say, or says unreadably, is the usual. */
export function policy(tables: TableArguments): Answer | Refusal {
  const known = openBook(tables, ["EmuPolicy"]);
  return isRefusal(known) ? known : policyLines(known.book.policy, currentLanguage()).map(({ name, value }) => [`${name}: ${value}`]);
}
