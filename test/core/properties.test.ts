import fc from "fast-check";
import { compare, equals, toDecimalText, type Exact } from "../../src/core/numbers/exact";
import type { Review } from "../../src/core/result";
import { review } from "../../src/core/review";
import { bookOf, PERIOD, type CriterionSketch, type EntrySketch } from "./book-builder";
import { content, entriesOf, randomBook, type Content, type RandomBook } from "./random-books";
import { runs } from "../runs";

const RUNS = { numRuns: runs(400) };

function reviewed(book: RandomBook, entries: readonly EntrySketch[]): Review {
  return review(bookOf({ ...book.sketch, entries }), PERIOD);
}

function shown(x: Exact | null): string {
  return x === null ? "-" : toDecimalText(x);
}

test("the order of units and entries never matters", () => {
  fc.assert(
    fc.property(randomBook("any", 15), (random) => {
      const entries = entriesOf(random);
      const forward = reviewed(random, entries);
      const units = [...random.sketch.units].reverse();
      const backward = review(bookOf({ ...random.sketch, units, entries: [...entries].reverse() }), PERIOD);
      const last = units.length - 1;
      const leaves = random.leaves.length;
      forward.standings.forEach((standing, unit) => {
        const other = backward.standings[last - unit]!;
        expect([other.points, other.maximum, other.rank, other.open]).toEqual([
          standing.points,
          standing.maximum,
          standing.rank,
          standing.open,
        ]);
        expect([shown(other.lowest), shown(other.highest)]).toEqual([shown(standing.lowest), shown(standing.highest)]);
        for (let leaf = 0; leaf < leaves; leaf++) {
          expect(backward.scores.at((last - unit) * leaves + leaf)!.points).toBe(forward.scores.at(unit * leaves + leaf)!.points);
        }
      });
      const verdicts = (done: Review, flip: boolean) =>
        done.awards
          .flatMap(({ verdicts: list }) => list)
          .map(({ unit, award, verdict }) => `${award} ${flip ? last - unit : unit} ${verdict}`)
          .sort();
      expect(verdicts(backward, true)).toEqual(verdicts(forward, false));
    }),
    RUNS,
  );
});

test("a total never exceeds its maximum and is never below 0", () => {
  fc.assert(
    fc.property(randomBook("usual", 15), (random) => {
      for (const { points, maximum } of reviewed(random, entriesOf(random)).standings) {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(maximum);
      }
    }),
    RUNS,
  );
});

test("ten times every maximum changes no rank", () => {
  fc.assert(
    fc.property(randomBook("usual", 15), (random) => {
      // Points that people typed are of the old scale, and the last digit must be kept: one more decimal, nothing
      // typed.
      const entries = entriesOf(random).map(({ appraised: _appraised, self, ...entry }) => ({
        ...entry,
        ...(self === undefined ? {} : { self: self / 2 }),
      }));
      const tenfold = entries.map((entry) => (entry.self === undefined ? entry : { ...entry, self: entry.self * 10 }));
      const rubric = random.sketch.rubric.map((criterion): CriterionSketch => ({
        ...criterion,
        ...(criterion.maximum === undefined || criterion.maximum === null ? {} : { maximum: criterion.maximum * 10 }),
        ...(criterion.parameters && { parameters: scaled(criterion.parameters) }),
      }));
      const policy = { ...random.sketch.policy, rankOn: "exact" as const };
      const before = review(bookOf({ ...random.sketch, entries, policy: { ...policy, decimals: 3 } }), PERIOD);
      const after = review(bookOf({ ...random.sketch, rubric, entries: tenfold, policy: { ...policy, decimals: 2 } }), PERIOD);
      expect(after.standings.map(({ rank }) => rank)).toEqual(before.standings.map(({ rank }) => rank));
    }),
    RUNS,
  );
});

function scaled(parameters: NonNullable<CriterionSketch["parameters"]>): NonNullable<CriterionSketch["parameters"]> {
  const { per, start, minimum, maximum, points, bands, ...others } = parameters;
  const numbers = Object.entries({ per, start, minimum, maximum }).filter(([, value]) => value !== undefined);
  return {
    ...others,
    ...Object.fromEntries(numbers.map(([name, value]) => [name, (value ?? 0) * 10])),
    ...(points && { points: points.map((worth) => worth * 10) }),
    ...(bands && { bands: bands.map(([from, to, worth]) => [from, to, worth * 10] as const) }),
  };
}

test("scaling every coefficient changes no percentage and no rank", () => {
  fc.assert(
    fc.property(randomBook("any", 15), fc.constantFrom(2, 0.5, 0.3, 7), (random, factor) => {
      const entries = entriesOf(random);
      const rubric = random.sketch.rubric.map((criterion): CriterionSketch => {
        const weight = (criterion.parameters?.weight ?? 1) * factor;
        const isLeaf = random.leaves.some(({ code }) => code === criterion.code);
        const isPool = criterion.code === "2";
        return isLeaf && !criterion.code.startsWith("2.")
          ? { ...criterion, parameters: { ...criterion.parameters, weight } }
          : isPool
            ? { ...criterion, parameters: { ...criterion.parameters, weight: factor } }
            : criterion;
      });
      const policy = { ...random.sketch.policy, rankOn: "exact" as const };
      const before = review(bookOf({ ...random.sketch, entries, policy }), PERIOD);
      const after = review(bookOf({ ...random.sketch, rubric, entries, policy }), PERIOD);
      expect(after.standings.map(({ rank }) => rank)).toEqual(before.standings.map(({ rank }) => rank));
      expect(after.standings.map(({ percent }) => shown(percent))).toEqual(before.standings.map(({ percent }) => shown(percent)));
    }),
    RUNS,
  );
});

describe("whatever the open cells turn out to be", () => {
  const outcomes = fc.array(fc.option(content, { nil: null, freq: 4 }), { maxLength: 40, minLength: 40 });
  const scenario = fc.tuple(randomBook("any", 35), outcomes);

  /** Runs the property; returns how many verdicts were certain while something was open. */
  function neverTurned(scenarios: fc.Arbitrary<[RandomBook, (Content | null)[]]>, seed?: number): number {
    let certain = 0;
    fc.assert(
      fc.property(scenarios, ([random, filled]) => {
        const before = reviewed(random, entriesOf(random));
        const after = reviewed(random, entriesOf(random, filled));
        const isWaiting = before.standings.some(({ open }) => open.length > 0);
        before.awards.forEach(({ verdicts }, outcome) => {
          verdicts.forEach(({ verdict, reasons }, index) => {
            const later = after.awards[outcome]!.verdicts[index]!;
            expect(reasons.length).toBeGreaterThan(0);
            if (verdict !== "undecided") {
              certain += isWaiting ? 1 : 0;
              expect({ verdict: later.verdict, why: later.reasons.map(({ code }) => code) }).toMatchObject({ verdict });
            }
          });
        });
      }),
      { numRuns: runs(1500), ...(seed === undefined ? {} : { seed }) },
    );
    return certain;
  }

  test("no verdict of candidate or not eligible is ever turned around", () => {
    // Verdicts reached while something was open: without them the property would say nothing.
    expect(neverTurned(scenario)).toBeGreaterThan(runs(300));
  });

  test("nor by a late leader, who moves everybody's points", () => {
    expect(neverTurned(fc.tuple(randomBook("led", 12), outcomes))).toBeGreaterThan(runs(300));
  });

  test("nor under a nested award, when the place above waits for nothing but the unit's own entries", () => {
    // The books of this seed hold that case.
    expect(neverTurned(fc.tuple(randomBook("led", 12), outcomes), -2055350236)).toBeGreaterThan(runs(300));
  });

  test("the percentage ends within its bounds, and the bounds only grow narrower", () => {
    fc.assert(
      fc.property(scenario, ([random, filled]) => {
        const isUsual = random.leaves.every(({ rule, maximum }) => rule !== "bands" && maximum !== null);
        fc.pre(isUsual);
        const before = reviewed(random, entriesOf(random));
        const after = reviewed(random, entriesOf(random, filled));
        before.standings.forEach(({ lowest, highest, percent }, unit) => {
          const later = after.standings[unit]!;
          const inner = [later.lowest, later.percent, later.highest].filter((x) => x !== null);
          if (inner.length > 0) {
            expect(lowest).not.toBeNull();
          }
          for (const x of inner) {
            expect(compare(lowest!, x)).toBeLessThanOrEqual(0);
            expect(compare(x, highest!)).toBeLessThanOrEqual(0);
          }
          if (before.standings.every(({ open }) => open.length === 0) && percent !== null) {
            expect([equals(lowest!, percent), equals(highest!, percent)]).toEqual([true, true]);
          }
        });
      }),
      RUNS,
    );
  });

  test("a unit that nobody waits for has an undecided verdict only for a reason that is open", () => {
    fc.assert(
      fc.property(randomBook("usual", 0), (random) => {
        const done = reviewed(random, entriesOf(random));
        const undecided = done.awards.flatMap(({ verdicts }) => verdicts.filter(({ verdict }) => verdict === "undecided"));
        const isSettled = done.standings.every(({ open }) => open.length === 0);
        fc.pre(isSettled);
        for (const { reasons } of undecided) {
          const codes = reasons.map(({ code }) => code);
          const named = ["TIED_AT_CUT", "UNRANKED", "TARGET_OPEN", "STANDARD_OPEN", "PLACE_OPEN"] as const;
          expect(named.some((code) => codes.includes(code))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

test("candidates never outnumber the places", () => {
  fc.assert(
    fc.property(randomBook("any", 20), (random) => {
      for (const { verdicts, places, left } of reviewed(random, entriesOf(random)).awards) {
        const candidates = verdicts.filter(({ verdict }) => verdict === "candidate").length;
        expect(candidates).toBeLessThanOrEqual(places);
        expect(left).toBe(places - candidates);
      }
    }),
    RUNS,
  );
});

test("a candidate for a nested award is one for the award above it", () => {
  fc.assert(
    fc.property(randomBook("any", 20), (random) => {
      const { awards } = reviewed(random, entriesOf(random));
      const candidates = (award: number) =>
        awards
          .filter((outcome) => outcome.award === award)
          .flatMap(({ verdicts }) => verdicts.flatMap(({ unit, verdict }) => (verdict === "candidate" ? [unit] : [])));
      expect(candidates(0)).toEqual(expect.arrayContaining(candidates(1)));
    }),
    RUNS,
  );
});
