/** The functions as the help lists them, and one of them with its example for the workbook that is open. */
import { FUNCTION_HELP, FUNCTION_NAMES, syntaxOf } from "../../text/functions/function-help";
import type { FunctionName } from "../../text/functions/function-help";
import type { Language } from "../../schema/language";
import { looseKey } from "../../tables/cells/keys";
import { exampleArguments, shownFormula } from "../use-cases/examples";
import type { Reading } from "../../review/opened";

export type FunctionEntry = { readonly name: FunctionName; readonly answers: string };

export type FunctionView = FunctionEntry & {
  readonly syntax: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly repeating: boolean;
    readonly words: string;
  }[];
  /** null: it reads tables that the open workbook does not have. */
  readonly example: string | null;
};

/** The first sentence is enough in a list. */
function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, ".") ?? text;
}

/** @param wanted letters of a name or of what it answers, with or without accents; "" for all */
export function functionEntries(wanted: string, language: Language): readonly FunctionEntry[] {
  const key = looseKey(wanted);
  return FUNCTION_NAMES.map((name) => ({ name, answers: firstSentence(FUNCTION_HELP[name].answers[language]) })).filter(({ name }) =>
    looseKey(`EMU.${name} ${FUNCTION_HELP[name].answers[language]}`).includes(key),
  );
}

export function functionView(name: FunctionName, reading: Reading | null, language: Language): FunctionView {
  const { answers, parameters } = FUNCTION_HELP[name];
  const args = exampleArguments(name, reading);
  return {
    name,
    answers: answers[language],
    syntax: `=${syntaxOf(name, language === "vi" ? "; " : ", ")}`,
    parameters: parameters.map(({ name: parameter, optional, repeating, words }) => ({
      name: parameter,
      optional,
      repeating,
      words: words[language],
    })),
    example: args && shownFormula(name, args, language),
  };
}
