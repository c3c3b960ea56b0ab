/** What stands above the ranking: many rows that formulas are handed with every edit. */
import { answerInCells } from "../../../src/functions/workbook-call";
import { reviewSnapshot } from "../../../src/taskpane/use-cases/reading";
import type { Reading } from "../../../src/review/opened";
import { rankingView } from "../../../src/taskpane/views/ranking";
import { createDocumentPort } from "../../../src/document/document-port";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { sampleWorkbook } from "../support";

/** The sample as the pane reads it, as if it had so many rows. */
async function reading(rows: number, frozen: boolean): Promise<Reading> {
  const port = createDocumentPort(withCachedResults(sampleWorkbook(), answerInCells("vi")));
  if (frozen) {
    expect(await port.freeze()).toMatchObject({ ok: true });
  }
  const snapshot = await port.read();
  const workbook = snapshot.ok ? await reviewSnapshot(snapshot.value, null) : null;
  if (workbook?.kind !== "bound") {
    throw new Error("not bound");
  }
  const { book } = workbook.reading;
  const entries = Array.from({ length: rows }, (_, index) => book.entries[index % book.entries.length]!);
  return { ...workbook.reading, book: { ...book, entries } };
}

test.each([
  ["one row fewer than many: nothing is said", 14_999, false, null],
  ["many rows and live formulas: how many, and what to do while typing", 15_000, false, /^Sổ có 15\.000 dòng .*số cố định/],
  ["many rows, results fixed: Excel has nothing to calculate", 15_000, true, null],
] as const)("%s", async (_what, rows, frozen, words) => {
  const { manyRows } = rankingView(await reading(rows, frozen), "vi");
  expect(manyRows).toEqual(words === null ? null : expect.stringMatching(words));
});

test("in English", async () => {
  expect(rankingView(await reading(60_000, false), "en").manyRows).toMatch(/60,000 rows of entries.*fixed values/);
});
