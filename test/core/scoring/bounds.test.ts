/** Bounds that must hold whatever is filled in: cases that once did not. */
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, standingOf, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

const MAIN: CriterionSketch = { code: "1", measure: "judgement", rule: "direct", maximum: 24 };
const PLACE: CriterionSketch = { code: "2", measure: "value", rule: "rank", maximum: 3, parameters: { bonus: true } };

function boundsOf(unit: string, sketch: BookSketch) {
  const book = bookOf(sketch);
  const { lowest, highest, percent } = standingOf(book, review(book, PERIOD), unit);
  return [lowest, percent, highest].map((x) => (x === null ? null : toDecimalText(x, 4)));
}

describe("an appraisal with a reason holds, also where it is what the rule gives now", () => {
  const appraised: EntrySketch = { unit: "A", criterion: "2", actual: 4, appraised: 3, reason: "agreed" };
  const sketch: BookSketch = {
    units: ["A", "B", "C", "D"],
    rubric: [MAIN, PLACE],
    entries: [{ unit: "A", criterion: "1", self: 12 }, appraised],
  };

  test("before and after somebody reports a better result", () => {
    expect(boundsOf("A", sketch)).toEqual(["0.625", "0.625", "0.625"]);
    const later = [...sketch.entries!, { unit: "B", criterion: "2", actual: 8 }];
    expect(boundsOf("A", { ...sketch, entries: later })).toEqual(["0.625", "0.625", "0.625"]);
  });

  test("without a reason the rule counts, and others may still move it", () => {
    const entries = [
      { unit: "A", criterion: "1", self: 12 },
      { ...appraised, reason: "" },
    ];
    expect(boundsOf("A", { ...sketch, entries })).toEqual(["0.5", "0.625", "0.625"]);
  });

  test("second place, which the appraisal gave before: rank 1 of 4 is 3 points, rank 2 is 2", () => {
    const entries = [
      { unit: "A", criterion: "1", self: 12 },
      { ...appraised, appraised: 2 },
    ];
    const first = boundsOf("A", { ...sketch, entries });
    const later = [...entries, { unit: "B", criterion: "2", actual: 8 }];
    expect([first, boundsOf("A", { ...sketch, entries: later })]).toEqual([
      ["0.5833", "0.5833", "0.5833"],
      ["0.5833", "0.5833", "0.5833"],
    ]);
  });
});

describe("an open cell may end outside what its parameters say", () => {
  const steps: CriterionSketch = {
    code: "2",
    measure: "value",
    rule: "step",
    comparator: ">=",
    target: 4,
    maximum: 6,
    parameters: { per: 1, every: 0.5, start: 3, minimum: 2, maximum: 4 },
  };
  const entries: readonly EntrySketch[] = [{ unit: "A", criterion: "1", self: 12 }];

  test("steps without a target (R10): from 0 to the maximum", () => {
    expect(boundsOf("A", { units: ["A"], rubric: [MAIN, steps], entries })).toEqual(["0.4", "0.5", "0.6"]);
  });

  test("what a closing review counts as 0", () => {
    const floor: CriterionSketch = { code: "2", measure: "judgement", rule: "direct", maximum: 6, parameters: { minimum: 2 } };
    const faulty = [...entries, { unit: "A", criterion: "2", state: "faulty" }] as const;
    const of = (blanks: "out" | "zero") => boundsOf("A", { units: ["A"], rubric: [MAIN, floor], entries: faulty, policy: { blanks } });
    expect([of("out")[0], of("zero")[0]]).toEqual(["0.4667", "0.4"]);
  });

  test("points without a maximum, where units without a target are out of it: a gate may still be passed", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", gate: true },
      { code: "1.1", measure: "judgement", rule: "direct", maximum: 10 },
      { code: "1.2", measure: "value", rule: "leader", comparator: ">", target: 3, maximum: 6 },
    ];
    const verdict = (noTarget: "in" | "out", more: readonly EntrySketch[] = []) => {
      const sketch: BookSketch = {
        units: ["A"],
        rubric,
        entries: [{ unit: "A", criterion: "1.1", self: 5 }, ...more],
        policy: { noTarget },
        awards: [{ id: "one", slots: 1 }],
      };
      return review(bookOf(sketch), PERIOD).awards[0]!.verdicts[0]!.verdict;
    };
    expect([verdict("in"), verdict("out")]).toEqual(["no", "undecided"]);
    expect(verdict("out", [{ unit: "A", criterion: "1.2", state: "no-target", actual: 7 }])).toBe("candidate");
  });
});
