/** Rectangles of a sheet that share a property, so that one call formats many cells. */

export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

type Run = { readonly row: number; readonly column: number; readonly columns: number };

function runsOf(keys: readonly (string | undefined)[], row: number): readonly (Run & { readonly key: string })[] {
  const runs: (Run & { readonly key: string })[] = [];
  let start = 0;
  for (let column = 1; column <= keys.length; column += 1) {
    const key = keys[start];
    if (column < keys.length && keys[column] === key) {
      continue;
    }
    if (key !== undefined) {
      runs.push({ row, column: start, columns: column - start, key });
    }
    start = column;
  }
  return runs;
}

/**
 * Groups cells by key into rectangles: equal neighbours in a row, then equal runs one below the other.
 * @param keys rows of keys; undefined: nothing to do there
 */
export function areasByKey(keys: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, readonly Area[]> {
  const done = new Map<string, Area[]>();
  let open = new Map<string, Area & { readonly key: string }>();
  function close(area: Area & { readonly key: string }): void {
    const { key, ...rest } = area;
    done.set(key, [...(done.get(key) ?? []), rest]);
  }
  for (const [row, line] of keys.entries()) {
    const next = new Map<string, Area & { readonly key: string }>();
    for (const run of runsOf(line, row)) {
      const id = `${run.key}|${run.column}|${run.columns}`;
      const above = open.get(id);
      open.delete(id);
      next.set(id, above ? { ...above, rows: above.rows + 1 } : { ...run, rows: 1 });
    }
    open.forEach(close);
    open = next;
  }
  open.forEach(close);
  return done;
}
