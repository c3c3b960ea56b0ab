/** Periods as people say them: in a sentence (`quý I năm 2021`) and by themselves (`Quý I/2021`). */
import { partOfPeriod, type Part } from "../core/model/period-parts";
import type { PeriodKind } from "../core/model/ids";
import { type Language, type Words, words } from "../schema/language";
import { capital } from "./fill";

const IN_SENTENCE: Words<PeriodKind> = {
  month: words("tháng {number} năm {year}", "{month} {year}"),
  quarter: words("quý {roman} năm {year}", "quarter {number} of {year}"),
  half: words("6 tháng {which} năm {year}", "the {which} half of {year}"),
  "nine-months": words("9 tháng năm {year}", "nine months of {year}"),
  drive: words("đợt {number} năm {year}", "drive {number} of {year}"),
  year: words("năm {year}", "the year {year}"),
  semester: words("học kỳ {roman} năm học {year}", "semester {number} of the school year {year}"),
  "school-year": words("năm học {year}", "the school year {year}"),
};

const ALONE: Words<PeriodKind> = {
  month: words("Tháng {number}/{year}", "{month} {year}"),
  quarter: words("Quý {roman}/{year}", "Q{number} {year}"),
  half: words("6 tháng {which} năm {year}", "{which} half of {year}"),
  "nine-months": words("9 tháng năm {year}", "Nine months of {year}"),
  drive: words("Đợt {number}/{year}", "Drive {number} of {year}"),
  year: words("Năm {year}", "Year {year}"),
  semester: words("Học kỳ {roman}, năm học {year}", "Semester {number}, school year {year}"),
  "school-year": words("Năm học {year}", "School year {year}"),
};

const ROMAN = ["", "I", "II", "III", "IV"] as const;
const WHICH: Readonly<Record<Language, readonly string[]>> = { vi: ["", "đầu", "cuối"], en: ["", "first", "second"] };
const MONTHS = [
  "",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function said({ kind, year, number }: Part, texts: Words<PeriodKind>, language: Language): string {
  const digits = number.replace(/^0/, "");
  const one = (list: readonly string[]): string => list.find((_text, index) => `${index}` === digits) ?? digits;
  const values: Readonly<Record<string, string>> = {
    year,
    number: digits,
    roman: one(ROMAN),
    month: one(MONTHS),
    which: one(WHICH[language]),
  };
  return texts[kind][language].replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? "");
}

/** `quý I năm 2021`. What is no id of a period stays as it is. */
export function periodTitle(id: string, language: Language): string {
  const part = partOfPeriod(id);
  return part === null ? id : said(part, IN_SENTENCE, language);
}

/** `Quý I/2021`. What is no id of a period stays as it is. */
export function periodWords(id: string, language: Language): string {
  const part = partOfPeriod(id);
  return part === null ? id : capital(said(part, ALONE, language));
}
