/** The one action that Excel has not confirmed, until a reading tells what came of it. */
import type { Snapshot } from "../../document/port";
import type { ActionId, FailureCode, PaneState } from "./state";

/** `written`: what is known of the pane's undo once it turns out to be done. */
export type Doubtful = {
  readonly action: ActionId;
  readonly written: () => Partial<PaneState>;
  readonly again: () => Promise<void>;
};

export type Doubts = {
  /** null: nothing is in doubt. */
  readonly action: () => ActionId | null;
  readonly note: (doubtful: Doubtful) => void;
  /** What the reading found of it. */
  readonly settle: (settled: Snapshot["settled"]) => void;
};

export type DoubtSettings = {
  readonly set: (change: Partial<PaneState>) => void;
  readonly fail: (action: ActionId, failure: { readonly code: FailureCode; readonly detail: string }, again: () => Promise<void>) => void;
  readonly refresh: () => Promise<void>;
};

export function createDoubts({ set, fail, refresh }: DoubtSettings): Doubts {
  let doubtful: Doubtful | null = null;
  return {
    action: () => doubtful?.action ?? null,
    note(other) {
      doubtful ??= other;
    },
    settle(settled) {
      const before = doubtful;
      if (settled === undefined || before === null) {
        return;
      }
      doubtful = null;
      if (settled === "written") {
        set({ failure: null, ...before.written(), done: { kind: "found-written" } });
      } else {
        fail(before.action, { code: settled, detail: "" }, settled === "not-written" ? before.again : refresh);
      }
    },
  };
}
