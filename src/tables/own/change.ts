/** A layout as a person corrects it before it is remembered. */
import { at } from "../../core/numbers/at";
import type { OwnKind, OwnRole } from "../../schema/own-words";
import { isEntryRole, type OwnMapping, type OwnRow } from "./mapping";
import { withCodes } from "./numbering";

/** Gives a column another meaning. In a matrix the figures of a column are those of the unit its header names. */
export function withRole(mapping: OwnMapping, index: number, role: OwnRole): OwnMapping {
  const { path, unit } = at(mapping.columns, index);
  // Where a unit has several columns its name stands above what each of them holds.
  const tops = new Set(mapping.columns.map((column) => column.unit));
  const [last = ""] = [...path].reverse();
  const named = path.find((text) => tops.has(text)) ?? last;
  const isMatrix = mapping.shape !== "sheets";
  // Bonuses and what people computed are a unit's where its name stands above; elsewhere they belong to no unit.
  const isBeside = ["bonus", "deduction", "quarter", "total", "mean", "highest", "difference", "rank"].includes(role);
  const whose = isEntryRole(role) ? unit || named : isBeside && (unit !== "" || tops.has(named)) ? unit || named : "";
  const columns = mapping.columns.map((column, other) => (other === index ? { ...column, role, unit: isMatrix ? whose : "" } : column));
  return { ...mapping, columns };
}

/** Gives a row another kind; the places of all rows in the tree follow. */
export function withKind(mapping: OwnMapping, index: number, kind: OwnKind): OwnMapping {
  const lines = mapping.rows.map(({ code: _code, ...line }, other) => (other === index ? { ...line, kind } : line));
  return { ...mapping, rows: withCodes(lines) };
}

function keyOf({ mark, label, group }: Pick<OwnRow, "mark" | "label" | "group">): string {
  return [mark, label, group].join("\n");
}

/** A new proposal with what people once chose for the same headers and rows. */
export function withChoicesOf(mapping: OwnMapping, old: OwnMapping): OwnMapping {
  const columns = mapping.columns.map((column) => {
    const before = old.columns.find(({ path }) => path.length > 0 && path.join("\n") === column.path.join("\n"));
    return before === undefined || old.shape !== mapping.shape ? column : { ...column, role: before.role, unit: before.unit };
  });
  // The first of several with the same words, as before.
  const kinds = new Map([...old.rows].reverse().map((row) => [keyOf(row), row.kind]));
  const lines = mapping.rows.map(({ code: _code, ...line }) => {
    const before = kinds.get(keyOf(line));
    return before === undefined ? line : { ...line, kind: before };
  });
  const { period, rankBy, blanks, rule } = old;
  const maximum = mapping.maximum === null ? null : (old.maximum ?? mapping.maximum);
  return { ...mapping, columns, rows: withCodes(lines), period, rankBy, blanks, rule, maximum };
}
