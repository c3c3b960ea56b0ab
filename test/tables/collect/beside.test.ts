/** Entries typed outside the table of a file, or hidden in it, are asked about: never collected without a word, never left out so. */
import { checkedUnits } from "../../../src/review/steps/collect/checker-files";
import { readCluster } from "../../../src/review/cluster";
import type { CollectedFile } from "../../../src/review/unit-files";
import type { TableSource } from "../../../src/tables/source";
import { conflictText } from "../../../src/review/steps/collect/said";
import { EMPTY, fileOf, FULL, planOf, row, said } from "./support";

type Around = Pick<TableSource, "beside" | "covered">;

const BELOW: Around = { beside: [{ side: "below", row: 40, column: 1, cells: [["2021", "Phú Thọ", "II", 5]] }] };
const NOTE: Around = { beside: [{ side: "right", row: 4, column: 16, cells: [["xem lại"]] }] };
const COVERED: Around = { covered: [{ row: 0, position: 3, range: "E4:F4" }] };

function withAround(file: CollectedFile, around: Around): CollectedFile {
  const { content } = file;
  if ("problem" in content) {
    return file;
  }
  return { ...file, content: { ...content, tables: { ...content.tables, EmuEntries: { ...content.tables.EmuEntries!, ...around } } } };
}

const FILE = fileOf({ rows: [row("Phú Thọ", "I.1", { "Tự chấm": 3 })] });

test.each<readonly [what: string, around: Around, conflict: string]>([
  ["rows below the table", BELOW, "cells-beside a.xlsx Phú Thọ B41:E41: take/skip → ?"],
  ["a note beside it", NOTE, "cells-beside a.xlsx Phú Thọ Q5: take/skip → ?"],
  ["a value under merged cells", COVERED, "covered-cells a.xlsx Phú Thọ E4: take/skip → ?"],
])("%s: asked, and nothing can be written before", (_what, around, conflict) => {
  const plan = planOf(EMPTY, [withAround(FILE, around)]);
  expect(plan.conflicts.map(said)).toEqual([conflict]);
  expect(plan.undecided).toBe(1);
  for (const language of ["vi", "en"] as const) {
    expect(conflictText(plan.conflicts[0]!, language)).toContain(plan.conflicts[0]!.detail);
  }
});

test("taken all the same, or the whole file is left out", () => {
  const file = withAround(FILE, BELOW);
  expect(planOf(EMPTY, [file], { "cells-beside": "take" }).units).toHaveLength(1);
  expect(planOf(EMPTY, [file], { "cells-beside": "skip" }).units).toEqual([]);
});

test("sheets that the file names and has no content of: asked, of a checker's file too", () => {
  const unread = (file: CollectedFile): CollectedFile => ({
    ...file,
    content: { ...file.content, unreadSheets: ["Module1", "Phụ lục"] } as CollectedFile["content"],
  });
  expect(planOf(EMPTY, [unread(FILE)]).conflicts.map(said)).toEqual(["unread-sheets a.xlsx Phú Thọ Module1, Phụ lục: take/skip → ?"]);
  const check = unread(fileOf({ rows: [row("Hòa Bình", "I.1", { "Kiểm tra chéo": 2 })], marks: CHECK }));
  expect(planOf(EMPTY, [check]).conflicts.map(({ kind }) => kind)).toContain("unread-sheets");
});

const CHECK = { unit: "Phú Thọ", purpose: "cross-check" } as const;

test("a checker's file tells it with each unit", () => {
  const file = fileOf({ rows: [row("Hòa Bình", "I.1", { "Kiểm tra chéo": 2 }), row("Yên Bái", "I.1")], marks: CHECK });
  const named = checkedUnits(readCluster(FULL), withAround(file, BELOW));
  expect(named.map(({ content }) => "tables" in content && content.tables.EmuEntries!.beside)).toEqual([BELOW.beside, BELOW.beside]);
});

test("a checker's file of which all rows stand below the table is no empty one", () => {
  const empty = fileOf({ rows: [], marks: { ...CHECK, period: "2021" } });
  const plan = planOf(EMPTY, [withAround(empty, BELOW)]);
  expect(plan.conflicts.map(({ kind }) => kind)).toContain("cells-beside");
});
