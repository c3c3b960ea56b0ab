/**
 * What a file from somebody else may ask of us. The largest cluster thought of (700 units × 60 criteria, 15 columns)
 * needs 630,000 cells in 30 MB.
 */
import { Unreadable } from "./problem";

export type Limits = {
  /** Of the file itself. */
  readonly fileBytes: number;
  /** Of all parts read, unpacked. */
  readonly unpackedBytes: number;
  readonly parts: number;
  readonly sheets: number;
  /** Cells, and the empty places between them and A1 that the rows must hold. */
  readonly places: number;
  readonly formulaLength: number;
  /** Characters of all formulas, shared ones written out: a short file can ask for endless copies of a long one. */
  readonly formulaCharacters: number;
  /** Of each other kind: cell formats, names, tables, validated ranges… Excel's own limits are lower or near. */
  readonly items: number;
};

export const LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  parts: 10_000,
  sheets: 500,
  places: 4_000_000,
  formulaLength: 32_768,
  formulaCharacters: 64 * 1024 * 1024,
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
