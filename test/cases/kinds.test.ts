/**
 * Inputs that once went wrong, one small workbook a kind, asked three ways: by the functions of the cells, by the pane's own session,
 * by the command line on a file. All say the same numbers and the same findings. Functions get values and nothing else: what
 * only a sheet knows (cells beside a table, merged areas) they cannot see, and each case says which findings these are.
 */
import type { Cell } from "../../src/core/model/cell";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import { awardsInWords, byCommandLine, byFunctions, byPane, findingSentences } from "./surfaces";
import { goldenWorkbook, type GoldenCase } from "./golden";

type Kind = Omit<GoldenCase, "expected" | "rule"> & {
  /** Cells typed into the finished workbook, by table: row below the header (from 1), column from 0. */
  readonly typed?: Readonly<Record<string, readonly (readonly [row: number, column: number, content: CellContent])[]>>;
  /** Unit → criterion → points. */
  readonly points?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly maximum?: Readonly<Record<string, number>>;
  readonly rank?: Readonly<Record<string, number | null>>;
  /** Findings that must be there. */
  readonly findings: readonly string[];
  /** Findings that no function can have. */
  readonly unseen?: readonly string[];
};

const DIRECT = { text: "–", measure: "judgement", rule: "direct" } as const;

const KINDS: Readonly<Record<string, Kind>> = {
  "a baseline that is a formula, =250/300, beside the same rate 25/30: no increase": {
    units: ["A", "B", "C"],
    rubric: [{ code: "I", text: "–", measure: "increase", rule: "pass", maximum: 15, comparator: ">", target: 0 }],
    entries: {
      A: { I: { numerator: 25, denominator: 30, baseline: 250 / 300 } },
      B: { I: { numerator: 26, denominator: 30, baseline: 260 / 300 } },
      C: { I: { numerator: 27, denominator: 30, baseline: 260 / 300 } },
    },
    points: { A: { I: 0 }, B: { I: 0 }, C: { I: 15 } },
    findings: [],
  },
  "a target =2/3, reached exactly by 20/30": {
    units: ["A", "B"],
    rubric: [{ code: "I", text: "–", measure: "ratio", rule: "pass", maximum: 10, comparator: ">=", target: 2 / 3 }],
    entries: { A: { I: { numerator: 20, denominator: 30 } }, B: { I: { numerator: 19, denominator: 30 } } },
    points: { A: { I: 10 }, B: { I: 0 } },
    findings: [],
  },
  "a target =1/3 on which two units stand exactly: half the points": {
    units: ["A", "B", "C"],
    rubric: [{ code: "I", text: "–", measure: "ratio", rule: "leader", maximum: 10, comparator: ">=", target: 1 / 3 }],
    entries: {
      A: { I: { numerator: 20, denominator: 60 } },
      B: { I: { numerator: 20, denominator: 60 } },
      C: { I: { numerator: 10, denominator: 60 } },
    },
    points: { A: { I: 5 }, B: { I: 5 }, C: { I: 2.5 } },
    findings: [],
  },
  "a unit that was not assigned the criterion that breaks ties": {
    units: ["A", "B"],
    rubric: [
      { code: "I", ...DIRECT, maximum: 10 },
      { code: "II", ...DIRECT, maximum: 10 },
    ],
    policy: { "tie-break": "II" },
    entries: { A: { I: 8, II: 8 }, B: { I: 8, II: { state: "not-assigned" } } },
    rank: { A: 1, B: 1 },
    findings: ["TIE"],
  },
  "no target where nothing at all is the target": {
    units: ["A", "B", "C"],
    rubric: [{ code: "I", text: "–", measure: "count", rule: "pass", maximum: 30, comparator: "=", target: 0 }],
    entries: { A: { I: { state: "no-target", actual: 2 } }, B: { I: { actual: 0 } }, C: { I: { state: "no-target", actual: 0 } } },
    points: { A: { I: null }, B: { I: 30 }, C: { I: null } },
    findings: ["TARGET_MISSING"],
  },
  "a row under the entries": {
    units: ["A", "B"],
    rubric: [{ code: "I", ...DIRECT, maximum: 10 }],
    entries: { A: { I: 8 }, B: { I: 7 } },
    typed: {
      EmuEntries: [
        [3, 0, { value: "2021" }],
        [3, 1, { value: "A" }],
        [3, 2, { value: "I" }],
        [3, 9, { value: 10 }],
      ],
    },
    points: { A: { I: 8 }, B: { I: 7 } },
    findings: ["ROWS_BELOW"],
    unseen: ["ROWS_BELOW"],
  },
  "a text that holds no-break spaces and a number": {
    units: ["A", "B"],
    rubric: [{ code: "I", ...DIRECT, maximum: 100 }],
    entries: { A: { I: "\u00A085\u00A0" }, B: { I: 70 } },
    points: { A: { I: null }, B: { I: 70 } },
    findings: ["TEXT_NUMBER"],
  },
  "a cell of marks that nobody sees": {
    units: ["A", "B"],
    rubric: [{ code: "I", ...DIRECT, maximum: 100 }],
    entries: { A: { I: "\u200B " }, B: { I: 70 } },
    points: { A: { I: null }, B: { I: 70 } },
    findings: ["NOT_REPORTED"],
  },
  "an error value, and a word": {
    units: ["A", "B"],
    rubric: [{ code: "I", ...DIRECT, maximum: 100 }],
    entries: { A: { I: { self: { error: "#REF!" } } }, B: { I: "bảy" } },
    points: { A: { I: null }, B: { I: null } },
    findings: ["CELL_ERROR", "NOT_A_NUMBER"],
  },
};

function typedInto(document: WorkbookDocument, typed: Kind["typed"] = {}): WorkbookDocument {
  const sheets = document.sheets.map((sheet): SheetDocument => {
    const cells = sheet.cells.map((line) => [...line]);
    for (const table of sheet.tables) {
      for (const [down, right, content] of typed[table.name] ?? []) {
        const line = (cells[table.row + down] ??= []);
        line[table.column + right] = content;
      }
    }
    return { ...sheet, cells: Array.from(cells, (line) => (line as readonly (CellContent | undefined)[] | undefined) ?? []) };
  });
  return { ...document, sheets };
}

describe.each(Object.entries(KINDS))("%s", (rule, kind) => {
  const document = typedInto(goldenWorkbook({ ...kind, rule, expected: { findings: [] } }), kind.typed);

  test("is right on the command line", async () => {
    const { json, code } = await byCommandLine(document);
    const points = (unit: string, criterion: string): Cell | undefined =>
      json.scores.find((score) => score.unit === unit && score.criterion === criterion)?.points;
    for (const [unit, codes] of Object.entries(kind.points ?? {})) {
      for (const [criterion, wanted] of Object.entries(codes)) {
        expect([unit, criterion, points(unit, criterion)]).toEqual([unit, criterion, wanted]);
      }
    }
    for (const { unit, maximum, rank } of json.units) {
      expect([unit, maximum]).toEqual([unit, kind.maximum?.[unit] ?? maximum]);
      expect([unit, rank]).toEqual([unit, kind.rank?.[unit] ?? rank]);
    }
    const found = json.findings.map((finding) => finding.code);
    expect(found).toEqual(expect.arrayContaining([...kind.findings]));
    // Nothing is wrong but what is meant to be.
    const errors = json.findings.filter(({ severity }) => severity === "error").map((finding) => finding.code);
    expect(errors.filter((one) => !kind.findings.includes(one))).toEqual([]);
    expect(code).toBe(errors.length > 0 ? 1 : 0);
  });

  test("is the same in the pane", async () => {
    expect(await byPane(document)).toEqual((await byCommandLine(document)).json);
  });

  test("is the same in cells", async () => {
    const { json } = await byCommandLine(document);
    const { units, clusters, scores, awards, findings } = byFunctions(document, json);
    expect({ units, clusters, scores, awards }).toEqual({
      units: json.units,
      clusters: json.clusters,
      scores: json.scores,
      awards: awardsInWords(json),
    });
    const seen = json.findings.filter(({ code }) => kind.unseen?.includes(code) !== true);
    expect(seen.length === 0 ? findings.length : findingSentences(findings)).toEqual(seen.length === 0 ? 1 : findingSentences(seen));
  });
});
