/** What can be put right by a click in the workbook that was read: corrections with the cells they would write. */
import type { FixCode } from "../../core/model/fix-ids";
import { RESULT_CELLS } from "../../core/model/finding";
import type { Finding, TableName } from "../../core/model/finding";
import { fixesOf, wordLanguage, type Fix } from "../../tables/fixes";
import { cellAt, headerAt } from "../../tables/locate";
import { readPeriodId } from "../../tables/rows/periods";
import { readHeaderRow } from "../../tables/table";
import type { CellEdit } from "../../document/patch/edits";
import { takingFor, type TakingIn } from "../../document/patch/take-in";
import type { Reading } from "../../review/opened";

export type Proposal = {
  readonly code: FixCode;
  readonly ask: boolean;
  /** The columns of the edits, first that of the finding. */
  readonly columns: readonly string[];
  readonly edits: readonly CellEdit[];
  /** Id of the period of the finding's row, where nothing more is written into it; null: it is open. */
  readonly closed: string | null;
  /** Rows that become part of a table, instead of edits. */
  readonly taking?: TakingIn;
};

const NONE: readonly Proposal[] = [];

function editsOf(reading: Reading, fix: Fix): readonly CellEdit[] | null {
  const edits: CellEdit[] = [];
  for (const { place, value, header } of fix.cells) {
    const found = header === undefined ? cellAt(reading.sources, place) : headerAt(reading.sources, place, header);
    if (found === null || (typeof value === "object" && value !== null)) {
      return null;
    }
    edits.push({ address: { sheet: found.sheet, cell: found.cell }, before: found.value, after: value });
  }
  return edits;
}

/**
 * Answers the corrections of one finding after the other; what they have in common is looked up once. None where a
 * cell that would be written is not there.
 */
export function proposer(reading: Reading): (finding: Finding) => readonly Proposal[] {
  const languages = new Map<TableName, "vi" | "en">();
  const closed = new Set(
    (reading.book.periods ?? []).filter(({ status }) => status === "closed" || status === "sealed").map(({ id }) => id),
  );

  function languageOf(table: TableName): "vi" | "en" {
    const language = languages.get(table) ?? wordLanguage(table, reading.sources[table]?.cells ?? []);
    languages.set(table, language);
    return language;
  }

  function closedPeriod(finding: Finding): string | null {
    const { table, row } = finding.place;
    const cell = table === "EmuEntries" ? cellAt(reading.sources, { table, row, column: "period" }) : null;
    const period = cell && readPeriodId(cell.value);
    return period !== null && closed.has(period) ? period : null;
  }

  /** Rows of a period that is closed do not come into the entries by a click. */
  function takingOf(taking: TakingIn): Proposal {
    const { table, block, isCertain } = taking;
    const { columns } = readHeaderRow(table, reading.sources[table]?.cells ?? []);
    const column = table === "EmuEntries" ? columns.get("period") : undefined;
    const periods = column === undefined ? [] : block.cells.map((line) => readPeriodId(line[column] ?? null));
    const shut = periods.find((period) => period !== null && closed.has(period)) ?? null;
    return { code: "take-in", ask: !isCertain, columns: [], edits: [], closed: shut, taking };
  }

  return (finding) => {
    const { table } = finding.place;
    const taking = takingFor(finding, reading.sources);
    if (taking !== null) {
      return [takingOf(taking)];
    }
    // Formulas are put back all at once, not one by one.
    const fixes = table === RESULT_CELLS ? [] : fixesOf(finding, languageOf(table));
    return fixes.length === 0
      ? NONE
      : fixes.flatMap((fix) => {
          const edits = editsOf(reading, fix);
          const columns = fix.cells.map(({ place }) => place.column ?? "");
          const closed = closedPeriod(finding);
          return edits === null ? [] : [{ code: fix.code, ask: fix.ask, columns, edits, closed }];
        });
  };
}

/** Corrections of one kind that need no question, where there are several: they can be made as one action. */
export type Bulk = { readonly code: FixCode; readonly proposals: readonly Proposal[] };

export function bulksOf(findings: readonly Finding[], proposalsOf: (finding: Finding) => readonly Proposal[]): readonly Bulk[] {
  const kinds = new Map<FixCode, Map<string, Proposal>>();
  // Of tens of thousands of findings few can be put right: no list is made of those that cannot.
  for (const finding of findings) {
    for (const proposal of proposalsOf(finding)) {
      // Each table grows by an action of its own.
      if (proposal.ask || proposal.closed !== null || proposal.taking !== undefined) {
        continue;
      }
      const places = proposal.edits.map(({ address }) => `${address.sheet}!${address.cell}`).join(" ");
      kinds.set(proposal.code, (kinds.get(proposal.code) ?? new Map<string, Proposal>()).set(places, proposal));
    }
  }
  return [...kinds]
    .filter(([, proposals]) => proposals.size > 1)
    .map(([code, proposals]) => ({ code, proposals: [...proposals.values()] }));
}
