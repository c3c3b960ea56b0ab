/** Parts of a draft that are read by themselves: its own rubric, how its year is divided, the days of its periods. */
import type { Language } from "../../schema/language";
import { pastedCells } from "../../review/pasted";
import type { PeriodDays } from "../../review/steps/new-cluster/dates";
import { readRubricTable, type RubricTable } from "../../review/steps/new-cluster/rubric-table";
import { RUBRIC_TABLE } from "../../review/steps/new-cluster/rubric-words";
import { readPeriodId } from "../../tables/cells/period-id";
import { dividedYear } from "../../template/presets/periods";
import { formatDate } from "../../text/format";
import { periodWords } from "../../text/period-words";
import type { Draft } from "../use-cases/new-draft";

export function divisionOf({ periods, drives }: Draft): string {
  return periods === "drives" ? `drives:${drives.trim()}` : periods;
}

function calendarOf(draft: Draft): ReturnType<typeof dividedYear> {
  const year = readPeriodId(draft.year);
  return year === null ? null : dividedYear(year, divisionOf(draft));
}

/** What was written of periods that are there no longer (another year, another division) is nothing. */
export function daysOf(draft: Draft): readonly PeriodDays[] {
  return (calendarOf(draft) ?? []).flatMap(({ id }) => {
    const said = draft.days[`${id as string}`];
    return said === undefined ? [] : [{ period: `${id as string}`, from: said.from.trim(), to: said.to.trim() }];
  });
}

/** The table that was pasted, or that stands on the sheet that was chosen. */
export function rubricOf({ pasted, sheet, columns }: Draft, language: Language): RubricTable {
  const source =
    sheet === null
      ? { title: RUBRIC_TABLE.pasted[language], cells: pastedCells(pasted), sheet: null }
      : { title: sheet.name, cells: sheet.cells, sheet };
  const table = readRubricTable(source, columns, language);
  const isNothing = sheet === null && pasted.trim() === "";
  return isNothing ? { ...table, problems: [{ code: "rubric-none", field: "from", values: {} }] } : table;
}

/** The first and last day of each period, as they are written or as the calendar has them. */
export function periodDays(
  draft: Draft,
  language: Language,
): readonly { readonly id: string; readonly period: string; readonly from: string; readonly to: string }[] {
  return (calendarOf(draft) ?? []).map(({ id, from, to }) => {
    const said = draft.days[`${id as string}`];
    const day = (cell: unknown): string => (typeof cell === "number" ? formatDate(cell, language) : "");
    return {
      id: `${id as string}`,
      period: periodWords(`${id as string}`, language),
      from: said?.from ?? day(from),
      to: said?.to ?? day(to),
    };
  });
}
