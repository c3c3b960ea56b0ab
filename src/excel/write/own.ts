/** Somebody's own sheets in Excel: what stands on them, and the part of the workbook in which their layout is remembered. */
import type { OwnSheet } from "../../tables/own/sheet";
import type { Language } from "../../schema/language";
import { asStored, OWN_NAMESPACE, ownPartXml, storedInPart } from "../../document/parts/own-part";
import type { OwnContent } from "../../document/port";
import type { PortResult } from "../../document/answer";
import { part, UNWATCHED, type Watch } from "../../document/watch";
import { toCells } from "../read/cells";
import { send, toFailure } from "../failures";
import { asField, marksOf } from "../read/formats";
import { askForLines, askForLog, hasLines, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { askForMerged, asMerged, mayBeTooMany, mergedIn, readMerged } from "../read/merged";
import { readRest, sampleOf } from "../read/rows";
import { writeAtOnce, type Outcome, type WriteResult } from "./writing";

export type AskedLayout = {
  readonly count: OfficeExtension.ClientResult<number>;
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
};

/** Asked along with the first message of a reading. */
export function askForLayout(context: Excel.RequestContext): AskedLayout {
  const parts = context.workbook.customXmlParts.getByNamespace(OWN_NAMESPACE);
  const count = parts.getCount();
  const part = parts.getOnlyItemOrNullObject();
  part.load("id");
  return { count, part, xml: part.getXml() };
}

/** The layout's text; "" where the part cannot be read, or there are several. null: none. */
export function layoutIn({ count, part, xml }: AskedLayout): string | null {
  if (count.value === 0) {
    return null;
  }
  return part.isNullObject ? "" : (storedInPart(xml.value) ?? "");
}

type AskedSheets = Excel.WorksheetCollection;

export function askForSheets(context: Excel.RequestContext): AskedSheets {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  return worksheets;
}

function shownSheets(asked: AskedSheets): readonly Excel.Worksheet[] {
  return asked.items.filter(({ visibility }) => visibility === "Visible");
}

/** Every sheet at once, with its merged cells. */
async function readTogether(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly OwnSheet[]> {
  const asked = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    // Any figure may be shown as a percentage, so the formats come along with the values.
    range.load("values,valueTypes,numberFormat,rowIndex,columnIndex");
    return { sheet, range, merged: askForMerged(range) };
  });
  await send(context);
  return asked.flatMap(({ sheet, range, merged }) => {
    if (range.isNullObject) {
      return [];
    }
    const cells = toCells(range.values, range.valueTypes);
    const marks = marksOf(cells, range.numberFormat as readonly (readonly unknown[])[], null, 0);
    const { name } = sheet;
    return [{ name, top: range.rowIndex, left: range.columnIndex, cells, ...asMerged(mergedIn(merged)), ...asField(marks) }];
  });
}

/** Which columns are points is known only once the layout is found: in larger sheets than this percentages are not looked for. */
const MOST_LOOKED_AT = 50_000;

function columnsLookedAt({ rowCount, columnCount }: Excel.Range): ReadonlySet<number> {
  return new Set(rowCount * columnCount > MOST_LOOKED_AT ? [] : Array.from({ length: columnCount }, (_column, index) => index));
}

/** A sheet with more cells than this holds no score sheet that people look at. */
const MOST_CELLS = 2_000_000;

/** What is too large for one message, or has too many merged cells for it: each sheet by itself, as many rows at a time as fit. */
async function readInParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  watch: Watch,
): Promise<readonly OwnSheet[] | null> {
  const asked = sheets.map((sheet) => {
    const area = sheet.getUsedRangeOrNullObject(true);
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    const first = area.getRow(0);
    first.load("values,valueTypes,numberFormat");
    return { sheet, area, first };
  });
  await send(context);
  const read: OwnSheet[] = [];
  for (const [index, { sheet, area, first }] of asked.entries()) {
    if (!area.isNullObject && area.rowCount * area.columnCount <= MOST_CELLS) {
      const share = part(watch, index / asked.length, (index + 1) / asked.length);
      const points = columnsLookedAt(area);
      const rows = await readRest(context, sheet, area, sampleOf({ first }, 1, points), share, points);
      if (rows === null) {
        return null;
      }
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = area;
      const merged = await readMerged(context, sheet, { row, column, rows: rowCount, columns: columnCount });
      read.push({ name: sheet.name, top: row, left: column, cells: rows.cells, ...asMerged(merged), ...asField(rows.marks) });
    }
  }
  return read;
}

/** @returns null where nobody waits for it any more */
export async function readSheets(context: Excel.RequestContext, asked: AskedSheets, watch: Watch): Promise<readonly OwnSheet[] | null> {
  const sheets = shownSheets(asked);
  try {
    return await readTogether(context, sheets);
  } catch (error) {
    if (toFailure(error).code !== "payload-too-large" && !mayBeTooMany(error)) {
      throw error;
    }
    return readInParts(context, sheets, watch);
  }
}

export async function readOwn(context: Excel.RequestContext): Promise<PortResult<OwnContent>> {
  const layout = askForLayout(context);
  const asked = askForSheets(context);
  await send(context);
  const stored = layoutIn(layout);
  const sheets = await readSheets(context, asked, UNWATCHED);
  return sheets === null ? { ok: false, code: "stopped", detail: "" } : { ok: true, value: { stored, sheets } };
}

/** Puts the text into the part, or takes the part away; nothing else of the workbook changes but its log, where it has one. */
export async function writeLayout(
  context: Excel.RequestContext,
  stored: string | null,
  before: string | null,
  log: { readonly time: Date; readonly language: Language },
): Promise<WriteResult<null>> {
  const { customXmlParts } = context.workbook;
  const asked = askForLayout(context);
  const all = customXmlParts.getByNamespace(OWN_NAMESPACE);
  all.load("items/id");
  const askedLog = askForLog(context);
  await send(context);
  const now = layoutIn(asked);
  if (now !== (before && asStored(before))) {
    return { ok: false, code: "changed-meanwhile", detail: OWN_NAMESPACE };
  }
  if (!askedLog.table.isNullObject && askedLog.protection.protected) {
    return { ok: false, code: "protected", detail: "EmuLog" };
  }
  const action = stored === null ? "forget-layout" : "remember-layout";
  const line = { time: log.time, action, place: OWN_NAMESPACE, before: "", after: "" } as const;
  const lines = logLines(askedLog, [line], log.language);
  return writeAtOnce(
    context,
    () => {
      put(customXmlParts, all.items, stored);
      writeLogLines(askedLog, lines);
    },
    { value: null, settle: (later) => settle(later, stored, before, lines) },
  );
}

function put(parts: Excel.CustomXmlPartCollection, present: readonly Excel.CustomXmlPart[], stored: string | null): void {
  const [only, ...more] = present;
  if (stored !== null && only !== undefined && more.length === 0) {
    only.setXml(ownPartXml(stored));
    return;
  }
  present.forEach((part) => {
    part.delete();
  });
  if (stored !== null) {
    parts.add(ownPartXml(stored));
  }
}

/** What is remembered now tells what came of a write, save where a log still lacks its line. */
async function settle(
  context: Excel.RequestContext,
  stored: string | null,
  before: string | null,
  lines: LogLines | null,
): Promise<Outcome> {
  const { customXmlParts } = context.workbook;
  const asked = askForLayout(context);
  const present = customXmlParts.getByNamespace(OWN_NAMESPACE);
  present.load("items/id");
  const askedLines = lines && askForLines(context, lines);
  await send(context);
  const now = layoutIn(asked);
  const isLogged = askedLines === null || lines === null || hasLines(askedLines, lines);
  if (isLogged && now === (stored && asStored(stored))) {
    return "written";
  }
  if (now !== (before && asStored(before))) {
    put(customXmlParts, present.items, before);
  }
  if (askedLines && lines) {
    removeLines(askedLines, lines);
  }
  await send(context);
  return "not-written";
}
