/** How hosts hand over a blank cell: null on the web, "" in some builds and through IF(table="","",table), 0 on the desktop. */
import { callFunction } from "../../src/functions/registry";
import { tablesOf } from "../../src/workbook/document-tables";
import { buildPreset, PRESETS } from "../../src/workbook/presets";

const TABLES = ["EmuRubric", "EmuEntries", "EmuPolicy", "EmuUnits"] as const;

function ranks(id: string, period: string, blank: null | "" | 0): unknown {
  const tables = tablesOf(buildPreset(id, { sample: true, language: "vi" })!);
  const [rubric, entries, policy, units] = TABLES.map((name) =>
    tables[name]!.cells.map((row) => row.map((cell) => (cell === null ? blank : cell))),
  );
  return callFunction("EMU.RANK", [rubric, entries, period, null, policy, units]);
}

const SAMPLES = PRESETS.filter(({ sample }) => sample).map(({ id }) => id);

function periodOf(id: string): string {
  const { cells } = tablesOf(buildPreset(id, { sample: true, language: "vi" })!).EmuEntries!;
  return String(cells[1]![0]);
}

describe.each(SAMPLES)("the sample of %s", (id) => {
  test("null and empty text are the same: nothing reported", () => {
    const expected = ranks(id, periodOf(id), null);
    expect(expected).toMatchObject({ ok: true });
    expect(ranks(id, periodOf(id), "")).toEqual(expected);
  });

  test("as 0 they cannot be told from a reported 0: a named error, never a wrong number", () => {
    expect(ranks(id, periodOf(id), 0)).toMatchObject({ ok: false, error: "#VALUE!" });
    expect(JSON.stringify(ranks(id, periodOf(id), 0))).toContain("thành số 0");
  });
});

test("a 0 that people typed among blanks and words is a finding of its own, not such a host", () => {
  const rubric = [["Mã", "Cách đo", "Cách tính điểm", "Điểm tối đa"], ["I", "giá trị", "chấm trực tiếp", 10]];
  const entries = [
    ["Kỳ", "Đơn vị", "Tiêu chí", "Tình trạng", "Tự chấm"],
    ["2021", "An Bình", "I", 0, 5],
    ["2021", "Bình Minh", "I", null, 7],
  ];
  expect(callFunction("EMU.TOTAL", [rubric, entries, "2021"])).toMatchObject({ ok: true, value: [[""], [7]] });
});
