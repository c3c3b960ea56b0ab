/**
 * The kit of a province: one rubric, one year, a workbook for each cluster of a list. All of them can be made or none is. Later each
 * is held against what they were made from (`deviations.ts`).
 */
import type { Cells } from "../../../core/model/cell";
import type { Language } from "../../../schema/language";
import type { WorkbookContent } from "../../../template/content";
import { planNewCluster, type Base, type Wanted } from "../new-cluster/plan";
import type { Problem, Remarked } from "../new-cluster/words";
import { distinct, fileName } from "../split/plan";
import { readKitList } from "./list";
import type { KitProblem } from "./words";

export type KitFile = {
  readonly cluster: string;
  readonly fileName: string;
  readonly content: WorkbookContent;
  readonly notes: readonly Remarked[];
};

export type Kit =
  | { readonly kind: "planned"; readonly files: readonly KitFile[] }
  | {
      readonly kind: "refused";
      readonly list: readonly KitProblem[];
      readonly clusters: readonly { readonly cluster: string; readonly problems: readonly Problem[] }[];
    };

export type KitWanted = Pick<Wanted, "authority" | "year" | "periods">;

export function planKit(cells: Cells, wanted: KitWanted, base: Base, language: Language): Kit {
  const { clusters, problems } = readKitList(cells);
  // Units and results of the workbook that gives the rubric are those of one cluster.
  const common: Base = { ...base, units: [], last: null };
  const plans = clusters.map((cluster) => ({ cluster, plan: planNewCluster({ ...wanted, ...cluster }, common, language) }));
  const refused = plans.flatMap(({ cluster, plan }) =>
    plan.kind === "refused" ? [{ cluster: cluster.name, problems: plan.problems }] : [],
  );
  if (problems.length > 0 || refused.length > 0) {
    return { kind: "refused", list: problems, clusters: refused };
  }
  const names = distinct(clusters.map(({ name }) => fileName(`${name} ${wanted.year.trim()}`)));
  return {
    kind: "planned",
    files: plans.flatMap(({ cluster, plan }, index) =>
      plan.kind === "planned"
        ? [{ cluster: cluster.name, fileName: `${names[index] ?? ""}.xlsx`, content: plan.content, notes: plan.notes }]
        : [],
    ),
  };
}
