/** Workbooks as the reports of their clusters, and what is said of those that are none. */
import type { Cell } from "../../../src/core/model/cell";
import { overviewOf } from "../../../src/review/steps/overview/plan";
import { aboutCluster, identityOfCluster } from "../../../src/tables/rows/about";
import { readOverviewFile } from "../../../src/review/steps/overview/read-file";
import type { TableSources } from "../../../src/tables/source";
import { reviewTables } from "../../../src/tables/review-tables";
import { tablesOf } from "../../../src/document/reading/tables";
import { buildPreset } from "../../../src/template/presets";

function cluster(rows: readonly (readonly Cell[])[]): TableSources {
  return { EmuCluster: { cells: [["name", "value"], ...rows] } };
}

describe("what a workbook says about itself", () => {
  test("names in either language; the first of two; what says nothing is left out", () => {
    const about = aboutCluster(
      cluster([
        ["Tên cụm", " Cụm  3 "],
        ["title", "Cụm 4"],
        ["Năm", null],
        ["year", 2017],
        ["Màu", "xanh"],
        [null, null],
      ]),
    );
    expect([...about]).toEqual([
      ["title", " Cụm  3 "],
      ["year", 2017],
    ]);
  });

  test("no table says nothing", () => {
    expect(aboutCluster({}).size).toBe(0);
    expect(identityOfCluster(aboutCluster({}))).toBe("");
  });

  test("one cluster however it is written; another year is another one", () => {
    const identity = (title: string, year: Cell) =>
      identityOfCluster(
        aboutCluster(
          cluster([
            ["title", title],
            ["year", year],
          ]),
        ),
      );
    expect(identity("Cụm Hoà Bình", 2021)).toBe(identity("cụm hòa bình ", "2021"));
    expect(identity("Cụm 1", 2021)).not.toBe(identity("Cụm 1", 2022));
  });
});

const SAMPLE = tablesOf(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!);
const PROVINCE = tablesOf(buildPreset("daknong-2021", { sample: true, language: "vi" })!);

describe("files", () => {
  const problem = (...args: Parameters<typeof readOverviewFile>) => {
    const read = readOverviewFile(...args);
    return "problem" in read ? [read.problem.kind, read.problem.file, ...read.problem.detail] : null;
  };
  const emu = (tables: TableSources) => ({ name: "a.xlsx", content: { tables, marks: null } });

  test("that cannot be used, or are something else", () => {
    expect(problem({ name: "a.xlsx", content: { problem: "not-emu" } }, "2017")).toEqual(["unusable", "a.xlsx", "not-emu"]);
    const marks = { unit: "Phú Thọ", period: "2017", source: "", own: "" };
    expect(problem({ name: "a.xlsx", content: { tables: SAMPLE, marks } }, "2017")).toEqual(["unit-workbook", "a.xlsx", "Phú Thọ"]);
    expect(problem(emu({}), "2017")).toEqual(["no-units", "a.xlsx"]);
    expect(problem(emu(SAMPLE), "2017-Q1")).toEqual(["other-period", "a.xlsx", "2017"]);
    expect(problem(emu(SAMPLE), "2017")).toBeNull();
  });

  test("two copies are copies, a changed cell makes two versions; without a title files are clusters of their own", () => {
    const [first, second] = [
      readOverviewFile({ ...emu(SAMPLE), name: "1.xlsx" }, "2017"),
      readOverviewFile({ ...emu(SAMPLE), name: "2.xlsx" }, "2017"),
    ];
    expect(overviewOf([first, second], "2017").problems.map(({ kind }) => kind)).toEqual(["copy"]);
    const cells = SAMPLE.EmuEntries!.cells.map((line, row) =>
      row === 1 ? line.map((cell) => (typeof cell === "number" ? cell + 0.01 : cell)) : line,
    );
    const changed = readOverviewFile(emu({ ...SAMPLE, EmuEntries: { cells } }), "2017");
    expect(overviewOf([first, changed], "2017").problems.map(({ kind }) => kind)).toEqual(["duplicate", "duplicate"]);
    const untitled = ["1.xlsx", "2.xlsx"].map((name) =>
      readOverviewFile({ name, content: { tables: { ...SAMPLE, EmuCluster: null }, marks: null } }, "2017"),
    );
    expect(overviewOf(untitled, "2017").clusters.map(({ name }) => name)).toEqual(["1.xlsx", "2.xlsx"]);
  });
});

describe("Đắk Nông's four clusters in one workbook", () => {
  const read = readOverviewFile({ name: "daknong.xlsx", content: { tables: PROVINCE, marks: null } }, "2021");
  const { review } = reviewTables(PROVINCE, "2021");

  test("the overview ranks them as the review of the workbook itself does", () => {
    const { clusters, differences, problems } = overviewOf([read], "2021");
    expect([differences, problems]).toEqual([[], []]);
    expect(clusters.map(({ name, rank, mean }) => [name, rank, mean])).toEqual(
      [...review.clusters].sort((a, b) => a.rank! - b.rank!).map(({ cluster: name, rank, mean }) => [name, rank, mean]),
    );
    expect(clusters.map(({ units }) => units.length)).toEqual([4, 4, 4, 4]);
    expect(new Set(clusters.map(({ name }) => name)).size).toBe(4);
  });

  test("units are ranked, and awards proposed, within each of them", () => {
    const { clusters } = overviewOf([read], "2021");
    for (const { units, leads, proposed } of clusters) {
      expect(units[0]!.rank).toBe(1);
      expect(leads.length).toBeGreaterThan(0);
      expect(proposed).toHaveLength(2);
    }
  });
});
