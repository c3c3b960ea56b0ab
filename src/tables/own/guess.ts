/**
 * How one sheet could be read, if its header stood at a certain line: what each column means, what kind of row each row is, and
 * how much speaks for it.
 */
import { at as itemAt } from "../../core/numbers/at";
import { FIGURE_ROLES, RUBRIC_ROLES } from "../../schema/own-words";
import { lastOf, pathsAt, type Path } from "./header";
import { isEntryRole, leavesOf, type OwnColumn, type OwnRow, type OwnShape } from "./mapping";
import { draftsOf, IGNORED, withLabels, withMaximum, withoutRepetitions, withPoints, type Draft } from "./roles";
import { classify } from "./row-kinds";
import { rowColumns, rowsFrom } from "./rows";
import { countColumn, countRow, kindsOf, viewOf, type Kinds, type OwnSheet, type View } from "./sheet";
import { isUnitHeader, isUnitName, roleOfHeader } from "./words";

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
  "totals-follow",
  "totals-decide",
  "totals-differ",
  "computed-follow",
  "deductions",
  "extras-within",
] as const;
export type OwnReason = (typeof OWN_REASONS)[number];

export type Guess = {
  readonly view: View;
  readonly row: number;
  readonly depth: number;
  readonly columns: readonly OwnColumn[];
  readonly at: readonly (number | null)[];
  readonly rows: readonly OwnRow[];
  /** The line of the view of each row. */
  readonly lines: readonly number[];
  readonly shape: OwnShape;
  readonly score: number;
  readonly reasons: readonly OwnReason[];
};

const FIRST_LINES = 30;
const DEPTHS = [1, 2, 3] as const;
/** Rows of criteria that are looked at while header lines are compared. */
const SAMPLE = 100;

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

/** On a unit's own sheet a target is that unit's; in a matrix points without a unit are nobody's. */
function meantBy(drafts: readonly Draft[], isMatrix: boolean, isFilled: (column: number) => boolean): readonly Draft[] {
  return drafts.map((draft, column): Draft => {
    if (isMatrix) {
      const isPoints = FIGURE_ROLES.has(draft.role) && draft.unit === "" && isFilled(column);
      return isPoints ? { role: "ask", unit: "" } : isEntryRole(draft.role) && draft.unit === "" ? IGNORED : draft;
    }
    return draft.unit !== "" ? { role: "ask", unit: "" } : draft.role === "target" ? { role: "own-target", unit: "" } : draft;
  });
}

function guessAt(kinds: Kinds, row: number, depth: number, end: number): Guess | null {
  const { view } = kinds;
  const paths = pathsAt(view, row, depth);
  const drafts = withLabels(kinds, row, depth, withoutRepetitions(draftsOf(kinds, row, depth, paths), paths), paths);
  const label = drafts.findIndex(({ role }) => role === "text");
  const named = new Set(drafts.flatMap(({ unit }) => (unit === "" ? [] : [unit]))).size;
  const hasPoints = drafts.some(({ role }) => isEntryRole(role) && role !== "note");
  // Several columns that might be units, and none of anybody's points: a person says which of them are.
  const isMatrix = named > 1 || (!hasPoints && drafts.filter(({ role }) => role === "ask").length > 1) || (view.turned && named > 0);
  const meant = withMaximum(
    withPoints(
      meantBy(drafts, isMatrix, (column) => countColumn(kinds, column, row + depth, Math.min(end, view.rows)).data > 0),
      isMatrix,
    ),
    paths,
  );
  const units = new Set(meant.flatMap(({ unit }) => (unit === "" ? [] : [unit])));
  const fields = new Set(meant.flatMap(({ role }) => (isEntryRole(role) && role !== "note" ? [role] : [])));
  const isOfUnits = !view.turned && label >= 0 && itemAt(paths, label).some(isUnitHeader);
  if (label < 0 || isOfUnits || (!isMatrix && (view.turned || (fields.size === 0 && !meant.some(({ role }) => role === "ask"))))) {
    return null;
  }
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
  const lines = rowsFrom(view, row + depth, places, end);
  const rows = classify(view, lines, places);
  const criteria = leavesOf(rows);
  const shape: OwnShape = isMatrix ? (view.turned ? "turned" : "matrix") : "sheets";
  const isRead = columns.some(({ role }) => role === "ask" || (isEntryRole(role) && role !== "note"));
  return criteria.length === 0 || !isRead
    ? null
    : {
        view,
        row,
        depth,
        columns,
        at,
        rows,
        lines: lines.map((line) => line.row),
        shape,
        ...judge(view, paths, label, columns, rows, criteria, [...units]),
      };
}

/** How much speaks for a guess, and what of it a person would name. */
function judge(
  view: View,
  paths: readonly Path[],
  label: number,
  columns: readonly OwnColumn[],
  rows: readonly OwnRow[],
  leaves: readonly number[],
  units: readonly string[],
): Pick<Guess, "score" | "reasons"> {
  const criteria = leaves.map((index) => itemAt(rows, index));
  // Words that head columns, standing before rows instead: the sheet lies on its side.
  // Layers of points stand side by side above units, too.
  const sideways = rows.filter(({ label: words, layer }) => layer === "" && roleOfHeader(words) !== null).length;
  const described = new Set(columns.flatMap(({ role }) => (RUBRIC_ROLES.has(role) ? [role] : []))).size;
  const header = lastOf(itemAt(paths, label));
  const isCriteria = roleOfHeader(header) === "text";
  const isUnits = itemAt(paths, label).some(isUnitHeader);
  const named = units.filter(isUnitName).length * 2 >= Math.max(1, units.length);
  const wrong = criteria.filter((row) => isUnitName(row.label)).length * 2 >= criteria.length;
  const fields = new Set(columns.flatMap(({ role }) => (isEntryRole(role) ? [role] : [])));
  const hasMaximum = columns.some(({ role }) => role === "maximum");
  const isMatrix = units.length > 1;
  // What nobody can tell speaks against a header line: another one may tell it.
  const asked = columns.reduce((sum, { role, path }) => sum + (role !== "ask" ? 0 : path.length === 0 ? 2 : 0.5), 0);
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
    Math.min(units.length, 12) / 2 -
    Math.min(asked, 8) +
    Math.min(criteria.length, 10) / 2 +
    Math.min(fields.size, 4) +
    described -
    2 * Math.min(sideways, 5);
  return {
    score: held.reduce((sum, [, weight]) => sum + weight, size),
    reasons: held.flatMap(([, , reason]) => (reason === null ? [] : [reason])),
  };
}

/** Whether a header can end in a line: it holds words rather than figures. */
function endsHeader(kinds: Kinds, row: number): boolean {
  const { data, words } = countRow(kinds, row);
  return words > 1 && words >= data;
}

/** The likeliest way to read a sheet with its criteria down (or, turned, across); null where nothing is like a score sheet. */
export function bestGuess(sheet: OwnSheet, turned: boolean): Guess | null {
  const kinds = kindsOf(viewOf(sheet, turned));
  const { rows } = kinds.view;
  const ends = Array.from({ length: Math.min(rows, FIRST_LINES + DEPTHS.length) }, (_line, row) => endsHeader(kinds, row));
  let best: Guess | null = null;
  // The fewest header lines that say as much: a title above them is none.
  for (const depth of DEPTHS) {
    for (let row = 0; row < Math.min(rows - depth, FIRST_LINES); row += 1) {
      const guess = ends[row + depth - 1] === true ? guessAt(kinds, row, depth, row + depth + SAMPLE) : null;
      if (guess !== null && (best === null || guess.score > best.score)) {
        best = guess;
      }
    }
  }
  const isCut = best !== null && best.row + best.depth + SAMPLE < rows;
  return best !== null && isCut ? guessAt(kinds, best.row, best.depth, rows) : best;
}
