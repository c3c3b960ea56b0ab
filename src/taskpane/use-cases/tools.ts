/**
 * What the ribbon's buttons do beside the three places of the board: explain the selected cell, help with the functions. Each is a
 * task that stands before the board until it is closed.
 */
import type { ChapterId } from "../../text/tasks/chapters";
import type { FunctionName } from "../../text/functions/function-help";
import type { WorkbookPort } from "../../document/port";
import type { PortResult } from "../../document/answer";
import type { progressMeter } from "./progress";
import type { Action, Failure, PaneState, Task } from "./state";

/** What the session lends: its state, its queue of actions, its way of failing. */
export type Kit = {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  /** How far long work has come; back to null when it is done. */
  readonly progress: ReturnType<typeof progressMeter>;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly act: (action: Action, work: () => Promise<void>) => Promise<void>;
  readonly attempt: <Value>(
    action: Action,
    result: PortResult<Value>,
    again: () => Promise<void>,
    /** What is to be known once an action that Excel did not confirm turns out to be done. */
    written?: () => Partial<PaneState>,
  ) => result is { readonly ok: true; readonly value: Value };
  /** @param again what "Try again" does */
  readonly fail: (action: Action, failure: Omit<Failure, "action">, again: () => Promise<void>) => void;
  readonly refresh: () => Promise<void>;
  /** Reads at once, within the action under way. */
  readonly readNow: () => Promise<void>;
  /** Something was written that can be undone: says so, and reads the workbook again where it is ours. */
  readonly wrote: (done: NonNullable<PaneState["done"]>) => Promise<void>;
};

export type Swap = "freeze" | "restore";

export type Tools = {
  /** Says of the selected cell how it came about. */
  readonly explainCell: () => Promise<void>;
  /** null: the list of all functions. */
  readonly showFunctions: (name: FunctionName | null) => void;
  /** Asks which cell is selected, for the example of the function that is shown. */
  readonly chooseTarget: () => Promise<void>;
  /** Writes the example (en-US, without "=") into the cell that was chosen. */
  readonly insertExample: (formula: string) => Promise<void>;
  /** Shows which result formulas would become values, or come back; nothing is written yet. */
  readonly showSwap: (kind: Swap) => Promise<void>;
  /** Does what was shown. */
  readonly swap: (kind: Swap) => Promise<void>;
  readonly showTools: () => void;
  readonly showHelp: () => void;
  /** The user guide; null: its chapters. */
  readonly showManual: (chapter: ChapterId | null) => void;
  /** Back to the board; from a function to the list, from a chapter to the chapters, from these to the help. */
  readonly closeTask: () => void;
};

/** What a task is left for; null: the board. */
function above(task: Task | null): Task | null {
  if (task?.kind === "functions" && task.name !== null) {
    return { kind: "functions", name: null, target: null };
  }
  return task?.kind === "manual" ? (task.chapter === null ? { kind: "help" } : { kind: "manual", chapter: null }) : null;
}

export function createTools({ port, state, set, act, attempt, refresh, wrote }: Kit): Tools {
  function show(task: Task | null): void {
    set({ task });
  }

  function explainCell(): Promise<void> {
    return act("explain", async () => {
      const result = await port.selection();
      if (attempt("explain", result, explainCell)) {
        set({ task: { kind: "explain", selected: result.value }, done: null });
      }
    });
  }

  function chooseTarget(): Promise<void> {
    return act("insert", async () => {
      const result = await port.selection();
      const { task } = state();
      if (attempt("insert", result, chooseTarget) && task?.kind === "functions") {
        set({ task: { ...task, target: result.value }, done: null });
      }
    });
  }

  function insertExample(formula: string): Promise<void> {
    return act("insert", async () => {
      const { task } = state();
      if (task?.kind !== "functions" || !task.target?.empty) {
        return;
      }
      const { address } = task.target;
      const result = await port.insertFormula(address, formula);
      const isTaken = !result.ok && result.code === "changed-meanwhile";
      if (attempt("insert", result, isTaken ? chooseTarget : () => insertExample(formula))) {
        show({ ...task, target: null });
        await wrote({ kind: "inserted", cell: `${address.sheet}!${address.cell}` });
      }
    });
  }

  function swap(kind: Swap): Promise<void> {
    return act(kind, async () => {
      const again = (): Promise<void> => swap(kind);
      if (kind === "freeze") {
        const result = await port.freeze();
        if (attempt(kind, result, again)) {
          show(null);
          await wrote({ kind: "frozen", cells: result.value.cells });
        }
        return;
      }
      const result = await port.restore();
      if (attempt(kind, result, again)) {
        show(null);
        const left = result.value.left.map(({ sheet, cell }) => `${sheet}!${cell}`);
        await wrote({ kind: "restored", cells: result.value.cells, left });
      }
    });
  }

  return {
    explainCell,
    swap,
    async showSwap(kind) {
      set({ task: { kind }, done: null });
      await refresh();
    },
    showFunctions: (name) => set({ task: { kind: "functions", name, target: null }, done: null }),
    chooseTarget,
    insertExample,
    showTools: () => set({ task: { kind: "tools" }, done: null }),
    showHelp: () => set({ task: { kind: "help" }, done: null }),
    showManual: (chapter) => set({ task: { kind: "manual", chapter }, done: null }),
    closeTask: () => show(above(state().task)),
  };
}
