/** The minutes as plain data: one source for the printable sheet, the Word file, the preview and the terminal. */
import type { Exact } from "../../../core/numbers/exact";
import type { Book } from "../../../core/model/book";
import type { Review } from "../../../core/result";
import type { TableSources } from "../../../tables/source";
import type { Language } from "../../../schema/language";

/** One ballot on one unit for one award, as the council counted it. */
export type VoteLine = {
  /** As the minutes are to name it. */
  readonly unit: string;
  readonly ballot: number;
  /** null, here and below: not known. */
  readonly members: Exact | null;
  readonly present: Exact | null;
  /** Absent members who voted in writing. */
  readonly written: Exact | null;
  readonly yes: Exact | null;
  /** Votes in favour by the base that the policy names; null: it names none. */
  readonly share: Exact | null;
  /** What came of this ballot, in words. */
  readonly outcome: string;
};

/** What was voted on one award: by which rule, ballot by ballot, and what came of each unit. */
export type VotedAward = {
  /** As the minutes are to name it. */
  readonly award: string;
  /** Each part of the rule with who says so. */
  readonly rule: readonly string[];
  readonly lines: readonly VoteLine[];
  /** After the last ballot, with the decision of lead and deputy; also whom nobody voted on. */
  readonly outcomes: readonly { readonly unit: string; readonly outcome: string }[];
};

export type MinutesInput = {
  readonly sources: TableSources;
  readonly book: Book;
  readonly review: Review;
  readonly language: Language;
  /** null: nobody has voted yet. */
  readonly votes: readonly VotedAward[] | null;
  /** Or what is printed in its place (`sealMark`); null: the period is not sealed. */
  readonly sealCode: string | null;
};
