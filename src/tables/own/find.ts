/**
 * Finds a remembered layout again: by its header texts and by the names of its rows, never by where they stood. Whatever is not
 * there any more, or is there more than once, is named; nothing is read then.
 */
import { at as itemAt, given } from "../../core/numbers/at";
import { blocksIn } from "./blocks";
import { findColumns, pathsAt } from "./header";
import { isReadOver, type OwnMapping, type OwnRow, type OwnSheetRef } from "./mapping";
import { rowColumns, rowsFrom, type FoundRow, type RowColumns } from "./rows";
import { cellIn, isData, placeIn, viewOf, type OwnSheet, type View } from "./sheet";
import type { SheetCell } from "../source";
import { textKey } from "../cells/keys";
import { unitOnSheet } from "./unit-label";

/** Of a sheet, header or row that is gone or cannot be told from another; of a unit: the sheet now names another one. */
export type OwnMissing = {
  readonly kind: "sheet" | "column" | "row" | "unit";
  readonly sheet: string;
  readonly text: string;
};

/** What stands there and was not there when the layout was remembered: it is not counted. */
export type OwnNews = { readonly kind: "column" | "row"; readonly at: SheetCell; readonly text: string };

/** One sheet of the layout as it stands now. */
export type FoundBlock = {
  readonly ref: OwnSheetRef;
  readonly view: View;
  /** First cell of the header. */
  readonly header: SheetCell;
  /** For each column and row of the mapping its place in the view; null where an ignored one is gone, or was never there. */
  readonly columns: readonly (number | null)[];
  readonly rows: readonly (number | null)[];
  /** Line of the last header row, in the view. */
  readonly headLine: number;
};

export type Found =
  | { readonly ok: true; readonly blocks: readonly FoundBlock[]; readonly news: readonly OwnNews[] }
  | { readonly ok: false; readonly missing: readonly OwnMissing[] };

function rowKey({ mark, label, group }: Pick<OwnRow, "mark" | "label" | "group">): string {
  return [mark, label, group].map(textKey).join("\n");
}

/** Pairs the items of both lists that have the same key, each as often as in the other; what is left over stays. */
function pairUp(pairs: (number | null)[], wanted: readonly (string | null)[], here: readonly (string | null)[]): void {
  const free = (list: readonly (string | null)[], taken: ReadonlySet<number>): ReadonlyMap<string, readonly number[]> => {
    const places = new Map<string, number[]>();
    list.forEach((key, index) => {
      if (key !== null && key !== "" && !taken.has(index)) {
        const known = places.get(key);
        if (known === undefined) {
          places.set(key, [index]);
        } else {
          known.push(index);
        }
      }
    });
    return places;
  };
  const paired = new Set(pairs.flatMap((place, index) => (place === null ? [] : [index])));
  const present = free(here, new Set(pairs.filter((place) => place !== null)));
  for (const [key, indices] of free(wanted, paired)) {
    const places = present.get(key) ?? [];
    if (places.length === indices.length) {
      indices.forEach((index, order) => {
        pairs[index] = itemAt(places, order);
      });
    }
  }
}

/**
 * The row of the sheet for each row remembered: the one with the same number and words; else with the same words, else, where its
 * number stands once only, with the same number.
 */
export function matchRows(rows: readonly OwnRow[], here: readonly FoundRow[]): readonly (number | null)[] {
  const pairs: (number | null)[] = rows.map(() => null);
  pairUp(pairs, rows.map(rowKey), here.map(rowKey));
  pairUp(
    pairs,
    rows.map(({ label }) => textKey(label)),
    here.map(({ label }) => textKey(label)),
  );
  const onceOnly = (list: readonly { readonly mark: string }[]): readonly (string | null)[] => {
    const keys = list.map(({ mark }) => textKey(mark));
    const counts = new Map<string, number>();
    keys.forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
    return keys.map((key) => (counts.get(key) === 1 ? key : null));
  };
  pairUp(pairs, onceOnly(rows), onceOnly(here));
  return pairs;
}

type Look = { readonly block: FoundBlock; readonly missing: readonly OwnMissing[]; readonly news: readonly OwnNews[] };

function holdsFigures(view: View, row: number, { figures, maximum }: RowColumns): boolean {
  return [...figures, ...(maximum === null ? [] : [maximum])].some((column) => isData(cellIn(view, row, column)));
}

/** Reads one sheet as one of the layout's; what is missing in it is told. */
function look(sheet: OwnSheet, mapping: OwnMapping, ref: OwnSheetRef): Look {
  const view = viewOf(sheet, mapping.shape === "turned");
  const found = findColumns(view, mapping.depth, mapping.columns);
  const paths = pathsAt(view, found.row, mapping.depth);
  const headLine = found.row + mapping.depth - 1;
  const header = placeIn(view, found.row, found.columns.find((column) => column !== null) ?? 0);
  const places = rowColumns(
    mapping.columns,
    found.columns,
    paths.map((path) => path.length > 0),
  );
  const here = found.missing.length > 0 ? [] : rowsFrom(view, headLine + 1, places);
  const pairs = matchRows(mapping.rows, here);
  const text = (path: readonly string[]): string => path.join(" / ");
  const missing: OwnMissing[] = found.missing.map((index) => {
    const { path, role } = itemAt(mapping.columns, index);
    return { kind: "column", sheet: sheet.name, text: text(path) || role };
  });
  const lacking = new Set(ref.lacking);
  if (missing.length === 0) {
    mapping.rows.forEach(({ kind, mark, label }, index) => {
      if (!isReadOver(kind) && pairs[index] === null && !lacking.has(index)) {
        missing.push({ kind: "row", sheet: sheet.name, text: [mark, label].filter((part) => part !== "").join(" ") });
      }
    });
    const named = ref.labelled ? unitOnSheet(view, found.row) : null;
    if (ref.labelled && textKey(named ?? "") !== textKey(ref.unit)) {
      missing.push({ kind: "unit", sheet: sheet.name, text: ref.unit });
    }
  }
  const paired = new Set(pairs);
  const isNew = (place: number): boolean => !paired.has(place);
  const news: readonly OwnNews[] = [
    ...found.unknown.map((column) => ({
      kind: "column" as const,
      at: placeIn(view, headLine, column),
      text: text(itemAt(paths, column)),
    })),
    ...here.flatMap(({ row, label }, place) =>
      isNew(place) && holdsFigures(view, row, places)
        ? [{ kind: "row" as const, at: placeIn(view, row, given(places.label)), text: label }]
        : [],
    ),
  ];
  const rows = pairs.map((place) => (place === null ? null : itemAt(here, place).row));
  return { block: { ref, view, header, columns: found.columns, rows, headLine }, missing, news };
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/**
 * The sheet of a reference: that of its name; else, of those that no other reference means, the only one on which everything is
 * found. A sheet that only its tab's name tells to be a unit's cannot be found under another name.
 */
function sheetFor(sheets: readonly OwnSheet[], mapping: OwnMapping, ref: OwnSheetRef): Look | null {
  // Blocks of one sheet have its name; what each says above its header tells them apart.
  const named = sheets.filter(({ name }) => sameName(name, ref.name)).map((sheet) => look(sheet, mapping, ref));
  const fitting = named.filter(({ missing }) => missing.length === 0);
  const first = fitting.length > 1 ? null : (fitting[0] ?? named[0] ?? null);
  if (first?.missing.length === 0 || (mapping.shape === "sheets" && !ref.labelled)) {
    return first;
  }
  const others = sheets.filter(({ name }) => !mapping.sheets.some((other) => sameName(other.name, name)));
  const whole = others.map((sheet) => look(sheet, mapping, ref)).filter(({ missing }) => missing.length === 0);
  return whole.length === 1 ? itemAt(whole, 0) : first;
}

export function find(all: readonly OwnSheet[], mapping: OwnMapping): Found {
  const sheets = mapping.shape === "sheets" ? all.flatMap(blocksIn) : all;
  const looks = mapping.sheets.map((ref) => ({ ref, seen: sheetFor(sheets, mapping, ref) }));
  const missing = looks.flatMap(({ ref, seen }): readonly OwnMissing[] =>
    seen === null ? [{ kind: "sheet", sheet: ref.name, text: ref.unit || ref.name }] : seen.missing,
  );
  if (missing.length > 0) {
    return { ok: false, missing };
  }
  const found = looks.map(({ seen }) => given(seen));
  return { ok: true, blocks: found.map(({ block }) => block), news: found.flatMap(({ news }) => news) };
}
