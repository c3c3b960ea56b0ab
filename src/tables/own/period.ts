/** The period that a title names: “Quý I năm 2021”, “6 tháng đầu năm 2021”, “Đợt 2/2021”, “năm 2021”. */
import { at } from "../../core/numbers/at";
import { partOfPeriod } from "../../core/model/period-parts";
import { PERIOD_TITLES } from "../../schema/period-titles";
import { textKey } from "../cells/keys";
import { anyOf } from "../cells/period-id";

const QUARTERS = ["i", "ii", "iii", "iv"];

const QUARTER = new RegExp(`(?:^|[^\\p{L}])${anyOf([...PERIOD_TITLES.quarter, "q"])}[\\s.]*(iv|i{1,3}|[1-4])(?![\\p{L}\\p{N}])`, "u");
const DRIVE = new RegExp(`(?:^|[^\\p{L}])${anyOf(PERIOD_TITLES.drive)}\\s*([1-9][0-9]?)(?![0-9])`, "u");
const HALF = new RegExp(`(?:^|[^0-9])${anyOf(PERIOD_TITLES.half)}`, "u");
const NINE = new RegExp(`(?:^|[^0-9])${anyOf(PERIOD_TITLES.nine)}`, "u");
const SECOND = new RegExp(anyOf(PERIOD_TITLES.second), "u");
/** With its year behind it, and no day before it: “ngày 05 tháng 4 năm 2021” is a date. */
const MONTH = new RegExp(
  `(?:^|[^\\s0-9])\\s*${anyOf(PERIOD_TITLES.month)}\\s*(1[0-2]|0?[1-9])(?:\\s*/|\\s+${anyOf(PERIOD_TITLES.year)})\\s*(?:19|20)[0-9]{2}`,
  "u",
);
/** “Từ tháng 1 đến tháng 6 năm 2021” is no month. */
const UNTIL = new RegExp(`${anyOf(PERIOD_TITLES.until)}\\s+${anyOf(PERIOD_TITLES.month)}`, "u");
const SCHOOL = new RegExp(`${anyOf(PERIOD_TITLES.school)}\\s*((?:19|20)[0-9]{2})\\s*[-–/]\\s*((?:19|20)[0-9]{2})(?![0-9])`, "u");
const SEMESTER = new RegExp(`(?:^|[^\\p{L}])${anyOf(PERIOD_TITLES.semester)}[\\s.]*(i{1,2}|[12])(?![\\p{L}\\p{N}])`, "u");
const YEAR = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/;

/** What one text says; `part` "" for a whole year, null for nothing. */
function partOf(key: string): string | null {
  const quarter = QUARTER.exec(key)?.[1];
  const drive = DRIVE.exec(key)?.[1];
  const month = UNTIL.test(key) ? undefined : MONTH.exec(key)?.[1];
  if (quarter !== undefined) {
    const roman = QUARTERS.indexOf(quarter);
    return `-Q${roman < 0 ? quarter : roman + 1}`;
  }
  if (drive !== undefined) {
    return `-D${drive}`;
  }
  if (month !== undefined) {
    return `-${month.padStart(2, "0")}`;
  }
  return NINE.test(key) ? "-9M" : HALF.test(key) ? `-H${SECOND.test(key) ? 2 : 1}` : null;
}

/** A school year or one of its semesters; "" where no text names one. */
function guessSchool(keys: readonly string[]): string {
  const years = keys.map((key) => SCHOOL.exec(key)).find((match) => match !== null);
  if (years === undefined) {
    return "";
  }
  const semester = keys.map((key) => SEMESTER.exec(key)?.[1]).find((number) => number !== undefined);
  const half = semester === undefined ? "" : `-H${QUARTERS.indexOf(semester) + 1 || semester}`;
  const id = `${at(years, 1)}-${at(years, 2)}${half}`;
  return partOfPeriod(id) === null ? "" : id;
}

/** The id of the period, or "" where no text names a year. The part of the year may stand in another text than the year. */
export function guessPeriod(texts: readonly string[]): string {
  const keys = texts.map((text) => textKey(text));
  const school = guessSchool(keys);
  if (school !== "") {
    return school;
  }
  const parts = keys.map(partOf);
  const dated = keys.findIndex((key, index) => parts[index] !== null && YEAR.test(key));
  const first = dated < 0 ? keys.findIndex((key) => YEAR.test(key)) : dated;
  const year = YEAR.exec(keys[first] ?? "")?.[1];
  return year === undefined ? "" : `${year}${parts[first] ?? parts.find((part) => part !== null) ?? ""}`;
}
