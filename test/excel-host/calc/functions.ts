/** The add-in's functions as their generated metadata (functions.json) describes them, and one call of one of them. */
import { isCellError, isErrorName } from "../../../src/core/model/cell";
import type { Cell, CellError, Cells, ErrorName } from "../../../src/core/model/cell";

export type Parameter = {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
};

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly options?: {
    readonly allowErrorForDataTypeAny?: boolean;
    readonly volatile?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
};

export type MetadataFile = {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
};

export type Invocation = {
  readonly functionId: string;
  /** As sent to the runtime: blanks as the host is told to send them, errors as its own objects. */
  readonly args: readonly unknown[];
  /** Of the calling cell, with its sheet. */
  readonly address: string;
  /** 4: error values may stand in the arguments. */
  readonly flags: number;
  /** Where each argument stands (`'Sheet 1'!A1:B2`; null: no range), for functions that ask for it. */
  readonly parameterAddresses: readonly (string | null)[] | null;
};

export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string; readonly code: number };

/** Sends all calls of one step of a recalculation together; answers in their order. */
export type Invoker = (calls: readonly Invocation[]) => Promise<readonly Answer[]>;

const ERROR_CODES: Readonly<Record<number, ErrorName>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export function answeredError(code: number): CellError {
  return { error: ERROR_CODES[code] ?? "#VALUE!" };
}

/** One element of a function's answer as a cell. A missing value shows 0, as a reference to a blank cell does. */
function answeredCell(value: unknown): Cell {
  if (value === null || value === undefined) {
    return 0;
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : { error: "#NUM!" };
  }
  const rich = value as { readonly type?: unknown; readonly code?: unknown; readonly basicValue?: unknown };
  if (rich.type === "Error") {
    const name = rich.basicValue ?? rich.code;
    return { error: isErrorName(name) ? name : "#VALUE!" };
  }
  return { error: "#VALUE!" };
}

/** A function's answer as a block; one that is not rectangular or empty is #VALUE!, as in Excel. */
export function answeredBlock(value: unknown): Cells {
  if (!Array.isArray(value)) {
    return [[answeredCell(value)]];
  }
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const rectangular = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  return rectangular ? rows.map((row) => (row as readonly unknown[]).map(answeredCell)) : [[{ error: "#VALUE!" }]];
}

export function firstError(values: Cells): CellError | null {
  for (const row of values) {
    const found = row.find(isCellError);
    if (found) {
      return found;
    }
  }
  return null;
}
