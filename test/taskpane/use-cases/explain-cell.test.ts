/** "Explain this cell": the explanation is of exactly the answer that stands in the cell, wherever it stands. */
import { answerInCells } from "../../../src/functions/workbook-call";
import type { Cell } from "../../../src/core/model/cell";
import { totalToNumber } from "../../../src/core/model/points";
import { toNumber } from "../../../src/core/numbers/exact";
import { leavesUnder } from "../../../src/core/scoring/totals";
import { a1 } from "../../../src/tables/cells/a1";
import { answerTo } from "../../../src/taskpane/use-cases/questions/answers";
import type { Answer } from "../../../src/taskpane/use-cases/questions/answers";
import { askingOf } from "../../../src/taskpane/use-cases/questions/questions";
import { reviewSnapshot } from "../../../src/taskpane/use-cases/reading";
import type { Reading } from "../../../src/review/opened";
import { describeReason } from "../../../src/text/explanations/reasons";
import { VERDICT_WORDS } from "../../../src/schema/words";
import { gapsOf } from "../../../src/core/scoring/ranks/gaps";
import { MET_SIGNS, STANDING_WORDS } from "../../../src/schema/standing-words";
import { createDocumentPort } from "../../../src/document/document-port";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { withCachedResults } from "../../../src/document/formulas/fill-cache";
import { buildPreset } from "../../../src/template/presets";
import type { Selected } from "../../../src/document/reading/selected";
import { cellOf, columnOf, sampleWorkbook } from "../support";

const SAMPLE = withCachedResults(sampleWorkbook(), answerInCells("vi"));

const readings = new Map<WorkbookDocument, Reading>();

async function readingOf(document: WorkbookDocument): Promise<Reading> {
  const known = readings.get(document);
  if (known) {
    return known;
  }
  const snapshot = await createDocumentPort(document).read();
  const workbook = snapshot.ok ? await reviewSnapshot(snapshot.value, null) : null;
  if (workbook?.kind !== "bound") {
    throw new Error("not bound");
  }
  readings.set(document, workbook.reading);
  return workbook.reading;
}

async function selected(document: WorkbookDocument, sheet: string, cell: string): Promise<Selected> {
  const port = createDocumentPort(document);
  await port.select({ sheet, cell });
  const result = await port.selection();
  if (!result.ok) {
    throw new Error(result.code);
  }
  return result.value;
}

async function answer(document: WorkbookDocument, sheet: string, cell: string): Promise<Answer | string> {
  const asked = askingOf(await selected(document, sheet, cell));
  return asked.ok ? answerTo(asked, await readingOf(document)) : asked.why;
}

/** A sheet of somebody's own beside the standard ones, its formulas answered. */
function withSheet(document: WorkbookDocument, cells: readonly (readonly (Cell | { formula: string })[])[]): WorkbookDocument {
  const lines = cells.map((line) =>
    line.map((cell): CellContent | undefined =>
      cell === null ? undefined : typeof cell === "object" && "formula" in cell ? { value: null, formula: cell.formula } : { value: cell },
    ),
  );
  const own: SheetDocument = { name: "Riêng", cells: lines, tables: [], validations: [] };
  return withCachedResults({ ...document, sheets: [...document.sheets, own] }, answerInCells("vi"));
}

const R = "EmuRubric[#All],EmuEntries[#All]";
const P = "EmuPolicy[#All],EmuUnits[#All]";

/** What a cell of `function` shows, worked out from the answer. */
function shownBy(name: string, found: Answer): Cell {
  if (found.kind === "verdict") {
    const { reading, unit, award } = found;
    const verdict = reading.review.awards.flatMap(({ verdicts }) => verdicts).find((one) => one.unit === unit && one.award === award);
    return name === "REASON"
      ? (verdict?.reasons ?? []).map((one) => describeReason(one, "vi")).join(" ")
      : verdict
        ? VERDICT_WORDS[verdict.verdict].vi
        : "";
  }
  if (found.kind !== "score" && found.kind !== "unit") {
    throw new Error(found.kind);
  }
  const { book, review } = found.reading;
  const standing = review.standings[found.unit]!;
  if (name === "RANK") {
    return standing.rank ?? "";
  }
  if (name === "TIES") {
    return standing.tiedWith.map((unit) => book.units[unit]!.name).join(", ");
  }
  if (name === "GRADE") {
    return standing.grade ?? "";
  }
  const gap = gapsOf(book, review)[found.unit];
  if (name === "GAP" || name === "REST") {
    return gap ? toNumber(name === "GAP" ? gap.above : gap.rest) : "";
  }
  if (name === "UNIT" || name === "CLUSTER") {
    return book.units[found.unit]![name === "UNIT" ? "name" : "cluster"];
  }
  const leaf = found.kind === "score" ? book.leaves.indexOf(found.criterion) : -1;
  if (name === "MET") {
    const met = leaf < 0 ? null : review.scores.at(found.unit * book.leaves.length + leaf)!.met;
    return met === null ? "" : met ? MET_SIGNS.met : MET_SIGNS.missed;
  }
  if (name === "SCORE" && leaf >= 0) {
    const points = review.scores.pointsAt(found.unit * book.leaves.length + leaf);
    return points === null ? "" : totalToNumber(points, review.totals.pointsIn);
  }
  const group = found.kind === "score" ? found.criterion : null;
  const sum = review.totals.of(found.unit, group);
  const leaves = leavesUnder(book, group);
  if (name !== "MAXIMUM" && leaves.every((one) => review.scores.pointsAt(found.unit * book.leaves.length + one) === null)) {
    return "";
  }
  return name === "PERCENT"
    ? standing.percent === null
      ? ""
      : toNumber(standing.percent)
    : totalToNumber(name === "MAXIMUM" ? sum.maximum : sum.points, review.totals.measuredIn);
}

type Place = { readonly sheet: SheetDocument; readonly row: number; readonly column: number; readonly name: string };

/** What a column of EMU.STANDINGS or VERDICTS shows, by the function that would answer it alone. @param headers of the block */
function functionAt(name: string, headers: readonly unknown[], column: number): string {
  if (name === "VERDICTS") {
    return column < headers.length / 2 ? "FLAG" : "REASON";
  }
  if (name !== "STANDINGS") {
    return name;
  }
  const word = Object.entries(STANDING_WORDS).find(([, { vi }]) => vi === headers[column])?.[0];
  // Codes stand above points, and once more above signs.
  return word?.replace(/-.*$/, "").toUpperCase() ?? (headers.indexOf(headers[column]) < column ? "MET" : "SCORE");
}

/** Every cell of the workbook that one of these functions answers, spilled ones included. */
function answered(document: WorkbookDocument, names: readonly string[]): readonly Place[] {
  return document.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((line, top) =>
      line.flatMap((cell, left) => {
        const name = /^EMU\.([A-Z]+)\(/.exec(cell?.formula ?? "")?.[1] ?? "";
        const [rows, columns] = cell?.spill ?? [1, 1];
        const headers = Array.from({ length: columns }, (_one, index) => sheet.cells[top - 1]?.[left + index]?.value);
        return names.includes(name)
          ? Array.from({ length: rows * columns }, (_one, index) => ({
              sheet,
              row: top + Math.floor(index / columns),
              column: left + (index % columns),
              name: functionAt(name, headers, index % columns),
            }))
          : [];
      }),
    ),
  );
}

describe.each(["bca-cum3-2017", "daknong-2021", "cahn-cum11-2021"])("%s", (preset) => {
  const document = withCachedResults(buildPreset(preset, { sample: true, language: "vi" })!, answerInCells("vi"));
  const places = answered(document, ["SCORE", "STANDINGS", "VERDICTS"]);

  test("every cell of the results and flags is explained by what stands in it", async () => {
    expect(places.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const { sheet, row, column, name } of places) {
      const value = sheet.cells[row]?.[column]?.value ?? null;
      const found = await answer(document, sheet.name, a1(row, column));
      if (typeof found === "string") {
        // Verdicts have room for more units.
        if (found === "blank-answer" && value === "") {
          continue;
        }
        wrong.push(`${sheet.name}!${a1(row, column)} ${found}`);
      } else if (shownBy(name, found) !== (value ?? "")) {
        wrong.push(`${sheet.name}!${a1(row, column)} ${name}: ${String(shownBy(name, found))}, not ${String(value)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What an answer is about, by name. */
function about(found: Answer | string): string {
  if (typeof found === "string" || found.kind === "no-tables") {
    return typeof found === "string" ? found : found.kind;
  }
  if (found.kind === "unknown") {
    return `no ${found.what} ${found.text}`;
  }
  const { book, review } = found.reading;
  const named = [
    "unit" in found ? book.units[found.unit]!.name : "",
    "criterion" in found ? book.criteria[found.criterion]!.code : "",
    "award" in found ? book.awards[found.award]!.id : "",
    review.period,
  ];
  return named.filter((part) => part !== "").join(" ");
}

function at(table: Parameters<typeof cellOf>[1], row: number, column: string): readonly [string, string] {
  const place = cellOf(SAMPLE, table, row, column);
  return [place.sheet, a1(place.row, place.column)];
}

describe("cells of our own sheets", () => {
  test.each([
    ["the unit's name in the ranking, which views the answer beside it", "Tổng hợp", "B8", "Bắc Giang 2017"],
    ["the code above a column of points", "Tổng hợp", "AE6", "I.2 2017"],
    ["the code of a row of the heat map", "Tổng hợp", "A30", "I.2 2017"],
    ["points in the heat map, which views the answer turned", "Tổng hợp", "E29", "Bắc Giang I.1 2017"],
    ["a place of the heat map for one more unit", "Tổng hợp", "O29", "blank"],
    ["the name of an award above its verdicts", "Xét cờ", "D8", "ministry-flag 2017"],
    ["places left of an award", "Xét cờ", "E7", "government-flag 2017"],
    ["the unit's name before its verdicts, viewed from the other sheet", "Xét cờ", "B10", "Bắc Giang 2017"],
    ["a reason", "Xét cờ", "F9", "Quảng Ninh ministry-flag 2017"],
    ["a reason where it is printed", "Xét cờ", "E31", "Bắc Giang government-flag 2017"],
    ["the third row of the answers beside the entries", "Chấm điểm", "E7", "Phú Thọ I.3 2017"],
    ["the period of the flags sheet", "Xét cờ", "B3", "formula"],
    ["the rules in force", "Tổng hợp", "A53", "function"],
    ["the title of a sheet", "Tổng hợp", "A1", "constant"],
    ["a cell far away", "Tổng hợp", "ZZ900", "blank"],
  ])("%s", async (_what, sheet, cell, expected) => {
    expect(about(await answer(SAMPLE, sheet, cell))).toBe(expected);
  });

  test.each([
    ["a figure of an entry", ...at("EmuEntries", 9, "actual"), undefined],
    ["a criterion", ...at("EmuRubric", 3, "text"), "I.3 2017"],
    ["a unit", ...at("EmuUnits", 1, "cluster"), "Bắc Kạn 2017"],
    ["an award", ...at("EmuAwards", 1, "text"), "government-flag 2017"],
    ["the header of the entries", at("EmuEntries", 0, "actual")[0], "K4", "header"],
    ["a rule of the policy", ...at("EmuPolicy", 0, "value"), "other-table"],
    ["the log", ...at("EmuLog", 0, "action"), "other-table"],
  ])("%s", async (_what, sheet, cell, expected) => {
    const row = 9;
    const entry = `${String(columnOf(SAMPLE, "EmuEntries", "unit")[row])} ${String(columnOf(SAMPLE, "EmuEntries", "criterion")[row])} 2017`;
    expect(about(await answer(SAMPLE, sheet, cell))).toBe(expected ?? entry);
  });

  test("an entry of another period is explained in its own, and the workbook's period stays", async () => {
    const place = cellOf(SAMPLE, "EmuEntries", 0, "period");
    const port = createDocumentPort(SAMPLE);
    port.edit(place, "2016");
    const found = await answer(port.document(), place.sheet, a1(place.row, place.column));
    expect(about(found)).toBe("Phú Thọ I.1 2016");
    expect((await readingOf(port.document())).review.period).toBe("2017");
  });

  test("a row that names nobody yet", async () => {
    const place = cellOf(SAMPLE, "EmuEntries", 0, "unit");
    const port = createDocumentPort(SAMPLE);
    port.edit(place, null);
    expect(about(await answer(port.document(), place.sheet, a1(place.row, place.column)))).toBe("blank-row");
  });
});

describe("formulas on a sheet of one's own: the answer in each cell of the block", () => {
  const N = ["Hòa Bình", "Bắc Giang"] as const;
  const C = ["I.2", "V.1"] as const;
  const score = (unit: string, criterion: string): string => `EMU.SCORE(${R},EMU_PERIOD,${unit},${criterion},${P})`;
  const left = [null, ...C] as const;
  const ranking = (unit: string, words: string, groups: string): string => `EMU.STANDINGS(${R},EMU_PERIOD,${unit},${words},${groups},${P})`;
  const verdicts = (unit: string, award: string): string => `EMU.VERDICTS(${R},EmuUnits[#All],EmuAwards[#All],EMU_PERIOD,${unit},${award})`;

  test.each([
    ["a column of units beside a row of codes", [left, [N[0], { formula: score("A2:A3", "B1:C1") }], [N[1]]], "C3", `${N[1]} V.1`],
    ["a row of units above a column of codes", [[null, ...N], [C[0], { formula: score("B1:C1", "A2:A3") }], [C[1]]], "C3", `${N[1]} V.1`],
    [
      "pairs down",
      [
        [N[0], C[0], { formula: score("A1:A2", "B1:B2") }],
        [N[1], C[1]],
      ],
      "C2",
      `${N[1]} V.1`,
    ],
    ["pairs across", [[...N], [...C], [{ formula: score("A1:B1", "A2:B2") }]], "B3", `${N[1]} V.1`],
    ["one unit, one code", [[N[0], C[0], { formula: score("A1", "B1") }]], "C1", `${N[0]} I.2`],
    ["one unit and a column of codes", [[N[0]], [C[0], { formula: score("A1", "A2:A3") }], [C[1]]], "B3", `${N[0]} V.1`],
    ["a column of units, one code", [[N[0], C[0], { formula: score("A1:A2", "B1") }], [N[1]]], "C2", `${N[1]} I.2`],
    ["all units and all criteria", [[{ formula: score("", "") }]], "C2", "Bắc Kạn I.3"],
    ["all units beside a row of codes", [[...C], [{ formula: score("", "A1:B1") }]], "B4", "Quảng Ninh V.1"],
    ["all units across, because the codes run down", [[C[0], { formula: score("", "A1:A2") }], [C[1]]], "D2", "Quảng Ninh V.1"],
    ["all criteria down, because the units run across", [[...N], [{ formula: score("A1:B1", "") }]], "B3", `${N[1]} I.2`],
    ["names typed into the formula", [[{ formula: score(`"${N[0]}"`, '"I.2"') }]], "A1", `${N[0]} I.2`],
  ] as const)("%s", async (_what, cells, cell, expected) => {
    const document = withSheet(SAMPLE, cells);
    const found = await answer(document, "Riêng", cell);
    expect(about(found)).toBe(`${expected} 2017`);
    const value = (await selected(document, "Riêng", cell)).value;
    expect(shownBy("SCORE", found as Answer)).toBe(value ?? "");
  });

  test.each([
    ["total of a group", [["IV", { formula: `EMU.TOTAL(${R},EMU_PERIOD,"Phú Thọ",A1,${P})` }]], "B1", "Phú Thọ IV 2017"],
    ["rank in another period", [[{ formula: `EMU.RANK(${R},2016,"Phú Thọ",${P})` }]], "A1", "Phú Thọ 2016"],
    ["a rank of one unit, in one cell", [[{ formula: ranking('"Phú Thọ"', '"rank"', "") }]], "A1", "Phú Thọ 2017"],
    ["a ranking: the second unit's total", [[...N], [{ formula: ranking("A1:B1", '"rank,total"', "") }]], "B3", `${N[1]} 2017`],
    ["a ranking, units below each other", [[N[0], { formula: ranking("A1:A2", '"rank,total"', "") }], [N[1]]], "C2", `${N[1]} 2017`],
    [
      "points of the second group in a ranking",
      [["IV", "V"], [{ formula: ranking('"Phú Thọ"', '"rank,groups"', "A1:B1") }]],
      "C2",
      "Phú Thọ V 2017",
    ],
    ["the usual columns, groups behind them", [["IV", "V"], [{ formula: ranking('"Phú Thọ"', "", "A1:B1") }]], "F2", "Phú Thọ IV 2017"],
    [
      "words in cells, one of them blank",
      [["rank", null, "total"], [{ formula: ranking('"Phú Thọ"', "A1:C1", "") }]],
      "B2",
      "blank-answer",
    ],
    ["a word that is none", [[{ formula: ranking('"Phú Thọ"', '"place"', "") }]], "A1", "lost"],
    ["the reasons beside a verdict", [[{ formula: verdicts('"Phú Thọ"', '"ministry-flag"') }]], "B1", "Phú Thọ ministry-flag 2017"],
    ["an explanation in cells", [[{ formula: `EMU.EXPLAIN(${R},EMU_PERIOD,"Phú Thọ","I.1",${P})` }]], "A3", "Phú Thọ I.1 2017"],
    ["a unit that is not there", [[{ formula: score('"Sơn La"', '"I.1"') }]], "A1", "no unit Sơn La"],
    ["a code that is not there", [[{ formula: score('"Phú Thọ"', '"X.9"') }]], "A1", "no criterion X.9"],
    ["a period that is none", [[{ formula: `EMU.SCORE(${R},"quý 1","Phú Thọ","I.1",${P})` }]], "A1", "no period quý 1"],
    ["a name that is blank", [[null, { formula: score("A1", '"I.1"') }]], "B1", "blank-answer"],
    ["another function", [[3, 1, { formula: "EMU.PLACE(A1:B1)" }]], "C1", "function"],
    ["an EMU function among other things", [[{ formula: `IFERROR(${score('"Phú Thọ"', '"I.1"')},0)` }]], "A1", "emu-formula"],
    ["a function that EMU does not have", [[{ formula: "EMU.NOSUCH(1)" }]], "A1", "emu-formula"],
    ["a table that is gone", [[{ formula: `EMU.SCORE(MyRubric[#All],EmuEntries[#All],EMU_PERIOD,"Phú Thọ","I.1")` }]], "A1", "lost"],
    ["a name that is gone", [[{ formula: `EMU.SCORE(${R},MY_PERIOD,"Phú Thọ","I.1",${P})` }]], "A1", "lost"],
    ["a formula of one's own", [[1, { formula: "SUM(A1:A1)" }]], "B1", "formula"],
  ] as const)("%s", async (_what, cells, cell, expected) => {
    expect(about(await answer(withSheet(SAMPLE, cells), "Riêng", cell))).toBe(expected);
  });

  test("as Excel shows it where the add-in is not loaded: _xldudf_EMU_", async () => {
    const saved = score('"Phú Thọ"', '"I.1"').replace("EMU.SCORE", "_xldudf_EMU_SCORE");
    expect(about(await answer(withSheet(SAMPLE, [[{ formula: saved }]]), "Riêng", "A1"))).toBe("Phú Thọ I.1 2017");
  });

  test("many answers in a cell that does not spill: nobody can say which one it shows", async () => {
    const document = withSheet(SAMPLE, [[{ formula: score("", "") }]]);
    const sheets = document.sheets.map((sheet) =>
      sheet.name !== "Riêng" ? sheet : { ...sheet, cells: [[{ value: 1, formula: score("", "") }]] },
    );
    expect(about(await answer({ ...document, sheets }, "Riêng", "A1"))).toBe("several");
  });
});

describe("results frozen to values", () => {
  test("every cell is still explained, from the entries as they are now, and the explanation says so", async () => {
    const port = createDocumentPort(SAMPLE);
    expect(await port.freeze()).toMatchObject({ ok: true });
    const frozen = port.document();
    const places = answered(SAMPLE, ["SCORE", "STANDINGS", "VERDICTS"]);
    expect(answered(frozen, ["SCORE", "STANDINGS", "VERDICTS"])).toEqual([]);
    const wrong: string[] = [];
    for (const { sheet, row, column, name } of places) {
      const asked = askingOf(await selected(frozen, sheet.name, a1(row, column)));
      const found = asked.ok ? answerTo(asked, await readingOf(frozen)) : asked.why;
      const value = sheet.cells[row]?.[column]?.value ?? "";
      if (found === "blank-answer" && value === "") {
        continue;
      }
      if (typeof found === "string" || !asked.ok || !asked.frozen || shownBy(name, found) !== value) {
        wrong.push(`${sheet.name}!${a1(row, column)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("tables of one's own", () => {
  const own = [
    ["Mã", "Nội dung, tiêu chí", "Cách đo", "Cách tính điểm", "Điểm tối đa", "So sánh", "Chỉ tiêu"],
    ["I.1", "Số vụ", "value", "leader", 5, ">=", 10],
    ["Kỳ", "Đơn vị", "Tiêu chí", "Kết quả thực hiện"],
    ["2021", "An Bình", "I.1", 8],
    ["2021", "Bắc Sơn", "I.1", 20],
    [{ formula: 'EMU.SCORE(A1:G2,A3:D5,"2021")' }],
  ] as const;

  test("a formula over other cells is explained from those cells, not from the workbook", async () => {
    const found = await answer(withSheet(SAMPLE, own), "Riêng", "A7");
    expect(about(found)).toBe("Bắc Sơn I.1 2021");
    expect(shownBy("SCORE", found as Answer)).toBe(5);
  });

  test("also in a workbook that is none of ours", async () => {
    const { sheets } = withSheet({ sheets: [], names: [], properties: { title: "", language: "vi-VN" } }, own);
    const document = { sheets, names: [], properties: { title: "", language: "vi-VN" } } as WorkbookDocument;
    const asked = askingOf(await selected(document, "Riêng", "A6"));
    expect(asked.ok && about(answerTo(asked, null))).toBe("An Bình I.1 2021");
    const row = askingOf(await selected(document, "Riêng", "A4"));
    expect(row).toMatchObject({ ok: false, why: "constant" });
  });

  test("without the policy of the workbook the formula counts otherwise, and so does its explanation", async () => {
    const name = cellOf(SAMPLE, "EmuPolicy", 0, "name");
    const port = createDocumentPort(SAMPLE);
    const row = columnOf(SAMPLE, "EmuPolicy", "name").indexOf("Số chữ số thập phân của điểm");
    port.edit({ ...name, row: name.row + row, column: name.column + 1 }, 0);
    const formulas = [
      [{ formula: `EMU.SCORE(${R},EMU_PERIOD,"Bắc Kạn","I.1",${P})` }],
      [{ formula: `EMU.SCORE(${R},EMU_PERIOD,"Bắc Kạn","I.1")` }],
    ];
    const document = withSheet(port.document(), formulas);
    const [by, without] = [await answer(document, "Riêng", "A1"), await answer(document, "Riêng", "A2")];
    const [shown, plain] = [await selected(document, "Riêng", "A1"), await selected(document, "Riêng", "A2")];
    expect(shown.value).not.toBe(plain.value);
    expect([shownBy("SCORE", by as Answer), shownBy("SCORE", without as Answer)]).toEqual([shown.value, plain.value]);
  });

  test("a percentage asked for as if blanks were 0 is explained so", async () => {
    const place = cellOf(SAMPLE, "EmuEntries", 0, "actual");
    const port = createDocumentPort(SAMPLE);
    for (const column of ["actual", "numerator", "denominator", "baseline", "self", "cross-check", "appraised"]) {
      port.edit({ ...place, column: cellOf(SAMPLE, "EmuEntries", 0, column).column }, null);
    }
    const of = (blanks: string): { formula: string } => ({ formula: `EMU.PERCENT(${R},EMU_PERIOD,"Phú Thọ",,${P},"${blanks}")` });
    const document = withSheet(port.document(), [[of("out"), of("zero")]]);
    const shown = await Promise.all(["A1", "B1"].map(async (cell) => (await selected(document, "Riêng", cell)).value));
    expect(shown[0]).not.toBe(shown[1]);
    const found = await Promise.all(
      ["A1", "B1"].map(async (cell) => shownBy("PERCENT", (await answer(document, "Riêng", cell)) as Answer)),
    );
    expect(found).toEqual(shown);
  });
});
