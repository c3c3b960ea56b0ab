import { shown } from "../../src/text/shown";

test.each([
  ["Phú Thọ", "Phú Thọ"],
  ["Phú\u00a0Thọ", "Phú\u00a0Thọ"],
  ["Phu\u0301 Tho\u0323", "Phu\u0301 Tho\u0323"],
  ["\u202Eọht úhP", "⟨U+202E⟩ọht úhP"],
  ["a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩"],
  ["Phú\u200BThọ\uFEFF", "Phú⟨U+200B⟩Thọ⟨U+FEFF⟩"],
  ["\u001b[31mđỏ", "⟨U+001B⟩[31mđỏ"],
  ["\u009b31mđỏ", "⟨U+009B⟩31mđỏ"],
  ["một\r\nhai\nba", "một ↵ hai ↵ ba"],
  ["\t", "⟨U+0009⟩"],
  ["\uD800x", "⟨U+D800⟩x"],
  ["😀", "😀"],
  ["\u3164", "⟨U+3164⟩"],
  ["\u{E0041}", "⟨U+E0041⟩"],
  ["\u{E0100}", "⟨U+E0100⟩"],
  ["e" + "\u0301".repeat(9), `e${"\u0301".repeat(4)}…`],
  ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
])("%j is shown as %j", (text, words) => {
  expect(shown(text)).toBe(words);
});

test("what is too long is cut, and says how much", () => {
  expect(shown("x".repeat(301))).toBe(`${"x".repeat(300)}… (+1)`);
  expect(shown("abcdef", 4)).toBe("abcd… (+2)");
  expect(shown("x".repeat(32_767)).length).toBeLessThan(320);
});
