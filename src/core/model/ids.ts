/** Fixed ASCII ids of everything a cell can say. The words people see stand in `src/schema/words.ts`. */
export const MEASURES = ["value", "ratio", "reduction", "increase", "count", "share", "rank", "judgement"] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The id of each scoring rule, with the steps that explain how it came to its points. Each rule of `core/rules` adds its own line in its
 * own file, because a list of all of them here would be one more file to change; `direct` is the one that any unreadable rule is taken for.
 */
export interface RuleSteps {
  direct: "RULE_DIRECT";
}
export type Rule = keyof RuleSteps;
export type RuleStep = RuleSteps[Rule];

export const COMPARATORS = [">", ">=", "=", "<=", "<"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What a person may type into the state column; a blank there means reported if there is a result, else not reported. */
export const STATE_MARKS = ["not-arisen", "not-assigned", "no-target"] as const;
export type StateMark = (typeof STATE_MARKS)[number];

/**
 * The five states of an entry, all different (`reported`, also a result of 0 · `not-reported` · `not-arisen` · `not-assigned` ·
 * `no-target`), and `faulty`: something is typed that cannot be read, so nothing is known until it is put right.
 */
export type EntryState = "reported" | "not-reported" | StateMark | "faulty";

export const VERDICTS = ["candidate", "no", "undecided"] as const;
export type VerdictId = (typeof VERDICTS)[number];

export const SEVERITIES = ["error", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ROLES = ["lead", "deputy", "member"] as const;
export type Role = (typeof ROLES)[number];

export const PERIOD_KINDS = ["month", "quarter", "half", "nine-months", "drive", "year", "semester", "school-year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_STATUSES = ["open", "cross-check", "appraisal", "closed", "sealed"] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** Conditions of an award, `;`-separated in the conditions column of EmuAwards. */
export const CONDITIONS = ["targets-met", "targets-exceeded", "lead", "complete"] as const;
export type ConditionId = (typeof CONDITIONS)[number];

/** What the share of yes votes is counted of. */
export const VOTE_BASES = ["all-members", "present-and-in-writing"] as const;
export type VoteBase = (typeof VOTE_BASES)[number];

/** Who decides where the ballots did not. */
export const DECIDERS = ["lead-and-deputy", "lead", "deputy", "authority"] as const;
export type Decider = (typeof DECIDERS)[number];

/**
 * `next-ballot` not decided, a further ballot is allowed · `deadlock` not decided by the last ballot: lead and deputy decide ·
 * `decided` by them, with a reason · `unknown` something in the rows is wrong (see the findings).
 */
export const VOTE_OUTCOMES = ["passed", "not-passed", "next-ballot", "deadlock", "decided", "not-voted", "unknown"] as const;
export type VoteOutcomeId = (typeof VOTE_OUTCOMES)[number];

/** Which of several scores of one entry counts: the later layer replaces the earlier one (R33). */
export const LAYERS = ["self", "cross-check", "appraised"] as const;
export type Layer = (typeof LAYERS)[number];
