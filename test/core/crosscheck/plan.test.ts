import fc from "fast-check";
import { leastMutual } from "../../../src/core/crosscheck/assign";
import { chanceOf, LARGEST_SEED, seedOf } from "../../../src/core/crosscheck/chance";
import { planChecks, type CheckPlan, type Planning, type PlanUnit } from "../../../src/core/crosscheck/plan";
import { runs } from "../../runs";

const LETTERS = "ABCDEFGHIJKLMN";

/** Clusters of so many units each. */
function unitsOf(...sizes: readonly number[]): readonly PlanUnit[] {
  return sizes.flatMap((size, cluster) =>
    Array.from({ length: size }, (_unit, index) => ({
      key: `${LETTERS[cluster]}${`${index + 1}`.padStart(2, "0")}`,
      cluster: sizes.length === 1 ? "" : LETTERS[cluster]!,
    })),
  );
}

function planned(units: readonly PlanUnit[], planning: Planning): CheckPlan {
  const made = planChecks(units, planning);
  if (!made.ok) {
    throw new Error(`${made.code} ${made.cluster}`);
  }
  return made;
}

/** `A01→A02`, by name. */
function named(units: readonly PlanUnit[], plan: CheckPlan): readonly string[] {
  return plan.pairs.map(({ checker, checked }) => `${units[checker]!.key}→${units[checked]!.key}`);
}

function timesChecked(units: readonly PlanUnit[], { pairs }: CheckPlan): readonly number[] {
  return units.map((_unit, index) => pairs.filter(({ checked }) => checked === index).length);
}

function isApart(numbers: readonly number[]): boolean {
  return Math.max(...numbers) - Math.min(...numbers) > 1;
}

/** What every plan must be, whatever the mode. */
function expectSound(units: readonly PlanUnit[], plan: CheckPlan, count: number): void {
  expect(plan.pairs.filter(({ checker, checked }) => checker === checked)).toEqual([]);
  expect(new Set(named(units, plan)).size).toBe(plan.pairs.length);
  expect(new Set(timesChecked(units, plan))).toEqual(new Set([count]));
  expect(plan.loads).toEqual(units.map((_unit, index) => plan.pairs.filter(({ checker }) => checker === index).length));
  const there = new Set(named(units, plan));
  const mutual = plan.pairs.filter(
    ({ checker, checked }) => units[checker]!.key < units[checked]!.key && there.has(`${units[checked]!.key}→${units[checker]!.key}`),
  );
  expect(plan.mutual).toEqual(mutual);
}

const SEED = fc.integer({ min: 0, max: LARGEST_SEED });

describe("inside one cluster", () => {
  const cases = fc
    .integer({ min: 2, max: 40 })
    .chain((size) => fc.record({ size: fc.constant(size), count: fc.integer({ min: 1, max: size - 1 }), seed: SEED }));

  test("everybody checks as many as it is checked by; no pair checks each other unless there are too few others", () => {
    fc.assert(
      fc.property(cases, ({ size, count, seed }) => {
        const units = unitsOf(size);
        const plan = planned(units, { mode: "inside", count, seed });
        expectSound(units, plan, count);
        expect(new Set(plan.loads)).toEqual(new Set([count]));
        // So many pairs of units are there; what is beyond them falls on a pair a second time.
        expect(plan.mutual).toHaveLength(Math.max(0, size * count - (size * (size - 1)) / 2));
        expect(plan.uneven).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });

  test.each([
    [2, 1, 1],
    [3, 1, 0],
    [4, 1, 0],
    [5, 2, 0],
    [4, 2, 2],
    [12, 5, 0],
  ])("%i units, %i checks each: %i pairs check each other", (size, count, mutual) => {
    expect(planned(unitsOf(size), { mode: "inside", count, seed: 7 }).mutual).toHaveLength(mutual);
  });

  test("each cluster by itself", () => {
    const units = unitsOf(4, 12, 7);
    const plan = planned(units, { mode: "inside", count: 2, seed: 99 });
    expectSound(units, plan, 2);
    expect(plan.pairs.every(({ checker, checked }) => units[checker]!.cluster === units[checked]!.cluster)).toBe(true);
    expect(plan.mutual.map(({ checker }) => units[checker]!.cluster)).toEqual(["A", "A"]);
  });
});

describe("between clusters", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }).filter((all) => {
    return all.reduce((sum, size) => sum + size, 0) <= 40;
  });

  function expectBetween(units: readonly PlanUnit[], plan: CheckPlan, count: number): void {
    expectSound(units, plan, count);
    expect(plan.pairs.filter(({ checker, checked }) => units[checker]!.cluster === units[checked]!.cluster)).toEqual([]);
    const ofCluster = (name: string) => units.filter(({ cluster }) => cluster === name).length;
    const large = units.find(({ cluster }) => ofCluster(cluster) * 2 > units.length)?.cluster ?? null;
    expect(plan.uneven).toBe(large !== null);
    const [own, others] = [true, false].map((isLarge) => plan.loads.filter((_load, unit) => (units[unit]!.cluster === large) === isLarge));
    expect(own!.length > 0 && isApart(own!)).toBe(false);
    expect(isApart(others!)).toBe(false);
  }

  test("one check each: the work is shared evenly, and pairs that check each other are as few as can be", () => {
    fc.assert(
      fc.property(sizes, SEED, (all, seed) => {
        const units = unitsOf(...all);
        const plan = planned(units, { mode: "between", count: 1, seed });
        expectBetween(units, plan, 1);
        const wanted = { clusters: units.map(({ cluster }) => cluster), checks: plan.loads, checkedBy: units.map(() => 1) };
        expect(plan.mutual).toHaveLength(leastMutual(wanted));
      }),
      { numRuns: runs(200) },
    );
  });

  test("several checks each; none mutual among four times as many others", () => {
    const roomy = fc.array(fc.integer({ min: 4, max: 12 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(roomy, fc.integer({ min: 2, max: 3 }), SEED, (all, count, seed) => {
        const units = unitsOf(...all);
        const plan = planned(units, { mode: "between", count, seed });
        expectBetween(units, plan, count);
        const others = units.length - Math.max(...all);
        expect(others >= 4 * count && !plan.uneven && plan.mutual.length > 0).toBe(false);
      }),
      { numRuns: runs(60) },
    );
  });

  test("any number of checks is sound, or refused as too many", () => {
    const many = sizes.chain((all) => fc.record({ all: fc.constant(all), count: fc.integer({ min: 1, max: 12 }), seed: SEED }));
    fc.assert(
      fc.property(many, ({ all, count, seed }) => {
        const units = unitsOf(...all);
        const made = planChecks(units, { mode: "between", count, seed });
        const most = units.length - Math.max(...all);
        // One check each can always be placed, and never more than there are units elsewhere.
        expect(made.ok || count > 1).toBe(true);
        expect(made.ok && count > most).toBe(false);
        if (made.ok) {
          expectBetween(units, made, count);
        } else {
          expect(made.code).toBe("too-many");
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("the provincial case: four clusters of different sizes", () => {
    const units = unitsOf(5, 9, 12, 8);
    const plan = planned(units, { mode: "between", count: 1, seed: 2021 });
    expectBetween(units, plan, 1);
    expect(new Set(plan.loads)).toEqual(new Set([1]));
    expect(plan.mutual).toEqual([]);
  });

  test("four units and twelve: the four check three each, four of the twelve check one", () => {
    const units = unitsOf(4, 12);
    const plan = planned(units, { mode: "between", count: 1, seed: 1 });
    expectBetween(units, plan, 1);
    expect(plan.loads.slice(0, 4)).toEqual([3, 3, 3, 3]);
    expect([...plan.loads.slice(4)].sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  test("one unit and one: they check each other, it cannot be avoided", () => {
    expect(planned(unitsOf(1, 1), { mode: "between", count: 1, seed: 1 }).mutual).toEqual([{ checker: 0, checked: 1 }]);
  });

  test("a hundred units", () => {
    const units = unitsOf(4, 5, 6, 7, 8, 9, 10, 11, 12, 4, 5, 6, 7, 8);
    const plan = planned(units, { mode: "between", count: 2, seed: 1 });
    expectBetween(units, plan, 2);
    expect(plan.mutual).toEqual([]);
  });
});

describe("what cannot be planned", () => {
  test.each<[string, readonly PlanUnit[], Omit<Planning, "seed">, string, string]>([
    ["no units", [], { mode: "inside", count: 1 }, "no-units", ""],
    ["one cluster only, between clusters", unitsOf(5), { mode: "between", count: 1 }, "one-cluster", ""],
    ["no checks", unitsOf(5), { mode: "inside", count: 0 }, "count", ""],
    ["a unit alone", unitsOf(1), { mode: "inside", count: 1 }, "too-many", ""],
    ["a unit alone in its cluster", unitsOf(5, 1), { mode: "inside", count: 1 }, "too-many", "B"],
    ["as many checks as units", unitsOf(5), { mode: "inside", count: 5 }, "too-many", ""],
    ["more checks than units elsewhere", unitsOf(5, 2), { mode: "between", count: 3 }, "too-many", ""],
    ["checks that cannot be shared evenly", unitsOf(1, 4, 1, 3), { mode: "between", count: 5 }, "too-many", ""],
  ])("%s", (_what, units, planning, code, cluster) => {
    expect(planChecks(units, { ...planning, seed: 1 })).toEqual({ ok: false, code, cluster });
  });
});

describe("lots that can be drawn again", () => {
  const draw = fc.record({
    sizes: fc.array(fc.integer({ min: 3, max: 8 }), { minLength: 2, maxLength: 4 }),
    mode: fc.constantFrom("inside" as const, "between" as const),
    count: fc.integer({ min: 1, max: 2 }),
    seed: SEED,
  });

  test("the order in which units are listed never matters, and the same seed gives the same plan", () => {
    fc.assert(
      fc.property(draw, SEED, ({ sizes, ...planning }, order) => {
        const units = unitsOf(...sizes);
        const other = chanceOf(order).shuffled(units);
        expect(named(other, planned(other, planning))).toEqual(named(units, planned(units, planning)));
      }),
      { numRuns: runs(100) },
    );
  });

  test("golden: these very plans, in every version", () => {
    const units = unitsOf(5);
    expect(named(units, planned(units, { mode: "inside", count: 1, seed: 2021 }))).toEqual(GOLDEN.inside);
    const clusters = unitsOf(3, 2);
    expect(named(clusters, planned(clusters, { mode: "between", count: 1, seed: 2021 }))).toEqual(GOLDEN.between);
  });

  test("the generator is the one that its name says", () => {
    expect(chanceOf(0).below(2 ** 32)).toBe(1_144_304_738);
  });

  test("another seed, another plan", () => {
    const units = unitsOf(8);
    const plans = Array.from({ length: 20 }, (_plan, seed) => named(units, planned(units, { mode: "inside", count: 1, seed })).join());
    expect(new Set(plans).size).toBe(20);
  });

  test("each number is drawn about as often as the others", () => {
    const chance = chanceOf(1);
    const times = [0, 0, 0];
    for (let draw = 0; draw < 30_000; draw++) {
      times[chance.below(3)]! += 1;
    }
    expect(times.every((count) => count > 9_700 && count < 10_300)).toBe(true);
  });

  test("the seed offered follows from the period", () => {
    expect(["2021-Q1", "2021-Q2", ""].map(seedOf)).toEqual(GOLDEN.seeds);
  });
});

const GOLDEN = {
  inside: ["A01→A04", "A02→A05", "A03→A01", "A04→A02", "A05→A03"],
  between: ["A02→B01", "A03→B02", "B01→A03", "B02→A01", "B02→A02"],
  seeds: [933_375, 710_994, 136_261],
};
