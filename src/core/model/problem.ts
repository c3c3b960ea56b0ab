import type { FindingCode } from "./finding-codes";
import type { Params } from "./make-finding";

/** What is wrong with a criterion, or with the rubric: a finding on a column of its row in EmuRubric. */
export type Problem = { readonly code: FindingCode; readonly column: string; readonly params?: Params };
