/**
 * Where a period stands in its nine steps: which are done, which one is the present one, and what the later ones wait for. It follows
 * from the workbook alone: status, rows, entries, scores, ballots, seal. No step can be begun that the period's status forbids.
 */
import { blocksClosing } from "../core/crosscheck/blocks";
import type { PeriodStatus } from "../core/model/ids";
import { statusOf } from "../core/periods/obstacles";
import { isPeriodSealed } from "../tables/seal/report";
import type { Reading } from "./opened";

export const STAGES = ["open-period", "split", "collect", "cross-check", "appraise", "explain", "votes", "minutes", "seal"] as const;
export type StageId = (typeof STAGES)[number];

/** What the workbook says of a period. */
export type Standing = {
  readonly status: PeriodStatus;
  /** Entries of the period, whatever is in them. */
  readonly rows: number;
  /** Entries that say something. */
  readonly filled: number;
  /** Units without anything owed or faulty, of all. */
  readonly complete: number;
  readonly units: number;
  /** Pairs of the plan of the cross-check, and those that have scored something. */
  readonly planned: number;
  readonly appraised: number;
  /** Differences above the limit that nobody has explained. */
  readonly unexplained: number;
  /** Awards voted on, and those of which every unit is settled. */
  readonly awards: number;
  readonly settled: number;
};

/**
 * `done`: its result can be looked at · `present`: it is next · `possible`: allowed, though another one is next ·
 * `waiting`: cannot be begun before the step `after`, or (`closing`) before the period is closed.
 */
export type Stage =
  | { readonly id: StageId; readonly state: "done" | "present" | "possible" }
  | { readonly id: StageId; readonly state: "waiting"; readonly after: StageId | "closing" };

type Told = Readonly<Partial<Record<StageId, Exclude<Stage["state"], "waiting">>>>;

function before(id: StageId): StageId {
  return STAGES[Math.max(0, STAGES.indexOf(id) - 1)] ?? "open-period";
}

function toldOf(standing: Standing): Told {
  const { status, rows, filled, unexplained, awards, settled } = standing;
  const entered = { "open-period": "done", split: "done", collect: "done" } as const;
  switch (status) {
    case "open":
      return rows === 0
        ? { "open-period": "present" }
        : filled === 0
          ? { "open-period": "done", split: "present", collect: "possible" }
          : { ...entered, collect: "present" };
    case "cross-check":
      return { ...entered, "cross-check": "present", ...(unexplained > 0 ? { explain: "possible" } : {}) };
    case "appraisal": {
      const scores =
        unexplained > 0 ? ({ appraise: "possible", explain: "present" } as const) : ({ appraise: "present", explain: "possible" } as const);
      return { ...entered, "cross-check": "done", ...scores, votes: "possible", minutes: "possible" };
    }
    case "closed": {
      const scored = { ...entered, "cross-check": "done", appraise: "done", explain: "done", minutes: "possible" } as const;
      return settled < awards ? { ...scored, votes: "present", seal: "possible" } : { ...scored, votes: "done", seal: "present" };
    }
    case "sealed":
      return Object.fromEntries(STAGES.map((id) => [id, "done"]));
  }
}

export function stagesOf(standing: Standing): readonly Stage[] {
  const told = toldOf(standing);
  return STAGES.map((id): Stage => {
    const state = told[id];
    return state === undefined ? { id, state: "waiting", after: id === "votes" ? "closing" : before(id) } : { id, state };
  });
}

/** What the report board says of the period. */
export type Reported = {
  readonly done: number;
  readonly units: readonly {
    readonly filled: number;
    readonly faulty: readonly unknown[];
    readonly scored: { readonly appraised: number };
  }[];
};

export function standingOf({ book, review, seals }: Reading, { done, units }: Reported): Standing {
  const { period, votes } = review;
  const sum = (count: (unit: Reported["units"][number]) => number): number => units.reduce((all, unit) => all + count(unit), 0);
  const isOpen = (outcome: (typeof votes)[number]["units"][number]["outcome"]): boolean =>
    outcome === "not-voted" || outcome === "next-ballot" || outcome === "deadlock";
  return {
    status: isPeriodSealed(book, seals?.report, period) ? "sealed" : (statusOf(book, period) ?? "open"),
    rows: book.entries.filter((entry) => entry.period === period).length,
    filled: sum(({ filled, faulty }) => filled + faulty.length),
    complete: done,
    units: units.length,
    planned: (book.checks ?? []).filter((check) => check.period === period).length,
    appraised: sum(({ scored }) => scored.appraised),
    unexplained: blocksClosing(book, period).length,
    awards: votes.filter((award) => award.units.length > 0).length,
    settled: votes.filter((award) => award.units.length > 0 && !award.units.some(({ outcome }) => isOpen(outcome))).length,
  };
}
