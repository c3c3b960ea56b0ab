/**
 * The parameters column: `per=-2; minimum=-10; maximum=0; start=10; points=60|45|30|15|0; bands=90:10|80..90:8|*:0; every=5%;
 * weight=2; bonus=yes`.
 */
import { at } from "../../core/numbers/at";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { Band, Parameters } from "../../core/model/book";
import { compare, sign, type Exact } from "../../core/numbers/exact";
import type { Finding, Place } from "../../core/model/finding";
import { PARAMETER_WORDS } from "../../schema/typed-words";
import { UNREADABLE, type Reading } from "../cells/cells";
import { textKey } from "../cells/keys";
import { PARAMETER_LIMITS } from "../cells/limits";
import { note, type Params } from "../cells/notes";
import { isPercentText, readFractionText, readNumberText } from "../cells/number-text";
import { wordTable, YES_NO } from "../cells/words";

const KEYS = wordTable(PARAMETER_WORDS);
type Key = keyof typeof PARAMETER_WORDS;
type Draft = { -readonly [K in keyof Parameters]: Parameters[K] };

/** Why a part of the cell cannot be taken, where more can be said than that it cannot be read. */
type Fault = { readonly code: "PARAMETERS_AMBIGUOUS" | "PARAMETERS_PERCENT"; readonly params: Params };

type Faults = Fault[];

function readValue(text: string, faults: Faults): Exact | null {
  const number = readNumberText(text);
  if (number.kind === "ambiguous") {
    faults.push({ code: "PARAMETERS_AMBIGUOUS", params: { readings: number.readings } });
  }
  return number.kind === "number" ? number.number : readFractionText(text);
}

/** Points are points: `10%` of what is not said, so it is not taken for 0.1. */
function readPoints(text: string, faults: Faults): Exact | null {
  const points = readValue(text, faults);
  if (points === null || !isPercentText(text)) {
    return points;
  }
  faults.push({ code: "PARAMETERS_PERCENT", params: { value: text.trim() } });
  return null;
}

/** A list by `|`; null when one of its members cannot be read, or there are more than anybody compares with each other. */
function readList<Item>(text: string, most: number, read: (part: string) => Item | null): readonly Item[] | null {
  const parts = text.split("|");
  if (parts.length > most) {
    return null;
  }
  const items = parts.map(read);
  const known = items.filter((item) => item !== null);
  return known.length === items.length ? known : null;
}

/** What stands before and behind the first separator; null behind where there is none. */
function halves(text: string, separator: string): readonly [string, string | null] {
  const parts = text.split(separator);
  return [at(parts, 0), parts.length === 1 ? null : parts.slice(1).join(separator)];
}

/** `90:10` from 90 on, `80..90:8` from 80 to 90, `*:0` everything else. */
function readBand(text: string, faults: Faults): Band | null {
  const [ends, worth] = halves(text, ":");
  const points = worth === null ? null : readPoints(worth, faults);
  if (points === null) {
    return null;
  }
  if (ends.trim() === "*") {
    return { from: null, to: null, points };
  }
  const [lower, upper] = halves(ends, "..");
  const [from, to] = [readValue(lower, faults), upper === null ? null : readValue(upper, faults)];
  if (from === null || (upper !== null && to === null)) {
    return null;
  }
  return to === null || compare(from, to) <= 0 ? { from, to, points } : null;
}

/** Puts one `key=value` into the draft; false when it says nothing, or says it a second time. */
function take(draft: Draft, key: Key, text: string, faults: Faults): boolean {
  if (draft[key] !== undefined) {
    return false;
  }
  function set<Field extends Key>(field: Field, value: Required<Parameters>[Field] | null): boolean {
    if (value === null) {
      return false;
    }
    draft[field] = value;
    return true;
  }
  switch (key) {
    case "points":
      return set(
        key,
        readList(text, PARAMETER_LIMITS.points, (part) => readPoints(part, faults)),
      );
    case "bands":
      return set(
        key,
        readList(text, PARAMETER_LIMITS.bands, (part) => readBand(part, faults)),
      );
    case "bonus": {
      const answer = YES_NO.byKey.get(textKey(text));
      return set(key, answer === undefined ? null : answer === "yes");
    }
    case "weight": {
      const weight = readValue(text, faults);
      return set(key, weight !== null && sign(weight) > 0 ? weight : null);
    }
    case "every":
      return set(key, readValue(text, faults));
    case "per":
    case "start":
    case "minimum":
    case "maximum":
      return set(key, readPoints(text, faults));
  }
}

/** Reads the cell; on the first part that says nothing, says it twice or contradicts another, the whole cell is unreadable. */
export function readParameters(findings: Finding[], place: Place, cell: Cell, params: Params = {}): Reading<Parameters> {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return UNREADABLE;
  }
  if (isBlank(cell)) {
    return null;
  }
  const faults: Faults = [];
  const fault = (part: string): typeof UNREADABLE => {
    const [first] = faults;
    const said = first ?? { code: "PARAMETERS_UNREADABLE" as const, params: { accepted: KEYS.ids } };
    note(findings, said.code, place, cell, { ...params, part, ...said.params });
    return UNREADABLE;
  };
  if (typeof cell !== "string") {
    return fault(String(cell));
  }
  const read: Draft = {};
  for (const part of cell.split(/[;\n]/).map((text) => text.trim())) {
    const [name, value] = halves(part, "=");
    const key: Key | undefined = KEYS.byKey.get(textKey(name));
    const isTaken = part === "" || (key !== undefined && value !== null && take(read, key, value, faults));
    if (!isTaken) {
      return fault(part);
    }
  }
  if (read.minimum && read.maximum && compare(read.minimum, read.maximum) > 0) {
    return fault(cell.trim());
  }
  return read;
}
