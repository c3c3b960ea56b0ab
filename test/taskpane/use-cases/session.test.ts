/** The use cases over a workbook, without React and without Office. */
import { EDIT_PAUSE_MS } from "../../../src/taskpane/use-cases/following";
import { createSession } from "../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import { createDocumentPort } from "../../../src/document/document-port";
import type { WorkbookDocument } from "../../../src/document/document";
import type { Snapshot, WorkbookPort } from "../../../src/document/port";
import type { PortResult, PortFailure } from "../../../src/document/answer";
import { cellOf, NOON, sampleWorkbook, watchedPort } from "../support";

function open(document: WorkbookDocument | null) {
  const workbook = createDocumentPort(document, "Book1.xlsx");
  const watched = watchedPort(workbook);
  return { workbook, ...watched, session: createSession({ port: watched.port, now: () => NOON }) };
}

const CODES: readonly PortFailure["code"][] = [
  "cell-edit",
  "payload-too-large",
  "item-not-found",
  "protected",
  "not-supported",
  "no-room",
  "connection-lost",
  "name-taken",
  "changed-meanwhile",
  "unexpected",
];

describe("opening", () => {
  test("a bound workbook is read once and reviewed for the period of its results; edits are followed", async () => {
    const { session, calls } = open(sampleWorkbook());
    await session.start();
    expect(calls).toEqual(["read", "onEdited"]);
    expect(readingOf(session.state())!.review.period).toBe("2017");
    expect(session.state()).toMatchObject({ busy: null, failure: null, live: true, readAt: NOON, change: null });
  });

  test.each([
    ["nothing in it", null, true],
    [
      "somebody's own sheet",
      {
        sheets: [{ name: "A", cells: [[{ value: 1 }]], tables: [], validations: [] }],
        names: [],
        properties: { title: "", language: "vi-VN" },
      } as WorkbookDocument,
      false,
    ],
  ])("a workbook with %s is not bound", async (_what, document, empty) => {
    const { session } = open(document);
    await session.start();
    expect(session.state().workbook).toEqual({ kind: "unbound", empty, fileName: "Book1.xlsx", ours: [] });
  });

  test("a workbook of a newer schema is neither reviewed nor touched", async () => {
    const sample = sampleWorkbook();
    const names = sample.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "3" } : name));
    const { session } = open({ ...sample, names });
    await session.start();
    expect(session.state().workbook).toEqual({ kind: "newer", found: 3 });
  });

  test("a port that refuses a newer schema by itself is understood the same way", async () => {
    const { session, failing } = open(sampleWorkbook());
    failing.set("read", "newer-schema");
    await session.start();
    expect(session.state().workbook).toEqual({ kind: "newer", found: null });
    expect(session.state().failure).toBeNull();
  });

  test("lost tables are named, in the order of the schema, and none is repaired", async () => {
    const sample = sampleWorkbook();
    const sheets = sample.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ name }) => name !== "EmuAwards" && name !== "EmuUnits"),
    }));
    const { session, workbook } = open({ ...sample, sheets });
    await session.start();
    expect(readingOf(session.state())!.lost).toEqual(["EmuUnits", "EmuAwards"]);
    expect(workbook.document().sheets).toBe(sheets);
  });

  test("without the period's cell, the last period with entries is shown", async () => {
    const sample = sampleWorkbook();
    const { session } = open({ ...sample, names: sample.names.filter(({ name }) => name !== "EMU_PERIOD") });
    await session.start();
    expect(readingOf(session.state())!.review.period).toBe("2017");
  });

  test("where Excel cannot report edits, the pane works and says so", async () => {
    const { session, failing } = open(sampleWorkbook());
    failing.set("onEdited", "not-supported");
    await session.start();
    expect(session.state()).toMatchObject({ live: false, failure: null });
    expect(readingOf(session.state())).not.toBeNull();
  });
});

describe("following edits", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("a burst of edits is one reading, within 100 ms of the last edit", async () => {
    const { session, workbook, calls } = open(sampleWorkbook());
    await session.start();
    const before = readingOf(session.state())!.review.findings.length;
    for (const row of [1, 2, 3]) {
      workbook.edit(cellOf(workbook.document(), "EmuEntries", row, "criterion"), "không có");
      await jest.advanceTimersByTimeAsync(20);
    }
    expect(calls.filter((call) => call === "read")).toHaveLength(1);
    expect(EDIT_PAUSE_MS).toBeLessThanOrEqual(100);
    await jest.advanceTimersByTimeAsync(EDIT_PAUSE_MS);
    expect(calls.filter((call) => call === "read")).toHaveLength(2);
    const { review } = readingOf(session.state())!;
    expect(review.findings.filter(({ code }) => code === "CRITERION_UNKNOWN")).toHaveLength(3);
    expect(review.findings.length).toBeGreaterThan(before);
    expect(session.state().change!.added).toBeGreaterThanOrEqual(3);
  });

  test("what is put right is counted as gone", async () => {
    const { session, workbook } = open(sampleWorkbook());
    await session.start();
    const place = cellOf(workbook.document(), "EmuEntries", 0, "criterion");
    const code = workbook.document().sheets.find(({ name }) => name === place.sheet)!.cells[place.row]![place.column]!.value;
    workbook.edit(place, "không có");
    await jest.advanceTimersByTimeAsync(EDIT_PAUSE_MS);
    const added = session.state().change!.added;
    workbook.edit(place, code);
    await jest.advanceTimersByTimeAsync(EDIT_PAUSE_MS);
    expect(session.state().change!.gone).toBe(added);
  });

  test("after closing, edits are no longer followed", async () => {
    const { session, workbook, calls } = open(sampleWorkbook());
    await session.start();
    await session.close();
    workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "self"), 1);
    await jest.advanceTimersByTimeAsync(1000);
    expect(calls.filter((call) => call === "read")).toHaveLength(1);
  });
});

describe("failures", () => {
  test.each(CODES)("reading again that fails with %s keeps what was read before", async (code) => {
    const { session, failing } = open(sampleWorkbook());
    await session.start();
    const before = readingOf(session.state());
    failing.set("read", code);
    await session.refresh();
    expect(session.state().failure).toEqual({ action: "read", code, detail: "read failed" });
    expect(readingOf(session.state())).toBe(before);
    expect(session.state().busy).toBeNull();
  });

  test.each(CODES)("creating that fails with %s leaves the workbook unbound, and Try again creates it", async (code) => {
    const { session, failing } = open(null);
    await session.start();
    failing.set("create", code);
    await session.create(sampleWorkbook());
    expect(session.state()).toMatchObject({ failure: { action: "create", code }, canUndo: false, done: null });
    expect(session.state().workbook.kind).toBe("unbound");
    failing.clear();
    await session.retry();
    expect(session.state()).toMatchObject({ failure: null, workbook: { kind: "bound" } });
  });

  test("an exception of the port is shown, not lost", async () => {
    const { port } = open(sampleWorkbook());
    const broken: WorkbookPort = { ...port, read: () => Promise.reject(new Error("broken")) };
    const session = createSession({ port: broken, now: () => NOON });
    await session.start();
    expect(session.state().failure).toMatchObject({ action: "read", code: "unexpected", detail: "Error: broken" });
  });

  test("the next action that works takes the message away", async () => {
    const { session, failing } = open(sampleWorkbook());
    await session.start();
    failing.set("choosePeriod", "protected");
    await session.choosePeriod("2017-Q1");
    expect(session.state().failure!.code).toBe("protected");
    expect(readingOf(session.state())!.review.period).toBe("2017");
    await session.refresh();
    expect(session.state().failure).toBeNull();
  });
});

describe("creating and undoing", () => {
  test("creating takes one call; what stands in the pane is what a reading would bring", async () => {
    const { session, calls, workbook } = open(null);
    await session.start();
    await session.create(sampleWorkbook());
    expect(calls).toEqual(["read", "onEdited", "create"]);
    const shown = readingOf(session.state())!;
    expect(session.state()).toMatchObject({ canUndo: true, done: { kind: "created", sheets: 12 } });
    await session.refresh();
    // Totals are asked for one by one: of the functions that answer, no two are equal.
    const { totals: _asked, ...fresh } = readingOf(session.state())!.review;
    expect(shown.review).toMatchObject(fresh);
    expect(workbook.document().sheets).toHaveLength(12);
  });

  test("undo takes the workbook back, with one call", async () => {
    const { session, calls, workbook } = open(null);
    await session.start();
    await session.create(sampleWorkbook());
    await session.undo();
    expect(calls.slice(-1)).toEqual(["undo"]);
    expect(workbook.document().sheets).toHaveLength(0);
    expect(session.state()).toMatchObject({ workbook: { kind: "unbound" }, canUndo: false, done: { kind: "undone" } });
  });

  test("undo is refused when somebody has worked in the new sheets, and can be tried again", async () => {
    const { session, workbook } = open(null);
    await session.start();
    await session.create(sampleWorkbook());
    workbook.edit(cellOf(workbook.document(), "EmuEntries", 0, "self"), 1);
    await session.undo();
    expect(session.state()).toMatchObject({ failure: { action: "undo", code: "changed-meanwhile" }, canUndo: true });
    expect(session.state().workbook.kind).toBe("bound");
  });

  test("nothing to undo is said, and undo is no longer offered", async () => {
    const { session } = open(sampleWorkbook());
    await session.start();
    await session.undo();
    expect(session.state()).toMatchObject({ failure: { code: "nothing-to-undo" }, canUndo: false });
  });
});

describe("the period", () => {
  test("choosing one writes it and reviews what was read, without reading again", async () => {
    const { session, calls, workbook } = open(sampleWorkbook());
    await session.start();
    await session.choosePeriod("2017-Q1");
    expect(calls.slice(2)).toEqual(["choosePeriod"]);
    expect(readingOf(session.state())!.review.period).toBe("2017-Q1");
    const snapshot = await workbook.read();
    expect(snapshot).toMatchObject({ ok: true, value: { period: "2017-Q1" } });
  });

  test("undo brings the former period back", async () => {
    const { session } = open(sampleWorkbook());
    await session.start();
    await session.choosePeriod("2017-Q1");
    await session.undo();
    expect(readingOf(session.state())!.review.period).toBe("2017");
  });
});

describe("jumping", () => {
  test("selects the cell of the finding", async () => {
    const { session, workbook } = open(sampleWorkbook());
    await session.start();
    await session.jump({ table: "EmuEntries", row: 0, column: "self" });
    const { sheet } = cellOf(workbook.document(), "EmuEntries", 0, "self");
    expect(workbook.selected()).toMatchObject({ sheet });
  });

  test("a sheet deleted meanwhile is said", async () => {
    const { session, failing } = open(sampleWorkbook());
    await session.start();
    failing.set("select", "item-not-found");
    await session.jump({ table: "EmuEntries", row: 0, column: "self" });
    expect(session.state().failure).toMatchObject({ action: "select", code: "item-not-found" });
  });
});

describe("a reading that does not end", () => {
  test("can be given up: its late answer is ignored and the next action goes on", async () => {
    const { port } = open(sampleWorkbook());
    let answer: (result: PortResult<Snapshot>) => void = () => undefined;
    const reads = [port.read(), new Promise<PortResult<Snapshot>>((resolve) => (answer = resolve))];
    const slow: WorkbookPort = { ...port, read: () => reads.shift() ?? port.read() };
    const session = createSession({ port: slow, now: () => NOON });
    await session.start();
    const before = readingOf(session.state());
    const second = session.refresh();
    await Promise.resolve();
    expect(session.state().busy).toBe("read");
    session.stop();
    await second;
    expect(session.state()).toMatchObject({ busy: null, cancelled: true });
    answer({ ok: true, value: { bound: false, empty: true, fileName: "", ours: [] } });
    await Promise.resolve();
    expect(readingOf(session.state())).toBe(before);
    await session.refresh();
    expect(session.state().cancelled).toBe(false);
  });
});
