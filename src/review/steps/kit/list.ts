/** The clusters of a province as people list them: a table of cluster, unit and role, from a .csv or an .xlsx. */
import type { Cell, Cells } from "../../../core/model/cell";
import type { Role } from "../../../core/model/ids";
import { CLUSTER_HEADERS, UNIT_HEADERS } from "../../../schema/own-words";
import { UNITS } from "../../../schema/tables/units";
import { textOf } from "../../../tables/cells/cells";
import { cleanText, textKey } from "../../../tables/cells/keys";
import { ROLE } from "../../../tables/cells/words";
import type { KitProblem } from "./words";

export type ListedCluster = {
  readonly name: string;
  readonly units: readonly string[];
  readonly lead: string | null;
  readonly deputy: string | null;
};

type Row = { readonly line: number; readonly cluster: string; readonly unit: string; readonly role: Role | null };

export type KitList = { readonly clusters: readonly ListedCluster[]; readonly problems: readonly KitProblem[] };

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(textKey));
}

const CLUSTER = keysOf(CLUSTER_HEADERS);
const UNIT = keysOf(UNIT_HEADERS);
const ROLES = keysOf([UNITS.role.vi, UNITS.role.en]);

type Columns = { readonly header: number; readonly cluster: number; readonly unit: number; readonly role: number };

/** By the first row that names both; without one, cluster, unit and role stand in this order. */
function columnsOf(cells: Cells): Columns {
  const find = (line: readonly Cell[], keys: ReadonlySet<string>): number => line.findIndex((cell) => keys.has(textKey(textOf(cell))));
  const header = cells.findIndex((line) => find(line, CLUSTER) >= 0 && find(line, UNIT) >= 0);
  const line = cells[header];
  return line === undefined
    ? { header: -1, cluster: 0, unit: 1, role: 2 }
    : { header, cluster: find(line, CLUSTER), unit: find(line, UNIT), role: find(line, ROLES) };
}

/** A blank cluster is that of the row above: its cells are often merged. */
function rowsIn(cells: Cells, problems: KitProblem[]): readonly Row[] {
  const columns = columnsOf(cells);
  const rows: Row[] = [];
  let cluster = "";
  for (const [index, line] of cells.entries()) {
    const text = (column: number): string => cleanText(textOf(line[column] ?? null));
    const unit = text(columns.unit);
    cluster = index > columns.header && text(columns.cluster) !== "" ? text(columns.cluster) : cluster;
    if (index <= columns.header || unit === "") {
      continue;
    }
    const said = text(columns.role);
    const role = said === "" ? null : (ROLE.byKey.get(textKey(said)) ?? null);
    if (cluster === "") {
      problems.push({ code: "no-cluster", values: { line: `${index + 1}`, unit } });
    }
    if (said !== "" && role === null) {
      problems.push({ code: "role-unknown", values: { line: `${index + 1}`, unit, role: said } });
    }
    rows.push({ line: index + 1, cluster, unit, role });
  }
  return rows;
}

function unitsTwice(rows: readonly Row[]): readonly KitProblem[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row): readonly KitProblem[] => {
    const before = first.get(textKey(row.unit));
    first.set(textKey(row.unit), before ?? row);
    // Twice in one cluster is said by the plan of that cluster.
    return before === undefined || textKey(before.cluster) === textKey(row.cluster)
      ? []
      : [{ code: "unit-twice", values: { line: `${row.line}`, unit: row.unit, first: `${before.line}`, cluster: before.cluster } }];
  });
}

function roleIn(rows: readonly Row[], role: Role, problems: KitProblem[]): string | null {
  const [first, second] = rows.filter((row) => row.role === role);
  if (first !== undefined && second !== undefined) {
    problems.push({ code: "role-twice", values: { line: `${second.line}`, unit: second.unit, other: first.unit, cluster: first.cluster } });
  }
  return first?.unit ?? null;
}

export function readKitList(cells: Cells): KitList {
  const problems: KitProblem[] = [];
  const rows = rowsIn(cells, problems);
  const groups = new Map<string, Row[]>();
  for (const row of rows.filter(({ cluster }) => cluster !== "")) {
    groups.set(textKey(row.cluster), [...(groups.get(textKey(row.cluster)) ?? []), row]);
  }
  const clusters = [...groups.values()].map((group) => ({
    name: group[0]?.cluster ?? "",
    units: group.map(({ unit }) => unit),
    lead: roleIn(group, "lead", problems),
    deputy: roleIn(group, "deputy", problems),
  }));
  return {
    clusters,
    problems: [...problems, ...unitsTwice(rows), ...(rows.length === 0 ? [{ code: "no-rows", values: {} } as const] : [])],
  };
}
