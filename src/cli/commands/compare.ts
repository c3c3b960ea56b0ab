/** `emu compare` and `emu year`: a period beside an earlier one, and the year from its periods. */
import type { Command } from "commander";
import { HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { compareReviews } from "../../core/periods/compare";
import { NEIGHBOURS, neighbourOf, partsOfPeriod } from "../../core/periods/neighbours";
import { yearOf } from "../../core/periods/year";
import type { Book } from "../../core/model/book";
import { review } from "../../core/review";
import { readPeriodId } from "../../tables/rows/periods";
import { say } from "../../text/cli";
import type { Language } from "../../schema/language";
import { policyLines } from "../../text/explanations/policy";
import { COMPARE_TEXT, absenceText, compareNotes, compareRows, sayCompare, type CompareRow } from "../../review/steps/compare/words";
import type { ShownChange } from "../../review/change-words";
import { YEAR_TEXT, otherBlanksHeading, sayYear, yearNotes, yearRows } from "../../review/steps/year/words";
import type { Context, ExitCode } from "../console";
import { comparisonJson, yearJson } from "../../review/changes-json";
import { tableLines, type Align } from "../../review/lines";
import { openFile } from "../open-workbook";
import { plainJson } from "../terminal";

function refuse({ console }: Context, sentence: string): ExitCode {
  console.err(`${sentence}\n`);
  return 2;
}

function shownChange({ before, now, arrow, said }: ShownChange): string {
  return `${before} → ${now} ${arrow} ${said}`;
}

function unitLines(rows: readonly CompareRow[], language: Language): readonly string[] {
  const graded = rows.some(({ grade }) => grade !== null);
  const ids = ["unit", "percent", "points", "rank", ...(graded ? (["grade"] as const) : [])] as const;
  const lines = rows.map(({ name, presence, percent, points, rank, grade, provisional }) => [
    name,
    presence ?? shownChange(percent),
    presence === null ? shownChange(points) : "",
    presence === null ? shownChange(rank) : "",
    ...(graded ? [grade === null || presence !== null ? "" : shownChange(grade)] : []),
    provisional ? sayCompare("provisional", language) : "",
  ]);
  return tableLines(
    [...ids.map((id) => sayCompare(id, language)), ""],
    lines,
    ids.map((): Align => "left"),
  );
}

function criterionLines(rows: readonly CompareRow[], language: Language): readonly string[] {
  const lines = rows.flatMap(({ name, criteria }) =>
    criteria
      .filter(({ points, actual }) => [points, actual].some(({ direction }) => direction === "up" || direction === "down"))
      .map(({ code, points, actual }) => [name, code, shownChange(points), shownChange(actual)]),
  );
  const headers = (["unit", "criterion", "points", "actual"] as const).map((id) => sayCompare(id, language));
  return lines.length === 0 ? [] : ["", ...tableLines(headers, lines, ["left", "left", "left", "left"])];
}

export type CompareOptions = {
  readonly period: string | null;
  readonly with: string;
  readonly against: string | null;
  readonly json: boolean;
};

/** Exit code 1 where there is nothing to compare with. */
export async function compare(file: string, options: CompareOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const which = NEIGHBOURS.find((candidate) => candidate === options.with);
  if (which === undefined) {
    return refuse(context, sayCompare("badWith", language, { with: options.with }));
  }
  const read = await openFile(file, { period: options.period, sheets: "any" }, context);
  const other =
    read === null || options.against === null
      ? read
      : await openFile(options.against, { period: null, sheets: "any", periodless: true }, context);
  if (read === null || other === null) {
    return 2;
  }
  const { book, review: now } = read.reading;
  const { period } = now;
  const neighbour = neighbourOf(book, period, which, other.reading.book);
  if (!neighbour.there) {
    if (options.json) {
      console.out(`${plainJson({ period, with: which, before: neighbour.id, absent: neighbour.why }, 2)}\n`);
    }
    console.err(`${absenceText(period, neighbour, language)}\n`);
    return 1;
  }
  const before = { book: other.reading.book, review: review(other.reading.book, neighbour.id) };
  const comparison = compareReviews({ book, review: now }, before);
  if (options.json) {
    console.out(`${plainJson({ with: which, absent: null, ...comparisonJson(book, comparison) }, 2)}\n`);
    return 0;
  }
  const rows = compareRows(book, comparison, language);
  const heading = sayCompare("heading", language, { period, before: neighbour.id });
  const notes = compareNotes(book, comparison, language);
  console.out(`${[heading, "", ...unitLines(rows, language), ...criterionLines(rows, language), "", ...notes].join("\n").trimEnd()}\n`);
  return 0;
}

export type YearOptions = { readonly year: string | null; readonly json: boolean };

function yearText(book: Book, result: ReturnType<typeof yearOf>, language: Language): string {
  const rows = yearRows(book, result, language);
  const { computed, own } = result;
  const several = new Set(book.units.map(({ cluster }) => cluster)).size > 1;
  const headers = [
    sayYear("unit", language),
    ...(computed === null
      ? []
      : [
          ...(computed.standings.length === 0 ? [] : computed.periods.map(({ id }) => id)),
          sayYear("computed", language),
          sayYear("rank", language),
        ]),
    ...(own === null ? [] : [sayYear("own", language), sayYear("ownRank", language)]),
    "",
  ];
  const lines = rows.map(({ name, cluster, figures, figure, rank, own: scored, tied, missing }) => [
    several && cluster !== "" ? `${name} (${cluster})` : name,
    ...(computed === null ? [] : [...figures, figure, rank]),
    ...(own === null ? [] : [scored?.figure ?? "–", scored?.rank ?? "–"]),
    [tied, missing].filter((words) => words !== null).join("; "),
  ]);
  const others = rows.flatMap(({ name, other }) => (other === null ? [] : [[name, other.figure, other.rank]]));
  const otherHeaders = (["unit", "computed", "rank"] as const).map((id) => sayYear(id, language));
  return [
    [sayYear("heading", language, { year: result.year })],
    yearNotes(book, result, language),
    computed === null && own === null
      ? []
      : tableLines(headers, lines, ["left", ...headers.slice(1, -1).map((): Align => "right"), "left"]),
    others.length === 0 ? [] : [otherBlanksHeading(book, language), ...tableLines(otherHeaders, others, ["left", "right", "right"])],
    [say("policy", language), ...policyLines(book.policy, language).map(({ name, value }) => `${name}: ${value}`)],
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** Exit code 1 where nothing of the year is there. */
export async function year(file: string, options: YearOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const read = await openFile(file, { period: null, sheets: "any", periodless: true }, context);
  if (read === null) {
    return 2;
  }
  const { book } = read.reading;
  const shown = partsOfPeriod(read.reading.review.period)?.year ?? "";
  const asked = options.year === null ? shown : (readPeriodId(options.year) ?? options.year);
  if (partsOfPeriod(asked)?.part !== "") {
    return refuse(context, sayYear("notYear", language, { year: asked }));
  }
  const result = yearOf(book, asked);
  console.out(options.json ? `${plainJson(yearJson(book, result), 2)}\n` : `${yearText(book, result, language)}\n`);
  return result.own === null && (result.computed?.standings ?? []).length === 0 ? 1 : 0;
}

export function addCompare(program: Command, within: Within): void {
  program
    .command("compare <file>")
    .description(COMPARE_TEXT.command[HELP])
    .option(...PERIOD)
    .option("--with <which>", COMPARE_TEXT.withOption[HELP], "previous")
    .option("--against <file>", COMPARE_TEXT.againstOption[HELP])
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((file: string, options: Flags<"period" | "against", "json"> & { readonly with: string }) => {
      const { period = null, against = null, json } = options;
      return within(options.lang, (context) => compare(file, { period, with: options.with, against, json }, context));
    });
}

export function addYear(program: Command, within: Within): void {
  program
    .command("year <file>")
    .description(YEAR_TEXT.command[HELP])
    .option("--year <year>", YEAR_TEXT.yearOption[HELP])
    .option(...JSON_ANSWER)
    .option(...LANGUAGE)
    .action((file: string, { year: asked = null, json, lang }: Flags<"year", "json">) =>
      within(lang, (context) => year(file, { year: asked, json }, context)),
    );
}
