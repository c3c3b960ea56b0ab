/** Listens to what Office.js prints when it is told to log. Nothing of the library is changed, and nothing leaves the page. */
import { exchangeLog } from "./use-cases/recording";
import type { Trace, TraceOrigin } from "./use-cases/recording";

export type Recorder = {
  readonly recording: () => boolean;
  readonly start: () => void;
  /** What was exchanged since `start`. */
  readonly stop: () => Trace;
};

type Logging = { readonly OfficeExtension?: { readonly CoreUtility?: { _logEnabled?: boolean } } };

/** null where this Office.js cannot be told to log. */
export function createRecorder(originOf: () => TraceOrigin): Recorder | null {
  const utility = (globalThis as Logging).OfficeExtension?.CoreUtility;
  if (utility === undefined) {
    return null;
  }
  // Office.js prints there; while a trace is recorded, this listens in its place.
  const printer: { log: (...words: unknown[]) => void } = console;
  const { log } = printer;
  let current = exchangeLog();
  return {
    recording: () => utility._logEnabled === true,
    start() {
      current = exchangeLog();
      utility._logEnabled = true;
      printer.log = (...words) => current.take(words[0]);
    },
    stop() {
      utility._logEnabled = false;
      printer.log = log;
      return { format: 1, origin: originOf(), exchanges: current.exchanges() };
    },
  };
}
