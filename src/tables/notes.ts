/** Findings of the reader are noted here: one small function, so that severity always comes from the catalogue. */
import { FINDING_SEVERITY, type FindingCode } from "../core/checks/codes";
import type { Cell } from "../core/model/cell";
import type { Finding, Param, Place, TableName } from "../core/model/finding";

export type Params = Readonly<Record<string, Param>>;

export function at(table: TableName, row: number | null, column: string | null): Place {
  return { table, row, column };
}

export function note(findings: Finding[], code: FindingCode, place: Place, found: Cell, params: Params = {}): void {
  findings.push({ code, severity: FINDING_SEVERITY[code], place, found, params });
}
