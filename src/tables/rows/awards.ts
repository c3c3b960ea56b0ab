/** EmuAwards: what can be won, how many places there are, and on which conditions. */
import { at as itemAt } from "../../core/numbers/at";
import type { Award } from "../../core/model/book";
import { isBlank, type Cell } from "../../core/model/cell";
import { compare, ONE, sign, toNumber } from "../../core/numbers/exact";
import type { Finding, Place } from "../../core/model/finding";
import type { ConditionId } from "../../core/model/ids";
import { AWARD_WORDS } from "../../schema/words";
import { known, readName, readNumber, readText, readWord, shareIn, textOf, UNREADABLE } from "../cells/cells";
import { textKey } from "../cells/keys";
import { lookalikeWatch } from "../cells/lookalike";
import { at, note, type Params } from "../cells/notes";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteVariant } from "../cells/variants";
import { AWARD, CONDITION, ROUNDING } from "../cells/words";

export type AwardIndex = {
  /** Id of the award a text names by its id, its words or its own title; null for none. */
  readonly find: (text: string) => string | null;
  readonly ids: readonly string[];
  /**
   * How the list, or the vocabulary, writes the name of an award that `text` is, spelt so or otherwise; null for
   * none.
   */
  readonly listed: (text: string) => string | null;
};

type Places = Award["places"];
const UNKNOWN: Places = { kind: "unknown" };

/** What a fixed award is called beside its id and its title in the workbook. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(AWARD_WORDS).map(([id, { vi, en }]) => [id, [vi, en]]));

/** Awards of the field have fixed ids; any other one is known by what its cell says. */
function awardId(cell: Cell): string {
  const text = textOf(cell);
  return AWARD.byKey.get(textKey(text)) ?? text;
}

/** Exactly one of slots and share; a share needs the rounding that makes places of it, no source prescribes one. */
function readPlaces(table: OpenTable, row: number, award: string, findings: Finding[]): Places {
  const place = (column: string) => at("EmuAwards", row, column);
  const [slotsCell, shareCell] = [cellOf(table, row, "slots"), cellOf(table, row, "share")];
  const slots = readNumber(findings, place("slots"), slotsCell, "whole", { award });
  const share = readNumber(findings, place("share"), shareCell, "not-negative", { award }, shareIn);
  const roundingCell = cellOf(table, row, "rounding");
  const rounding = readWord(findings, place("rounding"), roundingCell, ROUNDING, { award });
  if (slots === UNREADABLE || share === UNREADABLE || rounding === UNREADABLE) {
    return UNKNOWN;
  }
  if (slots !== null && share === null) {
    return { kind: "slots", slots: toNumber(slots) };
  }
  if (share === null) {
    note(findings, "AWARD_PLACES", place("slots"), null, { award });
    return UNKNOWN;
  }
  if (slots !== null || sign(share) <= 0 || compare(share, ONE) > 0) {
    note(findings, "AWARD_PLACES", place("share"), shareCell, { award });
    return UNKNOWN;
  }
  if (rounding === null) {
    note(findings, "AWARD_PLACES", place("rounding"), roundingCell, { award });
    return UNKNOWN;
  }
  return { kind: "share", share, rounding };
}

/** The conditions; null when one of them cannot be read. */
function readConditions(table: OpenTable, row: number, award: string, findings: Finding[]): readonly ConditionId[] | null {
  const place = at("EmuAwards", row, "conditions");
  const cell = cellOf(table, row, "conditions");
  const text = readText(findings, place, cell, { award });
  if (text === UNREADABLE) {
    return null;
  }
  const conditions = new Set<ConditionId>();
  for (const part of (text ?? "").split(";").filter((piece) => !isBlank(piece))) {
    const condition = CONDITION.byKey.get(textKey(part));
    if (condition === undefined) {
      note(findings, "WORD_UNKNOWN", place, cell, { award, part: part.trim(), accepted: CONDITION.ids });
      return null;
    }
    conditions.add(condition);
  }
  return [...conditions];
}

type Draft = { -readonly [Field in keyof Award]: Award[Field] };

function readAward(table: OpenTable, row: number, id: string, findings: Finding[]): Draft {
  const text = (column: string): string =>
    known(readText(findings, at("EmuAwards", row, column), cellOf(table, row, column), { award: id })) ?? "";
  const places = readPlaces(table, row, id, findings);
  const conditions = readConditions(table, row, id, findings);
  return {
    id,
    text: text("text"),
    places: conditions === null ? UNKNOWN : places,
    conditions: conditions ?? [],
    nestedUnder: null,
    clause: text("clause"),
    row,
  };
}

/** Does following `nested under` from this award never end? */
function isCircular(awards: readonly Draft[], start: number): boolean {
  const passed = new Set<number>();
  let next: number | null = start;
  while (next !== null && !passed.has(next)) {
    passed.add(next);
    next = itemAt(awards, next).nestedUnder;
  }
  return next !== null;
}

/** An award nested under nothing known cannot be decided: its places become unknown, like any other fault of its row. */
function nest(table: OpenTable, awards: readonly Draft[], index: AwardIndex, findings: Finding[]): void {
  const faulty = new Set<Draft>();
  for (const award of awards) {
    const cell = cellOf(table, award.row, "nested-under");
    const name = readText(findings, at("EmuAwards", award.row, "nested-under"), cell, { award: award.id });
    const id = name === UNREADABLE || name === null ? null : index.find(name);
    noteAwardVariant(findings, at("EmuAwards", award.row, "nested-under"), cell, index, { award: award.id });
    award.nestedUnder = id === null ? null : awards.findIndex((other) => other.id === id);
    if (name === UNREADABLE) {
      award.places = UNKNOWN;
    } else if (name !== null && id === null) {
      faulty.add(award);
    }
  }
  awards.filter((_, position) => isCircular(awards, position)).forEach((award) => faulty.add(award));
  for (const award of faulty) {
    const cell = cellOf(table, award.row, "nested-under");
    award.nestedUnder = null;
    award.places = UNKNOWN;
    const others = index.ids.filter((id) => id !== award.id);
    note(findings, "AWARD_NESTED_UNKNOWN", at("EmuAwards", award.row, "nested-under"), cell, {
      award: award.id,
      accepted: others,
    });
  }
}

export function indexAwards(awards: readonly Pick<Award, "id" | "text">[]): AwardIndex {
  const byKey = new Map<string, string>();
  for (const { id, text } of awards) {
    for (const key of [textKey(text), textKey(id)]) {
      if (key !== "") {
        byKey.set(key, id);
      }
    }
  }
  const ids = awards.map((award) => award.id);
  const spellings = new Map<string, string>();
  for (const name of awards.flatMap(({ id, text }) => [...(WORDS.get(id) ?? []), id, text])) {
    spellings.set(textKey(name), name);
  }
  return {
    ids,
    find: (text) => byKey.get(textKey(awardId(text))) ?? byKey.get(textKey(text)) ?? null,
    listed: (text) => (isBlank(text) ? null : (spellings.get(textKey(text)) ?? null)),
  };
}

/** Notes a cell that names an award in another spelling than the list, or than the words every list knows. */
export function noteAwardVariant(findings: Finding[], place: Place, cell: Cell, index: AwardIndex, params: Params = {}): void {
  const listed = index.listed(textOf(cell));
  if (listed !== null) {
    noteVariant(findings, place, cell, listed, params);
  }
}

export function readAwards(table: OpenTable, findings: Finding[]): readonly Award[] {
  const watch = lookalikeWatch(findings);
  const awards = new Map<string, Draft>();
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "award");
    const place = at("EmuAwards", row, "award");
    if (readName(findings, place, cell) === UNREADABLE) {
      continue;
    }
    const id = awardId(cell);
    const first = awards.get(textKey(id));
    if (id === "") {
      note(findings, "VALUE_MISSING", place, null);
    } else if (first) {
      note(findings, "AWARD_TWICE", place, cell, { award: id, first: first.row + 1 });
    } else {
      watch(place, cell, id, { award: id });
      awards.set(textKey(id), readAward(table, row, id, findings));
    }
  }
  const list = [...awards.values()];
  const index = indexAwards(list);
  for (const { id, row } of list) {
    noteAwardVariant(findings, at("EmuAwards", row, "award"), cellOf(table, row, "award"), index, { award: id });
  }
  nest(table, list, index, findings);
  return list;
}
