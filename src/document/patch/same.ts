/** Contents that mean the same, however they are written: no file tells an absent format from General. */
import type { CellContent, NameDocument, ValidationDocument } from "../document";
import { GENERAL_FORMAT } from "../formats";

/** The shortest form; null where there is nothing. */
export function meant(cell: CellContent | null | undefined): CellContent | null {
  if (cell === null || cell === undefined) {
    return null;
  }
  const { value, formula, spill, pending, style, format } = cell;
  const isPlain = style === undefined || style === "normal";
  const isGeneral = format === undefined || format === GENERAL_FORMAT;
  if (value === null && formula === undefined && pending === undefined && isPlain && isGeneral) {
    return null;
  }
  // Nearly all are in that form: of a large workbook no second one is made.
  if (!Object.is(value, -0) && (style === undefined || !isPlain) && (format === undefined || !isGeneral)) {
    return cell;
  }
  return {
    value: Object.is(value, -0) ? 0 : value,
    ...(formula === undefined ? {} : { formula }),
    ...(spill === undefined ? {} : { spill }),
    ...(pending === undefined ? {} : { pending }),
    ...(isPlain ? {} : { style }),
    ...(isGeneral ? {} : { format }),
  };
}

type Some = CellContent | null | undefined;

/** Most cells of two workbooks are written in the same way: they need no other form to be compared in. */
export function plainlySame(one: Some, other: Some): boolean {
  if (one === other) {
    return true;
  }
  return (
    !!one &&
    !!other &&
    typeof one.value !== "object" &&
    one.value === other.value &&
    one.formula === other.formula &&
    one.style === other.style &&
    one.format === other.format &&
    one.pending === other.pending &&
    one.spill === undefined &&
    other.spill === undefined
  );
}

/** As a person sees it, formats included. */
export function sameContent(one: Some, other: Some): boolean {
  return plainlySame(one, other) || sameData(meant(one), meant(other));
}

/** Plain data, compared part by part; a property that is undefined is none. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameData(left[key], right[key]));
}

export function sameNamed(one: NameDocument, other: NameDocument): boolean {
  return sameData({ ...one, hidden: one.hidden === true }, { ...other, hidden: other.hidden === true });
}

/** In whatever order. */
export function sameValidations(one: readonly ValidationDocument[], other: readonly ValidationDocument[]): boolean {
  const sorted = (list: readonly ValidationDocument[]): readonly string[] =>
    list
      .map(({ row, column, rows, columns, rule, title, message }) => JSON.stringify([row, column, rows, columns, rule, title, message]))
      .sort();
  return one.length === other.length && sameData(sorted(one), sorted(other));
}
