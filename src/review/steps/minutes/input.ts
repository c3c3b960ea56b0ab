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
  /** null: the period is not sealed. */
  readonly sealCode: string | null;
};

export type MinutesColumn = {
  readonly header: string;
  /** How wide, and how it is set: a place, a name, a figure, or words. */
  readonly kind: "place" | "name" | "figure" | "words";
};

/** Every cell is text as it is printed: the same figure in every form, whatever the reader's separators are. */
export type MinutesTable = {
  /** What it is of, for those who cannot see where it stands. */
  readonly caption: string;
  /** The first two, a place and a name, are repeated where the others do not fit beside each other. */
  readonly columns: readonly MinutesColumn[];
  readonly rows: readonly (readonly string[])[];
};

export type MinutesBlock =
  | { readonly kind: "heading" | "text" | "note"; readonly text: string }
  | { readonly kind: "items"; readonly items: readonly string[] }
  /** Labels with room to write behind them. */
  | { readonly kind: "blanks"; readonly labels: readonly string[] }
  | { readonly kind: "table"; readonly table: MinutesTable };

export type MinutesSectionId =
  | "participants"
  | "ranking"
  | "targets"
  | "groups"
  | "flags"
  | "votes"
  | "policy"
  | "findings"
  | "seal";

export type MinutesSection = {
  readonly id: MinutesSectionId;
  /** With its number. */
  readonly heading: string;
  readonly blocks: readonly MinutesBlock[];
};

export type Signature = { readonly role: string; readonly unit: string; readonly hint: string };

export type MinutesDocument = {
  readonly language: Language;
  readonly period: string;
  /** Repeated on every page of the sheet, and the title of the file. */
  readonly running: string;
  /** Left: who writes; right: the national heading. */
  readonly body: readonly string[];
  readonly nation: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  /** The first one is the word that says what this is. */
  readonly titles: readonly string[];
  readonly about: readonly MinutesBlock[];
  readonly sections: readonly MinutesSection[];
  readonly signatures: readonly Signature[];
};
