/** Header lines of one to three rows, with cells that were merged across: each column's texts from the top down. */
import { at as itemAt, given } from "../../core/numbers/at";
import { COMPUTED_ROLES } from "../../schema/own-words";
import type { OwnColumn } from "./mapping";
import { cellIn, wordsOf, type View } from "./sheet";
import { headerKey } from "./words";

/** Header texts of one column without repetitions; none: nothing stands above it. */
export type Path = readonly string[];

/** The text right above a column; "" for none. */
export function lastOf(path: Path): string {
  return path.at(-1) ?? "";
}

export function pathKey(path: Path): string {
  return path.map(headerKey).join("\n");
}

/** A merged cell's text stands in its first column only: it counts for the blank ones behind it that have a text of their own below. */
export function pathsAt(view: View, row: number, depth: number): readonly Path[] {
  const above: string[] = Array.from({ length: depth }, () => "");
  return Array.from({ length: view.columns }, (_column, column) => {
    const texts = Array.from({ length: depth }, (_line, line) => wordsOf(cellIn(view, row + line, column)));
    const path: string[] = [];
    texts.forEach((text, line) => {
      if (text !== "") {
        // What was merged further down ends where another heading begins.
        above.fill("", line + 1);
        above[line] = text;
      }
      const below = texts.slice(line + 1).some((other) => other !== "");
      const shown = text === "" && below ? itemAt(above, line) : text;
      if (shown !== "" && shown !== path.at(-1)) {
        path.push(shown);
      }
    });
    return path;
  });
}

/** The columns of the view that stand under the headers of a mapping, or which of them cannot be told. */
export type FoundColumns = {
  readonly row: number;
  /** For each column of the mapping its column of the view; null: an ignored one that is gone. */
  readonly columns: readonly (number | null)[];
  /** Positions of columns that are needed and not there, or there more often than they were. */
  readonly missing: readonly number[];
  /** Columns with a header that the mapping does not know. */
  readonly unknown: readonly number[];
};

/** Headers are looked for from the top of the sheet down to this line. */
const DEEPEST = 200;

function matchAt(paths: readonly Path[], row: number, columns: readonly OwnColumn[]): FoundColumns {
  const keys = paths.map(pathKey);
  const here = new Map<string, number[]>();
  keys.forEach((key, column) => {
    if (key !== "") {
      here.set(key, [...(here.get(key) ?? []), column]);
    }
  });
  const wanted = new Map<string, number[]>();
  columns.forEach(({ path }, index) => {
    const key = pathKey(path);
    wanted.set(key, [...(wanted.get(key) ?? []), index]);
  });
  const first = keys.findIndex((key) => key !== "");
  const missing: number[] = [];
  const known = new Set<number>();
  const found = columns.map(({ path, offset, role }, index): number | null => {
    const key = pathKey(path);
    const [places, same] = [here.get(key) ?? [], given(wanted.get(key))];
    const place = key === "" ? first + offset : places.length === same.length ? places[same.indexOf(index)] : undefined;
    if (place === undefined || (key === "" && keys[place] !== "")) {
      // Nothing is scored by what people computed themselves.
      if (role !== "ignore" && !(COMPUTED_ROLES.has(role) && role !== "total")) {
        missing.push(index);
      }
      places.forEach((column) => known.add(column));
      return null;
    }
    known.add(place);
    return place;
  });
  const unknown = keys.flatMap((key, column) => (key === "" || known.has(column) ? [] : [column]));
  return { row, columns: found, missing, unknown };
}

/** The first place where all headers stand, else the one where most of them do. */
export function findColumns(view: View, depth: number, columns: readonly OwnColumn[]): FoundColumns {
  let best = matchAt([], 0, columns);
  for (let row = 0; row < Math.min(view.rows, DEEPEST); row += 1) {
    const found = matchAt(pathsAt(view, row, depth), row, columns);
    if (found.missing.length === 0) {
      return found;
    }
    if (found.missing.length < best.missing.length) {
      best = found;
    }
  }
  return best;
}
