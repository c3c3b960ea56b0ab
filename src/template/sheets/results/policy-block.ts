/** The rules in force, one line each: they stand on every report, and are read anew whenever the policy table changes. */
import { CAPTIONS } from "../../../text/guide";
import { POLICY_WORDS } from "../../../schema/words";
import { FORMULAS } from "../../formulas";
import type { Frame } from "../frame";

/** Rows that the block takes at most: its caption, and a line for each rule. */
export const POLICY_ROWS = 1 + Object.keys(POLICY_WORDS).length;

export function policyBlock({ sheet, language }: Frame, captionRow: number): void {
  sheet.write(captionRow, 0, CAPTIONS.policy[language], "subtitle");
  sheet.put(captionRow + 1, 0, { value: null, formula: FORMULAS.policy, style: "normal" });
}
