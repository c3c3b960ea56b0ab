/** The same workbook asked three ways: by the functions of the cells, by the pane's reading, by the command line on a real file. */
import type { TableName } from "../../src/core/model/finding";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { callByName } from "../../src/cli/commands/fn";
import { run } from "../../src/cli/program";
import { reviewJson } from "../../src/review/steps/result/json";
import type { ReviewJson } from "../../src/review/steps/result/json";
import { tablesOf } from "../../src/document/reading/tables";
import type { WorkbookDocument } from "../../src/document/document";
import { createDocumentPort } from "../../src/document/document-port";
import { writeXlsx } from "../../src/xlsx";
import { createSession } from "../../src/taskpane/use-cases/session";
import { readingOf } from "../../src/taskpane/use-cases/state";
import { readBook } from "../../src/tables/read-book";
import { policyLines } from "../../src/text/explanations/policy";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../../src/schema/words";

export type CliAnswer = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command line in this process; `input` is what stands on its stdin, `onPrint` happens when it prints. */
export async function emu(args: readonly string[], input = "", onPrint?: () => void): Promise<CliAnswer> {
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
      onPrint?.();
    },
    err: (text) => {
      err += text;
    },
    input: () => Promise.resolve(input),
  });
  return { code, out, err };
}

/** `emu review file.xlsx --json` on a file made of the document. */
export async function byCommandLine(
  document: WorkbookDocument,
  options: readonly string[] = [],
): Promise<{ readonly code: number; readonly err: string; readonly json: ReviewJson }> {
  const folder = await mkdtemp(path.join(tmpdir(), "emu-case-"));
  try {
    const file = path.join(folder, "case.xlsx");
    await writeFile(file, writeXlsx(document));
    const { code, out, err } = await emu(["review", file, "--json", ...options]);
    return { code, err, json: JSON.parse(out) as ReviewJson };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the pane shows: its own session over a port, from the first reading to what the screens are drawn from. */
export async function byPane(document: WorkbookDocument): Promise<ReviewJson> {
  const session = createSession({ port: createDocumentPort(document), now: () => new Date(2021, 5, 30) });
  await session.start();
  const reading = readingOf(session.state());
  if (reading === null) {
    throw new Error(`the pane did not read the workbook: ${session.state().failure?.code ?? session.state().workbook.kind}`);
  }
  return reviewJson(reading.sources, reading.book, reading.review, "vi");
}

type Shown = string | number | boolean;

/** Calls a function with whole tables and gives back a table of answers. */
function ask(name: string, args: readonly unknown[]): readonly (readonly Shown[])[] {
  const answer = callByName(name, args, "vi");
  if (!answer.ok) {
    throw new Error(`${name}: ${answer.error} ${answer.message}`);
  }
  return Array.isArray(answer.value) ? (answer.value as readonly (readonly Shown[])[]) : [[answer.value as Shown]];
}

/** Blank is what a cell shows for "not known". */
function known<Value extends Shown>(shown: Shown | undefined): Value | null {
  return shown === undefined || shown === "" ? null : (shown as Value);
}

type Figures = NonNullable<ReviewJson["units"][number]["otherBlanks"]>;

function figures(maximum: readonly Shown[] = [], percents: readonly Shown[] = [], ranks: readonly Shown[] = []): Figures {
  const percent = known<number>(percents[0]);
  return { maximum: percent === null ? null : known<number>(maximum[0]), percent, rank: known<number>(ranks[0]) };
}

/** Where the command line says that nothing is left blank, the figures must be the same both ways. */
function unlessTheSame(now: Figures, other: Figures, nothingBlank: boolean): Figures | null {
  return nothingBlank && JSON.stringify(now) === JSON.stringify(other) ? null : other;
}

function clusterOf(row: readonly Shown[]): ReviewJson["clusters"][number] {
  const [cluster, rank, mean, ranked, units, tied, provisional] = row;
  return {
    cluster: String(cluster),
    rank: known<number>(rank),
    mean: known<number>(mean),
    ranked: known<number>(ranked) ?? 0,
    units: known<number>(units) ?? 0,
    tiedWith: String(tied) === "" ? [] : String(tied).split(/, | và /),
    provisional: provisional === true,
  };
}

export type FunctionAnswers = Omit<ReviewJson, "findings" | "awards" | "policy" | "votes"> & {
  /** One line for each rule in force. */
  readonly policy: readonly Shown[];
  readonly awards: readonly { award: string; unit: string; verdict: string; reasons: string }[];
  /** Severity word, found, expected, what to do. */
  readonly findings: readonly (readonly Shown[])[];
};

/** EMU.STANDINGS and VERDICTS, and the same put together from a function for each column. */
export function wideAndSingle(document: WorkbookDocument, like: ReviewJson): { readonly wide: unknown; readonly single: unknown } {
  const tables = tablesOf(document);
  const cells = (table: TableName) => tables[table]?.cells ?? null;
  const [rubric, entries, units, policy] = [cells("EmuRubric"), cells("EmuEntries"), cells("EmuUnits"), cells("EmuPolicy")];
  const groups = [...new Set(like.scores.map(({ criterion }) => criterion))].slice(0, 3);
  const total = (name: string, blanks: string | null) =>
    ask(name, [rubric, entries, like.period, null, null, policy, units, ...(blanks === null ? [] : [blanks])]);
  const rank = (name: string, blanks: string | null) =>
    ask(name, [rubric, entries, like.period, null, policy, units, ...(blanks === null ? [] : [blanks])]);
  const columns = [
    rank("RANK", null),
    rank("TIES", null),
    total("TOTAL", null),
    total("MAXIMUM", null),
    total("PERCENT", null),
    rank("GRADE", null),
    groups.length === 0 ? [] : ask("TOTAL", [rubric, entries, like.period, null, [groups], policy, units]),
    ...(["out", "zero"] as const).flatMap((blanks) => [total("PERCENT", blanks), rank("RANK", blanks)]),
  ];
  const words = ["rank", "ties", "total", "maximum", "percent", "grade", ...(groups.length === 0 ? [] : ["groups"])];
  const asked = [...words, "percent-out", "rank-out", "percent-zero", "rank-zero"].join(",");
  const verdicts = (name: string) =>
    ask(name, [rubric, entries, units, cells("EmuAwards"), like.period, null, null, cells("EmuStatus"), cells("EmuPeriods"), policy]);
  const hasAwards = like.awards.length > 0;
  const [flags, reasons] = hasAwards ? [verdicts("FLAG"), verdicts("REASON")] : [[], []];
  return {
    wide: {
      standings: ask("STANDINGS", [rubric, entries, like.period, null, asked, groups.length === 0 ? null : [groups], policy, units]),
      verdicts: hasAwards ? verdicts("VERDICTS") : [],
    },
    single: {
      standings: like.units.map((_unit, row) => columns.flatMap((column) => column[row] ?? [])),
      verdicts: flags.map((line, row) => [...line, ...(reasons[row] ?? [])]),
    },
  };
}

/** The functions' answers in the shape of the command line's. `units`, `criteria`, `awards`: in the order of the tables. */
export function byFunctions(document: WorkbookDocument, like: ReviewJson): FunctionAnswers {
  const tables = tablesOf(document);
  const cells = (table: TableName) => tables[table]?.cells ?? null;
  const [rubric, entries, units, policy] = [cells("EmuRubric"), cells("EmuEntries"), cells("EmuUnits"), cells("EmuPolicy")];
  const [awards, status, periods] = [cells("EmuAwards"), cells("EmuStatus"), cells("EmuPeriods")];
  const names = like.units.map(({ unit }) => unit);
  const codes = [...new Set(like.scores.map(({ criterion }) => criterion))];
  const ids = [...new Set(like.awards.map(({ award }) => award))];
  const column = names.map((name) => [name]);
  const score = (name: string) => ask(name, [rubric, entries, like.period, column, [codes], policy, units]);
  const total = (name: string) => ask(name, [rubric, entries, like.period, column, null, policy, units]);
  const award = (name: string) => ask(name, [rubric, entries, units, awards, like.period, column, [ids], status, periods, policy]);
  const [points, attainment, met] = codes.length > 0 ? (["SCORE", "ATTAINMENT", "MET"] as const).map(score) : [];
  const [totals, maxima, percents] = (["TOTAL", "MAXIMUM", "PERCENT"] as const).map(total);
  const ranks = ask("RANK", [rubric, entries, like.period, column, policy, units]);
  const grades = ask("GRADE", [rubric, entries, like.period, column, policy, units]);
  const other = like.policy["blanks"] === "out" ? "zero" : "out";
  const [otherMaxima, otherPercents] = (["MAXIMUM", "PERCENT"] as const).map((name) =>
    ask(name, [rubric, entries, like.period, column, null, policy, units, other]),
  );
  const otherRanks = ask("RANK", [rubric, entries, like.period, column, policy, units, other]);
  const clusters = ask("CLUSTERS", [rubric, entries, units, like.period, policy]);
  const [flags, reasons] = ids.length > 0 ? (["FLAG", "REASON"] as const).map(award) : [];
  return {
    period: like.period,
    units: names.map((unit, row) => {
      const percent = known<number>(percents?.[row]?.[0]);
      const rank = known<number>(ranks[row]?.[0]);
      return {
        unit,
        points: percent === null ? null : (known<number>(totals?.[row]?.[0]) ?? 0),
        maximum: percent === null ? null : known<number>(maxima?.[row]?.[0]),
        percent,
        rank,
        tied: like.units[row]?.tied ?? false,
        grade: known<string>(grades[row]?.[0]),
        otherBlanks: unlessTheSame(
          { maximum: percent === null ? null : known<number>(maxima?.[row]?.[0]), percent, rank },
          figures(otherMaxima?.[row], otherPercents?.[row], otherRanks[row]),
          like.units[row]?.otherBlanks === null,
        ),
      };
    }),
    // Where clusters are not compared the function says so in words, in a row without a rank.
    clusters: like.clusters.length === 0 && clusters.length === 1 ? [] : clusters.map(clusterOf),
    policy: ask("POLICY", [policy, rubric]).map(([line = ""]) => line),
    scores: names.flatMap((unit, row) =>
      codes.map((criterion, place) => ({
        unit,
        criterion,
        points: known<number>(points?.[row]?.[place]),
        attainment: known<number>(attainment?.[row]?.[place]),
        met: known<boolean>(met?.[row]?.[place]),
      })),
    ),
    awards: ids.flatMap((id, place) =>
      names.map((unit, row) => ({
        award: id,
        unit,
        verdict: String(flags?.[row]?.[place]),
        reasons: String(reasons?.[row]?.[place]),
      })),
    ),
    findings: ask("CHECK", [rubric, entries, like.period, units, periods, policy, awards, status]),
  };
}

/** The policy that the workbook's tables say, one line for each rule. */
export function policyInWords(document: WorkbookDocument): readonly string[] {
  return policyLines(readBook(tablesOf(document)).policy, "vi").map(({ name, value }) => `${name}: ${value}`);
}

/** The command line's awards as the cells show them. */
export function awardsInWords(json: ReviewJson): FunctionAnswers["awards"] {
  return json.awards.map(({ award, unit, verdict, reasons }) => ({
    award,
    unit,
    verdict: VERDICT_WORDS[verdict].vi,
    reasons: reasons.join(" "),
  }));
}

/** Severity, expected, action: what EMU.CHECK and the command line both say of a finding, sorted. */
export function findingSentences(findings: readonly (readonly Shown[])[] | ReviewJson["findings"]): readonly string[] {
  return findings
    .map((finding) =>
      "code" in finding
        ? [SEVERITY_WORDS[finding.severity].vi, finding.expected, finding.action].join(" | ")
        : [finding[0], finding[3], finding[4]].join(" | "),
    )
    .sort();
}
