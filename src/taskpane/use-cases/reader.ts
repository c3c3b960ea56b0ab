/** Reads the workbook, reviews it and says what came of it; readings that people or edits ask for while one waits are the same one. */
import { part, type Watch } from "../../document/watch";
import type { Workbook } from "../../review/opened";
import { changedFindings } from "./changes";
import type { Doubts } from "./doubt";
import type { Store } from "./pane-store";
import type { ProgressMeter } from "./progress";
import { reviewSnapshot } from "./reading";
import type { SessionSettings } from "./session-types";
import { readingOf, type Failure, type PaneState } from "./state";
import type { Act } from "./turns";

/** How far a reading has come when Excel has handed everything over. */
const ROWS_READ = 0.5;

export type Reader = {
  /** Reads at once, within the action under way. @param known what is known beside the reading, shown with it */
  readonly readNow: (known?: Partial<PaneState>) => Promise<void>;
  /** Reads when it is its turn: after an edit. */
  readonly read: () => Promise<void>;
  /** The same because a person asked for it. */
  readonly refresh: () => Promise<void>;
  /** Whether nothing is in doubt: nothing is written on top of that, so the workbook is read first. */
  readonly isCertain: () => Promise<boolean>;
  /** Nobody waits any more for the reading under way. */
  readonly stop: () => void;
  /** Only a reading can be stopped: nothing is written while it lasts. */
  readonly watching: (wanted?: () => boolean) => Watch;
};

export type ReaderSettings = SessionSettings & {
  readonly store: Store;
  readonly meter: ProgressMeter;
  readonly doubts: Doubts;
  readonly act: Act;
  /** Excel answers again. */
  readonly onAnswer: () => void;
};

export function createReader({ port, now, mark, store, meter, doubts, act, onAnswer }: ReaderSettings): Reader {
  const { state, set, fail } = store;
  let readingNumber = 0;
  let pendingRead: Promise<void> | null = null;
  /** A person asked for the reading that is to come; otherwise an edit did. */
  let readAsked = false;
  let release: (() => void) | null = null;

  function watching(wanted: () => boolean = () => true): Watch {
    return { wanted, progress: meter.set };
  }

  function shown(workbook: Workbook): Partial<PaneState> {
    const old = readingOf(state());
    const change = old && workbook.kind === "bound" ? changedFindings(old, workbook.reading) : null;
    return { workbook, readAt: now(), change, cancelled: false, search: null };
  }

  async function readNow(known: Partial<PaneState> = {}): Promise<void> {
    const number = ++readingNumber;
    const watch = watching(() => number === readingNumber);
    const result = await port.read(part(watch, 0, ROWS_READ));
    if (result.ok) {
      doubts.settle(result.value.settled);
    }
    if (!watch.wanted()) {
      return;
    }
    if (result.ok) {
      const before = readingOf(state())?.review.period ?? null;
      const workbook = await reviewSnapshot(result.value, before, part(watch, ROWS_READ, 1));
      if (workbook !== null && watch.wanted()) {
        set({ ...shown(workbook), ...known });
        mark?.("reviewed");
      }
      onAnswer();
      return;
    }
    set(known);
    if (result.code === "newer-schema") {
      set({ workbook: { kind: "newer", found: null }, readAt: now() });
    } else {
      fail(result.code === "unknown-outcome" ? (doubts.action() ?? "read") : "read", result, refresh);
    }
  }

  /** What of an earlier failure stays to be said: all but that of a reading, unless a person asked for this one. */
  function failureAfterReading(): Failure | null {
    const asked = readAsked;
    readAsked = false;
    const { failure } = state();
    return asked || failure?.action === "read" ? null : failure;
  }

  function read(): Promise<void> {
    pendingRead ??= act(
      "read",
      () => {
        pendingRead = null;
        return Promise.race([readNow(), new Promise<void>((resolve) => (release = resolve))]);
      },
      failureAfterReading,
    );
    return pendingRead;
  }

  function refresh(): Promise<void> {
    readAsked = true;
    return read();
  }

  return {
    readNow,
    read,
    refresh,
    watching,
    async isCertain() {
      if (doubts.action() !== null) {
        await readNow();
      }
      return doubts.action() === null && state().failure === null;
    },
    stop() {
      if (state().busy === "read") {
        readingNumber += 1;
        release?.();
        set({ cancelled: true });
      }
    },
  };
}
