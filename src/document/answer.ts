export type PortFailure = {
  readonly ok: false;
  readonly code:
    | "cell-edit"
    | "payload-too-large"
    | "item-not-found"
    | "protected"
    | "not-supported"
    /** Below the table stands what cannot be pushed down: another table, or cells. */
    | "no-room"
    | "connection-lost"
    /** Excel did not say whether it wrote: the next reading finds out, and puts right what was half done. */
    | "unknown-outcome"
    | "name-taken"
    | "changed-meanwhile"
    | "formula-cell"
    | "newer-schema"
    | "nothing-to-undo"
    /** A result is not there yet (#NAME?, #BUSY!, #SPILL!): as a value it would stay so. */
    | "not-calculated"
    /** Nobody wanted the answer any more. */
    | "stopped"
    | "unexpected";
  /** For the log and for whoever helps: the host's own words, never shown alone. */
  readonly detail: string;
};
export type PortResult<Value> = { readonly ok: true; readonly value: Value } | PortFailure;

export function failure(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}
