/** Who signs a sheet, beside each other under what they sign. */
import { CAPTIONS } from "../../../text/guide";
import type { Bilingual } from "../../../schema/language";
import type { Frame } from "../frame";

/** Rows that it takes, with room to sign. */
export const SIGN_ROWS = 6;

/** @param last column up to which the sheet is printed */
export function signatures({ sheet, language }: Frame, row: number, last: number, [left, right]: readonly [Bilingual, Bilingual]): void {
  const half = Math.floor((last + 1) / 2);
  const blocks = [
    [0, half - 1, left],
    [half, last, right],
  ] as const;
  for (const [from, to, who] of blocks) {
    // The style lays the text over the blank cells of the same style beside it.
    for (let column = from; column <= to; column += 1) {
      sheet.write(row, column, column === from ? who[language] : null, "sign");
      sheet.write(row + 1, column, column === from ? CAPTIONS.signed[language] : null, "sign-note");
    }
  }
}
