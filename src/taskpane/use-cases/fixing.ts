/** What can be put right by a click in the workbook that was read: corrections with the cells they would write. */
import type { FixCode } from "../../core/model/fix-ids";
import { isBlank } from "../../core/model/cell";
import { RESULT_CELLS } from "../../core/model/finding";
import type { Finding, Place, TableName } from "../../core/model/finding";
import { NO_REPORT, sealedPeriods } from "../../tables/seal/report";
import { fixesOf, wordLanguage, type Fix } from "../../tables/fixes";
import { cellAt, headerAt } from "../../tables/locate";
import { readPeriodId } from "../../tables/cells/period-id";
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

/** Tables of which every seal covers all: a correction there would break the seals of other periods than the one that is shown. */
const SHARED: ReadonlySet<TableName> = new Set<TableName>(["EmuUnits", "EmuPolicy", "EmuAwards", "EmuRubric", "EmuStatus"]);

function placeKey({ table, row, column }: Place): string {
  return JSON.stringify([table, row, column]);
}

/** Whether a seal covers a cell as it is now, blank cells included; answers its period. What was changed since may be put right. */
function coverage({ seals }: Reading): (place: Place) => string | null {
  const verified = (seals?.report.verifications ?? []).map(({ seal: { period }, inputs }) => ({
    period,
    changed: new Set(inputs.flatMap(({ place }) => (place === null ? [] : [placeKey(place)]))),
  }));
  return (place) => verified.find(({ changed }) => !changed.has(placeKey(place)))?.period ?? null;
}

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
  sealedPeriods(reading.seals?.report ?? NO_REPORT).forEach((period) => closed.add(period));
  const covering = coverage(reading);

  function languageOf(table: TableName): "vi" | "en" {
    const language = languages.get(table) ?? wordLanguage(table, reading.sources[table]?.cells ?? []);
    languages.set(table, language);
    return language;
  }

  /** A ballot without a period belongs to the only one. */
  function periodOfRow({ table, row }: Place): string | null {
    const column = table === "EmuPeriods" ? "id" : table === "EmuEntries" || table === "EmuVotes" ? "period" : null;
    const cell = column === null || row === null ? null : cellAt(reading.sources, { table, row, column });
    const isOnly = table === "EmuVotes" && cell !== null && isBlank(cell.value);
    return cell && (isOnly ? reading.review.period : readPeriodId(cell.value));
  }

  function closedPeriod({ cells }: Fix): string | null {
    for (const { place, header } of cells) {
      const period = periodOfRow(place);
      // A header that is put right changes no cell of its column.
      const shared = header === undefined && place.table !== RESULT_CELLS && SHARED.has(place.table) ? covering(place) : null;
      if (period !== null && closed.has(period)) {
        return period;
      }
      if (shared !== null) {
        return shared;
      }
    }
    return null;
  }

  /** Rows of a period that is closed do not come into the entries by a click. */
  function takingOf(taking: TakingIn): Proposal {
    const { table, block, isCertain } = taking;
    const { columns } = readHeaderRow(table, reading.sources[table]?.cells ?? []);
    const column = table === "EmuEntries" ? columns.get("period") : undefined;
    const periods = column === undefined ? [] : block.cells.map((line) => readPeriodId(line[column] ?? null));
    const shared = SHARED.has(table) ? covering({ table, row: null, column: null }) : null;
    const shut = periods.find((period) => period !== null && closed.has(period)) ?? shared;
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
          const closed = closedPeriod(fix);
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
