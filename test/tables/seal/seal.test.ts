/** Seals over a period's canonical form: what they depend on, what they do not, and that every change is named. */
import fc from "fast-check";
import type { Cell, Cells } from "../../../src/core/model/cell";
import { finish } from "../../../src/core/steps";
import { RULES } from "../../../src/core/version";
import { locate } from "../../../src/tables/locate";
import { reviewTables } from "../../../src/tables/review-tables";
import { hashInSteps, hashOfSeal, sealPeriod, type Seal } from "../../../src/tables/seal/seal";
import { cellOfSealed, codeOf, codeOfCells, hashOf, sealedCell } from "../../../src/tables/seal/code";
import { readSeal, readSeals, writeSeal } from "../../../src/tables/seal/stored";
import { sorted, sortedInSteps } from "../../../src/tables/seal/lines";
import { holds, periodCells, stateOf, verifySeal, withResults } from "../../../src/tables/seal/verify";
import type { TableSources } from "../../../src/tables/source";
import { tablesOf } from "../../../src/document/reading/tables";
import { buildPreset } from "../../../src/template/presets";
import { runs } from "../../runs";

const PERIOD = "2017";
const OPEN = tablesOf(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!);
/** As sealing leaves it. */
const SAMPLE: TableSources = {
  ...OPEN,
  EmuPeriods: {
    ...OPEN.EmuPeriods!,
    cells: OPEN.EmuPeriods!.cells.map((line, row, [header]) =>
      line.map((cell, at) => (row > 0 && header![at] === "Trạng thái" ? "đã niêm phong" : cell)),
    ),
  },
};
const SEALING = { engine: RULES.id, sealedAt: "2017-12-31 17:00", previous: "" };

function seal(sources: TableSources, sealing = SEALING): Seal {
  const { book, review } = reviewTables(sources, PERIOD);
  return sealPeriod(sources, book, review, sealing);
}

function verify(sealed: Seal, sources: TableSources, seals: readonly Seal[] = [sealed]) {
  const { book, review } = reviewTables(sources, sealed.period);
  return verifySeal(sealed, seals, withResults(periodCells(sources, sealed.period, sealed.format), book, review), book);
}

type TableName = "EmuCluster" | "EmuStatus" | "EmuEntries" | "EmuRubric" | "EmuPolicy" | "EmuUnits" | "EmuPeriods";

function withCells(table: TableName, change: (cells: Cells) => Cells): TableSources {
  const source = SAMPLE[table]!;
  return { ...SAMPLE, [table]: { ...source, cells: change(source.cells) } };
}

function columnOf(table: TableName, header: string): number {
  return SAMPLE[table]!.cells[0]!.indexOf(header);
}

/** One cell of the entries (data row from 0) replaced. */
function typed(row: number, header: string, value: Cell): TableSources {
  const column = columnOf("EmuEntries", header);
  return withCells("EmuEntries", (cells) =>
    cells.map((line, index) => (index === row + 1 ? line.map((cell, at) => (at === column ? value : cell)) : line)),
  );
}

/** What the cluster is called, and how its rows are named, in another language or another order. */
function called(value: string, name?: string): TableSources {
  return withCells("EmuCluster", (cells) =>
    cells.map((line) => (line[0] === "Tên cụm" ? [name ?? line[0], value, ...line.slice(2)] : line)),
  );
}

describe("what the cluster is called", () => {
  const title = SAMPLE.EmuCluster!.cells.find(([name]) => name === "Tên cụm")![1] as string;

  test("is sealed, in whichever language its row is named", () => {
    const sealed = seal(SAMPLE);
    expect(holds(verify(sealed, called(title, "title")))).toBe(true);
    const { inputs, inputCount } = verify(sealed, called("Cụm khác"));
    expect([inputCount, inputs.map(({ key }) => key)]).toEqual([1, [["EmuCluster", "title", "value"]]]);
  });

  test("is no matter of the year, nor of what EMU itself notes there", () => {
    const cells = withCells("EmuCluster", (all) =>
      all.map((line) => (line[0] === "Năm" ? [line[0], 2030] : line)).concat([["ghi chú", "x"]]),
    );
    expect(holds(verify(seal(SAMPLE), cells))).toBe(true);
  });

  test("was not sealed by seals of format 1, which hold as they did", () => {
    const bare = seal(SAMPLE);
    const old = { ...bare, format: 1 as const, inputs: bare.inputs.filter(({ key }) => !key.startsWith('["EmuCluster"')) };
    const sealed = { ...old, hash: hashOfSeal(old) };
    expect(readSeal(writeSeal(sealed))).toEqual(sealed);
    const later = called("Cụm khác");
    const shown = { ...later, EmuCluster: { ...later.EmuCluster!, formulas: new Map([[1, new Set([1])]]) } };
    expect(holds(verify(sealed, shown))).toBe(true);
  });
});

test("lines are sorted a part at a time as at once", () => {
  const keys = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 60 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 9 }), (all, batch) => {
      const lines = all.map((key) => ({ key, value: key }));
      expect(finish(sortedInSteps(lines, batch))).toEqual(sorted(lines));
    }),
  );
});

test("a seal is hashed a part at a time as at once, and as it ever was", () => {
  const sealed = seal(SAMPLE);
  const { format, period, engine, sealedAt, previous, inputs, results, hash } = sealed;
  const head = JSON.stringify(["EMU seal", format, period, engine, sealedAt, previous]);
  const text = (lines: typeof inputs) => lines.map(({ key, value }) => JSON.stringify([key, value])).join("\n");
  expect(hash).toBe(hashOf([head, "inputs", text(inputs), "results", text(results)].join("\n")));
  expect(finish(hashInSteps(sealed, 7))).toBe(hash);
  const bare = { ...sealed, inputs: [], results: [] };
  expect(hashOfSeal(bare)).toBe(hashOf([head, "inputs", "", "results", ""].join("\n")));
});

test("a cell that shows something else than it holds breaks the seal that covers it, and is named", () => {
  const column = columnOf("EmuEntries", "Đơn vị");
  const masked = { ...SAMPLE, EmuEntries: { ...SAMPLE.EmuEntries!, masked: new Map([[1, new Set([column])]]) } };
  const verification = verify(seal(SAMPLE), masked);
  expect([stateOf(verification), verification.masked]).toEqual(["broken", [{ table: "EmuEntries", row: 0, column: "unit" }]]);
});

test("the same period gives the same seal, and it verifies", () => {
  const sealed = seal(SAMPLE);
  expect(seal(SAMPLE)).toEqual(sealed);
  expect(verify(sealed, SAMPLE)).toMatchObject({ intact: true, chained: true, inputs: [], results: [] });
  expect(holds(verify(sealed, SAMPLE))).toBe(true);
});

test("the order of rows and columns, blank rows and the status of the period change no seal", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
      const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
        items
          .map((item) => ({ item, at: stream.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ item }) => item);
      const entries = SAMPLE.EmuEntries!.cells;
      const order = shuffled(entries[0]!.map((_header, column) => column));
      const [header, ...rows] = entries.map((line) => order.map((column) => line[column] ?? null));
      const status = columnOf("EmuPeriods", "Trạng thái");
      const periods = SAMPLE.EmuPeriods!.cells.map((line, row) => line.map((cell, at) => (row > 0 && at === status ? "đã khóa" : cell)));
      const other = {
        ...SAMPLE,
        EmuEntries: { cells: [header!, ...shuffled(rows), header!.map(() => null)] },
        EmuPeriods: { cells: periods },
      };
      expect(seal(other).inputs).toEqual(seal(SAMPLE).inputs);
      expect(seal(other).hash).toBe(seal(SAMPLE).hash);
    }),
    { numRuns: Math.ceil(runs(20)) },
  );
});

test("the same workbook with English headers has the same names of everything sealed", () => {
  const english = tablesOf(buildPreset("bca-cum3-2017", { sample: true, language: "en" })!);
  const keys = (sources: TableSources) => seal(sources).results.map(({ key }) => key);
  expect(keys(english)).toEqual(keys(SAMPLE));
});

test("entries of another period are not sealed", () => {
  const column = columnOf("EmuEntries", "Kỳ");
  const other = withCells("EmuEntries", (cells) => [...cells, cells[1]!.map((cell, at) => (at === column ? "2016" : cell))]);
  expect(seal(other).hash).toBe(seal(SAMPLE).hash);
});

test.each<readonly [what: string, sources: () => TableSources, cell: string | null, sealed: RegExp, now: RegExp]>([
  ["a number changed by a hundredth", () => typed(0, "Tử số", 78.51), "I5", /^number /, /^number 78\.51$/],
  ["a number that became text", () => typed(0, "Tử số", "78,5"), "I5", /^number /, /^text 78,5$/],
  ["a cell emptied", () => typed(0, "Tử số", null), "I5", /^number /, /^$/],
  ["an error in a cell", () => typed(0, "Tử số", { error: "#N/A" }), "I5", /^number /, /^error #N\/A$/],
  ["a note added", () => typed(0, "Ghi chú", true), "U5", /^$/, /^logical true$/],
])("after the seal, %s is named with its cell", (_what, sources, cell, was, is) => {
  const changed = sources();
  const verification = verify(seal(SAMPLE), changed);
  expect(holds(verification)).toBe(false);
  expect(verification.inputs).toHaveLength(1);
  const [difference] = verification.inputs;
  expect(difference!.sealed).toMatch(was);
  expect(difference!.now).toMatch(is);
  const place = difference!.place;
  expect(place && locate(changed, place)?.cell).toBe(cell);
  expect(difference!.key.slice(0, 2)).toEqual(["EmuEntries", PERIOD]);
});

test("a row taken away is named cell by cell; a changed policy changes the results as well", () => {
  const without = withCells("EmuEntries", (cells) => cells.filter((_line, row) => row !== 1));
  const { inputs } = verify(seal(SAMPLE), without);
  expect(inputs.length).toBeGreaterThan(3);
  expect(inputs.every(({ now, place }) => now === "" && place === null)).toBe(true);
  const policy = withCells("EmuPolicy", (cells) => [...cells, ["decimals", 0, ...cells[0]!.slice(2).map(() => null)]]);
  expect(holds(verify(seal(SAMPLE), policy))).toBe(false);
  const self = typed(0, "Tử số", 1);
  expect(verify(seal(SAMPLE), self).results.length).toBeGreaterThan(0);
});

test("a workbook with two tables only, a column missing and rows cut short is sealed as well", () => {
  const { EmuRubric, EmuEntries } = SAMPLE;
  const clause = columnOf("EmuRubric", "Căn cứ");
  const rubric = EmuRubric!.cells.map((line) =>
    line.filter((_cell, at) => at !== clause).map((cell, at, all) => (at === all.length - 1 ? null : cell)),
  );
  const short = rubric.map((line) =>
    line.slice(
      0,
      line.reduce<number>((last, cell, at) => (cell === null ? last : at + 1), 0),
    ),
  );
  const units = { cells: [["Đơn vị"], ...SAMPLE.EmuUnits!.cells.slice(1).map((line) => line.slice(0, 1))] };
  const whole = seal({ EmuRubric: { cells: rubric }, EmuEntries: EmuEntries!, EmuUnits: units });
  expect(whole.hash).toBe(seal({ EmuRubric: { cells: short }, EmuEntries: EmuEntries!, EmuUnits: units }).hash);
  expect(whole.inputs.some(({ key }) => key.includes("EmuPolicy"))).toBe(false);
  expect(whole.results.some(({ key }) => key.includes("verdict"))).toBe(false);
});

test("what has no percentage, rank or grade has no line for them", () => {
  const column = columnOf("EmuEntries", "Tình trạng");
  const unit = columnOf("EmuEntries", "Đơn vị");
  const out = withCells("EmuEntries", (cells) =>
    cells.map((line, row) =>
      row > 0 && line[unit] === "Phú Thọ" ? line.map((cell, at) => (at === column ? "not-assigned" : cell)) : line,
    ),
  );
  const figures = (sources: TableSources) =>
    seal(sources)
      .results.map(({ key }) => JSON.parse(key) as readonly string[])
      .filter(([kind, name]) => kind === "result" && name === "Phú Thọ")
      .map(([, , figure]) => figure);
  expect(figures(SAMPLE)).toEqual(["maximum", "percent", "points", "rank"]);
  expect(figures(out)).toEqual(["maximum", "points"]);
  const graded = withCells("EmuPolicy", (cells) => [...cells.filter(([name]) => name !== "Xếp loại theo tổng"), ["grades", "0: Đạt"]]);
  expect(figures(graded)).toContain("grade");
});

test("two units of one name are told apart by level and superior", () => {
  const rubric = {
    cells: [
      ["code", "measure", "rule", "maximum"],
      ["I", "judgement", "direct", 10],
    ],
  };
  const units = {
    cells: [
      ["unit", "level", "parent"],
      ["Quảng Trị", "tỉnh", null],
      ["Quảng Trị", "phường", "Quảng Trị"],
    ],
  };
  const entries = {
    cells: [
      ["period", "unit", "criterion", "self"],
      ["2021", "Công an tỉnh Quảng Trị", "I", 9],
      ["2021", "Công an phường Quảng Trị", "I", 8],
    ],
  };
  const { book, review } = reviewTables({ EmuRubric: rubric, EmuUnits: units, EmuEntries: entries }, "2021");
  const keys = sealPeriod({ EmuEntries: entries }, book, review, SEALING).results.map(({ key }) => key);
  expect(book.units.map(({ name }) => name)).toEqual(["Quảng Trị", "Quảng Trị"]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.includes("points"))).toHaveLength(2);
});

test("two rows of one name are both sealed", () => {
  const twice = withCells("EmuEntries", (cells) => [...cells, cells[1]!]);
  const more = seal(twice).inputs.filter(({ key }) => key.includes('"#2"'));
  expect(more.length).toBeGreaterThan(3);
});

test("a seal that was tampered with is not intact", () => {
  const sealed = seal(SAMPLE);
  const [first, ...rest] = sealed.results;
  const forged = { ...sealed, results: [{ ...first!, value: "999" }, ...rest] };
  expect(verify(forged, SAMPLE)).toMatchObject({ intact: false });
  const renamed = {
    ...sealed,
    inputs: [
      { key: "not JSON", value: "x" },
      { key: "1", value: "y" },
    ],
  };
  const keys = verify(renamed, SAMPLE).inputs.map(({ key }) => key);
  expect(keys).toContainEqual(["not JSON"]);
  expect(keys).toContainEqual(["1"]);
});

test("a row known by another name is the same row: the cell of the name is told, and no other", () => {
  const renamed = typed(0, "Đơn vị", "Phú Thọ mới");
  const { inputs } = verify(seal(SAMPLE), renamed);
  const row = SAMPLE.EmuEntries!.cells[1]!;
  const [unit, criterion] = [row[columnOf("EmuEntries", "Đơn vị")], row[columnOf("EmuEntries", "Tiêu chí")]];
  expect(inputs).toEqual([
    {
      key: ["EmuEntries", PERIOD, unit, criterion, "unit"],
      sealed: `text ${String(unit)}`,
      now: "text Phú Thọ mới",
      place: { table: "EmuEntries", row: 0, column: "unit" },
    },
  ]);
});

test("a row whose name was emptied, or filled, is the same row; of two like it the one with fewer names changed", () => {
  const reasons = (rows: readonly (readonly Cell[])[]): TableSources => ({
    ...SAMPLE,
    EmuStatus: { cells: [["Đơn vị", "Lý do không xét", "Từ ngày", "Đến ngày"], ...rows] },
  });
  const sealed = seal(
    reasons([
      ["Phú Thọ", "kỷ luật", 42_900, null],
      ["Yên Bái", "kỷ luật", null, null],
    ]),
  );
  const { inputs } = verify(
    sealed,
    reasons([
      ["Yên Bái", "kỷ luật", 42_901, null],
      ["Phú Thọ", "kỷ luật", null, null],
    ]),
  );
  expect(inputs.map(({ key, sealed: was, now, place }) => [key[1], key.at(-1), was, now, place!.row])).toEqual([
    ["Phú Thọ", "from", "number 42900", "", 1],
    ["Yên Bái", "from", "", "number 42901", 0],
  ]);
});

test("rows that differ in more than their names are told cell by cell; so are very many", () => {
  const other = typed(0, "Đơn vị", "Phú Thọ mới").EmuEntries!.cells;
  const changed = {
    ...SAMPLE,
    EmuEntries: {
      cells: other.map((line, row) => (row === 1 ? line.map((cell, at) => (at === columnOf("EmuEntries", "Tử số") ? 1 : cell)) : line)),
    },
  };
  expect(verify(seal(SAMPLE), changed).inputs.length).toBeGreaterThan(3);
  const unit = columnOf("EmuEntries", "Đơn vị");
  const many = (names: (row: number) => string) =>
    withCells("EmuEntries", ([header, first]) => [
      header!,
      ...Array.from({ length: 301 }, (_line, row) => first!.map((cell, at) => (at === unit ? names(row) : cell))),
    ]);
  expect(
    verify(
      seal(many((row) => `A${row}`)),
      many((row) => `B${row}`),
    ).inputCount,
  ).toBeGreaterThan(1000);
});

test("a reason that stands at other times than the period is no part of it", () => {
  const reasons = (rows: readonly (readonly Cell[])[]): TableSources => ({
    ...SAMPLE,
    EmuStatus: { cells: [["Đơn vị", "Lý do không xét", "Từ ngày", "Đến ngày"], ...rows] },
  });
  const none = seal(reasons([])).hash;
  // 2018, after the period; 2016, before it.
  expect(seal(reasons([["Phú Thọ", "kỷ luật", 43_200, null]])).hash).toBe(none);
  expect(seal(reasons([["Phú Thọ", "kỷ luật", null, 42_500]])).hash).toBe(none);
  expect(seal(reasons([["Phú Thọ", "kỷ luật", null, null]])).hash).not.toBe(none);
  expect(seal(reasons([["Phú Thọ", "kỷ luật", "hôm qua", "mai"]])).hash).not.toBe(none);
  const undated = { ...reasons([["Phú Thọ", "kỷ luật", 43_200, null]]), EmuPeriods: { cells: [["Kỳ"], [2017]] } };
  expect(seal(undated).inputs.some(({ key }) => key.includes("EmuStatus"))).toBe(true);
});

test.each<readonly [what: string, from: number | null, to: number | null, isPart: boolean]>([
  ["ends the day before the period", null, 42_735, false],
  ["ends on its first day", null, 42_736, true],
  ["begins on its last day", 43_100, null, true],
  ["begins the day after", 43_101, null, false],
])("a reason that %s", (_what, from, to, isPart) => {
  // 1 January 2017 to 31 December 2017.
  const periods = {
    EmuPeriods: {
      cells: [
        ["Kỳ", "Từ ngày", "Đến ngày"],
        [PERIOD, 42_736, 43_100],
      ],
    },
  };
  const head = ["Đơn vị", "Lý do không xét", "Từ ngày", "Đến ngày"];
  const { inputs } = seal({ ...SAMPLE, ...periods, EmuStatus: { cells: [head, ["Phú Thọ", "kỷ luật", from, to]] } });
  expect(inputs.some(({ key }) => key.includes("EmuStatus"))).toBe(isPart);
});

test("ballots of the period are part of it, those of another are not; without a period they are taken for its own", () => {
  const votes = (rows: readonly (readonly Cell[])[]): TableSources => ({
    ...SAMPLE,
    EmuVotes: { cells: [["period", "unit", "award", "eligible", "yes"], ...rows] },
  });
  const none = seal(votes([])).hash;
  expect(seal(votes([["2018", "Phú Thọ", "ministry-flag", 7, 6]])).hash).toBe(none);
  const own = seal(
    votes([
      ["2017", "Phú Thọ", "ministry-flag", 7, 6],
      ["2017", "Phú Thọ", "government-flag", 7, 5],
    ]),
  );
  expect(own.inputs.filter(({ key }) => key.includes("EmuVotes"))).toHaveLength(10);
  expect(seal(votes([[null, "Phú Thọ", "ministry-flag", 7, 6]])).hash).not.toBe(none);
});

describe("votes among the results", () => {
  const header = ["period", "unit", "award", "ballot", "eligible", "yes"];
  const voted = (...rows: readonly (readonly Cell[])[]): TableSources => ({ ...SAMPLE, EmuVotes: { cells: [header, ...rows] } });
  const ballot = (unit: string, yes: number): readonly Cell[] => ["2017", unit, "ministry-flag", 1, 7, yes];
  const outcomes = (sources: TableSources) =>
    seal(sources).results.flatMap(({ key, value }) =>
      key.startsWith('["vote"') ? [[...(JSON.parse(key) as string[]).slice(1), value]] : [],
    );

  test("what came of each unit's ballots; nothing of whom nobody voted on", () => {
    expect(outcomes(SAMPLE)).toEqual([]);
    expect(outcomes(voted(ballot("Phú Thọ", 6), ballot("Yên Bái", 5)))).toEqual([
      ["ministry-flag", "Phú Thọ", "passed"],
      ["ministry-flag", "Yên Bái", "next-ballot"],
    ]);
  });

  test("another outcome from the same cells, as by a later rule, is named and breaks a seal of these rules", () => {
    const sources = voted(ballot("Phú Thọ", 6));
    const sealed = seal(sources);
    const { book, review } = reviewTables(sources, PERIOD);
    const later = {
      ...review,
      votes: review.votes.map((award) => ({
        ...award,
        units: award.units.map((one) => (one.outcome === "passed" ? { ...one, outcome: "next-ballot" as const } : one)),
      })),
    };
    const now = verifySeal(sealed, [sealed], withResults(periodCells(sources, sealed.period), book, later), book);
    expect(now.inputs).toEqual([]);
    expect(now.results).toEqual([{ key: ["vote", "ministry-flag", "Phú Thọ"], sealed: "passed", now: "next-ballot", place: null }]);
    expect(holds(now)).toBe(false);
    expect(holds(verifySeal(sealed, [sealed], withResults(periodCells(sources, sealed.period), book, review), book))).toBe(true);
    // Sealed by earlier rules: nobody can say here whether they gave this, and the difference is told.
    const old = seal(sources, { ...SEALING, engine: "1" });
    const byRules = verifySeal(old, [old], withResults(periodCells(sources, old.period), book, later), book);
    expect([stateOf(byRules), byRules.results]).toEqual(["unchecked", now.results]);
    // By rules that nobody here knows nothing is checked, even where the results are the same.
    const unknown = seal(sources, { ...SEALING, engine: "999" });
    expect(stateOf(verifySeal(unknown, [unknown], withResults(periodCells(sources, old.period), book, review), book))).toBe("unchecked");
  });

  test("votes counted after the seal are named as results too", () => {
    const [result] = verify(seal(SAMPLE), voted(ballot("Phú Thọ", 6))).results;
    expect(result).toMatchObject({ key: ["vote", "ministry-flag", "Phú Thọ"], sealed: "", now: "passed" });
  });
});

test("a period that is no longer called sealed was opened again", () => {
  const sealed = seal(SAMPLE);
  expect(verify(sealed, OPEN)).toMatchObject({ reopened: true, intact: true, inputs: [] });
  expect(holds(verify(sealed, OPEN))).toBe(false);
  const { EmuRubric, EmuEntries } = SAMPLE;
  const bare = { EmuRubric: EmuRubric!, EmuEntries: EmuEntries! };
  expect(verify(seal(bare), bare)).toMatchObject({ reopened: false });
});

test("verifying says whose rules sealed the period", () => {
  expect(verify(seal(SAMPLE), SAMPLE).rules).toBe("same");
  expect(verify(seal(SAMPLE, { ...SEALING, engine: "999" }), SAMPLE)).toMatchObject({ rules: "unknown", intact: true });
});

test.each<readonly [Cell]>([[null], [1], [-0.5], [1e21], [1.5e-7], [true], [false], ["1"], ["a b"], [{ error: "#N/A" }]])(
  "%j is sealed, and shown again as it was",
  (cell) => {
    expect(cellOfSealed(sealedCell(cell))).toEqual(cell);
  },
);

test.each(["number x", "logical maybe", "number", "anything", "error of some kind", "number 1e+999"])(
  "%s in a seal is shown as it stands there",
  (value) => {
    expect(cellOfSealed(value)).toBe(value);
  },
);

test("seals chain: the one before must be there", () => {
  const first = seal(SAMPLE);
  const second = seal(SAMPLE, { ...SEALING, previous: first.hash });
  expect(second.hash).not.toBe(first.hash);
  expect(verify(second, SAMPLE, [first, second]).chained).toBe(true);
  expect(verify(second, SAMPLE, [second]).chained).toBe(false);
});

test.each([[{ ...SEALING, engine: "0.2.0" }], [{ ...SEALING, sealedAt: "2017-12-31 17:01" }], [{ ...SEALING, previous: "0".repeat(64) }]])(
  "the seal depends on %j",
  (sealing) => {
    expect(seal(SAMPLE, sealing).hash).not.toBe(seal(SAMPLE).hash);
  },
);

describe("kept in the workbook", () => {
  test("what is written is read again", () => {
    const sealed = seal(SAMPLE);
    expect(readSeal(writeSeal(sealed))).toEqual(sealed);
  });

  test("several seals are read in the order of their chain; what is none says why", () => {
    const first = seal(SAMPLE);
    const second = seal(SAMPLE, { ...SEALING, previous: first.hash });
    const third = seal(SAMPLE, { ...SEALING, previous: second.hash });
    const lost = seal(SAMPLE, { ...SEALING, previous: "0".repeat(64) });
    const later = JSON.stringify({ format: 3, period: "2030" });
    const read = readSeals([third, lost, first, second].map(writeSeal).concat(later, "{", '{"format":"2"}'));
    expect(read.seals).toEqual([lost, first, second, third]);
    expect(read.unread).toEqual([
      { problem: "newer-format", period: "2030" },
      { problem: "damaged", period: null },
      { problem: "damaged", period: null },
    ]);
  });

  test("seals that name each other in a circle are all read", () => {
    const one = { ...seal(SAMPLE), hash: "1".repeat(64), previous: "2".repeat(64) };
    const other = { ...seal(SAMPLE), hash: "2".repeat(64), previous: "1".repeat(64) };
    expect(readSeals([one, other].map(writeSeal)).seals).toEqual([one, other]);
  });

  const good = JSON.parse(writeSeal(seal(SAMPLE))) as Record<string, unknown>;

  test.each<readonly [what: string, json: string]>([
    ["no JSON", "{"],
    ["not an object", "1"],
    ["nothing", "null"],
    ["a later format", JSON.stringify({ ...good, format: 3 })],
    ["no lines", JSON.stringify({ ...good, inputs: 1 })],
    ["a row of three", JSON.stringify({ ...good, inputs: [[["a"], ["b", "c"], "d"]] })],
    ["a row that is none", JSON.stringify({ ...good, results: ["a"] })],
    ["a number in a row", JSON.stringify({ ...good, results: [[["a"], ["b", 1]]] })],
    ["a name that is a number", JSON.stringify({ ...good, results: [[[1], ["b", "c"]]] })],
    ["a column without its value", JSON.stringify({ ...good, results: [[["a"], ["b"]]] })],
    ["a hash too short", JSON.stringify({ ...good, hash: "ab" })],
    ["a hash before it that is none", JSON.stringify({ ...good, previous: "ab" })],
    ...["period", "engine", "sealedAt", "previous", "hash"].map(
      (name) => [`no ${name}`, JSON.stringify({ ...good, [name]: undefined })] as const,
    ),
  ])("%s is no seal", (_what, json) => {
    expect(readSeal(json)).toBeNull();
  });
});

describe("codes", () => {
  test("of the published hash of “abc” (FIPS 180-2)", () => {
    const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(hashOf("abc")).toBe(hash);
    // ba7816bf8f01cfea4141 in groups of five bits.
    expect(codeOf(hash)).toBe("Q9W1-DFWF-077Y-MGA1");
  });

  test.each<readonly [what: string, one: Cells, other: Cells, same: boolean]>([
    ["the same cells", [[1, "a"]], [[1, "a"]], true],
    [
      "blank rows and columns at the end",
      [[1, "a"]],
      [
        [1, "a", null],
        [null, "", null],
      ],
      true,
    ],
    ["negative zero and zero", [[0]], [[-0]], true],
    ["a number and the same as text", [[1]], [["1"]], false],
    ["a blank before", [[1]], [[null, 1]], false],
    ["composed and combining marks", [["Hoà"]], [["Hoà".normalize("NFD")]], true],
    ["true and the text", [[true]], [["true"]], false],
    ["a hundredth", [[25.67]], [[25.68]], false],
  ])("%s", (_what, one, other, same) => {
    expect(codeOfCells([one]) === codeOfCells([other])).toBe(same);
  });

  test("ranges are told apart", () => {
    expect(codeOfCells([[[1]], [[2]]])).not.toBe(codeOfCells([[[1], [2]]]));
    expect(codeOfCells([[[1]], [[2]]])).not.toBe(codeOfCells([[[2]], [[1]]]));
  });
});
