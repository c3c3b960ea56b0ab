/** What happens in the workbook and is told to the add-in and to the page. */
import type { Cell } from "../../../src/core/model/cell";
import type { Rect } from "./address";

export type Trigger = "Unknown" | "ThisLocalAddin";

export type ChangedEvent = {
  readonly kind: "changed";
  readonly sheetId: string;
  readonly rect: Rect;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted";
  readonly trigger: Trigger;
  readonly source: "Local" | "Remote";
  /** Only for a change of one cell, as in Excel. */
  readonly before?: Cell;
  readonly after?: Cell;
};

export type HostEvent =
  | ChangedEvent
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly rect: Rect }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly rect: Rect }
  | { readonly kind: "formatted"; readonly sheetId: string; readonly rect: Rect; readonly trigger: Trigger }
  | { readonly kind: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: "structure" };
