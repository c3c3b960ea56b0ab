/** The row `year-from` of the policy: `own`, or a weight for each period — by ids (`2021-Q1=1; 2021-Q2=1`) or for every year (`Q1=1; Q4=2`). */
import { missedWhole } from "../../core/scoring/rubric/group-problems";
import { at as itemAt } from "../../core/numbers/at";
import type { Cell } from "../../core/model/cell";
import { sign } from "../../core/numbers/exact";
import type { Finding, Place } from "../../core/model/finding";
import type { YearWeight } from "../../core/model/policy";
import { partOfPeriod } from "../../core/model/period-parts";
import { POLICY_VALUE_WORDS } from "../../schema/words";
import { textOf } from "../cells/cells";
import { textKey } from "../cells/keys";
import { note } from "../cells/notes";
import { readFractionText, readNumberText } from "../cells/number-text";
import { readPeriodId } from "../cells/period-id";
import { wordTable } from "../cells/words";

const OWN = wordTable({ own: POLICY_VALUE_WORDS.own });

export const YEAR_FROM_ACCEPTED: readonly string[] = ["own", "Q1=1; Q2=1; Q3=1; Q4=2", "2021-H1=1; 2021-H2=1"];

/** Any year to put before the end of an id, to see whether it is one. */
const SOME_YEAR = "2000";

/** `2021-Q1` of one year, or `Q1` of every year; null: neither. */
function readName(text: string): string | null {
  const own = readPeriodId(text);
  const ofEveryYear = own === null ? readPeriodId(`${SOME_YEAR}-${text}`) : null;
  return ofEveryYear === null ? own : ofEveryYear.slice(SOME_YEAR.length + 1);
}

function readPart(part: string): YearWeight | null {
  const halves = part.split("=");
  const period = readName(itemAt(halves, 0).trim());
  const text = halves[1] ?? "";
  const number = readNumberText(text);
  const weight = number.kind === "number" ? number.number : readFractionText(text);
  const isWeight = halves.length === 2 && weight !== null && sign(weight) > 0;
  return period !== null && isWeight ? { period, weight } : null;
}

/** null: the year's own entries; undefined: it cannot be read. Ids and ends of ids are not mixed: a period would count twice. */
export function readYearFrom(cell: Cell): readonly YearWeight[] | null | undefined {
  const text = textOf(cell);
  if (OWN.byKey.has(textKey(text))) {
    return null;
  }
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readPart);
  const known = parts.filter((part) => part !== null);
  const names = new Set(known.map(({ period }) => period));
  const dated = known.filter(({ period }) => partOfPeriod(period) !== null);
  const isMixed = dated.length > 0 && dated.length < known.length;
  return known.length > 0 && known.length === parts.length && names.size === known.length && !isMixed ? known : undefined;
}

/** Weights that look like parts of 1 or of 100 and are not: they are relative, so they hold, and somebody should look at them. */
export function noteYearWeights(weights: readonly YearWeight[] | null, place: Place, cell: Cell, findings: Finding[]): void {
  const years = new Map<string, YearWeight[]>();
  for (const one of weights ?? []) {
    const year = partOfPeriod(one.period)?.year ?? "";
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  for (const [year, ofYear] of years) {
    const missed = ofYear.length < 2 ? null : missedWhole(ofYear.map(({ weight }) => weight));
    if (missed !== null) {
      note(findings, "YEAR_WEIGHTS_SUM", place, cell, { year, ...missed });
    }
  }
}
