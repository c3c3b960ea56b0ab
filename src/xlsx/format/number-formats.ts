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
  // Days and times of the languages of East Asia; elsewhere Excel shows them as its own short date and times.
  27: "m/d/yyyy",
  28: "m/d/yyyy",
  29: "m/d/yyyy",
  30: "m/d/yyyy",
  31: "m/d/yyyy",
  32: "h:mm",
  33: "h:mm:ss",
  34: "h:mm",
  35: "h:mm:ss",
  36: "m/d/yyyy",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: "m/d/yyyy",
  51: "m/d/yyyy",
  52: "m/d/yyyy",
  53: "m/d/yyyy",
  54: "m/d/yyyy",
  55: "h:mm",
  56: "h:mm:ss",
  57: "m/d/yyyy",
  58: "m/d/yyyy",
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
