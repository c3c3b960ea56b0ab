/** A period in words: as it stands in a sentence of a paper (`quý I năm 2021`), and short, as in a list (`Quý I/2021`). */
import type { Language } from "../schema/language";

const ROMAN = ["", "I", "II", "III", "IV"] as const;
const ID = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|D(\d+)))?$/;

function vietnamese(year: string, quarter?: string, half?: string, nine?: string, drive?: string): string {
  if (quarter !== undefined) return `quý ${ROMAN[quarter.charCodeAt(0) - 48] ?? quarter} năm ${year}`;
  if (half !== undefined) return `6 tháng ${half === "1" ? "đầu" : "cuối"} năm ${year}`;
  if (nine !== undefined) return `9 tháng năm ${year}`;
  return drive === undefined ? `năm ${year}` : `đợt ${drive} năm ${year}`;
}

function english(year: string, quarter?: string, half?: string, nine?: string, drive?: string): string {
  if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
  if (half !== undefined) return `the ${half === "1" ? "first" : "second"} half of ${year}`;
  if (nine !== undefined) return `nine months of ${year}`;
  return drive === undefined ? `the year ${year}` : `drive ${drive} of ${year}`;
}

/** What is no id of a period stays as it is. */
export function periodTitle(id: string, language: Language): string {
  const found = ID.exec(id);
  if (found === null) {
    return id;
  }
  const [, year = "", quarter, half, nine, drive] = found;
  return (language === "vi" ? vietnamese : english)(year, quarter, half, nine, drive);
}

function shortVietnamese(year: string, quarter?: string, half?: string, nine?: string, drive?: string): string {
  if (quarter !== undefined) return `Quý ${ROMAN[quarter.charCodeAt(0) - 48] ?? quarter}/${year}`;
  if (half !== undefined || nine !== undefined) return vietnamese(year, quarter, half, nine, drive);
  return drive === undefined ? `Năm ${year}` : `Đợt ${drive}/${year}`;
}

function shortEnglish(year: string, quarter?: string, half?: string, nine?: string, drive?: string): string {
  if (quarter !== undefined) return `Q${quarter} ${year}`;
  if (half !== undefined) return `${half === "1" ? "First" : "Second"} half of ${year}`;
  if (nine !== undefined) return `Nine months of ${year}`;
  return drive === undefined ? `Year ${year}` : `Drive ${drive} of ${year}`;
}

/** As people say it where it stands alone: `Quý II/2026`, `6 tháng đầu năm 2026`. What is no id of a period stays as it is. */
export function periodWords(id: string, language: Language): string {
  const found = ID.exec(id);
  if (found === null) {
    return id;
  }
  const [, year = "", quarter, half, nine, drive] = found;
  return (language === "vi" ? shortVietnamese : shortEnglish)(year, quarter, half, nine, drive);
}
