/**
 * An independent check of the readers: workbooks changed at the level of the file, by code that shares nothing with the add-in's
 * own reader and writer. Harmless oddities leave the review as it was; one harm has a finding that names the cell.
 * `npx tsx test/oddities/main.ts --seed 1 --count 1000` tries as many as wanted, and plays a seed that failed here again.
 */
import { createSession } from "../../src/taskpane/use-cases/session";
import { readingOf } from "../../src/taskpane/use-cases/state";
import { reviewJson } from "../../src/review/steps/result/json";
import { createDocumentPort } from "../../src/document/document-port";
import { readXlsx } from "../../src/xlsx";
import { differs, HARMFUL, HARMLESS, harmMissed, makeWorkbook, reviewFile } from "./trial";
import type { Answer } from "./trial";

const SEEDS = Array.from({ length: 60 }, (_seed, index) => index + 1);
/** Every fourth workbook is read by the pane, too. */
const FOR_THE_PANE = 4;

/** What the pane's session makes of the file. */
async function byPane(bytes: Uint8Array): Promise<Answer["json"]> {
  const read = readXlsx(bytes);
  if (!read.ok) {
    throw new Error(read.detail);
  }
  const session = createSession({ port: createDocumentPort(read.document), now: () => new Date(2021, 5, 30) });
  await session.start();
  const reading = readingOf(session.state());
  return reading && reviewJson(reading.sources, reading.book, reading.review, "vi");
}

/** The review alone: of hidden rows and copies the pane tells above it, not in it. */
function reviewOf({ json }: Answer): Answer["json"] {
  if (json === null) {
    return null;
  }
  const { notes: _notes, ...review } = json as NonNullable<Answer["json"]> & { readonly notes?: readonly string[] };
  return review;
}

test("every oddity has a name of its own", () => {
  const names = [...HARMLESS, ...HARMFUL].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(SEEDS)("harmless oddities, seed %i: the same review", async (seed) => {
  const made = await makeWorkbook(seed, false);
  const answer = await reviewFile(made.bytes);
  expect([made.done, differs(made, answer)]).toEqual([made.done, null]);
  if (seed % FOR_THE_PANE === 0) {
    expect(await byPane(made.bytes)).toEqual(reviewOf(answer));
  }
});

test.each(SEEDS)("one harm, seed %i: a finding names the cell", async (seed) => {
  const made = await makeWorkbook(seed, true);
  const answer = await reviewFile(made.bytes);
  expect([made.done, harmMissed(made, answer)]).toEqual([made.done, null]);
  if (seed % FOR_THE_PANE === 0) {
    expect(await byPane(made.bytes)).toEqual(reviewOf(answer));
  }
});
