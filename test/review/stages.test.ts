/** Where a period stands: which step is done, present, possible, or waits for what; nothing can be begun that the status forbids. */
import fc from "fast-check";
import { PERIOD_STATUSES, type PeriodStatus } from "../../src/core/model/ids";
import { permissionFor, type Activity } from "../../src/core/periods/states";
import { STAGES, stagesOf, type StageId, type Standing } from "../../src/review/stages";
import { runs } from "../runs";

const STANDING: Standing = {
  status: "open",
  rows: 77,
  filled: 77,
  complete: 7,
  units: 7,
  planned: 0,
  appraised: 0,
  unexplained: 0,
  awards: 2,
  settled: 0,
};

/** A letter a step: done, present, possible, or the number of the step that it waits for (c: the closing of the period). */
function letters(standing: Standing): string {
  return stagesOf(standing)
    .map((stage) =>
      stage.state === "waiting"
        ? stage.after === "closing"
          ? "c"
          : `${STAGES.indexOf(stage.after) + 1}`
        : { done: "D", present: "P", possible: "p" }[stage.state],
    )
    .join("");
}

test.each<[what: string, standing: Partial<Standing>, expected: string]>([
  ["no rows yet", { rows: 0, filled: 0 }, "P12345c78"],
  ["rows, and nothing in them", { filled: 0 }, "DPp345c78"],
  ["some entries", { filled: 5 }, "DDP345c78"],
  ["all entries, still open", {}, "DDP345c78"],
  ["cross-check", { status: "cross-check" }, "DDDP45c78"],
  ["cross-check with a difference", { status: "cross-check", unexplained: 1 }, "DDDP4pc78"],
  ["appraisal", { status: "appraisal" }, "DDDDPppp8"],
  ["appraisal with a difference", { status: "appraisal", unexplained: 2 }, "DDDDpPpp8"],
  ["closed, not voted", { status: "closed" }, "DDDDDDPpp"],
  ["closed, half voted", { status: "closed", settled: 1 }, "DDDDDDPpp"],
  ["closed and voted", { status: "closed", settled: 2 }, "DDDDDDDpP"],
  ["closed, nothing to vote on", { status: "closed", awards: 0 }, "DDDDDDDpP"],
  ["sealed", { status: "sealed", settled: 2 }, "DDDDDDDDD"],
  ["sealed without a vote", { status: "sealed" }, "DDDDDDDDD"],
])("%s", (_what, standing, expected) => {
  expect(letters({ ...STANDING, ...standing })).toBe(expected);
});

/** What each step does to the workbook, as the states of a period name it. */
const ACTIVITY: Readonly<Partial<Record<StageId, Activity>>> = {
  "open-period": "fill-in",
  collect: "collect",
  "cross-check": "cross-check",
  appraise: "appraise",
  votes: "vote",
  seal: "seal",
};

test("whatever the workbook says, one step at most is the present one, and none is offered that its status forbids", () => {
  const count = fc.nat(9);
  const standing = fc.record<Standing>({
    status: fc.constantFrom<PeriodStatus>(...PERIOD_STATUSES),
    rows: count,
    filled: count,
    complete: count,
    units: count,
    planned: count,
    appraised: count,
    unexplained: count,
    awards: count,
    settled: count,
  });
  fc.assert(
    fc.property(standing, (one) => {
      const stages = stagesOf(one);
      expect(stages.filter(({ state }) => state === "present")).toHaveLength(one.status === "sealed" ? 0 : 1);
      const offered = stages.filter(({ state }) => state === "present" || state === "possible");
      for (const { id } of offered) {
        const activity = ACTIVITY[id];
        expect([id, one.status, activity && permissionFor(activity, one.status)]).not.toContain("no");
      }
    }),
    { numRuns: runs(500) },
  );
});
