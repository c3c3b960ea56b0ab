/** Figures of criteria that people score, and of criteria that only their parts are measured for. */
import type { Cell } from "../../../core/model/cell";
import { figures, type Figures } from "../entries";

/** Units of the model: every row of figures has one of each. */
export const UNITS = 9;

/** Self-score, cross-check and, where it was appraised, the appraisal. */
export type Layers = readonly [self: number, crossCheck: number, appraised?: number];

export function judgedBy(...rows: readonly Layers[]): Figures {
  return {
    columns: ["self", "cross-check", "appraised"],
    rows: rows.map(([self, crossCheck, appraised = null]) => [self, crossCheck, appraised]),
  };
}

/** The same with evidence beside each. */
export function withEvidence({ columns, rows }: Figures, evidence: string): Figures {
  return { columns: [...columns, "evidence"], rows: rows.map((row) => [...row, evidence]) };
}

/** The row of a criterion that is put together from its parts: nothing is typed in it. */
export function fromParts(): Figures {
  return figures("appraised", ...Array.from({ length: UNITS }, () => null));
}

/** Result and own target of each unit. */
export function againstOwnTargets(...rows: readonly (readonly [actual: number, target: number])[]): Figures {
  return { columns: ["actual", "target"], rows };
}

/** A result, or a state of the unit's own. */
export function resultsOrStates(
  ...rows: readonly (readonly [actual: Cell, state?: "not-assigned" | "not-arisen" | "no-target"])[]
): Figures {
  return { columns: ["actual", "state"], rows: rows.map(([actual, state = null]) => [actual, state]) };
}
