/** A cell holds 32,767 characters; whatever quotes a full one must still fit into a cell. */
import { callFunction } from "../../src/functions/registry";
import { fitCell } from "../../src/text/format";
import { logCells } from "../../src/document/patch/log";

const FULL = "ổ".repeat(32_767);

test.each([
  ["short", "25,67", "25,67"],
  ["just fitting", FULL, FULL],
  ["one too long", `${FULL}x`, `${FULL.slice(1)}…`],
  ["never half a sign", `${FULL.slice(1)}😀x`, `${FULL.slice(1)}…`],
])("%s", (_what, text, expected) => {
  expect(fitCell(text)).toBe(expected);
});

test("a finding about a full cell", () => {
  const rubric = [
    ["Mã", "Cách đo", "Cách tính điểm", "Điểm tối đa"],
    ["I", "giá trị", "chấm trực tiếp", 10],
  ];
  const entries = [
    ["Kỳ", "Đơn vị", "Tiêu chí", "Tự chấm"],
    ["2021", "An Bình", "I", FULL],
  ];
  const result = callFunction("EMU.CHECK", [rubric, entries, "2021"]);
  const texts = result.ok && Array.isArray(result.value) ? result.value.flat().map(String) : [];
  expect(texts.some((text) => text.includes("ổổổ"))).toBe(true);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
});

test("a line of the log about a full cell", () => {
  const line = { time: new Date(0), action: "fix-word", place: "A!B1", before: `“${FULL}”`, after: "" } as const;
  const [before] = logCells(["Trước"], line, "vi");
  expect(String(before)).toHaveLength(32_767);
});
