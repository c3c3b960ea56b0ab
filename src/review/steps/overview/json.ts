/** The overview as `emu overview --json` prints it. */
import type { Language } from "../../../schema/language";
import { numberOf } from "../../changes-json";
import type { Overview } from "./plan";
import { differenceText, overviewProblemText } from "./words";

export function overviewJson(overview: Overview, language: Language) {
  return {
    period: overview.period,
    compared: overview.clusters.some(({ rank }) => rank !== null),
    clusters: overview.clusters.map((row) => ({
      name: row.name,
      file: row.file,
      title: row.title,
      cluster: row.cluster,
      rank: row.rank,
      tiedWith: row.tiedWith,
      best: numberOf(row.best),
      mean: numberOf(row.mean),
      leads: row.leads,
      proposed: row.proposed.map(({ award, units }) => ({ award, units })),
      errors: row.errors,
      status: row.status,
      provisional: row.provisional,
      units: row.units.map(({ name, rank, points, maximum, percent, provisional }) => ({
        unit: name,
        rank,
        points: numberOf(points),
        maximum: numberOf(maximum),
        percent: numberOf(percent),
        provisional,
      })),
    })),
    differences: overview.differences.map((one) => differenceText(one, language)),
    problems: overview.problems.map((one) => ({ ...one, text: overviewProblemText(one, overview.period, language) })),
  };
}
