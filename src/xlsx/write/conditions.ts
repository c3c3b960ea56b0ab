/** Conditional formats of a worksheet part (ECMA-376 part 1, 18.3.1.18 and 18.3.1.10). */
import type { ConditionDocument } from "../../document/document";
import { toStoredFormula } from "../format/formula";
import { blockName } from "../format/references";
import type { CellFormats } from "./styles";
import { element, escapeXml } from "./xml";

/**
 * Rules of the same cells stand together, each with its place among all rules of the sheet: the lowest number is asked first, and one
 * that holds is the last that is asked.
 */
export function conditionsXml(conditions: readonly ConditionDocument[], formats: Pick<CellFormats, "differenceOf">): string {
  const byCells = new Map<string, string>();
  conditions.forEach((condition, index) => {
    const cells = blockName(condition);
    const attributes = { type: "expression", dxfId: formats.differenceOf(condition.look), priority: index + 1, stopIfTrue: true };
    const rule = element("cfRule", attributes, element("formula", {}, escapeXml(toStoredFormula(condition.formula))));
    byCells.set(cells, (byCells.get(cells) ?? "") + rule);
  });
  return Array.from(byCells, ([sqref, rules]) => element("conditionalFormatting", { sqref }, rules)).join("");
}
