/** Rewrites a formula so that the native engine, which knows no tables and no names, understands it. */
import { absoluteName, quoteSheet } from "../engine/address";
import type { Workbook } from "../engine/workbook";
import { callsIn } from "./calls";
import type { Call } from "./calls";
import { spillTarget, tokenTarget } from "./references";
import type { Place, Target } from "./references";
import { tokens } from "./tokens";

export function targetText(target: Target): string {
  return `${quoteSheet(target.sheet.name)}!${absoluteName(target.rect)}`;
}

/**
 * @param callText what stands for a call of the add-in's function, which the engine cannot compute
 */
export function nativeText(workbook: Workbook, formula: string, place: Place, namespace: string, callText: (call: Call) => string): string {
  let result = "";
  let from = 0;
  const plain = (to: number): void => {
    result += plainText(workbook, formula.slice(from, to), place, namespace, callText);
  };
  for (const call of callsIn(formula, namespace)) {
    plain(call.start);
    result += callText(call);
    from = call.end;
  }
  plain(formula.length);
  return result;
}

function plainText(workbook: Workbook, formula: string, place: Place, namespace: string, callText: (call: Call) => string): string {
  const list = tokens(formula);
  let result = "";
  let from = 0;
  list.forEach((token, index) => {
    if (token.start < from) {
      return;
    }
    result += formula.slice(from, token.start);
    from = token.end;
    const target = tokenTarget(workbook, token, place);
    if (target !== null && "error" in target) {
      result += token.kind === "name" ? token.text : target.error;
      return;
    }
    const spilled = target && list[index + 1]?.kind === "spill" ? spillTarget(target) : null;
    if (spilled && list[index + 1]) {
      result += "error" in spilled ? spilled.error : targetText(spilled);
      from = list[index + 1]?.end ?? from;
      return;
    }
    if (target) {
      result += token.kind === "reference" ? token.text : targetText(target);
      return;
    }
    const constant = token.kind === "name" ? (workbook.name(token.text, place.sheet.id) ?? workbook.name(token.text)) : undefined;
    result += constant
      ? `(${nativeText(workbook, constant.formula, place, namespace, callText)})`
      : token.text.replace(/^_xlfn\.(_xlws\.)?/i, "");
  });
  return result + formula.slice(from);
}
