/** What the workbook says about the cluster, and the units as the minutes name them. */
import { at } from "../../../core/numbers/at";
import { isCellError, type Cell } from "../../../core/model/cell";
import type { Book, Unit } from "../../../core/model/book";
import type { TableSources } from "../../../tables/source";
import { shown } from "../../../text/shown";
import { rowsOf } from "../../table-rows";

export type ClusterFacts = { readonly title: string; readonly authority: string; readonly sample: boolean };

/** Units of one cluster, by index, in the order of the book. */
export type ClusterUnits = { readonly cluster: string; readonly units: readonly number[] };

/** A cell's words as they are printed; nothing for what is no word. */
export function printed(cell: Cell | undefined): string {
  return cell === undefined || cell === null || isCellError(cell) ? "" : shown(`${cell}`.trim());
}

/** Rows that somebody added stay theirs; of a name given twice the first one counts. */
export function clusterFacts(sources: TableSources): ClusterFacts {
  const rows = rowsOf(sources, "EmuCluster");
  const value = (name: string): Cell | undefined => rows.find((row) => row.name === name)?.value;
  return {
    title: printed(value("title")),
    authority: printed(value("authority")),
    sample: printed(value("sample")) !== "",
  };
}

export function nameOf(book: Book, unit: number): string {
  return shown(at(book.units, unit).name);
}

export function namesOf(book: Book, units: readonly number[]): readonly string[] {
  return units.map((unit) => nameOf(book, unit));
}

export function codeOf(book: Book, criterion: number): string {
  return shown(at(book.criteria, criterion).code);
}

/** In the order of their first units. */
export function clustersOf(book: Book): readonly ClusterUnits[] {
  const clusters = new Map<string, number[]>();
  book.units.forEach(({ cluster }, unit) => {
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), unit]);
  });
  return [...clusters].map(([cluster, units]) => ({ cluster: shown(cluster), units }));
}

/** The unit with this part in a cluster; null: nobody, or several. */
export function unitWith(book: Book, { units }: ClusterUnits, role: Unit["role"]): number | null {
  const found = units.filter((unit) => at(book.units, unit).role === role);
  return found.length === 1 ? (found[0] ?? null) : null;
}
