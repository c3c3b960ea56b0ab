/** Corrections over a workbook: what is offered, written, refused, taken back. */
import { FINDING_SEVERITY } from "../../../src/core/model/finding-codes";
import type { Finding } from "../../../src/core/model/finding";
import { bulksOf, proposer } from "../../../src/taskpane/use-cases/fixing";
import { createSession } from "../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import { announcement } from "../../../src/taskpane/views/announcement";
import { bulkViews, fixView } from "../../../src/taskpane/views/findings/fixes";
import { LANGUAGES } from "../../../src/schema/language";
import { PANE_TEXT } from "../../../src/text/pane/pane";
import type { WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { buildPreset } from "../../../src/template/presets";
import { contentOf, rowOf, SAMPLE, spoil, withoutLog } from "../../document/edit-cases";
import { cellOf, columnOf, NOON, watchedPort } from "../support";

const TEXT = { value: "37,5", format: "@" } as const;
const QN = rowOf(SAMPLE, "Quảng Ninh", "V.2");
const HB = rowOf(SAMPLE, "Hòa Bình", "I.1");
const BG = rowOf(SAMPLE, "Bắc Giang", "I.3");
const SPOILT = spoil(SAMPLE, [QN, "self", TEXT], [HB, "unit", { value: "Hoà Bình" }], [BG, "baseline", { value: "1.150" }]);

async function open(document: WorkbookDocument) {
  const workbook = createDocumentPort(document, "so.xlsx", () => NOON);
  const watched = watchedPort(workbook);
  const session = createSession({ port: watched.port, now: () => NOON });
  await session.start();
  const reading = () => readingOf(session.state())!;
  const findingAt = (row: number, column: string) =>
    reading().review.findings.find(({ place }) => place.row === row && place.column === column)!;
  const proposals = (row: number, column: string) => proposer(reading())(findingAt(row, column));
  return { workbook, session, reading, findingAt, proposals, ...watched };
}

function made(code: Finding["code"], row: number, column: string, found: Finding["found"], params: Finding["params"] = {}): Finding {
  return { code, severity: FINDING_SEVERITY[code], place: { table: "EmuEntries", row, column }, found, params };
}

describe("a correction", () => {
  test("is written, logged and read again; undo brings the finding back", async () => {
    const { session, workbook, proposals, findingAt, calls } = await open(SPOILT);
    const before = workbook.document();
    await session.fix(proposals(QN, "self"));
    expect(calls).toEqual(["read", "onEdited", "applyEdits", "read"]);
    expect(contentOf(workbook.document(), QN, "self")).toMatchObject({ value: 37.5 });
    expect(findingAt(QN, "self")).toBeUndefined();
    expect(session.state()).toMatchObject({
      busy: null,
      failure: null,
      canUndo: true,
      done: { kind: "fixed", cells: 1 },
      change: { added: 0, gone: 1 },
    });
    await session.undo();
    expect(withoutLog(workbook.document())).toEqual(withoutLog(before));
    expect(findingAt(QN, "self").code).toBe("TEXT_NUMBER");
    expect(session.state()).toMatchObject({ canUndo: false, done: { kind: "undone" } });
  });

  test("of several cells is one action and one undo", async () => {
    const { session, workbook, reading } = await open(SPOILT);
    const before = workbook.document();
    const [bulk] = bulksOf(reading().review.findings, proposer(reading()));
    expect([bulk!.code, bulk!.proposals.length]).toEqual(["number", 2]);
    await session.fix(bulk!.proposals);
    expect(session.state().done).toEqual({ kind: "fixed", cells: 2 });
    await session.undo();
    expect(withoutLog(workbook.document())).toEqual(withoutLog(before));
    expect(session.state().canUndo).toBe(false);
  });

  test("of a 0 that may be not assigned writes the mark beside it, in the words of the workbook", async () => {
    for (const language of LANGUAGES) {
      const document = buildPreset("bca-cum3-2017", { sample: true, language })!;
      const { workbook, session, reading } = await open(spoil(document, [0, "target", { value: 0 }]));
      const finding = made("ZERO_OR_NOT_ASSIGNED", 0, "target", 0);
      const proposals = proposer(reading())(finding);
      const words = fixView(finding, proposals, language)!;
      expect([words.from, words.to]).toEqual(
        language === "vi" ? ["0", "(trống), Tình trạng: “không giao”"] : ["0", "(blank), state: “not assigned”"],
      );
      await session.fix(proposals);
      expect(columnOf(workbook.document(), "EmuEntries", "target")[0]).toBeNull();
      expect(columnOf(workbook.document(), "EmuEntries", "state")[0]).toBe(language === "vi" ? "không giao" : "not assigned");
      await session.undo();
      expect(columnOf(workbook.document(), "EmuEntries", "target")[0]).toBe(0);
      expect(columnOf(workbook.document(), "EmuEntries", "state")[0]).toBeNull();
    }
  });

  test("is not offered where a cell that it would write is not there", async () => {
    const { reading } = await open(SPOILT);
    const offer = proposer(reading());
    expect(offer(made("ZERO_OR_NOT_ASSIGNED", 99_999, "target", 0))).toEqual([]);
    const { EmuEntries: _gone, ...sources } = reading().sources;
    expect(proposer({ ...reading(), sources })(made("ZERO_OR_NOT_ASSIGNED", 0, "target", 0))).toEqual([]);
    expect(fixView(made("NOT_REPORTED", 0, "actual", null), offer(made("NOT_REPORTED", 0, "actual", null)), "vi")).toBeNull();
  });
});

describe("refused", () => {
  test("what was typed meanwhile stays: the workbook is read again, and Try again reads too", async () => {
    const { session, workbook, proposals, calls } = await open(SPOILT);
    const stale = proposals(QN, "self");
    workbook.edit(cellOf(SAMPLE, "EmuEntries", QN, "self"), 38);
    await session.fix(stale);
    expect(session.state().failure).toMatchObject({ action: "fix", code: "changed-meanwhile" });
    expect(contentOf(workbook.document(), QN, "self")?.value).toBe(38);
    expect(session.state()).toMatchObject({ canUndo: false, done: null });
    await session.retry();
    expect(session.state().failure).toBeNull();
    expect(calls.filter((call) => call === "applyEdits")).toHaveLength(1);
    await session.close();
  });

  test.each(["cell-edit", "protected", "formula-cell", "connection-lost", "unexpected"] as const)(
    "%s: said, nothing else changes, Try again does it",
    async (code) => {
      const { session, proposals, failing } = await open(SPOILT);
      failing.set("applyEdits", code);
      await session.fix(proposals(QN, "self"));
      expect(session.state()).toMatchObject({ failure: { action: "fix", code }, canUndo: false, done: null });
      expect(announcement(session.state(), "vi")).toContain(PANE_TEXT.vi.failure[code]);
      failing.delete("applyEdits");
      await session.retry();
      expect(session.state()).toMatchObject({ failure: null, done: { kind: "fixed", cells: 1 } });
    },
  );

  test("an edit that is read again does not wipe out what went wrong with a correction", async () => {
    const { session, workbook, proposals, failing } = await open(SPOILT);
    failing.set("applyEdits", "protected");
    await session.fix(proposals(QN, "self"));
    workbook.edit(cellOf(SAMPLE, "EmuEntries", 0, "note"), "x");
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(session.state().failure).toMatchObject({ action: "fix", code: "protected" });
    await session.refresh();
    expect(session.state().failure).toBeNull();
    await session.close();
  });

  test("written, but the reading after it fails: undo is offered, and the failure said", async () => {
    const { session, workbook, proposals, failing } = await open(SPOILT);
    failing.set("read", "connection-lost");
    await session.fix(proposals(QN, "self"));
    expect(contentOf(workbook.document(), QN, "self")?.value).toBe(37.5);
    expect(session.state()).toMatchObject({
      canUndo: true,
      done: { kind: "fixed", cells: 1 },
      failure: { action: "read", code: "connection-lost" },
    });
  });

  test.each(["đã khóa", "đã niêm phong"])("a period that is %s", async (status) => {
    const row = columnOf(SPOILT, "EmuPeriods", "id").indexOf("2017");
    const place = cellOf(SPOILT, "EmuPeriods", row, "status");
    const sheets = SPOILT.sheets.map((sheet) =>
      sheet.name === place.sheet
        ? {
            ...sheet,
            cells: sheet.cells.map((line, at) =>
              at === place.row ? line.map((cell, column) => (column === place.column ? { value: status } : cell)) : line,
            ),
          }
        : sheet,
    );
    const { session, reading, findingAt, proposals, calls } = await open({ ...SPOILT, sheets });
    expect(proposals(QN, "self")[0]!.closed).toBe("2017");
    expect(fixView(findingAt(QN, "self"), proposals(QN, "self"), "vi")!.closed).toBe(PANE_TEXT.vi.check.fix.closed("2017"));
    expect(bulksOf(reading().review.findings, proposer(reading()))).toEqual([]);
    await session.fix(proposals(QN, "self"));
    expect(session.state().failure).toEqual({ action: "fix", code: "period-closed", detail: "2017" });
    expect(calls).not.toContain("applyEdits");
    // The list of units belongs to no period.
    const unit = {
      ...made("NAME_VARIANT", 0, "unit", "Phú Thọ ", { listed: "Phú Thọ" }),
      place: { table: "EmuUnits", row: 0, column: "unit" },
    } as const;
    expect(proposer(reading())(unit)[0]!.closed).toBeNull();
  });

  test("nothing to write is nothing done", async () => {
    const { session, calls } = await open(SPOILT);
    await session.fix([]);
    expect(calls).not.toContain("applyEdits");
    expect(session.state().done).toBeNull();
  });
});

describe("in words", () => {
  test("each in the marks of the reader's language; what is asked says where", async () => {
    const { findingAt, proposals } = await open(SPOILT);
    const shown = (row: number, column: string, language: "vi" | "en") => {
      const { from, to, ask, choices } = fixView(findingAt(row, column), proposals(row, column), language)!;
      return [from, to, ask, choices.map(({ words }) => words)];
    };
    expect(shown(QN, "self", "vi")).toEqual(["“37,5”", "37,5", false, ["37,5"]]);
    expect(shown(QN, "self", "en")).toEqual(["“37,5”", "37.5", false, ["37.5"]]);
    expect(shown(BG, "baseline", "vi")).toEqual(["“1.150”", "1150 hoặc 1,15", true, ["1150", "1,15"]]);
    expect(shown(HB, "unit", "vi")).toEqual(["“Hoà Bình”", "“Hòa Bình”", false, ["“Hòa Bình”"]]);
    const { question, place } = fixView(findingAt(BG, "baseline"), proposals(BG, "baseline"), "vi")!;
    expect(question).toContain(place);
  });

  test.each([
    ["vi", "“4-May”", "4,5 hoặc 4/5"],
    ["en", "“4-May”", "4.5 or 4/5"],
  ] as const)("a day where a score is meant is shown as the cell shows it, a fraction as one (%s)", async (language, from, to) => {
    const day = spoil(SAMPLE, [QN, "self", { value: 46146, format: "d-mmm" }]);
    const { findingAt, proposals } = await open(day);
    expect(fixView(findingAt(QN, "self"), proposals(QN, "self"), language)).toMatchObject({ from, to, ask: true });
  });

  test.each([
    [75, "0,75 (75%)"],
    [90, "0,9 (90%)"],
    [7500, "75"],
  ])("a fraction is shown as the percentage that it is: %i", async (found, to) => {
    const { reading } = await open(SPOILT);
    const finding = made("PERCENT_SCALE", 0, "actual", found);
    expect(fixView(finding, proposer(reading())(finding), "vi")!.to).toBe(to);
  });

  test("what is done many times at once says how many", async () => {
    const { reading } = await open(SPOILT);
    const bulks = bulksOf(reading().review.findings, proposer(reading()));
    expect(bulkViews(bulks, "vi").map(({ words }) => words)).toEqual(["Đổi cả 2 ô chữ thành số"]);
    expect(bulkViews(bulks, "en").map(({ words }) => words)).toEqual(["Turn all 2 text cells into numbers"]);
  });
});
