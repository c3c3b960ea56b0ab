/** What stands in the way of a period's next state, and what is to be considered before it. */
import { blocksClosing } from "../crosscheck/blocks";
import { at } from "../numbers/at";
import type { Book } from "../model/book";
import type { Place } from "../model/finding";
import type { PeriodStatus } from "../model/ids";
import type { Review } from "../result";
import { isMove, needsReason, type Move } from "./states";

/** The catalogue; `text/review/states.ts` has the sentences. Parameters: { count } where there is one, { periods }, { cells }. */
export const OBSTACLES = [
  /** EmuPeriods has no such period: there is no cell for its state. */
  "period-not-listed",
  /** What is sealed is opened by nobody, whatever its state says. */
  "sealed",
  /** The states have an order. */
  "not-a-move",
  "reason-missing",
  /** { count } errors among the findings. */
  "errors",
  /** { count } differences above the limit that nobody has explained. */
  "differences",
  /** { count } entries that are not reported, while blanks are left out of total and maximum: the policy of a review under way. */
  "not-reported",
  /** { count } entries that are not reported and count zero points. */
  "blanks-zero",
  /** { count } units share a rank: that stays visible, and the council decides. */
  "ties",
  /** { count } cells to be sealed whose formula has no value that could be fixed: { cells } */
  "formula-unknown",
  /** { count } cells to be sealed that show something else than they hold: { cells } */
  "masked",
  /** There is a seal of this period already. */
  "seal-exists",
  /** { periods } earlier seals that were tampered with, or entries of theirs changed. */
  "seal-broken",
  /** { periods } earlier seals whose rubric, units or rules were changed since, but none of their entries. */
  "seal-changed",
] as const;
export type ObstacleCode = (typeof OBSTACLES)[number];

export type Obstacle = {
  readonly code: ObstacleCode;
  /** false: said before, and allowed. */
  readonly blocks: boolean;
  readonly count: number;
  readonly periods: readonly string[];
  /** Addresses of cells that are named. */
  readonly cells?: readonly string[];
  /** Where people begin to put it right; null: nowhere in particular. */
  readonly place: Place | null;
};

/** What the seals of the workbook say about its earlier periods, and whether this one has one. */
export type SealFacts = {
  readonly exists: boolean;
  /** It has a seal, or had one that is lost. */
  readonly sealed: boolean;
  readonly broken: readonly string[];
  readonly changed: readonly string[];
};

export const NO_SEALS: SealFacts = { exists: false, sealed: false, broken: [], changed: [] };

function obstacle(code: ObstacleCode, blocks: boolean, known: Partial<Obstacle> = {}): Obstacle {
  return { code, blocks, count: 0, periods: [], place: null, ...known };
}

/** What stands in the entries of other periods keeps no one from closing this one. */
function ofPeriod({ entries }: Book, period: string): (place: Place) => boolean {
  const others = new Set(entries.filter((entry) => entry.period !== period).map(({ row }) => row));
  return ({ table, row }) => table !== "EmuEntries" || !others.has(row);
}

function errors(book: Book, review: Review, blocks: boolean): readonly Obstacle[] {
  const isOurs = ofPeriod(book, review.period);
  const found = review.findings.filter(
    // What earlier seals say is weighed by itself.
    ({ severity, place, code }) => severity === "error" && isOurs(place) && !code.startsWith("SEAL_"),
  );
  const [first] = found;
  return first === undefined ? [] : [obstacle("errors", blocks, { count: found.length, place: first.place })];
}

function differences(book: Book, { period }: Review): readonly Obstacle[] {
  const found = blocksClosing(book, period);
  const [first] = found;
  return first === undefined ? [] : [obstacle("differences", true, { count: found.length, place: first.place })];
}

/** @param isLast blanks that are left out keep a period from being closed: nobody would ever say what they are */
function blanks({ policy, findings, scores }: Review, isLast: boolean): readonly Obstacle[] {
  let count = 0;
  for (let cell = 0; cell < scores.length; cell += 1) {
    count += scores.stateAt(cell) === "not-reported" ? 1 : 0;
  }
  const places = findings.flatMap((finding) => (finding.code === "NOT_REPORTED" ? [finding.place] : []));
  const place = at([...places, null], 0);
  const code = policy.blanks === "out" ? "not-reported" : "blanks-zero";
  return count === 0 ? [] : [obstacle(code, isLast && policy.blanks === "out", { count, place })];
}

function ties({ standings }: Review): readonly Obstacle[] {
  const count = standings.filter(({ tiedWith }) => tiedWith.length > 0).length;
  return count === 0 ? [] : [obstacle("ties", false, { count })];
}

function seals({ exists, broken, changed }: SealFacts): readonly Obstacle[] {
  return [
    ...(exists ? [obstacle("seal-exists", true)] : []),
    ...(broken.length === 0 ? [] : [obstacle("seal-broken", true, { periods: broken })]),
    ...(changed.length === 0 ? [] : [obstacle("seal-changed", false, { periods: changed })]),
  ];
}

/** By the state that is entered; going back asks for a reason alone. */
function before(to: PeriodStatus, book: Book, review: Review, facts: SealFacts): readonly Obstacle[] {
  if (to !== "closed" && to !== "sealed") {
    return [...errors(book, review, false), ...blanks(review, false)];
  }
  return [
    ...errors(book, review, true),
    ...differences(book, review),
    ...blanks(review, true),
    ...ties(review),
    ...(to === "sealed" ? seals(facts) : []),
  ];
}

export type Asked = {
  readonly to: PeriodStatus;
  /** Why the period is taken back. */
  readonly reason: string;
  readonly seals: SealFacts;
};

/** The status of the review's period; null where EmuPeriods does not have it. */
export function statusOf({ periods }: Book, period: string): PeriodStatus | null {
  return (periods ?? []).find(({ id }) => id === period)?.status ?? null;
}

/**
 * @param review of the period; findings about its own seal belong to the seal, not to this
 */
export function obstaclesTo({ to, reason, seals: facts }: Asked, book: Book, review: Review): readonly Obstacle[] {
  const from = statusOf(book, review.period);
  if (from === null) {
    return [obstacle("period-not-listed", true)];
  }
  if (from === "sealed" || (facts.sealed && !(from === "closed" && to === "sealed"))) {
    return [obstacle("sealed", true)];
  }
  const move: Move = { from, to };
  if (!isMove(move)) {
    return [obstacle("not-a-move", true)];
  }
  if (needsReason(move)) {
    return reason.trim() === "" ? [obstacle("reason-missing", true)] : [];
  }
  return before(to, book, review, facts);
}

export function isBlocked(obstacles: readonly Obstacle[]): boolean {
  return obstacles.some(({ blocks }) => blocks);
}
