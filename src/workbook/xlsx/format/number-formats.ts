/**
 * Number formats that files name by number only (ECMA-376 part 1, 18.8.30), in their en-US form as Office.js reports
 * them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Only these look the same in every language of Excel, so only they are written by number. */
const LANGUAGE_FREE = [1, 2, 3, 4, 9, 10, 11, 12, 13, 49];
const NUMBER_OF = new Map(LANGUAGE_FREE.map((id) => [BUILT_IN[id], id]));

export const TEXT_FORMAT = "@";
export const FIRST_CUSTOM_FORMAT = 164;

/** undefined: General, or a number that only the file itself can explain. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** undefined: the format needs an entry of its own in the file. */
export function builtInFormatNumber(code: string): number | undefined {
  return NUMBER_OF.get(code);
}

/** Whether numbers of this format are shown as dates or times of day. */
export function isDateFormat(code: string): boolean {
  const first = code.replace(/"[^"]*"?|\\.|_.|\*./g, "").split(";")[0] ?? "";
  return /[ymdhs]/i.test(first.replace(/\[(?![hms]+\])[^[\]]*\]/gi, "").replace(/general/gi, ""));
}
