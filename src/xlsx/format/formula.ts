/**
 * Formulas as typed ↔ as stored in a file.
 *
 * Custom functions are stored as `_xldudf_EMU_SCORE(` (Excel's prefix for functions of web add-ins, dots to
 * underscores), and as `[2]!_xldudf_EMU_SCORE(` when another add-in has taken the name over: reading repairs that.
 * Newer built-in functions and the spill operator have prefixed names as well. Text in quotes, quoted sheet names and
 * names in brackets are left alone.
 */
import { shownFunctionName, storedFunctionName } from "./function-prefixes";
import { decodeXstring, encodeXstring } from "./xstring";

// The closing sign is optional: what is never closed is passed over once, not looked for again from every sign behind it.
const QUOTED = String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:'.|[^[\]'])*\]?`;
const WORD = String.raw`[\p{L}\p{N}_.\\$]+`;
const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?`;
const TYPED = new RegExp(`"(?:[^"]|"")*"?|(?<spilled>${SHEET}${WORD})#(?!\\p{L})|${QUOTED}|(?<word>${WORD})`, "gu");
const STORED = new RegExp(
  String.raw`(?:\[\d+\]!)?(?<custom>_xldudf_EMU_[A-Za-z0-9_.]+)(?=\()` +
    String.raw`|_xlfn\.ANCHORARRAY\((?<spilled>${SHEET}${WORD})\)|${QUOTED}|(?<word>${WORD})`,
  "giu",
);

const CUSTOM_TYPED = /^EMU\.([A-Za-z][A-Za-z0-9_.]*)$/i;
const CUSTOM_STORED = "_xldudf_EMU_";

type Pieces = { readonly custom?: string; readonly spilled?: string; readonly word?: string };

/** The text inside `<f>`, before XML escaping, of a formula as typed (without the leading "="). */
export function toStoredFormula(typed: string): string {
  // In a plain formula "@" at the front says what a file says by not marking the cell as an array.
  const bare = typed.startsWith("@") ? typed.slice(1) : typed;
  return encodeXstring(bare.replace(TYPED, (...found) => storedPiece(found)));
}

/** The formula as typed, of the text inside `<f>`. */
export function toTypedFormula(stored: string): string {
  return decodeXstring(stored).replace(STORED, (...found) => typedPiece(found));
}

function storedPiece(found: readonly unknown[]): string {
  const { whole, after, pieces } = parts(found);
  if (pieces.spilled !== undefined) return `_xlfn.ANCHORARRAY(${pieces.spilled})`;
  if (pieces.word === undefined || after !== "(") return whole;
  const custom = CUSTOM_TYPED.exec(pieces.word)?.[1];
  if (custom !== undefined) return CUSTOM_STORED + custom.toUpperCase().replaceAll(".", "_");
  return storedFunctionName(pieces.word) ?? whole;
}

function typedPiece(found: readonly unknown[]): string {
  const { whole, after, pieces } = parts(found);
  if (pieces.custom !== undefined) return `EMU.${pieces.custom.slice(CUSTOM_STORED.length).toUpperCase()}`;
  if (pieces.spilled !== undefined) return `${pieces.spilled}#`;
  if (pieces.word === undefined || after !== "(") return whole;
  return shownFunctionName(pieces.word) ?? whole;
}

/**
 * What `String.replace` hands its function: the match, its groups, where it stands, the whole text, the named groups.
 */
function parts(found: readonly unknown[]): { whole: string; after: string | undefined; pieces: Pieces } {
  const whole = found[0] as string;
  const at = found.at(-3) as number;
  const text = found.at(-2) as string;
  return { whole, after: text[at + whole.length], pieces: found.at(-1) as Pieces };
}
