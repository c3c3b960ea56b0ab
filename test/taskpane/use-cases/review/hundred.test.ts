/** A hundred units in one go: their workbooks made, sent back, read one by one, written as one action, taken back. */
import { unzipSync } from "fflate";
import { planCollect } from "../../../../src/review/steps/collect/plan";
import { tablesOf } from "../../../../src/document/reading/tables";
import { createDocumentPort } from "../../../../src/document/document-port";
import { filesToMake } from "../../../../src/review/steps/split/of-reading";
import { makeArchive } from "../../../../src/taskpane/use-cases/review/split";
import { readFiles, writeCollected } from "../../../../src/taskpane/use-cases/review/collect";
import { createSession } from "../../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../../src/taskpane/use-cases/state";
import { blanked, says } from "../../../document/split/support";
import { hundredUnits, PERIOD, UNITS } from "../../../document/split/hundred";
import { NOON } from "../../support";

const WHOLE = hundredUnits();
const EMPTY = blanked(WHOLE, PERIOD);

async function sessionOn(document: typeof WHOLE) {
  const workbook = createDocumentPort(document, "cum.xlsx");
  const session = createSession({ port: workbook, now: () => NOON });
  await session.start();
  return { workbook, session, reading: () => readingOf(session.state())! };
}

test("a hundred workbooks: there and back", async () => {
  const cluster = await sessionOn(WHOLE);
  const archive = await makeArchive(cluster.session.kit, filesToMake(cluster.reading(), "units")!);
  if (typeof archive === "string") {
    throw new Error(archive);
  }
  const unpacked = Object.entries(unzipSync(archive.zip));
  expect(unpacked.map(([name]) => name)).toEqual(UNITS.map((unit) => `${PERIOD} ${unit}.xlsx`));
  // They come back in no order of ours.
  const files = unpacked
    .map(([name, bytes], index) => ({
      name,
      size: bytes.length,
      order: (index * 37) % 100,
      arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
    }))
    .sort((one, other) => one.order - other.order);

  const { workbook, session, reading } = await sessionOn(EMPTY);
  const shares: (number | null)[] = [];
  session.progress.subscribe(() => shares.push(session.progress.share()));
  const read = await readFiles(session.kit, [], files);
  expect(read).toHaveLength(100);
  expect(shares.at(-1)).toBeNull();
  const steps = shares.filter((share) => share !== null);
  expect(steps.length).toBeGreaterThan(50);
  expect([...steps].sort((one, other) => one - other)).toEqual(steps);

  const { sources } = reading();
  const plan = planCollect(sources, read!, { period: PERIOD, choices: new Map() });
  expect(plan.conflicts).toEqual([]);
  expect(plan.units.map(({ name }) => name)).toEqual(UNITS);
  expect(plan.units.every(({ changes }) => changes.length > 4)).toBe(true);
  await writeCollected(session.kit, plan, sources, PERIOD);
  expect(session.state().failure).toBeNull();
  expect(session.state().done).toMatchObject({ kind: "step", words: { vi: expect.stringContaining("100 đơn vị") as string } });
  expect(says(workbook.document(), PERIOD)).toEqual(says(WHOLE, PERIOD));
  // The pane has read it again, and ranks as if it had been typed there.
  expect(reading().review.standings).toEqual(cluster.reading().review.standings);
  expect(tablesOf(workbook.document()).EmuLog!.cells.length).toBeGreaterThan(plan.edits.length);

  const again = planCollect(reading().sources, read!, { period: PERIOD, choices: new Map() });
  expect([again.edits, again.rows, again.conflicts]).toEqual([[], [], []]);
  await session.undo();
  expect(says(workbook.document(), PERIOD)).toEqual(says(EMPTY, PERIOD));
}, 120_000);
