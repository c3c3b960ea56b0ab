/**
 * What an open workbook can do for the pane and the ribbon. `excel/` answers through Office.js, `document-port.ts` from plain data.
 * Every call answers with a value: what went wrong has a code, and the workbook is then as it was.
 */
import type { TableSources } from "../tables/source";
import type { LoggedEdit } from "../text/log";
import type { WorkbookDocument } from "./document";
import type { CellEdit } from "./edits";

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
    | "formula-cell"
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
  /**
   * Writes cells, all or none, and a line for each into the log: refused as `changed-meanwhile` where a cell no longer holds what it
   * is expected to, as `formula-cell` where a formula answers it, as `protected` where the sheet or the log is. At most two
   * request messages. Formats stay, save where a number takes the place of text in a cell of text.
   */
  readonly applyEdits: (
    edits: readonly CellEdit[],
    description: LoggedEdit,
  ) => Promise<PortResult<{ readonly cells: number }>>;
  /** Takes back the last action of the add-in in this pane. */
  readonly undo: () => Promise<PortResult<{ readonly sheets: readonly string[] }>>;
  /** Brings a cell into sight and selects it. */
  readonly select: (address: CellAddress) => Promise<PortResult<null>>;
  /** Puts a period into the cell that the results sheets read. */
  readonly choosePeriod: (period: string) => Promise<PortResult<null>>;
  /** Calls back after edits of this user (not of co-authors), until the returned function is called. */
  readonly onEdited: (listener: () => void) => Promise<PortResult<() => Promise<void>>>;
};
