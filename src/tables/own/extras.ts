/**
 * Columns of bonuses and deductions beside a unit's points: whether the points hold them already is told by the arithmetic of the rows.
 * Where it tells nothing, a person is asked.
 */
import { at, given } from "../../core/numbers/at";
import { isBlank, type Cell } from "../../core/model/cell";
import { add, equals, negate, sign, ZERO, type Exact } from "../../core/numbers/exact";
import { POINT_ROLES, type OwnRole } from "../../schema/own-words";
import { exactOf } from "../cells/memory";
import type { Guess } from "./guess";
import { leavesOf, type OwnColumn } from "./mapping";
import { cellIn } from "./sheet";

const POINTS: ReadonlySet<OwnRole> = new Set<OwnRole>(POINT_ROLES);

function cellAt({ view, lines, at }: Guess, index: number, row: number): Cell {
  return cellIn(view, given(lines[row]), given(at[index]));
}

/** A figure of a row; blank is nothing added, and what is no number is null. */
function figureAt(guess: Guess, index: number, row: number): Exact | null {
  const cell = cellAt(guess, index, row);
  return isBlank(cell) ? ZERO : typeof cell === "number" ? exactOf(cell) : null;
}

/** `base` + bonus − deduction is `whole` in every row that has the whole. */
function adds(guess: Guess, base: number, extras: readonly number[], whole: number): boolean {
  const rows = leavesOf(guess.rows).filter((row) => !isBlank(cellAt(guess, whole, row)));
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const stated = figureAt(guess, whole, row);
      const parts = [base, ...extras].map((index) => {
        const figure = figureAt(guess, index, row);
        const isTaken = at(guess.columns, index).role === "deduction";
        return isTaken && figure !== null && sign(figure) > 0 ? negate(figure) : figure;
      });
      const known = parts.filter((part) => part !== null);
      return stated !== null && known.length === parts.length && equals(stated, known.reduce(add, ZERO));
    })
  );
}

type Changes = ReadonlyMap<number, OwnRole>;
const NOTHING: Changes = new Map();

/** Of one unit: which columns mean something else than they seemed to; null: the points hold what is beside them. */
function changesFor(guess: Guess, own: readonly number[]): Changes | null {
  const of = (passes: (column: OwnColumn) => boolean): readonly number[] => own.filter((index) => passes(given(guess.columns[index])));
  const extras = of(({ role }) => role === "bonus" || role === "deduction");
  const points = of(({ role }) => POINTS.has(role));
  if (extras.length === 0 || extras.every((index) => leavesOf(guess.rows).every((row) => isBlank(cellAt(guess, index, row))))) {
    return NOTHING;
  }
  const standard = guess.columns.findIndex(({ role }) => role === "maximum");
  if (standard >= 0 && points.some((whole) => adds(guess, standard, extras, whole))) {
    return null;
  }
  const total = of(({ role }) => role === "total")[0];
  const base = points.find((one) => total !== undefined && adds(guess, one, extras, total));
  return base !== undefined && total !== undefined
    ? new Map<number, OwnRole>([
        [total, given(guess.columns[base]).role],
        [base, "ignore"],
      ])
    : new Map(extras.map((index) => [index, "ask"]));
}

/** The guess with its bonuses and deductions understood, or asked about. */
export function withExtras(guess: Guess): Guess {
  const units = new Map<string, number[]>();
  guess.columns.forEach(({ unit, role }, index) => {
    if (unit !== "" || (guess.shape === "sheets" && role !== "ignore")) {
      units.set(unit, [...(units.get(unit) ?? []), index]);
    }
  });
  const changes = [...units.values()].map((own) => changesFor(guess, own));
  const roles = new Map(changes.flatMap((one) => [...(one ?? NOTHING)]));
  const isWithin = changes.includes(null);
  const columns = guess.columns.map((column, index): OwnColumn => {
    const role = roles.get(index) ?? column.role;
    return role === column.role ? column : { ...column, role, unit: role === "ask" ? "" : column.unit };
  });
  return { ...guess, columns, reasons: isWithin ? [...guess.reasons, "extras-within"] : guess.reasons };
}
