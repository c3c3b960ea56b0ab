/** Findings about seals, a part of the catalogue in `codes.ts`. `seal`: the short code that stands on the minutes. */
import type { Severity } from "./ids";
import { error, warning } from "./severity";

export const SEAL_SEVERITY = {
  /** What was sealed is no longer what stands there; each number only where it is not 0. */
  SEAL_BROKEN: error<"period" | "seal" | "cells" | "results">(),
  /** One of these cells; `sealed`: what it held, as people read it. */
  SEAL_CELL_CHANGED: error<"period" | "sealed">(),
  /** The seal itself was changed. */
  SEAL_TAMPERED: error<"period" | "seal">(),
  /** The seal before it, which it names, is not in the workbook. */
  SEAL_CHAIN_BROKEN: error<"period" | "seal">(),
  /** Another seal is of the same period or follows the same one: one of the two was put there. */
  SEAL_RIVALLED: error<"period" | "seal">(),
  /** It says that it was made before the seal that it follows. */
  SEAL_BEFORE_ITS_TIME: error<"period" | "seal">(),
  /** The period is no longer called sealed. */
  SEAL_REOPENED: error<"period" | "seal" | "status">(),
  /** Called sealed, and there is no seal. */
  SEAL_MISSING: error<"period">(),
  /** The log says that it was made; it is not in the workbook. */
  SEAL_LOST: error<"period" | "seal">(),
  /** A sealed cell is a formula: what it shows may be something else tomorrow. */
  SEAL_FORMULA: error<"period">(),
  /** A sealed cell shows something else than it holds, by its number format. */
  SEAL_MASKED: error<"period">(),
  /** A table of sealed cells is on a sheet that nobody sees, or all of its rows or columns are hidden. */
  SEAL_TABLE_HIDDEN: error(),
  /** Something stands in place of a seal that cannot be read. */
  SEAL_DAMAGED: error<"period">(),
  /** A seal of a later version of the add-in: not verified. */
  SEAL_NEWER: warning<"period">(),
  /** Sealed by earlier rules, under which some results were others: whether those were right cannot be checked here. */
  SEAL_RULES_DIFFER: warning<"period" | "seal" | "engine" | "results">(),
  /** Sealed by rules that this version does not know: it cannot be checked here. */
  SEAL_RULES_UNKNOWN: warning<"period" | "seal" | "engine">(),
} as const satisfies Readonly<Record<string, Severity>>;
