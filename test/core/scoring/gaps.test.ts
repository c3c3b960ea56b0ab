/** How far units stand apart, and the order in which a ranking lists them. */
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { gapsOf, rankOrder } from "../../../src/core/scoring/ranks/gaps";
import type { Policy } from "../../../src/core/model/policy";
import { bookOf, PERIOD } from "../book-builder";

type Unit = readonly [cluster: string, points: number | null];

function ranked(units: readonly Unit[], policy: Partial<Policy> = {}, maximum = 50) {
  const names = units.map((_unit, index) => `U${index + 1}`);
  const book = bookOf({
    units: names,
    rubric: [{ code: "1", measure: "judgement", rule: "direct", maximum }],
    entries: units.flatMap(([, self], index) => (self === null ? [] : [{ unit: names[index]!, criterion: "1", self }])),
  });
  const clustered = {
    ...book,
    policy: { ...book.policy, ...policy },
    units: book.units.map((unit, index) => ({ ...unit, cluster: units[index]![0] })),
  };
  const answer = review(clustered, PERIOD);
  return {
    order: rankOrder(clustered, answer).map((unit) => names[unit]),
    gaps: gapsOf(clustered, answer).map((gap) => (gap === null ? null : [toDecimalText(gap.above), toDecimalText(gap.rest)])),
  };
}

test.each<[string, readonly Unit[], Partial<Policy>, readonly string[], readonly (readonly string[] | null)[]]>([
  [
    "best first; the last one without a rank; in percentage points where the policy ranks by percent",
    [
      ["", 40],
      ["", null],
      ["", 45],
      ["", 30],
    ],
    {},
    ["U3", "U1", "U4", "U2"],
    [["10", "0"], null, null, ["20", "10"]],
  ],
  [
    "who tie have the same gap to the rank above, and stay in the order of the table",
    [
      ["", 40],
      ["", 50],
      ["", 40],
      ["", 30],
    ],
    {},
    ["U2", "U1", "U3", "U4"],
    [["20", "0"], null, ["20", "0"], ["20", "20"]],
  ],
  [
    "who tie for the first place have nobody above",
    [
      ["", 40],
      ["", 40],
    ],
    {},
    ["U1", "U2"],
    [null, null],
  ],
  [
    "in points where the policy ranks by points",
    [
      ["", 40],
      ["", 45.5],
    ],
    { rankBy: "points" },
    ["U2", "U1"],
    [["5.5", "0"], null],
  ],
  [
    "as rounded as the policy ranks: 80.246 % and 80.244 % are 0.01 apart",
    [
      ["", 40.123],
      ["", 40.122],
    ],
    { rankOn: "rounded", decimals: 3 },
    ["U1", "U2"],
    [null, ["0.01", "0"]],
  ],
  [
    "each cluster by itself, in the order of their first units",
    [
      ["B", 30],
      ["A", 50],
      ["B", 40],
      ["A", 20],
    ],
    {},
    ["U3", "U1", "U2", "U4"],
    [["20", "0"], null, null, ["60", "0"]],
  ],
  [
    "nobody ranked",
    [
      ["", null],
      ["", null],
    ],
    {},
    ["U1", "U2"],
    [null, null],
  ],
])("%s", (_what, units, policy, order, gaps) => {
  expect(ranked(units, policy)).toEqual({ order, gaps });
});
