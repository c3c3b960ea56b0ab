/** Totals that people wrote down beside their own tables: compared with what their parts add up to, never counted. */
import { locate } from "../../src/tables/locate";
import { reviewTables } from "../../src/tables/review-tables";
import type { Cell } from "../../src/core/model/cell";
import type { PrintedSource, TableSources } from "../../src/tables/source";

function sources(printed: Partial<PrintedSource> & { readonly cell: Cell }): TableSources {
  const at = { sheet: "A", row: 9, column: 2 };
  return {
    EmuRubric: {
      cells: [
        ["code", "text", "measure", "rule", "maximum"],
        ["I", "Nhóm", null, null, null],
        ["I.1", "Một", "judgement", "direct", 10],
        ["I.2", "Hai", "judgement", "direct", 10],
        ["II", "Ba", "judgement", "direct", 10],
      ],
    },
    EmuEntries: {
      cells: [
        ["period", "unit", "criterion", "self"],
        ["2021", "Đông", "I.1", 8],
        ["2021", "Đông", "I.2", 9],
        ["2021", "Đông", "II", 7],
        ["2022", "Đông", "II", 7],
      ],
      at: { sheet: "A", row: 0, column: 0 },
      where: (row) => (row === 4 ? at : null),
      printed: [{ unit: "Đông", period: "2021", criterion: null, label: "Tổng", at, ...printed }],
    },
  };
}

test.each<[string, Partial<PrintedSource> & { readonly cell: Cell }, string, readonly string[]]>([
  ["a total that follows", { cell: 24 }, "2021", []],
  ["a total that does not", { cell: 24.01 }, "2021", ["TOTAL_DIFFERS A!C10"]],
  ["a group's total that follows", { cell: 17, criterion: "I" }, "2021", []],
  ["a group's total that does not", { cell: 24, criterion: "I" }, "2021", ["TOTAL_DIFFERS A!C10"]],
  ["a total of another period", { cell: 1 }, "2022", ["NOT_REPORTED A!A1", "NOT_REPORTED A!A1"]],
  ["a total while a part is not reported", { cell: 1, period: "2022" }, "2022", ["NOT_REPORTED A!A1", "NOT_REPORTED A!A1"]],
  ["a total typed as text", { cell: "24,5" }, "2021", ["TEXT_NUMBER A!C10"]],
  ["a total of nobody", { cell: 1, unit: "Tây" }, "2021", []],
  ["a total of no group", { cell: 1, criterion: "IX" }, "2021", []],
])("%s", (_what, printed, period, expected) => {
  const tables = sources(printed);
  const { findings } = reviewTables(tables, period).review;
  const said = findings.filter(({ code }) => code !== "CRITERION_UNASSIGNED");
  expect(said.map(({ code, place }) => `${code} ${locate(tables, place)?.sheet}!${locate(tables, place)?.cell}`)).toEqual(expected);
});
