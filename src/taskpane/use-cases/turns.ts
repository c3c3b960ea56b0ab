/** One action of the pane at a time, each after those before it. */
import type { Action, Failure, PaneState } from "./state";

/** What writes nothing may be done while something is in doubt. */
const HARMLESS: ReadonlySet<Action> = new Set(["read", "select", "explain", "look"]);

type Around = {
  readonly set: (change: Partial<PaneState>) => void;
  readonly fail: (action: Action, failure: Omit<Failure, "action">, again: () => Promise<void>) => void;
  /** Whether nothing is in doubt, the workbook read anew where something was. */
  readonly isCertain: () => Promise<boolean>;
  readonly finished: () => void;
};

/** Runs an action after those before it; exceptions of the port are bugs, shown as unexpected rather than lost. */
export type Act = (action: Action, work: () => Promise<void>, failureAfter?: () => Failure | null) => Promise<void>;

export function createTurns({ set, fail, isCertain, finished }: Around): Act {
  let queue: Promise<void> = Promise.resolve();

  function act(action: Action, work: () => Promise<void>, failureAfter: () => Failure | null = () => null): Promise<void> {
    const again = () => act(action, work);
    const run = async () => {
      set({ busy: action, failure: failureAfter() });
      try {
        if (HARMLESS.has(action) || (await isCertain())) {
          await work();
        }
      } catch (thrown) {
        fail(action, { code: "unexpected", detail: String(thrown) }, again);
      } finally {
        finished();
        set({ busy: null });
      }
    };
    queue = queue.then(run);
    return queue;
  }

  return act;
}
