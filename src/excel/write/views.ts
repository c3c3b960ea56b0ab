/** The defined names of the blank-safe views: those that the workbook lacks, and writing them. */
import { TABLE_VIEWS, VIEWED_TABLES, viewFormula, type ViewedTable } from "../../tables/views";
import { sameName } from "../../document/taken-names";

/** Without white space and case, which Excel may write in its own way. */
function plain(formula: string): string {
  return formula.replace(/^=|\s/g, "").toLowerCase();
}

/**
 * Tables that stand here and whose view is missing or leads elsewhere (`#REF!` once its table was deleted).
 * @param items every name of the workbook, with name and formula
 * @param tables every table, with its name
 */
export function missingViews(items: readonly Excel.NamedItem[], tables: readonly Excel.Table[]): readonly ViewedTable[] {
  return VIEWED_TABLES.filter((table) => {
    const view = items.find(({ name }) => sameName(name, TABLE_VIEWS[table]));
    const isRight = view !== undefined && plain(String(view.formula)) === plain(viewFormula(table));
    return !isRight && tables.some(({ name }) => sameName(name, table));
  });
}

/** They stay when the formulas are taken back: by themselves they change nothing, and people may have begun to use them. */
export function writeViews(context: Excel.RequestContext, tables: readonly ViewedTable[]): void {
  const { names } = context.workbook;
  for (const table of tables) {
    names.getItemOrNullObject(TABLE_VIEWS[table]).delete();
    names.add(TABLE_VIEWS[table], `=${viewFormula(table)}`);
  }
}
