/** The value of an argument's text: literals and references are read here, anything else is computed by the native engine. */
import { isCellError } from "../../../src/core/model/cell";
import type { Cell, CellError, Cells } from "../../../src/core/model/cell";
import { quoteSheet, rectName } from "../engine/address";
import type { Workbook } from "../engine/workbook";
import type { NativeEngine } from "./native";
import { clip, referenceTarget } from "./references";
import type { Place, Target } from "./references";
import { innerKey } from "./site";
import type { Site } from "./site";
import { tokens } from "./tokens";
import type { Token } from "./tokens";
import { nativeText } from "./translate";

/** `null`: left out. `"pending"`: waits for the answer of a call inside it. */
export type Argument = Cells | null | "pending";

export function read(target: Target): Cells {
  const { sheet } = target;
  const rect = clip(target);
  const rows: Cell[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    const line: Cell[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      line.push(sheet.at(row, column)?.value ?? null);
    }
    rows.push(line);
  }
  return rows;
}

function literal(token: Token): Cell | undefined {
  switch (token.kind) {
    case "string":
      return token.text.slice(1, -1).replaceAll('""', '"');
    case "number":
      return Number(token.text);
    case "boolean":
      return token.text.toUpperCase() === "TRUE";
    case "error":
      return { error: token.text.toUpperCase() } as CellError;
    default:
      return undefined;
  }
}

/** `{1,"x";-2,TRUE}` as rows, or null when it is not made of literals. */
function arrayConstant(list: readonly Token[]): Cells | null {
  if (list[0]?.text !== "{" || list.at(-1)?.text !== "}") {
    return null;
  }
  const rows: Cell[][] = [[]];
  let sign = 1;
  for (const token of list.slice(1, -1)) {
    const value = literal(token);
    if (token.text === ";") {
      rows.push([]);
    } else if (token.text === "-") {
      sign = -1;
    } else if (value !== undefined) {
      rows.at(-1)?.push(typeof value === "number" ? sign * value : value);
      sign = 1;
    } else if (token.text !== ",") {
      return null;
    }
  }
  return rows.every((row) => row.length === rows[0]?.length) ? rows : null;
}

/**
 * `IF(t="","",t)` of a reference, cell by cell as an array: a blank equals "", a 0, a FALSE and a text do not, and an error stays the
 * error of its own cell. The native engine would say the same, and take its time over 40,000 rows.
 */
function view(workbook: Workbook, list: readonly Token[], place: Place): Cells | CellError | null {
  const text = list.map((token) => token.text).join("");
  const reference = /^IF\((.+)="","",\1\)$/is.exec(text)?.[1];
  const target = reference === undefined ? null : referenceTarget(workbook, reference, place);
  return target === null || "error" in target ? target : read(target).map((row) => row.map((cell) => cell ?? ""));
}

/** A name that is a formula: evaluated as an array (Microsoft KB Q83816), where that is one that is read here. */
function named(workbook: Workbook, list: readonly Token[], place: Place): Cells | CellError | null {
  const [only] = list;
  const name = only?.kind === "name" && list.length === 1 ? workbook.name(only.text) : undefined;
  return name === undefined ? null : view(workbook, tokens(name.formula), place);
}

function simple(workbook: Workbook, text: string, place: Place): Cells | CellError | null {
  const list = tokens(text);
  const [first, second] = list;
  const only = first && list.length === 1 ? literal(first) : undefined;
  if (only !== undefined) {
    return [[only]];
  }
  const negative = first?.text === "-" && second?.kind === "number" && list.length === 2 ? -Number(second.text) : undefined;
  if (negative !== undefined) {
    return [[negative]];
  }
  const constant = arrayConstant(list);
  if (constant) {
    return constant;
  }
  const target = referenceTarget(workbook, text, place);
  if (target !== null) {
    return "error" in target ? target : read(target);
  }
  return view(workbook, list, place) ?? named(workbook, list, place);
}

/** Where each argument of a call stands, as functions with parameter addresses are told; null for what is no range. */
export function argumentAddresses(workbook: Workbook, { call, place }: Site): readonly (string | null)[] {
  return call.args.map((text) => {
    const target = text === "" ? null : referenceTarget(workbook, text, place);
    return target === null || "error" in target ? null : `${quoteSheet(target.sheet.name)}!${rectName(clip(target))}`;
  });
}

export function argumentValue(
  workbook: Workbook,
  site: Site,
  index: number,
  namespace: string,
  engine: (formula: string, place: Place) => NativeEngine,
): Argument {
  const text = site.call.args[index] ?? "";
  if (text === "") {
    return null;
  }
  const inner = [...site.inner].filter(([key]) => key.startsWith(`${index}@`)).map(([, nested]) => nested);
  if (inner.some(({ answer }) => answer === null)) {
    return "pending";
  }
  const whole = inner.find(({ call }) => call.start === 0 && call.end === text.length);
  if (whole) {
    return whole.answer;
  }
  const value = simple(workbook, text, site.place);
  if (value !== null) {
    return isCellError(value) ? [[value]] : value;
  }
  const native = engine(text, site.place);
  const formula = nativeText(workbook, text, site.place, namespace, (call) => {
    const nested = site.inner.get(innerKey(index, call.start));
    return nested?.answer ? native.block(nested.owner, nested.answer) : "#N/A";
  });
  const owner = `${site.owner} argument ${index}`;
  native.putScratch(owner, `=${qualified(formula, site.place)}`);
  return native.scratch(owner);
}

/** References without a sheet mean the sheet of the call, not the scratch sheet the text is computed on. */
function qualified(formula: string, place: Place): string {
  const sheet = `'${place.sheet.name.replaceAll("'", "''")}'!`;
  let result = "";
  let from = 0;
  for (const token of tokens(formula)) {
    result += formula.slice(from, token.start);
    from = token.end;
    result += token.kind === "reference" && !token.text.includes("!") ? sheet + token.text : token.text;
  }
  return result;
}
