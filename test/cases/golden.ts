/**
 * Golden workbooks: each file in `rules/` and `traps/` is a small cluster named after the rule or trap it shows, with what must come
 * out. They are laid out as the standard workbook, so that functions, pane and command line are asked about the very same cells.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ReviewJson } from "../../src/review/steps/result/json";
import { answerInCells } from "../../src/functions/workbook-call";
import type { Cell } from "../../src/core/model/cell";
import type { VoteOutcomeId } from "../../src/core/model/ids";
import type { Language } from "../../src/schema/language";
import type { AwardRow, RubricRow, TableRow, WorkbookContent } from "../../src/template/content";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { standardWorkbook } from "../../src/template/standard-workbook";

type ByUnit<Value> = Readonly<Record<string, Value>>;

export type GoldenCase = {
  /** What the case shows, with its source. */
  readonly rule: string;
  readonly period?: string;
  /** Left out: the period reviewed, open. */
  readonly periods?: readonly TableRow<"EmuPeriods">[];
  readonly units: readonly (string | TableRow<"EmuUnits">)[];
  readonly rubric: readonly RubricRow[];
  readonly policy?: Readonly<Record<string, Cell>>;
  readonly awards?: readonly AwardRow[];
  readonly status?: readonly TableRow<"EmuStatus">[];
  readonly votes?: readonly TableRow<"EmuVotes">[];
  /** Unit → criterion → the cells of the entry; a bare value is the self-score. */
  readonly entries: ByUnit<Readonly<Record<string, Cell | TableRow<"EmuEntries">>>>;
  readonly expected: {
    /** Unit → criterion → points; null: not known, or out. */
    readonly points?: ByUnit<Readonly<Record<string, number | null>>>;
    readonly met?: ByUnit<Readonly<Record<string, boolean | null>>>;
    readonly total?: ByUnit<number | null>;
    readonly maximum?: ByUnit<number | null>;
    readonly percent?: ByUnit<number | null>;
    readonly rank?: ByUnit<number | null>;
    readonly tied?: readonly string[];
    readonly grade?: ByUnit<string | null>;
    /** The same with blanks treated the other way; null: nothing in the cluster is left blank. */
    readonly otherBlanks?: ByUnit<ReviewJson["units"][number]["otherBlanks"]>;
    readonly clusters?: ReviewJson["clusters"];
    /** Award → unit → verdict. */
    readonly verdicts?: Readonly<Record<string, ByUnit<"candidate" | "no" | "undecided">>>;
    /** Award → unit → what the ballots came to. */
    readonly votes?: Readonly<Record<string, ByUnit<VoteOutcomeId>>>;
    /** Every finding, `CODE` or `CODE Sheet!A1`, in any order. */
    readonly findings: readonly string[];
  };
};

const YEAR = "2021";

export function goldenCases(folder: "rules" | "traps" = "rules"): readonly (readonly [name: string, golden: GoldenCase])[] {
  const at = path.join(__dirname, folder);
  return readdirSync(at)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [path.basename(file, ".json"), JSON.parse(readFileSync(path.join(at, file), "utf8")) as GoldenCase]);
}

function isEntry(cells: Cell | TableRow<"EmuEntries">): cells is TableRow<"EmuEntries"> {
  return typeof cells === "object" && cells !== null && !("error" in cells);
}

export function contentOf(golden: GoldenCase): WorkbookContent {
  const { period = YEAR } = golden;
  return {
    title: golden.rule,
    cluster: [{ name: "title", value: golden.rule }],
    units: golden.units.map((unit) => (typeof unit === "string" ? { unit } : unit)),
    periods: golden.periods ?? [{ id: period, kind: "year", status: "open" }],
    policy: Object.entries(golden.policy ?? {}).map(([name, value]) => ({ name, value })),
    awards: golden.awards ?? [],
    status: golden.status ?? [],
    votes: golden.votes ?? [],
    rubric: golden.rubric,
    entries: Object.entries(golden.entries).flatMap(([unit, criteria]) =>
      Object.entries(criteria).map(([criterion, cells]) => ({
        period,
        unit,
        criterion,
        ...(isEntry(cells) ? cells : { self: cells }),
      })),
    ),
    period,
    remarks: [],
    sample: false,
  };
}

/** The workbook with the results that the functions give. */
export function goldenWorkbook(golden: GoldenCase, language: Language = "vi"): WorkbookDocument {
  return withCachedResults(standardWorkbook(contentOf(golden), { language }), answerInCells(language));
}
