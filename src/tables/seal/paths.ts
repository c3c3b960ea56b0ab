/** The keys of what is sealed: a JSON list of the table, the names of the row and the column. */

/** Keys are written by the add-in; in a seal that was tampered with they may be anything. */
export function pathOf(key: string): readonly string[] {
  try {
    const path: unknown = JSON.parse(key);
    return Array.isArray(path) && path.length > 0 ? path.map(String) : [key];
  } catch {
    return [key];
  }
}

/** What the cells of one row have in common. */
export function rowIdOf(path: readonly string[]): string {
  return JSON.stringify(path.slice(0, -1));
}
