/** What is remembered while a long table is read never changes what is read. */
import fc from "fast-check";
import type { Cell } from "../../src/core/model/cell";
import { fromNumber } from "../../src/core/numbers/exact";
import { exactOf, lately, remembered, remembering, seenOnce } from "../../src/tables/cells/memory";

describe("numbers of cells", () => {
  test.each([0, -0, 0.01, 0.1, 0.29, 1, 75, 1310.71, 1310.72, 1310.73, 25.674, 0.005, -0.01, -5, 1e15, 1 / 3, 5e-324])(
    "%d is the exact number it always is, however often it is asked for",
    (cell) => {
      expect(exactOf(cell)).toEqual(fromNumber(cell));
      expect(exactOf(cell)).toEqual(fromNumber(cell));
    },
  );

  test("any number of cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 140_000 }), (cents) => {
        expect(exactOf(cents / 100)).toEqual(fromNumber(cents / 100));
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is none", (cell) => {
    expect(exactOf(cell)).toBeNull();
  });

  test("a common number is one object for all its cells", () => {
    expect(exactOf(12.5)).toBe(exactOf(12.5));
    expect(exactOf(1310.71)).toBe(exactOf(1310.71));
    expect(exactOf(0)).toBe(exactOf(0));
  });

  test.each([-0.01, 1310.72, 0.001, 1e15])("%d is no common number: it is not kept", (cell) => {
    expect(exactOf(cell)).not.toBe(exactOf(cell));
  });
});

describe("a look-up", () => {
  test("answers each cell as it did the first time, in any order", () => {
    const find = remembering((cell) => (cell === null ? null : String(cell)));
    const cells: Cell[] = ["a", "a", "b", null, "a", 1, "1", 1, true, null];
    expect(cells.map(find)).toEqual(["a", "a", "b", null, "a", "1", "1", "1", "true", null]);
  });

  test("is made once for each distinct cell", () => {
    const asked: Cell[] = [];
    const find = remembering((cell) => {
      asked.push(cell);
      return cell === "nobody" ? null : 1;
    });
    ["a", "b", "a", "nobody", "b", "nobody"].forEach(find);
    expect(asked).toEqual([null, "a", "b", "nobody"]);
  });
});

describe("what was made lately", () => {
  function asking(texts: readonly string[], most: number, longest: number) {
    const asked: string[] = [];
    const find = lately(
      (text) => {
        asked.push(text);
        return text.toUpperCase();
      },
      most,
      longest,
    );
    expect(texts.map(find)).toEqual(texts.map((text) => text.toUpperCase()));
    return asked;
  }

  test("is not made again", () => {
    expect(asking(["a", "b", "a", "b", "", ""], 3, 10)).toEqual(["a", "b", ""]);
  });

  test("unless too much has been made since: then all is forgotten", () => {
    expect(asking(["a", "b", "c", "c", "a", "b"], 2, 10)).toEqual(["a", "b", "c", "a", "b"]);
    expect(asking(["a", "b", "a", "b"], 2, 10)).toEqual(["a", "b"]);
  });

  test("nor kept when it is longer than any name", () => {
    expect(asking(["abc", "abcd", "abc", "abcd"], 5, 3)).toEqual(["abc", "abcd", "abcd"]);
  });
});

describe("suggestions for misspelt names", () => {
  test("each is searched once, and only for the first fifty: where there are more, a wrong column stands in the table", () => {
    const asked: string[] = [];
    const suggest = remembered((text) => {
      asked.push(text);
      return `${text}?`;
    });
    const names = Array.from({ length: 52 }, (_, index) => `name ${index}`);
    const answers = [...names, ...names].map(suggest);
    expect(asked).toEqual(names.slice(0, 50));
    const expected = names.map((name, index) => (index < 50 ? `${name}?` : ""));
    expect(answers).toEqual([...expected, ...expected]);
  });
});

describe("the first row of a period, unit and criterion", () => {
  // The larger number of places is kept in another way.
  test.each([12, 2_000_000, 2_000_001])("among %i places", (size) => {
    const first = seenOnce(size);
    const last = size - 1;
    const rows: [period: string, place: number, entry: number, first: number][] = [
      ["2021-Q1", 0, 0, 0],
      ["2021-Q1", 0, 1, 0],
      ["2021-Q1", last, 1, 1],
      ["2021-Q2", 0, 2, 2],
      ["2021-Q2", last, 3, 3],
      ["2021-Q1", 0, 4, 0],
      ["2021-Q1", last, 4, 1],
      ["2021-Q2", last, 4, 3],
      ["2021-Q2", 5, 4, 4],
    ];
    expect(rows.map(([period, place, entry]) => first(period, place, entry))).toEqual(rows.map((row) => row[3]));
  });
});
