/**
 * Data validation rules, in the main form and in the x14 form (whose formulas and ranges are elements of their own).
 */
import type { ValidationDocument } from "../../document/document";
import { toTypedFormula } from "../format/formula";
import { parseBlockName } from "../format/references";
import { decodeXstring } from "../format/xstring";
import { parseNumber } from "./cell-value";
import { within } from "./limits";
import type { Allowance } from "./limits";
import { isTrue } from "./xml";
import type { XmlAttributes } from "./xml";

type Rule = ValidationDocument["rule"];

export type ValidationReader = {
  /** Whether a rule is being read, so that the elements inside it belong here. */
  readonly inside: () => boolean;
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** What the rules of all sheets together may ask for. */
export type ValidationContext = {
  readonly ranges: Allowance;
  readonly choices: Allowance;
  readonly formulaLength: number;
  readonly formulas: Allowance;
};

/** Adds what it reads to `found`; rules of other kinds than lists and decimals are passed over. */
export function validationReader(
  found: ValidationDocument[],
  part: string,
  { ranges, choices, formulaLength, formulas }: ValidationContext,
): ValidationReader {
  let attributes: XmlAttributes | null = null;
  let field: "formula1" | "formula2" | "sqref" | null = null;
  let texts = { formula1: "", formula2: "", sqref: "" };
  return {
    inside: () => attributes !== null,
    open(name, given) {
      if (name === "dataValidation") {
        attributes = given;
        texts = { formula1: "", formula2: "", sqref: given["sqref"] ?? "" };
      } else if (name === "formula1" || name === "formula2" || name === "sqref") field = name;
    },
    text(text) {
      if (field !== null) texts[field] += text;
    },
    close(name) {
      if (name === field) field = null;
      if (name !== "dataValidation" || attributes === null) return;
      const [formula1, formula2] = [texts.formula1.trim(), texts.formula2.trim()];
      for (const formula of [formula1, formula2]) {
        within(formulaLength, formula, `${part}: the formula of a validation`);
        formulas.spend(formula.length);
      }
      const rule = ruleOf(attributes, formula1, formula2);
      if (rule !== null) {
        if (rule.type === "list" && !("formula" in rule.source)) choices.spend(rule.source.length);
        for (const range of rangesOf(texts.sqref, rule, attributes, ranges)) found.push(range);
      }
      attributes = null;
    },
  };
}

function ruleOf(attributes: XmlAttributes, formula1: string, formula2: string): Rule | null {
  if (attributes["type"] === "list") {
    if (formula1 === "") return null;
    const strict = isTrue(attributes["showErrorMessage"]) && (attributes["errorStyle"] ?? "stop") === "stop";
    return { type: "list", source: listSource(formula1), strict };
  }
  if (attributes["type"] !== "decimal") return null;
  const minimum = parseNumber(formula1);
  if (minimum === null) return null;
  const operator = attributes["operator"] ?? "between";
  if (operator === "greaterThanOrEqual") return { type: "decimal", minimum, maximum: null };
  const maximum = parseNumber(formula2);
  return operator === "between" && maximum !== null ? { type: "decimal", minimum, maximum } : null;
}

/** `"a,b"` is the list itself, anything else a formula that gives it. */
function listSource(formula: string): readonly string[] | { readonly formula: string } {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (literal === undefined) return { formula: toTypedFormula(formula) };
  return decodeXstring(literal.replaceAll('""', '"'))
    .split(",")
    .map((choice) => choice.trim());
}

function rangesOf(sqref: string, rule: Rule, attributes: XmlAttributes, allowance: Allowance): readonly ValidationDocument[] {
  const title = decodeXstring(attributes["promptTitle"] ?? attributes["errorTitle"] ?? "");
  const message = decodeXstring(attributes["prompt"] ?? attributes["error"] ?? "");
  const ranges = sqref.split(/\s+/);
  allowance.spend(ranges.length);
  return ranges
    .map(parseBlockName)
    .filter((block) => block !== null)
    .map((block) => ({ ...block, rule, title, message }));
}
