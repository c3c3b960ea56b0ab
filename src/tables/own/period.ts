/** The period that a title names: “Quý I năm 2021”, “6 tháng đầu năm 2021”, “Đợt 2/2021”, “năm 2021”. */
import { PERIOD_TITLES } from "../../schema/own-words";
import { textKey } from "../cells/keys";

const QUARTERS = ["i", "ii", "iii", "iv"];

function alternatives(words: readonly string[]): string {
  return words.map((word) => textKey(word)).join("|");
}

const QUARTER = new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(PERIOD_TITLES.quarter)})[\\s.]*(iv|i{1,3}|[1-4])(?![\\p{L}\\p{N}])`, "u");
const DRIVE = new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(PERIOD_TITLES.drive)})\\s*([1-9][0-9]?)(?![0-9])`, "u");
const HALF = new RegExp(`(?:^|[^0-9])(?:${alternatives(PERIOD_TITLES.half)})`, "u");
const NINE = new RegExp(`(?:^|[^0-9])(?:${alternatives(PERIOD_TITLES.nine)})`, "u");
const SECOND = new RegExp(alternatives(PERIOD_TITLES.second), "u");
const YEAR = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/;

/** What one text says; `part` "" for a whole year, null for nothing. */
function partOf(key: string): string | null {
  const quarter = QUARTER.exec(key)?.[1];
  const drive = DRIVE.exec(key)?.[1];
  if (quarter !== undefined) {
    const roman = QUARTERS.indexOf(quarter);
    return `-Q${roman < 0 ? quarter : roman + 1}`;
  }
  if (drive !== undefined) {
    return `-D${drive}`;
  }
  return NINE.test(key) ? "-9M" : HALF.test(key) ? `-H${SECOND.test(key) ? 2 : 1}` : null;
}

/** The id of the period, or "" where no text names a year. The part of the year may stand in another text than the year. */
export function guessPeriod(texts: readonly string[]): string {
  const keys = texts.map((text) => textKey(text));
  const parts = keys.map(partOf);
  const dated = keys.findIndex((key, index) => parts[index] !== null && YEAR.test(key));
  const first = dated < 0 ? keys.findIndex((key) => YEAR.test(key)) : dated;
  const year = YEAR.exec(keys[first] ?? "")?.[1];
  return year === undefined ? "" : `${year}${parts[first] ?? parts.find((part) => part !== null) ?? ""}`;
}
