/** Random books for properties: every rule, every state, claims and overrides, awards nested in one another. */
import fc from "fast-check";
import type { ConditionId, Comparator } from "../../src/core/model/ids";
import type { AwardSketch, BookSketch, CriterionSketch, EntrySketch } from "./book-builder";

const more: fc.Arbitrary<Comparator> = fc.constantFrom(">", ">=");
const any: fc.Arbitrary<Comparator> = fc.constantFrom(">", ">=", "=", "<=", "<");
const maximum = fc.integer({ min: 1, max: 20 });
const percentage = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

type Shape = Omit<CriterionSketch, "code">;

const leaf: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    measure: fc.constant("ratio" as const),
    rule: fc.constant("pass" as const),
    comparator: any,
    target: percentage,
    maximum,
  }),
  fc.record({
    measure: fc.constant("value" as const),
    rule: fc.constant("ratio" as const),
    comparator: any,
    target: fc.integer({ min: 0, max: 9 }),
    maximum,
  }),
  fc.record({
    measure: fc.constant("value" as const),
    rule: fc.constant("leader" as const),
    comparator: more,
    target: fc.integer({ min: 1, max: 9 }),
    maximum,
  }),
  fc.record({ measure: fc.constant("increase" as const), rule: fc.constant("pass" as const), maximum }),
  fc.record({ measure: fc.constant("judgement" as const), rule: fc.constant("direct" as const), maximum }),
  fc.record({
    measure: fc.constant("count" as const),
    rule: fc.constant("count" as const),
    maximum,
    parameters: fc.record({ per: fc.integer({ min: 1, max: 4 }), start: fc.integer({ min: 0, max: 3 }) }),
  }),
  fc.record({ measure: fc.constant("rank" as const), rule: fc.constant("rank" as const), maximum }),
  fc.record({
    measure: fc.constant("value" as const),
    rule: fc.constant("step" as const),
    comparator: any,
    target: fc.integer({ min: 1, max: 9 }),
    maximum,
    parameters: fc.record({ per: fc.integer({ min: 1, max: 4 }), every: percentage.map((x) => x + 0.1), start: small03() }),
  }),
  fc.record({ measure: fc.constant("value" as const), rule: fc.constant("rank" as const), comparator: any, maximum }),
  fc.constantFrom<Shape>(
    {
      measure: "value",
      rule: "bands",
      maximum: 9,
      parameters: {
        bands: [
          [8, null, 9],
          [4, null, 5],
          [null, null, 0],
        ],
      },
    },
    {
      measure: "value",
      rule: "bands",
      maximum: 9,
      comparator: "<=",
      parameters: {
        bands: [
          [2, null, 9],
          [5, null, 3],
          [null, null, 1],
        ],
      },
    },
    { measure: "value", rule: "rank", maximum: 9, parameters: { points: [9, 6, 6, 2, 0] } },
  ),
);

function small03(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 3 });
}

/**
 * Deductions, bonuses outside the maximum, criteria that cannot be applied: totals may leave [0, maximum] with these.
 */
const unusual: fc.Arbitrary<Shape> = fc.constantFrom<Shape>(
  { measure: "count", rule: "count", maximum: 5, parameters: { per: -2 } },
  { measure: "count", rule: "count", maximum: 0, parameters: { per: -2, minimum: -6 } },
  { measure: "judgement", rule: "direct", maximum: 0, parameters: { maximum: 8 } },
  { measure: "judgement", rule: "direct", maximum: 4, parameters: { minimum: -4, maximum: 6 } },
  { measure: "judgement", rule: "direct", maximum: 6, parameters: { minimum: 2 } },
  {
    measure: "value",
    rule: "step",
    comparator: ">=",
    target: 4,
    maximum: 9,
    parameters: { per: 1, every: 0.5, start: 1, minimum: -2, maximum: 5 },
  },
  { measure: "value", rule: "bands", maximum: 5 },
  {
    measure: "value",
    rule: "bands",
    maximum: 5,
    parameters: {
      bands: [
        [3, 8, 5],
        [9, 12, 2],
      ],
    },
  },
  { measure: "judgement", rule: "direct", maximum: 6, parameters: { bonus: true } },
  { measure: "count", rule: "count", maximum: 4, parameters: { per: -1, bonus: true } },
  { measure: "value", rule: "leader", comparator: ">", target: 4, maximum: 7, parameters: { bonus: true } },
  { measure: "value", rule: "direct", maximum: null },
);

const small = fc.integer({ min: 0, max: 12 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

/** What may stand in a row: results for every measure at once, each rule takes what it needs; sometimes nonsense. */
const content = fc.record(
  {
    state: fc.constantFrom<NonNullable<EntrySketch["state"]>>(
      ...(["reported", "reported", "reported", "reported", "not-arisen", "not-assigned", "no-target"] as const),
    ),
    target: optional(fc.integer({ min: 1, max: 9 })),
    fractions: fc.tuple(small, small),
    actual: small,
    baseline: small,
    self: optional(small),
    appraised: optional(fc.integer({ min: 0, max: 5 })),
    reason: fc.constantFrom("", "agreed"),
  },
  { noNullPrototype: true },
);
export type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** The row of a unit × criterion, fitted to what the criterion measures. */
export function rowFor(criterion: CriterionSketch, unit: string, typed: Content): EntrySketch {
  const { measure, rule } = criterion;
  const [a, b] = typed.fractions;
  const isRatio = measure === "ratio";
  const isDirect = rule === "direct";
  const target = rule === "leader" || rule === "ratio" ? typed.target : undefined;
  const self = isDirect ? (typed.self ?? typed.actual) : undefined;
  const appraised = typed.appraised;
  return {
    unit,
    criterion: criterion.code,
    state: typed.state,
    ...(isRatio ? { numerator: Math.min(a, b), denominator: Math.max(a, b) } : {}),
    ...(!isRatio && !isDirect ? { actual: rule === "rank" ? 1 + (typed.actual % 3) : typed.actual } : {}),
    ...(measure === "increase" ? { baseline: typed.baseline } : {}),
    ...(target === undefined ? {} : { target }),
    ...(self === undefined ? {} : { self }),
    ...(appraised === undefined ? {} : { appraised, reason: typed.reason }),
  };
}

/** A cell: what is typed, or why it is open. */
export type RandomCell = { readonly typed: Content; readonly open: "no-row" | "blank" | "faulty" | null };

export type RandomBook = {
  readonly sketch: Omit<BookSketch, "entries">;
  readonly leaves: readonly CriterionSketch[];
  readonly cells: readonly RandomCell[];
};

const conditions = fc.subarray<ConditionId>(["targets-met", "targets-exceeded", "lead", "complete"]);

const awards: fc.Arbitrary<readonly AwardSketch[]> = fc
  .tuple(conditions, fc.integer({ min: 0, max: 3 }), conditions, fc.integer({ min: 0, max: 2 }), fc.boolean())
  .map(([first, slots, second, inner, share]) => [
    share ? { id: "one", share: 0.5, conditions: first } : { id: "one", slots, conditions: first },
    { id: "two", slots: inner, conditions: second, nestedUnder: "one" },
  ]);

const led = leaf.filter(({ rule }) => rule === "leader");

/** Coefficients of the first criteria, and a pool of bonuses and deductions with a cap. */
const extras = fc.record({
  weights: fc.array(fc.constantFrom(undefined, 2, 0.5, 0.15), { maxLength: 4 }),
  pool: fc.array(
    fc.constantFrom<Shape>(
      { measure: "judgement", rule: "direct", maximum: 5 },
      { measure: "count", rule: "count", maximum: 4, parameters: { per: -2 } },
      { measure: "value", rule: "rank", maximum: 3 },
    ),
    { maxLength: 2 },
  ),
  cap: fc.constantFrom(null, 2, 6),
});
const NOTHING_EXTRA = { weights: [], pool: [], cap: null } as const;

function weighted(sketch: CriterionSketch, weight: number | undefined): CriterionSketch {
  return weight === undefined ? sketch : { ...sketch, parameters: { ...sketch.parameters, weight } };
}

/**
 * `rubric`: `usual` keeps every total within [0, maximum]; `led` has nothing but leader rules. `openness`: per cent of
 * the cells.
 */
export function randomBook(rubric: "usual" | "any" | "led", openness: number): fc.Arbitrary<RandomBook> {
  const mixed = fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: unusual });
  const shape = { usual: leaf, any: mixed, led }[rubric];
  const flags = fc.record({
    gate: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    mandatoryFor: fc.constantFrom<readonly string[]>([], [], ["one"], ["*"]),
  });
  return fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.tuple(shape, flags), { minLength: 1, maxLength: 4 }),
      fc.record({
        rankBy: fc.constantFrom("percent" as const, "points" as const),
        rankOn: fc.constantFrom("exact" as const, "rounded" as const),
        rankDecimals: fc.constantFrom(0, 2),
        tieBreak: fc.constantFrom<readonly string[]>([], [], ["1.1"], ["2"], ["1.2", "1.1"], ["1", "1.1"]),
        noTarget: fc.constantFrom("in" as const, "in" as const, rubric === "usual" ? ("in" as const) : ("out" as const)),
        clusters: fc.constantFrom("none" as const, "mean" as const),
      }),
      awards,
      fc.boolean(),
      rubric === "any" ? extras : fc.constant(NOTHING_EXTRA),
      fc.option(fc.integer({ min: 0, max: 4 }), { nil: -1, freq: 3 }),
    )
    .chain(([count, shapes, policy, awardRows, split, extra, barred]) => {
      const units = Array.from({ length: count }, (_, i) => [`U${i}`, split && i % 3 === 0 ? "two" : ""] as const);
      const leaves = [
        ...shapes.map(([sketch, flag], i): CriterionSketch => weighted({ code: `1.${i + 1}`, ...sketch, ...flag }, extra.weights[i])),
        ...extra.pool.map((sketch, i): CriterionSketch => ({ code: `2.${i + 1}`, ...sketch })),
      ];
      const pool: readonly CriterionSketch[] =
        extra.pool.length === 0 ? [] : [{ code: "2", maximum: extra.cap, parameters: { bonus: true, minimum: -3 } }];
      const open = fc.integer({ min: 0, max: 99 }).map((n) => (n >= openness ? null : (["no-row", "blank", "faulty"] as const)[n % 3]!));
      return fc.record({
        sketch: fc.constant({
          units,
          rubric: [{ code: "1" }, ...pool, ...leaves],
          policy,
          awards: awardRows,
          notConsidered: barred >= 0 && barred < count ? [{ unitName: `U${barred}` }] : [],
        }),
        leaves: fc.constant(leaves),
        cells: fc.array(fc.record({ typed: content, open }), {
          minLength: count * leaves.length,
          maxLength: count * leaves.length,
        }),
      });
    });
}

/** The entries of a random book; `filled`: what the open cells turn out to be (null: still open). */
export function entriesOf(book: RandomBook, filled: readonly (Content | null)[] = []): readonly EntrySketch[] {
  const { leaves, sketch } = book;
  return book.cells.flatMap((cell, index): readonly EntrySketch[] => {
    const [unit] = sketch.units[Math.floor(index / leaves.length)] as readonly [string, string];
    const criterion = leaves[index % leaves.length]!;
    const later = filled[index] ?? null;
    if (cell.open === null || later !== null) {
      return [rowFor(criterion, unit, cell.open === null ? cell.typed : later!)];
    }
    const blank = { unit, criterion: criterion.code };
    return cell.open === "no-row" ? [] : [{ ...blank, state: cell.open === "faulty" ? "faulty" : "not-reported" }];
  });
}

export { content };
