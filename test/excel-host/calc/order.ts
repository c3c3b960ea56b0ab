/** Which formulas wait for which: a call whose inputs hang on another call of this step is asked after it. */
import { intersection, rectOf } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";
import { spillTarget, tokenTarget } from "./references";
import type { Place, Target } from "./references";
import { tokens } from "./tokens";

export type FormulaCell = Place & { readonly formula: string };

/** What a formula points at, through names that are formulas too. */
export function precedents(workbook: Workbook, formula: string, place: Place): readonly Target[] {
  const list = tokens(formula);
  return list.flatMap((token, index): readonly Target[] => {
    const target = tokenTarget(workbook, token, place);
    if (target && !("error" in target)) {
      const spilled = list[index + 1]?.kind === "spill" ? spillTarget(target) : null;
      return [spilled && !("error" in spilled) ? spilled : target];
    }
    const name = token.kind === "name" ? workbook.name(token.text) : undefined;
    return name && name.formula !== formula ? precedents(workbook, name.formula, place) : [];
  });
}

function area(cell: FormulaCell): Target {
  const [rows, columns] = cell.sheet.at(cell.row, cell.column)?.spill ?? [1, 1];
  return { sheet: cell.sheet, rect: rectOf(cell.row, cell.column, rows, columns) };
}

function touches(first: Target, second: Target): boolean {
  return first.sheet === second.sheet && intersection(first.rect, second.rect) !== null;
}

/** Answers a test: does the formula in this cell wait, directly or through other formulas, for one of the `changing` cells? */
export function waiting(
  workbook: Workbook,
  formulas: readonly FormulaCell[],
  changing: readonly FormulaCell[],
): (cell: FormulaCell) => boolean {
  const inputs = new Map(formulas.map((cell) => [cell, precedents(workbook, cell.formula, cell)]));
  const areas = new Map(formulas.map((cell) => [cell, area(cell)]));
  const bySheet = new Map<Sheet, FormulaCell[]>();
  for (const cell of formulas) {
    bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  }
  const upstream = (cell: FormulaCell): readonly FormulaCell[] =>
    (inputs.get(cell) ?? []).flatMap((input) =>
      (bySheet.get(input.sheet) ?? []).filter((other) => {
        const filled = areas.get(other);
        return filled !== undefined && touches(input, filled);
      }),
    );
  const targets = new Set(changing);
  return (start) => {
    const seen = new Set<FormulaCell>();
    const queue = [...upstream(start)];
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      if (cell !== start && targets.has(cell)) {
        return true;
      }
      if (!seen.has(cell)) {
        seen.add(cell);
        queue.push(...upstream(cell));
      }
    }
    return false;
  };
}
