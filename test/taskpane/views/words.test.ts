/** The words beside figures: "exceeded" only for what is above its target, awards named in the language of the pane. */
import type { Language } from "../../../src/schema/language";
import { reviewSnapshot } from "../../../src/taskpane/use-cases/reading";
import type { Reading } from "../../../src/review/opened";
import { awardViews } from "../../../src/taskpane/views/flags";
import { unitView } from "../../../src/taskpane/views/unit";
import { tablesOf } from "../../../src/document/reading/tables";
import { sampleWorkbook } from "../support";

async function reading(): Promise<Reading> {
  const tables = tablesOf(sampleWorkbook());
  const shape = { hidden: [], copies: [] } as const;
  const snapshot = { bound: true, schema: 1, fileName: "so.xlsx", period: "2017", periodCell: null, tables, seals: [], ...shape } as const;
  const workbook = await reviewSnapshot(snapshot, null);
  if (workbook?.kind !== "bound") {
    throw new Error(`${workbook?.kind}`);
  }
  return workbook.reading;
}

async function wordsOf(unit: string, code: string, language: Language = "vi"): Promise<string | undefined> {
  const read = await reading();
  const view = unitView(
    read,
    read.book.units.findIndex(({ name }) => name === unit),
    language,
  );
  return view?.rows.find((row) => row.code === code)?.verdict?.words;
}

test.each([
  ["85 % against “at least 75 %”", "Phú Thọ", "I.1", "vượt"],
  ["exactly 90 % against “over 90 %”", "Hòa Bình", "I.2", "chưa đạt"],
  ["all of them against “100 %”, which nothing can exceed", "Phú Thọ", "II.1", "đạt"],
])("%s", async (_what, unit, code, words) => {
  expect(await wordsOf(unit, code)).toBe(words);
});

test.each([
  ["vi", "Cờ thi đua của Chính phủ"],
  ["en", "Government Emulation Flag"],
] as const)("an award of the house is named in the pane's language (%s)", async (language, title) => {
  expect(awardViews(await reading(), language).map((award) => award.title)).toContain(title);
});

test("a cluster's own award keeps the words of the workbook in both languages", async () => {
  const read = await reading();
  const awards = read.book.awards.map((award) => ({ ...award, id: "co-tinh", text: "Cờ của tỉnh" }));
  const own = { ...read, book: { ...read.book, awards } };
  expect(awardViews(own, "en").map((award) => award.title)).toEqual(["Cờ của tỉnh", "Cờ của tỉnh"]);
});
