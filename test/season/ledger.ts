/** What was typed in a cluster, kept apart from its workbook: what the workbook must say, and what it must come to. */
import type { Cells, FoundTable, Typed } from "./clerk";

export const NAMES = ["period", "unit", "criterion"] as const;
export const TYPED = ["actual", "self", "cross-check", "appraised", "reason", "evidence", "note"] as const;
export type TypedColumn = (typeof TYPED)[number];

export type Criterion = {
  readonly code: string;
  /** `direct`: the score that was typed; `count`: the maximum less so much for each event, never below 0. */
  readonly rule: "direct" | "count";
  /** In quarters of a point. */
  readonly maximum: number;
  /** Of an event, in quarters of a point. */
  readonly per: number;
};

export type Ledger = Map<string, Record<TypedColumn, Typed>>;

export function keyOf(period: string, unit: string, criterion: string): string {
  return [period, unit, criterion].join(" · ");
}

/** Of a row as it was found. */
export function keyIn(cells: Cells): string {
  return NAMES.map((name) => String(cells[name])).join(" · ");
}

export function blankRow(): Record<TypedColumn, Typed> {
  return { actual: null, self: null, "cross-check": null, appraised: null, reason: null, evidence: null, note: null };
}

/** What differs between the workbook and what was typed; empty: nothing is lost, doubled or altered. */
export function differences({ rows }: FoundTable, ledger: Ledger): readonly string[] {
  const seen = new Set<string>();
  const wrong = rows.flatMap(({ row, cells }) => {
    const key = keyIn(cells);
    const wanted = ledger.get(key);
    const isAgain = seen.has(key);
    seen.add(key);
    if (wanted === undefined || isAgain) {
      return [`row ${row + 1}: ${isAgain ? "a second" : "an unknown"} row of ${key}`];
    }
    return TYPED.filter((column) => cells[column] !== wanted[column]).map(
      (column) => `row ${row + 1}, ${key}, ${column}: ${JSON.stringify(cells[column])} where ${JSON.stringify(wanted[column])} was typed`,
    );
  });
  const lost = [...ledger.keys()].filter((key) => !seen.has(key));
  return [...wrong, ...lost.map((key) => `no row of ${key}`)];
}

/** Quarters of a point; null: not known, because it is blank, no number or out of bounds. */
export function pointsOf({ rule, maximum, per }: Criterion, row: Cells): number | null {
  const counts = (value: Typed, factor: number): number | null =>
    typeof value === "number" && value >= 0 && Number.isInteger(value * factor) ? value * factor : null;
  const score = (value: Typed): number | null => {
    const points = counts(value, 4);
    return points !== null && points <= maximum ? points : null;
  };
  if (rule === "count") {
    const events = counts(row["actual"] ?? null, 1);
    return events === null ? null : Math.max(0, maximum - per * events);
  }
  const latest = [row["appraised"], row["cross-check"], row["self"]].find((value) => value !== null && value !== undefined);
  return score(latest ?? null);
}

/** In points; null: something of the unit is not known. */
export function totalOf(criteria: readonly Criterion[], ledger: Ledger, period: string, unit: string): number | null {
  let total = 0;
  for (const criterion of criteria) {
    const points = pointsOf(criterion, ledger.get(keyOf(period, unit, criterion.code)) ?? {});
    if (points === null) {
      return null;
    }
    total += points;
  }
  return total / 4;
}
