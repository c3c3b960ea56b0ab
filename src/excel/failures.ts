/** What Excel says when it refuses, in the words of the port. Every `Excel.run` of the house goes through `inExcel`. */
import type { PortResult, PortFailure } from "../document/answer";

const CODES: Readonly<Record<string, PortFailure["code"]>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  ItemNotFound: "item-not-found",
  InvalidReference: "item-not-found",
  InvalidBinding: "item-not-found",
  AccessDenied: "protected",
  UnsupportedOperation: "not-supported",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  ConnectionFailure: "connection-lost",
  HttpFailure: "connection-lost",
  HostRestartNeeded: "connection-lost",
  InvalidOrTimedOutSession: "connection-lost",
  Timeout: "connection-lost",
  ItemAlreadyExists: "name-taken",
  RangeExceedsLimit: "payload-too-large",
  Conflict: "changed-meanwhile",
  // Of rows: adding them would push down a part of another table.
  InsertDeleteConflict: "no-room",
};

/** Failures after which asking again can help. */
const PASSING: ReadonlySet<PortFailure["code"]> = new Set(["connection-lost", "cell-edit", "payload-too-large"]);

export function isPassing({ code }: PortFailure): boolean {
  return PASSING.has(code);
}

/** Somebody gave up waiting for an answer of Excel. */
export class NoAnswer extends Error {
  readonly code = "Timeout";

  constructor() {
    super("Excel did not answer");
  }
}

/** Whether Excel refused or kept silent; everything else is a mistake of ours. */
export function isExcels(error: unknown): boolean {
  return error instanceof OfficeExtension.Error || error instanceof NoAnswer;
}

function textOf(error: unknown): { readonly code: string; readonly detail: string } {
  if (typeof error !== "object" || error === null) {
    return { code: "", detail: String(error) };
  }
  const code = "code" in error ? String(error.code) : "";
  const message = "message" in error ? String(error.message) : "";
  return { code, detail: [code, message].filter((part) => part !== "").join(": ") };
}

export function toFailure(error: unknown): PortFailure {
  const { code, detail } = textOf(error);
  return { ok: false, code: CODES[code] ?? "unexpected", detail };
}

/** Per call of Excel under way: ends its waiting. */
const waiting = new Set<() => void>();
const abandoned = new WeakMap<Excel.RequestContext, Promise<never>>();

/** Ends the waiting of every call under way: nothing more is sent for it, and it answers `NoAnswer`. */
export function stopWaiting(): void {
  waiting.forEach((stop) => {
    stop();
  });
}

/** Sends what is queued and waits for the answer, unless somebody gives up waiting. */
export async function send(context: Excel.RequestContext): Promise<void> {
  const stopped = abandoned.get(context);
  await (stopped === undefined ? context.sync() : Promise.race([stopped, context.sync()]));
}

/** Where an answer was lost and Excel was asked again, what stood there as it wrote is not known. */
export function isLoaded(range: Excel.Range): boolean {
  return range.toJSON().values !== undefined;
}

/** What `work` answers, also where the library would wait for a last message of its own that never comes back. */
function run<Answer>(stopped: Promise<never>, work: (context: Excel.RequestContext) => Promise<Answer>): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    Excel.run({ delayForCellEdit: true }, async (context) => {
      abandoned.set(context, stopped);
      const answer = await work(context);
      resolve(answer);
    }).catch(reject);
    // What `work` makes of the silence goes first.
    stopped.catch((error: unknown) => setTimeout(() => reject(error as Error), 0));
  });
}

/**
 * One `Excel.run` that waits while a cell is being edited and answers with a value. Errors that Excel does not name are
 * mistakes of ours and are thrown on.
 */
export async function inExcel<Answer extends PortResult<unknown>>(
  work: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer | PortFailure> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new NoAnswer());
  });
  waiting.add(stop);
  try {
    return await run(stopped, work);
  } catch (error) {
    if (isExcels(error)) {
      return toFailure(error);
    }
    throw error;
  } finally {
    waiting.delete(stop);
  }
}
