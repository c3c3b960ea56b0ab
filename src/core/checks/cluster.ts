/** Units, dates and awards as the cluster's tables state them: what contradicts itself before anything is reported. */
import { at } from "../numbers/at";
import type { Award, Book } from "../model/book";
import type { Finding, TableName } from "../model/finding";
import { placesOf } from "../awards/places";
import type { Desk } from "../scoring/entries/desk";
import { cellOf, makeFinding, type Params } from "../model/make-finding";

export function checkCluster(desk: Pick<Desk, "book" | "clusters" | "members">): readonly Finding[] {
  const { book, clusters, members } = desk;
  const sizes = new Map(members.map((units, cluster) => [units.length, at(clusters, cluster)]));
  return [
    ...members.flatMap((units, cluster) => unitFindings(book, units, at(clusters, cluster), members.length > 1)),
    ...dateFindings(book),
    ...book.awards.flatMap((award) => awardFindings(book, award, sizes)),
  ];
}

/**
 * Two leads or two deputies in one cluster; a unit that stands alone in its cluster while there are others, as it does
 * when the cluster's name is misspelt.
 */
function unitFindings(book: Book, units: readonly number[], cluster: string, isOneOfSeveral: boolean): Finding[] {
  const findings: Finding[] = [];
  const firstWith = new Map<string, string>();
  for (const index of units) {
    const { name, role, row } = at(book.units, index);
    const first = firstWith.get(role);
    if (role === "member") {
      continue;
    } else if (first === undefined) {
      firstWith.set(role, name);
    } else {
      const place = { table: "EmuUnits", row, column: "role" } as const;
      findings.push(makeFinding("ROLE_TWICE", place, role, { unit: name, role, other: first, cluster }));
    }
  }
  const [only] = units;
  if (isOneOfSeveral && units.length === 1 && only !== undefined) {
    const { name, row } = at(book.units, only);
    const place = { table: "EmuUnits", row, column: "cluster" } as const;
    findings.push(makeFinding("CLUSTER_OF_ONE", place, cluster === "" ? null : cluster, { unit: name, cluster }));
  }
  return findings;
}

type Dated = { readonly from: number | null; readonly to: number | null; readonly row: number };

function dateFindings({ periods, notConsidered, units }: Book): readonly Finding[] {
  return [
    ...(periods ?? []).flatMap((period) => reversed("EmuPeriods", period, { period: period.id })),
    ...notConsidered.flatMap((status) => reversed("EmuStatus", status, { unit: at(units, status.unit).name })),
  ];
}

/** Such a span holds no day: a reason not to be considered would stand in no period. */
function reversed(table: TableName, { from, to, row }: Dated, params: Params): readonly Finding[] {
  return from !== null && to !== null && to < from
    ? [makeFinding("DATES_REVERSED", { table, row, column: "to" }, to, { ...params, from, to })]
    : [];
}

/** `sizes`: of the clusters, each with the name of one of that size. */
function awardFindings(book: Book, award: Award, sizes: ReadonlyMap<number, string>): readonly Finding[] {
  const { places } = award;
  const column = places.kind === "slots" ? "slots" : "share";
  const place = { table: "EmuAwards", row: award.row, column } as const;
  const found = places.kind === "slots" ? places.slots : places.kind === "share" ? cellOf(places.share) : null;
  const above = award.nestedUnder === null ? null : at(book.awards, award.nestedUnder);
  const findings: Finding[] = [];
  for (const [size, cluster] of sizes) {
    const own = placesOf(award, size) ?? 0;
    const around = above === null ? null : placesOf(above, size);
    if (own > size) {
      const params = { award: award.id, places: own, count: size, cluster };
      findings.push(makeFinding("AWARD_ABOVE_UNITS", place, found, params));
    }
    if (above !== null && around !== null && own > around) {
      const params = { award: award.id, places: own, above: above.id, abovePlaces: around, cluster };
      findings.push(makeFinding("AWARD_NESTED_WIDER", place, found, params));
    }
  }
  // The smallest cluster says it; the others would only repeat it.
  const seen = new Set<string>();
  return findings.filter(({ code }) => !seen.has(code) && seen.add(code));
}
