/**
 * One write at a time, and none on top of another that is in doubt: what Excel did not confirm is settled first, and the next
 * reading tells what came of it.
 */
import type { Settled, Snapshot } from "../document/port";
import type { PortResult, PortFailure } from "../document/answer";
import { inExcel } from "./failures";
import type { Settle, WriteResult } from "./write/writing";

/** Failures after which asking again can help. */
const PASSING: ReadonlySet<PortFailure["code"]> = new Set(["connection-lost", "cell-edit", "payload-too-large"]);

export type Desk = {
  /** Settles what is in doubt; answers why that is not possible now, or null. */
  readonly settle: () => Promise<PortFailure | null>;
  readonly read: (work: (context: Excel.RequestContext) => Promise<PortResult<Snapshot>>) => Promise<PortResult<Snapshot>>;
  /** @param note called once what was written stands there, also where that turns out later */
  readonly write: <Value>(
    work: (context: Excel.RequestContext) => Promise<WriteResult<Value>>,
    note: (value: Value) => void,
  ) => Promise<PortResult<Value>>;
};

export function createDesk(): Desk {
  let doubt: { readonly settle: Settle; readonly note: () => void } | null = null;
  let news: Settled | null = null;

  async function settle(): Promise<PortFailure | null> {
    if (doubt === null) {
      return null;
    }
    const { settle: ask, note } = doubt;
    const result = await inExcel(async (context) => ({ ok: true, value: await ask(context) }) as const);
    if (!result.ok && PASSING.has(result.code)) {
      return { ...result, code: "unknown-outcome" };
    }
    doubt = null;
    news = result.ok ? result.value : "half-written";
    if (news === "written") {
      note();
    }
    return null;
  }

  return {
    settle,

    async read(work) {
      const unsettled = await settle();
      if (unsettled !== null) {
        return unsettled;
      }
      const result = await inExcel(work);
      if (!result.ok || news === null) {
        return result;
      }
      const settled = news;
      news = null;
      return { ok: true, value: { ...result.value, settled } };
    },

    async write(work, note) {
      const unsettled = await settle();
      if (unsettled !== null) {
        return unsettled;
      }
      const result = await inExcel(work);
      if (result.ok) {
        note(result.value);
        return result;
      }
      if ("doubt" in result && result.doubt !== undefined) {
        const { settle: ask, value } = result.doubt;
        doubt = { settle: ask, note: () => note(value) };
      }
      const { code, detail } = result;
      return { ok: false, code, detail };
    },
  };
}
