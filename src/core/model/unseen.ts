/**
 * Marks nobody sees: zero-width characters, soft hyphen, byte order mark, marks of writing direction, halves of surrogate pairs,
 * control characters other than blanks, letters and selectors without a shape. No name holds one, so none can be made to look
 * like another by them.
 */
export const UNSEEN =
  /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]|[\uFEFF\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;
