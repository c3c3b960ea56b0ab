/** The sentences of every finding, and a finding in words. */
import type { FindingCode } from "../../core/model/finding-codes";
import type { Finding } from "../../core/model/finding";
import type { Language } from "../../schema/language";
import { BESIDE_TEXTS } from "./beside";
import { describe, type FindingWords } from "./describe";
import { IN_CELLS } from "./in-cells";
import { RESULT_CELL_TEXTS } from "./result-cells";
import { SEAL_TEXTS } from "./seals";
import type { Checked, FindingText } from "./sentences";

const TEXTS = { ...IN_CELLS, ...BESIDE_TEXTS, ...RESULT_CELL_TEXTS, ...SEAL_TEXTS };

/** Every code has its sentences in both languages, filled with what its findings have, or this does not compile. */
export const FINDING_TEXTS: Readonly<Record<FindingCode, FindingText>> = TEXTS satisfies Checked<typeof TEXTS>;

export function describeFinding(finding: Finding, language: Language): FindingWords {
  return describe(finding, language, FINDING_TEXTS);
}
