/**
 * What an open workbook can do for the pane and the ribbon. `excel/` answers through Office.js, `document-port.ts` from plain data.
 * Every call answers with a value: what went wrong has a code, and the workbook is then as it was.
 */
import type { TableSources } from "../tables/source";
import type { WorkbookDocument } from "./document";

export type PortFailure = {
  readonly ok: false;
  readonly code:
    | "cell-edit"
    | "payload-too-large"
    | "item-not-found"
    | "protected"
    | "not-supported"
    | "connection-lost"
    | "name-taken"
    | "changed-meanwhile"
    | "newer-schema"
    | "nothing-to-undo"
    | "unexpected";
  /** For the log and for whoever helps: the host's own words, never shown alone. */
  readonly detail: string;
};

export type PortResult<Value> = { readonly ok: true; readonly value: Value } | PortFailure;

export type Snapshot =
  /** No EMU schema here; `empty`: nothing in it at all. */
  | { readonly bound: false; readonly empty: boolean; readonly fileName: string }
  | {
      readonly bound: true;
      readonly schema: number;
      readonly fileName: string;
      /** The period the results sheets show; null when the name is gone. */
      readonly period: string | null;
      /** null for a table that should be there and is not. */
      readonly tables: TableSources;
    };

export type CellAddress = { readonly sheet: string; readonly cell: string };

export type WorkbookPort = {
  /** Reads every table in at most two request messages (one more per 5 MB). */
  readonly read: () => Promise<PortResult<Snapshot>>;
  /** Adds the sheets of a standard workbook, all or nothing; refused when one of its names is taken. */
  readonly create: (document: WorkbookDocument) => Promise<PortResult<{ readonly sheets: readonly string[] }>>;
  /** Takes back the last action of the add-in in this pane. */
  readonly undo: () => Promise<PortResult<{ readonly sheets: readonly string[] }>>;
  /** Brings a cell into sight and selects it. */
  readonly select: (address: CellAddress) => Promise<PortResult<null>>;
  /** Puts a period into the cell that the results sheets read. */
  readonly choosePeriod: (period: string) => Promise<PortResult<null>>;
  /** Calls back after edits of this user (not of co-authors), until the returned function is called. */
  readonly onEdited: (listener: () => void) => Promise<PortResult<() => Promise<void>>>;
};
