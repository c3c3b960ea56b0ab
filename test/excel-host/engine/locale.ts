/** What differs between the two languages when Excel shows or reads cells. */
export type LocaleId = "vi-VN" | "en-US";

export type Locale = {
  readonly id: LocaleId;
  readonly decimal: "," | ".";
  readonly thousands: "," | ".";
  /** Between arguments of a formula. */
  readonly list: ";" | ",";
  /** Between the columns of an array constant; rows are separated by ";" in both. */
  readonly arrayColumn: "\\" | ",";
  readonly dayFirst: boolean;
  readonly shortDate: string;
};

const LOCALES: Readonly<Record<LocaleId, Locale>> = {
  "vi-VN": {
    id: "vi-VN",
    decimal: ",",
    thousands: ".",
    list: ";",
    arrayColumn: "\\",
    dayFirst: true,
    shortDate: "dd/mm/yyyy",
  },
  "en-US": {
    id: "en-US",
    decimal: ".",
    thousands: ",",
    list: ",",
    arrayColumn: ",",
    dayFirst: false,
    shortDate: "m/d/yyyy",
  },
};

export function localeOf(id: LocaleId): Locale {
  return LOCALES[id];
}
