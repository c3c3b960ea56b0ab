/** What is loaded when it is first needed: there already, on its way, or not to be had while the server does not answer. */
import { useEffect, useState } from "react";

export type Fetched<Value> = {
  /** null: not there yet. */
  readonly value: Value | null;
  readonly failed: boolean;
  readonly again: () => void;
};

/** @param given the thing itself, or how it is fetched; null: it is not needed yet */
export function useFetched<Value extends object>(given: Value | (() => Promise<Value>) | null): Fetched<Value> {
  const [fetched, setFetched] = useState<{ readonly value: Value | null; readonly failed: boolean }>({
    value: null,
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    function show(value: Value | null): void {
      if (isWanted) {
        setFetched({ value, failed: value === null });
      }
    }
    if (typeof given === "function") {
      given().then(show, () => show(null));
    }
    return () => {
      isWanted = false;
    };
  }, [given, attempt]);
  const value = typeof given === "function" ? fetched.value : given;
  return { value, failed: fetched.failed, again: () => setAttempt(attempt + 1) };
}
