/**
 * Points, totals, percentages and ranks worked out from the rows of a preset alone, with whole numbers over whole
 * numbers and the rules as `docs` and the regulation state them. Nothing of `src/core` or `src/tables` is used: this is
 * the second opinion.
 */
import type { RubricRow, WorkbookContent } from "../../../src/template/content";
import { fraction, hundredths, over, plus, ZERO } from "./by-hand-fraction";
import type { Fraction } from "./by-hand-fraction";
import { measure, parameter, parameterText, points } from "./by-hand-rules";
import type { Measured } from "./by-hand-rules";

/** An appraisal that differs from computed points counts where it gives its reason. */
function counted(one: Measured, computed: Fraction | null): Fraction | null {
  const appraised = fraction(one.entry.appraised);
  return computed !== null && appraised !== null && one.entry.reason ? appraised : computed;
}

export type Standing = {
  readonly unit: string;
  readonly cluster: string;
  /** Hundredths. */
  readonly total: number;
  readonly maximum: number;
  readonly rank: number;
  /** Points of each criterion that has some, by code, and of each group at the top of the rubric. */
  readonly points: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
};

const codeOf = (row: RubricRow): string => String(row.code);

/** A measure without a rule, under a row that has one. */
function partsOf(rubric: readonly RubricRow[], whole: RubricRow): readonly RubricRow[] {
  return rubric.filter((row) => row.rule === undefined && row.measure !== undefined && codeOf(row).startsWith(`${codeOf(whole)}.`));
}

function measuredRows(content: WorkbookContent): readonly Measured[] {
  const entries = new Map(
    content.entries
      .filter(({ period }) => period === content.period)
      .map((entry) => [`${String(entry.unit)} ${String(entry.criterion)}`, entry]),
  );
  return content.units.flatMap(({ unit, cluster = null }) => {
    const members = content.units.filter((other) => (other.cluster ?? null) === cluster).length;
    const entryOf = (row: RubricRow) => entries.get(`${String(unit)} ${codeOf(row)}`) ?? { unit: unit ?? null };
    return content.rubric
      .filter(({ rule }) => rule !== undefined)
      .map((row): Measured => {
        const parts = partsOf(content.rubric, row).map((part) => ({ row: part, entry: entryOf(part) }));
        const entry = entryOf(row);
        return { row, entry, cluster: String(cluster ?? ""), members, actual: measure({ row, entry, parts }) };
      });
  });
}

/** Sum of a group at the top; a pool outside the maximum is cut off at its caps. */
function groupOf(content: WorkbookContent, code: string, own: ReadonlyMap<string, number>) {
  const row = content.rubric.find((one) => codeOf(one) === code) ?? {};
  const isPool = parameterText(row, "bonus") !== null;
  const sum = [...own].filter(([leaf]) => leaf === code || leaf.startsWith(`${code}.`)).reduce((all, [, one]) => all + one, 0);
  const cap = (name: string, none: number) => {
    const found = isPool ? parameter(row, name) : null;
    return found === null ? none : hundredths(found);
  };
  return { isPool, sum: Math.max(cap("minimum", -Infinity), Math.min(cap("maximum", Infinity), sum)) };
}

/** Every unit of the period shown; ranks by percentage and tie-break, within the cluster, equal ones shared. */
export function byHand(content: WorkbookContent): readonly Standing[] {
  const measured = measuredRows(content);
  const tops = content.rubric.map(codeOf).filter((code) => !code.includes("."));
  const totals = content.units.map(({ unit, cluster }) => {
    const own = new Map<string, number>();
    let maximum = 0;
    for (const one of measured.filter(({ entry }) => entry.unit === unit)) {
      const others = measured.filter(({ row, cluster: beside }) => row === one.row && beside === one.cluster);
      const earned = counted(one, points(one, others));
      const code = codeOf(one.row);
      if (earned !== null) {
        own.set(code, hundredths(earned));
        const { isPool } = groupOf(content, code.split(".")[0] ?? code, own);
        maximum += isPool ? 0 : hundredths(fraction(one.row.maximum) ?? ZERO);
      }
    }
    const groups = new Map(tops.map((code) => [code, groupOf(content, code, own).sum]));
    const total = [...groups.values()].reduce((all, one) => all + one, 0);
    return { unit: String(unit), cluster: String(cluster ?? ""), total, maximum, points: own, groups };
  });
  const chain = String(content.policy.find(({ name }) => name === "tie-break")?.value ?? "").split(";");
  const isBetter = (a: (typeof totals)[number], b: (typeof totals)[number]): boolean => {
    const [left, right] = [BigInt(a.total) * BigInt(b.maximum), BigInt(b.total) * BigInt(a.maximum)];
    const breaker = chain.find((code) => a.groups.get(code) !== b.groups.get(code)) ?? "";
    return left === right ? (a.groups.get(breaker) ?? 0) > (b.groups.get(breaker) ?? 0) : left > right;
  };
  return totals.map((one) => ({
    ...one,
    rank: 1 + totals.filter((other) => other.cluster === one.cluster && isBetter(other, one)).length,
  }));
}

/** Mean of the units' percentages, cluster by cluster, as a fraction. */
export function meansByHand(standings: readonly Standing[]): ReadonlyMap<string, Fraction> {
  const clusters = [...new Set(standings.map(({ cluster }) => cluster))];
  return new Map(
    clusters.map((name) => {
      const own = standings.filter(({ cluster }) => cluster === name);
      const sum = own.reduce<Fraction>((all, one) => plus(all, [BigInt(one.total), BigInt(one.maximum)]), ZERO);
      return [name, over(sum, [BigInt(own.length), 1n])];
    }),
  );
}
