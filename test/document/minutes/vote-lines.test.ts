/** The council's ballots and the seal as the minutes print them. */
import { readSeals } from "../../../src/tables/seal/stored";
import { codeOf } from "../../../src/tables/seal/code";
import { reviewTables } from "../../../src/tables/review-tables";
import type { Language } from "../../../src/schema/language";
import type { TableRow } from "../../../src/template/content";
import { storedSeals } from "../../../src/document/parts/seal";
import { tablesOf } from "../../../src/document/reading/tables";
import { voteLinesOf } from "../../../src/review/steps/minutes/vote-lines";
import { goldenWorkbook } from "../../cases/golden";
import type { WorkbookDocument } from "../../../src/document/document";
import { sealPartXml } from "../../../src/document/parts/seal-part";
import { sealMark, sealStandingOf } from "../../../src/review/steps/seal/standing";
import { SEAL_TEXT } from "../../../src/review/steps/seal/words";
import { readBook } from "../../../src/tables/read-book";
import { verifySeals } from "../../../src/tables/seal/report";
import { cleanSample, entryCell, inStatus, PERIOD, sealedSample, typedInto } from "../seal/support";
import { DIRECT, linesOf, minutesIn } from "./support";

const FLAG = "ministry-flag";

type Ballot = Partial<TableRow<"EmuVotes">> & { readonly unit: string };

/** A leads; the award has one place. */
function voted(votes: readonly Ballot[], units: Readonly<Record<string, string>> = { A: "", B: "", C: "" }) {
  const names = Object.keys(units);
  return goldenWorkbook({
    rule: "Cụm thử",
    expected: { findings: [] },
    period: "2024",
    units: names.map((unit) => ({ unit, cluster: units[unit]! })),
    rubric: [{ code: "I", text: "I", maximum: 10, ...DIRECT }],
    awards: [{ award: FLAG, text: "Cờ thi đua", slots: 1 }],
    entries: Object.fromEntries(names.map((unit, index) => [unit, { I: 10 - index }])),
    votes: votes.map((vote) => ({ period: "2024", award: FLAG, ballot: 1, eligible: 7, ...vote })),
  });
}

function votesOf(votes: readonly Ballot[], language: Language = "vi", units?: Readonly<Record<string, string>>) {
  const document = voted(votes, units);
  const { book, review } = reviewTables(tablesOf(document), "2024");
  const said = voteLinesOf({ book, review, language });
  return { said, printed: linesOf(minutesIn(document, "2024", { votes: said, language }), "votes") };
}

test("nobody has voted: no lines", () => {
  expect(votesOf([]).said).toBeNull();
});

test("the rule with its ground, the ballots, and what came of every unit", () => {
  const { said, printed } = votesOf([
    { unit: "A", present: 5, "in-writing": 2, yes: 6 },
    { unit: "B", present: 5, "in-writing": 2, yes: 5 },
  ]);
  expect(said!.map(({ award }) => award)).toEqual(["Cờ thi đua"]);
  expect(printed).toEqual([
    "Cờ thi đua",
    expect.stringMatching(/^Đồng ý từ 80% trở lên \(khoản 7 Điều 30 Nghị định 98\/2023\/NĐ-CP/),
    expect.stringMatching(/^Tính trên .+ \(khoản 7 Điều 30/),
    expect.stringMatching(/^Tối đa 2 lần bỏ phiếu \(/),
    "Lần | Đơn vị | Tổng số thành viên | Có mặt + văn bản | Đồng ý | Tỷ lệ | Kết quả",
    "1 | A | 7 | 5 + 2 | 6 | 85,71% | đủ phiếu",
    "1 | B | 7 | 5 + 2 | 5 | 71,43% | chưa đủ phiếu",
    "Kết luận:",
    "A: đủ phiếu",
    "B: không đủ phiếu",
  ]);
});

test.each<readonly [what: string, ballot: Ballot, row: string, outcome: string]>([
  ["attendance not known", { unit: "A", yes: 6 }, "1 | A | 7 | – | 6 | 85,71% | đủ phiếu", "A: đủ phiếu"],
  ["only those present known", { unit: "A", present: 7, yes: 6 }, "1 | A | 7 | 7 + – | 6 | 85,71% | đủ phiếu", "A: đủ phiếu"],
  ["only those in writing known", { unit: "A", "in-writing": 1, yes: 6 }, "1 | A | 7 | – + 1 | 6 | 85,71% | đủ phiếu", "A: đủ phiếu"],
  ["nobody voted in favour", { unit: "A", yes: 0 }, "1 | A | 7 | – | 0 | 0% | chưa đủ phiếu", "A: Chưa có kết quả: cần bỏ phiếu lần 2"],
  ["members not known", { unit: "A", eligible: null, yes: 6 }, "1 | A | – | – | 6 | – | chưa rõ", "A: chưa rõ, phải sửa số phiếu"],
  ["votes not known", { unit: "A", yes: null }, "1 | A | 7 | – | – | – | chưa rõ", "A: chưa rõ, phải sửa số phiếu"],
])("%s is printed as that, never as zero", (_what, ballot, row, outcome) => {
  const { printed } = votesOf([ballot]);
  expect(printed).toEqual(expect.arrayContaining([row, outcome]));
});

test.each<readonly [language: Language, decision: string, said: string]>([
  ["vi", "yes", "A: Cụm trưởng và Cụm phó quyết định công nhận: Dẫn đầu cả năm"],
  ["vi", "no", "A: Cụm trưởng và Cụm phó quyết định không công nhận: Dẫn đầu cả năm"],
  ["en", "yes", "A: Lead and deputy decided for it: Dẫn đầu cả năm"],
])("a deadlock that lead and deputy decided (%s, %s): who decided, and why", (language, decision, said) => {
  const { printed } = votesOf(
    [
      { unit: "A", yes: 5 },
      { unit: "A", ballot: 2, yes: 5, decision, "decided-by": "lead-and-deputy", reason: "Dẫn đầu cả năm" },
    ],
    language,
  );
  expect(printed).toContain(said);
});

test("a deadlock that nobody has decided is said to be one", () => {
  const { printed } = votesOf([
    { unit: "A", yes: 5 },
    { unit: "A", ballot: 2, yes: 5 },
  ]);
  expect(printed).toContain("A: hết số lần bỏ phiếu: Cụm trưởng và Cụm phó quyết định");
});

test("of several clusters each has its own table; one that has not voted has none, and a candidate nobody voted on is named", () => {
  const { said } = votesOf([{ unit: "D", yes: 7 }], "vi", { A: "Cụm 1", B: "Cụm 1", C: "Cụm 2", D: "Cụm 2" });
  expect(said!.map(({ award, outcomes }) => [award, outcomes])).toEqual([
    [
      "Cờ thi đua – Cụm 2",
      [
        { unit: "C", outcome: "chưa bỏ phiếu" },
        { unit: "D", outcome: "đủ phiếu" },
      ],
    ],
  ]);
});

describe("the seal's code, or what is printed in its place", () => {
  async function markOf(document: WorkbookDocument, period = PERIOD) {
    const sources = tablesOf(document);
    const report = verifySeals(storedSeals(document), sources, readBook(sources));
    return sealMark(sealStandingOf(report, period), "vi");
  }

  test("of the period's seal, as the seal itself gives it", async () => {
    const sealed = await sealedSample();
    const [seal] = readSeals(storedSeals(sealed)).seals;
    expect(await markOf(sealed)).toBe(codeOf(seal!.hash));
    expect(await markOf(sealed)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  });

  test.each<readonly [what: string, change: (sealed: WorkbookDocument) => WorkbookDocument, period: string, mark: string | null]>([
    ["a workbook without seals", () => cleanSample(), PERIOD, null],
    ["another period", (sealed) => sealed, "2016", null],
    ["a cell changed", (sealed) => typedInto(sealed, entryCell(sealed, 0, "numerator"), 1), PERIOD, SEAL_TEXT.changed.vi],
    ["opened again", (sealed) => inStatus(sealed, "open"), PERIOD, SEAL_TEXT.changed.vi],
    ["cut out of the file", (sealed) => ({ ...sealed, xmlParts: [] }), PERIOD, SEAL_TEXT.changed.vi],
    [
      "cut out, with its state typed back: the log knows it",
      (sealed) => inStatus({ ...sealed, xmlParts: [] }, "closed"),
      PERIOD,
      SEAL_TEXT.changed.vi,
    ],
    ["one that cannot be read", (sealed) => ({ ...sealed, xmlParts: [sealPartXml("{}")] }), PERIOD, SEAL_TEXT.changed.vi],
    [
      "of a later version",
      (sealed) => ({ ...sealed, xmlParts: [sealPartXml('{"format":9,"period":"2017"}')] }),
      PERIOD,
      SEAL_TEXT.unverified.vi,
    ],
  ])("%s", async (_what, change, period, mark) => {
    expect(await markOf(change(await sealedSample()), period)).toBe(mark);
  });
});
