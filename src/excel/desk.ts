/**
 * One write at a time, and none on top of another that is in doubt: what Excel did not confirm is settled first, and the next
 * reading tells what came of it.
 */
import type { Settled, Snapshot, WrittenPart } from "../document/port";
import type { PortResult, PortFailure } from "../document/answer";
import { inExcel, isPassing } from "./failures";
import type { Look, Settle, WriteResult } from "./write/writing";

export type Desk = {
  /** Settles what is in doubt; answers why that is not possible now, or null. */
  readonly settle: () => Promise<PortFailure | null>;
  readonly read: (work: (context: Excel.RequestContext) => Promise<PortResult<Snapshot>>) => Promise<PortResult<Snapshot>>;
  /** @param note called once what was written is there, also where that turns out later */
  readonly write: <Value>(
    work: (context: Excel.RequestContext) => Promise<WriteResult<Value>>,
    note: (value: Value) => void,
  ) => Promise<PortResult<Value>>;
};

type Doubtful = { readonly settle: Settle; readonly look: Look | undefined; readonly note: () => void };

/** Where Excel does not even say what is there. */
const UNKNOWN: WrittenPart = { written: [], missing: [] };

async function lookedUp({ look }: Doubtful): Promise<Settled> {
  const looked = look && (await inExcel(async (context) => ({ ok: true, value: await look(context) }) as const));
  return looked?.ok === true ? looked.value : UNKNOWN;
}

/** @param keepPart told how a part that Excel did not let be taken back can be taken back later; `note`: should it be the whole by then */
export function createDesk(keepPart: (settle: Settle, note: () => void) => void): Desk {
  let doubt: Doubtful | null = null;
  let news: Settled | null = null;

  /** Excel refused to take a part back: what is there, as far as it says. */
  async function partLeft(doubtful: Doubtful): Promise<Settled> {
    const settled = await lookedUp(doubtful);
    if (typeof settled === "object") {
      keepPart(doubtful.settle, doubtful.note);
    }
    return settled;
  }

  async function settle(): Promise<PortFailure | null> {
    if (doubt === null) {
      return null;
    }
    const doubtful = doubt;
    const result = await inExcel(async (context) => ({ ok: true, value: await doubtful.settle(context) }) as const);
    if (!result.ok && isPassing(result)) {
      return { ...result, code: "unknown-outcome" };
    }
    doubt = null;
    news = result.ok ? result.value : await partLeft(doubtful);
    if (news === "written") {
      doubtful.note();
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
        const { settle: ask, look, value } = result.doubt;
        doubt = { settle: ask, look, note: () => note(value) };
      }
      const { code, detail } = result;
      return { ok: false, code, detail };
    },
  };
}
