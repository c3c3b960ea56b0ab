import { isDark, themeName } from "../../src/taskpane/parts/theme";

test.each<readonly [background: string | null, dark: boolean | null]>([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#262626", true],
  ["#000000", true],
  ["#0078d4", true],
  ["white", null],
  ["", null],
  [null, null],
])("Office's background %s is dark: %s", (background, dark) => {
  expect(isDark(background)).toBe(dark);
});

test.each<readonly [why: string, forcedColors: boolean, prefersDark: boolean, office: string | null, name: string]>([
  ["high contrast goes before everything", true, false, "#FFFFFF", "contrast"],
  ["Office's dark theme on a light system", false, false, "#262626", "dark"],
  ["Office's light theme on a dark system", false, true, "#FFFFFF", "light"],
  ["no word from Office on a dark system", false, true, null, "dark"],
  ["no word from Office on a light system", false, false, null, "light"],
])("%s", (_why, forcedColors, prefersDark, office, name) => {
  expect(themeName({ forcedColors, prefersDark }, office)).toBe(name);
});
