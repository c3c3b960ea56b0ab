/**
 * A cluster's workbook once its tables are read: plain, checked data. Whatever could not be read is in `findings`, and the entry
 * it stands in is `faulty`. Index fields (`unit`, `criterion`) count into `units` and `criteria` of the same book.
 */
import type { Exact } from "./exact";
import type { Finding } from "./finding";
import type { Policy } from "./policy";
import type {
  Comparator,
  ConditionId,
  EntryState,
  Measure,
  PeriodKind,
  PeriodStatus,
  Role,
  RoundingMode,
  Rule,
} from "./ids";

export type Unit = {
  /** Normalised key (level + name + parent); what entries are matched by. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  /** Units are ranked, and led, within their cluster; "" where there is only one. */
  readonly cluster: string;
  readonly role: Role;
  /** Data row in EmuUnits, from 0; null when the units were gathered from the entries. */
  readonly row: number | null;
};

export type Criterion = {
  /** Tree by code: `II.3` is a child of `II`. */
  readonly code: string;
  readonly text: string;
  /** Index of the parent in `criteria`, null at the top. */
  readonly parent: number | null;
  readonly children: readonly number[];
  /** A leaf has both; a group has neither, and its points are the sum of its children's (R1). */
  readonly measure: Measure | null;
  readonly rule: Rule | null;
  /** Maximum points M. Of a group: what is stated, null when left to its children. */
  readonly maximum: Exact | null;
  readonly comparator: Comparator | null;
  /** Target T for every unit without one of its own in its entry (R7). Percentages are fractions: 0.75. */
  readonly target: Exact | null;
  readonly unitOfMeasure: string;
  readonly parameters: Parameters;
  /** Knock-out minimum: below the maximum means not recognised (R20). */
  readonly gate: boolean;
  /** Ids of the awards for which this target is mandatory; "*": for all. */
  readonly mandatoryFor: readonly string[];
  readonly evidenceRequired: boolean;
  readonly clause: string;
  readonly assumed: boolean;
  /** A leaf whose rule cannot be applied (see the findings): its points are unknown for everybody. */
  readonly faulty: boolean;
  readonly row: number;
};

/** What the parameters column says: `per=-2; minimum=-10; maximum=0; start=10; points=60|45|30|15|0`. */
export type Parameters = {
  readonly per?: Exact;
  readonly minimum?: Exact;
  readonly maximum?: Exact;
  readonly start?: Exact;
  readonly points?: readonly Exact[];
};

export type Entry = {
  readonly row: number;
  readonly period: string;
  readonly unit: number;
  readonly criterion: number;
  readonly state: EntryState;
  readonly target: Exact | null;
  readonly numerator: Exact | null;
  readonly denominator: Exact | null;
  readonly actual: Exact | null;
  readonly baseline: Exact | null;
  readonly self: Exact | null;
  readonly crossCheck: Exact | null;
  readonly appraised: Exact | null;
  readonly reason: string;
  readonly evidence: string;
  readonly note: string;
};

export type Period = {
  readonly id: string;
  readonly kind: PeriodKind | null;
  /** Excel date serials, whole days; null: open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly status: PeriodStatus;
  readonly row: number;
};

export type Award = {
  readonly id: string;
  readonly text: string;
  /** Places in one cluster: a number, or a share of its units with the rounding that turns it into one. */
  readonly places:
    | { readonly kind: "slots"; readonly slots: number }
    | { readonly kind: "share"; readonly share: Exact; readonly rounding: RoundingMode }
    /** Something in this row cannot be read (see the findings): nobody's verdict can be reached (PLACES_UNKNOWN). */
    | { readonly kind: "unknown" };
  readonly conditions: readonly ConditionId[];
  /** Index of the award whose conditions must be met too, and one of whose places this one is. */
  readonly nestedUnder: number | null;
  readonly clause: string;
  readonly row: number;
};

/** A unit that is scored and shown but never nominated while the reason stands (R29). */
export type NotConsidered = {
  readonly unit: number;
  readonly reason: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly row: number;
};

export type Book = {
  readonly units: readonly Unit[];
  readonly criteria: readonly Criterion[];
  /** Indices of the leaves, in the order of the rubric. */
  readonly leaves: readonly number[];
  readonly entries: readonly Entry[];
  /** null: no EmuPeriods table was given, any period id is accepted. */
  readonly periods: readonly Period[] | null;
  readonly policy: Policy;
  readonly awards: readonly Award[];
  readonly notConsidered: readonly NotConsidered[];
  /** What reading the tables found. */
  readonly findings: readonly Finding[];
};
