/** Places of results among each other, where a criterion ranks the units of a cluster itself (R14). */
import { at, given, numberAt } from "../../numbers/at";
import type { Exact } from "../../numbers/exact";
import type { Desk } from "../entries/desk";
import { clusterCell } from "./leaders";
import { placesAmong } from "../../numbers/places";
import type { Work } from "./work";

/** The units of a unit's cluster. */
export function membersBeside(desk: Pick<Desk, "members" | "clusterOf">, unit: number): readonly number[] {
  return at(desk.members, numberAt(desk.clusterOf, unit));
}

/** Place of each pending cell whose criterion ranks the units of the cluster; every one of them has a result. */
export function findPlaces(work: Work): ReadonlyMap<number, Exact> {
  const columns = new Map<number, { readonly cells: number[]; readonly results: Exact[]; readonly less: boolean }>();
  work.pending.forEach((cell, index) => {
    if (at(work.ways, index).dependsOn !== "places") {
      return;
    }
    const { less } = at(work.plans, cell % work.leaves);
    const column = clusterCell(work, Math.floor(cell / work.leaves), cell);
    const known = columns.get(column) ?? { cells: [], results: [], less };
    columns.set(column, known);
    known.cells.push(cell);
    known.results.push(given(at(work.compared, index)));
  });
  const places = new Map<number, Exact>();
  for (const { cells, results, less } of columns.values()) {
    placesAmong(results, less).forEach((place, index) => {
      places.set(at(cells, index), { big: false, n: place, d: 1 });
    });
  }
  return places;
}
