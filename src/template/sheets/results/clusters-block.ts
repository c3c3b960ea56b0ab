/** Clusters among each other, where the content says that they are compared. */
import { CAPTIONS, RESULT_HEADERS } from "../../../text/guide";
import type { WorkbookContent } from "../../content";
import { FORMULAS } from "../../formulas";
import type { Frame } from "../frame";
import { clusterRows, PERCENT, POINTS } from "./results-formats";
import type { ZoneWord } from "./zone";

export function hasSeveralClusters({ units }: WorkbookContent): boolean {
  return new Set(units.map(({ cluster }) => cluster)).size > 1;
}

export function policyValue({ policy }: WorkbookContent, name: string): unknown {
  return policy.find((row) => row.name === name)?.value ?? null;
}

/** Columns that only some workbooks have. */
export function wordsInUse(content: WorkbookContent): Readonly<Record<"clusters" | "grades", readonly ZoneWord[]>> {
  return {
    clusters: hasSeveralClusters(content) ? ["cluster"] : [],
    grades: policyValue(content, "grades") === null ? [] : ["grade"],
  };
}

export function comparesClusters(content: WorkbookContent): boolean {
  return hasSeveralClusters(content) && policyValue(content, "clusters") === "mean";
}

/** Caption, header, a row for each cluster and room for more. */
export function clustersRows({ units }: WorkbookContent): number {
  return 2 + clusterRows(new Set(units.map(({ cluster }) => cluster)).size);
}

export function clustersBlock({ sheet, language }: Frame, content: WorkbookContent, captionRow: number, first: number): void {
  const mean = policyValue(content, "rank-by") === "points" ? POINTS : PERCENT;
  const columns = [
    [RESULT_HEADERS.cluster, "General"],
    [RESULT_HEADERS.rank, "0"],
    [RESULT_HEADERS.mean, mean],
    [RESULT_HEADERS.unitsRanked, "0"],
    [RESULT_HEADERS.unitsInAll, "0"],
    [RESULT_HEADERS.ties, "General"],
    [RESULT_HEADERS.provisional, "General"],
  ] as const;
  sheet.write(captionRow, first, CAPTIONS.clusters[language], "subtitle");
  columns.forEach(([header, format], column) => {
    sheet.write(captionRow + 1, first + column, header[language], "header");
    sheet.write(captionRow + 2, first + column, null, "computed", format);
  });
  sheet.put(captionRow + 2, first, { value: null, formula: FORMULAS.clusters, style: "label" });
}
