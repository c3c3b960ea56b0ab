/** What one unit still owes in the period, and what is wrong in what it sent: each with the way to its cell. */
import { at } from "../../core/numbers/at";
import type { Finding, Place } from "../../core/model/finding";
import { reportBoard } from "../../review/steps/board/plan";
import { BOARD_TEXT } from "../../review/steps/board/words";
import type { Reading } from "../../review/opened";
import type { Language } from "../../schema/language";
import { indexUnits } from "../../tables/rows/units";
import { fillIn } from "../../text/fill";
import { shown } from "../../text/shown";
import { findingWords } from "./findings/finding-words";

export type OwedLine = {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  /** What is wrong there; "" where nothing is entered yet. */
  readonly wrong: string;
  readonly place: Place;
};

export type UnitOwedView = {
  readonly unit: string;
  readonly summary: string;
  readonly lines: readonly OwedLine[];
};

/** The findings about the unit's entries of the period, by the criterion's index. */
function findingsOf({ book, review }: Reading, unit: number): ReadonlyMap<number, readonly Finding[]> {
  const criterionOfRow = new Map(
    book.entries.flatMap((entry) =>
      entry.unit === unit && entry.period === review.period && entry.criterion !== null ? [[entry.row, entry.criterion] as const] : [],
    ),
  );
  const byCode = new Map(book.criteria.map(({ code }, index) => [code, index]));
  const name = at(book.units, unit).name;
  const found = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    const { place, params } = finding;
    const ofRow = place.table === "EmuEntries" && place.row !== null ? criterionOfRow.get(place.row) : undefined;
    const criterion = ofRow ?? (params["unit"] === name ? byCode.get(`${params["criterion"] as string}`) : undefined);
    if (criterion !== undefined) {
      found.set(criterion, [...(found.get(criterion) ?? []), finding]);
    }
  }
  return found;
}

export function unitOwedView(reading: Reading, unit: number, language: Language): UnitOwedView {
  const { book, review } = reading;
  const report = reportBoard(book, review).units[unit];
  const faulty = new Set(report?.faulty);
  const findings = findingsOf(reading, unit);
  const criteria = [...(report?.owed ?? []), ...faulty].sort((one, other) => one - other);
  const name = shown(indexUnits(book.units).fullName(unit) || (book.units[unit]?.name ?? ""));
  const lines = criteria.map((criterion): OwedLine => {
    const { code, text } = at(book.criteria, criterion);
    const about = findings.get(criterion) ?? [];
    const wrong = faulty.has(criterion) ? about.find(({ severity }) => severity === "error") : undefined;
    const first = wrong ?? about.find(({ code: found }) => found === "NOT_REPORTED");
    return {
      key: `${criterion}`,
      code: shown(code),
      text: shown(text),
      wrong: wrong === undefined ? "" : findingWords(reading, wrong, language).message,
      place: first?.place ?? { table: "EmuEntries", row: null, column: null },
    };
  });
  const summary =
    lines.length === 0
      ? fillIn(BOARD_TEXT.nothingMissing, language, { unit: name })
      : fillIn(BOARD_TEXT.missing, language, { count: `${lines.length}` });
  return { unit: name, summary, lines };
}
