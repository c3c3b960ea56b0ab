/**
 * A layout as text, to be kept in the workbook, and back. The text may come from anybody: whatever is not exactly what this version
 * writes is refused as a whole.
 */
import { OWN_KINDS, OWN_ROLES } from "../../schema/own-words";
import { readPeriodId } from "../cells/period-id";
import {
  isOpen,
  OWN_CONFIRMATIONS,
  OWN_RULES,
  OWN_SHAPES,
  type OwnColumn,
  type OwnMapping,
  type OwnRow,
  type OwnSheetRef,
} from "./mapping";

/** Version of the form that is written. */
const VERSION = 2;
const LONGEST = 2_000_000;
const MOST_ITEMS = 20_000;
const LONGEST_TEXT = 400;
const MOST_POINTS = 1e9;

type Check<Value> = (value: unknown) => Value | undefined;

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= LONGEST_TEXT ? value : undefined;
}

function whole(least: number, most: number): Check<number> {
  return (value) => (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : undefined);
}

function oneOf<Id extends string>(ids: readonly Id[]): Check<Id> {
  return (value) => ids.find((id) => id === value);
}

function listOf<Item>(check: Check<Item>, most = MOST_ITEMS): Check<readonly Item[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) {
      return undefined;
    }
    const items = value.map(check);
    const known = items.filter((item) => item !== undefined);
    return known.length === items.length ? known : undefined;
  };
}

/** Own properties only, and none but those named; each must pass its check. */
function record<Shape extends object>(checks: { readonly [Key in keyof Shape]-?: Check<Shape[Key]> }): Check<Shape> {
  const keys = Object.keys(checks) as (keyof Shape & string)[];
  return (value) => {
    if (typeof value !== "object" || value === null || Object.keys(value).length !== keys.length) {
      return undefined;
    }
    const read: Partial<Shape> = {};
    for (const key of keys) {
      const part: unknown = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
      const checked = checks[key](part);
      if (checked === undefined) {
        return undefined;
      }
      read[key] = checked;
    }
    return read as Shape;
  };
}

function yes(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function points(value: unknown): number | null | undefined {
  return value === null || (typeof value === "number" && value > 0 && value <= MOST_POINTS) ? value : undefined;
}

const COLUMN = record<OwnColumn>({
  path: listOf(text, 3),
  offset: whole(-16_384, 1_048_576),
  role: oneOf(OWN_ROLES),
  unit: text,
});

/** What the first version said of a row, and of everything: it knew no deductions and asked nobody. */
const FIRST_ROW = record<Omit<OwnRow, "indent" | "layer">>({ mark: text, label: text, group: text, kind: oneOf(OWN_KINDS), code: text });

const ROW = record<OwnRow>({
  mark: text,
  label: text,
  group: text,
  kind: oneOf(OWN_KINDS),
  code: text,
  indent: whole(0, 9999),
  layer: oneOf([...OWN_ROLES, ""]),
});

const SHEET = record<OwnSheetRef>({ name: text, unit: text, labelled: yes, lacking: listOf(whole(0, MOST_ITEMS)) });

const COMMON = {
  shape: oneOf(OWN_SHAPES),
  depth: whole(1, 3),
  columns: listOf(COLUMN),
  sheets: listOf(SHEET, 2000),
  period: (value: unknown): string | undefined => (typeof value === "string" && readPeriodId(value) === value ? value : undefined),
  decimals: whole(0, 6),
  rankBy: oneOf(["percent", "points"]),
  blanks: oneOf(["out", "zero"]),
  rule: oneOf(OWN_RULES),
  maximum: points,
};

const MAPPING = record<OwnMapping & { readonly version: number }>({
  ...COMMON,
  version: whole(VERSION, VERSION),
  rows: listOf(ROW),
  confirmed: oneOf(OWN_CONFIRMATIONS),
});

const FIRST_MAPPING = record<
  Omit<OwnMapping, "rows" | "confirmed"> & { readonly version: number; readonly rows: readonly Omit<OwnRow, "indent" | "layer">[] }
>({
  ...COMMON,
  version: whole(1, 1),
  rows: listOf(FIRST_ROW),
});

/** A layout of the first version is one that nobody has looked at since deductions are known. */
function fromFirst(parsed: unknown): (OwnMapping & { readonly version: number }) | undefined {
  const first = FIRST_MAPPING(parsed);
  return first && { ...first, rows: first.rows.map((row) => ({ ...row, indent: 0, layer: "" as const })), confirmed: "nobody" };
}

export function writeMapping(mapping: OwnMapping): string {
  return JSON.stringify({ version: VERSION, ...mapping });
}

/** null: damaged, made by somebody else, or by a version that says more than this one can read. */
export function readMapping(stored: string): OwnMapping | null {
  if (stored.length > LONGEST) {
    return null;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored);
  } catch {
    return null;
  }
  const read = MAPPING(parsed) ?? fromFirst(parsed);
  if (read === undefined || read.sheets.length === 0 || isOpen(read)) {
    return null;
  }
  const { version: _version, ...mapping } = read;
  return mapping;
}

/** A reading that a person wrote or corrected in a file: a proposal, or the layout alone; null where it is none. `period` over its own. */
export function mappingIn(parsed: unknown, period: string | null): OwnMapping | null {
  const outer = typeof parsed === "object" && parsed !== null && "mapping" in parsed ? parsed.mapping : parsed;
  if (typeof outer !== "object" || outer === null || Array.isArray(outer)) {
    return null;
  }
  const written: Readonly<Record<string, unknown>> = { version: VERSION, ...outer, ...(period === null ? {} : { period }) };
  const { version: _version, ...mapping } = MAPPING(written) ?? { version: VERSION };
  return "shape" in mapping && mapping.sheets.length > 0 ? mapping : null;
}
