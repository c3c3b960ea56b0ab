/** A write whose answer was lost: nothing is written on top of it, and the pane says what came of it. */
import { createSession } from "../../../src/taskpane/use-cases/session";
import { announcement } from "../../../src/taskpane/views/announcement";
import { createDocumentPort } from "../../../src/document/document-port";
import type { Settled, WorkbookPort } from "../../../src/document/port";
import type { Action, ActionId } from "../../../src/taskpane/use-cases/state";
import { COLLECT_ACTION } from "../../../src/review/steps/collect/words";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import { NOON, sampleWorkbook, watchedPort } from "../support";

const t = PANE_TEXT.vi;
const PART: Settled = { written: [{ sheet: "Chấm điểm", cell: "F7" }], missing: [{ sheet: "Chấm điểm", cell: "F9" }, "log"] };

/** `settles`: what each reading in turn has found out of the write in doubt; null: Excel keeps silent. */
async function open(settles: readonly (Settled | null)[]) {
  const workbook = createDocumentPort(sampleWorkbook(), "Book1.xlsx");
  const watched = watchedPort(workbook);
  const left = [...settles];
  let inDoubt = false;
  const port: WorkbookPort = {
    ...watched.port,
    async choosePeriod(period) {
      const answer = await watched.port.choosePeriod(period);
      inDoubt ||= !answer.ok && answer.code === "unknown-outcome";
      return answer;
    },
    async read(watch) {
      const settled = inDoubt ? left.shift() : undefined;
      if (settled === null) {
        return { ok: false, code: "unknown-outcome", detail: "silent" };
      }
      const answer = await watched.port.read(watch);
      inDoubt &&= settled === undefined;
      return answer.ok && settled !== undefined ? { ok: true, value: { ...answer.value, settled } } : answer;
    },
  };
  const session = createSession({ port, now: () => NOON });
  await session.start();
  watched.calls.length = 0;
  watched.failing.set("choosePeriod", "unknown-outcome");
  return { ...watched, session, workbook };
}

/** Everything that came into the queue by itself is done. */
async function rest(session: { readonly state: () => { readonly busy: unknown } }): Promise<void> {
  do {
    await new Promise((resolve) => setTimeout(resolve, 0));
  } while (session.state().busy !== null);
}

const WRITES: readonly (readonly [string, keyof WorkbookPort, (session: ReturnType<typeof createSession>) => Promise<void>])[] = [
  ["choosing a period", "choosePeriod", (session) => session.choosePeriod("2017-H1")],
  ["creating", "create", (session) => session.create(sampleWorkbook())],
  ["undoing", "undo", (session) => session.undo()],
  ["freezing", "freeze", (session) => session.swap("freeze")],
  ["restoring", "restore", (session) => session.swap("restore")],
  ["repairing", "repair", (session) => session.repair([])],
  ["upgrading", "upgrade", (session) => session.upgrade([])],
  ["forgetting a layout", "rememberOwn", (session) => session.forgetOwn()],
];

test.each(WRITES)("%s is not begun while Excel does not say what came of the write before", async (_what, call, write) => {
  const { session, calls, failing } = await open([null, null, "not-written"]);
  await session.choosePeriod("2017-H1");
  await rest(session);
  failing.clear();
  calls.length = 0;
  await write(session);
  expect(calls).not.toContain(call);
  expect(session.state()).toMatchObject({ busy: null, failure: { action: "period", code: "unknown-outcome" } });
  // Nor when it turns out, with the same click, that nothing was written: that is said first.
  await write(session);
  expect(calls).not.toContain(call);
  expect(session.state().failure).toMatchObject({ action: "period", code: "not-written" });
});

/** What only looks: everything else, also what is added one day, waits until the doubt is settled. */
const LOOKING: readonly string[] = ["read", "select", "explain", "look"];

test.each<[string, Action]>([
  ...Object.keys(t.failedAction).map((id): [string, Action] => [id, id as ActionId]),
  // Every step of the review, reading or writing.
  ["a step", COLLECT_ACTION],
])("in doubt, “%s” runs only if it writes nothing", async (id, action) => {
  const { session } = await open([null, null, null]);
  await session.choosePeriod("2017-H1");
  await rest(session);
  let ran = false;
  await session.kit.act(action, () => {
    ran = true;
    return Promise.resolve();
  });
  expect(ran).toBe(LOOKING.includes(id));
});

test.each<readonly [string, Settled, string, boolean]>([
  ["all of it", "written", t.done.foundWritten, true],
  ["nothing", "not-written", t.failure["not-written"], false],
  ["a part", PART, `${t.part.written("Chấm điểm!F7")} ${t.part.missing("Chấm điểm!F9 và dòng trong Nhật ký")}`, true],
  ["a part that Excel does not name", { written: [], missing: [] }, t.part.unknown, true],
])("%s is there: Excel is asked at once, the pane says so and what can be undone", async (_what, settled, words, canUndo) => {
  const { session } = await open([settled]);
  await session.choosePeriod("2017-H1");
  await rest(session);
  expect(announcement(session.state(), "vi")).toContain(words);
  expect(session.state().canUndo).toBe(canUndo);
});

test("whoever gave up waiting is not made to wait again: Excel is asked when they try again", async () => {
  const { session, failing, calls } = await open(["not-written"]);
  const choosing = session.choosePeriod("2017-H1");
  session.stop();
  await choosing;
  await rest(session);
  expect(calls.filter((call) => call === "read")).toHaveLength(0);
  expect(session.state().failure!.code).toBe("unknown-outcome");
  failing.clear();
  await session.retry();
  expect(session.state().failure!.code).toBe("not-written");
});

test("of a part, undo takes it back and is then done; Try again takes it back first, then writes", async () => {
  const { session, calls, failing, workbook } = await open([PART]);
  // What the part stands for here: something that the port can take back.
  await workbook.choosePeriod("2017-Q1");
  await session.choosePeriod("2017-H1");
  await rest(session);
  failing.clear();
  calls.length = 0;
  await session.retry();
  expect(calls.filter((call) => call === "undo" || call === "choosePeriod")).toEqual(["undo", "choosePeriod"]);
  expect(session.state()).toMatchObject({ failure: null, canUndo: true });
});

test("where the part cannot be taken back either, nothing is written on top of it", async () => {
  const { session, calls, failing } = await open([PART]);
  await session.choosePeriod("2017-H1");
  await rest(session);
  failing.clear();
  failing.set("undo", "protected");
  calls.length = 0;
  await session.retry();
  expect(calls.filter((call) => call === "undo" || call === "choosePeriod")).toEqual(["undo"]);
  expect(session.state()).toMatchObject({ failure: { action: "undo", code: "protected" }, canUndo: true });
});
