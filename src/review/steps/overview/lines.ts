/** The clusters side by side, for a terminal. */
import type { Language } from "../../../schema/language";
import { formatExact, formatList, formatPercent } from "../../../text/format";
import { tableLines } from "../../lines";
import type { Overview, OverviewRow } from "./plan";
import { differenceText, meanText, overviewNotes, proposedText, rowNotes, sayOverview, statusText } from "./words";

function clusterLines(clusters: readonly OverviewRow[], language: Language): readonly string[] {
  const ids = ["rank", "cluster", "unitCount", "best", "mean", "leads", "proposed", "errors", "status"] as const;
  const lines = clusters.map((row) => [
    `${row.rank ?? "–"}`,
    row.name,
    `${row.units.length}`,
    formatPercent(row.best, language),
    meanText(row, language),
    formatList(row.leads, language),
    proposedText(row, language),
    `${row.errors}`,
    statusText(row, language),
    rowNotes(row, language),
  ]);
  const aligns = ["right", "left", "right", "right", "right", "left", "left", "right", "left", "left"] as const;
  return tableLines([...ids.map((id) => sayOverview(id, language)), ""], lines, aligns);
}

function unitLines(clusters: readonly OverviewRow[], language: Language): readonly string[] {
  const lines = clusters.flatMap(({ name: cluster, units }) =>
    units.map(({ name, rank, points, maximum, percent, sharing, provisional }) => [
      cluster,
      `${rank ?? "–"}`,
      name,
      points === null ? "–" : formatExact(points, language, { maximumDecimals: 4 }),
      maximum === null ? "–" : formatExact(maximum, language, { maximumDecimals: 4 }),
      formatPercent(percent, language),
      [
        ...(sharing > 1 ? [sayOverview("shared", language, { count: `${sharing}` })] : []),
        ...(provisional ? [sayOverview("provisional", language)] : []),
      ].join("; "),
    ]),
  );
  const headers = (["cluster", "rank", "unit", "points", "maximum", "percent"] as const).map((id) => sayOverview(id, language));
  return tableLines([...headers, ""], lines, ["left", "right", "left", "right", "right", "right", "left"]);
}

export function overviewText(overview: Overview, language: Language): string {
  const { period, clusters, differences } = overview;
  return [
    [sayOverview("heading", language, { period })],
    overviewNotes(overview, language),
    clusters.length === 0 ? [] : clusterLines(clusters, language),
    differences.length === 0 ? [] : [sayOverview("differences", language), ...differences.map((one) => differenceText(one, language))],
    clusters.length === 0 ? [] : [sayOverview("units", language), ...unitLines(clusters, language)],
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}
