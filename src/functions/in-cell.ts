/** Between a cell and the registry: the language of Office, and errors as Excel shows them. */
import { languageOf } from "../schema/language";
import { countAnswered } from "./answered";
import type { Raw } from "./arguments/arguments";
import { isRefusal, namedError } from "./arguments/errors";
import { setLanguage } from "./language";
import { answerOf, placesOf } from "./registry";

/** Office's display language, where functions run in Office; Vietnamese elsewhere. */
function officeLocale(): string | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
}

/**
 * The answer of a function to its cell.
 * @param addresses where each argument stands, when Excel was asked to say so
 * @throws CustomFunctions.Error with its name and message: that is how a cell is told
 */
export function inCell(name: string, args: readonly Raw[], addresses?: readonly (string | null)[]): unknown[][] {
  countAnswered();
  setLanguage(languageOf(officeLocale()));
  const answer = answerOf(name, args, placesOf(name, addresses ?? []));
  if (!isRefusal(answer)) {
    return answer.map((row) => [...row]);
  }
  const { error, message } = namedError(answer);
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  throw new CustomFunctions.Error(error === "#N/A" ? notAvailable : invalidValue, message);
}
