/** Threshold, base and number of ballots by date, each with the text that says so, and the cluster's own before them. */
import { daySerial } from "../../../src/core/model/dates";
import { toNumber } from "../../../src/core/numbers/exact";
import { DEFAULT_POLICY } from "../../../src/core/model/policy";
import { BALLOTS, BASES, endOf, inForce, THRESHOLDS, voteRule, type Dated } from "../../../src/core/awards/vote-rules";
import { exact } from "../book-builder";

const DAY_2017 = daySerial(2017, 12, 31);

test.each<[string, readonly Dated<unknown>[]]>([
  ["threshold", THRESHOLDS],
  ["base", BASES],
  ["ballots", BALLOTS],
])("%s: one row holds on every day, none is left out", (_name, rows) => {
  expect(rows[0]!.from).toBeNull();
  expect(rows.at(-1)!.to).toBeNull();
  rows.slice(1).forEach(({ from }, index) => expect(from).toBe(rows[index]!.to! + 1));
});

test.each([
  ["before the decree", daySerial(2023, 12, 31), true],
  ["the first day of Decree 98/2023", daySerial(2024, 1, 1), false],
  ["the day before the changes of 2025", daySerial(2025, 6, 30), false],
  ["from July 2025 on", daySerial(2025, 7, 1), true],
  ["the last day before October 2026", daySerial(2026, 9, 30), true],
  ["from October 2026 on", daySerial(2026, 10, 1), true],
])("80 % of all members, %s", (_when, day, assumed) => {
  const { threshold, base, ballots } = voteRule(DEFAULT_POLICY, "ministry-flag", day);
  expect(threshold).toMatchObject({ kind: "dated", citation: "decree-98-2023-30-7", assumed });
  expect(base).toMatchObject({ kind: "dated", value: "all-members", assumed });
  expect(ballots).toMatchObject({ kind: "dated", value: 2, citation: "practice", assumed: true });
  expect(toNumber(threshold.value)).toBe(0.8);
});

test("art. 30.7 speaks of the flags: for other titles its figures are assumed", () => {
  const day = daySerial(2024, 6, 30);
  const assumed = (award: string) => voteRule(DEFAULT_POLICY, award, day).threshold;
  expect(assumed("government-flag")).toMatchObject({ assumed: false });
  expect(assumed("determined-to-win")).toMatchObject({ assumed: true });
});

test("a day that is not known: the last row, assumed", () => {
  expect(inForce(THRESHOLDS, null)).toBe(THRESHOLDS.at(-1));
  expect(voteRule(DEFAULT_POLICY, "ministry-flag", null).threshold).toMatchObject({ assumed: true });
});

test("the cluster's own rules go before the dated ones, with their ground", () => {
  const votes = {
    threshold: { value: exact(0.9), note: "Quy chế, Điều 9" },
    base: { value: "present-and-in-writing", note: "" },
    ballots: { value: 1, note: "" },
  } as const;
  const rule = voteRule({ ...DEFAULT_POLICY, votes }, "ministry-flag", DAY_2017);
  expect(rule).toEqual({
    threshold: { kind: "own", value: exact(0.9), note: "Quy chế, Điều 9" },
    base: { kind: "own", value: "present-and-in-writing", note: "" },
    ballots: { kind: "own", value: 1, note: "" },
  });
});

test("a period ends as its row says, else as its id does", () => {
  const period = { id: "2024", kind: "year", from: null, to: 45_600, status: "open", row: 0 } as const;
  expect(endOf({ periods: [period] }, "2024")).toBe(45_600);
  expect(endOf({ periods: [{ ...period, to: null }] }, "2024")).toBe(daySerial(2024, 12, 31));
  expect(endOf({ periods: null }, "2024-Q1")).toBe(daySerial(2024, 3, 31));
  expect(endOf({ periods: null }, "")).toBeNull();
});
