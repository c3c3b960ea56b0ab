import { candidatesOf, cleanText, editDistance, looseKey, nearest, textKey } from "../../src/tables/cells/keys";

describe("the same name, written differently", () => {
  test.each([
    ["Hòa Bình", "Hoà Bình", "the tone mark on the first or the second vowel"],
    ["Thủy Nguyên", "Thuỷ Nguyên", "thuỷ = thủy"],
    ["khỏe", "khoẻ", "oe"],
    ["HÒA BÌNH", "hòa bình", "case"],
    ["Phú Thọ", "Phu\u0301 Tho\u0323", "combining marks, as the Vietnamese keyboard of Windows types them"],
    ["Phú Thọ", "  Phú\u00a0 Thọ ", "blanks of any kind"],
    ["Phú Thọ", "Phú\u200b Thọ\ufeff", "marks nobody sees"],
    ["Phú Thọ", "Phú\nThọ", "a line break inside a header"],
    ["Đắk Nông", "đắk nông", "capital đ"],
  ])("%p = %p (%s)", (left, right) => {
    expect(textKey(left)).toBe(textKey(right));
  });
});

describe("different names stay different", () => {
  test.each([
    ["Sen Ngư", "Sen Ngữ"],
    ["Phú Thọ", "Phu Tho"],
    ["Đông Hà", "Dong Ha"],
    ["quý", "quy"],
    ["của", "cúa"],
    ["I.1", "I.11"],
  ])("%p is not %p", (left, right) => {
    expect(textKey(left)).not.toBe(textKey(right));
  });
});

describe("keys are remembered, and never mixed up", () => {
  test("more names than are kept", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Xã  ${index}`);
    for (const round of [names, names]) {
      expect(round.map(textKey)).toEqual(names.map((_, index) => `xã ${index}`));
    }
  });

  test("texts longer than any name", () => {
    const text = `Phú  Thọ ${"x".repeat(300)}`;
    expect(textKey(text)).toBe(`phú thọ ${"x".repeat(300)}`);
    expect(textKey(text)).toBe(textKey(text.replace("  ", " ")));
  });

  test.each([" I.1", "I.1 ", "I.  1", "I.1\u200b"])("%p is not as plain as it looks", (text) => {
    expect([textKey(text), cleanText(text)]).toEqual([text.includes("  ") ? "i. 1" : "i.1", text.includes("  ") ? "I. 1" : "I.1"]);
  });
});

test.each([
  ["quý", "quý"],
  ["hoàn", "hoàn"],
  ["thuở", "thuở"],
  ["mùa", "mùa"],
  ["loạt", "loạt"],
])("%p keeps its own spelling", (word, key) => {
  expect(textKey(word)).toBe(key);
});

test("text is shown composed, trimmed and with single blanks, in its own case", () => {
  expect(cleanText(" Phu\u0301\u00a0  Tho\u0323 ")).toBe("Phú Thọ");
});

test("the loose key drops accents, blanks and signs, and folds đ", () => {
  expect(looseKey("Đắk-Nông (tỉnh)")).toBe("daknongtinh");
});

test.each([
  ["abc", "abc", 0],
  ["abc", "abd", 1],
  ["abc", "ab", 1],
  ["kitten", "sitting", 3],
  ["a", "abcdefgh", 3],
])("%p and %p are %i apart, counted up to 2", (left, right, distance) => {
  expect(editDistance(left, right, 2)).toBe(Math.min(distance, 3));
});

describe("a suggestion is only made when one name is nearest", () => {
  const units = ["Phú Thọ", "Phú Yên", "Sen Ngư", "Sen Ngữ", "Bắc Kạn", "Bắc Giang"];
  test.each([
    ["Phu Tho", "Phú Thọ"],
    ["Phú Thọo", "Phú Thọ"],
    ["Bac Kan", "Bắc Kạn"],
    ["Phu Thoow", "Phú Thọ"],
    ["Phu Thoows", ""],
    ["Bac Giag", "Bắc Giang"],
    ["Bac Gig", "Bắc Giang"],
    ["Phu", ""],
    ["Sen Ngu", ""],
    ["Cà Mau", ""],
    ["", ""],
    ["???", ""],
  ])("%p suggests %p", (text, suggestion) => {
    expect(nearest(text, candidatesOf(units))).toBe(suggestion);
  });

  test.each([
    ["Hue", ["Huế", "Hậu"], "Huế"],
    ["Hoi", ["Huế", "Hội"], "Hội"],
    ["Hu", ["Huế"], "Huế"],
    ["H", ["Huế"], ""],
    ["Sonla", ["Sơn La", "Sơn Lá"], ""],
    ["Son Lam", ["Sơn Lâu", "Sơn Lân", "Sơn Lâm"], "Sơn Lâm"],
    ["Son Lam", ["Sơn Lâm", "Sơn Lâu", "Sơn Lân"], "Sơn Lâm"],
    ["?", ["A"], ""],
    ["Hue", [], ""],
    ["abcde", ["abxye"], ""],
    ["abcdef", ["abxyef"], "abxyef"],
  ])("%p among %j: %p (one letter in words shorter than six, two in longer ones)", (text, names, suggestion) => {
    expect(nearest(text, candidatesOf(names))).toBe(suggestion);
  });
});

describe("one letter may be wrong in words shorter than six, two in longer ones", () => {
  test.each([
    ["abcde", "abcdx", true],
    ["abcde", "abcxx", false],
    ["abcde", "abcdef", true],
    ["abcdef", "abcdxx", true],
    ["abcdef", "abcxxx", false],
    ["abcdef", "abcd", true],
  ])("%s for %s: %p", (typed, name, isNear) => {
    expect(nearest(typed, candidatesOf([name]))).toBe(isNear ? name : "");
  });
});
