/** What a column of a table is: one row of `schema/tables`, from which everything else about it follows (`schema.ts`). */
import type { Words } from "./language";

/**
 * What its cells hold. `name`: a word or name, never a day and never 0 · `period`: the id of one · `code`: as a name, but 0 may be one ·
 * `text`: anybody's own sentences, a day among them · `date` · `number` · `figure`: a number of the scoring, of which is proposed what was
 * typed before Excel made a day of it · `points`: a figure that is never a percentage · `any`: what it holds hangs on the row.
 */
export type Kind = "name" | "period" | "code" | "text" | "date" | "number" | "figure" | "points" | "any";

/**
 * What is lost with the column. `table`: it cannot be read without · `result`: results may be others, so a standard table is asked where
 * it has gone · `nothing`: its cells are blank, and nobody is told.
 */
export type Loss = "table" | "result" | "nothing";

/**
 * What an input cell offers and takes. `words`: one of the column's words and nothing else · `words-or-other`: they are offered only ·
 * `unit`, `period`, `criterion`, `award`: one that is listed in its table · `number`: 0 or more · `positive`: 1 or more · `share`: 0 to 1 ·
 * `score`: points, which may be a deduction.
 */
export type Accepts = "words" | "words-or-other" | "unit" | "period" | "criterion" | "award" | "number" | "positive" | "share" | "score";

export type Column = {
  /** Its header, in either language. */
  readonly vi: string;
  readonly en: string;
  readonly kind: Kind;
  readonly loss: Loss;
  /** Of a new sheet, in characters. */
  readonly width: number;
  /** Id → what a cell says for it; absent: no words of a fixed list. */
  readonly words?: Words;
  /** Several of the words stand in one cell, separated by `;`. */
  readonly several?: true;
  /** Though the table can be read without, most rows have something here. */
  readonly mostlyFilled?: true;
  /** Absent: anything may be typed, and nothing is said of it. */
  readonly accepts?: Accepts;
};

/** Who fills a cell of the entries in: whose file may bring it, and in whose workbook it is open. `maker`: whoever makes the workbook. */
export type Filler = "maker" | "unit" | "checker" | "appraiser";

export type EntryColumn = Column & { readonly filledBy: readonly Filler[] };

export type Columns<Of extends Column = Column> = Readonly<Record<string, Of>>;
