/** Findings of the reader are noted here: one small function, so that severity always comes from the catalogue. */
import { FINDING_SEVERITY, type FindingCode } from "../../core/model/finding-codes";
import type { Cell, CellError } from "../../core/model/cell";
import { FINDINGS_KEPT } from "./limits";
import type { Finding, Place, PlaceTable } from "../../core/model/finding";
import type { Params, ParamsOf } from "../../core/model/make-finding";

export type { Params };

/** An error value in the place of a cell that is not the value it seems (`marks.ts`). */
export type StandIn = CellError & { readonly found: Cell; readonly code: FindingCode; readonly params: Params };

export function isStandIn(cell: Cell): cell is StandIn {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

export function at(table: PlaceTable, row: number | null, column: string | null): Place {
  return { table, row, column };
}

/** A stand-in is named as what it is. From `FINDINGS_KEPT` on only the last one is noted: that there are more. */
export function note<Code extends FindingCode>(
  findings: Finding[],
  code: Code,
  place: Place,
  found: Cell,
  params: ParamsOf<Code> = {},
): void {
  if (isStandIn(found)) {
    note(findings, found.code, place, found.found, { ...params, ...found.params });
    return;
  }
  if (findings.length < FINDINGS_KEPT) {
    findings.push({ code, severity: FINDING_SEVERITY[code], place, found, params: params as Params });
  } else if (findings.length === FINDINGS_KEPT) {
    const last = { code: "FINDINGS_CUT", severity: FINDING_SEVERITY.FINDINGS_CUT } as const;
    findings.push({ ...last, place: at(place.table, null, null), found: null, params: { limit: FINDINGS_KEPT } });
  }
}
