/**
 * How a function says no: families return a `Refusal` (a value), the outermost layer turns it into what its caller
 * understands, a `CustomFunctions.Error` in Excel or name and message on the command line.
 */
import type { ErrorName } from "../../core/model/cell";
import { FUNCTION_MESSAGES, functionMessage, type FunctionMessageCode } from "../../text/functions/functions";
import { currentLanguage } from "../language";

export type Refusal = {
  readonly refusal: FunctionMessageCode;
  readonly params: Readonly<Record<string, string>>;
};

export function refuse(refusal: FunctionMessageCode, params: Readonly<Record<string, string>> = {}): Refusal {
  return { refusal, params };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refusal" in value;
}

export type NamedError = { readonly error: ErrorName; readonly message: string };

/** The error's name and its message in the language of the functions. */
export function namedError(refusal: Refusal): NamedError {
  return {
    error: FUNCTION_MESSAGES[refusal.refusal].error,
    message: functionMessage(refusal.refusal, refusal.params, currentLanguage()),
  };
}
