/** How far the action under way has come. Apart from the state, so that a step forward draws one bar and not the whole pane. */
export type Progress = {
  /** 0…1; null: not known. */
  readonly share: () => number | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Smaller steps than this cannot be seen. */
const VISIBLE = 0.01;

export type ProgressMeter = Progress & { readonly set: (share: number | null) => void };

/** Goes forward only, until it is set to null. */
export function progressMeter(): ProgressMeter {
  let share: number | null = null;
  const listeners = new Set<() => void>();
  return {
    share: () => share,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (next === null ? share === null : next < (share ?? -1) + VISIBLE) {
        return;
      }
      share = next;
      listeners.forEach((listener) => listener());
    },
  };
}
