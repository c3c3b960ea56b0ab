/** The functions of the cells, for `emu fn`. */
import { setLanguage } from "../../functions/language";
import { callFunction, type CallResult } from "../../functions/registry";
import type { Language } from "../../schema/language";

export function callByName(name: string, args: readonly unknown[], language: Language): CallResult {
  setLanguage(language);
  return callFunction(name, args);
}
