/** `emu votes --record`: a list of ballots is shown first, written as one logged action, and never over what was counted. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { csvCells } from "../../src/review/pasted";
import { tablesOf } from "../../src/document/reading/tables";
import { goldenCases, goldenWorkbook, type GoldenCase } from "../cases/golden";
import type { PeriodStatus } from "../../src/core/model/ids";
import { emu } from "../cases/surfaces";
import { inStatus } from "../document/seal/support";

const LADDER = goldenCases().find(([name]) => name === "votes-on-a-ladder-of-four-titles")![1];
const HEADER = "Đơn vị;Danh hiệu;Lần bỏ phiếu;Tổng số thành viên;Số có mặt;Số lấy ý kiến bằng văn bản;Số phiếu đồng ý";
const FLAG = "Cờ thi đua của Chính phủ";
const MINISTRY = "Cờ thi đua của Bộ Công an";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-record-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function record(
  lines: readonly string[],
  more: readonly string[] = [],
  golden: Partial<GoldenCase> = {},
  status: PeriodStatus = "closed",
) {
  await writeFile(at("so.xlsx"), writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [], ...golden }), status, "vi", "2024")));
  await writeFile(at("phieu.csv"), `\uFEFF${[HEADER, ...lines].join("\r\n")}\r\n`);
  const answer = await emu([
    "votes",
    at("so.xlsx"),
    "--record",
    at("phieu.csv"),
    ...more.map((word) => (word === "out.xlsx" ? at(word) : word)),
  ]);
  const wrote = (await readdir(folder)).includes("out.xlsx");
  return { ...answer, wrote, lines: answer.err.trim().split("\n") };
}

async function tablesIn(name: string) {
  const read = readXlsx(await readFile(at(name)));
  return read.ok ? tablesOf(read.document) : {};
}

const TWO_BALLOTS = [
  `A;${FLAG};1;7;6;1;6`,
  `A;${MINISTRY};1;7;6;1;6`,
  `B;${MINISTRY};1;7;7;;5`.replace("7;7;;5", "7;6;1;5"),
  `B;${MINISTRY};2;7;7;0;6`,
];

test.each<PeriodStatus>(["open", "cross-check"])("refused in a sentence while the period is %s, and nothing is written", async (status) => {
  const { code, out, err, wrote } = await record(TWO_BALLOTS, ["--write", "out.xlsx"], {}, status);
  expect([code, out, wrote]).toEqual([2, "", false]);
  expect(err).toContain("kỳ 2024 chưa đến bước bỏ phiếu");
});

test("shown and not written", async () => {
  const { code, out, err, wrote } = await record(TWO_BALLOTS);
  expect([code, err, wrote]).toEqual([0, "", false]);
  expect(out).toMatch(/B +đủ phiếu +Lần 1: 5\/7 phiếu đồng ý, cần 6 .*; Lần 2: 6\/7 phiếu đồng ý, cần 6/);
  expect(out).toContain("Sẽ ghi 4 dòng mới, sửa 0 ô");
});

test("written as one action, logged row by row; recorded again there is nothing to write", async () => {
  const { code, wrote } = await record(TWO_BALLOTS, ["--write", "out.xlsx"]);
  expect([code, wrote]).toEqual([0, true]);
  const tables = await tablesIn("out.xlsx");
  const votes = tables.EmuVotes!.cells.slice(1).filter((line) => line[0] !== null);
  expect(votes.map((line) => line.slice(0, 2))).toEqual([
    ["A", FLAG],
    ["A", MINISTRY],
    ["B", MINISTRY],
    ["B", MINISTRY],
  ]);
  expect(tables.EmuLog!.cells.slice(1).filter((line) => line[0] !== null).length).toBe(4);
  const again = await emu(["votes", at("out.xlsx"), "--record", at("phieu.csv")]);
  expect([again.code, again.out.includes("Chưa có gì khác với sổ")]).toEqual([0, true]);
});

test.each<[string, string, RegExp]>([
  ["a unit", `Z;${FLAG};1;7;;;6`, /phieu\.csv!A2 UNIT_UNKNOWN/],
  ["an award", "A;Cờ vàng;1;7;;;6", /phieu\.csv!B2 AWARD_UNKNOWN/],
  ["a count", `A;${FLAG};1;7;;;sáu`, /phieu\.csv!G2 /],
  ["half a vote", `A;${FLAG};1;7;;;5,5`, /phieu\.csv!G2 /],
  ["no count", `A;${FLAG};1;7;;;`, /phieu\.csv!G2 VALUE_MISSING/],
  ["a unit that is no candidate", `E;${FLAG};1;7;;;6`, /phieu\.csv!A2: E không được đưa ra bỏ phiếu .* lần 1/],
  ["a ballot that is not due", `A;${FLAG};2;7;;;6`, /phieu\.csv!A2: .*chưa đến lần bỏ phiếu 2; lần tiếp theo là 1/],
  ["a unit twice", `A;${FLAG};1;7;;;6\nA;${FLAG};1;7;;;6`, /phieu\.csv!A3: A, .* lần 1: có hai dòng trong tệp/],
  ["two councils in one ballot", `A;${MINISTRY};1;7;;;6\nB;${MINISTRY};1;6;;;5`, /phieu\.csv!A2: .*các dòng ghi số thành viên/],
])("refused by name and cell: %s", async (_what, line, said) => {
  const { code, out, err, wrote } = await record([line], ["--write", "out.xlsx"]);
  expect({ code, out, wrote }).toEqual({ code: 2, out: "", wrote: false });
  expect(err).toMatch(said);
});

test("a period that is not the one recorded, and one that the workbook does not have", async () => {
  const header = `${HEADER};Kỳ`;
  await writeFile(at("phieu.csv"), [header, `A;${FLAG};1;7;;;6;2023`].join("\n"));
  await writeFile(at("so.xlsx"), writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [] }), "closed", "vi", "2024")));
  const { code, err } = await emu(["votes", at("so.xlsx"), "--record", at("phieu.csv")]);
  expect([code, err.includes("2023")]).toEqual([2, true]);
  expect((await emu(["votes", at("so.xlsx"), "--record", at("phieu.csv"), "--period", "2030"])).code).toBe(2);
});

test("a vote that stands is not written over, unless somebody says so", async () => {
  const votes = [{ period: "2024", unit: "A", award: "government-flag", ballot: 1, eligible: 7, yes: 5 }];
  const refused = await record([`A;${FLAG};1;7;;;6`], ["--write", "out.xlsx"], { votes });
  expect([refused.code, refused.wrote]).toEqual([1, false]);
  expect(refused.err).toMatch(/Sổ đã ghi số khác; chưa ghi gì[^]*Bỏ phiếu!D\d+: 5 → 6/);
  const replaced = await record([`A;${FLAG};1;7;;;6`], ["--replace", "--write", "out.xlsx"], { votes });
  expect([replaced.code, replaced.wrote, replaced.err.includes("Thay số đã ghi trong sổ")]).toEqual([0, true, true]);
});

test("what would contradict itself is not written", async () => {
  const { code, err, wrote } = await record([`A;${FLAG};1;7;;;8`], ["--write", "out.xlsx"]);
  expect([code, wrote]).toEqual([1, false]);
  expect(err).toContain("VOTE_YES_ABOVE_VOTERS");
});

test("--write alone, a list that is none, text that is not UTF-8", async () => {
  await writeFile(at("so.xlsx"), writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [] }), "closed", "vi", "2024")));
  expect((await emu(["votes", at("so.xlsx"), "--write", at("out.xlsx")])).code).toBe(2);
  await writeFile(at("phieu.csv"), "a;b\n1;2\n");
  expect(await emu(["votes", at("so.xlsx"), "--record", at("phieu.csv")])).toMatchObject({ code: 2, out: "" });
  await writeFile(at("phieu.csv"), Buffer.from([0xd0, 0x3b, 0x41]));
  expect((await emu(["votes", at("so.xlsx"), "--record", at("phieu.csv")])).err).toContain("UTF-8");
  expect((await emu(["votes", at("so.xlsx"), "--record", at("none.csv")])).code).toBe(2);
});

test("a list may be the first sheet of a workbook, with a title above its headers", async () => {
  const cells = [["Biên bản kiểm phiếu"], ["unit", "award", "eligible", "yes"], ["A", "government-flag", 7, 6]];
  const sheets = [{ name: "Phiếu", cells: cells.map((line) => line.map((value) => ({ value }))), tables: [], validations: [] }];
  await writeFile(at("so.xlsx"), writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [] }), "closed", "vi", "2024")));
  await writeFile(at("phieu.xlsx"), writeXlsx({ sheets, names: [], properties: { title: "", language: "vi-VN" } }));
  const { code, out } = await emu(["votes", at("so.xlsx"), "--record", at("phieu.xlsx")]);
  expect([code, out.includes("Sẽ ghi 1 dòng mới")]).toEqual([0, true]);
});

test("a decision of lead and deputy is recorded with the last ballot", async () => {
  const header = `${HEADER};Quyết định công nhận;Người quyết định;Lý do quyết định`;
  await writeFile(at("so.xlsx"), writeXlsx(inStatus(goldenWorkbook({ ...LADDER, votes: [] }), "closed", "vi", "2024")));
  const rows = [`B;${MINISTRY};1;7;6;1;5;;;`, `B;${MINISTRY};2;7;6;1;5;không;Cụm trưởng và Cụm phó;Chưa nổi bật`];
  await writeFile(at("phieu.csv"), [header, ...rows].join("\n"));
  const { out } = await emu(["votes", at("so.xlsx"), "--record", at("phieu.csv")]);
  expect(out).toContain("không công nhận: Chưa nổi bật");
});

test.each<[string, string, readonly (readonly (string | null)[])[]]>([
  [
    "semicolons",
    "a;b\n1;2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "commas, quotes, a comma and a quote in them",
    'a,b\r\n"1,5","say ""no"""',
    [
      ["a", "b"],
      ["1,5", 'say "no"'],
    ],
  ],
  [
    "tabs, a blank, a line break in quotes",
    'a\tb\n\t"x\ny"',
    [
      ["a", "b"],
      [null, "x\ny"],
    ],
  ],
  ["a separator that is named", "sep=|\na|b;c", [["a", "b;c"]]],
  ["no quote in the middle of a text opens anything", 'a;5" b;c', [["a", '5" b', "c"]]],
])("a .csv with %s", (_what, text, cells) => {
  expect(csvCells(text)).toEqual(cells);
});
