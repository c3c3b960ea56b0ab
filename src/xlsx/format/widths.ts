/**
 * Column widths: people and Excel's dialog count characters of the default font, a file adds the 5 pixels of padding
 * (ECMA-376 part 1, 18.3.1.13), with a digit of Calibri 11 being 7 pixels wide.
 */
const PADDING = 5 / 7;
/** Files keep widths in 256ths of a character. */
const STEPS = 256;

export function storedWidth(characters: number): number {
  return Math.round((characters + PADDING) * STEPS) / STEPS;
}

export function widthInCharacters(stored: number): number {
  return Math.max(0, Math.round((stored - PADDING) * 100) / 100);
}
