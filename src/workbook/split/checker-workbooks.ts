/** A workbook for each unit that checks others: the rows of those, everything locked but the cross-check. */
import { at } from "../../core/model/at";
import { textOf } from "../../tables/cells";
import { readCluster } from "../../tables/collect/cluster";
import { readPeriodId } from "../../tables/periods";
import type { TableSources } from "../../tables/source";
import { CHECKER_NOTES } from "../../text/review/checker";
import type { WorkbookContent } from "../content";
import { rowsOf } from "./rows";
import { distinct, entriesFor, fileName, OWN_ROWS, rowsByUnit, titleOf, type Splitting, type UnitWorkbook } from "./split";
import { unitWorkbook } from "./unit-workbook";

/** One workbook for each checker of the plan, in the order of the units; none where the period has no plan. */
export function checkerWorkbooks(sources: TableSources, splitting: Splitting): readonly UnitWorkbook[] {
  const { period, language, title } = splitting;
  const cluster = readCluster(sources);
  const { book } = cluster;
  const plan = (book.checks ?? []).filter((check) => check.period === period);
  const about = rowsOf(sources, "EmuCluster");
  const unitRows = rowsOf(sources, "EmuUnits");
  const periods = rowsOf(sources, "EmuPeriods").filter(({ id }) => readPeriodId(id ?? null) === period);
  const entries = rowsByUnit(cluster, rowsOf(sources, "EmuEntries"), period);
  const checkers = [...book.units.keys()].filter((unit) => plan.some(({ checker }) => checker === unit));
  const word = CHECKER_NOTES.title[language];
  const names = distinct(checkers.map((unit) => fileName(`${period} ${word} ${cluster.unitName(unit)}`)));
  return checkers.map((unit, index) => {
    const name = cluster.unitName(unit);
    const checked = plan.filter(({ checker }) => checker === unit).map((check) => check.checked);
    const shown = new Set([unit, ...checked]);
    const rows = unitRows.filter((line) => shown.has(cluster.units.find(textOf(line.unit ?? null)) ?? -1));
    const content: WorkbookContent = {
      title: `${titleOf(about, title)} – ${word} – ${name} – ${period}`,
      cluster: about.filter((row) => !OWN_ROWS.has(row.name)),
      units: rows.length > 0 ? rows : [...shown].map((one) => ({ unit: cluster.unitName(one) })),
      periods: periods.length > 0 ? periods : [{ id: period }],
      policy: rowsOf(sources, "EmuPolicy"),
      awards: rowsOf(sources, "EmuAwards"),
      // Who is not considered and how was voted is nobody else's.
      status: [],
      votes: [],
      rubric: rowsOf(sources, "EmuRubric"),
      entries: checked.flatMap((one) => entriesFor(cluster, entries.get(one) ?? [], one, period)),
      period,
      remarks: [],
      sample: false,
    };
    const document = unitWorkbook(content, language, { unit: name, source: cluster.version, purpose: "cross-check" });
    return { unit: name, fileName: `${at(names, index)}.xlsx`, document };
  });
}
