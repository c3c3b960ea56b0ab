/**
 * Who has reported what in a period, and what is still owed. It says what the review says: a cell counts as filled in here where the
 * review takes it for reported, so that the board and the findings cannot disagree.
 */
import { at, given } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import type { Finding } from "../../../core/model/finding";
import type { Layer } from "../../../core/model/ids";
import type { Review } from "../../../core/result";
import { scoreIn } from "../../../core/scoring/entries/read-entry";

export type UnitReport = {
  /** Index into `book.units`. */
  readonly unit: number;
  /** Criteria that it must report on: all but those not assigned to it. */
  readonly due: number;
  /** Of those due: reported, or marked as not arisen. */
  readonly filled: number;
  /** Criteria (indices of the book) of which nothing is known yet, in the order of the rubric. */
  readonly owed: readonly number[];
  /** Criteria in which something stands that cannot be read or used: a person must put it right. */
  readonly faulty: readonly number[];
  /** Criteria due that have a score in this layer. */
  readonly scored: Readonly<Record<Layer, number>>;
  /** `none`: nothing at all has come in · `part`: something is owed or faulty · `done`. */
  readonly state: "none" | "part" | "done";
};

export type ReportBoard = {
  readonly period: string;
  /** In the order of the cluster's units. */
  readonly units: readonly UnitReport[];
  /** Units with nothing owed and nothing faulty. */
  readonly done: number;
  /** Criteria owed by all units together. */
  readonly owed: number;
  /** Rows that belong to nobody, since their period, unit or criterion cannot be read, or that stand beside the table. */
  readonly unread: readonly Finding[];
};

/** By what a row is known. */
const KEYS: ReadonlySet<string | null> = new Set(["period", "unit", "criterion"]);

/** A row that is there twice is faulty in the unit it belongs to. */
function isUnread({ code, severity, place }: Finding): boolean {
  const isOfRow = KEYS.has(place.column) && code !== "ROW_TWICE";
  return place.table === "EmuEntries" && severity === "error" && (isOfRow || code === "ROWS_BELOW");
}

function reportOf(book: Book, review: Review, unit: number): UnitReport {
  const owed: number[] = [];
  const faulty: number[] = [];
  const scored = { self: 0, "cross-check": 0, appraised: 0 };
  let due = 0;
  book.leaves.forEach((criterion, leaf) => {
    const score = given(review.scores.at(unit * book.leaves.length + leaf));
    if (score.state === "not-assigned") {
      return;
    }
    due += 1;
    if (score.state === "not-reported") {
      owed.push(criterion);
    } else if (score.state === "faulty") {
      faulty.push(criterion);
    }
    const entry = score.entry === null ? null : at(book.entries, score.entry);
    if (entry !== null) {
      scored.self += scoreIn(entry, "self") === null ? 0 : 1;
      scored["cross-check"] += scoreIn(entry, "cross-check") === null ? 0 : 1;
      scored.appraised += scoreIn(entry, "appraised") === null ? 0 : 1;
    }
  });
  const filled = due - owed.length - faulty.length;
  const isDone = owed.length + faulty.length === 0;
  const isNone = due > 0 && owed.length === due && Object.values(scored).every((count) => count === 0);
  return { unit, due, filled, owed, faulty, scored, state: isDone ? "done" : isNone ? "none" : "part" };
}

export function reportBoard(book: Book, review: Review): ReportBoard {
  const units = book.units.map((_unit, unit) => reportOf(book, review, unit));
  return {
    period: review.period,
    units,
    done: units.filter(({ state }) => state === "done").length,
    owed: units.reduce((sum, { owed }) => sum + owed.length, 0),
    unread: review.findings.filter(isUnread),
  };
}
