import { addAt, at, given, numberAt } from "../../../src/core/numbers/at";

describe("what an index names is there, also a blank and a 0", () => {
  test.each([
    [["a", "b"], 1, "b"],
    [["", "b"], 0, ""],
    [[null], 0, null],
    [[0], 0, 0],
    [[false], 0, false],
  ])("%j at %i is %j", (list, index, item) => {
    expect(at<unknown>(list, index)).toBe(item);
  });

  test.each([
    [Float64Array.of(0.5, 0), 1, 0],
    [Int32Array.of(7, -3), 1, -3],
    [Uint8Array.of(255), 0, 255],
  ])("%p at %i is %d", (column, index, number) => {
    expect(numberAt(column, index)).toBe(number);
  });
});

describe("an index that names nothing is a bug of the code, never a blank or a zero", () => {
  test.each([
    [["a", "b"], 2, "no item 2 among 2"],
    [["a"], -1, "no item -1 among 1"],
    [[], 0, "no item 0 among 0"],
    [["a"], Number.NaN, "no item NaN among 1"],
  ])("%j at %d", (list, index, message) => {
    expect(() => at<unknown>(list, index)).toThrow(new Error(message));
  });

  test.each([
    [Float64Array.of(1, 2), 2, "no number 2 among 2"],
    [Int32Array.of(), 0, "no number 0 among 0"],
    [Uint8Array.of(1), -1, "no number -1 among 1"],
  ])("%p at %d", (column, index, message) => {
    expect(() => numberAt(column, index)).toThrow(new Error(message));
  });
});

describe("sums and what must be there", () => {
  test("adds to one number of a column", () => {
    const sums = Float64Array.of(1, 2);
    addAt(sums, 1, 0.5);
    expect([...sums]).toEqual([1, 2.5]);
    expect(() => addAt(sums, 2, 1)).toThrow(new Error("no number 2 among 2"));
  });

  test.each([[0], [""], [false]])("%j is there", (value) => {
    expect(given<unknown>(value)).toBe(value);
  });

  test.each([[null], [undefined]])("%j is not", (value) => {
    expect(() => given<unknown>(value)).toThrow(new Error("something is missing that must be there"));
  });
});
