/** The trial's ribbon is the manifest's: what a person tries there is what Excel will show. */
import { COMMANDS } from "../../../src/commands/commands";
import { assetText, manifestText } from "../../../tools/manifest/files";
import { combinationOf, readRibbon, readShortcuts } from "./ribbon";

const labels = (language: "vi" | "en") => {
  const { tab, groups, cellMenu } = readRibbon(manifestText(), language);
  const named = groups.map(({ label, buttons }) => [label, ...buttons.map((button) => button.label)]);
  return { tab, groups: named, cellMenu: cellMenu.map(({ label }) => label) };
};

test("in Vietnamese and in English, group by group", () => {
  expect(labels("vi")).toEqual({
    tab: "Thi đua",
    groups: [
      ["Chấm điểm", "Mở EMU", "Kiểm tra"],
      ["Công thức", "Đổi thành số cố định", "Khôi phục công thức", "Trợ giúp hàm"],
    ],
    cellMenu: ["Giải thích ô này"],
  });
  expect(labels("en")).toEqual({
    tab: "Emulation",
    groups: [
      ["Scoring", "Open EMU", "Check now"],
      ["Formulas", "Freeze to values", "Restore formulas", "Function help"],
    ],
    cellMenu: ["Explain this cell"],
  });
});

test("each button has its picture, its tip and its function; the first one only shows the pane", () => {
  const { groups, cellMenu } = readRibbon(manifestText(), "en");
  const commands = [...groups.flatMap(({ buttons }) => buttons), ...cellMenu];
  expect(commands.map(({ functionName }) => functionName)).toEqual([
    null,
    "checkNow",
    "freezeToValues",
    "restoreFormulas",
    "functionHelp",
    "explainCell",
  ]);
  for (const { icon, tip } of commands) {
    expect(icon).toMatch(/^\.\/assets\/\w+-32\.png$/);
    expect(tip).not.toBe("");
  }
});

test("a key combination leads to its action, also where the keyboard gives another letter with Alt", () => {
  const shortcuts = readShortcuts(assetText("https://localhost:3000/assets/shortcuts.json")!);
  const pressed = { code: "KeyK", key: "κ", ctrlKey: true, shiftKey: true, altKey: true };
  expect(shortcuts.get(combinationOf(pressed))).toBe("checkNow");
  expect(shortcuts.get(combinationOf({ ...pressed, altKey: false }))).toBeUndefined();
  expect([...shortcuts.values()].every((action) => (COMMANDS as readonly string[]).includes(action))).toBe(true);
});
