/** Cụm, Đơn vị, Quy định, Danh hiệu, Không xét, Bỏ phiếu: who competes, when, by which rules. */
import { CELL_HINTS } from "../../text/cell-hints";
import { CAPTIONS } from "../../text/guide";
import type { Language } from "../../schema/language";
import { CLUSTER_WORDS } from "../../schema/words";
import type { AwardRow, TableRow, WorkbookContent } from "../content";
import type { SheetDocument } from "../../document/document";
import { columnArea, columnReference } from "../table-block";
import type { PlacedTable } from "../table-block";
import { listedIn, numberValidation, wordValidation } from "../validations";
import { policySheet } from "./policy-sheet";
import { setUpSheet } from "./set-up-sheet";

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
  sheet.made.sheet.validate(wordValidation(periods, "kind", language, true), wordValidation(periods, "status", language, true));
  return { document: sheet.build(), periods };
}

function clusterRows(content: WorkbookContent, language: Language, schema: number): readonly TableRow<"EmuCluster">[] {
  const rows: TableRow<"EmuCluster">[] = [...content.cluster, { name: CLUSTER_WORDS.schema[language], value: schema }];
  return content.sample ? [...rows, { name: CLUSTER_WORDS.sample[language], value: CAPTIONS.sample[language] }] : rows;
}

function unitsSheet(content: WorkbookContent, language: Language) {
  const sheet = setUpSheet("units", content, language);
  const units = sheet.place("EmuUnits", content.units);
  sheet.made.sheet.validate(wordValidation(units, "role", language, true), numberValidation(columnArea(units, "order"), 0, null, language));
  return { document: sheet.build(), units };
}

function markAssumed(award: AwardRow): AwardRow {
  return { assumed: (award.assumedColumns?.length ?? 0) > 0 ? "yes" : "no", ...award };
}

function awardsSheet(content: WorkbookContent, language: Language) {
  const sheet = setUpSheet("awards", content, language);
  const awards = sheet.place("EmuAwards", content.awards.map(markAssumed));
  sheet.made.sheet.validate(
    wordValidation(awards, "rounding", language, true),
    wordValidation(awards, "conditions", language, false),
    wordValidation(awards, "assumed", language, true),
    numberValidation(columnArea(awards, "slots"), 0, null, language),
    numberValidation(columnArea(awards, "share"), 0, 1, language),
    listedIn(columnArea(awards, "nested-under"), columnReference(awards, "award"), CELL_HINTS.listMessage, language),
  );
  return { document: sheet.build(), awards };
}

function statusSheet(content: WorkbookContent, language: Language, units: PlacedTable): SheetDocument {
  const sheet = setUpSheet("status", content, language);
  const status = sheet.place("EmuStatus", content.status);
  sheet.made.sheet.validate(listedIn(columnArea(status, "unit"), columnReference(units, "unit"), CELL_HINTS.unitMessage, language));
  return sheet.build();
}

type Listed = Pick<ClusterSheets, "units" | "periods" | "awards">;

function votesSheet(content: WorkbookContent, language: Language, { units, periods, awards }: Listed): SheetDocument {
  const sheet = setUpSheet("votes", content, language);
  const votes = sheet.place("EmuVotes", content.votes);
  sheet.made.sheet.validate(
    listedIn(columnArea(votes, "unit"), columnReference(units, "unit"), CELL_HINTS.unitMessage, language),
    listedIn(columnArea(votes, "award"), columnReference(awards, "award"), CELL_HINTS.listMessage, language),
    numberValidation(columnArea(votes, "eligible"), 0, null, language),
    numberValidation(columnArea(votes, "yes"), 0, null, language),
    listedIn(columnArea(votes, "period"), columnReference(periods, "id"), CELL_HINTS.periodMessage, language),
    numberValidation(columnArea(votes, "ballot"), 1, null, language),
    numberValidation(columnArea(votes, "present"), 0, null, language),
    numberValidation(columnArea(votes, "in-writing"), 0, null, language),
    wordValidation(votes, "decision", language, true),
    wordValidation(votes, "decided-by", language, true),
  );
  return sheet.build();
}
