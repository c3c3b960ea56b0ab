/**
 * One write: a message that is carried out as a whole or, as far as this can be brought about, not at all. Excel's
 * batches are no transactions, and an answer may be lost: then Excel is asked what stands there.
 */
import type { PortResult, PortFailure } from "../../document/answer";
import { isExcels, NoAnswer, send, toFailure } from "../failures";

/** What Excel holds of a write: all of it, or nothing (any more). */
export type Outcome = "written" | "not-written";

/** Asks Excel what stands there and takes half a write back. May be called again, in another context, until it succeeds. */
export type Settle = (context: Excel.RequestContext) => Promise<Outcome>;

/** A write of which it is not known whether it was carried out. */
export type Doubt<Value> = { readonly settle: Settle; readonly value: Value };

export type Refused<Value> = PortFailure & { readonly doubt?: Doubt<Value> };
export type WriteResult<Value> = PortResult<Value> | Refused<Value>;

function inDoubt<Value>(failure: PortFailure, doubt: Doubt<Value>): Refused<Value> {
  return { ...failure, code: "unknown-outcome", doubt };
}

/** Takes something back and reports `failure`; where Excel refuses that as well, it stays to be done. */
export async function takeBack<Value>(
  context: Excel.RequestContext,
  failure: PortFailure,
  doubt: Doubt<Value>,
): Promise<WriteResult<Value>> {
  try {
    const outcome = await doubt.settle(context);
    return outcome === "written" ? { ok: true, value: doubt.value } : failure;
  } catch (error) {
    if (!isExcels(error)) {
      throw error;
    }
    const detail = `${failure.detail}; not cleaned up: ${toFailure(error).detail}`;
    return inDoubt({ ...failure, detail }, doubt);
  }
}

/** Sends what `write` asks for; what Excel did not confirm is looked up, and taken back unless all of it was done. */
export async function writeAtOnce<Value>(
  context: Excel.RequestContext,
  write: () => void,
  doubt: Doubt<Value>,
): Promise<WriteResult<Value>> {
  try {
    write();
    await send(context);
    return { ok: true, value: doubt.value };
  } catch (error) {
    if (!isExcels(error)) {
      throw error;
    }
    const failure = toFailure(error);
    // Whoever gave up waiting does not wait for two more messages.
    return error instanceof NoAnswer ? inDoubt(failure, doubt) : takeBack(context, failure, doubt);
  }
}
