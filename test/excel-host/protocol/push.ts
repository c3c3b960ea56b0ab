/** Events of the workbook in the words of `richApiMessage`. */
import { EVENT_TYPES } from "../api/event-names";
import type { EventName } from "../api/event-names";
import { isCellError } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import { intersection, quoteSheet, rectName } from "../engine/address";
import type { Rect } from "../engine/address";
import type { ChangedEvent, HostEvent } from "../engine/events";
import type { Workbook } from "../engine/workbook";

export type Push = {
  readonly event: EventName;
  readonly target: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** One entry of a `richApiMessage`: category, type, target, text, id. */
export function entryOf({ event, target, data }: Push): readonly unknown[] {
  return [65_536, EVENT_TYPES[event], target, JSON.stringify(data), 0];
}

function plain(value: Cell): unknown {
  return value === null ? "" : isCellError(value) ? value.error : value;
}

function typeOf(value: Cell): string {
  return value === null
    ? "Empty"
    : isCellError(value)
      ? "Error"
      : { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

function details({ before, after }: ChangedEvent): Readonly<Record<string, unknown>> {
  return before === undefined || after === undefined
    ? {}
    : {
        valueBefore: plain(before),
        valueAfter: plain(after),
        valueTypeBefore: typeOf(before),
        valueTypeAfter: typeOf(after),
      };
}

function both(event: EventName, sheetId: string, data: Readonly<Record<string, unknown>>): readonly Push[] {
  return [sheetId, "Workbook"].map((target) => ({ event, target, data }));
}

function changed(workbook: Workbook, event: ChangedEvent): readonly Push[] {
  const sheet = workbook.sheets.find(({ id }) => id === event.sheetId);
  if (!sheet) {
    return [];
  }
  const data = {
    address: rectName(event.rect),
    changeType: event.changeType,
    source: event.source,
    triggerSource: event.trigger,
    worksheetId: sheet.id,
    referenceId: `${quoteSheet(sheet.name)}!${rectName(event.rect)}`,
    shiftDirection: "None",
    ...details(event),
  };
  const tables = sheet.tables.filter(({ rect }) => intersection(rect, event.rect));
  const ofTables = tables.flatMap((table) => both("tableChanged", table.id, { ...data, tableId: table.id }));
  return [...both("changed", sheet.id, data), ...ofTables];
}

function selected(workbook: Workbook, sheetId: string, rect: Rect): readonly Push[] {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const data = { address: rectName(rect), worksheetId: sheetId };
  const ofTables = (sheet?.tables ?? []).map((table): Push => {
    const inside = intersection(table.rect, rect) !== null;
    return { event: "tableSelectionChanged", target: table.id, data: { ...data, address: inside ? data.address : "" } };
  });
  return [...both("selectionChanged", sheetId, data), ...ofTables];
}

export function pushesOf(workbook: Workbook, event: HostEvent): readonly Push[] {
  switch (event.kind) {
    case "changed":
      return changed(workbook, event);
    case "selected":
      return selected(workbook, event.sheetId, event.rect);
    case "activated":
    case "deactivated":
      return both(event.kind, event.sheetId, { worksheetId: event.sheetId });
    case "added":
    case "deleted":
      return [{ event: event.kind, target: "Workbook", data: { worksheetId: event.sheetId, source: "Local" } }];
    case "calculated":
      return both("calculated", event.sheetId, { worksheetId: event.sheetId, address: rectName(event.rect) });
    case "formatted":
      return both("formatChanged", event.sheetId, {
        worksheetId: event.sheetId,
        address: rectName(event.rect),
        source: "Local",
        triggerSource: event.trigger,
      });
    case "tableAdded":
    case "tableDeleted":
      return [
        {
          event: event.kind,
          target: "Workbook",
          data: { tableId: event.tableId, worksheetId: event.sheetId, source: "Local" },
        },
      ];
    case "renamed":
    case "structure":
      return [];
  }
}
