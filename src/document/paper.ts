import type { Language } from "../schema/language";

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
export type MinutesSectionId = "participants" | "ranking" | "targets" | "groups" | "flags" | "votes" | "policy" | "findings" | "seal";
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
  /** Before the number of a page. */
  readonly page: string;
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
