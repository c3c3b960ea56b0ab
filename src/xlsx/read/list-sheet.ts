/** Long lists of choices stand on a hidden sheet of their own in a file; here they go back into their rules. */
import type { SheetDocument, ValidationDocument } from "../../document/document";
import { LIST_SHEET, parseListReference } from "../format/lists";
import { columnNumber } from "../format/references";
import type { Allowance } from "./limits";

export function withoutListSheet(sheets: readonly SheetDocument[], allowance: Allowance): readonly SheetDocument[] {
  const lists = sheets.find((sheet) => sheet.name === LIST_SHEET && sheet.hidden === true);
  if (lists === undefined) return sheets;
  return sheets
    .filter((sheet) => sheet !== lists)
    .map((sheet) => ({
      ...sheet,
      validations: sheet.validations.map((validation) => withChoices(validation, lists, allowance)),
    }));
}

function withChoices(validation: ValidationDocument, lists: SheetDocument, allowance: Allowance): ValidationDocument {
  const { rule } = validation;
  if (rule.type !== "list" || !("formula" in rule.source)) return validation;
  const reference = parseListReference(rule.source.formula);
  if (reference === null) return validation;
  const column = columnNumber(reference.letters);
  const choices: string[] = [];
  for (const row of lists.cells.slice(0, reference.count)) {
    allowance.spend(1);
    const value = row[column]?.value;
    choices.push(typeof value === "string" ? value : "");
  }
  return { ...validation, rule: { ...rule, source: choices } };
}
