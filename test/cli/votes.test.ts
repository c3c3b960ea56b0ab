/** `emu votes` on real files: ballots, outcomes, the rule and its ground; what contradicts itself goes to stderr. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VotesJson } from "../../src/review/steps/votes/json";
import { writeXlsx } from "../../src/xlsx";
import { goldenCases, goldenWorkbook, type GoldenCase } from "../cases/golden";
import { emu } from "../cases/surfaces";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-votes-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const LADDER = goldenCases().find(([name]) => name === "votes-on-a-ladder-of-four-titles")![1];

async function fileOf(golden: GoldenCase): Promise<string> {
  const file = path.join(folder, "votes.xlsx");
  await writeFile(file, writeXlsx(goldenWorkbook(golden)));
  return file;
}

test("ballots, outcomes and the rule, in words", async () => {
  const { code, out, err } = await emu(["votes", await fileOf(LADDER)]);
  expect([code, err]).toEqual([0, "0 lỗi, 0 cảnh báo, 0 lưu ý\n"]);
  expect(out).toContain("Đồng ý từ 80% trở lên (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP; từ 01/01/2024 đến 30/06/2025)");
  expect(out).toMatch(/B +đủ phiếu +Lần 1: 5\/7 phiếu đồng ý, cần 6 .*; Lần 2: 6\/7 phiếu đồng ý, cần 6/);
  expect(out).toMatch(/C +Cụm trưởng và Cụm phó quyết định không công nhận: Chưa đủ thành tích nổi bật/);
  expect(out).toMatch(/D +hết số lần bỏ phiếu: Cụm trưởng và Cụm phó quyết định/);
});

test("the same as JSON, and in the review", async () => {
  const file = await fileOf(LADDER);
  const { out } = await emu(["votes", file, "--period", "2024", "--json", "--lang", "en"]);
  const { period, votes } = JSON.parse(out) as { period: string; votes: VotesJson };
  expect([period, votes.map(({ award, places }) => [award, places])]).toEqual([
    "2024",
    [
      ["advanced", 4],
      ["determined-to-win", 3],
      ["ministry-flag", 2],
      ["government-flag", 1],
    ],
  ]);
  expect(votes[3]!.units).toEqual([
    {
      unit: "A",
      outcome: "passed",
      ballots: [{ ballot: 1, members: 7, present: 6, inWriting: 1, yes: 6, base: 7, needed: 6, reached: true }],
      decision: null,
    },
  ]);
  const reviewed = await emu(["review", file, "--json", "--lang", "en"]);
  expect((JSON.parse(reviewed.out) as { votes: VotesJson }).votes).toEqual(votes);
  expect((await emu(["review", file])).out).toContain("BỎ PHIẾU: Cờ thi đua của Chính phủ");
});

test("figures that contradict themselves: named with their cell, exit code 1", async () => {
  const votes = [
    { period: "2024", unit: "A", award: "government-flag", ballot: 1, eligible: 7, yes: 8 },
    { period: "2024", unit: "B", award: "ministry-flag", ballot: 2, eligible: 7, yes: 7 },
  ];
  const { code, out, err } = await emu(["votes", await fileOf({ ...LADDER, votes })]);
  expect(code).toBe(1);
  expect(out).toMatch(/A +chưa rõ, phải sửa số phiếu/);
  expect(err).toMatch(
    /lỗi Bỏ phiếu!D[0-9]+ VOTE_YES_ABOVE_VOTERS: A, Cờ thi đua của Chính phủ: số phiếu đồng ý 8 lớn hơn số người bỏ phiếu 7/,
  );
  expect(err).toContain("VOTE_BALLOT_SKIPPED");
});

test("no awards, no file, an unknown period", async () => {
  const bare = await emu(["votes", await fileOf({ ...LADDER, awards: [], votes: [] }), "--lang", "en"]);
  expect([bare.code, bare.out.includes("no award to vote on")]).toEqual([0, true]);
  expect((await emu(["votes", path.join(folder, "none.xlsx")])).code).toBe(2);
  const other = await emu(["votes", await fileOf(LADDER), "--period", "2030-q1"]);
  expect([other.code, other.err.includes("2030-q1")]).toEqual([2, true]);
});
