/**
 * The sentences that a custom function may need: it is given tables and nothing else, so that it has nothing to say about seals, cells
 * beside tables or cells that show results. The rest stays out of the functions' bundle.
 */
import type { Finding } from "../../core/model/finding";
import type { Language } from "../../schema/language";
import { CELL_TEXTS } from "./cells";
import { CHECK_TEXTS } from "./checks";
import { describe, type FindingWords } from "./describe";
import { ENTRY_TEXTS } from "./entries";
import { LINT_TEXTS } from "./lint";
import { NAME_TEXTS } from "./names";
import { RESULT_TEXTS } from "./results";
import { RULE_TEXTS } from "./rules";
import { TRAP_TEXTS } from "./traps";
import { VOTE_TEXTS } from "./votes";

export const IN_CELLS = {
  ...CELL_TEXTS,
  ...NAME_TEXTS,
  ...CHECK_TEXTS,
  ...RULE_TEXTS,
  ...LINT_TEXTS,
  ...ENTRY_TEXTS,
  ...TRAP_TEXTS,
  ...RESULT_TEXTS,
  ...VOTE_TEXTS,
};

export function describeInCell(finding: Finding, language: Language): FindingWords {
  return describe(finding, language, IN_CELLS);
}
