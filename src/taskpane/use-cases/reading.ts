/** From what the port read to what the screens are drawn from, in slices: `review/open` does the work. */
import type { Place } from "../../core/model/finding";
import type { CellAddress } from "../../document/addresses";
import type { WorkbookDocument } from "../../document/document";
import type { Snapshot } from "../../document/port";
import { snapshotOf } from "../../document/reading/snapshot";
import { UNWATCHED, type Watch } from "../../document/watch";
import { atPeriod, open } from "../../review/open";
import type { Reading, Workbook } from "../../review/opened";
import { locate } from "../../tables/locate";
import { inSlices } from "./slices";

/**
 * @param before the period shown so far
 * @returns null when nobody waits for it any more
 */
export function reviewSnapshot(snapshot: Snapshot, before: string | null, watch: Watch = UNWATCHED): Promise<Workbook | null> {
  return inSlices(open(snapshot, { before }), watch);
}

/** The document as a reading of it would be. */
export function reviewDocument(document: WorkbookDocument, before: Workbook, watch: Watch): Promise<Workbook | null> {
  return reviewSnapshot(snapshotOf(document, before.kind === "unbound" ? before.fileName : ""), null, watch);
}

/** @returns null when nobody waits for it any more */
export async function reviewPeriod(reading: Reading, period: string, watch: Watch): Promise<Workbook | null> {
  const at = await inSlices(atPeriod(reading, period), watch);
  if (at === null) {
    return null;
  }
  // The workbook's own cell holds the period by now.
  const { periodCell } = at;
  return { kind: "bound", reading: periodCell ? { ...at, periodCell: { ...periodCell, value: period } } : at };
}

export function addressOf(reading: Reading, place: Place): CellAddress | null {
  return locate(reading.sources, place);
}
