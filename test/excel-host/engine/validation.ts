/** Data validation as Excel's object model keeps it, and its verdict on what a person types. */
import { isBlank, isCellError } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import type { Rect } from "./address";

type Bounds = { readonly formula1: unknown; readonly formula2?: unknown; readonly operator?: string };

export type ValidationRule = {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source: string };
  readonly decimal?: Bounds;
  readonly wholeNumber?: Bounds;
  readonly textLength?: Bounds;
  readonly date?: Bounds;
  readonly custom?: { readonly formula: string };
};

export type ErrorAlert = {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
};

export type ValidationState = {
  readonly rect: Rect;
  rule: ValidationRule;
  errorAlert: ErrorAlert;
  prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  ignoreBlanks: boolean;
};

export function emptyValidation(rect: Rect): ValidationState {
  return {
    rect,
    rule: {},
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  };
}

export function validationType(rule: ValidationRule): string {
  const kinds: readonly [keyof ValidationRule, string][] = [
    ["list", "List"],
    ["decimal", "Decimal"],
    ["wholeNumber", "WholeNumber"],
    ["textLength", "TextLength"],
    ["date", "Date"],
    ["custom", "Custom"],
  ];
  return kinds.find(([kind]) => rule[kind] !== undefined)?.[1] ?? "None";
}

function compare(value: number, bounds: Bounds, numberOf: (formula: unknown) => number): boolean {
  const first = numberOf(bounds.formula1);
  const second = numberOf(bounds.formula2);
  switch (bounds.operator ?? "Between") {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThan":
      return value < first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      throw new Error(`validation operator ${String(bounds.operator)}`);
  }
}

/** Would Excel take this value? `listOf` answers the allowed values of a list, `numberOf` the number of a bound. */
export function accepts(
  state: ValidationState,
  value: Cell,
  listOf: (source: string) => readonly string[],
  numberOf: (formula: unknown) => number,
): boolean {
  const { rule } = state;
  if (isBlank(value)) {
    return state.ignoreBlanks;
  }
  if (rule.list) {
    return listOf(rule.list.source).some((allowed) => allowed === String(isCellError(value) ? value.error : value));
  }
  const number = rule.decimal ?? rule.wholeNumber;
  if (number) {
    const whole = rule.wholeNumber === undefined || Number.isInteger(value);
    return typeof value === "number" && whole && compare(value, number, numberOf);
  }
  if (rule.textLength) {
    return compare(String(value).length, rule.textLength, numberOf);
  }
  return true;
}
