/**
 * What a file from somebody else may ask of us: the one place where every limit of the reader stands. The largest cluster
 * thought of (5,000 units × 60 criteria, or twelve periods of 700, 15 columns) needs 7.6 million cells. `docs/security.md` says what each is for.
 */
import { Unreadable } from "./problem";

export type Limits = {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Of all parts read, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed one, of a part larger than `ratioFrom`: sheets full of the same cell stay below 50. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly parts: number;
  readonly sheets: number;
  /** Elements inside each other; nothing in a workbook nests nearly as deep. */
  readonly depth: number;
  /** Of one element. */
  readonly attributes: number;
  /**
   * Cells, and the empty places between them and A1 that the rows must hold; apart from that, places of spilled blocks,
   * and texts.
   */
  readonly places: number;
  /** UTF-16 units of the text in one cell: Excel's own limit. */
  readonly textLength: number;
  /** Of a sheet's, a table's or a defined name: Excel's limit of the two latter. */
  readonly nameLength: number;
  readonly formulaLength: number;
  /** Characters of all formulas, shared ones written out: a short file can ask for endless copies of a long one. */
  readonly formulaCharacters: number;
  /** Of each other kind: cell formats, names, tables, validated ranges… Excel's own limits are lower or near. */
  readonly items: number;
};

const MEGABYTE = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 64 * MEGABYTE,
  unpackedBytes: 512 * MEGABYTE,
  ratio: 200,
  ratioFrom: MEGABYTE,
  parts: 10_000,
  sheets: 500,
  depth: 200,
  attributes: 1_000,
  places: 16_000_000,
  textLength: 32_767,
  nameLength: 255,
  formulaLength: 32_768,
  formulaCharacters: 64 * MEGABYTE,
  items: 65_536,
};

/** Counts down what is left of a limit. */
export class Allowance {
  private left: number;
  private readonly what: string;

  constructor(limit: number, what: string) {
    this.left = limit;
    this.what = what;
  }

  spend(amount: number): void {
    this.left -= amount;
    if (this.left < 0) throw new Unreadable("too-large", `more ${this.what} than allowed`);
  }
}

/** The text itself, where it is not longer than `limit`; else the reading ends. `what` names it: `xl/tables/t.xml: a name`. */
export function within(limit: number, text: string, what: string): string {
  if (text.length > limit) throw new Unreadable("too-large", `${what} of ${text.length} characters`);
  return text;
}
