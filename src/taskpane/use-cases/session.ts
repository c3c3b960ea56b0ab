/**
 * The pane's use cases over an open workbook: read and review, follow edits, create, undo, jump, change the period. Knows
 * neither React nor Office. One action at a time; what goes wrong ends up in the state, in a code.
 */
import type { Place } from "../../core/model/finding";
import type { WorkbookDocument } from "../../document/document";
import type { PortResult } from "../../document/answer";
import { pause } from "../../document/watch";
import { correction, isStale } from "./correction";
import { createDoubts } from "./doubt";
import { createFollowing } from "./following";
import { ownUseCases } from "./own";
import { createStore } from "./pane-store";
import { progressMeter } from "./progress";
import { createReader } from "./reader";
import { addressOf, reviewDocument, reviewPeriod } from "./reading";
import { createRepairing } from "./repairing";
import type { Session, SessionSettings } from "./session-types";
import { readingOf, type Action, type PaneState } from "./state";
import { createTools, type Kit } from "./tools";
import { createTurns } from "./turns";
import { createUndoing, type Undoing } from "./undoing";

export type { Session, SessionSettings };

/** What every action needs: the kit, and how the session's own actions tell what they did. */
type Inside = { readonly kit: Kit; readonly undoing: Undoing; readonly watching: ReturnType<typeof createReader>["watching"] };

/** Puts the parts together; each gets of the others only what it calls. */
function createInside(settings: SessionSettings): Inside & Pick<Session, "progress" | "subscribe" | "start" | "stop" | "retry" | "close"> {
  const { port, now, mark } = settings;
  const store = createStore();
  const meter = progressMeter();
  const doubts = createDoubts({ ...store, kept: () => undoing.noted({ kind: "fix" }), undo: () => undoing.undo() });
  /** A person gave up waiting for the action under way. */
  let isStopped = false;
  const finished = (): void => {
    isStopped = false;
    meter.set(null);
  };
  const act = createTurns({ ...store, isCertain: () => reader.isCertain(), finished });
  const onAnswer = (): void => {
    if (!store.state().live) {
      void following.follow();
    }
  };
  const reader = createReader({ ...settings, store, meter, doubts, act, onAnswer });
  const following = createFollowing({
    port,
    onEdit: () => mark?.("edited"),
    onPause: () => void reader.read(),
    setLive: (live) => store.set({ live }),
  });

  function attempt<Value>(
    action: Action,
    result: PortResult<Value>,
    again: () => Promise<void>,
    written = (): Partial<PaneState> => undoing.noted({ kind: "fix" }),
  ): result is { readonly ok: true; readonly value: Value } {
    if (!result.ok && result.code === "unknown-outcome") {
      doubts.note({ action, again, written });
      store.fail(action, result, reader.refresh);
      // Where Excel answers, it is asked at once; whoever gave up waiting says when.
      if (!isStopped) {
        void reader.refresh();
      }
    } else if (!result.ok) {
      store.fail(action, result, again);
    }
    return result.ok;
  }

  async function wrote(done: NonNullable<PaneState["done"]>): Promise<void> {
    const isNothing = "cells" in done && done.cells === 0;
    await reader.readNow({ ...(isNothing ? {} : undoing.noted({ kind: "fix" })), done });
  }

  const { state, set, fail } = store;
  const { refresh, readNow, watching } = reader;
  const kit: Kit = { port, now, progress: meter, state, set, act, attempt, wrote, fail, refresh, readNow };
  const undoing = createUndoing(kit, watching);
  return {
    kit,
    undoing,
    watching,
    progress: meter,
    subscribe: store.subscribe,
    async start() {
      await refresh();
      await following.follow();
    },
    stop() {
      isStopped = true;
      meter.stop();
      reader.stop();
      port.stopWaiting();
    },
    async retry() {
      await (store.lastFailed() ?? refresh)();
    },
    close: following.close,
  };
}

/** That it is being made is seen before it is. */
async function made(make: () => WorkbookDocument): Promise<WorkbookDocument> {
  await pause();
  return make();
}

/** What was written is known: it is reviewed as it is in the document, without a further message to Excel. */
function creation({ kit, undoing, watching }: Inside): Session["create"] {
  const { port, now, state, set, act } = kit;
  const attempt: Kit["attempt"] = kit.attempt;
  function create(given: WorkbookDocument | (() => WorkbookDocument)): Promise<void> {
    return act("create", async () => {
      const document = typeof given === "function" ? await made(given) : given;
      const before = state().workbook;
      const noted = () => undoing.noted({ kind: "create", before });
      const result = await port.create(document);
      if (attempt("create", result, () => create(document), noted)) {
        const known = noted();
        const workbook = (await reviewDocument(document, before, watching())) ?? before;
        const done = { kind: "created", sheets: result.value.sheets.length } as const;
        set({ ...known, workbook, readAt: now(), change: null, done, place: "review" });
      }
    });
  }
  return create;
}

function choiceOfPeriod({ kit, undoing, watching }: Inside): Session["choosePeriod"] {
  const { port, state, set, act } = kit;
  const attempt: Kit["attempt"] = kit.attempt;
  function choosePeriod(period: string): Promise<void> {
    return act("period", async () => {
      const result = await port.choosePeriod(period);
      const reading = readingOf(state());
      const noted = () => undoing.noted({ kind: "period", before: reading?.review.period ?? "" });
      if (attempt("period", result, () => choosePeriod(period), noted) && reading) {
        const known = noted();
        const workbook = (await reviewPeriod(reading, period, watching())) ?? state().workbook;
        set({ ...known, workbook, done: null, change: null, search: null });
      }
    });
  }
  return choosePeriod;
}

/** Excel does not report that a sheet is renamed or a table moved: where the cell is not found, the workbook is read again. */
function jumping({ port, state, act, attempt, readNow }: Kit): Session["jump"] {
  function select(place: Place): Promise<PortResult<null>> {
    const reading = readingOf(state());
    const address = reading && addressOf(reading, place);
    return address ? port.select(address) : Promise.resolve({ ok: true, value: null });
  }

  function jump(place: Place): Promise<void> {
    return act("select", async () => {
      const first = await select(place);
      if (isStale(first)) {
        await readNow();
      }
      attempt("select", isStale(first) ? await select(place) : first, () => jump(place));
    });
  }
  return jump;
}

export function createSession(settings: SessionSettings): Session {
  const inside = createInside(settings);
  const { kit, undoing, progress, subscribe, start, stop, retry, close } = inside;
  const { state, set, refresh } = kit;
  return {
    ...createTools(kit),
    ...ownUseCases(kit),
    ...createRepairing(kit),
    ...{ kit, state, progress, subscribe, start, refresh, stop, retry, close },
    create: creation(inside),
    undo: undoing.undo,
    jump: jumping(kit),
    choosePeriod: choiceOfPeriod(inside),
    fix: correction(kit),
    // What was said of something done goes with the tab on which it was.
    show: (place) => set({ place, step: null, unit: null, task: null, ...(place === state().place ? {} : { done: null }) }),
    // It stays on the way back from the step that did it.
    openStep: (step, unit = null) => set({ place: "review", step, unit, task: null, ...(step === null ? {} : { done: null }) }),
    dismiss: () => set({ failure: null, done: null, cancelled: false }),
  };
}
