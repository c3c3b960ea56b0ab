/** Clusters of several workbooks side by side: what is compared, what is not, and why. */
import fc from "fast-check";
import { compare, toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import type { Policy } from "../../../src/core/model/policy";
import { overviewOf, type FileReport, type Overview } from "../../../src/review/steps/overview/plan";
import { reportsOf } from "../../../src/review/steps/overview/report";
import { NOT_SEALED, type SealStanding } from "../../../src/review/steps/seal/standing";
import { review } from "../../../src/core/review";
import { runs } from "../../runs";
import { bookOf, exact, type BookSketch } from "../book-builder";

const PERIOD = "2021";

type Rows = Readonly<Record<string, number | null>>;
type Setup = {
  readonly policy?: Partial<Policy>;
  readonly rubric?: BookSketch["rubric"];
  readonly units?: BookSketch["units"];
  readonly title?: string;
  readonly content?: string;
  readonly seal?: SealStanding;
  readonly identity?: string;
  readonly sketch?: Partial<BookSketch>;
};

/** One file: units with their points of ten. */
function file(name: string, rows: Rows, setup: Setup = {}): FileReport {
  const book = bookOf({
    units: setup.units ?? Object.keys(rows),
    rubric: setup.rubric ?? [{ code: "I" }],
    policy: setup.policy,
    entries: Object.entries(rows).flatMap(([unit, self]) => (self === null ? [] : [{ unit, criterion: "I", period: PERIOD, self }])),
    ...setup.sketch,
  } as BookSketch);
  const about = {
    file: name,
    title: setup.title ?? "",
    content: setup.content ?? name,
    seal: setup.seal ?? NOT_SEALED,
    identityOf: (cluster: string) => `${setup.identity ?? name}|${cluster}`,
    unitName: (unit: number) => book.units[unit]!.name,
  };
  return { reports: reportsOf(book, review(book, PERIOD), about) };
}

const text = (figure: Exact | null) => figure && toDecimalText(figure);

function table({ clusters }: Overview) {
  return clusters.map(({ name, rank, mean, best, leads, tiedWith }) => [name, rank, text(mean), text(best), leads, tiedWith]);
}

const problems = (overview: Overview) => overview.problems.map(({ kind, file: name, detail }) => [kind, name, ...detail]);

test("clusters by their mean; each with its best and all who lead it", () => {
  const overview = overviewOf([file("a.xlsx", { A: 8, B: 8, C: 5 }), file("b.xlsx", { D: 9, E: 6 }), file("c.xlsx", { F: 7 })], PERIOD);
  expect(table(overview)).toEqual([
    ["b.xlsx", 1, "0.75", "0.9", ["D"], []],
    ["a.xlsx", 2, "0.7", "0.8", ["A", "B"], ["c.xlsx"]],
    ["c.xlsx", 2, "0.7", "0.7", ["F"], ["a.xlsx"]],
  ]);
  expect([overview.differences, overview.problems, overview.period]).toEqual([[], [], PERIOD]);
});

test("units by their place in their own cluster, those without one last, equal ones by name", () => {
  const { clusters } = overviewOf([file("a.xlsx", { D: 5, B: 8, A: 8, Z: null, C: null })], PERIOD);
  expect(
    clusters[0]!.units.map(({ name, rank, sharing, percent, points, provisional }) => [
      name,
      rank,
      sharing,
      text(percent),
      text(points),
      provisional,
    ]),
  ).toEqual([
    ["A", 1, 2, "0.8", "8", false],
    ["B", 1, 2, "0.8", "8", false],
    ["D", 3, 1, "0.5", "5", false],
    ["C", null, 1, null, null, true],
    ["Z", null, 1, null, null, true],
  ]);
  expect(clusters[0]).toMatchObject({ rank: null, status: "open", errors: 0, provisional: true, proposed: [] });
});

test("several clusters of one workbook are clusters like others, each with its own proposals", () => {
  const units = [
    ["A", "Cụm 1"],
    ["B", "Cụm 2"],
    ["C", "Cụm 10"],
  ] as const;
  const periods = [{ id: PERIOD, kind: null, from: null, to: null, status: "sealed" as const, row: 0 }];
  const awards = [{ id: "flag", slots: 1 }];
  const { clusters } = overviewOf([file("tỉnh.xlsx", { A: 8, B: 8, C: 7 }, { units, sketch: { periods, awards } })], PERIOD);
  expect(clusters.map(({ name, rank, status, proposed }) => [name, rank, status, proposed])).toEqual([
    ["Cụm 1", 1, "sealed", [{ award: "flag", text: "flag", units: ["A"] }]],
    ["Cụm 2", 1, "sealed", [{ award: "flag", text: "flag", units: ["B"] }]],
    ["Cụm 10", 3, "sealed", [{ award: "flag", text: "flag", units: ["C"] }]],
  ]);
});

test("another period than the one listed is open; findings of the workbook are counted", () => {
  const periods = [{ id: "2020", kind: null, from: null, to: null, status: "sealed" as const, row: 0 }];
  const { clusters } = overviewOf([file("a.xlsx", { A: 11 }, { sketch: { periods } })], PERIOD);
  expect([clusters[0]!.status, clusters[0]!.errors > 0]).toEqual(["open", true]);
});

describe("clusters that do not compare are shown, not ranked, and it is said why", () => {
  const twenty = { rubric: [{ code: "I", maximum: 20 }] };

  test.each<readonly [string, Setup, readonly string[]]>([
    ["the maxima", twenty, ["maximum"]],
    ["what ranks", { policy: { rankBy: "points" } }, ["rankBy"]],
    ["the layers", { policy: { layers: ["self"] } }, ["layers"]],
    [
      "several rules",
      { ...twenty, policy: { blanks: "zero", decimals: 3, rankDecimals: 1 } },
      ["maximum", "decimals", "rankDecimals", "blanks"],
    ],
  ])("%s", (_name, setup, whats) => {
    const overview = overviewOf([file("a.xlsx", { A: 8 }), file("b.xlsx", { B: 9 }, setup), file("c.xlsx", { C: 7 })], PERIOD);
    expect(overview.differences.map(({ what }) => what)).toEqual(whats);
    expect(overview.differences[0]!.values.map(({ name }) => name)).toEqual(["a.xlsx", "b.xlsx", "c.xlsx"]);
    expect(overview.clusters.map(({ name, rank }) => [name, rank])).toEqual([
      ["a.xlsx", null],
      ["b.xlsx", null],
      ["c.xlsx", null],
    ]);
  });

  test("grades and limits of warnings decide no figure", () => {
    const policy = { grades: [{ from: exact(90), text: "A" }], leaderOutlier: null, differenceLimit: exact(1) };
    expect(overviewOf([file("a.xlsx", { A: 8 }), file("b.xlsx", { B: 9 }, { policy })], PERIOD).differences).toEqual([]);
  });

  test("the same maximum however it is written; an unknown one is not the same as another", () => {
    const halves = { rubric: [{ code: "I", maximum: 5, parameters: { weight: 2 } }] };
    expect(overviewOf([file("a.xlsx", { A: 4 }), file("b.xlsx", { B: 4 }, halves)], PERIOD).differences).toEqual([]);
    const unknown = { rubric: [{ code: "I", maximum: null }] };
    const overview = overviewOf([file("a.xlsx", { A: 4 }, unknown), file("b.xlsx", { B: 4 }, unknown)], PERIOD);
    expect(overview.differences).toEqual([
      {
        what: "maximum",
        values: [
          { name: "a.xlsx", value: null },
          { name: "b.xlsx", value: null },
        ],
      },
    ]);
  });

  test("by points where all rank by points", () => {
    const policy = { rankBy: "points" as const };
    const { clusters } = overviewOf([file("a.xlsx", { A: 8, C: null }, { policy }), file("b.xlsx", { B: 9 }, { policy })], PERIOD);
    expect(clusters.map(({ name, rank, figure }) => [name, rank, text(figure)])).toEqual([
      ["b.xlsx", 1, "9"],
      ["a.xlsx", 2, "8"],
    ]);
  });

  test("a cluster in which nobody is ranked has no place, the others have", () => {
    const overview = overviewOf([file("a.xlsx", { A: null }), file("b.xlsx", { B: 9 }), file("c.xlsx", { C: null })], PERIOD);
    expect(table(overview)).toEqual([
      ["b.xlsx", 1, "0.9", "0.9", ["B"], []],
      ["a.xlsx", null, null, null, [], []],
      ["c.xlsx", null, null, null, [], []],
    ]);
  });
});

describe("files that cannot be taken as they are", () => {
  test("a copy counts once, whichever comes first", () => {
    const copy = { identity: "x", content: "same" };
    const files = [file("b.xlsx", { A: 8 }, copy), file("a.xlsx", { A: 8 }, copy)];
    const overview = overviewOf(files, PERIOD);
    expect([table(overview).map(([name]) => name), problems(overview)]).toEqual([["a.xlsx"], [["copy", "b.xlsx", "a.xlsx"]]]);
  });

  test("a copy of a workbook of several clusters is named once", () => {
    const units = [
      ["A", "Cụm 1"],
      ["B", "Cụm 2"],
    ] as const;
    const files = ["a.xlsx", "b.xlsx"].map((name) => file(name, { A: 8, B: 7 }, { units, identity: "x", content: "same" }));
    expect(problems(overviewOf(files, PERIOD))).toEqual([["copy", "b.xlsx", "a.xlsx"]]);
  });

  test("of one cluster in two versions neither counts", () => {
    const files = ["b.xlsx", "a.xlsx"].map((name, index) => file(name, { A: 8 - index }, { identity: "x" }));
    const overview = overviewOf([...files, file("c.xlsx", { C: 1 })], PERIOD);
    expect(table(overview).map(([name]) => name)).toEqual(["c.xlsx"]);
    expect(problems(overview)).toEqual([
      ["duplicate", "a.xlsx", "b.xlsx"],
      ["duplicate", "b.xlsx", "a.xlsx"],
    ]);
  });

  test("a unit in two clusters is named; files that cannot be read stand among the problems", () => {
    const broken: FileReport = { problem: { kind: "unusable", file: "0.xlsx", detail: ["not-a-zip"] } };
    const overview = overviewOf([file("b.xlsx", { A: 8 }), broken, file("a.xlsx", { A: 7 })], PERIOD);
    expect(problems(overview)).toEqual([
      ["unusable", "0.xlsx", "not-a-zip"],
      ["unit-twice", "a.xlsx", "A", "b.xlsx"],
    ]);
    expect(overview.clusters).toHaveLength(2);
  });

  test("problems of one file stand by kind, then by what they say", () => {
    const of = (kind: "other-period" | "no-units", ...detail: string[]): FileReport => ({ problem: { kind, file: "a.xlsx", detail } });
    const overview = overviewOf([of("other-period", "2"), of("other-period", "1"), of("no-units")], PERIOD);
    expect(problems(overview).map(([kind, , detail]) => [kind, detail])).toEqual([
      ["no-units", undefined],
      ["other-period", "1"],
      ["other-period", "2"],
    ]);
  });
});

test("clusters of one name are told apart by title and file", () => {
  const units = [["A", "Cụm 1"]] as const;
  const other = [["B", "Cụm 1"]] as const;
  const names = (first: string, second: string) =>
    overviewOf(
      [file("a.xlsx", { A: 8 }, { units, title: first }), file("b.xlsx", { B: 8 }, { units: other, title: second })],
      PERIOD,
    ).clusters.map(({ name }) => name);
  expect(names("Tỉnh X", "")).toEqual(["Cụm 1 · Tỉnh X · a.xlsx", "Cụm 1 · b.xlsx"]);
  const { clusters } = overviewOf([file("a.xlsx", { A: 8 }, { title: "Cụm số 3" })], PERIOD);
  expect(clusters[0]!.name).toBe("Cụm số 3");
});

test("nothing to show", () => {
  expect(overviewOf([], PERIOD)).toEqual({ period: PERIOD, clusters: [], differences: [], problems: [] });
});

test("neither the order of the files nor that of their units matters, and no mean is above what can be had", () => {
  const rows = fc.array(
    fc.option(
      fc.integer({ min: 0, max: 20 }).map((x) => x / 2),
      { nil: null, freq: 6 },
    ),
    { minLength: 1, maxLength: 4 },
  );
  const files = fc.array(fc.tuple(rows, fc.constantFrom("1", "2", "3", "4"), fc.constantFrom("x", "y")), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))),
      ([all, order]) => {
        const read = all.map(([scores, identity, content], index) => {
          const named = scores.map((score, unit) => [`U${index}.${unit}`, score] as const);
          const setup = { identity, content: content + scores.join() };
          const name = `${index}.xlsx`;
          return [file(name, Object.fromEntries(named), setup), file(name, Object.fromEntries([...named].reverse()), setup)] as const;
        });
        const there = overviewOf(
          read.map(([one]) => one),
          PERIOD,
        );
        const back = overviewOf(
          order.map((index) => read[index]![1]),
          PERIOD,
        );
        const said = (overview: Overview) => [
          table(overview),
          overview.clusters.map(({ units }) => units.map(({ name, rank }) => [name, rank])),
          problems(overview),
        ];
        expect(said(back)).toEqual(said(there));
        for (const { mean, best } of there.clusters) {
          expect(mean === null || (compare(mean, best!) <= 0 && compare(best!, exact(1)) <= 0)).toBe(true);
        }
      },
    ),
    { numRuns: runs(80) },
  );
});

test.each<readonly [seal: SealStanding, problems: readonly string[]]>([
  [{ kind: "broken", code: null }, ["seal-broken"]],
  [{ kind: "unchecked", code: "7K3M-9QZX-2PFD-0A1B" }, ["seal-unchecked"]],
  [{ kind: "holds", code: "7K3M-9QZX-2PFD-0A1B" }, []],
])("a cluster whose seal is %j is shown, and what is wrong with the seal is a problem of its file", (seal, problems) => {
  const found = overviewOf([file("a.xlsx", { A: 9 }, { seal })], PERIOD);
  expect(found.clusters).toHaveLength(1);
  expect(found.problems.map(({ kind }) => kind)).toEqual(problems);
});
