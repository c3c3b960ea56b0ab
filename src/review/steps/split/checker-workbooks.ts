/** A workbook for each unit that checks others: the rows of those, everything locked but the cross-check. */
import { at } from "../../../core/numbers/at";
import type { TableSources } from "../../../tables/source";
import { CHECKER_NOTES } from "./checker-words";
import type { WorkbookContent } from "../../../template/content";
import type { WorkbookDocument } from "../../../document/document";
import { distinct, fileName, splitting, titleOf, type Splitting, type UnitFile, type UnitWorkbook } from "./plan";
import { unitWorkbook } from "./unit-workbook";

/** One file for each checker of the plan, in the order of the units; none where the period has no plan. */
export function checkerFiles(sources: TableSources, { period, language, title }: Splitting): readonly UnitFile[] {
  const { cluster, about, shared, unitRow, entriesOf } = splitting(sources, period);
  const { book } = cluster;
  const plan = (book.checks ?? []).filter((check) => check.period === period);
  const checkers = [...book.units.keys()].filter((unit) => plan.some(({ checker }) => checker === unit));
  const word = CHECKER_NOTES.title[language];
  const names = distinct(checkers.map((unit) => fileName(`${period} ${word} ${cluster.unitName(unit)}`)));

  function make(unit: number): WorkbookDocument {
    const name = cluster.unitName(unit);
    const checked = plan.filter(({ checker }) => checker === unit).map((check) => check.checked);
    const content: WorkbookContent = {
      ...shared,
      title: `${titleOf(about, title)} – ${word} – ${name} – ${period}`,
      units: [unit, ...checked].flatMap(unitRow),
      entries: checked.flatMap(entriesOf),
    };
    return unitWorkbook(content, language, { unit: name, source: cluster.version, purpose: "cross-check" });
  }

  return checkers.map((unit, index) => ({
    unit: cluster.unitName(unit),
    fileName: `${at(names, index)}.xlsx`,
    make: () => make(unit),
  }));
}

/** All of them at once. */
export function checkerWorkbooks(sources: TableSources, options: Splitting): readonly UnitWorkbook[] {
  return checkerFiles(sources, options).map(({ make, ...file }) => ({ ...file, document: make() }));
}
