/** Which periods a person may want to open: those that the workbook lists, and the one that comes after its latest. */
import { statusOf } from "../../../core/periods/obstacles";
import { inOrder, partAfter, partOfPeriod, periodId } from "../../../core/model/period-parts";
import { permissionFor } from "../../../core/periods/states";
import { isPeriodSealed } from "../../../tables/seal/report";
import { periodsOf } from "../../open";
import type { Reading } from "../../opened";

export type Openable = {
  readonly periods: readonly string[];
  /** What is asked for most often: the period that is shown where it has no rows, else the first one without rows after it. */
  readonly wanted: string;
};

export function openablePeriods(reading: Reading): Openable {
  const { book, review, seals } = reading;
  const used = new Set(book.entries.map(({ period }) => period));
  const listed = periodsOf(book);
  const own = partOfPeriod(review.period);
  const ofKind = [...new Set([...listed, ...used])]
    .flatMap((id) => partOfPeriod(id) ?? [])
    .filter(({ kind }) => own === null || kind === own.kind)
    .sort(inOrder);
  const last = ofKind.at(-1);
  const next = last === undefined ? [] : [periodId(partAfter(last))].filter((id) => partOfPeriod(id) !== null && !listed.includes(id));
  const periods = [...listed, ...next].filter(
    (id) => !isPeriodSealed(book, seals?.report, id) && permissionFor("fill-in", statusOf(book, id) ?? "open") !== "no",
  );
  const after = periods.filter((id) => !used.has(id));
  const isLater = (id: string): boolean => {
    const parts = partOfPeriod(id);
    return parts !== null && own !== null && parts.kind === own.kind && inOrder(own, parts) < 0;
  };
  const wanted = after.includes(review.period) ? review.period : (after.find(isLater) ?? after[0] ?? periods[0] ?? "");
  return { periods, wanted };
}
