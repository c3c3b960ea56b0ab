/** The cell styles can be read on a screen and on paper. */
import { CELL_LOOKS, STYLE_NAMES, styleOfDisplayName } from "../../src/document/styles";

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(STYLE_NAMES)("the text of the style %s stands out from its fill (WCAG AA)", (name) => {
  const { color, fill } = CELL_LOOKS[name];
  expect(contrast(color, fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
});

test.each(STYLE_NAMES)("the style %s prints: its fill is nearly white, its border nearly not", (name) => {
  const { fill, border } = CELL_LOOKS[name];
  expect(luminance(fill ?? "#FFFFFF")).toBeGreaterThan(0.7);
  if (border !== null) expect(contrast(border.color, "#FFFFFF")).toBeGreaterThanOrEqual(3);
});

test("no two styles differ by colour alone", () => {
  const shape = (name: (typeof STYLE_NAMES)[number]) => {
    const { fontSize, bold, italic, fill, border, horizontal, wrap, locked } = CELL_LOOKS[name];
    return JSON.stringify([fontSize, bold, italic, fill !== null, border?.line, horizontal, wrap, locked]);
  };
  expect(new Set(STYLE_NAMES.map(shape)).size).toBe(STYLE_NAMES.length);
});

test("inputs and formula cells stay editable on a protected sheet, the rest is locked", () => {
  const unlocked = STYLE_NAMES.filter((name) => !CELL_LOOKS[name].locked);
  expect(unlocked).toEqual(["input", "computed", "computed-line", "assumed", "sample"]);
});

test("names in Excel's gallery are ASCII, each its own, and lead back to the style in any case", () => {
  for (const name of STYLE_NAMES) {
    const { displayName } = CELL_LOOKS[name];
    expect(displayName).toMatch(/^[A-Za-z ]+$/);
    expect(styleOfDisplayName(displayName.toUpperCase())).toBe(name);
  }
  expect(styleOfDisplayName("Good")).toBeNull();
});
