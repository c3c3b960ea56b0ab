import type { Exact } from "../numbers/exact";
import type { Layer, VoteBase } from "./ids";
import type { RoundingMode } from "../numbers/rounding-mode";

/** How points become results: printed on every report, never hidden in code. One row each of EmuPolicy. */
export type Policy = {
  /** Decimals of a leaf's points, 0–6; everything above the leaves is exact. */
  readonly decimals: number;
  readonly rounding: RoundingMode;
  /** Compare units by their percentage of their own (rebased) maximum, or by points (R9). */
  readonly rankBy: "percent" | "points";
  /** Rank on the exact figure, or on the percentage rounded to `rankDecimals` places (of the percent number: 89.95). */
  readonly rankOn: "exact" | "rounded";
  readonly rankDecimals: number;
  /** How that figure is rounded; null: as points are. */
  readonly rankRounding: RoundingMode | null;
  /** What an entry not reported does to total and maximum: `out` of both (a review under way), or `zero` points (a closing one). */
  readonly blanks: "out" | "zero";
  /** Criterion or group codes that break ties in this order, larger first. Empty: ties stay, visible. */
  readonly tieBreak: readonly string[];
  /** Later layers replace earlier ones. */
  readonly layers: readonly Layer[];
  /** A difference between self-score, cross-check and appraisal above this many points needs an explanation; null: not checked. */
  readonly differenceLimit: Exact | null;
  /** Names for totals (R24), the highest first; compared unrounded with what units are ranked by. Empty: none. */
  readonly grades: readonly Grade[];
  /** What the maxima of the whole rubric should add up to; null: not said. A scale that does not is never rescaled. */
  readonly scale: Exact | null;
  /** Whether a unit without a target, scored among its likes (R10), has that criterion `in` its own maximum or `out` of it. */
  readonly noTarget: "in" | "out";
  /** A leader whose A/T is this many times the next largest is reported (trap 5); null: not checked. */
  readonly leaderOutlier: Exact | null;
  /** How clusters are compared with each other (R32): not at all, or by the mean of what their units are ranked by. */
  readonly clusters: "none" | "mean";
  /** How a year comes from its periods; null: it is scored on its own entries only. */
  readonly yearFrom: readonly YearWeight[] | null;
  /** The cluster's own rules of voting; null: those in force at the end of the period (`awards/vote-rules.ts`). */
  readonly votes: OwnVoteRules;
};

/** A rule that the cluster states itself, and where it stands: the note of its row. */
export type Stated<Value> = { readonly value: Value; readonly note: string };

export type OwnVoteRules = {
  /** Share of yes votes, a fraction above 0 and at most 1. */
  readonly threshold: Stated<Exact> | null;
  readonly base: Stated<VoteBase> | null;
  /** How many ballots are held at most. */
  readonly ballots: Stated<number> | null;
};

/** What a period counts in its year: `period` is its id (`2021-Q1`), or what an id of any year ends with (`Q1`). Weights are relative. */
export type YearWeight = { readonly period: string; readonly weight: Exact };

/** `from`: the least percentage (of the percent number: 95) or points, as `rankBy` says. */
export type Grade = { readonly from: Exact; readonly text: string };

export const DEFAULT_POLICY: Policy = {
  decimals: 2,
  rounding: "half-up",
  rankBy: "percent",
  rankOn: "exact",
  rankDecimals: 2,
  rankRounding: null,
  blanks: "out",
  tieBreak: [],
  layers: ["self", "cross-check", "appraised"],
  differenceLimit: null,
  grades: [],
  scale: null,
  noTarget: "in",
  leaderOutlier: { big: false, n: 3, d: 1 },
  clusters: "none",
  votes: { threshold: null, base: null, ballots: null },
  yearFrom: null,
};
