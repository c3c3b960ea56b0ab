/** Quy định: every rule of computing is written out, also where it is the usual one: nothing is hidden in code. */
import { toNumber } from "../../core/numbers/exact";
import { DEFAULT_POLICY } from "../../core/model/policy";
import type { Language } from "../../schema/language";
import { POLICY_NOTES } from "../../schema/policy-notes";
import type { POLICY_WORDS } from "../../schema/words";
import type { MarkedRow, WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import { assumedOrInput, setUpSheet } from "./set-up-sheet";

const OUTLIER = DEFAULT_POLICY.leaderOutlier === null ? null : toNumber(DEFAULT_POLICY.leaderOutlier);

function policyRows(content: WorkbookContent, language: Language): readonly MarkedRow<"EmuPolicy">[] {
  const usual: { readonly [Name in keyof typeof POLICY_WORDS]: string | number | null } = {
    decimals: DEFAULT_POLICY.decimals,
    rounding: DEFAULT_POLICY.rounding,
    "rank-by": DEFAULT_POLICY.rankBy,
    "rank-on": DEFAULT_POLICY.rankOn,
    "rank-decimals": DEFAULT_POLICY.rankDecimals,
    blanks: DEFAULT_POLICY.blanks,
    "tie-break": DEFAULT_POLICY.tieBreak.join(";") || null,
    layers: DEFAULT_POLICY.layers.join(";"),
    "difference-limit": null,
    grades: null,
    scale: null,
    "no-target": DEFAULT_POLICY.noTarget,
    "leader-outlier": OUTLIER,
    clusters: DEFAULT_POLICY.clusters,
    "vote-threshold": null,
    "vote-base": null,
    "vote-ballots": null,
    "year-from": "own",
    // Added later, so at the end: no row of an older workbook moves.
    "rank-rounding": DEFAULT_POLICY.rankRounding,
  };
  const names = Object.keys(usual) as readonly (keyof typeof usual)[];
  return names.map((name) => ({
    name,
    value: usual[name],
    note: POLICY_NOTES[name][language],
    ...content.policy.find((row) => row.name === name),
  }));
}

export function policySheet(content: WorkbookContent, language: Language): SheetDocument {
  const sheet = setUpSheet("policy", content, language);
  sheet.place("EmuPolicy", policyRows(content, language), (row, column) => (column === "value" ? assumedOrInput(row, column) : "label"));
  return sheet.build();
}
