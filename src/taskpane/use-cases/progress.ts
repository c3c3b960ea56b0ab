/** How far the action under way has come. Apart from the state, so that a step forward draws one bar and not the whole pane. */
import type { Watch } from "../../document/watch";

export type Progress = {
  /** 0…1; null: not known. */
  readonly share: () => number | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Smaller steps than this cannot be seen. */
const VISIBLE = 0.01;

export type ProgressMeter = Progress & {
  readonly set: (share: number | null) => void;
  /** Begins work of the pane's own that may be stopped: nobody wants it any more after the next `stop`. */
  readonly watch: () => Watch;
  readonly stop: () => void;
};

/** Goes forward only, until it is set to null. */
export function progressMeter(): ProgressMeter {
  let share: number | null = null;
  let stops = 0;
  const listeners = new Set<() => void>();
  const meter: ProgressMeter = {
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
    watch() {
      const begun = stops;
      return { progress: meter.set, wanted: () => stops === begun };
    },
    stop() {
      stops += 1;
    },
  };
  return meter;
}
