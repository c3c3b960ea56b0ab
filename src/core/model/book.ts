/**
 * A cluster's workbook once its tables are read: plain, checked data. Whatever could not be read is in `findings`, and the entry
 * it stands in is `faulty`. Index fields (`unit`, `criterion`) count into `units` and `criteria` of the same book.
 */
import type { Exact } from "../numbers/exact";
import type { Finding, Place } from "./finding";
import type { Policy } from "./policy";
import type { Comparator, ConditionId, Decider, EntryState, Measure, PeriodKind, PeriodStatus, Role, Rule } from "./ids";
import type { RoundingMode } from "../numbers/rounding-mode";

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
  /**
   * Rows under a leaf that are measured but earn nothing by themselves (a measure, no rule, no maximum): their mean is the
   * leaf's measured value (R14); where it counts events, what their events are worth together (R11, R25).
   */
  readonly parts: readonly number[];
  /** A leaf has both; a group has neither, and its points are the sum of its children's (R1). A part has a measure only. */
  readonly measure: Measure | null;
  readonly rule: Rule | null;
  /**
   * Maximum points M. Of a group: what is stated, null when left to its children; of a bonus group: the cap of the pool
   * (R15), null where it has none (R16).
   */
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

/** What the parameters column says: `per=-2; minimum=-10; maximum=0; start=10; points=60|45|30|15|0; weight=2`. */
export type Parameters = {
  /** Points of one event (R11), or of one step over the target (R26). */
  readonly per?: Exact;
  readonly minimum?: Exact;
  readonly maximum?: Exact;
  readonly start?: Exact;
  /** Points of rank 1, 2, 3 … (R13). */
  readonly points?: readonly Exact[];
  readonly bands?: readonly Band[];
  /** Size of one step over the target, as a part of it: 0.05 for each 5 % (R26). */
  readonly every?: Exact;
  /** Coefficient of a criterion or group among its siblings, of a part in its mean; 1 where nothing is said. */
  readonly weight?: Exact;
  /** Outside the maximum: a bonus or a deduction; of a group: a pool of these (R15, R16). */
  readonly bonus?: boolean;
};

/**
 * Points for results from `from` up to `to`: `90..95:8`. Without `to` the band reaches as far as the next one (`90:10`), without
 * either it takes every result that no other band does (`*:0`). The comparator says which end belongs to it.
 */
export type Band = { readonly from: Exact | null; readonly to: Exact | null; readonly points: Exact };

export type Entry = {
  /** Data row in EmuEntries; null: put together from the rows of its parts, without a row of its own. */
  readonly row: number | null;
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

/** What every entry is before anything is reported: all but what it is about. */
export const BLANK_ENTRY: Omit<Entry, "period" | "unit" | "criterion"> = {
  row: null,
  state: "not-reported",
  target: null,
  numerator: null,
  denominator: null,
  actual: null,
  baseline: null,
  self: null,
  crossCheck: null,
  appraised: null,
  reason: "",
  evidence: "",
  note: "",
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

/** What was counted for one unit and award in one ballot, or who decided where the ballots did not. */
export type Vote = {
  /** null: not stated. */
  readonly period: string | null;
  readonly unit: number;
  /** Index into `awards`. */
  readonly award: number;
  /** 1 where nothing is said. */
  readonly ballot: number;
  /** All members of the council, those present, those absent who voted in writing, and the yes votes; null: not stated. */
  readonly members: Exact | null;
  readonly present: Exact | null;
  readonly inWriting: Exact | null;
  readonly yes: Exact | null;
  /** Whether the title goes to the unit by a decision, of whom, and why. */
  readonly decision: boolean | null;
  readonly decidedBy: Decider | null;
  readonly reason: string;
  /** Something in the row cannot be read: nothing follows from it. */
  readonly faulty: boolean;
  readonly row: number;
};

/** Who checks whom in a period: a row of EmuChecks. */
export type Check = {
  readonly period: string;
  /** Indices into `units`, never the same. */
  readonly checker: number;
  readonly checked: number;
  readonly note: string;
  readonly row: number;
};

/** A total that somebody computed and wrote down beside the table, for one unit. */
export type PrintedTotal = {
  readonly period: string;
  readonly unit: number;
  /** The group it is the total of; null: of the whole rubric. */
  readonly criterion: number | null;
  /** How it is called where it stands. */
  readonly label: string;
  readonly stated: Exact;
  readonly place: Place;
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
  /** Absent: nobody has voted yet. */
  readonly votes?: readonly Vote[];
  /** The plans of cross-checks; absent where no table of them was given. */
  readonly checks?: readonly Check[];
  /** Totals written down outside the entries: on a sheet of somebody's own. */
  readonly printed?: readonly PrintedTotal[];
  /** A workbook that holds a part of the cluster: a unit's own, or that of a checker. Absent: all of it. */
  readonly part?: BookPart;
  /** What reading the tables found. */
  readonly findings: readonly Finding[];
};

/** Whose workbook it is that holds a part of the cluster only. */
export type BookPart = "unit" | "checker";
