/**
 * The pane's use cases over an open workbook: read and review, follow edits, create, undo, jump, change the period.
 * Knows
 * neither React nor Office. One action at a time; what goes wrong ends up in the state, in a code.
 */
import type { Place } from "../../core/model/finding";
import type { WorkbookDocument } from "../../workbook/document";
import type { PortResult, Snapshot, WorkbookPort } from "../../workbook/port";
import { changedFindings } from "./changes";
import type { Proposal } from "./fixing";
import { addressOf, reviewDocument, reviewPeriod, reviewSnapshot } from "./reading";
import { START, readingOf } from "./state";
import type { ActionId, Failure, FailureCode, PaneState, PlaceId, Workbook } from "./state";

/** Edits come in bursts (a paste, a fill): the pane reads once they pause this long. */
export const EDIT_PAUSE_MS = 60;

export type Session = {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook for the first time and begins to follow edits. */
  readonly start: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Gives up waiting for a reading: what it would bring is ignored. */
  readonly stopReading: () => void;
  readonly retry: () => Promise<void>;
  readonly create: (document: WorkbookDocument) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly jump: (place: Place) => Promise<void>;
  readonly choosePeriod: (period: string) => Promise<void>;
  /** Writes corrections of one kind as one action, then reads again. */
  readonly fix: (proposals: readonly Proposal[]) => Promise<void>;
  readonly show: (place: PlaceId) => void;
  readonly dismiss: () => void;
  readonly close: () => Promise<void>;
};

export type SessionSettings = {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  /** Called when an edit is reported, and when its review stands in the state: for measuring. */
  readonly mark?: (moment: "edited" | "reviewed") => void;
};

type Undoable =
  | { readonly kind: "create"; readonly before: Workbook }
  | { readonly kind: "period"; readonly before: string }
  | { readonly kind: "fix" };

export function createSession({ port, now, mark }: SessionSettings): Session {
  let state: PaneState = START;
  const listeners = new Set<() => void>();
  let queue: Promise<void> = Promise.resolve();
  let lastFailed: (() => Promise<void>) | null = null;
  let readingNumber = 0;
  let pendingRead: Promise<void> | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stopFollowing: (() => Promise<void>) | null = null;
  let undoable: readonly Undoable[] = [];
  let release: (() => void) | null = null;

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function fail(
    action: ActionId,
    failure: { readonly code: FailureCode; readonly detail: string },
    again: () => Promise<void>,
  ): void {
    lastFailed = again;
    set({ failure: { action, code: failure.code, detail: failure.detail } });
  }

  /** Runs an action after those before it; exceptions of the port are bugs, shown as unexpected rather than lost. */
  function act(
    action: ActionId,
    work: () => Promise<void>,
    failureAfter: () => Failure | null = () => null,
  ): Promise<void> {
    const again = () => act(action, work);
    const run = async () => {
      set({ busy: action, failure: failureAfter() });
      try {
        await work();
      } catch (thrown) {
        fail(action, { code: "unexpected", detail: String(thrown) }, again);
      } finally {
        set({ busy: null });
      }
    };
    queue = queue.then(run);
    return queue;
  }

  function attempt<Value>(
    action: ActionId,
    result: PortResult<Value>,
    again: () => Promise<void>,
  ): result is {
    readonly ok: true;
    readonly value: Value;
  } {
    if (!result.ok) {
      fail(action, result, again);
    }
    return result.ok;
  }

  function shown(snapshot: Snapshot, before: PaneState): Partial<PaneState> {
    const period = readingOf(before)?.review.period ?? null;
    const workbook: Workbook = reviewSnapshot(snapshot, period);
    const old = readingOf(before);
    const change = old && workbook.kind === "bound" ? changedFindings(old, workbook.reading) : null;
    return { workbook, readAt: now(), change, cancelled: false };
  }

  /** @param known what is known beside the reading, shown with it */
  async function readNow(known: Partial<PaneState> = {}): Promise<void> {
    const number = ++readingNumber;
    const result = await port.read();
    if (number !== readingNumber) {
      return;
    }
    if (result.ok) {
      set({ ...shown(result.value, state), ...known });
      mark?.("reviewed");
      return;
    }
    set(known);
    if (result.code === "newer-schema") {
      set({ workbook: { kind: "newer", found: null }, readAt: now() });
    } else {
      fail("read", result, refresh);
    }
  }

  /**
   * Readings asked for while one waits its turn are the same reading.
   * @param failureAfter what of an earlier failure stays to be said
   */
  function read(failureAfter: () => Failure | null): Promise<void> {
    pendingRead ??= act(
      "read",
      () => {
        pendingRead = null;
        return Promise.race([readNow(), new Promise<void>((resolve) => (release = resolve))]);
      },
      failureAfter,
    );
    return pendingRead;
  }

  function refresh(): Promise<void> {
    return read(() => null);
  }

  /** Nobody asked for it: what went wrong with something that a person did ask for is still said. */
  function readAfterEdit(): Promise<void> {
    return read(() => (state.failure?.action === "read" ? null : state.failure));
  }

  async function follow(): Promise<void> {
    const result = await port.onEdited(() => {
      mark?.("edited");
      clearTimeout(pause);
      pause = setTimeout(() => void readAfterEdit(), EDIT_PAUSE_MS);
    });
    stopFollowing = result.ok ? result.value : null;
    set({ live: result.ok });
  }

  /** What was written is known: it is reviewed as it stands in the document, without a further message to Excel. */
  function create(document: WorkbookDocument): Promise<void> {
    return act("create", async () => {
      const result = await port.create(document);
      if (attempt("create", result, () => create(document))) {
        const before = state.workbook;
        undoable = [...undoable, { kind: "create", before }];
        const workbook = await reviewDocument(document, before);
        const done = { kind: "created", sheets: result.value.sheets.length } as const;
        set({ workbook, readAt: now(), change: null, canUndo: true, done, place: "check" });
      }
    });
  }

  function undone(): Partial<PaneState> {
    const last = undoable.at(-1);
    undoable = undoable.slice(0, -1);
    const reading = readingOf(state);
    const common = { canUndo: undoable.length > 0, done: { kind: "undone" }, change: null } as const;
    if (last?.kind === "create") {
      return { ...common, workbook: last.before };
    }
    return last?.kind === "period" && reading
      ? { ...common, workbook: { kind: "bound", reading: reviewPeriod(reading, last.before) } }
      : common;
  }

  function undo(): Promise<void> {
    return act("undo", async () => {
      const result = await port.undo();
      if (attempt("undo", result, undo)) {
        const kind = undoable.at(-1)?.kind;
        set(undone());
        if (kind === "fix") {
          await readNow();
        }
      } else if (!result.ok && result.code === "nothing-to-undo") {
        undoable = [];
        set({ canUndo: false });
      }
    });
  }

  function jump(place: Place): Promise<void> {
    return act("select", async () => {
      const reading = readingOf(state);
      const address = reading && addressOf(reading, place);
      if (address) {
        attempt("select", await port.select(address), () => jump(place));
      }
    });
  }

  function choosePeriod(period: string): Promise<void> {
    return act("period", async () => {
      const result = await port.choosePeriod(period);
      const reading = readingOf(state);
      if (attempt("period", result, () => choosePeriod(period)) && reading) {
        undoable = [...undoable, { kind: "period", before: reading.review.period }];
        set({
          workbook: { kind: "bound", reading: reviewPeriod(reading, period) },
          canUndo: true,
          done: null,
          change: null,
        });
      }
    });
  }

  /** What the pane shows was read from the workbook again: formulas may depend on the cells that were written. */
  function fix(proposals: readonly Proposal[]): Promise<void> {
    return act("fix", async () => {
      const [first] = proposals;
      const closed = proposals.find((proposal) => proposal.closed !== null)?.closed ?? null;
      if (first === undefined) {
        return;
      }
      if (closed !== null) {
        fail("fix", { code: "period-closed", detail: closed }, refresh);
        return;
      }
      const result = await port.applyEdits(
        proposals.flatMap(({ edits }) => edits),
        `fix-${first.code}`,
      );
      const isStale = !result.ok && result.code === "changed-meanwhile";
      if (attempt("fix", result, isStale ? refresh : () => fix(proposals))) {
        undoable = [...undoable, { kind: "fix" }];
        await readNow({ canUndo: true, done: { kind: "fixed", cells: result.value.cells } });
      } else if (isStale) {
        await readNow();
      }
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      await refresh();
      await follow();
    },
    refresh,
    stopReading() {
      readingNumber += 1;
      release?.();
      set({ cancelled: true });
    },
    async retry() {
      await (lastFailed ?? refresh)();
    },
    create,
    undo,
    jump,
    choosePeriod,
    fix,
    show: (place) => set({ place }),
    dismiss: () => set({ failure: null, done: null, cancelled: false }),
    async close() {
      clearTimeout(pause);
      await stopFollowing?.();
    },
  };
}
