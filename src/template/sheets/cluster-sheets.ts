/** Cụm, Đơn vị, Quy định, Danh hiệu, Không xét, Bỏ phiếu: who competes, when, by which rules. */
import { CAPTIONS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { CLUSTER_WORDS, type POLICY_WORDS } from "../../schema/words";
import type { AwardRow, TableRow, WorkbookContent, MarkedRow } from "../content";
import type { SheetDocument } from "../../document/document";
import { columnReference, type PlacedTable } from "../table-block";
import { checksOf, wordsFirst } from "../validations";
import { setUpSheet, assumedOrInput } from "./set-up-sheet";
import { toNumber } from "../../core/numbers/exact";
import { DEFAULT_POLICY } from "../../core/model/policy";
import { POLICY_NOTES } from "../../schema/policy-notes";

export type ClusterSheets = {
  /** In the order of the tabs: what is set up before scoring begins … */
  readonly before: readonly SheetDocument[];
  /** … and what is filled in when awards are reviewed. */
  readonly after: readonly SheetDocument[];
  readonly units: PlacedTable;
  readonly periods: PlacedTable;
  readonly awards: PlacedTable;
};

export function clusterSheets(content: WorkbookContent, language: Language, schema: number): ClusterSheets {
  const cluster = clusterSheet(content, language, schema);
  const units = unitsSheet(content, language);
  const awards = awardsSheet(content, language);
  const listed = { units: units.units, periods: cluster.periods, awards: awards.awards };
  return {
    before: [cluster.document, units.document, policySheet(content, language), awards.document],
    after: [statusSheet(content, language, listed.units), votesSheet(content, language, listed)],
    ...listed,
  };
}

/** Two short tables that nobody filters. */
function clusterSheet(content: WorkbookContent, language: Language, schema: number) {
  const sheet = setUpSheet("cluster", content, language);
  sheet.place("EmuCluster", clusterRows(content, language, schema), (_, column) => (column === "name" ? "label" : "input"));
  const periods = sheet.place("EmuPeriods", content.periods);
  sheet.made.sheet.validate(...checksOf(periods, language));
  return { document: sheet.build(), periods };
}

function clusterRows(content: WorkbookContent, language: Language, schema: number): readonly TableRow<"EmuCluster">[] {
  const rows: TableRow<"EmuCluster">[] = [...content.cluster, { name: CLUSTER_WORDS.schema[language], value: schema }];
  return content.sample ? [...rows, { name: CLUSTER_WORDS.sample[language], value: CAPTIONS.sample[language] }] : rows;
}

function unitsSheet(content: WorkbookContent, language: Language) {
  const sheet = setUpSheet("units", content, language);
  const units = sheet.place("EmuUnits", content.units);
  sheet.made.sheet.validate(...checksOf(units, language));
  return { document: sheet.build(), units };
}

function markAssumed(award: AwardRow): AwardRow {
  return { assumed: (award.assumedColumns?.length ?? 0) > 0 ? "yes" : "no", ...award };
}

function awardsSheet(content: WorkbookContent, language: Language) {
  const sheet = setUpSheet("awards", content, language);
  const awards = sheet.place("EmuAwards", content.awards.map(markAssumed));
  sheet.made.sheet.validate(...wordsFirst(checksOf(awards, language, { award: columnReference(awards, "award") })));
  return { document: sheet.build(), awards };
}

function statusSheet(content: WorkbookContent, language: Language, units: PlacedTable): SheetDocument {
  const sheet = setUpSheet("status", content, language);
  const status = sheet.place("EmuStatus", content.status);
  sheet.made.sheet.validate(...checksOf(status, language, { unit: columnReference(units, "unit") }));
  return sheet.build();
}

type Listed = Pick<ClusterSheets, "units" | "periods" | "awards">;

function votesSheet(content: WorkbookContent, language: Language, { units, periods, awards }: Listed): SheetDocument {
  const sheet = setUpSheet("votes", content, language);
  const votes = sheet.place("EmuVotes", content.votes);
  const lists = { unit: columnReference(units, "unit"), award: columnReference(awards, "award"), period: columnReference(periods, "id") };
  sheet.made.sheet.validate(...checksOf(votes, language, lists));
  return sheet.build();
}

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

/** Quy định: every rule of computing is written out, also where it is the usual one: nothing is hidden in code. */
function policySheet(content: WorkbookContent, language: Language): SheetDocument {
  const sheet = setUpSheet("policy", content, language);
  sheet.place("EmuPolicy", policyRows(content, language), (row, column) => (column === "value" ? assumedOrInput(row, column) : "label"));
  return sheet.build();
}
