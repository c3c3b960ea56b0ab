/** Who competes: the rows of EmuCluster and EmuUnits that every preset has. */
import type { Role } from "../../core/model/ids";
import type { MarkedRow, TableRow } from "../content";
import type { Translate } from "./translate";

export type About = {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  /** null: not one numbered cluster. */
  readonly number: number | null;
  /** A school year is a text. */
  readonly year: number | string;
  readonly source: string;
};

export function aboutRows({ id, title, authority, number, year, source }: About): readonly TableRow<"EmuCluster">[] {
  return [
    { name: "title", value: title },
    { name: "authority", value: authority },
    { name: "number", value: number },
    { name: "year", value: year },
    { name: "preset", value: id },
    { name: "source", value: source },
  ];
}

export type Member = { readonly unit: string; readonly level: string; readonly cluster?: string; readonly role?: Role };

/** In the order given; a member without a role is a plain one. */
export function unitRows(members: readonly Member[], parent: string): readonly MarkedRow<"EmuUnits">[] {
  return members.map(({ unit, level, cluster = null, role = "member" }, index) => ({
    unit,
    level,
    parent,
    cluster,
    role,
    order: index + 1,
  }));
}

export function ministry(t: Translate): string {
  return t("Bộ Công an", "Ministry of Public Security");
}

export function haNoiPolice(t: Translate): string {
  return t("Công an TP Hà Nội", "Hà Nội City Police");
}
