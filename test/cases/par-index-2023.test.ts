/**
 * PAR INDEX 2023, 17 ministries: two criteria under one group, and the printed total of each ministry beside them. The ranks come out as
 * published; nine printed totals differ from their printed parts by 0.01, and every surface says so.
 */
import { answerInCells } from "../../src/functions/workbook-call";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { writeXlsx } from "../../src/xlsx";
import { openXmlErrors } from "../xlsx/validate";
import { publishedRows } from "../core/oracles";
import { cachedBlock, cachedStanding } from "./cached";
import { contentOf } from "./golden";
import { byCommandLine, byPane } from "./surfaces";

type Ministry = {
  readonly rank: number;
  readonly unit: string;
  readonly appraisal: number;
  readonly survey: number;
  readonly total: number;
};

function published(): readonly Ministry[] {
  return publishedRows("parindex2023_ministries.csv").map(({ rank, unit = "", appraisal, survey, total }) => ({
    rank: Number(rank),
    unit,
    appraisal: Number(appraisal),
    survey: Number(survey),
    total: Number(total),
  }));
}

/** In hundredths, so that no float decides which totals differ. */
function hundredths(value: number): number {
  return Math.round(value * 100);
}

describe("PAR INDEX 2023", () => {
  const ministries = published();
  // The table is published in the order of its ranks; here it stands by name, so that no order of rows can give them away.
  const byName = [...ministries].sort((left, right) => (left.unit < right.unit ? -1 : 1));
  const content = contentOf({
    rule: "PAR INDEX 2023",
    period: "2023",
    units: byName.map(({ unit }) => unit),
    rubric: [
      { code: "I", text: "Chỉ số cải cách hành chính", maximum: 100 },
      { code: "I.1", text: "Điểm thẩm định", measure: "judgement", rule: "direct", maximum: 70 },
      { code: "I.2", text: "Điểm điều tra xã hội học", measure: "judgement", rule: "direct", maximum: 30 },
    ],
    entries: Object.fromEntries(
      byName.map(({ unit, appraisal, survey, total }) => [unit, { "I.1": appraisal, "I.2": survey, I: { actual: total } }]),
    ),
    expected: { findings: [] },
  });
  const document = withCachedResults(standardWorkbook(content, { language: "vi" }), answerInCells("vi"));
  const differing = byName.filter(({ appraisal, survey, total }) => hundredths(appraisal) + hundredths(survey) !== hundredths(total));
  /** Rows of a unit on the sheet: three each, the printed total last; data begin in row 5. */
  const totalCell = (unit: string) => `K${5 + 3 * byName.findIndex((one) => one.unit === unit) + 2}`;

  test("the published table has 17 ministries, nine of whose totals differ from their parts by exactly 0.01", () => {
    expect(ministries).toHaveLength(17);
    expect(differing).toHaveLength(9);
    const off = differing.map(({ appraisal, survey, total }) => Math.abs(hundredths(appraisal) + hundredths(survey) - hundredths(total)));
    expect(new Set(off)).toEqual(new Set([1]));
  });

  test("command line: the 17 published ranks, and just those nine totals, each in its cell", async () => {
    const { code, json } = await byCommandLine(document);
    expect(code).toBe(0);
    expect(json.units.map(({ unit, rank }) => [unit, rank])).toEqual(byName.map(({ unit, rank }) => [unit, rank]));
    expect(json.findings.map(({ severity, code: kind, sheet, cell, found }) => [severity, kind, sheet, cell, found])).toEqual(
      differing.map(({ unit, total }) => ["warning", "TOTAL_DIFFERS", "Chấm điểm", totalCell(unit), total]),
    );
    expect(json.units.map(({ points }) => points)).toEqual(
      byName.map(({ appraisal, survey }) => (hundredths(appraisal) + hundredths(survey)) / 100),
    );
  });

  test("the file is valid for the Open XML SDK", async () => {
    expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
  }, 60_000);

  test("pane: the same as the command line", async () => {
    expect(await byPane(document)).toEqual((await byCommandLine(document)).json);
  });

  test("cells: EMU.RANK shows the ranks; EMU.ROWS and EMU.CHECK show the nine totals and no others", () => {
    expect(cachedStanding(document, "rank")).toEqual(byName.map(({ rank }) => rank));
    const rows = cachedBlock(document, /^EMU\.ROWS.*"finding"/);
    const flagged = rows.flatMap(([finding], row) => (finding === "" ? [] : [`K${5 + row}`]));
    expect(flagged).toEqual(differing.map(({ unit }) => totalCell(unit)));
    expect(rows.filter(([finding]) => String(finding).includes("0,01"))).toHaveLength(9);
    const listed = cachedBlock(document, /^EMU\.CHECK/).map(([severity, where]) => [severity, where]);
    expect(listed).toEqual(differing.map(({ unit }) => ["cảnh báo", `Chấm điểm!${totalCell(unit)}`]));
  });
});
