/** The one action that Excel has not confirmed, until a reading tells what came of it. */
import type { Snapshot } from "../../document/port";
import type { Store } from "./pane-store";
import type { Action, PaneState } from "./state";

/** `written`: what is known of the pane's undo once it turns out to be done. */
export type Doubtful = {
  readonly action: Action;
  readonly written: () => Partial<PaneState>;
  readonly again: () => Promise<void>;
};

export type Doubts = {
  /** null: nothing is in doubt. */
  readonly action: () => Action | null;
  readonly note: (doubtful: Doubtful) => void;
  /** What the reading found of it. */
  readonly settle: (settled: Snapshot["settled"]) => void;
};

export type DoubtSettings = Pick<Store, "set" | "state" | "fail"> & {
  /** The part that is there can be taken back. */
  readonly kept: () => Partial<PaneState>;
  readonly undo: () => Promise<void>;
};

export function createDoubts({ set, state, fail, kept, undo }: DoubtSettings): Doubts {
  let doubtful: Doubtful | null = null;

  /** Only on ground that is as it was before. */
  async function fromTheStart(again: () => Promise<void>): Promise<void> {
    await undo();
    if (state().failure === null) {
      await again();
    }
  }

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
      } else if (settled === "not-written") {
        fail(before.action, { code: settled, detail: "" }, before.again);
      } else {
        set(kept());
        fail(before.action, { code: "half-written", detail: "", part: settled }, () => fromTheStart(before.again));
      }
    },
  };
}
