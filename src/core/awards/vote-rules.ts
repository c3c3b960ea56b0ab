/**
 * How many yes votes a title needs, counted of whom, in how many ballots: parameters with the days between which they hold and
 * the text that says so. A change of the law is a new row here; a cluster's own rule is a row of EmuPolicy and goes before these.
 */
import { daySerial } from "../model/dates";
import { lastDayOf } from "../model/period-parts";
import type { Book } from "../model/book";
import { fraction, type Exact } from "../numbers/exact";
import { given } from "../numbers/at";
import type { VoteBase } from "../model/ids";
import type { Policy, Stated } from "../model/policy";

/** `src/review/steps/votes/said.ts` says what each is called. */
export const CITATIONS = ["decree-98-2023-30-7", "practice"] as const;
export type CitationId = (typeof CITATIONS)[number];

export type Dated<Value> = {
  readonly value: Value;
  /** Excel date serials; both days belong to it. null: open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly citation: CitationId;
  /** The text is not known to say so for these days. */
  readonly assumed: boolean;
};

export type RulePart<Value> = { readonly value: Value } & (
  | (Omit<Dated<Value>, "value"> & { readonly kind: "dated" })
  /** The cluster's own, with what its row gives as the ground; "" for nothing. */
  | { readonly kind: "own"; readonly note: string }
);

export type VoteRule = {
  readonly threshold: RulePart<Exact>;
  readonly base: RulePart<VoteBase>;
  readonly ballots: RulePart<number>;
};

/** From this day on Decree 98/2023/NĐ-CP is in force. */
const DECREE_98 = daySerial(2024, 1, 1);
/** Days on which texts about emulation and commendation change; what they say of this vote is to be confirmed. */
const CHANGE_2025 = daySerial(2025, 7, 1);
const CHANGE_2026 = daySerial(2026, 10, 1);

/** Decree 98/2023/NĐ-CP art. 30.7: at least 80 % of all members, the absent ones in writing. */
function since98<Value>(value: Value): readonly Dated<Value>[] {
  const citation = "decree-98-2023-30-7";
  return [
    { value, from: null, to: DECREE_98 - 1, citation, assumed: true },
    { value, from: DECREE_98, to: CHANGE_2025 - 1, citation, assumed: false },
    { value, from: CHANGE_2025, to: CHANGE_2026 - 1, citation, assumed: true },
    { value, from: CHANGE_2026, to: null, citation, assumed: true },
  ];
}

export const THRESHOLDS: readonly Dated<Exact>[] = since98(given(fraction(80, 100)));
export const BASES: readonly Dated<VoteBase>[] = since98<VoteBase>("all-members");
/** At most two ballots, then lead and deputy decide: seen in the regulations of other bodies, not confirmed for the police. */
export const BALLOTS: readonly Dated<number>[] = [{ value: 2, from: null, to: null, citation: "practice", assumed: true }];

/** The titles of which art. 30.7 speaks; for every other one its figures are assumed. */
const OF_THE_DECREE: ReadonlySet<string> = new Set(["government-flag", "ministry-flag"]);

/** The last day of a period: as its row says, else as its id does; null: not known. */
export function endOf({ periods }: Pick<Book, "periods">, id: string): number | null {
  return periods?.find((period) => period.id === id)?.to ?? lastDayOf(id);
}

/** What holds on a day; a day that is not known is taken for today's: the last row. */
export function inForce<Value>(rows: readonly Dated<Value>[], day: number | null): Dated<Value> {
  const date = day ?? Infinity;
  return given(rows.find(({ from, to }) => (from ?? -Infinity) <= date && date <= (to ?? Infinity)));
}

function part<Value>(own: Stated<Value> | null, rows: readonly Dated<Value>[], day: number | null, award: string): RulePart<Value> {
  if (own !== null) {
    return { kind: "own", ...own };
  }
  const dated = inForce(rows, day);
  return { kind: "dated", ...dated, assumed: dated.assumed || day === null || !OF_THE_DECREE.has(award) };
}

/** The rule for one title on the last day of a period. */
export function voteRule({ votes }: Policy, award: string, day: number | null): VoteRule {
  return {
    threshold: part(votes.threshold, THRESHOLDS, day, award),
    base: part(votes.base, BASES, day, award),
    ballots: part(votes.ballots, BALLOTS, day, award),
  };
}
