/** What a person says about one header or row, in the words of the lists or by the names of the roles. */
import { at, given } from "../../core/numbers/at";
import { OWN_KIND_WORDS, OWN_KINDS, OWN_ROLE_WORDS, OWN_ROLES, POINT_ROLES, type OwnKind, type OwnRole } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import { withKind, withRole } from "./change";
import { lastOf } from "./header";
import type { OwnMapping } from "./mapping";
import { withCodes } from "./numbering";
import { headerKey } from "./words";

/** Other names for roles: as people say them. */
const ALSO: Readonly<Record<string, OwnRole>> = {
  unit: "self",
  points: "self",
  score: "self",
  cluster: "cross-check",
  council: "appraised",
  standard: "maximum",
  penalty: "deduction",
  coefficient: "weight",
  criterion: "text",
  skip: "ignore",
};

function roleTyped(text: string): OwnRole | null {
  const key = textKey(text);
  const named = OWN_ROLES.find((role) => {
    const { vi, en } = given(OWN_ROLE_WORDS.get(role));
    return [role, vi, en].some((word) => textKey(word) === key);
  });
  return named ?? ALSO[key] ?? null;
}

function kindTyped(text: string): OwnKind | null {
  const key = textKey(text);
  const named = OWN_KINDS.find((kind) => [kind, OWN_KIND_WORDS[kind].vi, OWN_KIND_WORDS[kind].en].some((word) => textKey(word) === key));
  const role = roleTyped(text);
  const kind = OWN_KINDS.find((one) => one === role);
  return named ?? kind ?? (role === "self" || role === "quarter" ? "criterion" : null);
}

export type Answered = { readonly ok: true; readonly mapping: OwnMapping } | { readonly ok: false; readonly why: "header" | "role" };

/** Where criteria run across, the layers of the one criterion that there is stand in columns of their own. */
function withLayer(mapping: OwnMapping, index: number, layer: OwnRole): OwnMapping {
  const lines = mapping.rows.map(({ code: _code, ...line }, other) =>
    other === index ? { ...line, kind: "criterion" as const, layer } : line,
  );
  return { ...mapping, rows: withCodes(lines) };
}

/** Gives every column of that header, else every row of those words, what was said. */
export function answered(mapping: OwnMapping, header: string, meaning: string): Answered {
  const key = headerKey(header);
  const says = (text: string): boolean => headerKey(text) === key;
  const columns = mapping.columns.flatMap(({ path }, index) => (path.some(says) || says(path.join(" / ")) ? [index] : []));
  const last = columns.filter(
    (index) => says(lastOf(at(mapping.columns, index).path)) || says(at(mapping.columns, index).path.join(" / ")),
  );
  const rows = mapping.rows.flatMap(({ mark, label }, index) => (says(label) || says(`${mark} ${label}`) ? [index] : []));
  const [role, kind] = [roleTyped(meaning), kindTyped(meaning)];
  if (columns.length > 0) {
    const chosen = last.length > 0 ? last : columns;
    return role === null
      ? { ok: false, why: "role" }
      : { ok: true, mapping: chosen.reduce((now, index) => withRole(now, index, role), mapping) };
  }
  if (rows.length === 0) {
    return { ok: false, why: "header" };
  }
  const layer = mapping.shape === "turned" && textKey(meaning) !== "unit" ? POINT_ROLES.find((one) => one === role) : undefined;
  if (layer !== undefined) {
    return { ok: true, mapping: rows.reduce((now, index) => withLayer(now, index, layer), mapping) };
  }
  return kind === null
    ? { ok: false, why: "role" }
    : { ok: true, mapping: rows.reduce((now, index) => withKind(now, index, kind), mapping) };
}
