/** The council's votes beside the verdicts: law vectors, and every figure that contradicts another. */
import fc from "fast-check";
import { review } from "../../../src/core/review";
import { toNumber } from "../../../src/core/numbers/exact";
import type { OwnVoteRules } from "../../../src/core/model/policy";
import { DEFAULT_POLICY } from "../../../src/core/model/policy";
import type { Review } from "../../../src/core/result";
import type { UnitVote } from "../../../src/core/awards/outcome";
import { runs } from "../../runs";
import { bookOf, exact, PERIOD, type AwardSketch, type BookSketch, type VoteSketch } from "../book-builder";

const FLAG: AwardSketch = { id: "ministry-flag", slots: 1 };
const NO_RULES = DEFAULT_POLICY.votes;

/** A leads with 10 points, B has 9, C has 8. */
function reviewed(votes: readonly VoteSketch[], more: Partial<BookSketch> & { readonly rules?: Partial<OwnVoteRules> } = {}): Review {
  const { rules, ...sketch } = more;
  const units = ["A", "B", "C"];
  return review(
    bookOf({
      units,
      rubric: [{ code: "I" }],
      entries: units.map((unit, index) => ({ unit, criterion: "I", self: 10 - index })),
      awards: [FLAG],
      policy: { votes: { ...NO_RULES, ...rules } },
      votes,
      ...sketch,
    }),
    PERIOD,
  );
}

function unitVote({ votes }: Review, unit: number, award = 0): UnitVote | undefined {
  return votes[award]!.units.find((one) => one.unit === unit);
}

function outcomes({ votes }: Review, award = 0): Readonly<Record<string, string>> {
  return Object.fromEntries(votes[award]!.units.map(({ unit, outcome }) => ["ABC"[unit], outcome]));
}

function voteFindings({ findings }: Review) {
  return findings
    .filter(({ code }) => code.startsWith("VOTE"))
    .map(({ code, place, severity }) => `${severity} ${code} ${place.row ?? "-"} ${place.column ?? "-"}`);
}

describe("Decree 98/2023/NĐ-CP art. 30.7: at least 80 % of all members", () => {
  test.each([
    [7, 5, false, 6],
    [7, 6, true, 6],
    [5, 4, true, 4],
    [5, 3, false, 4],
    [8, 6, false, 7],
    [8, 7, true, 7],
    [9, 7, false, 8],
    [10, 8, true, 8],
    [10, 7, false, 8],
    [1, 1, true, 1],
    [15, 12, true, 12],
    [15, 11, false, 12],
  ])("%i members, %i yes: %s; %i are needed", (members, yes, reached, needed) => {
    const [ballot] = unitVote(reviewed([{ unit: "A", members, yes }]), 0)!.ballots;
    expect([ballot!.reached, ballot!.needed]).toEqual([reached, needed]);
  });

  test("those who stayed away count: 5 yes of 5 present is not enough of 7", () => {
    const done = reviewed([{ unit: "A", members: 7, present: 5, inWriting: 0, yes: 5 }]);
    expect(outcomes(done)).toEqual({ A: "next-ballot" });
  });

  test("6 of 7, one of them in writing", () => {
    const done = reviewed([{ unit: "A", members: 7, present: 6, inWriting: 1, yes: 6 }]);
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "passed" }, []]);
  });

  test("exactly as whole numbers: yes × 100 ≥ 80 × members, however many there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: 1_000_000 }), (members, votes) => {
        const yes = Math.min(votes, members);
        const [ballot] = unitVote(reviewed([{ unit: "A", members, yes }]), 0)!.ballots;
        expect(ballot!.reached).toBe(yes * 100 >= 80 * members);
        expect(ballot!.reached).toBe(yes >= ballot!.needed!);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the cluster's own rules", () => {
  const base = { value: "present-and-in-writing", note: "" } as const;

  test.each([
    ["5 of 5 present, 7 members", { present: 5, inWriting: 0, yes: 5 }, "passed"],
    ["4 of 6 present or in writing", { present: 5, inWriting: 1, yes: 4 }, "next-ballot"],
    ["5 of 6 present or in writing", { present: 5, inWriting: 1, yes: 5 }, "passed"],
  ])("counted of those who voted: %s", (_what, vote, outcome) => {
    expect(outcomes(reviewed([{ unit: "A", ...vote }], { rules: { base } }))).toEqual({ A: outcome });
  });

  test.each([
    [0.5, 4, "passed"],
    [0.9, 6, "next-ballot"],
    [1, 7, "passed"],
    [1, 6, "next-ballot"],
  ])("threshold %d: %i of 7: %s", (threshold, yes, outcome) => {
    const done = reviewed([{ unit: "A", yes }], { rules: { threshold: { value: exact(threshold), note: "" } } });
    expect(outcomes(done)).toEqual({ A: outcome });
  });

  test("one ballot, then lead and deputy", () => {
    const done = reviewed([{ unit: "A", yes: 5 }], { rules: { ballots: { value: 1, note: "" } } });
    expect(outcomes(done)).toEqual({ A: "deadlock" });
  });

  test.each<[string, Partial<VoteSketch>, string]>([
    ["present is not known", { inWriting: 1 }, "error VOTE_ATTENDANCE_MISSING 0 present"],
    ["in writing is not known", { present: 6 }, "error VOTE_ATTENDANCE_MISSING 0 in-writing"],
    ["nobody voted", { present: 0, inWriting: 0, yes: 0 }, "error VOTE_NOBODY 0 present"],
  ])("nothing follows where %s", (_what, vote, finding) => {
    const done = reviewed([{ unit: "A", yes: 1, ...vote }], { rules: { base } });
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "unknown" }, [finding]]);
  });
});

describe("ties and deadlocks", () => {
  // A and B are equal: neither is a candidate, the council decides.
  const tied = { entries: ["A", "B"].map((unit) => ({ unit, criterion: "I", self: 10 })) };
  const deadlock: readonly VoteSketch[] = [
    { unit: "A", yes: 4 },
    { unit: "B", yes: 3 },
    { unit: "A", ballot: 2, yes: 4 },
    { unit: "B", ballot: 2, yes: 3 },
  ];

  test("units tied at the cut are put to the vote, C is not", () => {
    expect(outcomes(reviewed([], tied))).toEqual({ A: "not-voted", B: "not-voted", C: "not-voted" });
  });

  test("two ballots without result: lead and deputy decide, the larger number of votes does not", () => {
    const done = reviewed(deadlock, tied);
    expect(outcomes(done)).toMatchObject({ A: "deadlock", B: "deadlock" });
    expect(voteFindings(done)).toEqual([]);
  });

  test("their decision is recorded with its reason, for one and against the other", () => {
    const by = { decidedBy: "lead-and-deputy", reason: "Thành tích nổi bật hơn" } as const;
    const votes = deadlock.map((vote, index) => (index < 2 ? vote : { ...vote, ...by, decision: index === 3 }));
    const done = reviewed(votes, tied);
    expect([unitVote(done, 0), unitVote(done, 1)].map((one) => [one!.outcome, one!.decision])).toEqual([
      ["decided", { by: "lead-and-deputy", given: false, reason: "Thành tích nổi bật hơn" }],
      ["decided", { by: "lead-and-deputy", given: true, reason: "Thành tích nổi bật hơn" }],
    ]);
    expect(voteFindings(done)).toEqual([]);
  });

  test.each<[string, Partial<VoteSketch>, string]>([
    ["who decided", { decision: true, reason: "x" }, "decided-by"],
    ["what", { decidedBy: "lead", reason: "x" }, "decision"],
    ["why", { decision: false, decidedBy: "deputy" }, "reason"],
  ])("a decision that does not say %s is not applied", (_what, decision, column) => {
    const done = reviewed([...deadlock.slice(0, 3), { ...deadlock[3]!, ...decision }], tied);
    expect(outcomes(done)).toMatchObject({ B: "deadlock" });
    expect(voteFindings(done)).toEqual([`error VOTE_DECISION_INCOMPLETE 3 ${column}`]);
  });

  test("a decision where the ballots decide is not applied", () => {
    const done = reviewed([{ unit: "A", yes: 7, decision: false, decidedBy: "lead", reason: "x" }]);
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "passed" }, ["warning VOTE_DECISION_NEEDLESS 0 decision"]]);
  });

  test("more titles decided than there are places", () => {
    const by = { decision: true, decidedBy: "authority", reason: "x" } as const;
    const done = reviewed(
      deadlock.map((vote, index) => (index < 2 ? vote : { ...vote, ...by })),
      tied,
    );
    expect(voteFindings(done)).toEqual(["error VOTES_ABOVE_PLACES 0 yes"]);
  });

  test("more pass than there are places: named, not told apart by 7 and 6 votes", () => {
    const votes = [
      { unit: "A", yes: 7 },
      { unit: "B", yes: 6 },
    ];
    const done = reviewed(votes, tied);
    expect(outcomes(done)).toMatchObject({ A: "next-ballot", B: "next-ballot" });
    expect(voteFindings(done)).toEqual(["error VOTES_ABOVE_PLACES 0 yes"]);
    const settled = reviewed([...votes, { unit: "A", ballot: 2, yes: 6 }, { unit: "B", ballot: 2, yes: 1 }], tied);
    expect([outcomes(settled), voteFindings(settled)]).toEqual([{ A: "passed", B: "not-passed", C: "not-voted" }, []]);
  });

  test("more passed in both ballots, and lead and deputy decided between them", () => {
    const votes = ["A", "B"].flatMap((unit) => [1, 2].map((ballot) => ({ unit, ballot, yes: 7 })));
    const by = { decidedBy: "lead-and-deputy", reason: "x" } as const;
    const done = reviewed(
      votes.map((vote) => (vote.ballot === 2 ? { ...vote, ...by, decision: vote.unit === "A" } : vote)),
      tied,
    );
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "decided", B: "decided", C: "not-voted" }, []]);
  });
});

describe("rows from which nothing follows", () => {
  test.each<[string, readonly VoteSketch[], readonly string[]]>([
    ["more yes than members", [{ unit: "A", yes: 8 }], ["error VOTE_YES_ABOVE_VOTERS 0 yes"]],
    ["more yes than voted", [{ unit: "A", present: 5, inWriting: 0, yes: 6 }], ["error VOTE_YES_ABOVE_VOTERS 0 yes"]],
    ["more present than members", [{ unit: "A", present: 8, yes: 6 }], ["error VOTE_VOTERS_ABOVE_MEMBERS 0 present"]],
    ["more in writing than members", [{ unit: "A", inWriting: 8, yes: 6 }], ["error VOTE_VOTERS_ABOVE_MEMBERS 0 in-writing"]],
    ["both together", [{ unit: "A", present: 6, inWriting: 2, yes: 6 }], ["error VOTE_VOTERS_ABOVE_MEMBERS 0 present"]],
    ["no members", [{ unit: "A", members: 0, yes: 0 }], ["error VOTE_NOBODY 0 eligible"]],
    ["ballot 2 without ballot 1", [{ unit: "A", ballot: 2, yes: 6 }], ["error VOTE_BALLOT_SKIPPED 0 ballot"]],
    ["ballot 0", [{ unit: "A", ballot: 0, yes: 6 }], ["error VOTE_BALLOT_BEYOND 0 ballot"]],
    ["a third ballot", [1, 2, 3].map((ballot) => ({ unit: "A", ballot, yes: 3 })), ["error VOTE_BALLOT_BEYOND 2 ballot"]],
    [
      "the same ballot twice",
      [
        { unit: "A", yes: 6 },
        { unit: "A", yes: 5 },
      ],
      ["error VOTE_TWICE 1 ballot"],
    ],
    ["a row that cannot be read", [{ unit: "A", yes: 6, faulty: true }], []],
    ["yes not stated", [{ unit: "A", yes: null }], []],
    ["members not stated", [{ unit: "A", members: null, yes: 6 }], []],
  ])("%s", (_what, votes, findings) => {
    const done = reviewed(votes);
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "unknown" }, findings]);
  });
});

describe("rows that are counted, and named", () => {
  test("a second ballot though the first was decisive", () => {
    const done = reviewed([
      { unit: "A", yes: 6 },
      { unit: "A", ballot: 2, yes: 0 },
    ]);
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "passed" }, ["warning VOTE_BALLOT_NEEDLESS 1 ballot"]]);
  });

  test("a unit that is not eligible: the vote counts, the verdict stays", () => {
    const done = reviewed([{ unit: "C", yes: 6 }]);
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "not-voted", C: "passed" }, ["warning VOTE_NOT_ELIGIBLE 0 unit"]]);
    expect(done.awards[0]!.verdicts.map(({ verdict }) => verdict)).toEqual(["candidate", "no", "no"]);
  });

  test("a council of two sizes in one ballot: told once", () => {
    const places = { awards: [{ id: "ministry-flag", slots: 3 }] };
    const done = reviewed(
      [
        { unit: "A", members: null, yes: 7 },
        { unit: "A", yes: 7 },
        { unit: "B", yes: 7 },
        { unit: "C", members: 8, yes: 7 },
        { unit: "B", members: 9, ballot: 2, yes: 7 },
        { unit: "C", members: 9, yes: 7 },
      ],
      places,
    );
    expect(voteFindings(done).filter((finding) => finding.includes("MEMBERS_DIFFER"))).toEqual(["warning VOTE_MEMBERS_DIFFER 3 eligible"]);
  });
});

describe("periods and awards", () => {
  const period = (id: string, row: number) => ({ id, kind: null, from: null, to: null, status: "open", row }) as const;

  test("votes of another period are not counted", () => {
    expect(outcomes(reviewed([{ unit: "A", yes: 7, period: "2016" }]))).toEqual({ A: "not-voted" });
  });

  test("no period is the only period, or any where none is listed", () => {
    const votes = [{ unit: "A", yes: 7, period: null }];
    expect(outcomes(reviewed(votes))).toEqual({ A: "passed" });
    expect(outcomes(reviewed(votes, { periods: [period(PERIOD, 0)] }))).toEqual({ A: "passed" });
  });

  test("with several periods a row must say which", () => {
    const done = reviewed([{ unit: "A", yes: 7, period: null }], { periods: [period(PERIOD, 0), period("2016", 1)] });
    expect([outcomes(done), voteFindings(done)]).toEqual([{ A: "not-voted" }, ["error VOTE_PERIOD_MISSING 0 period"]]);
  });

  test("each award and each cluster by itself, in the order of the verdicts", () => {
    const done = reviewed(
      [
        { unit: "A", award: "advanced", yes: 7 },
        { unit: "B", yes: 7 },
      ],
      {
        units: [
          ["A", "Cụm 1"],
          ["B", "Cụm 2"],
          ["C", "Cụm 2"],
        ],
        awards: [FLAG, { id: "advanced", slots: 3 }],
      },
    );
    expect(
      done.votes.map(({ award, cluster, units }) => [award, cluster, units.map(({ unit, outcome }) => `${"ABC"[unit]} ${outcome}`)]),
    ).toEqual([
      [0, "Cụm 1", ["A not-voted"]],
      [0, "Cụm 2", ["B passed"]],
      [1, "Cụm 1", ["A passed"]],
      [1, "Cụm 2", ["B not-voted", "C not-voted"]],
    ]);
  });

  test("places that cannot be read: who reaches the share has passed, nobody is one too many", () => {
    const done = reviewed(
      [
        { unit: "A", yes: 7 },
        { unit: "B", yes: 7 },
      ],
      { awards: [{ id: "ministry-flag" }] },
    );
    expect([done.votes[0]!.places, outcomes(done), voteFindings(done)]).toEqual([null, { A: "passed", B: "passed", C: "not-voted" }, []]);
  });

  test("the rule is printed with the votes: value, text and days", () => {
    const { rule, places } = reviewed([]).votes[0]!;
    expect([toNumber(rule.threshold.value), rule.base.value, rule.ballots.value, places]).toEqual([0.8, "all-members", 2, 1]);
  });
});
