/** `emu compare` and `emu year`: a period beside an earlier one, and the year from its periods. */
import { finish } from "../../core/steps";
import { compareText } from "../../review/steps/compare/lines";
import { comparePeriods } from "../../review/steps/compare/plan";
import { yearText } from "../../review/steps/year/lines";
import { wholeYear, yearOfReading } from "../../review/steps/year/plan";
import type { Command } from "commander";
import { HELP, JSON_ANSWER, LANGUAGE, PERIOD, type Flags, type Within } from "../command";
import { NEIGHBOURS } from "../../core/periods/neighbours";
import { partOfPeriod } from "../../core/model/period-parts";
import { readPeriodId } from "../../tables/cells/period-id";
import { COMPARE_TEXT, absenceText, sayCompare } from "../../review/steps/compare/words";
import { YEAR_TEXT, sayYear } from "../../review/steps/year/words";
import type { Context, ExitCode } from "../console";
import { comparisonJson, yearJson } from "../../review/changes-json";
import { openFile } from "../open-workbook";
import { withSealWarnings } from "../sealed";
import { plainJson } from "../terminal";

function refuse({ console }: Context, sentence: string): ExitCode {
  console.err(`${sentence}\n`);
  return 2;
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
  const { book, review } = read.reading;
  const { period } = review;
  const { neighbour, comparison } = finish(comparePeriods(read.reading, which, other.reading));
  if (comparison === null) {
    if (options.json) {
      console.out(`${plainJson({ period, with: which, before: neighbour.id, absent: neighbour.why }, 2)}\n`);
    }
    console.err(`${absenceText(period, neighbour, language)}\n`);
    return 1;
  }
  const earlier = neighbour.id;
  const sealed = (): ExitCode => withSealWarnings(withSealWarnings(0, read.reading, [period], context), other.reading, [earlier], context);
  if (options.json) {
    console.out(`${plainJson({ with: which, absent: null, ...comparisonJson(book, comparison) }, 2)}\n`);
    return sealed();
  }
  console.out(`${compareText(book, comparison, language)}\n`);
  return sealed();
}

export type YearOptions = { readonly year: string | null; readonly json: boolean };

/** Exit code 1 where nothing of the year is there. */
export async function year(file: string, options: YearOptions, context: Context): Promise<ExitCode> {
  const { console, language } = context;
  const read = await openFile(file, { period: null, sheets: "any", periodless: true }, context);
  if (read === null) {
    return 2;
  }
  const { book } = read.reading;
  const asked = options.year === null ? yearOfReading(read.reading) : (readPeriodId(options.year) ?? options.year);
  if (partOfPeriod(asked)?.part !== "") {
    return refuse(context, sayYear("notYear", language, { year: asked }));
  }
  const result = finish(wholeYear(read.reading, asked));
  console.out(options.json ? `${plainJson(yearJson(book, result), 2)}\n` : `${yearText(book, result, language)}\n`);
  const code = result.own === null && (result.computed?.standings ?? []).length === 0 ? 1 : 0;
  const parts = result.computed?.periods.map(({ id }) => id) ?? [];
  return withSealWarnings(code, read.reading, [...parts, asked], context);
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
