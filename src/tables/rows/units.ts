/** Units: read from EmuUnits, or gathered from the entries, and found again by the name a cell holds. */
import { at as itemAt } from "../../core/numbers/at";
import type { Unit } from "../../core/model/book";
import type { Cell } from "../../core/model/cell";
import { toNumber } from "../../core/numbers/exact";
import type { Finding, Place } from "../../core/model/finding";
import { LEVEL_PREFIXES } from "../../schema/typed-words";
import { known, readName, readNumber, readWord, textOf, UNREADABLE } from "../cells/cells";
import { candidatesOf, LONGEST_NAME, nearest, textKey } from "../cells/keys";
import { lookalikeWatch } from "../cells/lookalike";
import { at, note, type Params } from "../cells/notes";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteVariant } from "../cells/variants";
import { ROLE } from "../cells/words";

type Prefix = { readonly key: string; readonly level: string };

const PREFIXES: readonly Prefix[] = Object.entries(LEVEL_PREFIXES).flatMap(([level, prefixes]) =>
  prefixes.map((prefix) => ({ key: textKey(prefix), level: textKey(level) })),
);

/** `công an tỉnh phú thọ` → level `tỉnh`, name `phú thọ`: behind the longest prefix, the name is the shortest. */
function splitLevel(key: string): { readonly level: string; readonly bare: string } {
  let split = { level: "", bare: key };
  for (const prefix of PREFIXES.filter((one) => key.startsWith(one.key))) {
    const rest = key.slice(prefix.key.length);
    const isApart = rest.startsWith(" ") || (prefix.key.endsWith(".") && rest !== "");
    if (isApart && rest.length < split.bare.length) {
      split = { level: prefix.level, bare: rest.trim() };
    }
  }
  return split;
}

/** A typed level (`Công an tỉnh`, `tỉnh`) as its own key. */
function levelKey(level: string): string {
  const key = textKey(level);
  return PREFIXES.find((prefix) => prefix.key === key && prefix.level !== "")?.level ?? key;
}

/** A unit from what its row says; the key tells the same name on two levels or under two parents apart. */
function makeUnit(name: string, level: string, parent: string, others: Pick<Unit, "cluster" | "role" | "row">): Unit {
  const split = splitLevel(textKey(name));
  const ownLevel = level === "" ? split.level : levelKey(level);
  const above = splitLevel(textKey(parent));
  const key = [split.bare, ownLevel, above.bare, above.level].join("|");
  return { key, name, level: level === "" ? split.level : level, parent, ...others };
}

/** The units of EmuUnits, by the order column where it is filled, else as they stand. */
export function readUnits(table: OpenTable, findings: Finding[]): readonly Unit[] {
  const rowOf = new Map<string, number>();
  const clusters = new Map<string, string>();
  const watch = lookalikeWatch(findings);
  const watchCluster = lookalikeWatch(findings);
  const units: { readonly unit: Unit; readonly order: number }[] = [];
  for (const row of filledRows(table)) {
    const text = (column: string): string => known(readName(findings, at("EmuUnits", row, column), cellOf(table, row, column))) ?? "";
    const read = readName(findings, at("EmuUnits", row, "unit"), cellOf(table, row, "unit"));
    const name = known(read) ?? "";
    const cluster = text("cluster");
    const order = known(readNumber(findings, at("EmuUnits", row, "order"), cellOf(table, row, "order")));
    const role = known(readWord(findings, at("EmuUnits", row, "role"), cellOf(table, row, "role"), ROLE));
    const spelling = clusters.get(textKey(cluster)) ?? cluster;
    if (cluster !== "" && !clusters.has(textKey(cluster))) {
      watchCluster(at("EmuUnits", row, "cluster"), cellOf(table, row, "cluster"), cluster);
    }
    clusters.set(textKey(cluster), spelling);
    noteVariant(findings, at("EmuUnits", row, "cluster"), cellOf(table, row, "cluster"), spelling);
    const unit = makeUnit(name, text("level"), text("parent"), { cluster: spelling, role: role ?? "member", row });
    if (name === "") {
      if (read !== UNREADABLE) {
        note(findings, "VALUE_MISSING", at("EmuUnits", row, "unit"), null);
      }
      continue;
    }
    const first = rowOf.get(unit.key);
    if (first !== undefined) {
      note(findings, "UNIT_TWICE", at("EmuUnits", row, "unit"), cellOf(table, row, "unit"), {
        unit: name,
        first: first + 1,
      });
      continue;
    }
    rowOf.set(unit.key, row);
    watch(at("EmuUnits", row, "unit"), cellOf(table, row, "unit"), name, {}, `${unit.level} ${unit.parent}`);
    noteVariant(findings, at("EmuUnits", row, "unit"), cellOf(table, row, "unit"), name);
    units.push({ unit, order: order === null ? Number.POSITIVE_INFINITY : toNumber(order) });
  }
  // Two rows without an order keep their places: infinity minus infinity is no number, which `sort` takes for 0.
  return units.sort((left, right) => left.order - right.order).map(({ unit }) => unit);
}

/** Where no EmuUnits can be read: every name written in the entries is a unit, in order of first appearance. */
export function gatherUnits(cells: Iterable<Cell>, findings: Finding[]): readonly Unit[] {
  const watch = lookalikeWatch(findings);
  const units = new Map<string, Unit>();
  for (const cell of cells) {
    const name = textOf(cell);
    const key = textKey(name);
    if (name !== "" && name.length <= LONGEST_NAME && !units.has(key)) {
      watch(at("EmuEntries", null, "unit"), cell, name);
      units.set(key, { ...makeUnit(name, "", "", { cluster: "", role: "member", row: null }), key });
    }
  }
  return [...units.values()];
}

/** Units of one name that are named one by one. */
const NAMED_APART = 20;
/** Between the units that a name alone could mean. */
export const SUGGESTED_APART = " / ";

export type UnitIndex = {
  /** Index of the unit a text names, null when it names none, or more than one. */
  readonly find: (text: string) => number | null;
  /** The name of the unit that a text which was not found may have meant, or of each it could mean; "" for none. */
  readonly suggest: (text: string) => string;
  /**
   * The listed name of the unit found, where `text` is that name, spelt so or otherwise; null for another way to name
   * it ("Công an tỉnh Phú Thọ" for "Phú Thọ") and for a unit of no list.
   */
  readonly listed: (found: number | null, text: string) => string | null;
  /** The shortest way to write a unit (an index) that names no other; "" where there is none. */
  readonly fullName: (index: number) => string;
};

/** `minh khai, quận hai bà trưng` and `minh khai (hai bà trưng)` → name and parent. */
const WITH_PARENT = /^(.+?) ?[,(] ?(.+?) ?\)?$/;

/** Is `typed` (a key) the parent that the list states? A level that one of them leaves out is no difference. */
function isParent(typed: string, stated: string): boolean {
  const [one, other] = [splitLevel(typed), splitLevel(textKey(stated))];
  return one.bare === other.bare && (one.level === other.level || one.level === "" || other.level === "");
}

/**
 * Finds units by name. The name as it stands in the list comes first; then level and name; then, where only one unit
 * can be meant, the name alone with or without its level ("Công an tỉnh Phú Thọ", "Phú Thọ"). Where two units of one
 * level share a name, the parent behind it tells them apart ("phường Minh Khai, quận Hai Bà Trưng"). Accents always
 * count.
 */
export function indexUnits(units: readonly Unit[]): UnitIndex {
  const exact = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  const levels: string[] = [];
  const names = candidatesOf(units.map((unit) => unit.name));
  const underParent = new Map<string, number[]>();
  const meantBy = new Map<string, ReadonlySet<number>>();
  units.forEach((unit, index) => {
    const name = textKey(unit.name);
    const split = splitLevel(name);
    levels.push(levelKey(unit.level));
    push(exact, name, index);
    push(bare, split.bare, index);
    push(underParent, [split.bare, splitLevel(textKey(unit.parent)).bare].join("|"), index);
  });

  /** Every unit that a name without a parent may mean. */
  function meant(key: string): readonly number[] {
    const named = exact.get(key) ?? [];
    if (named.length === 1) {
      return named;
    }
    const split = splitLevel(key);
    const sameName = bare.get(split.bare) ?? [];
    const sameLevel = sameName.filter((index) => split.level !== "" && levels[index] === split.level);
    return sameLevel.length > 0 ? sameLevel : sameName.filter((index) => split.level === "" || levels[index] === "");
  }

  function meantWithParent(key: string): readonly number[] {
    const match = WITH_PARENT.exec(key);
    if (match === null) {
      return [];
    }
    const [name, parent] = [itemAt(match, 1), itemAt(match, 2)];
    const possible = underParent.get([splitLevel(name).bare, splitLevel(parent).bare].join("|")) ?? [];
    return possible.filter((index) => isParent(parent, itemAt(units, index).parent) && isMeant(name, index));
  }

  /** As `meant`, which takes long where thousands share a name. */
  function isMeant(name: string, index: number): boolean {
    const indices = meantBy.get(name) ?? new Set(meant(name));
    meantBy.set(name, indices);
    return indices.has(index);
  }

  function find(text: string): number | null {
    const key = textKey(text);
    const named = meant(key);
    const found = named.length === 0 ? meantWithParent(key) : named;
    return found.length === 1 ? itemAt(found, 0) : null;
  }

  function fullName(index: number): string {
    const { name, level, parent } = itemAt(units, index);
    const ways = [name, `${level} ${name}`, `${name}, ${parent}`, `${level} ${name}, ${parent}`];
    return ways.find((way) => find(way) === index) ?? "";
  }

  function suggest(text: string): string {
    const named = meant(textKey(text));
    return named.length > 0
      ? named
          .slice(0, NAMED_APART)
          .map(fullName)
          .filter((name) => name !== "")
          .join(SUGGESTED_APART)
      : nearest(text, names);
  }

  function listed(found: number | null, text: string): string | null {
    const unit = found === null ? null : itemAt(units, found);
    return unit !== null && unit.row !== null && textKey(unit.name) === textKey(text) ? unit.name : null;
  }

  return { find, suggest, listed, fullName };
}

/** Notes a cell that names a listed unit in another spelling. */
export function noteUnitVariant(findings: Finding[], place: Place, cell: Cell, units: UnitIndex, params: Params = {}): void {
  const name = textOf(cell);
  const listed = units.listed(units.find(name), name);
  if (listed !== null) {
    noteVariant(findings, place, cell, listed, params);
  }
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) {
    list.push(index);
  } else {
    map.set(key, [index]);
  }
}
