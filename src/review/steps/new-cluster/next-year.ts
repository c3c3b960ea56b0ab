/** What a new year of the same cluster begins with: its name, authority and units as they were, the next year, divided alike. */
import { given } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import type { PeriodKind } from "../../../core/model/ids";
import { FINEST_FIRST, partAfter, partOfPeriod, periodId } from "../../../core/model/period-parts";
import { textOf } from "../../../tables/cells/cells";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { TableSources } from "../../../tables/source";
import { readCluster } from "../../cluster";
import { rowsOf } from "../../table-rows";

export type NextYear = {
  readonly name: string;
  readonly authority: string;
  /** `2027`, `2026-2027`; "": the workbook does not say which year it is of. */
  readonly year: string;
  /** As `emu new --periods` takes it: `quarters`, `drives:4` … */
  readonly division: string;
  readonly units: readonly string[];
  readonly lead: string;
  readonly deputy: string;
};

const DIVISION_OF: Readonly<Partial<Record<PeriodKind, string>>> = {
  month: "months",
  quarter: "quarters",
  half: "halves",
  semester: "semesters",
};

function partsOf({ periods }: Book, year: string) {
  return (periods ?? []).map(({ id }) => partOfPeriod(id)).filter((part) => part?.year === year);
}

/** The finest division of that year. */
function divisionOf(book: Book, year: string): string {
  const kinds = partsOf(book, year).map((part) => part?.kind);
  const finest = FINEST_FIRST.find((kind) => kinds.includes(kind));
  const drives = kinds.filter((kind) => kind === "drive").length;
  const whole = year.includes("-") ? "school-year" : "year";
  return finest === "drive" ? `drives:${drives}` : ((finest && DIVISION_OF[finest]) ?? whole);
}

/** The year that the workbook says it is of, else the last one that it has periods of. */
function yearIn(book: Book, said: string | null): string | null {
  const years = (book.periods ?? []).flatMap(({ id }) => partOfPeriod(id)?.year ?? []);
  return (said === null ? undefined : partOfPeriod(said)?.year) ?? years.sort().at(-1) ?? null;
}

export function nextYearOf(sources: TableSources): NextYear {
  const { book, unitName } = readCluster(sources);
  const rows = rowsOf(sources, "EmuCluster");
  const about = (wanted: string) => rows.find(({ name }) => name === wanted)?.value ?? null;
  const year = yearIn(book, readPeriodId(about("year")));
  const named = (role: string): string => {
    const unit = book.units.findIndex((one) => one.role === role);
    return unit < 0 ? "" : unitName(unit);
  };
  return {
    name: textOf(about("title")),
    authority: textOf(about("authority")),
    year: year === null ? "" : periodId(partAfter(given(partOfPeriod(year)))),
    division: year === null ? "quarters" : divisionOf(book, year),
    units: book.units.map((_unit, index) => unitName(index)),
    lead: named("lead"),
    deputy: named("deputy"),
  };
}
