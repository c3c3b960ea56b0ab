/** A workbook of one unit: what would be false without the others is not said, and nobody is proposed. */
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type BookSketch } from "../book-builder";

const SKETCH: BookSketch = {
  units: ["A"],
  rubric: [
    { code: "1", measure: "judgement" },
    { code: "2", measure: "judgement" },
  ],
  entries: [
    { unit: "A", criterion: "1", self: 5 },
    { unit: "A", criterion: "2", state: "not-assigned" },
  ],
  awards: [
    { id: "ministry-flag", share: 0.5, rounding: "down" },
    { id: "government-flag", slots: 1, nestedUnder: "ministry-flag" },
  ],
  votes: [{ unit: "A", award: "ministry-flag", yes: 99 }],
};

test.each([undefined, "unit", "checker"] as const)("a workbook of %s", (part) => {
  const { findings, awards, votes, standings } = review({ ...bookOf(SKETCH), ...(part && { part }) }, PERIOD);
  const isNested = findings.some(({ code }) => code === "AWARD_NESTED_WIDER");
  const isWhole = part === undefined;
  expect([isNested, awards.length > 0, (votes ?? []).length > 0]).toEqual([isWhole, isWhole, isWhole]);
  expect(standings[0]?.points).toBe(500);
});
