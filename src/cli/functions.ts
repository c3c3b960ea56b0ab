/** The functions of the cells, for formulas of a workbook and for `emu fn`. */
import { setLanguage } from "../functions/language";
import { callFunction, type CallResult } from "../functions/registry";
import { callFromWorkbook } from "../functions/workbook-call";
import type { Language } from "../text/language";
import type { CallFunction } from "../workbook/fill-cache";

/** What the functions answer in the cells of a workbook in this language. */
export function answerInCells(language: Language): CallFunction {
  return (name, args, addresses) => {
    setLanguage(language);
    return callFromWorkbook(name, args, addresses);
  };
}

export function callByName(name: string, args: readonly unknown[], language: Language): CallResult {
  setLanguage(language);
  return callFunction(name, args);
}
