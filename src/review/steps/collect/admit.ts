/** Whether a file can be collected at all, and as whose. */
import type { PeriodStatus } from "../../../core/model/ids";
import { statusOf } from "../../../core/periods/obstacles";
import { permissionFor } from "../../../core/periods/states";
import { given } from "../../../core/numbers/at";
import { besideRange, coveredCell } from "../../../tables/beside";
import { textOf } from "../../../tables/cells/cells";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { TableSources } from "../../../tables/source";
import { SUGGESTED_APART } from "../../../tables/rows/units";
import { readableEntries, type Cluster } from "../../cluster";
import { conflictOf, type Choices, type Conflict } from "./conflicts";
import type { CollectedFile } from "../../unit-files";
import type { FileOfUnit } from "./rows";
import { rubricVersion } from "../../rubric-version";

export type Admission = {
  readonly name: string;
  readonly conflicts: readonly Conflict[];
  /** null: left out, or its unit is not known (yet). */
  readonly file: FileOfUnit | null;
};

/** The one unit that the rows of a period name, and those whose period nobody can read; "" where they name none or several. */
function unitOfRows(tables: TableSources, period: string): string {
  const { cells, columns } = readableEntries(tables);
  const names = cells
    .slice(1)
    .filter((line) => (readPeriodId(line[columns.get("period") ?? -1] ?? null) ?? period) === period)
    .map((line) => textOf(line[columns.get("unit") ?? -1] ?? null));
  const [name = "", ...others] = new Set(names);
  return others.length === 0 ? name : "";
}

type AskedKind =
  | "unmarked"
  | "other-period"
  | "other-rubric"
  | "edited-rubric"
  | "period-closed"
  | "untimely"
  | "unplanned-check"
  | "cells-beside"
  | "covered-cells"
  | "unread-sheets";

const TAKE_OR_SKIP = ["take", "skip"] as const;

export type Asked = { readonly period: string; readonly choices: Choices; readonly sealed: ReadonlySet<string> };

export function admit(cluster: Cluster, file: CollectedFile, { period: asked, choices, sealed }: Asked): Admission {
  const { name, content } = file;
  if ("problem" in content) {
    const conflict = { kind: "unusable", file: name, detail: content.problem, options: ["skip"] } as const;
    return { name, conflicts: [conflictOf(conflict, choices)], file: null };
  }
  const { tables, marks, columns, rows, unplanned, unreadSheets = [], version = rubricVersion(tables) } = content;
  const period = marks?.period ?? asked;
  const unitText = marks?.unit ?? unitOfRows(tables, period);
  const conflicts: Conflict[] = [];
  let unit = cluster.units.find(unitText);
  if (unit === null) {
    const suggested = cluster.units
      .suggest(unitText)
      .split(SUGGESTED_APART)
      .filter((text) => text !== "");
    const options = [...suggested.map((text) => `as:${text}` as const), "skip" as const];
    const conflict = conflictOf({ kind: "unknown-unit", file: name, detail: unitText, options }, choices);
    conflicts.push(conflict);
    unit = conflict.chosen?.startsWith("as:") === true ? cluster.units.find(conflict.chosen.slice(3)) : null;
  }
  const named = unit === null ? unitText : cluster.unitName(unit);
  function ask(kind: AskedKind, detail: string, status: PeriodStatus | null = null): void {
    const options = kind === "period-closed" ? (["skip"] as const) : TAKE_OR_SKIP;
    conflicts.push(conflictOf({ kind, file: name, unit: named, detail, status, options }, choices));
  }
  const status = sealed.has(period) ? "sealed" : statusOf(cluster.book, period);
  const activity = marks?.purpose === "cross-check" ? "cross-check" : "collect";
  // A period that the cluster does not list has no state that could forbid anything.
  const permission = status === null ? "yes" : permissionFor(activity, status);
  if (permission === "no") {
    ask("period-closed", period, status);
  } else if (permission === "untimely") {
    ask("untimely", period, status);
  }
  if (permission !== "no" && period !== asked) {
    ask("other-period", period);
  }
  if (marks === null) {
    ask("unmarked", "");
  } else if (marks.own !== version) {
    ask("edited-rubric", "");
  }
  if ((marks?.source ?? version) !== cluster.version) {
    ask("other-rubric", "");
  }
  const entries = tables.EmuEntries;
  const besides = (entries?.beside ?? []).map(besideRange);
  if (besides.length > 0) {
    ask("cells-beside", besides.join(", "));
  }
  const covered = (entries?.covered ?? []).map((cell) => coveredCell(given(entries?.at), cell));
  if (covered.length > 0) {
    ask("covered-cells", covered.join(", "));
  }
  if (unreadSheets.length > 0) {
    ask("unread-sheets", unreadSheets.join(", "));
  }
  if (unplanned !== undefined) {
    ask("unplanned-check", unplanned);
  }
  const isSkipped = conflicts.some(({ chosen }) => chosen === "skip");
  return {
    name,
    conflicts,
    file:
      unit === null || isSkipped
        ? null
        : { name, tables, unitText, unit, period, isOfOnePeriod: marks !== null, ...(columns && { columns }), ...(rows && { rows }) },
  };
}
