/** A function called by a formula of a workbook held as plain data: an error is a value there, as in a cell. */
import type { Cell, Cells } from "../core/model/cell";
import { isRefusal, namedError } from "./arguments/errors";
import type { Language } from "../schema/language";
import { setLanguage } from "./language";
import { answerOf, placesOf } from "./registry";

/** @param addresses where each argument stands (`'Sheet 1'!A4:O124`); null for what is no range */
export function callFromWorkbook(name: string, args: readonly (Cells | Cell)[], addresses: readonly (string | null)[]): Cells | Cell {
  const id = name.toUpperCase().replace(/^EMU\./, "");
  const answer = answerOf(id, args, placesOf(id, addresses));
  return isRefusal(answer) ? { error: namedError(answer).error } : answer;
}

/** What the functions answer in the cells of a workbook in this language. */
export function answerInCells(language: Language): typeof callFromWorkbook {
  return (name, args, addresses) => {
    setLanguage(language);
    return callFromWorkbook(name, args, addresses);
  };
}
