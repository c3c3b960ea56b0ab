/** What ballots on one award come to: who has a place, who goes on, who is left to lead and deputy. */
import fc from "fast-check";
import { settleBallots, type Contender } from "../../../src/core/awards/ballots";
import { runs } from "../../runs";

/** Yes and no by ballot: `+-` passed the first and failed the second; "" not voted; ? rows that cannot be relied on. */
function fieldOf(units: Readonly<Record<string, string>>): readonly Contender[] {
  return Object.values(units).map((signs, unit) => ({
    unit,
    faulty: signs === "?",
    reached: new Map([...signs].flatMap((sign, index) => (sign === "+" || sign === "-" ? [[index + 1, sign === "+"] as const] : []))),
  }));
}

type Case = readonly [
  what: string,
  places: number | null,
  ballots: number,
  units: Record<string, string>,
  outcomes: Record<string, string>,
];

const CASES: readonly Case[] = [
  ["one place, one passes", 1, 2, { A: "+", B: "-", C: "" }, { A: "passed", B: "not-passed", C: "not-voted" }],
  ["nobody passes the first ballot", 1, 2, { A: "-", B: "-" }, { A: "next-ballot", B: "next-ballot" }],
  ["the second ballot decides", 1, 2, { A: "-+", B: "--" }, { A: "passed", B: "not-passed" }],
  ["nobody passes the second either", 1, 2, { A: "--", B: "--" }, { A: "deadlock", B: "deadlock" }],
  ["one ballot only", 1, 1, { A: "-", B: "-" }, { A: "deadlock", B: "deadlock" }],
  ["not put to the second ballot: out", 1, 2, { A: "-+", B: "-" }, { A: "passed", B: "not-passed" }],
  ["a place is still free", 2, 2, { A: "+", B: "-", C: "-" }, { A: "passed", B: "next-ballot", C: "next-ballot" }],
  ["as many as there are places", 2, 2, { A: "+", B: "+", C: "-" }, { A: "passed", B: "passed", C: "not-passed" }],
  ["more than there are places", 1, 2, { A: "+", B: "+", C: "-" }, { A: "next-ballot", B: "next-ballot", C: "not-passed" }],
  ["the second ballot tells them apart", 1, 2, { A: "++", B: "+-" }, { A: "passed", B: "not-passed" }],
  ["it does not", 1, 2, { A: "++", B: "++" }, { A: "deadlock", B: "deadlock" }],
  ["no place at all", 0, 2, { A: "+", B: "-" }, { A: "next-ballot", B: "not-passed" }],
  ["places not known", null, 2, { A: "+", B: "-" }, { A: "passed", B: "next-ballot" }],
  ["an unknown row could take the place", 1, 2, { A: "-", B: "?" }, { A: "unknown", B: "unknown" }],
  ["an unknown row could be one too many", 1, 2, { A: "+", B: "?", C: "-" }, { A: "unknown", B: "unknown", C: "not-passed" }],
  ["an unknown row takes the last place at most", 2, 2, { A: "+", B: "?", C: "-" }, { A: "passed", B: "unknown", C: "unknown" }],
  ["an unknown row changes nothing", 3, 2, { A: "+", B: "?", C: "-" }, { A: "passed", B: "unknown", C: "next-ballot" }],
];

test.each(CASES)("%s", (_what, places, ballots, units, outcomes) => {
  const settled = settleBallots(fieldOf(units), places, ballots);
  expect(Object.fromEntries(Object.keys(units).map((name, unit) => [name, settled.outcomes.get(unit)]))).toEqual(outcomes);
});

test("a ballot on a unit that is settled is named", () => {
  expect(settleBallots(fieldOf({ A: "++", B: "--" }), 1, 2).needless).toEqual([
    { unit: 0, ballot: 2 },
    { unit: 1, ballot: 2 },
  ]);
});

test("places left, and those whom the ballots do not tell apart", () => {
  expect(settleBallots(fieldOf({ A: "+", B: "-" }), 3, 2)).toMatchObject({ left: 2, above: [] });
  expect(settleBallots(fieldOf({ A: "+", B: "+" }), 1, 2)).toMatchObject({ left: 1, above: [0, 1] });
  expect(settleBallots(fieldOf({ A: "++", B: "+-" }), 1, 2)).toMatchObject({ left: 0, above: [] });
  expect(settleBallots(fieldOf({ A: "+" }), null, 2)).toMatchObject({ left: null });
});

test("never more units passed than places, whatever was voted, and order does not matter", () => {
  const signs = fc.constantFrom("", "+", "-", "++", "+-", "-+", "--", "?");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 8 }), fc.nat({ max: 4 }), (votes, places) => {
      const field = fieldOf(Object.fromEntries(votes.entries()));
      const { outcomes } = settleBallots(field, places, 2);
      const passed = [...outcomes.values()].filter((outcome) => outcome === "passed");
      expect(passed.length).toBeLessThanOrEqual(places);
      const turned = settleBallots([...field].reverse(), places, 2).outcomes;
      expect(new Map([...turned].sort(([a], [b]) => a - b))).toEqual(new Map([...outcomes].sort(([a], [b]) => a - b)));
    }),
    { numRuns: runs(300) },
  );
});
