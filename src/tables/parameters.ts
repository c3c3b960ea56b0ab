/** The parameters column: `per=-2; minimum=-10; maximum=0; start=10; points=60|45|30|15|0`. */
import { isBlank, isCellError, type Cell } from "../core/model/cell";
import type { Parameters } from "../core/model/book";
import { compare, type Exact } from "../core/model/exact";
import type { Finding, Place } from "../core/model/finding";
import { PARAMETER_WORDS } from "../text/vocabulary/typed";
import { UNREADABLE, type Reading } from "./cells";
import { textKey } from "./keys";
import { note, type Params } from "./notes";
import { readNumberText } from "./number-text";
import { wordTable } from "./words";

const KEYS = wordTable(PARAMETER_WORDS);
type Key = keyof typeof PARAMETER_WORDS;

function readValue(text: string): Exact | null {
  const number = readNumberText(text);
  return number.kind === "number" ? number.number : null;
}

function readValues(text: string): readonly Exact[] | null {
  const numbers: Exact[] = [];
  for (const part of text.split("|")) {
    const number = readValue(part);
    if (number === null) {
      return null;
    }
    numbers.push(number);
  }
  return numbers;
}

/** Reads the cell; on the first part that says nothing, says it twice or contradicts another, the whole cell is unreadable. */
export function readParameters(
  findings: Finding[],
  place: Place,
  cell: Cell,
  params: Params = {},
): Reading<Parameters> {
  if (isCellError(cell)) {
    note(findings, "CELL_ERROR", place, cell, params);
    return UNREADABLE;
  }
  if (isBlank(cell)) {
    return null;
  }
  const fault = (part: string): typeof UNREADABLE => {
    note(findings, "PARAMETERS_UNREADABLE", place, cell, { ...params, part, accepted: KEYS.ids });
    return UNREADABLE;
  };
  if (typeof cell !== "string") {
    return fault(String(cell));
  }
  const read: { -readonly [K in keyof Parameters]: Parameters[K] } = {};
  for (const part of cell.split(/[;\n]/).map((text) => text.trim())) {
    if (part === "") {
      continue;
    }
    const sides = part.split("=");
    const key: Key | undefined = KEYS.byKey.get(textKey(sides[0] ?? ""));
    const values = sides.length === 2 ? readValues(sides[1] ?? "") : null;
    const [value] = values ?? [];
    if (key === undefined || read[key] !== undefined || values === null || value === undefined) {
      return fault(part);
    }
    if (key === "points") {
      read.points = values;
    } else if (values.length === 1) {
      read[key] = value;
    } else {
      return fault(part);
    }
  }
  if (read.minimum && read.maximum && compare(read.minimum, read.maximum) > 0) {
    return fault(cell.trim());
  }
  return read;
}
