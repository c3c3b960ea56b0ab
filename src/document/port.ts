/**
 * What an open workbook can do for the pane and the ribbon. `excel/` answers through Office.js, `document-port.ts` from plain data.
 * Every call answers with a value: what went wrong has a code, and the workbook is then as it was.
 */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { OwnSheet } from "../tables/own/sheet";
import type { TableSources } from "../tables/source";
import type { LoggedEdit, LoggedSheets } from "../text/log";
import type { WorkbookDocument } from "./document";
import type { CellEdit, Growth, Remark } from "./patch/edits";
import type { Repair, Survey } from "./patch/lost-tables";
import type { Selected } from "./reading/selected";
import type { TakingIn } from "./patch/take-in";
import type { TableMove } from "./patch/upgrade";
import type { Watch } from "./watch";
import type { CellAddress } from "./addresses";
import type { PortResult } from "./answer";

export type Snapshot = Content & {
  /** What came of the write before this reading that Excel had not confirmed (`unknown-outcome`). */
  readonly settled?: Settled;
};

/** All of it is there; nothing of it; Excel refused to let the part that is there be taken back. */
export type Settled = "written" | "not-written" | WrittenPart;

/** Of a sheet without a cell: all of it. */
export type PartPlace = { readonly sheet: string; readonly cell?: string } | "log" | "seal";

/** What is there of a write and what is not; both empty where Excel would not say. What somebody else changed since is in neither. */
export type WrittenPart = { readonly written: readonly PartPlace[]; readonly missing: readonly PartPlace[] };

type Content =
  /** No EMU schema here; `empty`: nothing in it at all. */
  | {
      readonly bound: false;
      readonly empty: boolean;
      readonly fileName: string;
      /** A layout of somebody's own is remembered here, and this is what the sheets hold. */
      readonly own?: OwnContent;
      /** Tables of ours that stand here all the same: the mark of the workbook is lost, or a sheet of another one was copied. */
      readonly ours: readonly TableName[];
    }
  | {
      readonly bound: true;
      readonly schema: number;
      readonly fileName: string;
      /** The period the results sheets show; null when the name is gone. */
      readonly period: string | null;
      /** The cell that says so, and what stands in it. */
      readonly periodCell: PeriodCell | null;
      /** null for a table that should be there and is not. */
      readonly tables: TableSources;
      /** Tables that have hidden rows, by hand or by a filter; they are read like the others. */
      readonly hidden: readonly TableName[];
      /** Copies of our tables, which Excel renames (`EmuRubric2`): they are not read. */
      readonly copies: readonly { readonly name: string; readonly sheet: string }[];
      /** The seals of its periods, as stored; "" where something else stands in place of one. */
      readonly seals: readonly string[];
    };

/** The cell by which the results sheets know their period. */
export type PeriodCell = { readonly address: CellAddress; readonly value: Cell };

/** A seal to be added, where `before` are all that there are. */
export type NewSeal = { readonly stored: string; readonly before: readonly string[] };

/** What a workbook of somebody's own holds. `stored`: the layout remembered in it, as text; null for none. */
export type OwnContent = { readonly stored: string | null; readonly sheets: readonly OwnSheet[] };

export type WorkbookPort = {
  /**
   * Reads every table in at most two request messages (one more per 1.5 MB, so that no answer keeps the pane's thread long, and one
   * more where cells that show results are not known from an earlier reading; where a period is closed or sealed, more for the
   * formulas in what seals cover and for the log). Ends with `stopped` where the watch no longer wants it.
   */
  readonly read: (watch?: Watch) => Promise<PortResult<Snapshot>>;
  /**
   * Adds the sheets of a standard workbook, all or nothing; refused when one of its names is taken. `description`: they come beside
   * others, and a line of the log says what for (refused as `protected` where the log is).
   */
  readonly create: (document: WorkbookDocument, description?: LoggedSheets) => Promise<PortResult<{ readonly sheets: readonly string[] }>>;
  /**
   * Writes cells, all or none, and a line for each into the log: refused as `changed-meanwhile` where a cell no longer holds what it
   * is expected to, as `formula-cell` where a formula answers it, as `protected` where the sheet or the log is. At most two
   * request messages. Formats stay, save where a number takes the place of text in a cell of text.
   */
  readonly applyEdits: (
    edits: readonly CellEdit[],
    description: LoggedEdit,
    remark?: Remark,
  ) => Promise<PortResult<{ readonly cells: number }>>;
  /**
   * Puts a seal beside the sheets and writes cells, as one action like `applyEdits`; refused as `changed-meanwhile` also where there
   * are other seals by now. Undoing it takes the seal away again. At most two request messages.
   */
  readonly seal: (seal: NewSeal, edits: readonly CellEdit[], remark: Remark) => Promise<PortResult<{ readonly cells: number }>>;
  /**
   * Adds rows below tables and writes cells, as one action: all or none, a line for each row and cell in the log, refused for the
   * same reasons as `applyEdits`. A blank last row is filled first. Two request messages. Rows never push down what stands below
   * the table: without room for them they are refused as `not-supported` (in Excel: by Excel itself, where it cannot move it).
   */
  readonly appendRows: (
    growth: readonly Growth[],
    description: LoggedEdit,
    edits?: readonly CellEdit[],
  ) => Promise<PortResult<{ readonly rows: number; readonly cells: number }>>;
  /**
   * Puts the values shown in place of every result formula of the standard sheets, and remembers in the workbook which they were.
   * `cells`: formulas replaced. Three request messages.
   */
  readonly freeze: () => Promise<PortResult<{ readonly cells: number }>>;
  /**
   * Puts the result formulas back: those frozen, those typed over and those that show an error of Excel's own. `left`: cells whose
   * formula cannot be known any more, because something that it refers to is gone. Three request messages.
   */
  readonly restore: () => Promise<PortResult<{ readonly cells: number; readonly left: readonly CellAddress[] }>>;
  /** What stands on the visible sheets, for finding out how to read them: at most two request messages (one more per 5 MB). */
  readonly readOwn: () => Promise<PortResult<OwnContent>>;
  /**
   * Remembers a layout in the workbook (null: forgets it), where nobody sees it: no cell changes. Refused as `changed-meanwhile`
   * where something else than `before` is remembered by now.
   */
  readonly rememberOwn: (stored: string | null, before: string | null) => Promise<PortResult<null>>;
  /** Everything that the sheets hold, to look for tables that were lost. As many messages as 5 MB each need. */
  readonly survey: () => Promise<PortResult<Survey>>;
  /**
   * Gives lost tables their names back, all or none, and a line for each into the log. Refused as `changed-meanwhile` where a table or
   * a header row is no longer what it was, as `protected` where a sheet or the log is.
   */
  readonly repair: (repairs: readonly Repair[]) => Promise<PortResult<{ readonly repairs: number }>>;
  /**
   * Lets a table grow over the rows below it that were typed beside it, as one action with its lines in the log: no cell changes.
   * Refused as `changed-meanwhile` where table or rows are no longer as they were read, as `protected` where the sheet or the log is.
   */
  readonly takeIn: (taking: TakingIn) => Promise<PortResult<{ readonly rows: number }>>;
  /** Moves tables to new sheets of their own, as one action; the workbook is of schema 2 then. */
  readonly upgrade: (moves: readonly TableMove[]) => Promise<PortResult<{ readonly tables: number }>>;
  /** Takes back the last action of the add-in in this pane. */
  readonly undo: () => Promise<PortResult<{ readonly sheets: readonly string[] }>>;
  /** Brings a cell into sight and selects it. */
  readonly select: (address: CellAddress) => Promise<PortResult<null>>;
  /** The selected cell (of several: the active one), and what it shows. At most two request messages. */
  readonly selection: () => Promise<PortResult<Selected>>;
  /**
   * Writes a formula (en-US, without "=") into a blank cell, and a line into the log where the workbook has one: refused as
   * `changed-meanwhile` where something stands in the cell. At most two request messages.
   */
  readonly insertFormula: (address: CellAddress, formula: string) => Promise<PortResult<null>>;
  /** Puts a period into the cell that the results sheets read. */
  readonly choosePeriod: (period: string) => Promise<PortResult<null>>;
  /** Calls back after edits of this user (not of co-authors), until the returned function is called. */
  readonly onEdited: (listener: () => void) => Promise<PortResult<() => Promise<void>>>;
  /** Ends the waiting for Excel: calls under way answer `connection-lost`, or `unknown-outcome` where they were writing. */
  readonly stopWaiting: () => void;
};
