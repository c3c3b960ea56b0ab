/** Findings about seals, a part of the catalogue in `codes.ts`. `seal`: the short code that stands on the minutes. */
import type { Severity } from "./ids";
import { error, notice, warning } from "./severity";

export const SEAL_SEVERITY = {
  /** What was sealed is no longer what stands there; each number only where it is not 0. */
  SEAL_BROKEN: error<"period" | "seal" | "cells" | "results">(),
  /** One of these cells; `sealed`: what it held, as people read it. */
  SEAL_CELL_CHANGED: error<"period" | "sealed">(),
  /** The seal itself was changed. */
  SEAL_TAMPERED: error<"period" | "seal">(),
  /** The seal before it, which it names, is not in the workbook. */
  SEAL_CHAIN_BROKEN: error<"period" | "seal">(),
  /** The period is no longer called sealed. */
  SEAL_REOPENED: error<"period" | "seal" | "status">(),
  /** Called sealed, and there is no seal. */
  SEAL_MISSING: error<"period">(),
  /** Something stands in place of a seal that cannot be read. */
  SEAL_DAMAGED: error<"period">(),
  /** A seal of a later version of the add-in: not verified. */
  SEAL_NEWER: warning<"period">(),
  /** Sealed by other rules, under which some results were others; the sealed ones stand. */
  SEAL_RULES_DIFFER: notice<"period" | "seal" | "engine" | "results">(),
} as const satisfies Readonly<Record<string, Severity>>;
