/** Binding somebody's own sheets: look at them, remember how to read them, forget it again. */
import { withChoicesOf } from "../../tables/own/change";
import type { OwnMapping } from "../../tables/own/mapping";
import { readMapping, writeMapping } from "../../tables/own/stored";
import type { PaneState } from "./state";
import type { Kit } from "./tools";

export type OwnUseCases = {
  /** Reads the sheets and proposes how to read them; writes nothing. */
  readonly lookAtOwn: () => Promise<void>;
  readonly leaveOwn: () => void;
  readonly rememberOwn: (mapping: OwnMapping) => Promise<void>;
  readonly forgetOwn: () => Promise<void>;
};

function storedNow({ binding, workbook }: PaneState): string | null {
  if (binding !== null) {
    return binding.stored;
  }
  const own = workbook.kind === "bound" ? workbook.reading.own : workbook.kind === "own-lost" ? workbook : undefined;
  return own?.stored ?? null;
}

export function ownUseCases({ port, state, set, act, attempt, wrote }: Kit): OwnUseCases {
  function lookAtOwn(): Promise<void> {
    return act("look", async () => {
      const { detect } = await import(/* webpackChunkName: "own" */ "../../tables/own/detect");
      const result = await port.readOwn();
      if (attempt("look", result, lookAtOwn)) {
        const { stored, sheets } = result.value;
        const { workbook } = state();
        const fileName = workbook.kind === "unbound" ? workbook.fileName : "";
        const old = stored === null ? null : readMapping(stored);
        const proposals = detect(sheets, fileName).map((proposal) =>
          old === null ? proposal : { ...proposal, mapping: withChoicesOf(proposal.mapping, old) },
        );
        set({ binding: { sheets, proposals, stored }, done: null });
      }
    });
  }

  function write(stored: string | null, again: () => Promise<void>): Promise<void> {
    return act("remember", async () => {
      const result = await port.rememberOwn(stored, storedNow(state()));
      if (attempt("remember", result, again)) {
        set({ binding: null, place: "check" });
        await wrote({ kind: stored === null ? "forgotten" : "remembered" });
      }
    });
  }

  function rememberOwn(mapping: OwnMapping): Promise<void> {
    // Whoever presses this has the meaning of every header, and the ranking that comes of it, before their eyes.
    return write(writeMapping({ ...mapping, confirmed: "person" }), () => rememberOwn(mapping));
  }

  function forgetOwn(): Promise<void> {
    return write(null, forgetOwn);
  }

  return { lookAtOwn, leaveOwn: () => set({ binding: null }), rememberOwn, forgetOwn };
}
