/**
 * Reads the few shapes of formula that the standard workbook uses: one call `EMU.NAME(…)` with references or their blank-safe views
 * (`IF(t="","",t)`) as arguments, or a reference or view alone, turned by TRANSPOSE or not. Any other formula is somebody's own, and keeps the result that Excel gave it.
 */
import type { Cell } from "../../core/model/cell";
import { fromDecimalText, toNumber } from "../../core/numbers/exact";
import { parseArea } from "../addresses";
import type { Area } from "../addresses";

export type Operand =
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly value: Cell }
  /** `spilled`: `A7#`, the block that the formula in A7 fills. */
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area; readonly spilled: boolean }
  /** `column` null: all of them. */
  | { readonly kind: "table"; readonly table: string; readonly rows: TableRows; readonly column: string | null }
  | { readonly kind: "name"; readonly name: string }
  /** An array in which the blanks of a reference are "". */
  | { readonly kind: "view"; readonly of: Reference };

export type TableRows = "all" | "headers" | "data";
export type Reference = Extract<Operand, { readonly kind: "area" | "table" | "name" }>;

export type Formula =
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Operand[] }
  | {
      readonly kind: "reference";
      readonly operand: Exclude<Operand, { readonly kind: "omitted" | "value" }>;
      /** Rows become columns. */
      readonly turned: boolean;
    };

const CALL = /^(EMU\.[A-Z]+)\((.*)\)$/is;
const TABLE = /^([\p{L}_][\p{L}\p{N}_.]*)\[(#All|#Headers|[^[\]#@]+)\]$/iu;
const AREA = /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(#?)$/iu;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const VIEW = /^IF\(\s*([^,=]+?)\s*=\s*""\s*,\s*""\s*,\s*(.+?)\s*\)$/is;
const TURNED = /^TRANSPOSE\((.*)\)$/is;
const TEXT = /^"((?:[^"]|"")*)"$/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;
/** Excel saves the functions of an add-in under this prefix, and shows it where the add-in is not loaded. */
const SAVED_PREFIX = /\b_xldudf_EMU_/gi;
/**
 * An argument: quoted sheets, texts, […] and one level of (…) may hold commas. A closing quotation mark is one that no other follows:
 * else `'a''b'` could be read in two ways, and a row of them in as many as there are atoms.
 */
const ATOM = String.raw`'(?:[^']|'')*'(?!')|"(?:[^"]|"")*"(?!")|\[[^\]]*\]`;
const ARGUMENT = new RegExp(String.raw`(?:${ATOM}|\((?:${ATOM}|[^()'"[\]])*\)|[^,()'"[\]])*(?:,|$)`, "gy");

/** null: none of these shapes. */
export function readFormula(written: string): Formula | null {
  const text = written.replace(SAVED_PREFIX, "EMU.");
  const call = CALL.exec(text);
  if (call === null) {
    const turned = TURNED.exec(text)?.[1];
    const operand = readNamed(turned ?? text);
    return operand === null ? null : { kind: "reference", operand, turned: turned !== undefined };
  }
  const args: Operand[] = [];
  for (const part of splitArguments(call[2] ?? "") ?? [null]) {
    const operand = part === null ? null : part === "" ? ({ kind: "omitted" } as const) : readOperand(part);
    if (operand === null) {
      return null;
    }
    args.push(operand);
  }
  return { kind: "call", name: (call[1] ?? "").toUpperCase(), args };
}

/** Rows and columns that a view of cells fills; null: the formula is none. */
export function viewSize(formula: string): readonly [rows: number, columns: number] | null {
  const read = readFormula(formula);
  if (read?.kind !== "reference" || read.operand.kind !== "view" || read.operand.of.kind !== "area") {
    return null;
  }
  const { rows, columns } = read.operand.of.area;
  return read.turned ? [columns, rows] : [rows, columns];
}

function splitArguments(text: string): readonly string[] | null {
  const parts: string[] = [];
  let end = 0;
  for (const found of text.matchAll(ARGUMENT)) {
    end = found.index + found[0].length;
    parts.push(found[0].replace(/,$/, "").trim());
    if (end === text.length && !found[0].endsWith(",")) {
      break;
    }
  }
  return end === text.length ? parts : null;
}

const TABLE_ROWS: ReadonlyMap<string, TableRows> = new Map([
  ["#all", "all"],
  ["#headers", "headers"],
]);

/** What a defined name means: a reference or a view of one; null: something else. */
export function readNamed(refersTo: string): Exclude<Operand, { readonly kind: "omitted" | "value" }> | null {
  return readView(refersTo) ?? readReference(refersTo);
}

function readView(text: string): Extract<Operand, { readonly kind: "view" }> | null {
  const [, tested = "", answer = ""] = VIEW.exec(text) ?? [];
  const of = tested === "" || tested.toLowerCase() !== answer.toLowerCase() ? null : readReference(tested);
  return of && { kind: "view", of };
}

function readOperand(text: string): Operand | null {
  const value = readValue(text);
  return value === undefined ? (readView(text) ?? readReference(text)) : { kind: "value", value };
}

function readReference(text: string): Reference | null {
  const table = TABLE.exec(text);
  if (table !== null) {
    const [, name = "", part = ""] = table;
    const rows = TABLE_ROWS.get(part.toLowerCase());
    return { kind: "table", table: name, rows: rows ?? "data", column: rows === undefined ? part : null };
  }
  const found = AREA.exec(text);
  const area = found === null ? null : parseArea(found[3] ?? "");
  if (found !== null && area !== null) {
    const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? null;
    return { kind: "area", sheet, area, spilled: found[4] === "#" };
  }
  return NAME.test(text) ? { kind: "name", name: text } : null;
}

/** A text or a number that is written out; undefined: neither. */
function readValue(text: string): Cell | undefined {
  const quoted = TEXT.exec(text);
  if (quoted !== null) {
    return (quoted[1] ?? "").replaceAll('""', '"');
  }
  const number = NUMBER.test(text) ? fromDecimalText(text) : null;
  return number === null ? undefined : toNumber(number);
}
