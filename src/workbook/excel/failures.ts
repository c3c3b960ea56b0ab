/** What Excel says when it refuses, in the words of the port. Every `Excel.run` of the house goes through `inExcel`. */
import type { PortFailure, PortResult } from "../port";

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
  Timeout: "connection-lost",
  ItemAlreadyExists: "name-taken",
  RangeExceedsLimit: "payload-too-large",
  Conflict: "changed-meanwhile",
};

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

/**
 * One `Excel.run` that waits while a cell is being edited and answers with a value. Errors that Excel does not name are
 * mistakes of ours and are thrown on.
 */
export async function inExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<PortResult<Value>>,
): Promise<PortResult<Value>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return toFailure(error);
    }
    throw error;
  }
}
