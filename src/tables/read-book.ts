/** The one reader of the workbook's tables, used alike by the functions, the pane and the command line. */
import type { Book, Unit } from "../core/model/book";
import type { Cell } from "../core/model/cell";
import { PLACE_TABLES, TABLE_NAMES, type Finding, type TableName } from "../core/model/finding";
import { DEFAULT_POLICY, type Policy } from "../core/model/policy";
import { withParts } from "../core/scoring/entries/parts";
import { finish, type Steps } from "../core/steps";
import { indexAwards, readAwards, type AwardIndex } from "./rows/awards";
import { noteBeside } from "./beside";
import { textOf } from "./cells/cells";
import { readChecks } from "./rows/checks";
import { indexCodes, codeKey } from "./rows/codes";
import { readEntries } from "./rows/entries";
import { beyondLimits, BOOK_LIMITS } from "./cells/limits";
import { at, note } from "./cells/notes";
import { readPeriods } from "./rows/periods";
import { readPolicy } from "./rows/policy";
import { readPrinted } from "./rows/printed";
import { readRubric } from "./rows/rubric";
import { noteResultCells } from "./result-cells";
import type { TableSources } from "./source";
import { readStatus } from "./rows/status";
import { cellOf, openTable, type OpenTable, filledRows } from "./table";
import { gatherUnits, indexUnits, readUnits } from "./rows/units";
import { readVotes } from "./rows/votes";
import { variantOf, noteVariant, type Variant } from "./cells/variants";

/** Nothing can be said without these two; every other table is optional. */
const NEEDED: readonly TableName[] = ["EmuRubric", "EmuEntries"];

/** In the order of the workbook's tables and their rows. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const table = (finding: Finding): number => PLACE_TABLES.indexOf(finding.place.table);
  // A whole table (no row) comes before its header (row -1).
  const row = (finding: Finding): number => finding.place.row ?? -2;
  return [...findings].sort((left, right) => table(left) - table(right) || row(left) - row(right));
}

/** Most rows repeat the unit of the one above. */
function* unitCells(entries: OpenTable): Iterable<Cell> {
  let last: Cell = null;
  for (let row = 0; row < entries.rows; row += 1) {
    const cell = cellOf(entries, row, "unit");
    if (cell !== last) {
      last = cell;
      yield cell;
    }
  }
}

/** Nothing to be scored, nothing to be won: only the findings say why. */
function emptyBook(policy: Policy, findings: readonly Finding[]): Book {
  return {
    units: [],
    criteria: [],
    leaves: [],
    entries: [],
    periods: null,
    policy: { ...policy, tieBreak: [] },
    awards: [],
    notConsidered: [],
    findings,
  };
}

/**
 * Reads tables of cells (header row first) into a book. Never throws, whatever the cells hold; what cannot be read is a finding
 * and its entry is `faulty`, and nothing becomes a number that is not one. Without a readable EmuUnits the units are the names
 * that stand in the entries, without EmuPeriods any period id is accepted, without EmuPolicy `DEFAULT_POLICY` holds.
 */
export function readBook(sources: TableSources): Book {
  return finish(readBookInSteps(sources));
}

/** `readBook`, for those who cannot wait for it in one piece. */
export function* readBookInSteps(sources: TableSources): Steps<Book> {
  const findings: Finding[] = [];
  const tables = new Map(TABLE_NAMES.map((name) => [name, openTable(name, sources[name], findings)] as const));
  for (const name of NEEDED) {
    if (sources[name] === undefined) {
      note(findings, "TABLE_MISSING", at(name, null, null), null, { table: name });
    }
  }
  if (sources.EmuRubric?.unconfirmed === true) {
    note(findings, "READING_UNCONFIRMED", at("EmuRubric", null, null), null, {});
  }
  function read<Value>(name: TableName, reader: (table: OpenTable) => Value): Value | null {
    const table = tables.get(name) ?? null;
    return table && reader(table);
  }

  const awards = read("EmuAwards", (table) => readAwards(table, findings));
  const awardIndex = awards && indexAwards(awards);
  const rubric = read("EmuRubric", (table) => {
    noteRubricNames(table, awardIndex, findings);
    return readRubric(table, awardIndex, findings);
  });
  const criteria = rubric?.criteria ?? [];
  const codeIndex = indexCodes(criteria);
  const listed: readonly Unit[] = read("EmuUnits", (table) => readUnits(table, findings)) ?? [];
  const units = listed.length > 0 ? listed : (read("EmuEntries", (table) => gatherUnits(unitCells(table), findings)) ?? []);
  const unitIndex = indexUnits(units);
  const periods = read("EmuPeriods", (table) => readPeriods(table, findings)) ?? [];
  const periodIds = periods.length > 0 ? new Set(periods.map((period) => period.id)) : null;
  const context = { units, unitIndex, criteria, codeIndex, hasRubric: criteria.length > 0, periods: periodIds };
  function findCode(cell: Cell): string | null {
    return criteria.length > 0 ? (criteria[codeIndex.find(cell) ?? -1]?.code ?? null) : textOf(cell);
  }
  const policy = read("EmuPolicy", (table) => readPolicy(table, findCode, findings)) ?? DEFAULT_POLICY;
  const notConsidered = read("EmuStatus", (table) => readStatus(table, unitIndex, findings)) ?? [];
  const voteContext = { units: unitIndex, awards: awardIndex, periods: periodIds };
  const votes = read("EmuVotes", (table) => readVotes(table, voteContext, findings)) ?? [];
  const checks = read("EmuChecks", (table) => readChecks(table, { units, unitIndex, periods: periodIds }, findings));
  for (const name of TABLE_NAMES) {
    noteBeside(name, sources[name], findings);
  }
  if (sources.results !== undefined) {
    noteResultCells(sources.results, findings);
  }
  const beyond = beyondLimits(units.length, criteria.length, awards?.length ?? 0);
  if (beyond !== null) {
    const { what, count } = beyond;
    note(findings, "BOOK_TOO_LARGE", at("EmuEntries", null, null), null, { what, count, limit: BOOK_LIMITS[what] });
    return emptyBook(policy, sorted(findings));
  }
  const entryTable = tables.get("EmuEntries") ?? null;
  const entries = entryTable === null ? [] : yield* readEntries(entryTable, context, findings);
  const printed = readPrinted(sources.EmuEntries, { unitIndex, codeIndex }, findings);
  return withParts({
    units,
    criteria,
    leaves: rubric?.leaves ?? [],
    entries,
    periods: periods.length > 0 ? periods : null,
    policy,
    awards: awards ?? [],
    notConsidered,
    ...(votes.length > 0 ? { votes } : {}),
    ...(checks === null ? {} : { checks }),
    ...(printed.length > 0 ? { printed } : {}),
    ...(sources.part === undefined ? {} : { part: sources.part }),
    findings: sorted(findings),
  });
}

/** Names in EmuRubric that are written otherwise than in their lists: the codes themselves, and the awards for which a criterion is mandatory. */
function noteRubricNames(table: OpenTable, awards: AwardIndex | null, findings: Finding[]): void {
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "code");
    const code = textOf(cell);
    // What names no criterion has no other spelling either.
    if (codeKey(code) !== "") {
      noteVariant(findings, at("EmuRubric", row, "code"), cell, code, { criterion: code });
    }
    if (awards !== null) {
      noteMandatoryNames(table, row, code, awards, findings);
    }
  }
}

/** Several awards stand in one cell: what is listed is the whole cell with the names as their list writes them. */
function noteMandatoryNames(table: OpenTable, row: number, criterion: string, awards: AwardIndex, findings: Finding[]): void {
  const cell = cellOf(table, row, "mandatory");
  if (typeof cell !== "string") {
    return;
  }
  let variant: Variant | null = null;
  const parts = cell.split(";").map((part) => {
    // Plain blanks beside the separator are nobody's name.
    const name = part.replace(/^ +| +$/g, "");
    const listed = awards.listed(name) ?? name;
    const differs = variantOf(name, listed);
    variant ??= differs;
    return differs === null ? part : part.replace(name, () => listed);
  });
  if (variant !== null) {
    const params = { criterion, listed: parts.join(";"), variant };
    note(findings, "NAME_VARIANT", at("EmuRubric", row, "mandatory"), cell, params);
  }
}
