/**
 * One write: a message that is carried out as a whole or, as far as this can be brought about, not at all. Excel's
 * batches are no transactions, and an answer may be lost: then Excel is asked what stands there.
 */
import type { PortResult, PortFailure } from "../../document/answer";
import type { PartPlace, Settled } from "../../document/port";
import { isExcels, isPassing, NoAnswer, send, toFailure } from "../failures";

/** What Excel holds of a write: all of it, or nothing (any more). */
export type Outcome = "written" | "not-written";

/** Asks Excel what stands there and takes half a write back. May be called again, in another context, until it succeeds. */
export type Settle = (context: Excel.RequestContext) => Promise<Outcome>;

/** Asks which part is there, and writes nothing. */
export type Look = (context: Excel.RequestContext) => Promise<Settled>;

/** Of each place whether it is as it was written, as it was before, or (null) neither: then somebody else changed it. */
export type Looked = readonly { readonly place: PartPlace; readonly isWritten: boolean | null }[];

/** What is there, where these places are all that the write touched. */
export function settledAs(looked: Looked): Settled {
  const written = looked.filter(({ isWritten }) => isWritten === true).map(({ place }) => place);
  const missing = looked.filter(({ isWritten }) => isWritten === false).map(({ place }) => place);
  return written.length === 0 ? "not-written" : written.length === looked.length ? "written" : { written, missing };
}

/** A write of which it is not known whether it was carried out. Without `look` it is one thing, or its parts have no names. */
export type Doubt<Value> = { readonly settle: Settle; readonly look?: Look; readonly value: Value };

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

/**
 * Takes back what Excel did not let be taken back before.
 * @returns "written": by now all of it is there, and nothing was taken back
 */
export async function takeBackPart(context: Excel.RequestContext, settle: Settle): Promise<WriteResult<Outcome>> {
  const doubt: Doubt<Outcome> = {
    value: "not-written",
    async settle(later) {
      try {
        return (await settle(later)) === "not-written" ? "written" : "not-written";
      } catch (error) {
        // Refused again: the part is where it was, and can still be taken back.
        if (!isExcels(error) || isPassing(toFailure(error))) {
          throw error;
        }
        return "not-written";
      }
    },
  };
  try {
    return { ok: true, value: await settle(context) };
  } catch (error) {
    if (!isExcels(error)) {
      throw error;
    }
    const failure = toFailure(error);
    return isPassing(failure) ? inDoubt(failure, doubt) : failure;
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
