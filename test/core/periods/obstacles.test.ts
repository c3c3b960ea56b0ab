/** What keeps a period from its next state. */
import type { Period } from "../../../src/core/model/book";
import type { PeriodStatus } from "../../../src/core/model/ids";
import { makeFinding } from "../../../src/core/model/make-finding";
import { isBlocked, NO_SEALS, obstaclesTo, statusOf, type SealFacts } from "../../../src/core/periods/obstacles";
import { review } from "../../../src/core/review";
import { bookOf, exact, PERIOD, type BookSketch } from "../book-builder";

function period(status: PeriodStatus, id = PERIOD): Period {
  return { id, kind: "year", from: null, to: null, status, row: 0 };
}

type Given = Partial<BookSketch> & { readonly status?: PeriodStatus; readonly seals?: Partial<SealFacts>; readonly reason?: string };

const FULL = [
  { unit: "A", criterion: "I", self: 9 },
  { unit: "B", criterion: "I", self: 8 },
] as const;

function obstacles(to: PeriodStatus, { status = "appraisal", seals = {}, reason = "", ...sketch }: Given = {}) {
  const book = bookOf({
    units: ["A", "B"],
    rubric: [{ code: "I", measure: "judgement", rule: "direct", maximum: 10 }],
    entries: FULL,
    periods: [period(status)],
    ...sketch,
  });
  return obstaclesTo({ to, reason, seals: { ...NO_SEALS, ...seals } }, book, review(book, PERIOD));
}

test("nothing in the way of closing when all is reported, explained and without errors", () => {
  expect(obstacles("closed")).toEqual([]);
  expect(isBlocked(obstacles("closed"))).toBe(false);
});

const ABOVE = [{ unit: "A", criterion: "I", self: 13 }, FULL[1]] as const;
const APART = [{ unit: "A", criterion: "I", self: 9, appraised: 5 }, FULL[1]] as const;
const LIMIT = { policy: { differenceLimit: exact(1) } };

test.each<readonly [what: string, to: PeriodStatus, given: Given, said: readonly (readonly [string, boolean, number])[]]>([
  ["a score above its maximum", "closed", { entries: ABOVE }, [["errors", true, 1]]],
  ["the same on the way to the appraisal", "appraisal", { status: "cross-check", entries: ABOVE }, [["errors", false, 1]]],
  ["an unexplained difference above the limit", "closed", { ...LIMIT, entries: APART }, [["differences", true, 1]]],
  ["the same, explained", "closed", { ...LIMIT, entries: [{ ...APART[0], reason: "đã thống nhất" }, FULL[1]] }, []],
  ["the same before the appraisal", "appraisal", { ...LIMIT, status: "cross-check", entries: APART }, []],
  ["nothing reported by one unit", "closed", { entries: [FULL[0]] }, [["not-reported", true, 1]]],
  ["the same, while it counts zero", "closed", { entries: [FULL[0]], policy: { blanks: "zero" } }, [["blanks-zero", false, 1]]],
  ["the same on the way to the cross-check", "cross-check", { status: "open", entries: [FULL[0]] }, [["not-reported", false, 1]]],
  ["two units of one rank", "closed", { entries: [FULL[0], { ...FULL[1], self: 9 }] }, [["ties", false, 2]]],
  ["a seal of the period", "sealed", { status: "closed", seals: { exists: true } }, [["seal-exists", true, 0]]],
  ["an earlier seal that is broken", "sealed", { status: "closed", seals: { broken: ["2016"] } }, [["seal-broken", true, 0]]],
  ["a rubric changed since an earlier seal", "sealed", { status: "closed", seals: { changed: ["2016"] } }, [["seal-changed", false, 0]]],
  ["an error in a closed period", "sealed", { status: "closed", entries: ABOVE }, [["errors", true, 1]]],
  ["two steps at once", "closed", { status: "cross-check" }, [["not-a-move", true, 0]]],
  ["out of the seal", "closed", { status: "sealed" }, [["sealed", true, 0]]],
  ["the same, called closed again", "appraisal", { status: "closed", reason: "sót", seals: { sealed: true } }, [["sealed", true, 0]]],
  ["the same, called appraised again", "sealed", { seals: { sealed: true } }, [["sealed", true, 0]]],
  ["sealed once more", "sealed", { status: "closed", seals: { sealed: true, exists: true } }, [["seal-exists", true, 0]]],
  ["back without a reason", "appraisal", { status: "closed", reason: "  " }, [["reason-missing", true, 0]]],
  ["back with a reason", "appraisal", { status: "closed", reason: "sót minh chứng", entries: ABOVE }, []],
  ["a period that is not listed", "closed", { periods: [period("appraisal", "2016")] }, [["period-not-listed", true, 0]]],
])("%s, on the way to %s", (_what, to, given, said) => {
  const found = obstacles(to, given).map(({ code, blocks, count }) => [code, blocks, count]);
  expect(found).toEqual(said);
});

test("errors in the entries of another period keep nobody from closing this one", () => {
  const later = { unit: "A", criterion: "I", period: "2018", self: 13 };
  expect(obstacles("closed", { entries: [...FULL, later] })).toEqual([]);
});

test("an error of another table counts, though an entry of another period has the same row number", () => {
  const book = bookOf({
    units: ["A", "B"],
    rubric: [{ code: "I", measure: "judgement", rule: "direct", maximum: 10 }],
    entries: [...FULL, { unit: "A", criterion: "I", period: "2018", self: 8 }],
    periods: [period("appraisal")],
  });
  const reviewed = review(book, PERIOD);
  const elsewhere = makeFinding("VALUE_MISSING", { table: "EmuStatus", row: 2, column: "reason" }, null, {});
  const found = obstaclesTo({ to: "closed", reason: "", seals: NO_SEALS }, book, { ...reviewed, findings: [elsewhere] });
  expect(found).toMatchObject([{ code: "errors", count: 1, place: { table: "EmuStatus", row: 2 } }]);
});

test("an obstacle says where to begin", () => {
  expect(obstacles("closed", { entries: ABOVE })[0]!.place).toEqual({ table: "EmuEntries", row: 0, column: "self" });
  expect(obstacles("closed", { entries: [FULL[0]] })[0]!.place?.table).toBe("EmuEntries");
});

test("nothing reported by anybody: still one obstacle, and a place to begin", () => {
  const [first] = obstacles("closed", { entries: [] });
  expect(first).toMatchObject({ code: "not-reported", count: 2, blocks: true });
});

test("without a table of periods no state is known", () => {
  const book = bookOf({ units: ["A"], rubric: [{ code: "I" }] });
  expect(statusOf(book, PERIOD)).toBeNull();
});
