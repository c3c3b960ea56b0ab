/** The pane on a cluster's workbook: some cells changed as one action, and taken back. The log says so; the file says what the pane says. */
import { readFileSync, writeFileSync } from "node:fs";
import { createDocumentPort } from "../../src/document/document-port";
import { patchBetween } from "../../src/document/patch/between";
import type { WorkbookDocument } from "../../src/document/document";
import { patchXlsx, readXlsx } from "../../src/xlsx";
import { addressOf } from "../oddities/xml-text";
import { broken, check, entriesIn, logIn, note, type Cluster } from "./cluster";
import { differences, keyIn } from "./ledger";

function documentOf(cluster: Cluster, bytes: Uint8Array): WorkbookDocument {
  const read = readXlsx(bytes);
  return read.ok ? read.document : broken(cluster, `the workbook cannot be read: ${read.code}`);
}

/** The file, with what is different in the document. */
function saved(cluster: Cluster, bytes: Uint8Array, before: WorkbookDocument, after: WorkbookDocument): Uint8Array {
  const patched = patchXlsx(bytes, before, patchBetween(before, after));
  return patched.ok ? patched.bytes : broken(cluster, `the workbook cannot be patched: ${patched.code} ${patched.detail}`);
}

export async function changedAndTakenBack(cluster: Cluster, period: string): Promise<void> {
  const bytes = readFileSync(cluster.file);
  const before = documentOf(cluster, bytes);
  const { sheet, columns, rows } = entriesIn(bytes);
  const mine = cluster.random.shuffled(rows.filter(({ cells }) => cells["period"] === period)).slice(0, 1 + cluster.random.below(4));
  const edits = mine.map(({ row, cells }) => ({
    address: { sheet, cell: addressOf(row, columns["note"]!) },
    before: cells["note"] ?? null,
    after: `sửa trong ngăn ${cluster.random.below(100)}`,
  }));
  const port = createDocumentPort(before, "cum.xlsx", () => new Date(2026, 2, 30, 8, 0));
  const done = await port.applyEdits(edits, "fix-spelling");
  if (!done.ok) {
    broken(cluster, `the pane could not write: ${done.code} ${done.detail}`);
  }
  const changed = new Map([...cluster.ledger].map(([key, row]) => [key, { ...row }]));
  mine.forEach(({ cells }, index) => {
    changed.get(keyIn(cells))!.note = edits[index]!.after;
  });
  const file = saved(cluster, bytes, before, port.document());
  const wrong = differences(entriesIn(file), changed);
  if (wrong.length > 0 || logIn(file).length !== logIn(bytes).length + edits.length) {
    broken(cluster, `the pane's change is not in the file, or not in its log: ${wrong.join("; ")}`);
  }
  const undone = await port.undo();
  if (!undone.ok) {
    broken(cluster, `the pane could not take its change back: ${undone.code}`);
  }
  writeFileSync(cluster.file, saved(cluster, file, documentOf(cluster, file), port.document()));
  if (logIn(readFileSync(cluster.file)).length !== logIn(bytes).length + 2 * edits.length) {
    broken(cluster, "what was taken back in the pane is not in the log");
  }
  note(cluster, "changed in the pane and taken back", `${edits.length} cells`);
  await check(cluster);
}
