/** Data validation of a worksheet part. */
import type { ValidationDocument } from "../../document/document";
import { toStoredFormula } from "../format/formula";
import { listReference } from "../format/lists";
import { blockName } from "../format/references";
import { attributeText, counted, element, escapeXml, xmlText } from "./xml";

/** Excel refuses a longer error message; the prompt, which may be longer, then says it alone. */
const ERROR_LIMIT = 225;

/** `columnOf`: where a list that does not fit into its rule stands on the list sheet; null where it fits. */
export function validationsXml(
  validations: readonly ValidationDocument[],
  columnOf: (choices: readonly string[]) => number | null,
): string {
  return counted(
    "dataValidations",
    validations.map((validation) => validationXml(validation, columnOf)),
  );
}

function validationXml(validation: ValidationDocument, columnOf: (choices: readonly string[]) => number | null): string {
  const { rule } = validation;
  const title = validation.title === "" ? undefined : attributeText(validation.title);
  const message = validation.message === "" ? undefined : attributeText(validation.message);
  const open = rule.type === "decimal" && rule.maximum === null;
  return element(
    "dataValidation",
    {
      type: rule.type,
      operator: open ? "greaterThanOrEqual" : undefined,
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: rule.type === "decimal" || rule.strict || undefined,
      errorTitle: title,
      error: validation.message.length <= ERROR_LIMIT ? message : undefined,
      promptTitle: title,
      prompt: message,
      sqref: blockName(validation),
    },
    ruleXml(rule, columnOf),
  );
}

function ruleXml(rule: ValidationDocument["rule"], columnOf: (choices: readonly string[]) => number | null): string {
  if (rule.type === "decimal") {
    const maximum = rule.maximum === null ? "" : `<formula2>${rule.maximum}</formula2>`;
    return `<formula1>${rule.minimum}</formula1>${maximum}`;
  }
  if ("formula" in rule.source) return `<formula1>${escapeXml(toStoredFormula(rule.source.formula))}</formula1>`;
  const column = columnOf(rule.source);
  if (column !== null) return `<formula1>${listReference(column, rule.source.length)}</formula1>`;
  return `<formula1>&quot;${xmlText(rule.source.join(","))}&quot;</formula1>`;
}
