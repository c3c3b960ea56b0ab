/**
 * Merged cells of a sheet. Where a range has more than 512 of them, Excel fails to name them (learn.microsoft.com,
 * Excel.Range.getMergedAreasOrNullObject, ExcelApi 1.13): such a range is asked about in halves.
 */
import type { Merged } from "../../tables/covered";
import { parseArea, type Area } from "../../document/addresses";
import { isExcels, send, toFailure } from "../failures";

export type AskedMerged = { readonly areas: Excel.RangeAreas };

/** Asked along with a message: more than 512 merged cells let the whole of it fail. */
export function askForMerged(range: Excel.Range): AskedMerged {
  const areas = range.getMergedAreasOrNullObject();
  areas.load("address");
  return { areas };
}

/** Each block of `'Bảng điểm'!A1:A3,'Bảng điểm'!C1:D1`: no name of a sheet holds a colon. */
const BLOCK = /!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)(?=,|$)/g;

export function mergedIn({ areas }: AskedMerged): readonly Merged[] {
  return areas.isNullObject ? [] : [...areas.address.matchAll(BLOCK)].flatMap(([, block = ""]) => parseArea(block) ?? []);
}

/** As an answer has it: nothing where nothing is merged. */
export function asMerged(merged: readonly Merged[]): { readonly merged?: readonly Merged[] } {
  return merged.length > 0 ? { merged } : {};
}

/** Whether a message that asked for merged cells may have failed because of their number: Excel names no code for it. */
export function mayBeTooMany(error: unknown): boolean {
  return isExcels(error) && toFailure(error).code === "unexpected";
}

/** In messages of their own, in halves where there are too many of them. */
export async function readMerged(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<readonly Merged[]> {
  const { row, column, rows, columns } = area;
  try {
    const asked = askForMerged(sheet.getRangeByIndexes(row, column, rows, columns));
    await send(context);
    return mergedIn(asked);
  } catch (error) {
    if (!mayBeTooMany(error) || rows === 1) {
      throw error;
    }
    const half = Math.ceil(rows / 2);
    const above = await readMerged(context, sheet, { ...area, rows: half });
    return [...above, ...(await readMerged(context, sheet, { ...area, row: row + half, rows: rows - half }))];
  }
}
