/** EmuCluster: what a workbook says about itself. */
import { isBlank, type Cell } from "../../core/model/cell";
import { CLUSTER_WORDS } from "../../schema/words";
import { textOf } from "../cells/cells";
import { textKey } from "../cells/keys";
import type { TableSources } from "../source";
import { cellOf, filledRows, openTable } from "../table";
import { wordTable } from "../cells/words";

const NAMES = wordTable(CLUSTER_WORDS);
type AboutName = keyof typeof CLUSTER_WORDS;

/** What a row of the table is about, in whichever language its name is written; undefined: something of somebody's own. */
export function aboutName(cell: Cell): AboutName | undefined {
  return NAMES.byKey.get(textKey(textOf(cell)));
}

/** Row by row; of a name that stands there twice the first one counts. What is wrong with the table is said by the review. */
export function aboutCluster({ EmuCluster }: TableSources): ReadonlyMap<AboutName, Cell> {
  const table = openTable("EmuCluster", EmuCluster, []);
  const facts = new Map<AboutName, Cell>();
  if (table === null) {
    return facts;
  }
  for (const row of filledRows(table)) {
    const name = aboutName(cellOf(table, row, "name"));
    const value = cellOf(table, row, "value");
    if (name !== undefined && !facts.has(name) && !isBlank(value)) {
      facts.set(name, value);
    }
  }
  return facts;
}

/** Whose workbook it is, of which year: authority, number, year and title as they are read, not as they are typed; "" where nothing says. */
export function identityOfCluster(about: ReadonlyMap<AboutName, Cell>): string {
  const said = (["authority", "number", "year", "title"] as const).map((name) => textKey(textOf(about.get(name) ?? null)));
  return said.every((text) => text === "") ? "" : JSON.stringify(said);
}
