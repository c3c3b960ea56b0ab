/** Turns the arguments of a call into what the runtime is sent. */
import { cellName, quoteSheet } from "../engine/address";
import { isCellError } from "../../../src/core/model/cell";
import type { Cell, CellError, Cells } from "../../../src/core/model/cell";
import type { Argument } from "./arguments";
import { firstError } from "./functions";
import type { FunctionMetadata, Invocation, Parameter } from "./functions";
import type { Site } from "./site";

/** What the host sends for a blank cell inside a range: `null` on the web, 0 on the desktop, "" in some builds. */
export type BlankArgument = null | 0 | "";

export type Question =
  | { readonly kind: "ask"; readonly invocation: Invocation }
  | { readonly kind: "known"; readonly error: CellError; readonly reason: string };

function sent(value: Cell, blank: BlankArgument): unknown {
  return value === null ? blank : isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

function matrix(values: Cells, blank: BlankArgument): unknown {
  return values.map((row) => row.map((value) => sent(value, blank)));
}

function scalar(value: Cell, parameter: Parameter, blank: BlankArgument): unknown {
  if (parameter.type === "number" && (value === null || typeof value === "boolean")) {
    return value === true ? 1 : 0;
  }
  if (parameter.type === "string" && !isCellError(value)) {
    return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }
  return sent(value, blank);
}

function known(error: CellError, reason: string): Question {
  return { kind: "known", error, reason };
}

function one(values: Cells, parameter: Parameter, blank: BlankArgument): { readonly value: unknown } | { readonly refused: string } {
  if (parameter.dimensionality === "matrix") {
    return { value: matrix(values, blank) };
  }
  if (values.length !== 1 || values[0]?.length !== 1) {
    return { refused: `a block of cells for the single value "${parameter.name}"` };
  }
  const value = values[0][0] ?? null;
  return parameter.type === "number" && typeof value === "string"
    ? { refused: `text for the number "${parameter.name}"` }
    : { value: scalar(value, parameter, blank) };
}

/** @param args the values of all written arguments, none pending */
export function question(
  site: Site,
  metadata: FunctionMetadata,
  args: readonly Exclude<Argument, "pending">[],
  allowErrors: boolean,
  blank: BlankArgument,
  parameterAddresses: readonly (string | null)[] | null = null,
): Question {
  const { parameters } = metadata;
  const repeats = parameters.at(-1)?.repeating === true;
  if (args.length > parameters.length && !repeats) {
    return known({ error: "#VALUE!" }, `${metadata.id}: more arguments than parameters`);
  }
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const written = parameter.repeating ? args.slice(index).filter((value) => value !== null) : [args[index] ?? null];
    const missing = parameter.repeating ? written.length === 0 : written[0] === null;
    if (missing && parameter.optional !== true && index >= args.length) {
      return known({ error: "#VALUE!" }, `${metadata.id}: argument "${parameter.name}" is missing`);
    }
    const list: unknown[] = [];
    for (const value of written) {
      const error = value === null || allowErrors ? null : firstError(value);
      if (error) {
        return known(error, "an error value in an argument: the function is not called");
      }
      const item = value === null ? { value: null } : one(value, parameter, blank);
      if ("refused" in item) {
        return known({ error: "#VALUE!" }, `${metadata.id}: ${item.refused}`);
      }
      list.push(item.value);
    }
    values.push(parameter.repeating ? (missing ? null : list) : list[0]);
  }
  const { sheet, row, column } = site.place;
  const address = `${quoteSheet(sheet.name)}!${cellName(row, column)}`;
  const flags = allowErrors ? 4 : 0;
  return { kind: "ask", invocation: { functionId: metadata.id, args: values, address, flags, parameterAddresses } };
}
