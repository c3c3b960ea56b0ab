/** Books by hand for tests: plain numbers and names in, a `Book` out. Numbers are read as a cell's would be. */
import {
  type Award,
  type Book,
  type Criterion,
  type Entry,
  type NotConsidered,
  type Parameters,
  type Period,
  type Vote,
  BLANK_ENTRY,
} from "../../src/core/model/book";
import { fromNumber, type Exact } from "../../src/core/numbers/exact";
import type { Comparator, ConditionId, EntryState, Measure, Rule } from "../../src/core/model/ids";
import type { RoundingMode } from "../../src/core/numbers/rounding-mode";
import { withParts } from "../../src/core/scoring/entries/parts";
import { DEFAULT_POLICY, type Policy } from "../../src/core/model/policy";
import type { Review } from "../../src/core/result";
import type { Standing } from "../../src/core/scoring/result";
import type { Score } from "../../src/core/model/score";

export type CriterionSketch = {
  readonly code: string;
  readonly measure?: Measure | null;
  readonly rule?: Rule;
  readonly maximum?: number | null;
  readonly comparator?: Comparator;
  readonly target?: number;
  readonly parameters?: {
    readonly [Name in Exclude<keyof Parameters, "points" | "bands" | "bonus">]?: number;
  } & { readonly points?: readonly number[]; readonly bands?: readonly BandSketch[]; readonly bonus?: boolean };
  /** Measured only, for the criterion whose code is a prefix of its own. */
  readonly part?: boolean;
  readonly gate?: boolean;
  readonly mandatoryFor?: readonly string[];
  readonly evidenceRequired?: boolean;
  readonly clause?: string;
  readonly faulty?: boolean;
};

/** From, to, points; null where a band has no such end. */
export type BandSketch = readonly [from: number | null, to: number | null, points: number];

export type EntrySketch = {
  readonly unit: string;
  readonly criterion: string;
  readonly period?: string;
  readonly state?: EntryState;
  readonly target?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly actual?: number;
  readonly baseline?: number;
  readonly self?: number;
  readonly crossCheck?: number;
  readonly appraised?: number;
  readonly reason?: string;
  readonly evidence?: string;
};

export type AwardSketch = {
  readonly id: string;
  readonly slots?: number;
  readonly share?: number;
  readonly rounding?: RoundingMode;
  readonly conditions?: readonly ConditionId[];
  readonly nestedUnder?: string;
};

/** Members 7 and ballot 1 where nothing else is said. */
export type VoteSketch = Partial<Pick<Vote, "period" | "ballot" | "decision" | "decidedBy" | "reason" | "faulty">> & {
  readonly unit: string;
  readonly award?: string;
  readonly members?: number | null;
  readonly present?: number;
  readonly inWriting?: number;
  readonly yes: number | null;
};

export type BookSketch = {
  /** A name, or [name, cluster]. */
  readonly units: readonly (string | readonly [name: string, cluster: string])[];
  /** Groups are the codes that are a prefix of others (`II` of `II.3`). */
  readonly rubric: readonly CriterionSketch[];
  readonly entries?: readonly EntrySketch[];
  readonly policy?: Partial<Policy>;
  readonly awards?: readonly AwardSketch[];
  readonly notConsidered?: readonly (Partial<NotConsidered> & { readonly unitName: string })[];
  readonly periods?: readonly Period[];
  readonly votes?: readonly VoteSketch[];
};

export const PERIOD = "2017";

/** The exact number of a cell. */
export function exact(x: number): Exact {
  const value = fromNumber(x);
  if (value === null) {
    throw new Error(`${x} is no number for a cell`);
  }
  return value;
}

function maybe(x: number | null | undefined): Exact | null {
  return x === undefined || x === null ? null : exact(x);
}

function parameters(sketch: CriterionSketch["parameters"]): Parameters {
  const { points, bands, bonus, ...numbers } = sketch ?? {};
  const read = Object.entries(numbers).map(([name, value]) => [name, exact(value as number)]);
  return {
    ...Object.fromEntries(read),
    ...(points && { points: points.map(exact) }),
    ...(bands && { bands: bands.map(([from, to, worth]) => ({ from: maybe(from), to: maybe(to), points: exact(worth) })) }),
    ...(bonus !== undefined && { bonus }),
  } as Parameters;
}

function criteria(sketches: readonly CriterionSketch[]): readonly Criterion[] {
  function parentOf(code: string): number {
    return sketches.findIndex((other) => other.code === code.slice(0, Math.max(0, code.lastIndexOf("."))));
  }
  return sketches.map((sketch, row): Criterion => {
    const below = sketches.flatMap((other, index) => (parentOf(other.code) === row ? [index] : []));
    const children = below.filter((index) => sketches[index]?.part !== true);
    const parent = parentOf(sketch.code);
    const isGroup = children.length > 0;
    return {
      code: sketch.code,
      text: `criterion ${sketch.code}`,
      parent: parent < 0 ? null : parent,
      children,
      parts: below.filter((index) => sketches[index]?.part === true),
      measure: isGroup ? null : sketch.measure === undefined ? "value" : sketch.measure,
      rule: isGroup || sketch.part === true ? null : (sketch.rule ?? "direct"),
      maximum: isGroup || sketch.part === true ? maybe(sketch.maximum) : sketch.maximum === null ? null : exact(sketch.maximum ?? 10),
      comparator: sketch.comparator ?? null,
      target: maybe(sketch.target),
      unitOfMeasure: "",
      parameters: parameters(sketch.parameters),
      gate: sketch.gate ?? false,
      mandatoryFor: sketch.mandatoryFor ?? [],
      evidenceRequired: sketch.evidenceRequired ?? false,
      clause: sketch.clause ?? "",
      assumed: false,
      faulty: sketch.faulty ?? false,
      row,
    };
  });
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) {
    throw new Error(`"${name}" is not among ${names.join(", ")}`);
  }
  return index;
}

export function bookOf(sketch: BookSketch): Book {
  const units = sketch.units.map((unit) => (typeof unit === "string" ? ([unit, ""] as const) : unit));
  const names = units.map(([name]) => name);
  const rubric = criteria(sketch.rubric);
  const codes = rubric.map(({ code }) => code);
  const awards = sketch.awards ?? [];
  return withParts({
    units: units.map(([name, cluster], row) => ({
      key: name.toLowerCase(),
      name,
      level: "",
      parent: "",
      cluster,
      role: "member",
      row,
    })),
    criteria: rubric,
    leaves: rubric.flatMap(({ children, rule }, index) => (children.length === 0 && rule !== null ? [index] : [])),
    entries: (sketch.entries ?? []).map((entry, row): Entry => ({
      ...BLANK_ENTRY,
      row,
      period: entry.period ?? PERIOD,
      unit: indexOf(names, entry.unit),
      criterion: indexOf(codes, entry.criterion),
      state: entry.state ?? "reported",
      target: maybe(entry.target),
      numerator: maybe(entry.numerator),
      denominator: maybe(entry.denominator),
      actual: maybe(entry.actual),
      baseline: maybe(entry.baseline),
      self: maybe(entry.self),
      crossCheck: maybe(entry.crossCheck),
      appraised: maybe(entry.appraised),
      reason: entry.reason ?? "",
      evidence: entry.evidence ?? "",
    })),
    periods: sketch.periods ?? null,
    policy: { ...DEFAULT_POLICY, ...sketch.policy },
    awards: awards.map((award, row): Award => ({
      id: award.id,
      text: award.id,
      places:
        award.share !== undefined
          ? { kind: "share", share: exact(award.share), rounding: award.rounding ?? "down" }
          : award.slots !== undefined
            ? { kind: "slots", slots: award.slots }
            : { kind: "unknown" },
      conditions: award.conditions ?? [],
      nestedUnder:
        award.nestedUnder === undefined
          ? null
          : indexOf(
              awards.map(({ id }) => id),
              award.nestedUnder,
            ),
      clause: "",
      row,
    })),
    notConsidered: (sketch.notConsidered ?? []).map(({ unitName, ...status }, row) => ({
      reason: "under discipline",
      from: null,
      to: null,
      row,
      ...status,
      unit: indexOf(names, unitName),
    })),
    ...(sketch.votes && { votes: sketch.votes.map((vote, row) => voteOf(vote, row, names, awards)) }),
    findings: [],
  });
}

function voteOf(sketch: VoteSketch, row: number, names: readonly string[], awards: readonly AwardSketch[]): Vote {
  const { unit, award, members = 7, present, inWriting, yes, ...rest } = sketch;
  return {
    period: PERIOD,
    ballot: 1,
    decision: null,
    decidedBy: null,
    reason: "",
    faulty: false,
    ...rest,
    unit: indexOf(names, unit),
    award:
      award === undefined
        ? 0
        : indexOf(
            awards.map(({ id }) => id),
            award,
          ),
    members: maybe(members),
    present: maybe(present),
    inWriting: maybe(inWriting),
    yes: maybe(yes),
    row,
  };
}

/** The score of one cell, by names. */
export function scoreOf(book: Book, review: Review, unit: string, criterion: string): Score {
  const leaf = book.leaves.findIndex((index) => book.criteria[index]!.code === criterion);
  const score = review.scores.at(
    indexOf(
      book.units.map(({ name }) => name),
      unit,
    ) *
      book.leaves.length +
      leaf,
  );
  if (score === undefined) {
    throw new Error(`no score for ${unit}, ${criterion}`);
  }
  return score;
}

export function standingOf(book: Book, review: Review, unit: string): Standing {
  return review.standings[
    indexOf(
      book.units.map(({ name }) => name),
      unit,
    )
  ]!;
}

/** Codes of the findings, sorted, with where they stand: `PERCENT_SCALE EmuEntries 0 actual`. */
export function findingList(review: Review): readonly string[] {
  return review.findings.map(({ code, place }) => [code, place.table, place.row ?? "-", place.column ?? "-"].join(" ")).sort();
}
