/**
 * A province's overview: the clusters of several workbooks side by side. They are ranked against each other only where the same
 * points are to be had under the same rules; else it says what differs. What cannot be taken is named, never passed over.
 */
import { given } from "../../../core/numbers/at";
import { equals, type Exact } from "../../../core/numbers/exact";
import type { Policy } from "../../../core/model/policy";
import { figureKey } from "../../../core/scoring/ranks/keys";
import { competitionRanks } from "../../../core/scoring/ranks/ranking";
import type { ClusterReport } from "./report";

export const OVERVIEW_PROBLEMS = [
  /** It cannot be read, or is no workbook of ours. `detail`: a code of the reader. */
  "unusable",
  /** A unit's own workbook: the cluster's is wanted. `detail`: the unit. */
  "unit-workbook",
  /** Nothing is reported in it for the period. `detail`: the periods in which something is. */
  "other-period",
  "no-units",
  /** The same as another file, which counts. `detail`: that file. */
  "copy",
  /** Another file is of the same cluster and says something else: neither counts. `detail`: the others. */
  "duplicate",
  /** What was sealed was changed since. `detail`: the cluster. */
  "seal-broken",
  /** The seal could not be checked with this version. `detail`: the cluster. */
  "seal-unchecked",
  /** A unit that stands in several clusters; it is shown in each. `detail`: the unit and the other files. */
  "unit-twice",
] as const;
export type OverviewProblemKind = (typeof OVERVIEW_PROBLEMS)[number];

export type OverviewProblem = { readonly kind: OverviewProblemKind; readonly file: string; readonly detail: readonly string[] };

/** Rules that decide figures; the others (grades, limits of warnings) do not. */
export const COMPARED_RULES = [
  "rankBy",
  "decimals",
  "rounding",
  "rankOn",
  "rankDecimals",
  "rankRounding",
  "blanks",
  "layers",
  "noTarget",
] as const satisfies readonly (keyof Policy)[];
export type ComparedRule = (typeof COMPARED_RULES)[number];

export type RuleValue = string | number | readonly string[] | Exact | null;

/** Why clusters are not ranked against each other: in what they differ, and what each of them has. */
export type Difference = {
  readonly what: "maximum" | ComparedRule;
  readonly values: readonly { readonly name: string; readonly value: RuleValue }[];
};

export type OverviewRow = ClusterReport & {
  /** How it is called beside the others. */
  readonly name: string;
  /** null: not compared, or nobody in it is ranked. */
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
};

export type Overview = {
  readonly period: string;
  /** Best first where they are compared, else by name. */
  readonly clusters: readonly OverviewRow[];
  /** Empty where they are compared. */
  readonly differences: readonly Difference[];
  readonly problems: readonly OverviewProblem[];
};

export type FileReport = { readonly reports: readonly ClusterReport[] } | { readonly problem: OverviewProblem };

/** Numbers in names count as numbers: Cụm 2 before Cụm 10. */
function sortKey(text: string): string {
  return text.replace(/[0-9]+/g, (digits) => digits.padStart(9, "0"));
}

function byText(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

type Taken = { readonly counted: readonly ClusterReport[]; readonly problems: readonly OverviewProblem[] };

/** The one report of a cluster: of copies the first by file name, of different ones none. */
function takeOne(reports: readonly ClusterReport[]): Taken {
  const different = grouped(reports, ({ content }) => content).map((copies) => given(copies[0]));
  if (different.length > 1) {
    const problems = reports.map(({ file }) => ({
      kind: "duplicate" as const,
      file,
      detail: reports.flatMap((other) => (other.file === file ? [] : [other.file])),
    }));
    return { counted: [], problems };
  }
  const [first, ...copies] = reports;
  const kept = given(first);
  return { counted: [kept], problems: copies.map(({ file }) => ({ kind: "copy", file, detail: [kept.file] })) };
}

function unitsTwice(reports: readonly ClusterReport[]): readonly OverviewProblem[] {
  const seen = reports.flatMap(({ file, units }) => units.map(({ key, name }) => ({ file, key, name })));
  return grouped(seen, ({ key }) => key).flatMap((same) => {
    const [first, ...others] = same;
    const { file, name } = given(first);
    return others.length === 0 ? [] : [{ kind: "unit-twice" as const, file, detail: [name, ...others.map((other) => other.file)] }];
  });
}

function isExact(value: RuleValue): value is Exact {
  return typeof value === "object" && value !== null && "d" in value;
}

function sameValue(one: RuleValue, other: RuleValue): boolean {
  return isExact(one) && isExact(other) ? equals(one, other) : JSON.stringify(one) === JSON.stringify(other);
}

type Named = ClusterReport & { readonly name: string };

function differencesOf(reports: readonly Named[]): readonly Difference[] {
  function difference(what: Difference["what"], valueOf: (report: Named) => RuleValue): readonly Difference[] {
    const values = reports.map((report) => ({ name: report.name, value: valueOf(report) }));
    // An unknown maximum is not the same as another unknown one.
    const isKnown = ({ value }: { readonly value: RuleValue }): boolean => what !== "maximum" || value !== null;
    const isSame = values.every((one) => isKnown(one) && sameValue(one.value, given(values[0]).value));
    return isSame ? [] : [{ what, values }];
  }
  return [
    ...difference("maximum", ({ rules }) => rules.maximum),
    ...COMPARED_RULES.flatMap((rule) => difference(rule, ({ rules }) => rules.policy[rule])),
  ];
}

/** Cluster, title or file: the first that tells it from the others. */
function named(reports: readonly ClusterReport[]): readonly Named[] {
  const short = reports.map(({ cluster, title, file }) => cluster || title || file);
  return reports.map((report, index) => {
    const own = given(short[index]);
    const isAlone = short.filter((name) => name === own).length === 1;
    return { ...report, name: isAlone ? own : [report.cluster, report.title, report.file].filter((part) => part !== "").join(" · ") };
  });
}

function sealProblems(reports: readonly Named[]): readonly OverviewProblem[] {
  return reports.flatMap(({ file, name, seal: { kind } }) =>
    kind === "broken" || kind === "unchecked" ? [{ kind: `seal-${kind}` as const, file, detail: [name] }] : [],
  );
}

/** The order of the files does not matter. */
export function overviewOf(files: readonly FileReport[], period: string): Overview {
  const unread = files.flatMap((file) => ("problem" in file ? [file.problem] : []));
  const reports = files
    .flatMap((file) => ("reports" in file ? file.reports : []))
    .sort((one, other) => byText(one.identity, other.identity) || byText(one.file, other.file));
  const taken = grouped(reports, ({ identity }) => identity).map(takeOne);
  const counted = named(taken.flatMap((one) => one.counted));
  const differences = counted.length < 2 ? [] : differencesOf(counted);
  const isCompared = counted.length > 1 && differences.length === 0;
  const ranks = competitionRanks(
    counted.map(({ figure, rules }) => (figure === null || !isCompared ? null : [figureKey(figure, rules.policy)])),
  );
  const rows = counted.map((report, index): OverviewRow => {
    const rank = ranks[index] ?? null;
    const tiedWith = counted.filter((_, other) => rank !== null && other !== index && ranks[other] === rank);
    return { ...report, rank, tiedWith: tiedWith.map(({ name }) => name) };
  });
  const all = [...unread, ...taken.flatMap((one) => one.problems), ...unitsTwice(counted), ...sealProblems(counted)];
  // A workbook of four clusters is a copy once, not four times.
  const problems = grouped(all, (problem) => JSON.stringify(problem)).map((same) => given(same[0]));
  return {
    period,
    clusters: rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byText(a.name, b.name)),
    differences,
    problems: problems.sort((a, b) => byText(a.file, b.file) || byText(a.kind, b.kind) || byText(a.detail.join(), b.detail.join())),
  };
}
