/** Tables of ours that a formula hands to a function as they are, so that on the desktop their blanks arrive as zeros. */
import { TABLE_VIEWS, VIEWED_TABLES, viewFormula } from "./views";

/** An argument that is a whole table: between brackets and commas, not in `IF(table="","",table)`. */
function bareTables(tables: readonly string[]): RegExp {
  return new RegExp(`([(,]\\s*)(?:${tables.join("|")})\\[#All\\](?=\\s*[,)])`, "gi");
}
const BARE = bareTables(VIEWED_TABLES);
const SAFE = new RegExp(`\\bIF\\(\\s*(\\w+\\[#All\\])\\s*=\\s*""\\s*,\\s*""\\s*,\\s*\\1\\s*\\)`, "gi");

/** Whether a formula of ours (en-US, without "=") hands a table of ours over bare. */
export function isBare(formula: string): boolean {
  return formula.replace(SAFE, "0").search(BARE) >= 0;
}

/** The formula with the view in place of each bare table; what is an array already becomes the short name too. */
export function withViews(formula: string): string {
  const named = VIEWED_TABLES.reduce((text, table) => text.replaceAll(viewFormula(table), TABLE_VIEWS[table]), formula);
  return VIEWED_TABLES.reduce((text, table) => text.replace(bareTables([table]), `$1${TABLE_VIEWS[table]}`), named);
}
