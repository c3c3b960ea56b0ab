/** Cụm: who competes, when, by which rules. The tables stand below each other, so that whole rows can be inserted. */
import { toNumber } from "../../core/model/exact";
import { DEFAULT_POLICY } from "../../core/model/policy";
import type { TableName } from "../../core/model/finding";
import { CAPTIONS, CELL_HINTS } from "../../text/guide";
import type { Language } from "../../text/language";
import { CLUSTER_WORDS } from "../../text/vocabulary";
import { POLICY_NOTES } from "../../text/vocabulary/policy-notes";
import type { ColumnId , POLICY_WORDS } from "../../text/vocabulary";
import type { AwardRow, MarkedRow, TableRow, WorkbookContent } from "../content";
import type { SheetDocument, StyleName } from "../document";
import { PERCENT_FORMAT } from "../percent-cells";
import { columnArea, columnReference, writeTable } from "../table-block";
import type { PlacedTable } from "../table-block";
import { listedIn, numberValidation, wordValidation } from "../validations";
import { BODY_ROW, frame } from "./frame";
import type { Frame } from "./frame";

export type ClusterSheet = {
  readonly document: SheetDocument;
  readonly units: PlacedTable;
  readonly periods: PlacedTable;
  readonly awards: PlacedTable;
};

const DATE = "dd/mm/yyyy";
const TEXT = "@";
/** Blank rows under each table, room for a few more rows before others must be pushed down. */
const GAP = 3;

const FORMATS: { readonly [column: string]: string } = {
  "EmuPeriods.from": DATE,
  "EmuPeriods.to": DATE,
  "EmuStatus.from": DATE,
  "EmuStatus.to": DATE,
  "EmuPeriods.id": TEXT,
  "EmuAwards.award": TEXT,
  "EmuAwards.share": PERCENT_FORMAT,
  "EmuVotes.period": TEXT,
};

export function clusterSheet(content: WorkbookContent, language: Language, schema: number): ClusterSheet {
  const made = frame("cluster", content, language);
  let row = BODY_ROW;

  function place<Table extends TableName & keyof typeof CAPTIONS>(
    table: Table,
    rows: readonly MarkedRow<Table>[],
    style: (row: MarkedRow<Table>, column: ColumnId<Table>) => StyleName = assumedOrInput,
  ): PlacedTable {
    made.sheet.write(row, 0, CAPTIONS[table][language], "subtitle");
    const placed = writeTable(made.sheet, {
      table,
      sheet: made.name,
      row: row + 1,
      rows,
      language,
      style,
      format: (row, column) => FORMATS[`${table}.${column}`] ?? (isShare(row, column) ? PERCENT_FORMAT : undefined),
    });
    row += placed.rows + 2 + GAP;
    return placed;
  }

  place("EmuCluster", clusterRows(content, language, schema), (_, column) => (column === "name" ? "label" : "input"));
  const units = place("EmuUnits", content.units);
  const periods = place("EmuPeriods", content.periods);
  const policy = place("EmuPolicy", policyRows(content, language), (row, column) =>
    column === "value" ? assumedOrInput(row, column) : "label",
  );
  const awards = place("EmuAwards", content.awards.map(markAssumed));
  const status = place("EmuStatus", content.status);
  const votes = place("EmuVotes", content.votes);
  validate(made, { units, periods, policy, awards, status, votes });
  const document = made.sheet.build({ widths: [30, 34, 40, 14, 20, 28, 20, 32, 24, 24, 32], frozen: { rows: 2, columns: 0 } });
  return { document, units, periods, awards };
}

/** The one rule whose value is a percentage. */
function isShare(row: { readonly name?: unknown }, column: string): boolean {
  return row.name === "vote-threshold" && column === "value";
}

function assumedOrInput<Table extends TableName>(row: MarkedRow<Table>, column: ColumnId<Table>): StyleName {
  return row.assumedColumns?.includes(column) === true ? "assumed" : "input";
}

function markAssumed(award: AwardRow): AwardRow {
  return { assumed: (award.assumedColumns?.length ?? 0) > 0 ? "yes" : "no", ...award };
}

function clusterRows(content: WorkbookContent, language: Language, schema: number): readonly TableRow<"EmuCluster">[] {
  const rows: TableRow<"EmuCluster">[] = [...content.cluster, { name: CLUSTER_WORDS.schema[language], value: schema }];
  return content.sample ? [...rows, { name: CLUSTER_WORDS.sample[language], value: CAPTIONS.sample[language] }] : rows;
}

const OUTLIER = DEFAULT_POLICY.leaderOutlier === null ? null : toNumber(DEFAULT_POLICY.leaderOutlier);

/** Every rule of computing is written out, also where it is the usual one: nothing is hidden in code. */
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
  };
  const names = Object.keys(usual) as readonly (keyof typeof usual)[];
  return names.map((name) => ({
    name,
    value: usual[name],
    note: POLICY_NOTES[name][language],
    ...content.policy.find((row) => row.name === name),
  }));
}

type Placed = Readonly<Record<"units" | "periods" | "policy" | "awards" | "status" | "votes", PlacedTable>>;

function validate({ sheet, language }: Frame, { units, periods, awards, status, votes }: Placed): void {
  const unitList = columnReference(units, "unit");
  const awardList = columnReference(awards, "award");
  const periodList = columnReference(periods, "id");
  sheet.validate(
    wordValidation(units, "role", language, true),
    numberValidation(columnArea(units, "order"), 0, null, language),
    wordValidation(periods, "kind", language, true),
    wordValidation(periods, "status", language, true),
    wordValidation(awards, "rounding", language, true),
    wordValidation(awards, "conditions", language, false),
    wordValidation(awards, "assumed", language, true),
    numberValidation(columnArea(awards, "slots"), 0, null, language),
    numberValidation(columnArea(awards, "share"), 0, 1, language),
    listedIn(columnArea(awards, "nested-under"), awardList, CELL_HINTS.listMessage, language),
    listedIn(columnArea(status, "unit"), unitList, CELL_HINTS.unitMessage, language),
    listedIn(columnArea(votes, "unit"), unitList, CELL_HINTS.unitMessage, language),
    listedIn(columnArea(votes, "award"), awardList, CELL_HINTS.listMessage, language),
    numberValidation(columnArea(votes, "eligible"), 0, null, language),
    numberValidation(columnArea(votes, "yes"), 0, null, language),
    listedIn(columnArea(votes, "period"), periodList, CELL_HINTS.periodMessage, language),
    numberValidation(columnArea(votes, "ballot"), 1, null, language),
    numberValidation(columnArea(votes, "present"), 0, null, language),
    numberValidation(columnArea(votes, "in-writing"), 0, null, language),
    wordValidation(votes, "decision", language, true),
    wordValidation(votes, "decided-by", language, true),
  );
}
