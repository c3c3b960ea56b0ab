import { leaderPoints } from "../../../src/core/rules/leader";
import { review } from "../../../src/core/review";
import { equals, fraction, ONE, toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import { bookOf, exact, PERIOD, scoreOf, type EntrySketch } from "../book-builder";

function over(actual: number, target: number): Exact {
  return fraction(actual, target)!;
}

describe("leader rule, R3–R6 (M = 5, T = 10, leader at 20)", () => {
  test.each([
    ["A < T: half the maximum, in proportion", 8, "2"],
    ["A = T: half the maximum", 10, "2.5"],
    ["A = leader: the maximum", 20, "5"],
    ["A between target and leader", 15, "3.75"],
    ["A = 0", 0, "0"],
    ["A below 0 never costs points", -3, "0"],
  ])("%s", (_name, actual, points) => {
    expect(toDecimalText(leaderPoints(exact(5), over(actual, 10), over(20, 10)))).toBe(points);
  });

  test("beyond 2^53 the result is the same fraction", () => {
    const scale = 94906267;
    const [attainment, lead] = [over(15 * scale, 10 * scale), over(20 * scale, 10 * scale)];
    expect(equals(leaderPoints(exact(5), attainment, lead), exact(3.75))).toBe(true);
  });

  test("a leader at its target leads nobody above half", () => {
    expect(toDecimalText(leaderPoints(exact(5), ONE, ONE))).toBe("2.5");
  });
});

test("the published example: six units, three of them without targets (M = 10)", () => {
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "1", target: 100, actual: 120 },
    { unit: "B", criterion: "1", state: "no-target", actual: 150 },
    { unit: "C", criterion: "1", target: 50, actual: 60 },
    { unit: "D", criterion: "1", target: 80, actual: 80 },
    { unit: "E", criterion: "1", state: "no-target", actual: 100 },
    { unit: "F", criterion: "1", state: "no-target", actual: 75 },
  ];
  const rubric = [{ code: "1", rule: "leader" as const, comparator: ">=" as const, maximum: 10 }];
  const book = bookOf({ units: ["A", "B", "C", "D", "E", "F"], rubric, entries });
  const result = review(book, PERIOD);
  const points = ["A", "B", "C", "D", "E", "F"].map((unit) => scoreOf(book, result, unit, "1").points);
  expect(points).toEqual([1000, 1000, 1000, 500, 667, 500]);
  expect(result.standings.map(({ rank }) => rank)).toEqual([1, 1, 1, 5, 4, 5]);
});
