/** A count that can only be a day, where no format says so. */
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, scoreOf, type CriterionSketch } from "../book-builder";

test.each<[what: string, parameters: CriterionSketch["parameters"], actual: number, isDay: boolean]>([
  ["4 May 2026 where ten earn everything", { per: 1 }, 46_146, true],
  ["the same as a deduction", { per: -2, minimum: -10, maximum: 0 }, 46_146, true],
  ["1 January 2000", { per: 1 }, 36_526, true],
  ["31 December 2099", { per: 1 }, 73_050, true],
  ["a number below", { per: 1 }, 36_525, false],
  ["a number above", { per: 1 }, 73_051, false],
  ["many cases at a hundredth of a point", { per: 0.01 }, 46_146, false],
  ["many cases at a tenth of a point, within a thousand times the range", { per: 0.2 }, 46_146, false],
  ["nothing for any of them", { per: 0 }, 46_146, false],
  ["a range of nothing", { per: 1, minimum: 5, maximum: 5 }, 46_146, false],
])("%s", (_what, parameters, actual, isDay) => {
  const rubric = [{ code: "1", measure: "count", rule: "count", ...(parameters && { parameters }) }] as const;
  const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", actual }] });
  const result = review(book, PERIOD);
  const found = result.findings.find(({ code }) => code === "COUNT_LIKE_DATE");
  expect(found === undefined ? null : [found.place.column, found.params["from"]]).toEqual(isDay ? ["actual", actual] : null);
  expect(scoreOf(book, result, "A", "1").state === "faulty").toBe(isDay);
});
