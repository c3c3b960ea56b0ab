/**
 * The states of a period, open → cross-check → appraisal → closed → sealed: what each of them allows, and which way leads from one to
 * the next. Forward one step at a time; back only from closed to appraisal, with a reason; from sealed nowhere.
 */
import { at } from "../numbers/at";
import { PERIOD_STATUSES, type PeriodStatus } from "../model/ids";

/** What people do in a period: results and self-scores, units' files, scores of the check and of the appraisal, fixes, ballots. */
export const ACTIVITIES = ["fill-in", "collect", "cross-check", "appraise", "correct", "vote", "seal"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** `untimely`: allowed, but out of turn: what was checked, appraised or voted on may no longer be what stands there. */
export type Permission = "yes" | "untimely" | "no";

const NEVER = {
  "fill-in": "no",
  collect: "no",
  "cross-check": "no",
  appraise: "no",
  correct: "no",
  vote: "no",
  seal: "no",
} as const satisfies Readonly<Record<Activity, Permission>>;

const PERMISSIONS: Readonly<Record<PeriodStatus, Readonly<Record<Activity, Permission>>>> = {
  open: { ...NEVER, "fill-in": "yes", collect: "yes", correct: "yes" },
  "cross-check": { ...NEVER, "fill-in": "untimely", collect: "untimely", "cross-check": "yes", correct: "yes" },
  appraisal: {
    ...NEVER,
    "fill-in": "untimely",
    collect: "untimely",
    "cross-check": "untimely",
    appraise: "yes",
    correct: "yes",
    vote: "untimely",
  },
  closed: { ...NEVER, vote: "yes", seal: "yes" },
  sealed: NEVER,
};

export function permissionFor(activity: Activity, status: PeriodStatus): Permission {
  return PERMISSIONS[status][activity];
}

export type Move = { readonly from: PeriodStatus; readonly to: PeriodStatus };

/** The next state; null: the period is sealed. */
export function nextStatus(status: PeriodStatus): PeriodStatus | null {
  const next = PERIOD_STATUSES.indexOf(status) + 1;
  return next === PERIOD_STATUSES.length ? null : at(PERIOD_STATUSES, next);
}

/** The state to which the period may be taken back; null: none. */
export function formerStatus(status: PeriodStatus): PeriodStatus | null {
  return status === "closed" ? "appraisal" : null;
}

export function isMove({ from, to }: Move): boolean {
  return to === nextStatus(from) || to === formerStatus(from);
}

/** Taking a period back is explained in the log. */
export function needsReason({ from, to }: Move): boolean {
  return to === formerStatus(from);
}
