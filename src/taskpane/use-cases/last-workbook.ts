/** What a new year is made from. */
import { nextYearOf } from "../../review/steps/new-cluster/next-year";
import { baseOfWorkbook } from "../../review/steps/new-cluster/plan";
import type { TableSources } from "../../tables/source";
import type { LastWorkbook } from "./new-draft";

export function lastWorkbook(sources: TableSources, name: string): LastWorkbook {
  return { name, base: baseOfWorkbook(sources, name), next: nextYearOf(sources) };
}
