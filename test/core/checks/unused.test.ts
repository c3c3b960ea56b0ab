/** What is typed and has no effect: named at its cell. */
import type { Layer } from "../../../src/core/model/ids";
import { review } from "../../../src/core/review";
import { bookOf, findingList, PERIOD, type CriterionSketch, type EntrySketch } from "../book-builder";

const JUDGED: Omit<CriterionSketch, "code"> = { measure: "judgement", rule: "direct", maximum: 10 };
const COUNT: Omit<CriterionSketch, "code"> = { measure: "count", rule: "count", maximum: 10, parameters: { per: -1, start: 10 } };

function unused(
  criterion: Omit<CriterionSketch, "code">,
  typed: Partial<EntrySketch>,
  layers: readonly Layer[] = ["self", "cross-check", "appraised"],
) {
  const book = bookOf({
    units: ["A"],
    rubric: [{ code: "1", ...criterion }],
    entries: [{ unit: "A", criterion: "1", ...typed }],
    policy: { layers },
  });
  return findingList(review(book, PERIOD)).filter((line) => line.includes("EmuEntries"));
}

test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, readonly string[]]>([
  ["a judgement by its score", JUDGED, { self: 5 }, []],
  ["a judgement by its result", JUDGED, { actual: 5 }, []],
  ["a result beside the score of a judgement", JUDGED, { self: 5, actual: 4 }, ["actual"]],
  [
    "a numerator, a denominator and a baseline of a judgement",
    JUDGED,
    { self: 5, numerator: 1, denominator: 2, baseline: 3 },
    ["baseline", "denominator", "numerator"],
  ],
  ["a target of a judgement that is compared with nothing", JUDGED, { self: 5, target: 4 }, ["target"]],
  ["a target of a judgement that is compared", { ...JUDGED, comparator: ">=" }, { self: 5, target: 4 }, []],
  ["a numerator beside a number of events", COUNT, { actual: 1, numerator: 2 }, ["numerator"]],
  ["a numerator typed instead of a number of events", COUNT, { numerator: 2 }, ["numerator"]],
  [
    "a baseline beside a rate",
    { measure: "ratio", rule: "pass", comparator: ">=", target: 0.5 },
    { numerator: 1, denominator: 2, baseline: 0.4 },
    ["baseline"],
  ],
  ["a baseline beside an increase", { measure: "increase", rule: "pass", comparator: ">" }, { actual: 3, baseline: 2 }, []],
  ["a number of places beside a rank", { measure: "rank", rule: "rank" }, { actual: 1, denominator: 5 }, []],
  [
    "a target where the state says that there is none",
    { measure: "value", rule: "leader", comparator: ">", target: 3 },
    { state: "no-target", actual: 4, target: 2 },
    ["target"],
  ],
])("%s", (_what, criterion, typed, columns) => {
  const found = unused(criterion, typed).filter((line) => line.startsWith("VALUE_UNUSED"));
  expect(found).toEqual(columns.map((column) => `VALUE_UNUSED EmuEntries 0 ${column}`));
});

test("a score in a layer that the policy does not have", () => {
  expect(unused(JUDGED, { self: 5, crossCheck: 4, appraised: 3 }, ["self", "appraised"])).toEqual([
    "SCORE_UNUSED EmuEntries 0 cross-check",
  ]);
});

test("a score in no layer of the policy is no score", () => {
  expect(unused(JUDGED, { crossCheck: 4 }, ["self"])).toEqual(["NOT_REPORTED EmuEntries 0 self", "SCORE_UNUSED EmuEntries 0 cross-check"]);
});

test("what stands beside a mark is a contradiction and told once", () => {
  expect(unused(JUDGED, { state: "not-assigned", actual: 3, numerator: 1 })).toEqual(["STATE_CONTRADICTION EmuEntries 0 state"]);
});

test("a part that is judged: its result only where no layer has a score, and only layers of the policy", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "value", rule: "direct", maximum: 10 },
    { code: "1.a", measure: "judgement", part: true },
  ];
  const found = (typed: Partial<EntrySketch>) =>
    findingList(
      review(bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1.a", ...typed }], policy: { layers: ["self"] } }), PERIOD),
    );
  expect(found({ actual: 3 })).toEqual([]);
  expect(found({ actual: 3, self: 4, appraised: 5 })).toEqual(["SCORE_UNUSED EmuEntries 0 appraised", "VALUE_UNUSED EmuEntries 0 actual"]);
});

test.each([
  ["=", false],
  ["<", false],
  ["<=", false],
  [">=", true],
  [">", true],
] as const)(
  "pass, ratio and steps without a target, comparator %s: scored beside others only where more is better",
  (comparator, isScored) => {
    for (const rule of ["pass", "ratio", "step"] as const) {
      const parameters = rule === "step" ? { per: 1, every: 0.5, start: 1 } : {};
      const book = bookOf({
        units: ["A", "B"],
        rubric: [{ code: "1", measure: "value", rule, comparator, target: 4, parameters }],
        entries: [
          { unit: "A", criterion: "1", state: "no-target", actual: 2 },
          { unit: "B", criterion: "1", actual: 4 },
        ],
      });
      const done = review(book, PERIOD);
      expect([rule, done.scores.pointsAt(0)]).toEqual([rule, isScored ? 1000 : null]);
      expect(findingList(done).includes("TARGET_MISSING EmuEntries 0 target")).toBe(!isScored);
    }
  },
);

test("bands and counted events need no target: the state changes nothing", () => {
  const bands: CriterionSketch = {
    code: "1",
    measure: "value",
    rule: "bands",
    comparator: "<=",
    parameters: {
      bands: [
        [2, null, 10],
        [null, null, 3],
      ],
    },
  };
  for (const [criterion, points] of [
    [bands, 1000],
    [{ code: "1", ...COUNT }, 800],
  ] as const) {
    const entries = [{ unit: "A", criterion: "1", state: "no-target", actual: 2 }] as const;
    expect(review(bookOf({ units: ["A"], rubric: [criterion], entries }), PERIOD).scores.pointsAt(0)).toBe(points);
  }
});

describe("points an event: of the part, or of the criterion for the parts that name none", () => {
  const rubric = (own: Partial<CriterionSketch>, ...parts: readonly CriterionSketch["parameters"][]): readonly CriterionSketch[] => [
    { code: "1", measure: "count", rule: "count", maximum: 15, ...own },
    ...parts.map((parameters, index): CriterionSketch => ({
      code: `1.${index + 1}`,
      measure: "count",
      part: true,
      ...(parameters && { parameters }),
    })),
  ];
  test.each<[string, readonly CriterionSketch[], number, readonly string[]]>([
    [
      "never multiplied",
      rubric({ parameters: { start: 15, per: -1, minimum: 0 } }, { per: -3 }, { per: -0.5 }),
      850,
      ["PARAMETERS_UNUSED EmuRubric 0 parameters"],
    ],
    ["of the criterion where a part has none", rubric({ parameters: { start: 15, per: -1, minimum: 0 } }, { per: -3 }, undefined), 800, []],
    ["of the criterion alone", rubric({ parameters: { start: 15, per: -2, minimum: 0 } }, undefined, undefined), 900, []],
    [
      "a weight of a part is not looked at",
      rubric({ parameters: { start: 15, minimum: 0 } }, { per: -3, weight: 4 }, { per: -1 }),
      800,
      ["PARAMETERS_UNUSED EmuRubric 1 parameters"],
    ],
    [
      "nor its own start, cap and floor",
      rubric({ parameters: { start: 15, minimum: 0 } }, { per: -3, start: 4, minimum: 0, maximum: 9 }, { per: -1 }),
      800,
      ["PARAMETERS_UNUSED EmuRubric 1 parameters"],
    ],
  ])("%s", (_what, criteria, points, told) => {
    const entries = [
      { unit: "A", criterion: "1.1", actual: 2 },
      { unit: "A", criterion: "1.2", actual: 1 },
    ];
    const done = review(bookOf({ units: ["A"], rubric: criteria, entries }), PERIOD);
    expect([done.scores.pointsAt(0), findingList(done)]).toEqual([points, told]);
  });

  test("nowhere: the part has an error", () => {
    const done = review(bookOf({ units: ["A"], rubric: rubric({ parameters: { start: 15 } }, undefined) }), PERIOD);
    expect(findingList(done)).toContain("VALUE_MISSING EmuRubric 1 parameters");
  });
});

describe("cells of the rubric that have no effect", () => {
  test("on a part: target, comparator, gate, evidence; in a mean a part weighs and nothing else", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "value", rule: "direct", maximum: 10 },
      {
        code: "1.a",
        measure: "value",
        part: true,
        target: 3,
        comparator: ">",
        gate: true,
        evidenceRequired: true,
        parameters: { weight: 2, per: 1 },
      },
      { code: "1.b", measure: "value", part: true, faulty: true, target: 3 },
    ];
    const found = findingList(review(bookOf({ units: ["A"], rubric }), PERIOD)).filter((line) => line.includes("EmuRubric"));
    expect(found).toEqual([
      "PARAMETERS_UNUSED EmuRubric 1 parameters",
      "PART_CELL_UNUSED EmuRubric 1 comparator",
      "PART_CELL_UNUSED EmuRubric 1 evidence-required",
      "PART_CELL_UNUSED EmuRubric 1 gate",
      "PART_CELL_UNUSED EmuRubric 1 target",
    ]);
  });

  test.each<[string, CriterionSketch, readonly string[]]>([
    [
      "a group has no points an event and no start",
      { code: "1", parameters: { per: 1, start: 2 } },
      ["PARAMETERS_UNUSED EmuRubric 0 parameters"],
    ],
    ["a coefficient", { code: "1", parameters: { weight: 2 } }, []],
    ["a bonus pool with a cap and a floor", { code: "1", maximum: 5, parameters: { bonus: true, minimum: -2 } }, []],
    ["a bonus pool whose two caps are one", { code: "1", maximum: 5, parameters: { bonus: true, maximum: 5 } }, []],
    ["a bonus pool with two caps", { code: "1", maximum: 5, parameters: { bonus: true, maximum: 4 } }, ["CAP_TWICE EmuRubric 0 maximum"]],
  ])("%s", (_what, group, told) => {
    const rubric = [group, { code: "1.1", ...JUDGED }, { code: "2", ...JUDGED }];
    const done = review(bookOf({ units: ["A"], rubric }), PERIOD);
    expect(findingList(done).filter((line) => line.includes("EmuRubric 0"))).toEqual(told);
  });
});
