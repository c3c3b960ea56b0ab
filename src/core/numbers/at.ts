/** Looking things up by an index that the code itself has made: what is not there is a bug, never a blank or a zero. */

export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) {
    throw new Error(`no item ${index} among ${list.length}`);
  }
  return item;
}

/** The same for columns of numbers. */
export function numberAt(column: Float64Array | Int32Array | Uint8Array, index: number): number {
  const number = column[index];
  if (number === undefined) {
    throw new Error(`no number ${index} among ${column.length}`);
  }
  return number;
}

/** Adds to one number of a column of sums; apart from `numberAt`, so that the hottest loop meets one kind of column only. */
export function addAt(sums: Float64Array, index: number, amount: number): void {
  const sum = sums[index];
  if (sum === undefined) {
    throw new Error(`no number ${index} among ${sums.length}`);
  }
  sums[index] = sum + amount;
}

/** What the code itself has made sure of before. */
export function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) {
    throw new Error("something is missing that must be there");
  }
  return value;
}
