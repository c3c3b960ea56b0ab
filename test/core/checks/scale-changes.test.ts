/** Trap 2 where a result is compared with last year's, put together from parts, or looked up in bands. */
import type { CriterionSketch, EntrySketch } from "../book-builder";
import { checked, said } from "./whole-book";

type Typed = Partial<Omit<EntrySketch, "unit" | "criterion">>;

const INCREASE = { measure: "increase", rule: "pass", maximum: 10 } as const;
const REDUCTION = { measure: "reduction", rule: "ratio", comparator: ">=", target: 0.05, maximum: 10 } as const;

/** A row for each unit A, B, C …; what is told as `unit column found → number beside what`. */
function told(
  rubric: readonly CriterionSketch[],
  rows: readonly (readonly [criterion: string, typed: Typed])[],
  units = ["A", "B", "C", "D"],
) {
  const counted = new Map<string, number>();
  const entries = rows.map(([criterion, typed]): EntrySketch => {
    const index = counted.get(criterion) ?? 0;
    counted.set(criterion, index + 1);
    return { unit: units[index % units.length]!, criterion, ...typed };
  });
  return checked({ units, rubric, entries })
    .map(said)
    .flatMap((finding) => {
      const { code, at, found, number, other, target, band, baseline, result } = finding as Record<string, unknown>;
      const beside = Object.entries({ other, target, band, baseline, result }).filter(([, value]) => value !== undefined);
      const column = String(at).split(" ")[2]!;
      return code === "SCALE_MIXED"
        ? [`${String("unit" in finding && finding.unit)} ${column} ${String(found)} → ${String(number)}, ${beside.map(String).join()}`]
        : [];
    });
}

function changes(criterion: Omit<CriterionSketch, "code">, ...rows: readonly Typed[]) {
  return told(
    [{ code: "1", ...criterion }],
    rows.map((typed) => ["1", typed] as const),
  );
}

describe.each([
  ["increase", INCREASE],
  ["reduction", REDUCTION],
] as const)("%s against the baseline", (_measure, criterion) => {
  test.each<[string, readonly Typed[], readonly string[]]>([
    [
      "0.77 against last year's 75: only the unit itself to compare with",
      [{ actual: 0.77, baseline: 75 }],
      ["A actual 0.77 → 77, baseline,75"],
    ],
    ["77 against last year's 75 %", [{ actual: 77, baseline: 0.75 }], ["A actual 77 → 0.77, baseline,0.75"]],
    [
      "one result as a fraction",
      [
        { actual: 77, baseline: 75 },
        { actual: 0.77, baseline: 75 },
        { actual: 80, baseline: 78 },
      ],
      ["B actual 0.77 → 77, other,C"],
    ],
    [
      "one baseline as a fraction",
      [
        { actual: 77, baseline: 75 },
        { actual: 80, baseline: 0.78 },
        { actual: 80, baseline: 78 },
      ],
      ["B baseline 0.78 → 78, other,C"],
    ],
    [
      "one baseline in per cents",
      [
        { actual: 0.77, baseline: 0.75 },
        { actual: 0.8, baseline: 78 },
        { actual: 0.8, baseline: 0.78 },
      ],
      ["B baseline 78 → 0.78, other,C"],
    ],
    [
      "a unit on a scale of its own, this year and last year",
      [
        { actual: 77, baseline: 75 },
        { actual: 0.8, baseline: 0.78 },
        { actual: 80, baseline: 78 },
      ],
      ["B actual 0.8 → 80, other,C", "B baseline 0.78 → 78, other,C"],
    ],
    ["27 of 36 against last year's 70", [{ numerator: 27, denominator: 36, baseline: 70 }], ["A baseline 70 → 0.7, result,0.75"]],
    ["27 of 36 against last year's 70 %", [{ numerator: 27, denominator: 36, baseline: 0.7 }], []],
    [
      "27 of 36 beside the typed 75 of another unit, each as its own baseline",
      [
        { numerator: 27, denominator: 36, actual: 0.75, baseline: 0.7 },
        { actual: 75, baseline: 75 },
      ],
      [],
    ],
    [
      "75 offences against 90",
      [
        { actual: 75, baseline: 90 },
        { actual: 1, baseline: 100 },
      ],
      [],
    ],
    [
      "tonnes that spread over everything",
      [
        { actual: 0.5, baseline: 0.4 },
        { actual: 3, baseline: 3.5 },
        { actual: 47, baseline: 40 },
      ],
      [],
    ],
    [
      "no baseline yet, nothing reported, not assigned",
      [{ actual: 0.77 }, {}, { actual: 77, baseline: 75, state: "not-assigned" }, { actual: 77, baseline: 75 }],
      [],
    ],
    ["a result that is missing beside its baseline", [{ baseline: 0.75 }, { actual: 77, baseline: 75 }], []],
  ])("%s", (_what, rows, expected) => {
    expect(changes(criterion, ...rows)).toEqual(expected);
  });
});

test("the cell of the baseline, what is found in it and what it would be", () => {
  const entries = [{ unit: "A", criterion: "1", numerator: 27, denominator: 36, baseline: 70 }];
  expect(checked({ units: ["A"], rubric: [{ code: "1", ...INCREASE }], entries }).map(said)).toContainEqual({
    code: "SCALE_MIXED",
    severity: "warning",
    at: "EmuEntries 0 baseline",
    found: 70,
    unit: "A",
    criterion: "1",
    ownBaseline: 70,
    number: 0.7,
    result: 0.75,
  });
});

describe("bands", () => {
  const bands = (own: readonly (readonly [number | null, number | null, number])[]): Omit<CriterionSketch, "code"> => ({
    measure: "value",
    rule: "bands",
    maximum: 10,
    comparator: ">=",
    parameters: { bands: own },
  });

  test.each<[string, Omit<CriterionSketch, "code">, readonly number[], readonly string[]]>([
    [
      "85 in bands of fractions",
      bands([
        [0.9, null, 10],
        [0.8, null, 8],
        [null, null, 0],
      ]),
      [85, 0.85],
      ["A actual 85 → 0.85, band,0.9"],
    ],
    [
      "0.85 in bands of per cents",
      bands([
        [90, null, 10],
        [80, null, 8],
        [null, null, 0],
      ]),
      [85, 0.85],
      ["B actual 0.85 → 85, band,90"],
    ],
    [
      "bands with two ends",
      bands([
        [80, 100, 10],
        [0, 80, 5],
      ]),
      [0.85],
      ["A actual 0.85 → 85, band,100"],
    ],
    [
      "on the scale of the bands",
      bands([
        [0.9, null, 10],
        [null, null, 0],
      ]),
      [0.85, 0.95],
      [],
    ],
    ["one band for everything", bands([[null, null, 5]]), [85, 0.85, 90], ["B actual 0.85 → 85, other,C"]],
  ])("%s", (_what, criterion, actuals, expected) => {
    expect(changes(criterion, ...actuals.map((actual) => ({ actual })))).toEqual(expected);
  });
});

describe("parts, whose mean is the result", () => {
  const whole = (rule: "rank" | "direct" | "count" | "ratio", extra: Partial<CriterionSketch> = {}): readonly CriterionSketch[] => [
    { code: "1", measure: "value", rule, maximum: 10, ...extra },
    { code: "1.a", measure: "value", part: true },
    { code: "1.b", measure: "value", part: true },
    { code: "1.c", measure: "ratio", part: true },
    { code: "1.d", measure: "increase", part: true },
  ];

  test.each<[string, readonly CriterionSketch[], readonly (readonly [string, Typed])[], readonly string[]]>([
    [
      "one part of one unit as a fraction",
      whole("rank"),
      [
        ["1.a", { actual: 75 }],
        ["1.b", { actual: 0.77 }],
        ["1.a", { actual: 80 }],
        ["1.b", { actual: 82 }],
      ],
      ["A actual 0.77 → 77, other,B"],
    ],
    [
      "against the target of the criterion",
      whole("ratio", { comparator: ">=", target: 0.75 }),
      [["1.a", { actual: 75 }]],
      ["A actual 75 → 0.75, target,0.75"],
    ],
    [
      "against the unit's own target, or none",
      whole("ratio", { comparator: ">=", target: 75 }),
      [
        ["1", { target: 0.75 }],
        ["1", { state: "no-target" }],
        ["1.a", { actual: 0.75 }],
        ["1.a", { actual: 0.8 }],
      ],
      [],
    ],
    [
      "not reported",
      whole("rank"),
      [
        ["1.a", { actual: 75 }],
        ["1.b", { actual: 0.77, state: "not-arisen" }],
      ],
      [],
    ],
    [
      "another period",
      whole("rank"),
      [
        ["1.a", { actual: 75 }],
        ["1.b", { actual: 0.77, period: "2018" }],
      ],
      [],
    ],
    [
      "what numerator and denominator give",
      whole("rank"),
      [
        ["1.a", { actual: 75 }],
        ["1.c", { numerator: 3, denominator: 4 }],
      ],
      [],
    ],
    [
      "points by judgement",
      whole("direct"),
      [
        ["1.a", { actual: 75 }],
        ["1.b", { actual: 0.77 }],
      ],
      [],
    ],
    [
      "events that are worth points",
      whole("count"),
      [
        ["1.a", { actual: 75 }],
        ["1.b", { actual: 0.77 }],
      ],
      [],
    ],
    [
      "a part without a baseline yet",
      whole("rank"),
      [
        ["1.d", { actual: 0.77 }],
        ["1.d", { actual: 77, baseline: 75 }],
      ],
      ["A actual 0.77 → 77, other,B"],
    ],
    ["a part against its baseline", whole("rank"), [["1.d", { actual: 0.77, baseline: 75 }]], ["A actual 0.77 → 77, baseline,75"]],
  ])("%s", (_what, rubric, rows, expected) => {
    expect(told(rubric, rows)).toEqual(expected);
  });

  test("each cluster by itself", () => {
    const entries = [
      { unit: "A", criterion: "1.a", actual: 75 },
      { unit: "B", criterion: "1.a", actual: 0.77 },
    ];
    const findings = checked({
      units: [
        ["A", "one"],
        ["B", "two"],
      ],
      rubric: whole("rank"),
      entries,
    });
    expect(findings.filter(({ code }) => code === "SCALE_MIXED")).toEqual([]);
  });
});
