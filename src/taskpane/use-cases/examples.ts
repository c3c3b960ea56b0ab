/** The example of a function as it is written into a cell, and as it is shown. */
import { FUNCTION_HELP } from "../../text/functions/function-help";
import type { FunctionName } from "../../text/functions/function-help";
import type { Language } from "../../schema/language";
import { viewedTable } from "../../tables/views";
import type { Reading } from "../../review/opened";

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The arguments of the example for this workbook, en-US.
 * @param reading null: no scoring workbook is open
 * @returns null: the example reads tables that are not there
 */
export function exampleArguments(name: FunctionName, reading: Reading | null): readonly string[] | null {
  const { example } = FUNCTION_HELP[name];
  const tables = example.flatMap((argument) => viewedTable(argument) ?? []);
  if (reading === null) {
    return tables.length > 0 ? null : example;
  }
  const { book, sources } = reading;
  if (tables.some((table) => !sources[table])) {
    return null;
  }
  const [unit] = book.units;
  const criterion = book.criteria[book.leaves[0] ?? -1];
  return example.map((argument) =>
    argument === "{unit}" ? quoted(unit?.name ?? "") : argument === "{criterion}" ? quoted(criterion?.code ?? "") : argument,
  );
}

/** en-US, without "=": as it is handed to Excel. */
export function formulaOf(name: FunctionName, args: readonly string[]): string {
  return `EMU.${name}(${args.join(",")})`;
}

/** As Excel shows it with the usual settings of the language: semicolons between arguments in Vietnamese. */
export function shownFormula(name: FunctionName, args: readonly string[], language: Language): string {
  const inVietnamese = (argument: string): string => (argument.startsWith("{") ? argument.replaceAll(",", "\\") : argument);
  return language === "en" ? `=EMU.${name}(${args.join(", ")})` : `=EMU.${name}(${args.map(inVietnamese).join("; ")})`;
}
