/** Worked examples are the rules' own: EMU.POINTS says the same of the cells that a reading becomes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fromDecimalText, toNumber } from "../../src/core/numbers/exact";
import { points } from "../../src/functions/families/points";
import { examplesOf } from "../../src/phrases/examples";
import { readPhrase } from "../../src/phrases/read-phrase";
import { exampleText, sentenceOf } from "../../src/phrases/sentence";
import { lineMaximum, rubricRows } from "../../src/phrases/to-rubric";

const [, ...rows] = readFileSync(path.join(import.meta.dirname, "phrases.tsv"), "utf8")
  .trimEnd()
  .split("\n");
const LINES = rows
  .map((row) => row.split("\t"))
  .map(([phrase = "", maximum = ""]) => ({ phrase, maximum: maximum === "" ? null : fromDecimalText(maximum.replace(",", ".")) }));

test("every example of one criterion with a target of its own", () => {
  let compared = 0;
  for (const { phrase, maximum } of LINES) {
    const reading = readPhrase(phrase, maximum);
    const most = reading && lineMaximum(reading, maximum);
    const row =
      reading && most && reading.parts.length === 0
        ? rubricRows({ ...reading, wants: reading.wants.slice(0, 1) }, { code: "1", text: "", maximum: most }, "en")?.[0]
        : undefined;
    if (
      reading === null ||
      row === undefined ||
      reading.rule === "direct" ||
      (row.target === null && ["pass", "step"].includes(reading.rule ?? ""))
    ) {
      continue;
    }
    const isChange = reading.measure === "reduction" || reading.measure === "increase";
    for (const { actual, points: expected } of examplesOf(reading, maximum, "en")) {
      const parameters = [row.parameters, `measure=${row.measure as string}`].filter((part) => part !== null).join("; ");
      const answer = points({
        rule: row.rule,
        maximum: row.maximum,
        actual: actual === null ? null : toNumber(actual),
        target: row.target,
        comparator: row.comparator,
        baseline: isChange ? 1000 : undefined,
        leader: undefined,
        parameters,
      } as Parameters<typeof points>[0]);
      expect({ phrase, answer }).toEqual({ phrase, answer: [[toNumber(expected)]] });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test.each([
  ["tỷ lệ khám phá án đạt từ 75 % trở lên", "10", "Được trọn điểm (10) khi tỷ lệ từ 75% trở lên; không thì 0.", "74,9% → 0; 75% → 10"],
  ["tỷ lệ khám phá án đạt trên 75 %", "", "Được trọn điểm khi tỷ lệ trên 75%; không thì 0.", "75% → 0; 75,1% → đủ điểm"],
  ["không để xảy ra cháy lớn", "5", "Được trọn điểm (5) khi không có trường hợp nào; có thì 0.", "0 → 5; 1 → 0"],
  ["mỗi vụ trừ 2 điểm, tối đa trừ 6 điểm", "10", "Từ 10 điểm, trừ 2 điểm mỗi lần, thấp nhất 4 điểm.", "1 → 8; 2 → 6; 4 → 4"],
  [
    "kéo giảm ít nhất 5% số vụ so với năm 2020",
    "10",
    "Được trọn điểm (10) khi kết quả giảm từ 5% trở lên; không thì 0.",
    "1.000 → 951 (4,9%) → 0; 1.000 → 950 (5%) → 10",
  ],
  [
    "từ 70% trở xuống được tính 3 điểm; trên 70% thì cứ thêm 2% được tính thêm 0,25 điểm, tối đa không quá 5 điểm",
    "5",
    "Từ mức 70%: 3 điểm, cứ thêm 2% được thêm 0,25 điểm, nhiều nhất 5 điểm; dưới mức đó 3 điểm.",
    "70% → 3; 73% → 3,25; 74% → 3,5",
  ],
  [
    "nộp chậm trừ 1đ/lần; sai sót trừ 0,5đ/lỗi",
    "3",
    "Nhiều loại, mỗi loại một mức: nộp chậm -1; sai sót -0,5; từ 0 đến 3 điểm.",
    "1 + 1 → 1,5; 2 + 0 → 1",
  ],
  [
    "từ 95% trở lên: 10 điểm; từ 80% đến dưới 95%: 8 điểm; dưới 80%: 0 điểm",
    "10",
    "Theo bậc: từ 95% trở lên: 10; từ 80% trở lên: 8; còn lại: 0.",
    "95% → 10; 80% → 8; 79,9% → 0",
  ],
  ["tùy theo mức độ, tối đa 2 điểm", "2", "Người chấm cho điểm, từ 0 đến 2.", "1 → 1"],
])("%s", (phrase, maximum, sentence, examples) => {
  const most = maximum === "" ? null : fromDecimalText(maximum);
  const reading = readPhrase(phrase, most);
  expect(reading).not.toBeNull();
  if (reading !== null) {
    expect(sentenceOf(reading, most, "vi")).toBe(sentence);
    expect(
      examplesOf(reading, most, "vi")
        .map((example) => exampleText(example, "vi"))
        .join("; "),
    ).toBe(examples);
  }
});

test("what no rule of the house says is named, and not computed", () => {
  const reading = readPhrase("từ 95 điểm trở lên; đồng thời, không có tiêu chí nào chấm 0 điểm", fromDecimalText("100"));
  expect(reading?.lacks).toBe("gate");
  expect(reading && examplesOf(reading, fromDecimalText("100"), "vi")).toEqual([]);
  expect(reading && sentenceOf(reading, null, "en")).toContain(
    "EMU has no rule for this yet: a grade of the total with another condition.",
  );
});
