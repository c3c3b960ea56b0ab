/** What the cluster sheet says about the workbook as a whole. */
import { isBlank } from "../../core/model/cell";
import { shown } from "../../text/shown";
import { CLUSTER_WORDS } from "../../schema/words";
import { cellOf, filledRows, openTable } from "../../tables/table";
import { wordTable } from "../../tables/cells/words";
import { textKey } from "../../tables/cells/keys";
import type { Reading } from "../../review/opened";

/** `title`: "" where the sheet does not say. `sample`: the figures are made up. */
export type ClusterFacts = { readonly title: string; readonly sample: boolean };

const NAMES = wordTable(CLUSTER_WORDS);

export function clusterFacts(reading: Reading): ClusterFacts {
  // What is wrong with the table is said by the review; here it is only looked into.
  const table = openTable("EmuCluster", reading.sources.EmuCluster, []);
  const facts = new Map(
    table
      ? filledRows(table).map((row) => [NAMES.byKey.get(textKey(`${cellOf(table, row, "name") ?? ""}`)), cellOf(table, row, "value")])
      : [],
  );
  const title = facts.get("title") ?? null;
  return { title: typeof title === "string" ? shown(title.trim()) : "", sample: !isBlank(facts.get("sample") ?? null) };
}
