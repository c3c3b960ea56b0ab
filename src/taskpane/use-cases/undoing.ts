/** What the pane can take back, last things first, and what it shows once it is taken back. */
import type { Watch } from "../../document/watch";
import type { Workbook } from "../../review/opened";
import { reviewPeriod } from "./reading";
import { readingOf, type PaneState } from "./state";
import type { Kit } from "./tools";

/** What the pane must know to show what it was before an action is taken back. */
export type Undoable =
  | { readonly kind: "create"; readonly before: Workbook }
  | { readonly kind: "period"; readonly before: string }
  /** Cells were written: what the pane shows is read again. */
  | { readonly kind: "fix" };

export type Undoing = {
  /** An action that can be taken back was done. */
  readonly noted: (action: Undoable) => Partial<PaneState>;
  /** The last one can be taken back no longer; the workbook was read anew by then. */
  readonly forgotten: () => Partial<PaneState>;
  readonly undo: () => Promise<void>;
};

export function createUndoing(kit: Kit, watching: () => Watch): Undoing {
  const { port, act, state, set, readNow } = kit;
  const attempt: Kit["attempt"] = kit.attempt;
  let done: readonly Undoable[] = [];

  function forgotten(): Partial<PaneState> {
    done = done.slice(0, -1);
    return { canUndo: done.length > 0 };
  }

  async function undone(last: Undoable | undefined): Promise<Partial<PaneState>> {
    const reading = readingOf(state());
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
        const last = done.at(-1);
        set(await undone(last));
        if (last?.kind === "fix") {
          await readNow();
        }
      } else if (!result.ok && result.code === "nothing-to-undo") {
        done = [];
        set({ canUndo: false });
      }
    });
  }

  return {
    noted(action) {
      done = [...done, action];
      return { canUndo: true };
    },
    forgotten,
    undo,
  };
}
