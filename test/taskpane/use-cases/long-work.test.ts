/** A workbook that takes long: how far the reading has come, and what stopping it leaves. */
import { createSession } from "../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import { createDocumentPort } from "../../../src/document/document-port";
import { cellOf, NOON, sampleWorkbook } from "../support";

let clock: jest.SpyInstance<number>;

/** Every look at the clock finds it half a second later: each step of the work is a slice of its own. */
beforeEach(() => {
  let now = 0;
  clock = jest.spyOn(performance, "now").mockImplementation(() => (now += 500));
});
afterEach(() => clock.mockRestore());

test("the bar goes forward from 0 to 1 and is gone afterwards", async () => {
  const session = createSession({ port: createDocumentPort(sampleWorkbook()), now: () => NOON });
  const shares: (number | null)[] = [];
  session.progress.subscribe(() => shares.push(session.progress.share()));
  await session.start();
  const shown = shares.filter((share) => share !== null);
  expect(shown.length).toBeGreaterThan(3);
  expect([...shown].sort((a, b) => a - b)).toEqual(shown);
  expect(shown.every((share) => share > 0.5 && share <= 1)).toBe(true);
  expect(session.progress.share()).toBeNull();
});

test("stopped in the middle of a review, the pane keeps what it showed, and can read again", async () => {
  const workbook = createDocumentPort(sampleWorkbook());
  const session = createSession({ port: workbook, now: () => NOON });
  await session.start();
  const before = readingOf(session.state());
  workbook.edit(cellOf(workbook.document(), "EmuEntries", 1, "criterion"), "không có");
  const stop = session.progress.subscribe(() => {
    stop();
    session.stop();
  });
  await session.refresh();
  expect(session.state()).toMatchObject({ busy: null, cancelled: true, failure: null });
  expect(readingOf(session.state())).toBe(before);
  await session.refresh();
  expect(session.state().cancelled).toBe(false);
  expect(readingOf(session.state())!.review.findings.map(({ code }) => code)).toContain("CRITERION_UNKNOWN");
});

test("another period is reviewed in slices too, with the same result", async () => {
  const session = createSession({ port: createDocumentPort(sampleWorkbook()), now: () => NOON });
  await session.start();
  await session.choosePeriod("2017-Q1");
  expect(readingOf(session.state())!.review.period).toBe("2017-Q1");
  await session.undo();
  expect(readingOf(session.state())!.review.period).toBe("2017");
});
