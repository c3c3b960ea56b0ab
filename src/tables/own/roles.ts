/** What the columns under a header are: by their headers, by what stands above them, and by what stands in them. */
import { at as itemAt, given } from "../../core/numbers/at";
import { ADDED_WORD } from "../../schema/own-labels";
import { FIGURE_ROLES, type OwnRole } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import { lastOf, type Path } from "./header";
import { classOf, isClusterName, isCouncil, isPartOfYear, isSurelyUnit, isWholeYear } from "./labels";
import { isEntryRole } from "./mapping";
import { countColumn, type Kinds } from "./sheet";
import { isMark, isTotalLabel, isUnitHeader, roleOfHeader } from "./words";

export type Draft = { readonly role: OwnRole; readonly unit: string };

export const IGNORED: Draft = { role: "ignore", unit: "" };
const ASKED: Draft = { role: "ask", unit: "" };

/** Rows below a header that are looked at to tell what stands in a column. */
const SAMPLE = 300;

/** What a header's last text says; null: nothing that is known. */
export function roleIn(text: string): OwnRole | null {
  if (text === "") {
    return null;
  }
  if (isTotalLabel(text) || isWholeYear(text)) {
    return roleOfHeader(text) ?? "total";
  }
  return roleOfHeader(text) ?? (isPartOfYear(text) ? "quarter" : classOf(text));
}

/** Roles that stand once for each unit, below the unit's name. */
function isUnitsOwn(role: OwnRole): boolean {
  return isEntryRole(role) || ["target", "bonus", "deduction", "quarter", "total", "mean", "difference", "rank"].includes(role);
}

/** Headers over which the same field stands more than once: the units of a matrix with several columns each. */
function repeatedTops(paths: readonly Path[]): ReadonlySet<string> {
  const tops = new Map<string, Set<string>>();
  for (const path of paths) {
    const top = path.at(-2);
    const role = roleIn(lastOf(path));
    if (top !== undefined && role !== null && isUnitsOwn(role)) {
      tops.set(role, (tops.get(role) ?? new Set<string>()).add(top));
    }
  }
  return new Set([...tops.values()].filter((names) => names.size > 1).flatMap((names) => [...names]));
}

/** “Cộng” beside “Trừ” is what is added, not a total. */
function isAdded(path: Path, paths: readonly Path[]): boolean {
  const top = path.at(-2);
  const beside = (other: Path): boolean => other.at(-2) === top && classOf(lastOf(other)) === "deduction";
  return top !== undefined && textKey(lastOf(path)) === ADDED_WORD && paths.some(beside);
}

/** Where criteria run across, the header of the names says whether all below are units. */
function headingOf(kinds: Kinds, paths: readonly Path[]): readonly string[] {
  return kinds.view.turned ? paths.flat().filter(isUnitHeader).slice(0, 1) : [];
}

/** What the columns under a header line are. */
export function draftsOf(kinds: Kinds, row: number, depth: number, paths: readonly Path[]): readonly Draft[] {
  const tops = repeatedTops(paths);
  const end = Math.min(kinds.view.rows, row + depth + SAMPLE);
  const heading = headingOf(kinds, paths);
  return paths.map((path, column): Draft => {
    const last = lastOf(path);
    const top = path.at(-2);
    const role = isAdded(path, paths) ? "bonus" : roleIn(last);
    if (top !== undefined && tops.has(top) && role !== null && isUnitsOwn(role)) {
      const isUnit = isSurelyUnit(top, [...path.slice(0, -2), ...heading]);
      const own = role === "target" ? "own-target" : role;
      return isUnit
        ? { role: own, unit: top }
        : isPartOfYear(top)
          ? { role: "quarter", unit: "" }
          : FIGURE_ROLES.has(role)
            ? ASKED
            : IGNORED;
    }
    if (role !== null) {
      return { role, unit: "" };
    }
    const { data, words } = countColumn(kinds, column, row + depth, end);
    // Seen from the side, what heads the names is none of them.
    const isHeading = kinds.view.turned && path.some(isUnitHeader);
    if (!isHeading && isSurelyUnit(last, [...path.slice(0, -1), ...heading]) && !(data === 0 && isClusterName(last))) {
      return { role: "self", unit: last };
    }
    // A line that numbers the columns, seen from the side.
    const isNumbering = kinds.view.turned && last !== "" && isMark(last);
    return data > 0 && data >= words && !isNumbering ? ASKED : IGNORED;
  });
}

/** Of cluster and council the council's points come last. */
function withLayers(drafts: readonly Draft[], paths: readonly Path[]): readonly Draft[] {
  const appraised = new Map<string, number[]>();
  const crossed = new Set<string>();
  drafts.forEach(({ role, unit }, column) => {
    if (role === "appraised") {
      appraised.set(unit, [...(appraised.get(unit) ?? []), column]);
    } else if (role === "cross-check") {
      crossed.add(unit);
    }
  });
  return drafts.map((draft, column): Draft => {
    if (draft.role !== "appraised") {
      return draft;
    }
    const several = given(appraised.get(draft.unit));
    const council = several.filter((one) => isCouncil(lastOf(itemAt(paths, one))));
    const hasCross = crossed.has(draft.unit);
    return several.length === 2 && council.length === 1 && !hasCross && column !== council[0] ? { ...draft, role: "cross-check" } : draft;
  });
}

/**
 * Of several columns with the same words for one thing the first is meant, where no points hang on it; of two of criteria the left
 * one names the groups. Two columns of the same points are asked about.
 */
export function withoutRepetitions(found: readonly Draft[], paths: readonly Path[]): readonly Draft[] {
  const drafts = withLayers(found, paths);
  const texts = drafts.flatMap(({ role }, column) => (role === "text" ? [column] : []));
  const hasGroup = drafts.some(({ role }) => role === "group");
  const several = new Set(["quarter", "total", "mean", "highest", "difference", "rank", "ask", "ignore"]);
  const seen = new Set<string>();
  return drafts.map((draft, column): Draft => {
    const isGroup = draft.role === "text" && texts.length > 1 && column === texts[0] && !hasGroup;
    const { role, unit } = isGroup ? { role: "group" as const, unit: "" } : draft;
    const key = `${role}\n${unit}`;
    if (!several.has(role) && seen.has(key)) {
      return FIGURE_ROLES.has(role) || ["weight", "maximum", "bonus", "deduction"].includes(role) ? ASKED : IGNORED;
    }
    seen.add(key);
    return { role, unit };
  });
}

/** Where no header says which column names the criteria: the first that holds words, left of the figures. */
export function withLabels(kinds: Kinds, row: number, depth: number, drafts: readonly Draft[], paths: readonly Path[]): readonly Draft[] {
  const named = labelled(kinds, row, depth, drafts);
  const label = named.findIndex(({ role }) => role === "text");
  const hasCode = named.some(({ role }) => role === "code");
  // Numbers without a header before the words are those of the rows.
  const first = hasCode ? -1 : named.findIndex(({ role }, column) => role === "ask" && itemAt(paths, column).length === 0);
  return named.map((draft, column): Draft => (column === first && column < label ? { role: "code", unit: "" } : draft));
}

function labelled(kinds: Kinds, row: number, depth: number, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.some(({ role }) => role === "text")) {
    return drafts;
  }
  const end = Math.min(kinds.view.rows, row + depth + SAMPLE);
  const figures = drafts.findIndex(({ role, unit }) => unit !== "" || FIGURE_ROLES.has(role));
  const wordy = drafts.findIndex(({ role }, column) => {
    const { data, words } = countColumn(kinds, column, row + depth, end);
    return (role === "ignore" || role === "ask") && (figures < 0 || column < figures) && words > 0 && words > data;
  });
  return drafts.map((draft, column) => (column === wordy ? { role: "text", unit: "" } : draft));
}

const LAYERS: ReadonlySet<OwnRole> = new Set<OwnRole>(["actual", "self", "cross-check", "appraised", "numerator"]);

/**
 * Of one unit's columns those that hold its points: where no layer has any, its total, or its mean, is what it has. Points of
 * parts of the year without one of the year are asked about.
 */
export function withPoints(drafts: readonly Draft[], isMatrix: boolean): readonly Draft[] {
  const units = new Map<string, { readonly role: OwnRole; readonly column: number }[]>();
  drafts.forEach(({ role, unit }, column) => {
    if (isUnitsOwn(role) && (unit !== "" || !isMatrix)) {
      units.set(unit, [...(units.get(unit) ?? []), { role, column }]);
    }
  });
  const changed = new Map<number, OwnRole>();
  for (const own of units.values()) {
    if (!own.some(({ role }) => LAYERS.has(role))) {
      const total = own.filter(({ role }) => role === "total").at(-1) ?? own.find(({ role }) => role === "mean");
      if (total !== undefined) {
        changed.set(total.column, "self");
      } else {
        own.filter(({ role }) => role === "quarter").forEach(({ column }) => changed.set(column, "ask"));
      }
    }
  }
  return drafts.map((draft, column) => ({ ...draft, role: changed.get(column) ?? draft.role }));
}

/** “Điểm” left of the units' columns, where nothing else says a maximum: what a criterion is worth. */
export function withMaximum(drafts: readonly Draft[], paths: readonly Path[]): readonly Draft[] {
  const first = drafts.findIndex(({ unit }) => unit !== "");
  const worth = drafts.flatMap(({ role }, column) =>
    role === "ask" && column < first && roleOfHeader(lastOf(itemAt(paths, column))) === "self" ? [column] : [],
  );
  const isOnly = worth.length === 1 && !drafts.some(({ role }) => role === "maximum");
  return drafts.map((draft, column): Draft => (isOnly && column === worth[0] ? { role: "maximum", unit: "" } : draft));
}
