/** What a workbook of somebody's own says once its remembered layout is applied to its sheets. */
import type { TableSources } from "../source";
import type { OwnMissing, OwnNews } from "./find";
import type { OwnMapping } from "./mapping";
import type { OwnSheet } from "./sheet";
import { readMapping } from "./stored";
import { toSources } from "./to-sources";

export type OwnRead =
  | { readonly ok: true; readonly mapping: OwnMapping; readonly sources: TableSources; readonly news: readonly OwnNews[] }
  /** `mapping` null: what is remembered cannot be read at all. */
  | { readonly ok: false; readonly mapping: OwnMapping | null; readonly missing: readonly OwnMissing[] };

export function readOwn(stored: string, sheets: readonly OwnSheet[]): OwnRead {
  const mapping = readMapping(stored);
  return mapping === null ? { ok: false, mapping, missing: [] } : { mapping, ...toSources(sheets, mapping) };
}
