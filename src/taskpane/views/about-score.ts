/** What the checks found about one score: its entry, or that there is none. */
import type { Place } from "../../core/model/finding";
import type { Severity } from "../../core/model/ids";
import type { Language } from "../../schema/language";
import type { Reading } from "../../review/opened";
import { findingWords, type FindingWords } from "./findings/finding-words";

export type AboutScore = { readonly severity: Severity; readonly words: FindingWords; readonly place: Place };

export function findingsAbout(reading: Reading, unit: number, criterion: number, language: Language): readonly AboutScore[] {
  const { book, review } = reading;
  const rows = new Set(
    book.entries
      .filter((entry) => entry.unit === unit && entry.criterion === criterion && entry.period === review.period)
      .map(({ row }) => row),
  );
  const name = book.units[unit]?.name;
  const code = book.criteria[criterion]?.code;
  return review.findings
    .filter(
      ({ place, params }) =>
        (place.table === "EmuEntries" && place.row !== null && rows.has(place.row)) ||
        (name !== undefined && params["unit"] === name && params["criterion"] === code),
    )
    .map((finding) => ({ severity: finding.severity, words: findingWords(reading, finding, language), place: finding.place }));
}
