/** What each state of a period allows, and the ways between them. */
import { PERIOD_STATUSES, type PeriodStatus } from "../../../src/core/model/ids";
import { ACTIVITIES, formerStatus, isMove, needsReason, nextStatus, permissionFor } from "../../../src/core/periods/states";

test.each<readonly [PeriodStatus, Readonly<Record<string, string>>]>([
  ["open", { yes: "fill-in collect correct", untimely: "" }],
  ["cross-check", { yes: "cross-check correct", untimely: "fill-in collect" }],
  ["appraisal", { yes: "appraise correct", untimely: "fill-in collect cross-check vote" }],
  ["closed", { yes: "vote seal", untimely: "" }],
  ["sealed", { yes: "", untimely: "" }],
])("%s allows %j", (status, allowed) => {
  for (const permission of ["yes", "untimely"] as const) {
    expect(ACTIVITIES.filter((activity) => permissionFor(activity, status) === permission).join(" ")).toBe(allowed[permission]);
  }
});

test("forward one step at a time, back from closed to appraisal alone, from sealed nowhere", () => {
  const moves = PERIOD_STATUSES.flatMap((from) => PERIOD_STATUSES.filter((to) => isMove({ from, to })).map((to) => `${from} → ${to}`));
  expect(moves).toEqual(["open → cross-check", "cross-check → appraisal", "appraisal → closed", "closed → appraisal", "closed → sealed"]);
  expect(PERIOD_STATUSES.map(nextStatus)).toEqual(["cross-check", "appraisal", "closed", "sealed", null]);
  expect(PERIOD_STATUSES.map(formerStatus)).toEqual([null, null, null, "appraisal", null]);
  expect(needsReason({ from: "closed", to: "appraisal" })).toBe(true);
  expect(needsReason({ from: "closed", to: "sealed" })).toBe(false);
});
