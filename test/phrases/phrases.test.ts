/** What phrases of regulations are read as, and that nothing is read past a number or a word that the reading does not explain. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { fromDecimalText } from "../../src/core/numbers/exact";
import { readPhrase } from "../../src/phrases/read-phrase";
import type { Reading } from "../../src/phrases/reading";
import { targetText } from "../../src/phrases/sentence";
import { parametersText } from "../../src/phrases/to-rubric";

const [, ...rows] = readFileSync(path.join(import.meta.dirname, "phrases.tsv"), "utf8")
  .trimEnd()
  .split("\n");
const CASES = rows.map((row) => {
  const [phrase = "", maximum = "", ...expected] = row.split("\t");
  return { phrase, maximum: maximum === "" ? null : fromDecimalText(maximum.replace(",", ".")), expected };
});

function said(reading: Reading | null): readonly string[] {
  if (reading === null) {
    return ["-", "-", "", "", "", "", ""];
  }
  const { measure, rule, wants, parameters, lacks, asks } = reading;
  const share = ["ratio", "share", "reduction", "increase"].includes(measure);
  return [
    measure,
    rule ?? "other",
    wants.map(({ comparator }) => comparator ?? "-").join("; "),
    wants.map(({ target }) => targetText(target, "en")).join("; "),
    parametersText(parameters, share, "en") ?? "",
    lacks ?? "",
    asks.map(({ id }) => id).join(", "),
  ];
}

test.each(CASES)("$phrase", ({ phrase, maximum, expected }) => {
  expect(said(readPhrase(phrase, maximum))).toEqual(expected);
});

/** Ways to type the same. */
const SPELLINGS = {
  "accents of their own": (text: string) => text.normalize("NFD"),
  "upper case": (text: string) => text.toUpperCase(),
  "blanks that do not break": (text: string) => text.replaceAll(" ", "\u00A0"),
  "twice as many blanks": (text: string) => `  ${text.replaceAll(" ", "  ")} `,
  "a blank before each percent sign": (text: string) => text.replaceAll(/ ?%/g, " %"),
  "none before a percent sign": (text: string) => text.replaceAll(/ %/g, "%"),
  "the percent sign in words": (text: string) => text.replaceAll(/ ?%/g, " phần trăm"),
  "a bullet before it": (text: string) => (/^\p{L}/u.test(text) ? `- ${text}` : text),
  "long dashes": (text: string) => text.replaceAll("-", "–"),
};

describe.each(Object.entries(SPELLINGS))("with %s", (_name, spelling) => {
  test("every phrase is read as before", () => {
    for (const { phrase, maximum, expected } of CASES) {
      expect({ phrase, said: said(readPhrase(spelling(phrase), maximum)) }).toEqual({ phrase, said: expected });
    }
  });
});

const TOPICS = ["tỷ lệ giải quyết đơn thư", "tỷ lệ điều tra, khám phá án", "số hộ dân", "công tác tuyên truyền", "báo cáo định kỳ"];
const RULES = [
  "đạt từ {n}% trở lên",
  "đạt trên {n}%",
  "không quá {n}%",
  "dưới {n} %",
  "giảm ít nhất {n}% so với năm 2022",
  "ít nhất {n} mô hình",
  "mỗi lần trừ {n} điểm, tối đa trừ {m} điểm",
  "tăng trên {n}% so với cùng kỳ",
];
const EXTRAS = ["{x}%", "{x} điểm", "{x} lần", "hệ số {x}", "nhân {x}", "còn {x}%", "hoặc {x} vụ"];

test("a number more than the phrase needs is asked about", () => {
  const number = fc.integer({ min: 3, max: 90 });
  fc.assert(
    fc.property(
      fc.constantFrom(...TOPICS),
      fc.constantFrom(...RULES),
      fc.constantFrom(...EXTRAS),
      number,
      number,
      fc.boolean(),
      (topic, rule, extra, n, x, isBefore) => {
        const said = rule.replace("{n}", `${n}`).replace("{m}", `${n * 4}`);
        const more = extra.replace("{x}", `${x + 0.5}`.replace(".", ","));
        const phrase = isBefore ? `${topic} ${more} ${said}` : `${topic} ${said} ${more}`;
        const reading = readPhrase(phrase, null);
        expect({ phrase, asked: reading === null || reading.asks.length > 0 || reading.wants.length > 1 }).toEqual({ phrase, asked: true });
      },
    ),
    { numRuns: 600 },
  );
});

/** Each changes what a phrase comes to. */
const CARRYING = ["riêng", "nếu", "gấp đôi", "hệ số", "quy đổi", "một nửa", "làm tròn", "chia đều", "trừ khi", "khoảng", "bình quân"];

test.each(CARRYING)("a word that carries meaning is not passed over: %s", (word) => {
  for (const phrase of ["tỷ lệ giải quyết đạt từ 80% trở lên", "không để xảy ra cháy", "có ít nhất 02 mô hình"]) {
    const reading = readPhrase(`${phrase} ${word} xã miền núi`, null);
    expect(reading?.asks.map(({ id }) => id)).toContain("left-over");
  }
});
