import { withoutCommandLines } from "../../../src/taskpane/manual/commands";
import { blocksOf, partIn, sectionOf, spansOf, type Block } from "../../../src/taskpane/manual/markdown";
import { chapter, chapterOf } from "../../../src/taskpane/manual/pages";
import { CHAPTER_IDS, CHAPTERS } from "../../../src/text/tasks/chapters";
import { LANGUAGES } from "../../../src/schema/language";

const plain = (text: string) => ({ text, style: "plain", link: null });
const paragraph = (text: string) => ({ kind: "paragraph", spans: [plain(text)] });

test.each<readonly [text: string, spans: readonly unknown[]]>([
  ["chỉ có chữ", [plain("chỉ có chữ")]],
  ["bấm **Đến ô**.", [plain("bấm "), { text: "Đến ô", style: "strong", link: null }, plain(".")]],
  ["sheet *Chấm điểm*", [plain("sheet "), { text: "Chấm điểm", style: "emphasis", link: null }]],
  ["`không giao`", [{ text: "không giao", style: "code", link: null }]],
  ["[bỏ phiếu](review/votes.md)", [{ text: "bỏ phiếu", style: "plain", link: "review/votes.md" }]],
  ["[`manifest.xml`](manifest.xml)", [{ text: "manifest.xml", style: "plain", link: "manifest.xml" }]],
])("words within a line: %s", (text, spans) => {
  expect(spansOf(text)).toEqual(spans);
});

test.each<readonly [what: string, lines: readonly string[], blocks: readonly unknown[]]>([
  ["lines of one paragraph", ["một", "hai", "", "ba"], [paragraph("một hai"), paragraph("ba")]],
  ["a heading", ["### Bậc", "chữ"], [{ kind: "heading", spans: [plain("Bậc")] }, paragraph("chữ")]],
  [
    "a list with a list in it, and a line that goes on",
    ["1. một", "   tiếp", "   * a", "   * b", "2. hai"],
    [
      {
        kind: "list",
        ordered: true,
        items: [[paragraph("một tiếp"), { kind: "list", ordered: false, items: [[paragraph("a")], [paragraph("b")]] }], [paragraph("hai")]],
      },
    ],
  ],
  [
    "a table with a bar in a cell",
    ["| A | B |", "|---|---|", "| 1\\|2 | 3 |"],
    [{ kind: "table", head: [[plain("A")], [plain("B")]], rows: [[[plain("1|2")], [plain("3")]]] }],
  ],
  ["commands", ["```sh", "emu review", "```", "chữ"], [{ kind: "code", text: "emu review" }, paragraph("chữ")]],
  ["a picture and the way to the other language are left out", ["![Hình](a.png)", "", "*(English below)*"], []],
])("%s", (_what, lines, blocks) => {
  expect(blocksOf(lines)).toEqual(blocks);
});

test.each<readonly [text: string, vi: string, en: string]>([
  ["# Biên bản · Minutes\n\n## Tiếng Việt\nviệt\n## English\nenglish", "việt", "english"],
  ["# Bỏ phiếu\nviệt\n\n# Votes\nenglish", "việt", "english"],
])("a page has a part in each language: %j", (text, vi, en) => {
  expect(partIn("vi", text).join("\n").trim()).toBe(vi);
  expect(partIn("en", text).join("\n").trim()).toBe(en);
});

test("a section ends where the next begins", () => {
  expect(sectionOf("Hai", "# Sổ\n## Một\na\n## Hai\nb\nc\n## Ba\nd")).toEqual(["b", "c"]);
});

function wordsOf(block: Block): string {
  switch (block.kind) {
    case "code":
      return block.text;
    case "list":
      return block.items.flat().map(wordsOf).join(" ");
    case "table":
      return [block.head, ...block.rows]
        .flat(2)
        .map(({ text }) => text)
        .join(" ");
    default:
      return block.spans.map(({ text }) => text).join("");
  }
}

test.each<readonly [what: string, lines: readonly string[], shown: readonly string[]]>([
  ["commands", ["một", "```sh", "emu review so.xlsx", "```", "hai"], ["một", "", "hai"]],
  ["a table of values stays", ["```", "75; 90", "```"], ["```", "75; 90", "```"]],
  ["another way", ["**1. Làm sổ** (Trang chủ → *Làm sổ*, hoặc `emu split a.xlsx`)"], ["**1. Làm sổ** (Trang chủ → *Làm sổ*)"]],
  ["a sentence over two lines", ["Ghi một lần. Mã thoát 1 khi còn", "vướng mắc. Hoàn tác được."], ["Ghi một lần. Hoàn tác được."]],
  ["an item of nothing else", ["* Một.", "* Thêm `--force` thì thay."], ["* Một."]],
  ["a table and a heading stay as they are", ["# Một", "| A | `emu` |"], ["# Một", "| A | `emu` |"]],
])("command lines are left out: %s", (_what, lines, shown) => {
  expect(withoutCommandLines(lines)).toEqual(shown);
});

describe.each(LANGUAGES)("the guide in %s", (language) => {
  test.each(CHAPTER_IDS)("%s is there, in that language, without the marks of Markdown", (id) => {
    const words = chapter(id, language).map(wordsOf).join("\n");
    expect(words.length).toBeGreaterThan(500);
    expect(/\bthe\b/.test(words)).toBe(language === "en");
    expect(words).not.toMatch(/\*\*|^#|\]\(/m);
    // Who reads it in the pane has no command line.
    expect(words).not.toMatch(/\bemu [a-z]|npm|--[a-z]|[Mm]ã thoát|[Ee]xit code|exits with|stderr|src\/|\.ts\b|[Dd]òng lệnh|command line/);
  });
});

test.each([
  ["review/votes.md", "votes"],
  ["../rubric.md#english", "rubric"],
  ["decisions/0014-fractions.md", null],
])("a link to %s leads to %s", (link, id) => {
  expect(chapterOf(link)).toBe(id);
  expect(Object.keys(CHAPTERS)).toEqual(expect.arrayContaining(id === null ? [] : [id]));
});
