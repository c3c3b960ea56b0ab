import { FINDING_SEVERITY, type FindingCode } from "../../src/core/model/finding-codes";
import type { Exact } from "../../src/core/numbers/exact";
import type { Finding, Param } from "../../src/core/model/finding";
import { describeFinding, FINDING_TEXTS } from "../../src/text/findings/findings";
import { describeInCell, IN_CELLS } from "../../src/text/findings/in-cells";
import { HEADERS } from "../../src/schema/schema";
import { LANGUAGES } from "../../src/schema/language";
import { readBook } from "../../src/tables/read-book";
import { sourcesOf, withCell } from "../tables/workbook";

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];

function exact(n: number, d = 1): Exact {
  return { big: false, n, d };
}

/** Every parameter that `codes.ts` documents, with a value of its kind. */
const PARAMS: Readonly<Record<string, Param>> = {
  formula: "EMU.TOTAL",
  error: "#NAME?",
  time: "31/12/2021 17:00",
  table: "EmuEntries",
  similar: ["Số liệu"],
  number: exact(2567, 100),
  readings: ["1000", "1"],
  accepted: ["a", "b"],
  part: "phạt=3",
  value: "10%",
  letters: ["о (U+043E)"],
  what: "pairs",
  length: 300,
  suggestion: "Phú Thọ",
  listed: "Hòa Bình",
  variant: "tone",
  unit: "Phú Thọ",
  criterion: "I.1",
  period: "2021",
  first: 3,
  name: "decimals",
  stated: exact(8618, 100),
  sum: exact(8619, 100),
  difference: exact(-1, 100),
  rule: "leader",
  measure: "rank",
  numerator: exact(12),
  denominator: exact(10),
  actual: exact(9, 10),
  computed: exact(5, 6),
  minimum: exact(0),
  maximum: exact(10),
  self: exact(5),
  appraised: exact(45, 10),
  limit: exact(1, 2),
  state: "not-arisen",
  units: ["Phú Thọ", "Yên Bái"],
  rank: 2,
  award: "ministry-flag",
  places: 4,
  above: "government-flag",
  abovePlaces: 3,
  count: 12,
  cluster: "Cụm 3",
  best: exact(8),
  comparator: ">",
  target: exact(3, 4),
  unused: ["per", "start"],
  role: "lead",
  other: "Bắc Kạn",
  otherActual: exact(92),
  baseline: exact(75),
  ownBaseline: exact(77),
  band: exact(90),
  result: exact(3, 4),
  from: 44561,
  to: 44197,
  status: "closed",
  points: exact(5, 2),
  attainment: exact(12),
  next: "Hòa Bình",
  nextAttainment: exact(3, 2),
  whole: exact(1),
  year: "2021",
  blanks: "out",
  parts: ["I.1.a", "I.1.b"],
  clusters: ["Cụm 1", "Cụm 2"],
  criteria: ["I.1", "II"],
  at: exact(80),
  ballot: 2,
  ballots: 2,
  missing: 1,
  yes: exact(8),
  voters: exact(7),
  members: exact(9),
  base: exact(0),
  otherUnit: "Hòa Bình",
  crossCheck: exact(15, 2),
  seal: "7K3M-9QZX-2PFD-0A1B",
  cells: 3,
  range: "A71:B71",
  shown: "4-May",
  line: ["Sơn Tây", "kỷ luật"],
  results: 2,
  sealed: exact(785, 10),
  engine: "1",
};

function findingOf(code: FindingCode, params: Finding["params"] = PARAMS): Finding {
  const place = { table: "EmuEntries", row: 1, column: "numerator" } as const;
  return { code, severity: FINDING_SEVERITY[code], place, found: 1.5, params };
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(CODES)("%s says what is wrong, what is found, what is expected and what to do", (code) => {
    const words = describeFinding(findingOf(code), language);
    for (const sentence of Object.values(words)) {
      expect(sentence).not.toMatch(/[{}[\]]|undefined|null|–$|\[object/);
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toBe("");
    }
    expect(words.message).toMatch(/[.?]$/);
    expect(words.action).toMatch(/\.$/);
  });

  test.each(CODES)("%s still makes sense with nothing known beside its place", (code) => {
    for (const sentence of Object.values(describeFinding(findingOf(code, {}), language))) {
      expect(sentence).not.toMatch(/[{}[\]]|undefined/);
    }
  });

  test.each(CODES)("%s names nothing that is neither a documented parameter nor the place", (code) => {
    const known = new Set([...Object.keys(PARAMS), "table", "tableId", "headers", "column", "otherColumn", "noteColumn"]);
    for (const sentence of Object.values(FINDING_TEXTS[code][language])) {
      for (const [, name = ""] of sentence.matchAll(/\{([^}]*)\}/g)) {
        expect([name, known.has(name)]).toEqual([name, true]);
      }
    }
  });
});

test("the two languages say different things in the same shape", () => {
  for (const code of CODES) {
    const { vi, en } = FINDING_TEXTS[code];
    expect(vi.message).not.toBe(en.message);
    expect(vi.found === undefined).toBe(en.found === undefined);
  }
});

test("a Vietnamese sentence holds Vietnamese, an English one does not (quoted words aside)", () => {
  for (const code of CODES) {
    const { vi, en } = FINDING_TEXTS[code];
    expect(vi.message + vi.action).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i);
    expect((en.message + en.expected + en.action).replace(/“[^”]*”/g, "")).not.toMatch(/[ăâđêôơưàáảãạèéẻẽẹ]/i);
  }
});

function wordsAfter(...spoil: Parameters<typeof withCell>) {
  const [finding] = readBook(sourcesOf(withCell(...spoil))).findings;
  return { vi: describeFinding(finding!, "vi"), en: describeFinding(finding!, "en") };
}

test("text number: the sentence names unit, criterion and column, and the number it would be", () => {
  expect(wordsAfter("EmuEntries", 1, 7, "25,67")).toEqual({
    vi: {
      severity: "lỗi",
      message: "Phú Thọ, tiêu chí I.2: ô “Kết quả thực hiện” là chữ chứ không phải số, nên không được tính.",
      found: "“25,67”",
      expected: "Số 25,67.",
      action: "Nếu đúng là 25,67, hãy đổi ô thành số: chọn định dạng Số rồi gõ lại, dùng dấu thập phân của máy này.",
    },
    en: {
      severity: "error",
      message: "Phú Thọ, criterion I.2: the cell “actual” holds text, not a number, so it does not count.",
      found: "“25,67”",
      expected: "The number 25.67.",
      action: "If 25.67 is meant, make the cell a number: set its format to Number and type it again with this computer's decimal mark.",
    },
  });
});

test("the two readings of 1.234 stand in the marks of the language", () => {
  const { vi, en } = wordsAfter("EmuEntries", 1, 7, "1.234");
  expect([vi.expected, en.expected]).toEqual(["Một số: 1234 hoặc 1,234.", "One number: 1234 or 1.234."]);
});

test.each([
  ["an accepted word", wordsAfter("EmuEntries", 0, 3, "nghỉ").vi.expected, "Một trong: không phát sinh; không giao; không có chỉ tiêu."],
  ["the same in English", wordsAfter("EmuRubric", 1, 5, "~").en.expected, "One of: over; at least; equal to; at most; under."],
  [
    "an unknown unit with a suggestion",
    wordsAfter("EmuEntries", 0, 1, "Phu Tho").vi.message,
    "Phu Tho, tiêu chí I.1: không có đơn vị này trong danh sách; dòng này không được tính. Có phải “Phú Thọ”?",
  ],
  [
    "an unknown unit without one",
    wordsAfter("EmuEntries", 0, 1, "Cà Mau").vi.message,
    "Cà Mau, tiêu chí I.1: không có đơn vị này trong danh sách; dòng này không được tính.",
  ],
  ["a blank", wordsAfter("EmuEntries", 0, 1, null).vi.found, "(trống)"],
  [
    "a value of the policy by its words",
    wordsAfter("EmuPolicy", 3, 1, "?").vi.expected,
    "Một giá trị mà quy định này nhận: tự chấm; kiểm tra chéo; thẩm định.",
  ],
  [
    "the policy's name in front",
    wordsAfter("EmuPolicy", 0, 1, "2").vi.message,
    "Số chữ số thập phân của điểm: ô “Giá trị” là chữ chứ không phải số, nên không được tính.",
  ],
  [
    "the award's name in front",
    wordsAfter("EmuAwards", 1, 2, 1.5).vi.message,
    "Cờ thi đua của Chính phủ: số ở cột “Số suất” phải là số nguyên.",
  ],
  [
    "a missing column and the headers that nobody knows",
    wordsAfter("EmuEntries", -1, 7, "Số liệu").vi.found,
    "Không có cột này; tiêu đề lạ: “Số liệu”",
  ],
])("%s", (_, sentence, expected) => {
  expect(sentence).toBe(expected);
});

test("a rank behind the last place is not called a numerator", () => {
  const finding = {
    ...findingOf("NUMERATOR_ABOVE_DENOMINATOR", {
      unit: "Phú Thọ",
      criterion: "I.1",
      numerator: exact(12),
      denominator: exact(10),
    }),
    place: { table: "EmuEntries", row: 1, column: "actual" },
  } as const;
  expect(describeFinding(finding, "vi").message).toBe("Phú Thọ, tiêu chí I.1: thứ hạng 12 lớn hơn số bậc xếp hạng (10).");
});

test("a state that was understood is shown in words", () => {
  const place = { table: "EmuEntries", row: 1, column: "state" } as const;
  const finding = { ...findingOf("STATE_CONTRADICTION"), place, found: "not-assigned" };
  expect(describeFinding(finding, "vi").found).toBe("“không giao”");
});

function sentencesOf(code: FindingCode, place: Finding["place"], found: Finding["found"], params: Finding["params"]) {
  const finding = { code, severity: FINDING_SEVERITY[code], place, found, params };
  return [describeFinding(finding, "vi"), describeFinding(finding, "en")].map(({ message, found: shown, expected }) => [
    message,
    shown,
    expected,
  ]);
}

test("a target out of reach is shown as the sheet shows it, with its comparator in words", () => {
  const place = { table: "EmuRubric", row: 0, column: "target" } as const;
  const params = { unit: "", criterion: "I.4", measure: "ratio", comparator: ">", target: exact(1) };
  expect(sentencesOf("TARGET_UNREACHABLE", place, 1, params)).toEqual([
    [
      "Tiêu chí I.4: không kết quả nào có thể đạt chỉ tiêu “trên 100%”.",
      "1",
      "Một chỉ tiêu có thể đạt được, ví dụ “bằng 100%” thay cho “trên 100%”.",
    ],
    [
      "Criterion I.4: no result can meet the target “over 100%”.",
      "1",
      "A target that can be met, such as “equal to 100%” instead of “over 100%”.",
    ],
  ]);
});

test("a target that is no share stays the number it is", () => {
  const place = { table: "EmuEntries", row: 0, column: "actual" } as const;
  const params = { unit: "A", criterion: "I", measure: "value", comparator: ">", target: exact(21, 2), points: exact(5, 2) };
  const [[message]] = sentencesOf("TARGET_MET_EXACTLY", place, 10.5, params) as [[string]];
  expect(message).toBe(
    "A, tiêu chí I: kết quả đúng bằng chỉ tiêu 10,5 trong khi yêu cầu là “trên”: chỉ tiêu chưa đạt, còn điểm vẫn là mức điểm tại chỉ tiêu (2,5).",
  );
});

test("days are written as days, never as serial numbers", () => {
  const place = { table: "EmuPeriods", row: 0, column: "to" } as const;
  expect(sentencesOf("DATES_REVERSED", place, 44197, { period: "2021", from: 44561, to: 44197 })).toEqual([
    [
      "Ngày kết thúc (01/01/2021) đứng trước ngày bắt đầu (31/12/2021), nên khoảng thời gian này không có ngày nào.",
      "01/01/2021",
      "Ngày kết thúc từ 31/12/2021 trở đi.",
    ],
    [
      "The end (2021-01-01) lies before the beginning (2021-12-31), so the span holds no day.",
      "2021-01-01",
      "An end on 2021-12-31 or later.",
    ],
  ]);
});

test("what was understood of a role, a status or a mark is shown in the words of its column", () => {
  const role = { table: "EmuUnits", row: 0, column: "role" } as const;
  const params = { unit: "B", role: "lead", other: "A", cluster: "Cụm 1" };
  expect(sentencesOf("ROLE_TWICE", role, "lead", params)[0]!.slice(0, 2)).toEqual([
    "B: cụm “Cụm 1” đã có A là Cụm trưởng; mỗi cụm chỉ có một.",
    "“Cụm trưởng”",
  ]);
  const gate = { table: "EmuRubric", row: 0, column: "gate" } as const;
  expect(sentencesOf("GATE_WITHOUT_POINTS", gate, "yes", { unit: "", criterion: "V" })[1]![1]).toBe("“yes”");
  const status = { table: "EmuPeriods", row: 0, column: "status" } as const;
  expect(sentencesOf("PERIOD_CLOSED_INCOMPLETE", status, "sealed", { period: "2021" })[0]![1]).toBe("“đã niêm phong”");
});

test("a leader far ahead is named with its attainment, and so is the next", () => {
  const place = { table: "EmuEntries", row: 0, column: "actual" } as const;
  const params = {
    unit: "Sơn Tây",
    criterion: "I.1",
    attainment: exact(12),
    next: "Ba Vì",
    nextAttainment: exact(3, 2),
    limit: exact(3),
  };
  const [[message]] = sentencesOf("LEADER_OUTLIER", place, 12, params) as [[string]];
  expect(message).toContain("Sơn Tây dẫn đầu tiêu chí I.1 với mức độ đạt 1.200%, gấp ít nhất 3 lần đơn vị kế tiếp (Ba Vì: 150%)");
});

test("text that looks like a placeholder stays as it was typed", () => {
  const { vi } = wordsAfter("EmuEntries", 0, 1, "{unit} [x]");
  expect(vi.message).toContain("{unit} [x], tiêu chí I.1:");
});

test("every column that findings name has words", () => {
  for (const [table, headers] of Object.entries(HEADERS)) {
    for (const column of Object.keys(headers)) {
      const place = { table: table as keyof typeof HEADERS, row: 0, column };
      const words = describeFinding({ ...findingOf("CELL_ERROR", {}), place }, "vi");
      expect(words.message).toMatch(/^Ô “[^”]+” mang giá trị lỗi\.$/);
    }
  }
});

test("what a function cannot say is about seals, cells beside tables or cells that show results; the rest it says like everybody", () => {
  const unsaid = CODES.filter((code) => !(code in IN_CELLS));
  expect(unsaid.filter((code) => !code.startsWith("SEAL_"))).toEqual([
    "READING_UNCONFIRMED",
    "ROWS_BELOW",
    "CELLS_BESIDE",
    "VALUE_UNDER_MERGE",
    "FORMULA_LOST",
    "SPILL_BLOCKED",
    "RESULT_NOT_SHOWN",
    "RESULT_ERROR",
    "RESULT_WAITING",
    "FORMULA_BARE",
    "RESULTS_FROZEN",
  ]);
  for (const code of CODES.filter((one) => one in IN_CELLS)) {
    expect(describeInCell(findingOf(code, PARAMS), "vi")).toEqual(describeFinding(findingOf(code, PARAMS), "vi"));
  }
});
