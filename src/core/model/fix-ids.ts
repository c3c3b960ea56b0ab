/** What can be put right by a click: ids of corrections; their words stand in `src/text/findings/fixes.ts`. */

/**
 * `number` text into the number it is · `spelling` a name into its listed spelling · `suggestion` an unknown name into the one
 * that may be meant · `fraction` 75 into 0.75 · `word` an unknown word into a near one · `not-assigned` a 0 into "not assigned" ·
 * `date` a day into what was typed before Excel made a day of it · `header` a header that nobody knows into that of a column that is missed ·
 * `take-in` rows below a table into it.
 */
export const FIX_CODES = ["number", "spelling", "suggestion", "fraction", "word", "not-assigned", "header", "date", "take-in"] as const;
export type FixCode = (typeof FIX_CODES)[number];
