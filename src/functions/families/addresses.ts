/** Where the ranges given to a function stand, when Excel says so: findings then name cells. */
import { readA1 } from "../../tables/cells/a1";
import type { TablePlaces } from "./findings";
import type { GivenTable } from "../arguments/request";

type Start = { readonly sheet: string; readonly row: number; readonly column: number };

/** `'Chấm điểm'!$A$4:$O$90` → where it begins; null for anything else (a value, an array made by another function). */
export function startOf(address: string | null | undefined): Start | null {
  const bang = address?.lastIndexOf("!") ?? -1;
  if (address === null || address === undefined || bang < 1) {
    return null;
  }
  const place = readA1(address.slice(bang + 1).split(":")[0] ?? "");
  const sheet = address
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return place === null ? null : { sheet: sheet.replace(/^\[[^\]]*\]/, ""), ...place };
}

/** @param tables the table that each argument holds, in the order of the parameters; null: none */
export function tablePlaces(tables: readonly (GivenTable | null)[], addresses: readonly (string | null)[] | undefined): TablePlaces {
  const places: { [Table in GivenTable]?: Start } = {};
  tables.forEach((table, index) => {
    const start = startOf(addresses?.[index]);
    if (table !== null && start !== null) {
      places[table] = start;
    }
  });
  return places;
}
