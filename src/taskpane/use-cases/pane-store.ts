/** The state of the pane, who is told of it, and what a person can try again after something went wrong. */
import { START, type Action, type Failure, type PaneState } from "./state";

/** What the port answered, or the pane found out. */
export type WhatFailed = Omit<Failure, "action">;

export type Store = {
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** @param again what "Try again" does */
  readonly fail: (action: Action, failure: WhatFailed, again: () => Promise<void>) => void;
  /** What failed last, once more; null: nothing failed yet. */
  readonly lastFailed: () => (() => Promise<void>) | null;
};

export function createStore(): Store {
  let state: PaneState = START;
  let lastFailed: (() => Promise<void>) | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  return {
    state: () => state,
    set,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail(action, { code, detail, part }, again) {
      lastFailed = again;
      set({ failure: { action, code, detail, ...(part && { part }) } });
    },
    lastFailed: () => lastFailed,
  };
}
