/**
 * How one sheet could be read, if its header stood at a certain line: what each column means, what kind of row each row is, and
 * how much speaks for it.
 */
import { at as itemAt } from "../../core/numbers/at";
import { type OwnRole, RUBRIC_ROLES } from "../../schema/own-words";
import { pathsAt, type Path } from "./header";
import { isEntryRole, isLeaf, type OwnColumn, type OwnRow, type OwnShape } from "./mapping";
import { classify, rowColumns, rowsFrom } from "./rows";
import { countColumn, viewOf, type OwnSheet, type View } from "./sheet";
import { isMark, isResultLabel, isTotalLabel, isUnitHeader, isUnitName, roleOfHeader } from "./words";

/** Why a layout was taken for what it is; put into words by `src/text`. */
export const OWN_REASONS = [
  "criteria-header",
  "units-header",
  "maximum-header",
  "unit-names",
  "repeated-fields",
  "same-sheets",
  "no-criteria-header",
  "no-maximum",
] as const;
export type OwnReason = (typeof OWN_REASONS)[number];

export type Guess = {
  readonly view: View;
  readonly row: number;
  readonly depth: number;
  readonly columns: readonly OwnColumn[];
  readonly at: readonly (number | null)[];
  readonly rows: readonly OwnRow[];
  /** Lines of the view with criteria. */
  readonly leaves: readonly number[];
  readonly shape: OwnShape;
  readonly score: number;
  readonly reasons: readonly OwnReason[];
};

const FIRST_LINES = 30;
const DEPTHS = [1, 2, 3] as const;
/** Rows below a header that are looked at to tell what stands in a column. */
const SAMPLE = 300;

type Draft = { readonly role: OwnRole; readonly unit: string };

const IGNORED: Draft = { role: "ignore", unit: "" };

/** Headers over which the same field stands more than once: the units of a matrix with several columns each. */
function repeatedTops(paths: readonly Path[]): ReadonlySet<string> {
  const tops = new Map<string, Set<string>>();
  for (const path of paths) {
    const [top, last] = [path.at(-2), path.at(-1) ?? ""];
    const role = roleOfHeader(last);
    if (top !== undefined && role !== null && (isEntryRole(role) || role === "target")) {
      tops.set(role, (tops.get(role) ?? new Set<string>()).add(top));
    }
  }
  return new Set([...tops.values()].filter((names) => names.size > 1).flatMap((names) => [...names]));
}

function isNameOfUnit(text: string): boolean {
  return roleOfHeader(text) === null && !isTotalLabel(text) && !isResultLabel(text) && !isUnitHeader(text) && !isMark(text);
}

/** What the columns under a header line are. */
function draftsOf(view: View, row: number, depth: number, paths: readonly Path[]): readonly Draft[] {
  const tops = repeatedTops(paths);
  const end = Math.min(view.rows, row + depth + SAMPLE);
  return paths.map((path, column): Draft => {
    const last = path.at(-1) ?? "";
    const top = path.at(-2);
    const role = roleOfHeader(last);
    if (top !== undefined && tops.has(top) && role !== null && (isEntryRole(role) || role === "target")) {
      return { role: role === "target" ? "own-target" : role, unit: top };
    }
    if (role !== null) {
      return { role, unit: "" };
    }
    const { data, words } = countColumn(view, column, row + depth, end);
    return last !== "" && isNameOfUnit(last) && data > 0 && data >= words ? { role: "self", unit: last } : IGNORED;
  });
}

/** Of several columns with the same words for one thing the first is meant; of two of criteria the left one names the groups. */
function withoutRepetitions(drafts: readonly Draft[]): readonly Draft[] {
  const texts = drafts.flatMap(({ role }, column) => (role === "text" ? [column] : []));
  const hasGroup = drafts.some(({ role }) => role === "group");
  const seen = new Set<string>();
  return drafts.map((draft, column): Draft => {
    const isGroup = draft.role === "text" && texts.length > 1 && column === texts[0] && !hasGroup;
    const { role, unit } = isGroup ? { role: "group" as const, unit: "" } : draft;
    const key = `${role}\n${unit}`;
    if (role !== "ignore" && seen.has(key)) {
      return IGNORED;
    }
    seen.add(key);
    return { role, unit };
  });
}

/** Where no header says which column names the criteria: the first that holds words, left of the figures. */
function withLabels(view: View, row: number, depth: number, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.some(({ role }) => role === "text")) {
    return drafts;
  }
  const end = Math.min(view.rows, row + depth + SAMPLE);
  const figures = drafts.findIndex(({ unit }) => unit !== "");
  const wordy = drafts.findIndex(({ role }, column) => {
    const { data, words } = countColumn(view, column, row + depth, end);
    return role === "ignore" && (figures < 0 || column < figures) && words > 0 && words > data;
  });
  return drafts.map((draft, column) => (column === wordy ? { role: "text", unit: "" } : draft));
}

/** What is remembered of a column; one without header and meaning is not. */
export function columnsOf(
  drafts: readonly Draft[],
  paths: readonly Path[],
): { readonly columns: readonly OwnColumn[]; readonly at: readonly number[] } {
  const first = paths.findIndex((path) => path.length > 0);
  const kept = drafts.flatMap(({ role, unit }, at) => {
    const path = itemAt(paths, at);
    return path.length === 0 && role === "ignore" ? [] : [{ at, column: { path, offset: path.length === 0 ? at - first : 0, role, unit } }];
  });
  return { columns: kept.map(({ column }) => column), at: kept.map(({ at }) => at) };
}

function guessAt(view: View, row: number, depth: number): Guess | null {
  const paths = pathsAt(view, row, depth);
  if (paths.filter((path) => path.length > 0).length < 2) {
    return null;
  }
  const drafts = withLabels(view, row, depth, withoutRepetitions(draftsOf(view, row, depth, paths)));
  const label = drafts.findIndex(({ role }) => role === "text");
  const units = new Set(drafts.flatMap(({ unit }) => (unit === "" ? [] : [unit])));
  const fields = new Set(drafts.flatMap(({ role }) => (isEntryRole(role) && role !== "note" ? [role] : [])));
  const isMatrix = units.size > 1;
  if (label < 0 || (!isMatrix && (view.turned || fields.size === 0))) {
    return null;
  }
  // On a unit's own sheet a target is that unit's; and no header there is the name of a unit.
  const meant = drafts.map((draft): Draft => {
    if (isMatrix) {
      return isEntryRole(draft.role) && draft.unit === "" ? IGNORED : draft;
    }
    return draft.unit !== "" ? IGNORED : draft.role === "target" ? { role: "own-target", unit: "" } : draft;
  });
  const hasTargets = meant.some(({ role }) => role === "target");
  // Beside targets, a single column of figures holds results.
  const isSingle = isMatrix && meant.every(({ role, unit }) => unit === "" || role === "self");
  const roles = meant.map((draft): Draft => (hasTargets && isSingle && draft.unit !== "" ? { ...draft, role: "actual" } : draft));
  const { columns, at } = columnsOf(roles, paths);
  const places = rowColumns(
    columns,
    at,
    paths.map((path) => path.length > 0),
  );
  const lines = rowsFrom(view, row + depth, places);
  const rows = classify(view, lines, places);
  const criteria = rows.filter((one) => isLeaf(rows, one));
  const leaves = lines.flatMap((line, index) => (criteria.includes(itemAt(rows, index)) ? [line.row] : []));
  if (criteria.length === 0 || !columns.some(({ role }) => isEntryRole(role) && role !== "note")) {
    return null;
  }
  const shape: OwnShape = isMatrix ? (view.turned ? "turned" : "matrix") : "sheets";
  return { view, row, depth, columns, at, rows, leaves, shape, ...judge(view, paths, label, columns, rows, [...units]) };
}

/** How much speaks for a guess, and what of it a person would name. */
function judge(
  view: View,
  paths: readonly Path[],
  label: number,
  columns: readonly OwnColumn[],
  rows: readonly OwnRow[],
  units: readonly string[],
): Pick<Guess, "score" | "reasons"> {
  const criteria = rows.filter((row) => isLeaf(rows, row));
  // Words that head columns, standing before rows instead: the sheet lies on its side.
  const sideways = rows.filter((row) => roleOfHeader(row.label) !== null).length;
  const described = new Set(columns.flatMap(({ role }) => (RUBRIC_ROLES.has(role) ? [role] : []))).size;
  const header = paths[label]?.at(-1) ?? "";
  const isCriteria = roleOfHeader(header) === "text";
  const isUnits = isUnitHeader(header);
  const named = units.filter(isUnitName).length * 2 >= Math.max(1, units.length);
  const wrong = criteria.filter((row) => isUnitName(row.label)).length * 2 >= criteria.length;
  const fields = new Set(columns.flatMap(({ role }) => (isEntryRole(role) ? [role] : [])));
  const hasMaximum = columns.some(({ role }) => role === "maximum");
  const isMatrix = units.length > 1;
  const toward = view.turned ? -4 : 4;
  const marks: readonly (readonly [boolean, number, OwnReason | null])[] = [
    [isCriteria, toward, view.turned ? null : "criteria-header"],
    [isUnits, -toward, view.turned ? "units-header" : null],
    [!isCriteria && !isUnits, 0, "no-criteria-header"],
    [hasMaximum, 3, "maximum-header"],
    [!hasMaximum, 0, "no-maximum"],
    [named && isMatrix, 3, "unit-names"],
    [wrong, -6, null],
    [isMatrix && fields.size > 1, 0, "repeated-fields"],
  ];
  const held = marks.filter(([holds]) => holds);
  const size =
    Math.min(units.length, 12) / 2 + Math.min(criteria.length, 10) / 2 + Math.min(fields.size, 4) + described - 2 * Math.min(sideways, 5);
  return {
    score: held.reduce((sum, [, weight]) => sum + weight, size),
    reasons: held.flatMap(([, , reason]) => (reason === null ? [] : [reason])),
  };
}

/** The likeliest way to read a sheet with its criteria down (or, turned, across); null where nothing is like a score sheet. */
export function bestGuess(sheet: OwnSheet, turned: boolean): Guess | null {
  const view = viewOf(sheet, turned);
  let best: Guess | null = null;
  // The fewest header lines that say as much: a title above them is none.
  for (const depth of DEPTHS) {
    for (let row = 0; row < Math.min(view.rows - depth, FIRST_LINES); row += 1) {
      const guess = guessAt(view, row, depth);
      if (guess !== null && (best === null || guess.score > best.score)) {
        best = guess;
      }
    }
  }
  return best;
}
