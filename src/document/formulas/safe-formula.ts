/** Formulas of ours as they are written today: those of earlier versions handed tables over bare. */
import { isBare, withViews } from "../../tables/bare-tables";
import { VIEWED_TABLES } from "../../tables/views";
import { readFormula } from "./formula-reader";

const CHECK = "EMU.CHECK";
/** Parameters of EMU.CHECK before those that say where the tables stand. */
const CHECKED = 8;

/** The same call with every bare table handed over through its view; EMU.CHECK is told where the tables stand. */
export function safeFormula(formula: string): string {
  if (!isBare(formula)) {
    return formula;
  }
  const safe = withViews(formula);
  const read = readFormula(safe);
  if (read?.kind !== "call" || read.name !== CHECK || read.args.length > CHECKED || !safe.endsWith(")")) {
    return safe;
  }
  const leftOut = ",".repeat(CHECKED - read.args.length);
  const places = VIEWED_TABLES.map((table) => (formula.includes(`${table}[#All]`) ? `${table}[#Headers]` : "")).join(",");
  return `${safe.slice(0, -1)}${leftOut},${places.replace(/,+$/, "")})`;
}
