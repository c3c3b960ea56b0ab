/**
 * The pane's use cases over an open workbook: read and review, follow edits, create, undo, jump, change the period. Knows
 * neither React nor Office. One action at a time; what goes wrong ends up in the state, in a code.
 */
import type { Place } from "../../core/model/finding";
import type { WorkbookDocument } from "../../document/document";
import type { PortResult } from "../../document/answer";
import { part, type Watch } from "../../document/watch";
import { changedFindings } from "./changes";
import { correction, isStale } from "./correction";
import { createDoubts } from "./doubt";
import { createFollowing } from "./following";
import { ownUseCases } from "./own";
import { progressMeter } from "./progress";
import { addressOf, reviewDocument, reviewPeriod, reviewSnapshot } from "./reading";
import { createRepairing } from "./repairing";
import type { Session, SessionSettings, Undoable } from "./session-types";
import { START, readingOf } from "./state";
import type { ActionId, Failure, PaneState } from "./state";
import type { Workbook } from "../../review/opened";
import { createTools } from "./tools";
import { createTurns } from "./turns";

/** How far a reading has come when Excel has handed everything over. */
const ROWS_READ = 0.5;

export type { Session, SessionSettings };

export function createSession({ port, now, mark }: SessionSettings): Session {
  let state: PaneState = START;
  const listeners = new Set<() => void>();
  let lastFailed: (() => Promise<void>) | null = null;
  const meter = progressMeter();
  let readingNumber = 0;
  let pendingRead: Promise<void> | null = null;
  /** A person asked for the reading that is to come; otherwise an edit did. */
  let readAsked = false;
  let undoable: readonly Undoable[] = [];
  let release: (() => void) | null = null;

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function fail(action: ActionId, failure: Pick<Failure, "code" | "detail">, again: () => Promise<void>): void {
    lastFailed = again;
    set({ failure: { action, code: failure.code, detail: failure.detail } });
  }

  const act = createTurns({ set, fail, isCertain, finished: () => meter.set(null) });

  function noted(action: Undoable): Partial<PaneState> {
    undoable = [...undoable, action];
    return { canUndo: true };
  }

  /** @param written what is to be known once an action that Excel did not confirm turns out to be done */
  function attempt<Value>(
    action: ActionId,
    result: PortResult<Value>,
    again: () => Promise<void>,
    written = (): Partial<PaneState> => noted({ kind: "fix" }),
  ): result is { readonly ok: true; readonly value: Value } {
    if (!result.ok && result.code === "unknown-outcome") {
      doubts.note({ action, again, written });
      fail(action, result, refresh);
    } else if (!result.ok) {
      fail(action, result, again);
    }
    return result.ok;
  }

  /** Nothing is written on top of something in doubt: the workbook is read first. */
  async function isCertain(): Promise<boolean> {
    if (doubts.action() !== null) {
      await readNow();
    }
    return doubts.action() === null && state.failure === null;
  }

  /** Only a reading can be stopped: nothing is written while it lasts. */
  function watching(wanted: () => boolean = () => true): Watch {
    return { wanted, progress: meter.set };
  }

  function shown(workbook: Workbook): Partial<PaneState> {
    const old = readingOf(state);
    const change = old && workbook.kind === "bound" ? changedFindings(old, workbook.reading) : null;
    return { workbook, readAt: now(), change, cancelled: false, search: null };
  }

  /** @param known what is known beside the reading, shown with it */
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
      const before = readingOf(state)?.review.period ?? null;
      const workbook = await reviewSnapshot(result.value, before, part(watch, ROWS_READ, 1));
      if (workbook !== null && watch.wanted()) {
        set({ ...shown(workbook), ...known });
        mark?.("reviewed");
      }
      if (!state.live) {
        void following.follow();
      }
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
    return asked || state.failure?.action === "read" ? null : state.failure;
  }

  /** Readings wanted while one waits its turn are the same reading. */
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

  const doubts = createDoubts({ set, fail, refresh });

  const following = createFollowing({
    port,
    onEdit: () => mark?.("edited"),
    onPause: () => void read(),
    setLive: (live) => set({ live }),
  });

  /** What was written is known: it is reviewed as it stands in the document, without a further message to Excel. */
  function create(document: WorkbookDocument): Promise<void> {
    return act("create", async () => {
      const before = state.workbook;
      const result = await port.create(document);
      if (
        attempt(
          "create",
          result,
          () => create(document),
          () => noted({ kind: "create", before }),
        )
      ) {
        noted({ kind: "create", before });
        const workbook = (await reviewDocument(document, before, watching())) ?? before;
        const done = { kind: "created", sheets: result.value.sheets.length } as const;
        set({ workbook, readAt: now(), change: null, canUndo: true, done, place: "check" });
      }
    });
  }

  /** What can be undone no longer; the workbook was read anew by then. */
  function forgotten(): Partial<PaneState> {
    undoable = undoable.slice(0, -1);
    return { canUndo: undoable.length > 0 };
  }

  async function undone(): Promise<Partial<PaneState>> {
    const last = undoable.at(-1);
    const reading = readingOf(state);
    const common = { ...forgotten(), done: { kind: "undone" }, change: null } as const;
    if (last?.kind === "create") {
      return { ...common, workbook: last.before };
    }
    const former = last?.kind === "period" && reading ? await reviewPeriod(reading, last.before, watching()) : null;
    return former === null ? common : { ...common, workbook: former };
  }

  function undo(): Promise<void> {
    return act("undo", async () => {
      const result = await port.undo();
      if (attempt("undo", result, undo, forgotten)) {
        const kind = undoable.at(-1)?.kind;
        set(await undone());
        if (kind === "fix") {
          await readNow();
        }
      } else if (!result.ok && result.code === "nothing-to-undo") {
        undoable = [];
        set({ canUndo: false });
      }
    });
  }

  function selectPlace(place: Place): Promise<PortResult<null>> {
    const reading = readingOf(state);
    const address = reading && addressOf(reading, place);
    return address ? port.select(address) : Promise.resolve({ ok: true, value: null });
  }

  /** Excel does not report that a sheet is renamed or a table moved: where the cell is not found, the workbook is read again. */
  function jump(place: Place): Promise<void> {
    return act("select", async () => {
      const first = await selectPlace(place);
      if (isStale(first)) {
        await readNow();
      }
      attempt("select", isStale(first) ? await selectPlace(place) : first, () => jump(place));
    });
  }

  function choosePeriod(period: string): Promise<void> {
    return act("period", async () => {
      const result = await port.choosePeriod(period);
      const reading = readingOf(state);
      const action = { kind: "period", before: reading?.review.period ?? "" } as const;
      if (
        attempt(
          "period",
          result,
          () => choosePeriod(period),
          () => noted(action),
        ) &&
        reading
      ) {
        noted(action);
        const workbook = (await reviewPeriod(reading, period, watching())) ?? state.workbook;
        set({ workbook, canUndo: true, done: null, change: null, search: null });
      }
    });
  }

  async function wrote(done: NonNullable<PaneState["done"]>): Promise<void> {
    const isNothing = "cells" in done && done.cells === 0;
    undoable = isNothing ? undoable : [...undoable, { kind: "fix" }];
    await readNow({ canUndo: undoable.length > 0, done });
  }

  const kit = { port, now, progress: meter, state: () => state, set, act, attempt, wrote, fail, refresh, readNow };

  return {
    ...createTools(kit),
    ...ownUseCases(kit),
    state: () => state,
    progress: meter,
    kit,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      await refresh();
      await following.follow();
    },
    refresh,
    stop() {
      meter.stop();
      if (state.busy === "read") {
        readingNumber += 1;
        release?.();
        set({ cancelled: true });
      }
      port.stopWaiting();
    },
    async retry() {
      await (lastFailed ?? refresh)();
    },
    create,
    undo,
    jump,
    choosePeriod,
    fix: correction(kit),
    ...createRepairing(kit),
    show: (place) => set({ place, task: null }),
    dismiss: () => set({ failure: null, done: null, cancelled: false }),
    close: following.close,
  };
}
