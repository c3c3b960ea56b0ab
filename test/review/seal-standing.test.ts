/** What is printed for a period's seal: its code only where every seal there should be is there and holds. */
import { NO_REPORT, type SealReport } from "../../src/tables/seal/report";
import type { Verification } from "../../src/tables/seal/verify";
import { codeOf } from "../../src/tables/seal/code";
import { sealMark, sealStandingOf, sealWarnings } from "../../src/review/steps/seal/standing";
import { SEAL_TEXT } from "../../src/review/steps/seal/words";

const HASH = "ab".repeat(32);
const CODE = codeOf(HASH);

function verified(period: string, given: Partial<Verification> = {}): Verification {
  const seal = { format: 1, engine: "1", period, sealedAt: "2026-04-05 09:00", previous: "", hash: HASH, inputs: [], results: [] };
  return {
    seal: seal as unknown as Verification["seal"],
    intact: true,
    chained: true,
    alone: true,
    ordered: true,
    reopened: false,
    rules: "same",
    inputs: [],
    inputCount: 0,
    results: [],
    resultCount: 0,
    formulas: [],
    masked: [],
    ...given,
  };
}

const CHANGED = { inputCount: 1 };
const OTHER_RULES = { rules: "unknown" } as const;

test.each<readonly [what: string, report: Partial<SealReport> | undefined, kind: string, code: string | null]>([
  ["nothing is known of seals", undefined, "none", null],
  ["nothing is sealed", {}, "none", null],
  ["another period is sealed", { verifications: [verified("Q2")] }, "none", null],
  [
    "another period is changed",
    { verifications: [verified("Q2", CHANGED)], missing: ["Q3"], lost: [{ period: "Q4", code: "X" }] },
    "none",
    null,
  ],
  ["it holds", { verifications: [verified("Q1"), verified("Q2", CHANGED)] }, "holds", CODE],
  ["a cell of it was changed", { verifications: [verified("Q1", CHANGED), verified("Q2")] }, "broken", CODE],
  ["its rules are not known", { verifications: [verified("Q1", OTHER_RULES)] }, "unchecked", CODE],
  ["its rules are not known, and a cell was changed", { verifications: [verified("Q1", { ...OTHER_RULES, ...CHANGED })] }, "broken", CODE],
  ["two seals, each of which would hold", { verifications: [verified("Q1"), verified("Q1")] }, "broken", null],
  ["its tables are on a hidden sheet", { verifications: [verified("Q1")], hidden: ["EmuEntries"] }, "broken", CODE],
  ["hidden tables, and rules that are not known", { verifications: [verified("Q1", OTHER_RULES)], hidden: ["EmuEntries"] }, "broken", CODE],
  ["called sealed, without a seal", { missing: ["Q1"] }, "broken", null],
  ["its seal was cut out", { lost: [{ period: "Q1", code: CODE }] }, "broken", null],
  ["its seal is damaged", { unread: [{ problem: "damaged", period: "Q1" }] }, "broken", null],
  ["a damaged seal of nobody knows which period", { unread: [{ problem: "damaged", period: null }] }, "broken", null],
  ["a damaged seal of another period", { verifications: [verified("Q1")], unread: [{ problem: "damaged", period: "Q2" }] }, "holds", CODE],
  ["its seal is of a newer version", { unread: [{ problem: "newer-format", period: "Q1" }] }, "unchecked", null],
  [
    "a newer seal of nobody knows which period",
    { verifications: [verified("Q1")], unread: [{ problem: "newer-format", period: null }] },
    "unchecked",
    CODE,
  ],
  [
    "a newer seal of another period",
    { verifications: [verified("Q1")], unread: [{ problem: "newer-format", period: "Q2" }] },
    "holds",
    CODE,
  ],
  [
    "a newer seal beside one that was cut out",
    { unread: [{ problem: "newer-format", period: "Q1" }], lost: [{ period: "Q1", code: CODE }] },
    "broken",
    null,
  ],
])("%s", (_what, report, kind, code) => {
  const standing = sealStandingOf(report === undefined ? undefined : { ...NO_REPORT, ...report }, "Q1");
  expect(standing).toEqual(kind === "none" ? { kind } : { kind, code });
  const marks = { none: null, holds: code, unchecked: SEAL_TEXT.unverified.vi, broken: SEAL_TEXT.changed.vi };
  expect(sealMark(standing, "vi")).toBe(marks[kind as keyof typeof marks]);
});

test("a warning for each period that does not hold, once, with what is printed in place of the code", () => {
  const report = { ...NO_REPORT, verifications: [verified("Q1", CHANGED), verified("Q2"), verified("Q3", OTHER_RULES)] };
  const said = sealWarnings(report, ["Q1", "Q2", "Q3", "Q1", "Q4"], "vi");
  expect(said).toHaveLength(2);
  expect(said[0]).toContain("Q1");
  expect(said[0]).toContain(SEAL_TEXT.changed.vi);
  expect(said[1]).toContain("Q3");
  expect(said[1]).toContain(SEAL_TEXT.unverified.vi);
  expect(sealWarnings(undefined, ["Q1"], "en")).toEqual([]);
});
