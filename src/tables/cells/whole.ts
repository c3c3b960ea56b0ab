/** A whole number as a person types it into a field or behind an option: digits and nothing else. */

/** null: no such number, or not within the bounds. */
export function wholeTyped(text: string, least: number, most: number): number | null {
  const typed = text.trim();
  if (!/^[0-9]{1,9}$/.test(typed)) {
    return null;
  }
  const number = [...typed].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - 48, 0);
  return number < least || number > most ? null : number;
}
