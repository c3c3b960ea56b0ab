/**
 * What a golden workbook must answer, and that functions, pane, command line and the file's cached results all answer
 * the same.
 */
import { answerInCells } from "../../src/functions/workbook-call";
import type { ReviewJson } from "../../src/review/steps/result/json";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { everything } from "../runs";
import { openXmlErrors } from "../xlsx/validate";
import { cachedColumn, cachedPoints, cachedStanding } from "./cached";
import { SHEETS } from "../../src/schema/words";
import type { GoldenCase } from "./golden";
import { awardsInWords, byCommandLine, byFunctions, byPane, findingSentences, policyInWords, wideAndSingle } from "./surfaces";

const A_MINUTE = 60_000;

type Expected = GoldenCase["expected"];

/** The parts of the answer that the case speaks about, in the shape of the case. */
function spokenOf(json: ReviewJson, expected: Expected): Omit<Expected, "findings"> {
  const score = (unit: string, code: string) =>
    json.scores.find((one) => one.unit === unit && one.criterion === code) ?? { points: undefined, met: undefined };
  const scores = (part: "points" | "met") =>
    Object.fromEntries(
      Object.entries(expected[part] ?? {}).map(([unit, codes]) => [
        unit,
        Object.fromEntries(Object.keys(codes).map((code) => [code, score(unit, code)[part]])),
      ]),
    );
  const standings = (part: keyof ReviewJson["units"][number], like: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.keys(like).map((unit) => [unit, json.units.find((one) => one.unit === unit)?.[part]]));
  const verdicts = Object.fromEntries(
    Object.entries(expected.verdicts ?? {}).map(([award, units]) => [
      award,
      Object.fromEntries(
        Object.keys(units).map((unit) => [unit, json.awards.find((one) => one.award === award && one.unit === unit)?.verdict]),
      ),
    ]),
  );
  const votes = Object.fromEntries(
    Object.entries(expected.votes ?? {}).map(([award, units]) => {
      const voted = json.votes.filter((one) => one.award === award).flatMap((one) => one.units);
      return [award, Object.fromEntries(Object.keys(units).map((unit) => [unit, voted.find((one) => one.unit === unit)?.outcome]))];
    }),
  );
  const all = {
    points: scores("points"),
    met: scores("met"),
    total: standings("points", expected.total),
    maximum: standings("maximum", expected.maximum),
    percent: standings("percent", expected.percent),
    rank: standings("rank", expected.rank),
    tied: json.units.filter(({ tied }) => tied).map(({ unit }) => unit),
    grade: standings("grade", expected.grade),
    otherBlanks: standings("otherBlanks", expected.otherBlanks),
    clusters: json.clusters,
    verdicts,
    votes,
  };
  return Object.fromEntries(Object.entries(all).filter(([part]) => part in expected)) as Omit<Expected, "findings">;
}

/** What the results sheet shows under each way to treat blanks; where nothing is blank both are the same. */
function byBlanks({ units, policy }: ReviewJson) {
  const now = units.map(({ percent, rank }) => ({ percent, rank }));
  const other = units.map(({ otherBlanks }, index) => otherBlanks ?? now[index]!);
  return (["out", "zero"] as const).map((blanks) => ({ blanks, figures: policy["blanks"] === blanks ? now : other }));
}

/** `CODE`, or `CODE Sheet!A1` where the case says which cell. */
function findingNames(json: ReviewJson, wanted: readonly string[]): readonly string[] {
  return json.findings
    .map(({ code, sheet, cell }) => {
      const exact = `${code} ${sheet ?? ""}!${cell ?? ""}`;
      return wanted.includes(exact) ? exact : code;
    })
    .sort();
}

export type Golden = Pick<GoldenCase, "rule" | "expected">;

/** Declares the tests of one golden workbook: `document` has its results, as the functions give them. */
/** One layout makes them all, and test/template/presets has each of its forms validated: here a fourth of them is. */
const VALIDATED = 4;
let told = 0;

export function testGolden(golden: Golden, document: WorkbookDocument): void {
  test(`the command line answers as the rule says: ${golden.rule}`, async () => {
    const { json } = await byCommandLine(document);
    const { findings, ...rest } = golden.expected;
    expect(spokenOf(json, golden.expected)).toEqual(rest);
    expect(findingNames(json, findings)).toEqual([...findings].sort());
  });

  test("the pane computes the same from what its port reads", async () => {
    expect(await byPane(document)).toEqual((await byCommandLine(document)).json);
  });

  test("the functions answer the same in cells", async () => {
    const { json } = await byCommandLine(document);
    const { findings, awards, policy, ...rest } = byFunctions(document, json);
    expect(rest).toEqual({ period: json.period, units: json.units, clusters: json.clusters, scores: json.scores });
    expect(awards).toEqual(awardsInWords(json));
    expect(policy).toEqual(policyInWords(document));
    const saysNone = json.findings.length === 0;
    expect(saysNone ? findings.length : findingSentences(findings)).toEqual(saysNone ? 1 : findingSentences(json.findings));
  });

  test("one call for a whole ranking, or for verdicts with reasons, answers what the single functions do", async () => {
    const { json } = await byCommandLine(document);
    const { wide, single } = wideAndSingle(document, json);
    expect(wide).toEqual(single);
  });

  test("the file's cached results are what the functions give, and none is an error", async () => {
    expect(withCachedResults(document, answerInCells("vi"))).toEqual(document);
    const { json } = await byCommandLine(document);
    const file = readXlsx(writeXlsx(document));
    if (!file.ok) {
      throw new Error(file.detail);
    }
    const blank = (value: number | string | null) => value ?? "";
    const { units, scores } = json;
    expect(cachedStanding(file.document, "rank")).toEqual(units.map(({ rank }) => blank(rank)));
    expect(cachedStanding(file.document, "percent")).toEqual(units.map(({ percent }) => blank(percent)));
    for (const { blanks, figures } of byBlanks(json)) {
      expect(cachedStanding(file.document, `percent-${blanks}`)).toEqual(figures.map(({ percent }) => blank(percent)));
      expect(cachedStanding(file.document, `rank-${blanks}`)).toEqual(figures.map(({ rank }) => blank(rank)));
    }
    const codes = [...new Set(scores.map(({ criterion }) => criterion))];
    expect(cachedPoints(file.document, codes).flat()).toEqual(scores.map(({ points }) => blank(points)));
    for (const sheet of [SHEETS.results.vi, SHEETS.flags.vi]) {
      const lines = cachedColumn({ ...file.document, sheets: file.document.sheets.filter(({ name }) => name === sheet) }, /^EMU\.POLICY/);
      expect([sheet, lines]).toEqual([sheet, policyInWords(document)]);
    }
    const shown = file.document.sheets.flatMap((sheet) => sheet.cells.flat()).map((cell) => cell?.value);
    expect(shown.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
  });

  told += 1;
  if (everything || told % VALIDATED === 0) {
    test(
      "the file is valid for the Open XML SDK",
      async () => {
        expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
      },
      A_MINUTE,
    );
  }
}
