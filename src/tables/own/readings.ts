/**
 * Which reading of a sheet its own printed totals prove: each unit's total is compared with the exact sum of its parts. Where they do
 * not follow, other signs of what is in doubt are tried; one that makes every total follow is the reading, several or none are nobody's.
 */
import { at as itemAt } from "../../core/numbers/at";
import { isBlank, type Cell } from "../../core/model/cell";
import { add, equals, isZero, multiply, negate, ONE, sign, subtract, ZERO, type Exact } from "../../core/numbers/exact";
import { POINT_ROLES, type OwnKind } from "../../schema/own-words";
import { exactOf } from "../cells/memory";
import type { Guess } from "./guess";
import { codesAbove, isInTree, leavesOf, type OwnConfirmation, type OwnMapping, type OwnRow } from "./mapping";
import { followsComputed } from "./computed";
import { withExtras } from "./extras";
import { withCodes } from "./numbering";
import { find } from "./find";
import { cellIn, type OwnSheet, type View } from "./sheet";

export type Proof = "follow" | "differ" | "none";

/** One column of points of a unit, with the figure of each row; `unreadable`: one of them is no number. */
type Points = { readonly figures: readonly Cell[]; readonly layer: string };

/** Rows whose sign could be another, at most: with more nobody could tell one explanation from another. */
const MOST_DOUBTS = 40;
const FEWEST_FOR_PAIRS = 3;

/** A sheet as it is read: of each column and row of the layout where it stands in the view, null where it does not. */
type Seen = Pick<Guess, "view" | "columns" | "at" | "rows" | "shape"> & { readonly lines: readonly (number | null)[] };

function pointsOf({ view, columns, at, lines, shape }: Seen): readonly Points[] {
  const roles = new Set<string>(["actual", ...POINT_ROLES]);
  return columns.flatMap(({ role, unit }, index) => {
    const column = itemAt(at, index);
    const isPoints = roles.has(role) && (unit !== "" || shape === "sheets");
    return isPoints && column !== null ? [{ figures: lines.map((line) => cellAt(view, line, column)), layer: role }] : [];
  });
}

function cellAt(view: View, line: number | null, column: number): Cell {
  return line === null ? null : cellIn(view, line, column);
}

function weightsOf({ view, columns, at, lines }: Seen): readonly Exact[] | null {
  const index = columns.findIndex(({ role }) => role === "weight");
  const column = at[index] ?? null;
  return column === null ? null : lines.map((line) => numberIn(cellAt(view, line, column)) ?? ONE);
}

function numberIn(cell: Cell): Exact | null {
  return typeof cell === "number" ? exactOf(cell) : null;
}

/** What a figure counts as: a deduction is taken off, whichever sign it is written with. */
function signed(kind: OwnKind, figure: Exact): Exact {
  return kind === "deduction" && sign(figure) > 0 ? negate(figure) : figure;
}

type Check = { readonly code: string; readonly rest: Exact; readonly points: Points };

/** Of each leaf the codes of what holds it, from itself up to everything. */
function holdersOf(rows: readonly OwnRow[]): readonly (readonly [index: number, holders: readonly string[]])[] {
  return leavesOf(rows).map((index) => {
    const { code } = itemAt(rows, index);
    const holders = [code];
    for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
      holders.push(code.slice(0, end));
    }
    return [index, [...holders, ""]];
  });
}

/** Printed totals less the sums of their parts; totals of units with a figure that is no number are left out. */
function checksOf(rows: readonly OwnRow[], points: readonly Points[], weights: readonly Exact[] | null): readonly Check[] {
  const leaves = holdersOf(rows);
  const above = codesAbove(rows);
  const totals = rows.flatMap(({ kind, code }, index) =>
    (kind === "total" && (code === "" || above.has(code))) || kind === "group" ? [index] : [],
  );
  return points.flatMap((one): readonly Check[] => {
    const sums = new Map<string, Exact>();
    for (const [index, holders] of leaves) {
      const { kind, layer } = itemAt(rows, index);
      const cell = itemAt(one.figures, index);
      const figure = numberIn(cell);
      if (figure === null && !isBlank(cell)) {
        return [];
      }
      // Layers side by side: the last one is what counts, and totals are its.
      if (figure !== null && layer === "") {
        const worth = weights === null ? signed(kind, figure) : multiply(signed(kind, figure), itemAt(weights, index));
        holders.forEach((code) => sums.set(code, add(sums.get(code) ?? ZERO, worth)));
      }
    }
    return totals.flatMap((index): readonly Check[] => {
      const { code } = itemAt(rows, index);
      const stated = numberIn(itemAt(one.figures, index));
      const sum = sums.get(code);
      return stated === null || sum === undefined ? [] : [{ code, rest: subtract(magnitudeLike(stated, sum), sum), points: one }];
    });
  });
}

/** The total of a group of deductions is written without its sign, too. */
function magnitudeLike(stated: Exact, sum: Exact): Exact {
  return sign(sum) < 0 && sign(stated) > 0 && equals(stated, negate(sum)) ? sum : stated;
}

type Change = { readonly index: number; readonly kind: OwnKind };

const COMPUTED: ReadonlySet<OwnKind> = new Set<OwnKind>(["mean", "highest", "difference", "ask"]);

/** What else each row could be: a bonus taken off, a deduction added, a result counted, a criterion left out. */
function changesFor({ rows, view }: Guess): readonly Change[] {
  const changes = rows.flatMap(({ kind, code }, index): readonly Change[] => {
    const others: readonly OwnKind[] =
      kind === "deduction"
        ? ["bonus"]
        : kind === "bonus"
          ? ["deduction"]
          : COMPUTED.has(kind)
            ? ["criterion", "deduction"]
            : kind === "criterion" && view.turned && !code.includes(".")
              ? ["deduction", "ignore"]
              : [];
    return others.map((other) => ({ index, kind: other }));
  });
  return changes.length > MOST_DOUBTS ? [] : changes;
}

function changed(rows: readonly OwnRow[], changes: readonly Change[]): readonly OwnRow[] {
  const kinds = new Map(changes.map(({ index, kind }) => [index, kind]));
  return withCodes(rows.map(({ code: _code, ...line }, index) => ({ ...line, kind: kinds.get(index) ?? line.kind })));
}

/** What a change adds to a unit's sum. */
function deltaOf({ index, kind }: Change, rows: readonly OwnRow[], { figures }: Points): Exact {
  const figure = numberIn(itemAt(figures, index)) ?? ZERO;
  const row = itemAt(rows, index);
  const before = isInTree(row) ? signed(row.kind, figure) : ZERO;
  return subtract(kind === "ignore" ? ZERO : signed(kind, figure), before);
}

/** The one way to change one row or two after which every total of everything follows; null where there is none, or another as well. */
function solve(guess: Guess, grand: readonly Check[]): readonly Change[] | null {
  const { rows } = guess;
  const useful = changesFor(guess)
    .map((change) => ({ change, deltas: grand.map(({ points }) => deltaOf(change, rows, points)) }))
    .filter(({ deltas }) => deltas.some((delta) => !isZero(delta)));
  const fits = (sum: (unit: number) => Exact): boolean => grand.every(({ rest }, unit) => equals(rest, sum(unit)));
  const ones = useful.filter(({ deltas }) => fits((unit) => itemAt(deltas, unit))).map(({ change }) => [change]);
  if (ones.length > 0) {
    return ones.length === 1 ? itemAt(ones, 0) : null;
  }
  // Two changes at once fit a total or two by chance.
  const pairs = (grand.length < FEWEST_FOR_PAIRS ? [] : useful).flatMap((one, index) =>
    useful
      .slice(index + 1)
      .filter((two) => two.change.index !== one.change.index && fits((unit) => add(itemAt(one.deltas, unit), itemAt(two.deltas, unit))))
      .map((two) => [one.change, two.change]),
  );
  return pairs.length === 1 ? itemAt(pairs, 0) : null;
}

function isProven(checks: readonly Check[]): boolean {
  return checks.length > 0 && checks.every(({ rest }) => isZero(rest));
}

export type Reading = { readonly guess: Guess; readonly proof: Proof; readonly confirmed: OwnConfirmation };

/** Figures that no total was compared with, although they could have been. */
function isUnchecked(points: Points, grand: readonly Check[]): boolean {
  const isReadable = points.figures.every((cell) => isBlank(cell) || typeof cell === "number");
  return isReadable && points.figures.some((cell) => typeof cell === "number") && !grand.some((check) => check.points === points);
}

function isWhole({ columns, rows }: Seen, grand: readonly Check[], points: readonly Points[]): boolean {
  const isAsked = columns.some(({ role }) => role === "ask") || rows.some(({ kind }) => kind === "ask");
  return grand.length > 0 && !isAsked && !points.some((one) => isUnchecked(one, grand));
}

function reading(guess: Guess, proof: Proof, grand: readonly Check[], points: readonly Points[]): Reading {
  return { guess, proof, confirmed: proof === "follow" && isWhole(guess, grand, points) ? "totals" : "nobody" };
}

function because(guess: Guess, changes: Partial<Pick<Guess, "rows" | "columns">>, reason: Guess["reasons"][number]): Guess {
  return { ...guess, ...changes, reasons: [...guess.reasons, reason] };
}

/** Means and differences that are printed say as much where units stand down the side and nothing is open. */
function isComputed({ view, columns, rows }: Seen, points: readonly Points[]): boolean {
  const isAsked = columns.some(({ role }) => role === "ask" || role === "weight") || rows.some(({ kind }) => kind === "ask");
  return (
    view.turned &&
    !isAsked &&
    followsComputed(
      rows,
      points.map(({ figures }) => figures),
    )
  );
}

/** Whether the printed totals prove a layout as a person corrected it. */
export function provenBy(sheets: readonly OwnSheet[], mapping: OwnMapping): boolean {
  const found = find(sheets, mapping);
  return (
    found.ok &&
    found.blocks.every(({ view, columns, rows }) => {
      const seen = { view, columns: mapping.columns, at: columns, rows: mapping.rows, lines: rows, shape: mapping.shape };
      const points = pointsOf(seen);
      const checks = checksOf(mapping.rows, points, weightsOf(seen));
      if (checks.length === 0) {
        return isComputed(seen, points);
      }
      return (
        isProven(checks) &&
        isWhole(
          seen,
          checks.filter(({ code }) => code === ""),
          points,
        )
      );
    })
  );
}

/** The guess as the sheet's own totals prove it, or as it was. */
export function proved(given: Guess): Reading {
  const guess = withExtras(given);
  const points = pointsOf(guess);
  const weights = weightsOf(guess);
  const checks = checksOf(guess.rows, points, weights);
  const grand = checks.filter(({ code }) => code === "");
  if (checks.length === 0) {
    return isComputed(guess, points)
      ? { guess: because(guess, {}, "computed-follow"), proof: "follow", confirmed: "totals" }
      : reading(guess, "none", grand, points);
  }
  if (isProven(checks)) {
    return reading(because(guess, {}, "totals-follow"), "follow", grand, points);
  }
  if (weights !== null && isProven(checksOf(guess.rows, points, null))) {
    const columns = guess.columns.map((column) => (column.role === "weight" ? { ...column, role: "ignore" as const } : column));
    return reading(because(guess, { columns }, "totals-decide"), "follow", grand, points);
  }
  const changes = weights === null && grand.length > 0 ? solve(guess, grand) : null;
  const rows = changes === null ? null : changed(guess.rows, changes);
  if (rows !== null && isProven(checksOf(rows, points, null))) {
    return reading(because(guess, { rows }, "totals-decide"), "follow", grand, points);
  }
  return reading(because(guess, {}, "totals-differ"), "differ", grand, points);
}
