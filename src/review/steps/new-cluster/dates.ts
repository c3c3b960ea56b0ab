/** The days of periods as people write them: a cluster's quarters may begin in December, its drives whenever it says. */
import { daySerial } from "../../../core/model/dates";
import { wholeTyped } from "../../../tables/cells/whole";
import type { WorkbookContent } from "../../../template/content";
import type { Problem } from "./words";

/** What was written of one period; "": the day that it has anyway. */
export type PeriodDays = { readonly period: string; readonly from: string; readonly to: string };

/** `2026-Q1=01/12/2025..28/02/2026`; null: not of that form. */
export function readDays(text: string): PeriodDays | null {
  const [, period = "", from = "", to = ""] = /^([^=]+)=(.*?)\.\.(.*)$/.exec(text) ?? [];
  return period === "" ? null : { period: period.trim(), from: from.trim(), to: to.trim() };
}

/** `1/12/2025` or `2025-12-01` as a day of the calendar; null: none. */
export function dayTyped(text: string): number | null {
  const vi = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const [day, month, year] = vi === null ? [iso?.[3], iso?.[2], iso?.[1]] : [vi[1], vi[2], vi[3]];
  const [d, m, y] = [wholeTyped(day ?? "", 1, 31), wholeTyped(month ?? "", 1, 12), wholeTyped(year ?? "", 1900, 9999)];
  if (d === null || m === null || y === null) {
    return null;
  }
  // The 31st of a month of 30 days is no day.
  return daySerial(y, m, d) >= daySerial(y, m + 1, 1) ? null : daySerial(y, m, d);
}

type Periods = WorkbookContent["periods"];

export function withDays(periods: Periods, days: readonly PeriodDays[], problems: Problem[]): Periods {
  const known = periods.map(({ id }) => `${id as string}`);
  for (const { period } of days.filter(({ period: id }) => !known.includes(id))) {
    problems.push({ code: "dates-period", field: "dates", values: { period, periods: known.join(", ") } });
  }
  return periods.map((row) => {
    const said = days.find(({ period }) => period === row.id);
    if (said === undefined) {
      return row;
    }
    const typed = (text: string): number | null => {
      const day = text === "" ? null : dayTyped(text);
      if (text !== "" && day === null) {
        problems.push({ code: "dates-unreadable", field: "dates", values: { text } });
      }
      return day;
    };
    const [from, to] = [typed(said.from), typed(said.to)];
    const changed = { ...row, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
    if (typeof changed.from === "number" && typeof changed.to === "number" && changed.from > changed.to) {
      problems.push({ code: "dates-order", field: "dates", values: { period: said.period } });
    }
    return changed;
  });
}
