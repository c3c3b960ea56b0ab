import { finish, inBatches, within, type Steps } from "../../src/core/steps";
import { review, reviewInSteps } from "../../src/core/review";
import { readBook, readBookInSteps } from "../../src/tables/read-book";
import { benchCluster, benchTables } from "../bench/data";

function* counting(): Steps<string> {
  yield 0.5;
  yield 1;
  return "done";
}

test.each([
  ["nothing", 0, []],
  ["less than a batch", 3, [[0, 3]]],
  [
    "whole batches",
    8,
    [
      [0, 4],
      [4, 8],
    ],
  ],
  [
    "a rest",
    9,
    [
      [0, 4],
      [4, 8],
      [8, 9],
    ],
  ],
] as const)("%s is done in order, each item once", (_what, count, expected) => {
  const done: (readonly number[])[] = [];
  const shares = [...inBatches(count, 4, (from, to) => done.push([from, to]))];
  expect(done).toEqual(expected);
  expect(shares).toEqual(expected.map(([, to]) => to / count));
});

test("a part's share becomes a share of the whole, and its result comes through", () => {
  const steps = within(0.6, 1, counting());
  expect(steps.next().value).toBeCloseTo(0.8);
  expect(steps.next().value).toBeCloseTo(1);
  expect(steps.next()).toEqual({ done: true, value: "done" });
  expect(finish(counting())).toBe("done");
});

describe("a cluster of 210 units and 30 criteria", () => {
  const sources = benchTables(benchCluster(210, 30));

  test("is read and reviewed in several steps, none of which takes the whole of it", () => {
    const shares = [...readBookInSteps(sources)];
    expect(shares.length).toBeGreaterThanOrEqual(4);
    const book = readBook(sources);
    const reviewed = [...reviewInSteps(book, "2017")];
    expect(reviewed.length).toBeGreaterThanOrEqual(8);
    for (const share of [...shares, ...reviewed]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test("gives the same with other work between the steps", () => {
    const [one, two] = [readBookInSteps(sources), readBookInSteps(sources)];
    one.next();
    const book = finish(two);
    expect(finish(one)).toEqual(book);
    const [left, right] = [reviewInSteps(book, "2017"), reviewInSteps(book, "2017")];
    left.next();
    const other = finish(right);
    const result = finish(left);
    expect(result.standings).toEqual(other.standings);
    expect(result.awards).toEqual(other.awards);
    expect(result.findings).toEqual(review(book, "2017").findings);
  });
});
