/** Which periods a person may want to open: those that the workbook lists, and the one that comes after its latest. */
import { statusOf } from "../../../core/periods/obstacles";
import { inOrder, partsOfPeriod, periodId, type PeriodParts } from "../../../core/periods/parts";
import { permissionFor } from "../../../core/periods/states";
import { isPeriodSealed } from "../../../tables/seal/report";
import { periodsOf } from "../../open";
import type { Reading } from "../../opened";

const LAST: Readonly<Record<string, string>> = { Q4: "Q1", H2: "H1" };

/** `2026-Q4` is followed by `2027-Q1`; drives have no last one. */
function following({ year, part }: PeriodParts): string {
  const nextYear = `${BigInt(year) + 1n}`;
  const [kind, number] = [part.slice(0, 1), part.slice(1)];
  if (part === "" || part === "9M") {
    return periodId({ year: nextYear, part });
  }
  const first = LAST[part];
  return first === undefined ? periodId({ year, part: `${kind}${BigInt(number) + 1n}` }) : periodId({ year: nextYear, part: first });
}

export type Openable = {
  readonly periods: readonly string[];
  /** What is asked for most often: the period that is shown where it has no rows, else the first one without rows after it. */
  readonly wanted: string;
};

export function openablePeriods(reading: Reading): Openable {
  const { book, review, seals } = reading;
  const used = new Set(book.entries.map(({ period }) => period));
  const listed = periodsOf(book);
  const own = partsOfPeriod(review.period);
  const ofKind = [...new Set([...listed, ...used])]
    .flatMap((id) => partsOfPeriod(id) ?? [])
    .filter(({ part }) => own === null || part.slice(0, 1) === own.part.slice(0, 1))
    .sort(inOrder);
  const last = ofKind.at(-1);
  const next = last === undefined ? [] : [following(last)].filter((id) => partsOfPeriod(id) !== null && !listed.includes(id));
  const periods = [...listed, ...next].filter(
    (id) => !isPeriodSealed(book, seals?.report, id) && permissionFor("fill-in", statusOf(book, id) ?? "open") !== "no",
  );
  const after = periods.filter((id) => !used.has(id));
  const isLater = (id: string): boolean => {
    const parts = partsOfPeriod(id);
    return parts !== null && own !== null && parts.part.slice(0, 1) === own.part.slice(0, 1) && inOrder(own, parts) < 0;
  };
  const wanted = after.includes(review.period) ? review.period : (after.find(isLater) ?? after[0] ?? periods[0] ?? "");
  return { periods, wanted };
}
